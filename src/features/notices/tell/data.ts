import { type Entry, entryAt, type Snapshot } from '#src/features/register/index.ts';
import { type Audience, subjectsOf } from '../audience.ts';
import type { FactRef, Telling } from '../telling.ts';
import { tellOwnBases } from './bases.ts';
import { factAt, known, nameOf, one, tell, unless } from './teller.ts';

/** The uses of data that are told together: about the same people, from the same source, and as free to give or not. */
function groups(uses: readonly Entry<'dataUses'>[]): Entry<'dataUses'>[][] {
  const byKey = new Map<string, Entry<'dataUses'>[]>();
  for (const use of uses) {
    const key = JSON.stringify([use.body.subjects, known(use, 'source') ?? null, known(use, 'mandatory') ?? null]);
    byKey.set(key, [...(byKey.get(key) ?? []), use]);
  }
  return [...byKey.values()];
}

/** What the register says of data that the basis of the purpose does not carry. */
const doubts = [
  ['excess', 'data-excess'],
  ['unresolved', 'data-unresolved'],
] as const;

const ofEach = (group: readonly Entry<'dataUses'>[], path: string): FactRef[] => group.map((use) => factAt(use, path));

function group(snapshot: Snapshot, uses: readonly Entry<'dataUses'>[]): Telling[] {
  const [first] = uses;
  if (first === undefined) return [];
  const names = uses.map(({ body }) => nameOf(snapshot, `dataTypes/${body.data}`));
  const source = known(first, 'source');
  const mandatory = known(first, 'mandatory');
  const free = { true: 'data-mandatory', false: 'data-voluntary', undefined: 'data-mandatory-open' }[String(mandatory)];
  return [
    tell(
      'data',
      { subjects: first.body.subjects, count: names.length, data: names },
      uses.flatMap((use) => [factAt(use, 'data'), factAt(use, 'subjects')]),
    ),
    source === undefined
      ? tell('data-source-open', {}, ofEach(uses, 'source'))
      : tell('data-source', { source }, ofEach(uses, 'source')),
    tell(free ?? 'data-mandatory-open', {}, ofEach(uses, 'mandatory')),
    ...uses.flatMap((use, index) => {
      const need = known(use, 'need');
      const data = names[index] ?? '';
      return [
        ...(need === undefined ? [] : [tell('data-need', { data, need }, [factAt(use, 'need')])]),
        ...tellOwnBases(use, data, snapshot.asOf),
        ...doubts.flatMap(([value, id]) =>
          known(use, 'basis') === value ? [tell(id, { data }, [factAt(use, 'basis')])] : [],
        ),
      ];
    }),
  ];
}

/** What sets some kinds of data apart: the law guards them more, or they may hold anything. */
const marks = [
  ['sensitivity', 'special-category', 'data-special'],
  ['sensitivity', 'confidential', 'data-confidential'],
  ['sensitivity', 'criminal-offence', 'data-criminal'],
  ['sensitivity', 'protected-address', 'data-protected'],
  ['identityNumber', true, 'data-number'],
  ['freeText', true, 'data-free'],
] as const;

/** Which of the data are to be treated with more care than others. */
function guarded(snapshot: Snapshot, uses: readonly Entry<'dataUses'>[]): Telling[] {
  const types = [...new Set(uses.map(({ body }) => `dataTypes/${body.data}`))].flatMap(
    (ref) => (entryAt(snapshot, ref) as Entry<'dataTypes'> | undefined) ?? [],
  );
  return marks.flatMap(([path, value, id]) => {
    const those = types.filter((type) => known(type, path) === value);
    if (those.length === 0) return [];
    const data = those.map(({ body }) => body.name);
    return [
      tell(
        id,
        { data },
        those.map((type) => factAt(type, path)),
      ),
    ];
  });
}

/** What is registered about an audience in one activity: paragraphs, one for each source. */
export function tellData(
  snapshot: Snapshot,
  activity: Entry<'activities'>,
  uses: readonly Entry<'dataUses'>[],
  audience: Audience,
): Telling[][] {
  const order = subjectsOf[audience];
  const mine = uses
    .filter(({ body }) => order.includes(body.subjects))
    .toSorted((a, b) => order.indexOf(a.body.subjects) - order.indexOf(b.body.subjects));
  if (mine.length === 0) return [[tell('data-open', {}, [{ entry: activity.ref, path: 'data', value: null }])]];
  // Only where something must be given does anything follow from not giving it.
  const must = mine.some(({ body }) => body.mandatory === true);
  return [
    ...groups(mine).map((together) => group(snapshot, together)),
    [
      ...one('data-if-not', activity, 'ifNotGiven'),
      ...(must ? unless('data-if-not-open', activity, 'ifNotGiven') : []),
    ],
    guarded(snapshot, mine),
  ];
}
