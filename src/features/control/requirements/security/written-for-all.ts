import type { Body } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import { allOf, anyOf } from '../../requirement.ts';
import { covers } from '../routines.ts';

type RoutineKind = Body<'routines'>['kind'];

function inUse(read: Reader, what: 'system' | 'unit'): readonly string[] {
  return [...new Set(read.list('uses').map((use) => use.body[what]))].sort();
}

/** Is there, for every system in use, a written routine of a kind that covers it? */
export function writtenForAll(read: Reader, kind: RoutineKind): boolean | undefined {
  const routines = read.find('routinesByKind', kind);
  if (routines.length === 0) return undefined;
  return allOf(
    inUse(read, 'system').map((system) =>
      anyOf(
        routines.flatMap((routine) => {
          const covered = covers(read, routine, system);
          return covered === false ? [] : [covered === undefined ? undefined : read.fact(routine, 'written')];
        }),
      ),
    ),
  );
}

/** Is a routine of a kind known at every unit that uses a system? */
export function knownAtAllUnits(read: Reader, kind: RoutineKind): boolean | undefined {
  const routines = read.find('routinesByKind', kind);
  return allOf(
    inUse(read, 'unit').map((unit) =>
      anyOf(routines.map((routine) => read.fact(routine, `knownAt.${unit}`) as boolean | undefined)),
    ),
  );
}
