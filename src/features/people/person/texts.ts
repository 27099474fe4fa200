import type { Lang } from '#src/kernel/language.ts';
import { personEn } from './texts.en.ts';
import { type PersonTexts, personNb } from './texts.nb.ts';
import { personNn } from './texts.nn.ts';

/** What the pages about one person and about ages say, in each language. */
export const personTexts: Readonly<Record<Lang, PersonTexts>> = { nb: personNb, nn: personNn, en: personEn };
