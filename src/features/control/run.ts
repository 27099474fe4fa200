import { type Entry, entriesOf, type Snapshot } from '#src/features/register/index.ts';
import { type Indexed, indexSnapshot } from './indexes.ts';
import { judge } from './judge.ts';
import { Reader } from './reader.ts';
import type { Requirement, Scope, Subject } from './requirement.ts';
import type { Finding } from './verdict.ts';

/** What a requirement is asked of in a snapshot, in the order of keys; a system that no unit uses is asked nothing. */
export function subjectsOf<S extends Scope>(scope: S, snapshot: Snapshot, indexed: Indexed): readonly Subject<S>[] {
  if (scope === 'owner') return [...entriesOf(snapshot, 'owner').values()] as unknown as Subject<S>[];
  const uses = indexed.get('usesBySystem');
  const inUse = [...entriesOf(snapshot, 'systems').values()].filter((system) => uses?.has(system.key));
  return inUse as unknown as Subject<S>[];
}

/** The units that a finding about a subject concerns: those that use the system. */
export function unitsOf(subject: Entry, indexed: Indexed): readonly string[] {
  if (subject.kind !== 'systems') return [];
  const uses = (indexed.get('usesBySystem')?.get(subject.key) ?? []) as readonly Entry<'uses'>[];
  return [...new Set(uses.map((use) => use.body.unit))].sort();
}

/** Runs every requirement of a pack over a snapshot. Pure: the same snapshot and pack give the same findings in the same order. */
export function control(pack: readonly Requirement[], snapshot: Snapshot): Finding[] {
  const indexed = indexSnapshot(snapshot);
  return pack.flatMap((requirement) =>
    subjectsOf(requirement.scope, snapshot, indexed).map((subject) =>
      judge(requirement, subject, new Reader(snapshot, indexed), snapshot, unitsOf(subject, indexed)),
    ),
  );
}
