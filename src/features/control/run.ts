import { type Entry, entriesOf, entryAt, type Snapshot } from '#src/features/register/index.ts';
import { type Indexed, indexSnapshot } from './indexes.ts';
import { judge } from './judge.ts';
import { Reader } from './reader.ts';
import type { Requirement, Scope, Subject } from './requirement.ts';
import type { Finding } from './verdict.ts';

function isInUse(entry: Entry | undefined, indexed: Indexed): boolean {
  return entry?.kind === 'systems' && indexed.get('usesBySystem')?.has(entry.key) === true;
}

/** What a requirement is asked of in a snapshot, in the order of keys; a system that no unit uses is asked nothing. */
export function subjectsOf<S extends Scope>(scope: S, snapshot: Snapshot, indexed: Indexed): readonly Subject<S>[] {
  if (scope === 'owner') return [...entriesOf(snapshot, 'owner').values()] as unknown as Subject<S>[];
  const inUse = [...entriesOf(snapshot, 'systems').values()].filter((system) => isInUse(system, indexed));
  return inUse as unknown as Subject<S>[];
}

/** The units that a finding about a subject concerns: those that use the system. */
export function unitsOf(subject: Entry, indexed: Indexed): readonly string[] {
  if (subject.kind !== 'systems') return [];
  const uses = (indexed.get('usesBySystem')?.get(subject.key) ?? []) as readonly Entry<'uses'>[];
  return [...new Set(uses.map((use) => use.body.unit))].sort();
}

/** What one requirement says of one subject; undefined when that is nothing it is asked of. */
export function findingOf(
  requirement: Requirement,
  ref: string,
  snapshot: Snapshot,
  indexed: Indexed,
): Finding | undefined {
  const subject = entryAt(snapshot, ref);
  const isSubject =
    subject?.kind === 'owner'
      ? requirement.scope === 'owner'
      : requirement.scope === 'system' && isInUse(subject, indexed);
  if (subject === undefined || !isSubject) return undefined;
  const reader = new Reader(snapshot, indexed);
  return judge(requirement, subject as Subject<Scope>, reader, snapshot, unitsOf(subject, indexed));
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
