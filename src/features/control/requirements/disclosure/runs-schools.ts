import type { Reader } from '../../reader.ts';
import type { Check, Judgement } from '../../requirement.ts';

const noSchools = {
  nb: 'Eieren driver ikke skoler.',
  nn: 'Eigaren driv ikkje skular.',
  en: 'The owner runs no schools.',
};

function runsSchools(read: Reader): boolean {
  const owner = read.get('owner', 'owner');
  if (owner === undefined || read.fact(owner, 'kind') !== 'state-agency') return true;
  return read.list('units').some((unit) => read.fact(unit, 'kind') === 'school');
}

/**
 * Judges an owner by these checks, unless it is a state agency without a school: then it has no pupils about whom a routine
 * could speak. Every other owner runs schools.
 */
export function whereSchoolsAreRun(read: Reader, checks: () => readonly Check[]): Judgement {
  return runsSchools(read) ? { checks: checks() } : { notApplicable: noSchools };
}
