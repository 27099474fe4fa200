import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import { type Check, check, requirement } from '../../requirement.ts';
import { loginSetUp } from '../set-up.ts';
import { whereSomebodyLogsIn } from './no-login.ts';

const strong = {
  holds: {
    nb: 'Innloggingen er sterk nok for der systemet kan nås fra.',
    nn: 'Innlogginga er sterk nok for der ein kan nå systemet frå.',
    en: 'The login is strong enough for where the system can be reached from.',
  },
  fails: {
    nb: 'Man kan logge inn fra hvor som helst med bare brukernavn og passord. Utenfor skolens nett kreves noe mer, for eksempel kodebrikke eller kode på SMS.',
    nn: 'Ein kan logge inn kvar som helst frå med berre brukarnamn og passord. Utanfor nettet til skulen krevst det noko meir, til dømes kodebrikke eller kode på SMS.',
    en: 'One can log in from anywhere with only a user name and a password. Outside the school’s network something more is needed, such as a code device or a code by text message.',
  },
  unknown: {
    nb: 'Ingen har sagt hvor systemet kan nås fra, eller hvor sterk innloggingen er.',
    nn: 'Ingen har sagt kvar ein kan nå systemet frå, eller kor sterk innlogginga er.',
    en: 'Nobody has said where the system can be reached from, or how strong the login is.',
  },
};
const personal = {
  holds: {
    nb: 'Hver bruker har sin egen konto.',
    nn: 'Kvar brukar har sin eigen konto.',
    en: 'Each user has an account of their own.',
  },
  fails: {
    nb: 'Flere deler brukernavn eller konto. Da kan man ikke se hvem som har gjort hva.',
    nn: 'Fleire deler brukarnamn eller konto. Då kan ein ikkje sjå kven som har gjort kva.',
    en: 'Several people share a user name or an account. Then one cannot see who did what.',
  },
  unknown: {
    nb: 'Ingen har sagt om hver bruker har sin egen konto.',
    nn: 'Ingen har sagt om kvar brukar har sin eigen konto.',
    en: 'Nobody has said whether each user has an account of their own.',
  },
};
const vendorKnows = {
  nb: 'Leverandøren kjenner brukernes passord.',
  nn: 'Leverandøren kjenner passorda til brukarane.',
  en: 'The vendor knows the users’ passwords.',
};

/** Two factors do from anywhere; one does only where the system is reached from the school's or the owner's network alone. */
function isStrong(read: Reader, system: Entry<'systems'>): boolean | undefined {
  const from = read.fact(system, 'login.reachableFrom');
  const factors = read.fact(system, 'login.factors');
  if (from === 'school-network' || from === 'owner-network') return true;
  if (factors !== undefined && factors >= 2) return true;
  return from === undefined || factors === undefined ? undefined : false;
}

function checksOf(read: Reader, system: Entry<'systems'>): readonly Check[] {
  const accounts = read.fact(system, 'login.accounts');
  const checks = [
    check(isStrong(read, system), strong),
    check(accounts === undefined ? undefined : accounts === 'personal', personal, 'advice'),
  ];
  // That nobody knows whether the vendor has the passwords is no reason to say anything.
  const known = read.fact(system, 'login.vendorKnowsPasswords') === true;
  return known ? [...checks, { state: 'advice', says: vendorKnows }] : checks;
}

/** pol § 13 with pof §§ 2-1, 2-2, 2-11, 2-14: outside the school's network more than user name and password (report 13/00941 p. 14). */
export const strongAuthentication = requirement({
  id: 'strong-authentication',
  theme: 'security',
  scope: 'system',
  title: {
    nb: 'Sterk innlogging utenfor skolens nett',
    nn: 'Sterk innlogging utanfor nettet til skulen',
    en: 'Strong login outside the school’s network',
  },
  question: {
    nb: 'Kreves det mer enn brukernavn og passord for å komme inn utenfra, og har hver bruker sin egen konto?',
    nn: 'Krevst det meir enn brukarnamn og passord for å kome inn utanfrå, og har kvar brukar sin eigen konto?',
    en: 'Does login from outside take more than a user name and a password, and has each user an account of their own?',
  },
  law: [
    { act: 'pol-2000', section: '§ 13' },
    { act: 'pof-2000', section: '§ 2-1' },
    { act: 'pof-2000', section: '§ 2-2' },
    { act: 'pof-2000', section: '§ 2-11' },
    { act: 'pof-2000', section: '§ 2-14' },
  ],
  severity: 'high',
  // Measures are to be shown to work at every audit (pof § 2-5), so what shows the set-up is no older than one.
  evidence: loginSetUp,
  judge: (read, system) => whereSomebodyLogsIn(read, system, () => checksOf(read, system)),
  remedy: (system) => [
    {
      say: {
        nb: 'Ta i bruk innlogging i to trinn, eller steng for innlogging utenfor skolens nett.',
        nn: 'Ta i bruk innlogging i to steg, eller steng for innlogging utanfor nettet til skulen.',
        en: 'Use login in two steps, or block login from outside the school’s network.',
      },
      form: { kind: 'systems', key: system.key },
    },
    {
      say: {
        nb: 'Gi hver bruker sin egen konto, med et passord som bare brukeren kjenner.',
        nn: 'Gi kvar brukar sin eigen konto, med eit passord som berre brukaren kjenner.',
        en: 'Give each user an account of their own, with a password that only the user knows.',
      },
      form: { kind: 'systems', key: system.key },
    },
  ],
});
