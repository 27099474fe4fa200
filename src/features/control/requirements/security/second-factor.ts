import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import { type Check, check, requirement } from '../../requirement.ts';
import { loginSetUp } from '../set-up.ts';
import { lacking } from './kind-of-data.ts';
import { whereSomebodyLogsIn } from './no-login.ts';

const enough = {
  holds: {
    nb: 'Innloggingen er sterk nok for der systemet kan nås fra.',
    nn: 'Innlogginga er sterk nok for der ein kan nå systemet frå.',
    en: 'The login is strong enough for where the system can be reached from.',
  },
  fails: {
    nb: 'Man kan logge inn fra hvor som helst med bare brukernavn og passord.',
    nn: 'Ein kan logge inn kvar som helst frå med berre brukarnamn og passord.',
    en: 'One can log in from anywhere with only a user name and a password.',
  },
  unknown: {
    nb: 'Ingen har sagt hvor systemet kan nås fra, eller hvor sterk innloggingen er.',
    nn: 'Ingen har sagt kvar ein kan nå systemet frå, eller kor sterk innlogginga er.',
    en: 'Nobody has said where the system can be reached from, or how strong the login is.',
  },
};
const weigh = {
  nb: 'Man kan logge inn fra hvor som helst med bare brukernavn og passord. Det holder bare når opplysningene tåler det; det må noen vurdere.',
  nn: 'Ein kan logge inn kvar som helst frå med berre brukarnamn og passord. Det held berre når opplysningane toler det; det må nokon vurdere.',
  en: 'One can log in from anywhere with only a user name and a password. That does only where the data can bear it; somebody must weigh that.',
};

function isEnough(read: Reader, system: Entry<'systems'>): boolean | undefined {
  const from = read.fact(system, 'login.reachableFrom');
  if (from === 'school-network' || from === 'owner-network') return true;
  const factors = read.fact(system, 'login.factors');
  if (factors !== undefined && factors >= 2) return true;
  return from === undefined || factors === undefined ? undefined : false;
}

/** The law names no technique: of data that are confidential or worse it is a fault, of ordinary data advice. */
function login(read: Reader, system: Entry<'systems'>): Check {
  const is = isEnough(read, system);
  if (is !== false) return check(is, enough);
  const state = lacking(read, system, { protected: 'fails', ordinary: 'advice' });
  return { state, says: state === 'condition' ? weigh : enough.fails };
}

/** GDPR art. 32(1)(b) and (2): confidentiality that fits the risk. That a password does not do from outside for such data is Datatilsynet’s view (13/00941 p. 14). */
export const secondFactor = requirement({
  id: 'second-factor',
  theme: 'security',
  scope: 'system',
  title: {
    nb: 'Innlogging i to trinn utenfra',
    nn: 'Innlogging i to steg utanfrå',
    en: 'Login in two steps from outside',
  },
  question: {
    nb: 'Kreves det mer enn brukernavn og passord der systemet kan nås fra hvor som helst?',
    nn: 'Krevst det meir enn brukarnamn og passord der ein kan nå systemet kvar som helst frå?',
    en: 'Does login take more than a user name and a password where the system can be reached from anywhere?',
  },
  law: [
    { act: 'gdpr', section: 'art. 32 nr. 1 bokstav b' },
    { act: 'gdpr', section: 'art. 32 nr. 2' },
  ],
  note: {
    nb: 'Forordningen nevner ingen bestemt teknikk. At passord ikke er nok utenfra for slike opplysninger, er Datatilsynets vurdering (13/00941 s. 14).',
    nn: 'Forordninga nemner ingen bestemt teknikk. At passord ikkje er nok utanfrå for slike opplysningar, er Datatilsynets vurdering (13/00941 s. 14).',
    en: 'The Regulation names no technique. That a password does not do from outside for such data is Datatilsynet’s assessment (13/00941 p. 14).',
  },
  severity: 'high',
  evidence: loginSetUp,
  judge: (read, system) => whereSomebodyLogsIn(read, system, () => [login(read, system)]),
  remedy: (system) => [
    {
      say: {
        nb: 'Ta i bruk innlogging i to trinn, eller steng for innlogging utenfra.',
        nn: 'Ta i bruk innlogging i to steg, eller steng for innlogging utanfrå.',
        en: 'Use login in two steps, or block login from outside.',
      },
      form: { kind: 'systems', key: system.key },
    },
    {
      say: {
        nb: 'Der opplysningene er alminnelige: skriv i risikovurderingen hvorfor passord er nok.',
        nn: 'Der opplysningane er alminnelege: skriv i risikovurderinga kvifor passord er nok.',
        en: 'Where the data are ordinary: write in the risk assessment why a password is enough.',
      },
      form: { kind: 'assessments', fill: { kind: 'risk', systems: system.key } },
    },
  ],
});
