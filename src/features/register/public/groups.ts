import type { Lang } from '#src/kernel/language.ts';
import { wordsOf } from '../labels/words.ts';
import type { Subjects } from './public-page.ts';

/** Addresses are Norwegian: the word for each group in them. */
const slugs: Partial<Readonly<Record<Subjects, string>>> = {
  pupils: 'elever',
  'former-pupils': 'tidligere-elever',
  guardians: 'foresatte',
  employees: 'ansatte',
  applicants: 'sokere',
  visitors: 'besokende',
  'exam-candidates': 'eksamenskandidater',
  examiners: 'sensorer',
  'adult-learners': 'voksne',
  apprentices: 'larlinger',
  children: 'barn',
  contacts: 'henvendelser',
  'others-named-in-text': 'andre',
};

/** The word for a group in an address. */
export function groupSlug(group: Subjects): string {
  return slugs[group] ?? group;
}

/** What a group is called: "elever". */
export function groupName(group: Subjects, lang: Lang): string {
  return wordsOf('dataUses', 'subjects', group, lang);
}
