import { check, requirement } from '../../requirement.ts';
import { kindOfData } from '../security/kind-of-data.ts';
import { whereSomebodyLogsIn } from '../security/no-login.ts';
import { logSetUp } from '../set-up.ts';

const ordinary = {
  nb: 'Systemet har bare alminnelige opplysninger.',
  nn: 'Systemet har berre alminnelege opplysningar.',
  en: 'The system holds ordinary data only.',
};
const reads = {
  holds: {
    nb: 'Loggen viser hvem som har lest opplysningene.',
    nn: 'Loggen viser kven som har lese opplysningane.',
    en: 'The log shows who has read the data.',
  },
  fails: {
    nb: 'Lesing er ikke blant det loggen er oppgitt å vise. Noen må vurdere om snoking da kan oppdages.',
    nn: 'Lesing er ikkje blant det loggen er oppgitt å vise. Nokon må vurdere om ein då kan oppdage snoking.',
    en: 'Reading is not among what the log is said to show. Somebody must weigh whether snooping can then be found.',
  },
  unknown: {
    nb: 'Ingen har sagt om loggen viser hvem som har lest opplysningene.',
    nn: 'Ingen har sagt om loggen viser kven som har lese opplysningane.',
    en: 'Nobody has said whether the log shows who has read the data.',
  },
};
const failed = {
  holds: {
    nb: 'Mislykkede forsøk på å logge inn blir registrert.',
    nn: 'Mislykka forsøk på å logge inn blir registrerte.',
    en: 'Failed attempts to log in are recorded.',
  },
  fails: {
    nb: 'Mislykkede forsøk på å logge inn blir ikke registrert. Noen må vurdere om innbrudd da kan oppdages.',
    nn: 'Mislykka forsøk på å logge inn blir ikkje registrerte. Nokon må vurdere om ein då kan oppdage innbrot.',
    en: 'Failed attempts to log in are not recorded. Somebody must weigh whether an intrusion can then be found.',
  },
  unknown: {
    nb: 'Ingen har sagt om mislykkede forsøk på å logge inn blir registrert.',
    nn: 'Ingen har sagt om mislykka forsøk på å logge inn blir registrerte.',
    en: 'Nobody has said whether failed attempts to log in are recorded.',
  },
};
const origin = {
  holds: {
    nb: 'Loggen viser hvor brukeren var.',
    nn: 'Loggen viser kvar brukaren var.',
    en: 'The log shows where the user was.',
  },
  fails: {
    nb: 'Hvor brukeren var, er ikke blant det loggen er oppgitt å vise.',
    nn: 'Kvar brukaren var, er ikkje blant det loggen er oppgitt å vise.',
    en: 'Where the user was is not among what the log is said to show.',
  },
  unknown: {
    nb: 'Ingen har sagt om loggen viser hvor brukeren var.',
    nn: 'Ingen har sagt om loggen viser kvar brukaren var.',
    en: 'Nobody has said whether the log shows where the user was.',
  },
};
/** GDPR art. 32(1)(b) and (2): unauthorised access is a risk to weigh in particular; the law does not say what a log must hold. */
export const logTellsReads = requirement({
  id: 'log-tells-reads',
  theme: 'logs',
  scope: 'system',
  title: {
    nb: 'Loggen viser lesing og mislykkede forsøk',
    nn: 'Loggen viser lesing og mislykka forsøk',
    en: 'The log shows reading and failed attempts',
  },
  question: {
    nb: 'Viser loggen hvem som har lest taushetsbelagte eller særlige opplysninger, hvor de var, og hvem som har prøvd uten å slippe inn?',
    nn: 'Viser loggen kven som har lese teiepliktige eller særlege opplysningar, kvar dei var, og kven som har prøvd utan å sleppe inn?',
    en: 'Does the log show who has read confidential or special data, from where, and who has tried and been refused?',
  },
  law: [
    { act: 'gdpr', section: 'art. 32 nr. 1 bokstav b' },
    { act: 'gdpr', section: 'art. 32 nr. 2' },
  ],
  note: {
    nb: 'Forordningen sier ikke hva en logg skal inneholde. Den må vise det risikoen tilsier.',
    nn: 'Forordninga seier ikkje kva ein logg skal innehalde. Han må vise det risikoen tilseier.',
    en: 'The Regulation does not say what a log must hold. It must show what the risk calls for.',
  },
  severity: 'medium',
  evidence: logSetUp,
  judge(read, system) {
    if (read.fact(system, 'login.accounts') === 'none') return whereSomebodyLogsIn(read, system, () => []);
    const records = read.fact(system, 'log.records');
    const checks = [
      check(records?.includes('reads'), reads, 'condition'),
      check(read.fact(system, 'log.failedAttempts'), failed, 'condition'),
      check(records?.includes('origin'), origin, 'advice'),
    ];
    // What all the data are is asked only where it matters.
    const isWhole = checks.every(({ state }) => state === 'holds');
    return !isWhole && kindOfData(read, system) === 'ordinary' ? { notApplicable: ordinary } : { checks };
  },
  remedy: (system) => [
    {
      say: {
        nb: 'Krev av leverandøren at loggen viser lesing, mislykkede forsøk og hvor brukeren er.',
        nn: 'Krev av leverandøren at loggen viser lesing, mislykka forsøk og kvar brukaren er.',
        en: 'Demand of the vendor that the log shows reading, failed attempts and where the user is.',
      },
      form: { kind: 'systems', key: system.key },
    },
    {
      say: {
        nb: 'Trengs det ikke: skriv hvorfor i risikovurderingen.',
        nn: 'Trengst det ikkje: skriv kvifor i risikovurderinga.',
        en: 'If that is not needed: write why in the risk assessment.',
      },
      form: { kind: 'assessments', fill: { kind: 'risk', systems: system.key } },
    },
  ],
});
