import type { Lang } from '#src/kernel/language.ts';
import { en } from './texts.en.ts';
import { nb, type RegisterTexts } from './texts.nb.ts';
import { nn } from './texts.nn.ts';

/** The texts of the register's pages in each language. */
export const registerTexts: Readonly<Record<Lang, RegisterTexts>> = { nb, nn, en };
