import { requirement } from '../../requirement.ts';
import { type AskedOfSeen, judgeSeen, seenItself, seeSites } from '../seen.ts';

const asked: AskedOfSeen = {
  observers: ['web-scan'],
  kinds: ['before-choice', 'after-reject', 'stored-without-consent', 'banner-not-understood'],
  lasts: 'P3M',
  holds: {
    nb: 'Ingenting som må ha samtykke, er sett før et ja eller etter et nei.',
    nn: 'Ingenting som må ha samtykke, er sett før eit ja eller etter eit nei.',
    en: 'Nothing that must have consent was seen before a yes or after a no.',
  },
  // Where nobody could choose it is not known what a no stops; and of some of what is stored a person must say whether it is necessary.
  state: ({ kind, detail }) =>
    kind === 'banner-not-understood' || (kind === 'stored-without-consent' && detail.follows !== true)
      ? 'unknown'
      : 'fails',
};

/** ekomloven § 3-15 with GDPR art. 4(11), 7: nothing that is not strictly necessary is stored, read or told before a yes, or after a no. */
export const nothingBeforeChoice = requirement({
  id: 'nothing-before-choice',
  theme: 'web',
  scope: 'owner',
  title: {
    nb: 'Ingenting skjer før den besøkende har valgt',
    nn: 'Ingenting skjer før den besøkjande har valt',
    en: 'Nothing happens before the visitor has chosen',
  },
  question: {
    nb: 'Lar nettstedene være å lagre og fortelle om besøkende før de har sagt ja, og etter at de har sagt nei?',
    nn: 'Let nettstadene vere å lagre og fortelje om besøkjande før dei har sagt ja, og etter at dei har sagt nei?',
    en: 'Do the web sites refrain from storing and telling about visitors before they have said yes, and after they have said no?',
  },
  law: [
    { act: 'ekomloven-2024', section: '§ 3-15' },
    { act: 'gdpr', section: 'art. 7' },
    { act: 'gdpr', section: 'art. 4 nr. 11' },
  ],
  note: {
    nb: 'Hva som er strengt nødvendig for det den besøkende har bedt om, må et menneske vurdere.',
    nn: 'Kva som er strengt nødvendig for det den besøkjande har bede om, må eit menneske vurdere.',
    en: 'What is strictly necessary for what the visitor has asked for is for a person to judge.',
  },
  severity: 'high',
  evidence: seenItself,
  judge: (read) => judgeSeen(read, asked),
  remedy: () => [
    {
      say: {
        nb: 'Slå av det som skjer før valget, eller rett samtykkeløsningen, og se etter på nytt.',
        nn: 'Slå av det som skjer før valet, eller rett samtykkeløysinga, og sjå etter på nytt.',
        en: 'Switch off what happens before the choice, or mend the consent banner, and look again.',
      },
    },
    seeSites,
  ],
});
