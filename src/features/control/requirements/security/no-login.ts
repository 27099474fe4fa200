import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import type { Check, Judgement } from '../../requirement.ts';

const noLogin = {
  nb: 'Systemet har ingen innlogging.',
  nn: 'Systemet har inga innlogging.',
  en: 'The system has no login.',
};

/** Judges a system by these checks, unless nobody logs in to it: then what is asked of accounts and logs does not apply. */
export function whereSomebodyLogsIn(read: Reader, system: Entry<'systems'>, checks: () => readonly Check[]): Judgement {
  return read.fact(system, 'login.accounts') === 'none' ? { notApplicable: noLogin } : { checks: checks() };
}
