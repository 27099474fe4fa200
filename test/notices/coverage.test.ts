import { describe, expect, it } from 'vitest';
import { tellingKinds } from '#src/features/notices/kinds/all.ts';
import type { Snapshot } from '#src/features/register/index.ts';
import { type KnownFact, knownFacts, placeOf } from './facts.ts';
import { inventedSnapshot } from './invented.ts';
import { snapshotIn } from './landscapes.ts';
import { notTold } from './not-told.ts';
import { exceptionFor, isPastBasis, keyOf, type Told, toldOf } from './told.ts';

const snapshots = new Map<string, Snapshot>([
  ...['skien', 'oslo-private-gymnasium', 'utdanningsdirektoratet', 'perfect-owner'].map(
    (name) => [name, snapshotIn(`${name}.yaml`)] as const,
  ),
  ...['invented', 'invented-other'].map((name) => [name, inventedSnapshot(`${name}.yaml`)] as const),
]);

/** What an entry hangs on: told by where its sentences stand. */
const hangsOn = new Set([
  'purposes.activity',
  'dataUses.activity',
  'disclosures.activity',
  'retention.activity',
  'transfers.system',
  'measures.system',
  'uses.system',
]);

/** Of an entry of which nothing is known but what it hangs on there is nothing to tell. */
function knowsMore(all: readonly KnownFact[], ref: string): boolean {
  return all.some((fact) => fact.ref === ref && !hangsOn.has(placeOf(fact)) && exceptionFor(fact) === undefined);
}

function isTold({ facts, entries, words }: Told, fact: KnownFact, all: readonly KnownFact[]): boolean {
  if (facts.has(keyOf(fact))) return true;
  if (fact.path === 'name') return words.has(String(fact.value).replace(/\s+/g, ' ').trim());
  return hangsOn.has(placeOf(fact)) && (entries.has(fact.ref) || !knowsMore(all, fact.ref));
}

describe.each([...snapshots.keys()])('the statements of %s', (name) => {
  const snapshot = snapshots.get(name) as Snapshot;
  const told = toldOf(snapshot);
  const all = knownFacts(snapshot);

  it('tell every fact that concerns what people are told', () => {
    const missing = all.filter(
      (fact) => exceptionFor(fact) === undefined && !isTold(told, fact, all) && !isPastBasis(snapshot, fact),
    );
    expect(missing.map((fact) => `${keyOf(fact)}: ${JSON.stringify(fact.value)}`)).toEqual([]);
  });

  it('tell nothing that is left out with a reason', () => {
    const wrong = all.filter((fact) => exceptionFor(fact) !== undefined && told.facts.has(keyOf(fact)));
    expect(wrong.map(keyOf)).toEqual([]);
  });
});

describe('what is left out', () => {
  it('is left out for a fact that some register has', () => {
    const used = new Set([...snapshots.values()].flatMap((snapshot) => knownFacts(snapshot).map(exceptionFor)));
    expect(Object.keys(notTold).filter((place) => !used.has(place))).toEqual([]);
  });
});

describe('every kind of sentence', () => {
  it('is said of some register, and has an id of its own', () => {
    const said = new Set([...snapshots.values()].flatMap((snapshot) => [...toldOf(snapshot).kinds]));
    expect(tellingKinds.map(({ id }) => id).filter((id) => !said.has(id))).toEqual([]);
    expect(new Set(tellingKinds.map(({ id }) => id)).size).toBe(tellingKinds.length);
  });
});
