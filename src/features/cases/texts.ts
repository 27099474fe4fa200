import type { Lang } from '#src/kernel/language.ts';
import { en } from './texts.en.ts';
import { type CaseTexts, nb } from './texts.nb.ts';
import { nn } from './texts.nn.ts';

/** What the pages and notices of cases say, in each language. */
export const caseTexts: Readonly<Record<Lang, CaseTexts>> = { nb, nn, en };
