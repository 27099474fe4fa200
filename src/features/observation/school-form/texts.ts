import type { Lang } from '#src/kernel/language.ts';
import { schoolFormEn } from './texts.en.ts';
import { type SchoolFormTexts, schoolFormNb } from './texts.nb.ts';
import { schoolFormNn } from './texts.nn.ts';

/** What the school's form says, in each language. */
export const schoolFormTexts: Readonly<Record<Lang, SchoolFormTexts>> = {
  nb: schoolFormNb,
  nn: schoolFormNn,
  en: schoolFormEn,
};
