import { type Difference, isGrave } from '#src/features/observation/index.ts';
import { requirement } from '../../requirement.ts';
import { type AskedOfSeen, judgeSeen, seenItself, seeSites } from '../seen.ts';

/** Where nothing refuses, or something is chosen beforehand, there is no consent; that a no takes more than a yes is told as a remark. */
const stateOf = ({ detail: { harder } }: Difference) => {
  if (harder === undefined || (harder.unsure === true && !isGrave(harder))) return 'unknown';
  return isGrave(harder) ? 'fails' : 'advice';
};

const asked: AskedOfSeen = {
  observers: ['web-scan'],
  kinds: ['refusing-is-harder', 'banner-not-understood'],
  lasts: 'P3M',
  holds: {
    nb: 'I samtykkebannerne som er sett, er det like lett å si nei som ja.',
    nn: 'I samtykkebannera som er sette, er det like lett å seie nei som ja.',
    en: 'In the consent banners that were seen, saying no is as easy as saying yes.',
  },
  state: stateOf,
};

/** ekomloven § 3-15 with GDPR art. 4(11), 7: consent is freely given only where refusing is as easy. */
export const refusingAsEasy = requirement({
  id: 'refusing-as-easy',
  theme: 'web',
  scope: 'owner',
  title: {
    nb: 'Det er like lett å si nei som ja',
    nn: 'Det er like lett å seie nei som ja',
    en: 'It is as easy to say no as yes',
  },
  question: {
    nb: 'Kan de besøkende på nettstedene si nei til informasjonskapsler like lett som de kan si ja?',
    nn: 'Kan dei besøkjande på nettstadene seie nei til informasjonskapslar like lett som dei kan seie ja?',
    en: 'Can visitors of the web sites say no to cookies as easily as they can say yes?',
  },
  law: [
    { act: 'ekomloven-2024', section: '§ 3-15' },
    { act: 'gdpr', section: 'art. 4 nr. 11' },
    { act: 'gdpr', section: 'art. 7' },
  ],
  note: {
    nb: 'Loven krever frivillig samtykke, og at det er like lett å trekke tilbake som å gi (artikkel 7 nr. 3). At det også skal være like lett å si nei, er slik kravet om frivillighet leses. Flere trykk for nei er derfor en merknad; ingen vei til nei, eller avkryssing på forhånd, er et avvik.',
    nn: 'Lova krev frivillig samtykke, og at det er like lett å trekkje tilbake som å gi (artikkel 7 nr. 3). At det òg skal vere like lett å seie nei, er slik kravet om at det er frivillig blir lese. Fleire trykk for nei er difor ein merknad; ingen veg til nei, eller avkryssing på førehand, er eit avvik.',
    en: 'The act asks for consent that is freely given, and as easy to withdraw as to give (article 7(3)). That saying no is to be as easy too is how freely given is read. More clicks for a no are therefore a remark; no way to say no, or boxes ticked beforehand, are a deviation.',
  },
  severity: 'medium',
  evidence: seenItself,
  judge: (read) => judgeSeen(read, asked),
  remedy: () => [
    {
      say: {
        nb: 'Sett nei og ja ved siden av hverandre, like store og uten noe krysset av på forhånd, og se etter på nytt.',
        nn: 'Set nei og ja ved sida av kvarandre, like store og utan noko kryssa av på førehand, og sjå etter på nytt.',
        en: 'Put no and yes beside each other, as large and with nothing ticked beforehand, and look again.',
      },
    },
    seeSites,
  ],
});
