import { requirement } from '../../requirement.ts';
import { type AskedOfSeen, judgeSeen, seenItself, seeObserved } from '../seen.ts';

const asked: AskedOfSeen = {
  observers: ['sign-in-log'],
  kinds: ['sign-in-otherwise'],
  lasts: 'P1Y',
  holds: {
    nb: 'Innlogging er bare sett slik den er ført opp.',
    nn: 'Innlogging er berre sett slik ho er ført opp.',
    en: 'People were only seen to sign in as is entered.',
  },
  state: () => 'fails',
};

/** GDPR art. 32(1), 5(1)(f): people sign in as the register says; fewer factors than declared is weaker protection than was assessed. */
export const signInAsDeclared = requirement({
  id: 'sign-in-as-declared',
  theme: 'record',
  scope: 'owner',
  title: {
    nb: 'Innloggingen er som den er ført opp',
    nn: 'Innlogginga er slik ho er ført opp',
    en: 'People sign in as is entered',
  },
  question: {
    nb: 'Logger brukerne inn slik registeret sier, med like mange faktorer?',
    nn: 'Loggar brukarane inn slik registeret seier, med like mange faktorar?',
    en: 'Do users sign in as the register says, with as many factors?',
  },
  law: [
    { act: 'gdpr', section: 'art. 32 nr. 1' },
    { act: 'gdpr', section: 'art. 5 nr. 1 bokstav f' },
  ],
  severity: 'high',
  evidence: seenItself,
  judge: (read) => judgeSeen(read, asked),
  remedy: () => [
    {
      say: {
        nb: 'Rett innloggingen, eller rett det som er ført opp om den, og vurder risikoen på nytt.',
        nn: 'Rett innlogginga, eller rett det som er ført opp om henne, og vurder risikoen på nytt.',
        en: 'Mend how people sign in, or correct what is entered, and assess the risk anew.',
      },
    },
    seeObserved,
  ],
});
