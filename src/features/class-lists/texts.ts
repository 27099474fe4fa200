import type { Lang } from '#src/kernel/language.ts';
import { en } from './texts.en.ts';
import { type ClassListTexts, nb } from './texts.nb.ts';
import { nn } from './texts.nn.ts';

/** What the pages and copies of class lists say, in each language. */
export const classListTexts: Readonly<Record<Lang, ClassListTexts>> = { nb, nn, en };
