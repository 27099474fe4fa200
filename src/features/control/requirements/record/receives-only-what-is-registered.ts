import { requirement } from '../../requirement.ts';
import { type AskedOfSeen, judgeSeen, seenItself, seeObserved } from '../seen.ts';

const asked: AskedOfSeen = {
  observers: ['feide', 'entra', 'export-columns'],
  kinds: ['receives-more'],
  lasts: 'P1Y',
  holds: {
    nb: 'Ingen tjeneste er sett å få mer enn det som er ført opp.',
    nn: 'Inga teneste er sett å få meir enn det som er ført opp.',
    en: 'No service was seen to receive more than is entered.',
  },
  state: () => 'fails',
};

/** GDPR art. 5(1)(c), 30(1)(c): a service receives no more than what the record says is used, and needed, there. */
export const receivesOnlyWhatIsRegistered = requirement({
  id: 'receives-only-what-is-registered',
  theme: 'record',
  scope: 'owner',
  title: {
    nb: 'Tjenestene får bare det som er ført opp',
    nn: 'Tenestene får berre det som er ført opp',
    en: 'Services receive only what is entered',
  },
  question: {
    nb: 'Får tjenestene bare de opplysningene som står i registeret for dem?',
    nn: 'Får tenestene berre dei opplysningane som står i registeret for dei?',
    en: 'Do services receive only the data that the register has for them?',
  },
  law: [
    { act: 'gdpr', section: 'art. 5 nr. 1 bokstav c' },
    { act: 'gdpr', section: 'art. 30 nr. 1 bokstav c' },
  ],
  severity: 'high',
  evidence: seenItself,
  judge: (read) => judgeSeen(read, asked),
  remedy: () => [
    {
      say: {
        nb: 'Slå av det tjenesten ikke trenger, eller før inn opplysningene med formål og behov.',
        nn: 'Slå av det tenesta ikkje treng, eller før inn opplysningane med formål og behov.',
        en: 'Switch off what the service does not need, or enter the data with purpose and need.',
      },
      form: { kind: 'dataUses' },
    },
    seeObserved,
  ],
});
