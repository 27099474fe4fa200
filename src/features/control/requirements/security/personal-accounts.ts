import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import { type Check, check, requirement } from '../../requirement.ts';
import { loginSetUp } from '../set-up.ts';
import { lacking } from './kind-of-data.ts';
import { whereSomebodyLogsIn } from './no-login.ts';

const own = {
  holds: {
    nb: 'Hver bruker har sin egen konto.',
    nn: 'Kvar brukar har sin eigen konto.',
    en: 'Each user has an account of their own.',
  },
  fails: {
    nb: 'Flere bruker samme konto. Da kan man verken se eller styre hvem som gjør hva.',
    nn: 'Fleire bruker same konto. Då kan ein verken sjå eller styre kven som gjer kva.',
    en: 'Several people use the same account. Then one can neither see nor govern who does what.',
  },
  unknown: {
    nb: 'Ingen har sagt om hver bruker har sin egen konto.',
    nn: 'Ingen har sagt om kvar brukar har sin eigen konto.',
    en: 'Nobody has said whether each user has an account of their own.',
  },
};
const sharedName = {
  nb: 'Flere deler brukernavn, men har hvert sitt passord. Det holder bare når systemet likevel skiller dem fra hverandre.',
  nn: 'Fleire deler brukarnamn, men har kvar sitt passord. Det held berre når systemet likevel skil dei frå kvarandre.',
  en: 'Several people share a user name, but have a password each. That does only where the system still tells them apart.',
};
const weigh = {
  nb: 'Flere bruker samme konto. Det holder bare når opplysningene tåler det; det må noen vurdere.',
  nn: 'Fleire bruker same konto. Det held berre når opplysningane toler det; det må nokon vurdere.',
  en: 'Several people use the same account. That does only where the data can bear it; somebody must weigh that.',
};

function personal(read: Reader, system: Entry<'systems'>): Check {
  const accounts = read.fact(system, 'login.accounts');
  if (accounts === 'shared-user-name') return { state: 'condition', says: sharedName };
  if (accounts !== 'shared-account') return check(accounts === undefined ? undefined : true, own);
  const state = lacking(read, system, { protected: 'fails', ordinary: 'condition' });
  return { state, says: state === 'condition' ? weigh : own.fails };
}

/** GDPR art. 32(1)(b) and (4): only those who are to have access have it, and each can be held to the instructions. */
export const personalAccounts = requirement({
  id: 'personal-accounts',
  theme: 'security',
  scope: 'system',
  title: {
    nb: 'Hver bruker har sin egen konto',
    nn: 'Kvar brukar har sin eigen konto',
    en: 'Each user has an account of their own',
  },
  question: {
    nb: 'Logger hver bruker inn med sin egen konto?',
    nn: 'Loggar kvar brukar inn med sin eigen konto?',
    en: 'Does each user log in with an account of their own?',
  },
  law: [
    { act: 'gdpr', section: 'art. 32 nr. 1 bokstav b' },
    { act: 'gdpr', section: 'art. 32 nr. 4' },
  ],
  severity: 'high',
  evidence: loginSetUp,
  judge: (read, system) => whereSomebodyLogsIn(read, system, () => [personal(read, system)]),
  remedy: (system) => [
    {
      say: {
        nb: 'Gi hver bruker sin egen konto, og steng den felles.',
        nn: 'Gi kvar brukar sin eigen konto, og steng den felles.',
        en: 'Give each user an account of their own, and close the shared one.',
      },
      form: { kind: 'systems', key: system.key },
    },
  ],
});
