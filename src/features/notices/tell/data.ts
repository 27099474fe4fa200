import { type Entry, entryAt, type Snapshot } from '#src/features/register/index.ts';
import { type Audience, subjectsOf } from '../audience.ts';
import type { FactRef, Telling } from '../telling.ts';
import { tellOwnBases } from './bases.ts';
import { factAt, known, nameOf, tell } from './teller.ts';

/** The uses of data that are told together: about the same people, from the same source, and as free to give or not. */
function groups(uses: readonly Entry<'dataUses'>[]): Entry<'dataUses'>[][] {
  const byKey = new Map<string, Entry<'dataUses'>[]>();
  for (const use of uses) {
    const key = JSON.stringify([use.body.subjects, known(use, 'source') ?? null, known(use, 'mandatory') ?? null]);
    byKey.set(key, [...(byKey.get(key) ?? []), use]);
  }
  return [...byKey.values()];
}

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
      ];
    }),
  ];
}

const careFor = {
  'special-category': 'data-special',
  confidential: 'data-confidential',
  'criminal-offence': 'data-criminal',
  'protected-address': 'data-protected',
} as const;

/** Which of the data the law guards more than others. */
function guarded(snapshot: Snapshot, uses: readonly Entry<'dataUses'>[]): Telling[] {
  const types = [...new Set(uses.map(({ body }) => `dataTypes/${body.data}`))].flatMap(
    (ref) => (entryAt(snapshot, ref) as Entry<'dataTypes'> | undefined) ?? [],
  );
  return Object.entries(careFor).flatMap(([sensitivity, id]) => {
    const those = types.filter(({ body }) => body.sensitivity === sensitivity);
    if (those.length === 0) return [];
    const data = those.map(({ body }) => body.name);
    return [
      tell(
        id,
        { data },
        those.map((type) => factAt(type, 'sensitivity')),
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
  return [...groups(mine).map((one) => group(snapshot, one)), guarded(snapshot, mine)];
}
