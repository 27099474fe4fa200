import type { Lang } from '#src/kernel/language.ts';
import { en } from './texts.en.ts';
import { type CompareTexts, nb } from './texts.nb.ts';
import { nn } from './texts.nn.ts';

/** The texts of the comparison in each language. */
export const compareTexts: Readonly<Record<Lang, CompareTexts>> = { nb, nn, en };
