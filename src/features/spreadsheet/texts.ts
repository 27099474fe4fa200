import type { Lang } from '#src/kernel/language.ts';
import { spreadsheetEn } from './texts.en.ts';
import { type SpreadsheetTexts, spreadsheetNb } from './texts.nb.ts';
import { spreadsheetNn } from './texts.nn.ts';

/** What the feature says, in each language. */
export const spreadsheetTexts: Readonly<Record<Lang, SpreadsheetTexts>> = {
  nb: spreadsheetNb,
  nn: spreadsheetNn,
  en: spreadsheetEn,
};
