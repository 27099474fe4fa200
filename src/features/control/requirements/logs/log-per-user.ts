import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import { type Check, check, requirement } from '../../requirement.ts';
import { lacking } from '../security/kind-of-data.ts';
import { whereSomebodyLogsIn } from '../security/no-login.ts';
import { logSetUp } from '../set-up.ts';

const who = {
  holds: {
    nb: 'Loggen viser hvem som har brukt systemet.',
    nn: 'Loggen viser kven som har brukt systemet.',
    en: 'The log shows who has used the system.',
  },
  fails: {
    nb: 'Loggen viser ikke hvem som har brukt systemet. Da kan misbruk ikke oppdages.',
    nn: 'Loggen viser ikkje kven som har brukt systemet. Då kan ein ikkje oppdage misbruk.',
    en: 'The log does not show who has used the system. Then misuse cannot be found.',
  },
  unknown: {
    nb: 'Ingen har sagt om loggen viser hvem som har brukt systemet.',
    nn: 'Ingen har sagt om loggen viser kven som har brukt systemet.',
    en: 'Nobody has said whether the log shows who has used the system.',
  },
};
const weigh = {
  nb: 'Loggen viser ikke hvem som har brukt systemet. Det holder bare når opplysningene tåler det; det må noen vurdere.',
  nn: 'Loggen viser ikkje kven som har brukt systemet. Det held berre når opplysningane toler det; det må nokon vurdere.',
  en: 'The log does not show who has used the system. That does only where the data can bear it; somebody must weigh that.',
};

function shows(read: Reader, system: Entry<'systems'>): Check {
  const perUser = read.fact(system, 'log.perUser');
  if (perUser !== false) return check(perUser, who);
  const state = lacking(read, system, { protected: 'fails', ordinary: 'condition' });
  return { state, says: state === 'condition' ? weigh : who.fails };
}

/** GDPR art. 32(1)(b), 5(1)(f): unauthorised use is found only where the log tells people apart. */
export const logPerUser = requirement({
  id: 'log-per-user',
  theme: 'logs',
  scope: 'system',
  title: {
    nb: 'Loggen viser hvem som har brukt systemet',
    nn: 'Loggen viser kven som har brukt systemet',
    en: 'The log shows who has used the system',
  },
  question: {
    nb: 'Viser loggen hvem som har brukt systemet, og når?',
    nn: 'Viser loggen kven som har brukt systemet, og når?',
    en: 'Does the log show who has used the system, and when?',
  },
  law: [
    { act: 'gdpr', section: 'art. 32 nr. 1 bokstav b' },
    { act: 'gdpr', section: 'art. 5 nr. 1 bokstav f' },
  ],
  severity: 'high',
  evidence: logSetUp,
  judge: (read, system) => whereSomebodyLogsIn(read, system, () => [shows(read, system)]),
  remedy: (system) => [
    {
      say: {
        nb: 'Krev av leverandøren at loggen viser hvem som har brukt systemet, og når.',
        nn: 'Krev av leverandøren at loggen viser kven som har brukt systemet, og når.',
        en: 'Demand of the vendor that the log shows who has used the system, and when.',
      },
    },
    {
      say: {
        nb: 'Før inn hva loggen viser, når det er på plass.',
        nn: 'Før inn kva loggen viser, når det er på plass.',
        en: 'Enter what the log shows once that is in place.',
      },
      form: { kind: 'systems', key: system.key },
    },
  ],
});
