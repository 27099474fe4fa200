import type { Body, Entry } from '#src/features/register/index.ts';
import type { Reader } from '../reader.ts';
import { allOf, anyOf } from '../requirement.ts';

/** Does a routine cover a system? "all" covers every one; unknown when nobody has said. */
export function covers(read: Reader, routine: Entry<'routines'>, system: string): boolean | undefined {
  const covered = read.fact(routine, 'covers');
  if (covered === undefined) return undefined;
  return covered === 'all' || covered.includes(system);
}

/** The routines of a kind that cover a system, or may. */
export function routinesFor(
  read: Reader,
  kind: Body<'routines'>['kind'],
  system: string,
): readonly Entry<'routines'>[] {
  return read.find('routinesByKind', kind).filter((routine) => covers(read, routine, system) !== false);
}

/** Is a written routine among these, known at a unit? Written and known must be said of the same one. */
export function writtenAndKnownAt(
  read: Reader,
  routines: readonly Entry<'routines'>[],
  unit: string,
): boolean | undefined {
  return anyOf(
    routines.map((routine) => allOf([read.fact(routine, 'written'), read.fact(routine, `knownAt.${unit}`) as boolean | undefined])),
  );
}

/** The units that use a system on the day. */
export function usingUnits(read: Reader, system: string): readonly string[] {
  return [...new Set(read.find('usesBySystem', system).map((use) => use.body.unit))].sort();
}
