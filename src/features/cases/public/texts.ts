import type { Lang } from '#src/kernel/language.ts';
import { en } from './texts.en.ts';
import { nb } from './texts.nb.ts';
import { nn } from './texts.nn.ts';

/** The texts of the public forms, the receipt and the list of one's own. */
export const publicCaseTexts: Readonly<Record<Lang, typeof nb>> = { nb, nn, en };
