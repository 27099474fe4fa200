import type { Lang } from '#src/kernel/language.ts';
import { en } from './texts.en.ts';
import { type ExaminationTexts, nb } from './texts.nb.ts';
import { nn } from './texts.nn.ts';

/** The texts of the page where a statement is examined, in each language. */
export const examinationTexts: Readonly<Record<Lang, ExaminationTexts>> = { nb, nn, en };
