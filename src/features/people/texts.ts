import type { Lang } from '#src/kernel/language.ts';
import { peopleEn } from './texts.en.ts';
import { type PeopleTexts, peopleNb } from './texts.nb.ts';
import { peopleNn } from './texts.nn.ts';

/** What the feature says, in each language. */
export const peopleTexts: Readonly<Record<Lang, PeopleTexts>> = { nb: peopleNb, nn: peopleNn, en: peopleEn };
