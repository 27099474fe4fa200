import type { Lang } from '#src/kernel/language.ts';
import { en } from './texts.en.ts';
import { nb, type PageTexts } from './texts.nb.ts';
import { nn } from './texts.nn.ts';

/** The texts of the findings pages in each language. */
export const pageTexts: Readonly<Record<Lang, PageTexts>> = { nb, nn, en };
