import { check, requirement } from '../../requirement.ts';
import { loginSetUp } from '../set-up.ts';
import { whereSomebodyLogsIn } from './no-login.ts';

const first = {
  holds: {
    nb: 'Ingen andre setter passordet for brukeren.',
    nn: 'Ingen andre set passordet for brukaren.',
    en: 'Nobody else sets the user’s password.',
  },
  fails: {
    nb: 'Brukerne begynner med et midlertidig passord som andre har satt. Det holder bare når de må bytte det ved første innlogging.',
    nn: 'Brukarane byrjar med eit mellombels passord som andre har sett. Det held berre når dei må byte det ved første innlogging.',
    en: 'Users begin with a temporary password that somebody else has set. That does only where they must replace it at the first login.',
  },
  unknown: {
    nb: 'Ingen har sagt om brukerne begynner med et passord som andre har satt.',
    nn: 'Ingen har sagt om brukarane byrjar med eit passord som andre har sett.',
    en: 'Nobody has said whether users begin with a password that somebody else has set.',
  },
};
/** GDPR art. 32(1)(b): a password that somebody else has set does only until the first login. */
export const firstPassword = requirement({
  id: 'first-password',
  theme: 'security',
  scope: 'system',
  title: {
    nb: 'Førstegangspassord byttes av brukeren selv',
    nn: 'Førstegongspassord blir bytte av brukaren sjølv',
    en: 'A first password is replaced by the user',
  },
  question: {
    nb: 'Slipper brukerne å begynne med et passord som andre har satt?',
    nn: 'Slepp brukarane å byrje med eit passord som andre har sett?',
    en: 'Are users spared from beginning with a password that somebody else has set?',
  },
  law: [{ act: 'gdpr', section: 'art. 32 nr. 1 bokstav b' }],
  severity: 'medium',
  evidence: loginSetUp,
  judge: (read, system) =>
    whereSomebodyLogsIn(read, system, () => {
      const temporary = read.fact(system, 'login.temporaryPassword');
      return [check(temporary === undefined ? undefined : !temporary, first, 'condition')];
    }),
  remedy: (system) => [
    {
      say: {
        nb: 'La systemet kreve nytt passord ved første innlogging, eller bruk felles innlogging.',
        nn: 'La systemet krevje nytt passord ved første innlogging, eller bruk felles innlogging.',
        en: 'Let the system demand a new password at the first login, or use a shared login service.',
      },
      form: { kind: 'systems', key: system.key },
    },
  ],
});
