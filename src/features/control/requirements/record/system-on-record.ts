import { check, requirement } from '../../requirement.ts';
import { isListed } from './listed.ts';

const listed = {
  holds: {
    nb: 'Systemet står i oversikten som eieren fører.',
    nn: 'Systemet står i oversikta som eigaren fører.',
    en: 'The system stands in the overview that the owner keeps.',
  },
  fails: {
    nb: 'Systemet er i bruk, men står ikke i eierens oversikt.',
    nn: 'Systemet er i bruk, men står ikkje i oversikta til eigaren.',
    en: 'The system is in use, but is not in the owner’s overview.',
  },
  unknown: {
    nb: 'Ingen har sagt om systemet står i eierens oversikt.',
    nn: 'Ingen har sagt om systemet står i oversikta til eigaren.',
    en: 'Nobody has said whether the system is in the owner’s overview.',
  },
};
const used = {
  holds: {
    nb: 'Det står hva systemet brukes til.',
    nn: 'Det står kva systemet blir brukt til.',
    en: 'It says what the system is used for.',
  },
  fails: {
    nb: 'Det står ikke hva systemet brukes til.',
    nn: 'Det står ikkje kva systemet blir brukt til.',
    en: 'It does not say what the system is used for.',
  },
  unknown: {
    nb: 'Ingen har sagt hva systemet brukes til.',
    nn: 'Ingen har sagt kva systemet blir brukt til.',
    en: 'Nobody has said what the system is used for.',
  },
};

/** GDPR art. 30(1) with art. 5(2): nobody can account for what stands in no overview. */
export const systemOnRecord = requirement({
  id: 'system-on-record',
  theme: 'record',
  scope: 'system',
  title: {
    nb: 'Systemet står i eierens oversikt',
    nn: 'Systemet står i oversikta til eigaren',
    en: 'The system is in the owner’s overview',
  },
  question: {
    nb: 'Står systemet i oversikten som eieren fører, og er det skrevet hva det brukes til?',
    nn: 'Står systemet i oversikta som eigaren fører, og er det skrive kva det blir brukt til?',
    en: 'Is the system in the overview that the owner keeps, and is it written what it is used for?',
  },
  law: [
    { act: 'gdpr', section: 'art. 30 nr. 1' },
    { act: 'gdpr', section: 'art. 5 nr. 2' },
  ],
  severity: 'high',
  evidence: {
    wants: { nb: 'Oversikten', nn: 'Oversikta', en: 'The overview' },
    of: ['records', 'activities'],
  },
  judge(read, system) {
    const activities = read.find('activitiesBySystem', system.key).map((activity) => read.fact(activity, 'name'));
    return {
      checks: [check(isListed(read, system.key), listed), check(activities.length > 0 ? true : undefined, used)],
    };
  },
  remedy: (system) => [
    {
      say: {
        nb: 'Før systemet inn i oversikten.',
        nn: 'Før systemet inn i oversikta.',
        en: 'Enter the system in the overview.',
      },
      form: { kind: 'records', fill: { lists: system.key } },
    },
    {
      say: {
        nb: 'Skriv ned hva systemet brukes til.',
        nn: 'Skriv ned kva systemet blir brukt til.',
        en: 'Write down what the system is used for.',
      },
      form: { kind: 'activities', fill: { systems: system.key } },
    },
  ],
});
