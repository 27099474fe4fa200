import type { Lang } from '#src/kernel/language.ts';
import { en } from './texts.en.ts';
import { type AccessTexts, nb } from './texts.nb.ts';
import { nn } from './texts.nn.ts';

/** The words of the pages about access. */
export const accessTexts: Readonly<Record<Lang, AccessTexts>> = { nb, nn, en };
