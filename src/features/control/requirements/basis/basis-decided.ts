import { inForce } from '#src/law/acts.ts';
import type { Check } from '../../requirement.ts';
import { asController } from '../as-controller.ts';
import { articleSix, basesOf, decisionOn } from './todays-bases.ts';

const notSaid = {
  nb: 'Ingen har sagt hvilket grunnlag i personvernforordningen artikkel 6 formålet har.',
  nn: 'Ingen har sagt kva grunnlag i personvernforordninga artikkel 6 formålet har.',
  en: 'Nobody has said which basis in GDPR article 6 the purpose has.',
};
const none = {
  nb: 'Det er sagt at formålet ikke har noe grunnlag.',
  nn: 'Det er sagt at formålet ikkje har noko grunnlag.',
  en: 'It is said that the purpose has no basis.',
};
const repealed = {
  nb: 'Grunnlaget som er oppgitt, står i personopplysningsloven 2000, som er opphevet.',
  nn: 'Grunnlaget som er oppgitt, står i personopplysningslova 2000, som er oppheva.',
  en: 'The basis stated is one of the Personal Data Act of 2000, which is repealed.',
};

/** GDPR art. 6(1) and 5(2): the controller has decided which basis each purpose has, and can show it. */
export const basisDecided = asController({
  id: 'basis-decided',
  theme: 'basis',
  scope: 'purpose',
  title: {
    nb: 'Behandlingsgrunnlaget er bestemt',
    nn: 'Behandlingsgrunnlaget er bestemt',
    en: 'The legal basis is decided',
  },
  question: {
    nb: 'Hvilket grunnlag i artikkel 6 har formålet, hvem har bestemt det, og når?',
    nn: 'Kva grunnlag i artikkel 6 har formålet, kven har bestemt det, og når?',
    en: 'Which basis in article 6 does the purpose have, who decided so, and when?',
  },
  law: [
    { act: 'gdpr', section: 'art. 6 nr. 1' },
    { act: 'gdpr', section: 'art. 5 nr. 2' },
  ],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Beslutningen om grunnlag, med dato og navn på rollen',
      nn: 'Avgjerda om grunnlag, med dato og namn på rolla',
      en: 'The decision on the basis, with its date and the role that made it',
    },
    of: ['purposes'],
  },
  judge(read, purpose) {
    const bases = basesOf(read, purpose);
    if (bases === undefined) return { checks: [{ state: 'unknown', says: notSaid }] };
    if (bases.length === 0) return { checks: [{ state: 'fails', says: none }] };
    const six = articleSix(bases);
    if (six.length > 0) return { checks: six.map((basis) => decisionOn(read, purpose, basis)) };
    const old = bases.every(({ article }) => article?.startsWith('pol-') === true);
    // While the act of 2000 was in force nobody could name anything else.
    const is: Check =
      old && !inForce('pol-2000', read.asOf) ? { state: 'fails', says: repealed } : { state: 'unknown', says: notSaid };
    return { checks: [is] };
  },
  remedy: (purpose) => [
    {
      say: {
        nb: 'Velg grunnlaget i artikkel 6 nr. 1, og skriv hvem som har bestemt det, og når.',
        nn: 'Vel grunnlaget i artikkel 6 nr. 1, og skriv kven som har bestemt det, og når.',
        en: 'Choose the basis in article 6(1), and write who decided on it, and when.',
      },
      form: { kind: 'purposes', key: purpose.key },
    },
    {
      say: {
        nb: 'Finner dere ikke noe grunnlag, må behandlingen stanse.',
        nn: 'Finn de ikkje noko grunnlag, må behandlinga stanse.',
        en: 'If you find no basis, the processing must stop.',
      },
    },
  ],
});
