import type { Lang } from '#src/kernel/language.ts';
import { en } from './texts.en.ts';
import { nb, type WebTexts } from './texts.nb.ts';
import { nn } from './texts.nn.ts';

/** The texts of the frame's own pages in each language. */
export const webTexts: Readonly<Record<Lang, WebTexts>> = { nb, nn, en };
