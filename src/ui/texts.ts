import type { Lang } from '#src/kernel/language.ts';
import { en } from './texts.en.ts';
import { nb, type UiTexts } from './texts.nb.ts';
import { nn } from './texts.nn.ts';

export type { UiTexts } from './texts.nb.ts';

/** The kit's texts in each language. */
export const uiTexts: Readonly<Record<Lang, UiTexts>> = { nb, nn, en };
