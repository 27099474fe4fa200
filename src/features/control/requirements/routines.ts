import type { Body, Entry } from '#src/features/register/index.ts';
import { within } from '#src/kernel/period.ts';
import type { Reader } from '../reader.ts';
import { allOf, anyOf } from '../requirement.ts';

type Routine = Entry<'routines'>;

/** What a routine is for. */
export type RoutineKind = Body<'routines'>['kind'];

/** Does a routine cover a system? "all" covers every one; unknown when nobody has said. */
export function covers(read: Reader, routine: Routine, system: string): boolean | undefined {
  const covered = read.fact(routine, 'covers');
  if (covered === undefined) return undefined;
  return covered === 'all' || covered.includes(system);
}

/** The units that use a system on the day. */
export function usingUnits(read: Reader, system: string): readonly string[] {
  return [...new Set(read.find('usesBySystem', system).map((use) => use.body.unit))].sort();
}

function inUse(read: Reader, what: 'system' | 'unit'): readonly string[] {
  return [...new Set(read.list('uses').map((use) => use.body[what]))].sort();
}

/** Does the owner have a written routine of a kind, whatever it covers? False where it is said that none is written. */
export function hasWrittenRoutine(read: Reader, kind: RoutineKind): boolean | undefined {
  return anyOf(read.find('routinesByKind', kind).map((routine) => read.fact(routine, 'written')));
}

/** Does a written one among these routines cover a system? Of one that nobody has said covers it, nothing follows. */
export function writtenFor(read: Reader, routines: readonly Routine[], system: string): boolean | undefined {
  return anyOf(
    routines.flatMap((routine) => {
      const covered = covers(read, routine, system);
      return covered === false ? [] : [covered === undefined ? undefined : read.fact(routine, 'written')];
    }),
  );
}

/** Is there, for every system in use, a written routine of a kind that covers it? */
export function writtenForAll(read: Reader, kind: RoutineKind): boolean | undefined {
  const routines = read.find('routinesByKind', kind);
  if (routines.length === 0) return undefined;
  return allOf(inUse(read, 'system').map((system) => writtenFor(read, routines, system)));
}

/** Is a routine known at a unit? */
export function isKnownAt(read: Reader, routine: Routine, unit: string): boolean | undefined {
  return read.fact(routine, `knownAt.${unit}`) as boolean | undefined;
}

/** Is one of these routines known at every unit that uses a system? */
export function knownAtAllUnits(read: Reader, routines: readonly Routine[]): boolean | undefined {
  return allOf(inUse(read, 'unit').map((unit) => anyOf(routines.map((routine) => isKnownAt(read, routine, unit)))));
}

/** Has a routine been gone through, or else approved, within a period back from the day? */
export function isReviewedWithin(read: Reader, routine: Routine, period: string): boolean | undefined {
  const on = read.fact(routine, 'reviewedOn') ?? read.fact(routine, 'approvedOn');
  return on === undefined ? undefined : within(period, on, read.asOf);
}
