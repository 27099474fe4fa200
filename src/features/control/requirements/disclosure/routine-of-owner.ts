import type { Body } from '#src/features/register/index.ts';
import type { Text } from '#src/kernel/language.ts';
import type { Reader } from '../../reader.ts';
import { anyOf } from '../../requirement.ts';

/** Does the owner have a written routine of a kind? False where it is said that none is written; undefined where nobody has said. */
export function hasWrittenRoutine(read: Reader, kind: Body<'routines'>['kind']): boolean | undefined {
  return anyOf(read.find('routinesByKind', kind).map((routine) => read.fact(routine, 'written')));
}

/** A state agency without a school has no pupils about whom such a routine could speak; every other owner runs schools. */
export function runsSchools(read: Reader): boolean {
  const owner = read.get('owner', 'owner');
  if (owner === undefined || read.fact(owner, 'kind') !== 'state-agency') return true;
  return read.list('units').some((unit) => read.fact(unit, 'kind') === 'school');
}

export const noSchools: Text = {
  nb: 'Eieren driver ikke skoler.',
  nn: 'Eigaren driv ikkje skular.',
  en: 'The owner runs no schools.',
};
