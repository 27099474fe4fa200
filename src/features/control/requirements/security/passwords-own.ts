import { check, requirement } from '../../requirement.ts';
import { loginSetUp } from '../set-up.ts';
import { whereSomebodyLogsIn } from './no-login.ts';

const secret = {
  holds: {
    nb: 'Leverandøren kjenner ikke brukernes passord.',
    nn: 'Leverandøren kjenner ikkje passorda til brukarane.',
    en: 'The vendor does not know the users’ passwords.',
  },
  fails: {
    nb: 'Leverandøren kjenner brukernes passord, og kan logge inn som dem.',
    nn: 'Leverandøren kjenner passorda til brukarane, og kan logge inn som dei.',
    en: 'The vendor knows the users’ passwords, and can log in as them.',
  },
  unknown: {
    nb: 'Ingen har sagt om leverandøren kjenner brukernes passord.',
    nn: 'Ingen har sagt om leverandøren kjenner passorda til brukarane.',
    en: 'Nobody has said whether the vendor knows the users’ passwords.',
  },
};
/** GDPR art. 32(1)(b): who knows another’s password can act as that person. */
export const passwordsOwn = requirement({
  id: 'passwords-own',
  theme: 'security',
  scope: 'system',
  title: {
    nb: 'Bare brukeren kjenner passordet',
    nn: 'Berre brukaren kjenner passordet',
    en: 'Only the user knows the password',
  },
  question: {
    nb: 'Er brukernes passord ukjent for leverandøren?',
    nn: 'Er passorda til brukarane ukjende for leverandøren?',
    en: 'Are the users’ passwords unknown to the vendor?',
  },
  law: [{ act: 'gdpr', section: 'art. 32 nr. 1 bokstav b' }],
  severity: 'high',
  evidence: loginSetUp,
  judge: (read, system) =>
    whereSomebodyLogsIn(read, system, () => {
      const known = read.fact(system, 'login.vendorKnowsPasswords');
      return [check(known === undefined ? undefined : !known, secret)];
    }),
  remedy: (system) => [
    {
      say: {
        nb: 'Krev at passord bare lagres slik at ingen kan lese dem, og la brukerne velge nye.',
        nn: 'Krev at passord berre blir lagra slik at ingen kan lese dei, og la brukarane velje nye.',
        en: 'Demand that passwords are stored only so that nobody can read them, and let the users choose new ones.',
      },
      form: { kind: 'systems', key: system.key },
    },
  ],
});
