import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../reader.ts';

/** Does a routine cover a system? "all" covers every one; unknown when nobody has said. */
export function covers(read: Reader, routine: Entry<'routines'>, system: string): boolean | undefined {
  const covered = read.fact(routine, 'covers');
  if (covered === undefined) return undefined;
  return covered === 'all' || covered.includes(system);
}

/** The units that use a system on the day. */
export function usingUnits(read: Reader, system: string): readonly string[] {
  return [...new Set(read.find('usesBySystem', system).map((use) => use.body.unit))].sort();
}
