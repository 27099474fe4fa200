import { check, requirement } from '../../requirement.ts';
import { logSetUp } from '../set-up.ts';

const noAccounts = {
  nb: 'Systemet har ingen innlogging å føre logg over.',
  nn: 'Systemet har inga innlogging å føre logg over.',
  en: 'The system has no login to keep a log of.',
};
const perUser = {
  holds: {
    nb: 'Loggen viser hvem som har brukt systemet.',
    nn: 'Loggen viser kven som har brukt systemet.',
    en: 'The log shows who has used the system.',
  },
  fails: {
    nb: 'Loggen viser ikke hvem som har brukt systemet.',
    nn: 'Loggen viser ikkje kven som har brukt systemet.',
    en: 'The log does not show who has used the system.',
  },
  unknown: {
    nb: 'Ingen har sagt om loggen viser hvem som har brukt systemet.',
    nn: 'Ingen har sagt om loggen viser kven som har brukt systemet.',
    en: 'Nobody has said whether the log shows who has used the system.',
  },
};
const logins = {
  holds: {
    nb: 'Hver innlogging blir registrert.',
    nn: 'Kvar innlogging blir registrert.',
    en: 'Every login is recorded.',
  },
  fails: {
    nb: 'Innloggingene blir ikke registrert hver for seg. Bare tidspunktet for den siste er ikke nok.',
    nn: 'Innloggingane blir ikkje registrerte kvar for seg. Berre tidspunktet for den siste er ikkje nok.',
    en: 'Not every login is recorded. The time of the last one alone is not enough.',
  },
  unknown: {
    nb: 'Ingen har sagt om hver innlogging blir registrert.',
    nn: 'Ingen har sagt om kvar innlogging blir registrert.',
    en: 'Nobody has said whether every login is recorded.',
  },
};
const failed = {
  holds: {
    nb: 'Mislykkede forsøk på å logge inn blir registrert.',
    nn: 'Mislykka forsøk på å logge inn blir registrerte.',
    en: 'Failed attempts to log in are recorded.',
  },
  fails: {
    nb: 'Mislykkede forsøk på å logge inn blir ikke registrert.',
    nn: 'Mislykka forsøk på å logge inn blir ikkje registrerte.',
    en: 'Failed attempts to log in are not recorded.',
  },
  unknown: {
    nb: 'Ingen har sagt om mislykkede forsøk på å logge inn blir registrert.',
    nn: 'Ingen har sagt om mislykka forsøk på å logge inn blir registrerte.',
    en: 'Nobody has said whether failed attempts to log in are recorded.',
  },
};

/** pol § 13 with pof § 2-8 third paragraph (authorised use) and § 2-14 second paragraph (attempts at unauthorised use). */
export const usageLog = requirement({
  id: 'usage-log',
  theme: 'security',
  scope: 'system',
  title: {
    nb: 'Logg over bruk og forsøk på uautorisert bruk',
    nn: 'Logg over bruk og forsøk på uautorisert bruk',
    en: 'Log of use and of attempts at unauthorised use',
  },
  question: {
    nb: 'Viser loggen hvem som har logget inn, og hvem som har prøvd uten å slippe inn?',
    nn: 'Viser loggen kven som har logga inn, og kven som har prøvd utan å sleppe inn?',
    en: 'Does the log show who has logged in, and who has tried and been refused?',
  },
  law: [
    { act: 'pol-2000', section: '§ 13' },
    { act: 'pof-2000', section: '§ 2-8 tredje ledd' },
    { act: 'pof-2000', section: '§ 2-14 andre ledd' },
  ],
  severity: 'medium',
  // Measures are to be shown to work at every audit (pof § 2-5), so what shows the set-up is no older than one.
  evidence: logSetUp,
  judge(read, system) {
    if (read.fact(system, 'login.accounts') === 'none') return { notApplicable: noAccounts };
    return {
      checks: [
        check(read.fact(system, 'log.perUser'), perUser),
        check(read.fact(system, 'log.records')?.includes('logins'), logins),
        check(read.fact(system, 'log.failedAttempts'), failed),
      ],
    };
  },
  remedy: (system) => [
    {
      say: {
        nb: 'Krev av leverandøren at loggen viser hvem som logger inn og når, også mislykkede forsøk.',
        nn: 'Krev av leverandøren at loggen viser kven som loggar inn og når, også mislykka forsøk.',
        en: 'Demand of the vendor that the log shows who logs in and when, failed attempts too.',
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
