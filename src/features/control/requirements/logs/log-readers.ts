import { check, requirement } from '../../requirement.ts';
import { whereSomebodyLogsIn } from '../security/no-login.ts';

const decided = {
  holds: {
    nb: 'Det er bestemt hvem som kan lese loggen.',
    nn: 'Det er avgjort kven som kan lese loggen.',
    en: 'It is decided who may read the log.',
  },
  fails: {
    nb: 'Ingen kan lese loggen. Noen må vurdere om misbruk da kan oppdages.',
    nn: 'Ingen kan lese loggen. Nokon må vurdere om ein då kan oppdage misbruk.',
    en: 'Nobody may read the log. Somebody must weigh whether misuse can then be found.',
  },
  unknown: {
    nb: 'Ingen har sagt hvem som kan lese loggen.',
    nn: 'Ingen har sagt kven som kan lese loggen.',
    en: 'Nobody has said who may read the log.',
  },
};
const logged = {
  holds: {
    nb: 'Det blir logget hvem som leser loggen.',
    nn: 'Det blir logga kven som les loggen.',
    en: 'It is logged who reads the log.',
  },
  fails: {
    nb: 'Det er ikke oppgitt at det alltid blir logget hvem som leser loggen.',
    nn: 'Det er ikkje oppgitt at det alltid blir logga kven som les loggen.',
    en: 'It is not said that it is always logged who reads the log.',
  },
  unknown: {
    nb: 'Ingen har sagt om det blir logget hvem som leser loggen.',
    nn: 'Ingen har sagt om det blir logga kven som les loggen.',
    en: 'Nobody has said whether it is logged who reads the log.',
  },
};
/** GDPR art. 32(4), 5(1)(b): a log shows what people have done; it is read on the owner’s instructions and for the security that it is kept for. */
export const logReaders = requirement({
  id: 'log-readers',
  theme: 'logs',
  scope: 'system',
  title: {
    nb: 'Hvem som kan lese loggen, er bestemt',
    nn: 'Kven som kan lese loggen, er avgjort',
    en: 'Who may read the log is decided',
  },
  question: {
    nb: 'Er det bestemt hvem som kan lese loggen, og blir det logget når de gjør det?',
    nn: 'Er det avgjort kven som kan lese loggen, og blir det logga når dei gjer det?',
    en: 'Is it decided who may read the log, and is it logged when they do?',
  },
  law: [
    { act: 'gdpr', section: 'art. 32 nr. 4' },
    { act: 'gdpr', section: 'art. 5 nr. 1 bokstav b' },
  ],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Listen over hvem som kan lese loggen, eller oppsettet i systemet',
      nn: 'Lista over kven som kan lese loggen, eller oppsettet i systemet',
      en: 'The list of those who may read the log, or the set-up in the system',
    },
    of: ['systems'],
  },
  judge: (read, system) =>
    whereSomebodyLogsIn(read, system, () => {
      const readers = read.fact(system, 'log.readers');
      return [
        check(readers === undefined ? undefined : readers.length > 0, decided, 'condition'),
        check(read.fact(system, 'log.records')?.includes('log-readers'), logged, 'advice'),
      ];
    }),
  remedy: (system) => [
    {
      say: {
        nb: 'Bestem hvem som kan lese loggen, og når. La systemet logge at de gjør det.',
        nn: 'Avgjer kven som kan lese loggen, og når. La systemet logge at dei gjer det.',
        en: 'Decide who may read the log, and when. Let the system log that they do.',
      },
      form: { kind: 'systems', key: system.key },
    },
  ],
});
