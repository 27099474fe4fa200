import type { Lang } from '#src/kernel/language.ts';
import { transferEn } from './texts.en.ts';
import { type TransferTexts, transferNb } from './texts.nb.ts';
import { transferNn } from './texts.nn.ts';

/** What the pages of transfers say, in each language. */
export const transferTexts: Readonly<Record<Lang, TransferTexts>> = { nb: transferNb, nn: transferNn, en: transferEn };
