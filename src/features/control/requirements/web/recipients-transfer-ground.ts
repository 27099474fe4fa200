import { requirement } from '../../requirement.ts';
import { type AskedOfSeen, judgeSeen, seenItself, seeSites } from '../seen.ts';

const asked: AskedOfSeen = {
  observers: ['web-scan'],
  kinds: ['no-transfer-ground'],
  lasts: 'P3M',
  holds: {
    nb: 'Alle som er sett å motta noe, er i EØS eller har et grunnlag.',
    nn: 'Alle som er sette å ta imot noko, er i EØS eller har eit grunnlag.',
    en: 'Everybody seen to receive anything is in the EEA or has a ground.',
  },
  state: ({ severity }) => (severity === 'high' ? 'fails' : 'unknown'),
};

/** GDPR art. 44 to 46: where a recipient that was seen has its seat outside the EEA, the transfer has a ground on the day. */
export const recipientsTransferGround = requirement({
  id: 'recipients-transfer-ground',
  theme: 'web',
  scope: 'owner',
  title: {
    nb: 'Det som sendes ut av EØS fra nettstedene, har et grunnlag',
    nn: 'Det som blir sendt ut av EØS frå nettstadene, har eit grunnlag',
    en: 'What the web sites send out of the EEA has a ground',
  },
  question: {
    nb: 'Har det som nettstedene er sett å sende til mottakere utenfor EØS, et grunnlag for overføring?',
    nn: 'Har det som nettstadene er sette å sende til mottakarar utanfor EØS, eit grunnlag for overføring?',
    en: 'Does what the web sites were seen to send to recipients outside the EEA have a ground for the transfer?',
  },
  law: [
    { act: 'gdpr', section: 'art. 44' },
    { act: 'gdpr', section: 'art. 45 nr. 1' },
    { act: 'gdpr', section: 'art. 46 nr. 1' },
  ],
  note: {
    nb: 'Landet er der mottakeren har sitt sete, ifølge lister med dato. Hvor en tjener står, avgjør ikke dette.',
    nn: 'Landet er der mottakaren har setet sitt, ifølgje lister med dato. Kvar ein tenar står, avgjer ikkje dette.',
    en: 'The country is where the recipient has its seat, by lists with dates. Where a server stands does not decide this.',
  },
  severity: 'high',
  evidence: seenItself,
  judge: (read) => judgeSeen(read, asked),
  remedy: () => [
    {
      say: {
        nb: 'Ta bort mottakeren, eller finn et grunnlag, kontroller det og før inn overføringen med dagen.',
        nn: 'Ta bort mottakaren, eller finn eit grunnlag, kontroller det og før inn overføringa med dagen.',
        en: 'Take the recipient away, or find a ground, check it and enter the transfer with the day.',
      },
      form: { kind: 'transfers' },
    },
    {
      say: {
        nb: 'Er mottakeren i USA, legg inn listen over sertifiserte, så ser Skolevern om den er med.',
        nn: 'Er mottakaren i USA, legg inn lista over sertifiserte, så ser Skolevern om han er med.',
        en: 'Where the recipient is in the United States, bring in the list of the certified, and Skolevern sees whether it is on it.',
      },
      page: {
        href: '/nettsteder/sertifiserte',
        text: { nb: 'Sertifiserte mottakere', nn: 'Sertifiserte mottakarar', en: 'Certified recipients' },
        act: 'observation.read',
      },
    },
    {
      say: {
        nb: 'Et grunnlag kan falle. Se hvem som da ville stått uten.',
        nn: 'Eit grunnlag kan falle. Sjå kven som då ville stått utan.',
        en: 'A ground may fall. See who would then be without one.',
      },
      page: {
        href: '/nettsteder/hvis-grunnlaget-faller',
        text: { nb: 'Hvis grunnlaget faller', nn: 'Dersom grunnlaget fell', en: 'If the ground falls' },
        act: 'observation.read',
      },
    },
    seeSites,
  ],
});
