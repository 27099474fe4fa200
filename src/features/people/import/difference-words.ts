import type { Lang } from '#src/kernel/language.ts';
import { peopleTexts } from '../texts.ts';
import type { Counts, Crowd, Difference, SchoolDifference } from './difference.ts';

const crowds: readonly Crowd[] = ['pupils', 'staff', 'guardians'];

/** What changes at one school. */
export interface SchoolInWords {
  readonly name: string;
  readonly lines: readonly string[];
}

const counted = [
  ...([
    'joined',
    'left',
    'newGroups',
    'changedGroups',
    'endedGroups',
    'newGuardianships',
    'changedGuardianships',
  ] as const),
  ...(['endedGuardianships', 'newRoles', 'endedRoles', 'changedDays'] as const),
];

function linesOf(school: SchoolDifference, lang: Lang): readonly string[] {
  const { difference: texts, crowds: who } = peopleTexts[lang];
  const people = (what: 'added' | 'returned' | 'changed' | 'ended') =>
    crowds.flatMap((crowd) => {
      const count = (school[what] as Counts)[crowd];
      return count === 0 ? [] : [texts[what](who[crowd](count))];
    });
  return [
    ...(school.isNew ? [texts.school(school.name)] : []),
    ...(school.isChanged ? [texts.schoolChanged(school.name)] : []),
    ...(school.unit === 'new' ? [texts.newUnit(school.name)] : []),
    ...((school.isNew || school.isChanged) && school.unit === 'none' ? [texts.noUnit(school.name)] : []),
    ...(['added', 'returned', 'changed', 'ended'] as const).flatMap(people),
    ...school.moves.map(({ count, from, to }) => texts.moves(count, from, to)),
    ...(['stricter', 'weaker'] as const).flatMap((what) => (school[what] === 0 ? [] : [texts[what](school[what])])),
    ...counted.flatMap((what) => (school[what] === 0 ? [] : [texts[what](school[what])])),
  ];
}

/** The difference as sentences, school by school; no name of a person is in it. */
export function differenceInWords(difference: Difference, lang: Lang): readonly SchoolInWords[] {
  return difference.map((school) => ({ name: school.name, lines: linesOf(school, lang) }));
}
