import type { Reader } from '../../reader.ts';
import { allOf, anyOf } from '../../requirement.ts';
import { covers, isKnownAt, type RoutineKind, usingUnits } from '../routines.ts';

/**
 * Is there, for every unit that uses a system, a written routine of a kind that covers the system and is known there?
 * A routine of which nobody has said what it covers speaks neither for nor against.
 */
export function writtenAndKnownWhereUsed(read: Reader, kind: RoutineKind, system: string): boolean | undefined {
  const routines = read.find('routinesByKind', kind);
  const known = usingUnits(read, system).map((unit) =>
    anyOf(
      routines.flatMap((routine) => {
        const covered = covers(read, routine, system);
        if (covered !== true) return covered === undefined ? [undefined] : [];
        return [allOf([read.fact(routine, 'written'), isKnownAt(read, routine, unit)])];
      }),
    ),
  );
  return allOf(known);
}
