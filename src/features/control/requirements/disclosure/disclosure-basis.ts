import { inForce } from '#src/law/acts.ts';
import type { Check } from '../../requirement.ts';
import { asController } from '../as-controller.ts';
import { nationalProvision } from '../basis/national-provision.ts';
import { articleSix, basesOf, decisionOn, necessityOf, restsOnLaw } from '../basis/todays-bases.ts';

const notSaid = {
  nb: 'Ingen har sagt hvilket grunnlag i artikkel 6 utleveringen har.',
  nn: 'Ingen har sagt kva grunnlag i artikkel 6 utleveringa har.',
  en: 'Nobody has said which basis in article 6 the disclosure has.',
};
const none = {
  nb: 'Det er sagt at utleveringen ikke har noe grunnlag.',
  nn: 'Det er sagt at utleveringa ikkje har noko grunnlag.',
  en: 'It is said that the disclosure has no basis.',
};
const repealed = {
  nb: 'Grunnlaget som er oppgitt for utleveringen, står i personopplysningsloven 2000, som er opphevet.',
  nn: 'Grunnlaget som er oppgitt for utleveringa, står i personopplysningslova 2000, som er oppheva.',
  en: 'The basis stated for the disclosure is one of the Personal Data Act of 2000, which is repealed.',
};

/** GDPR art. 6(1), 6(3) and 5(1)(b): to give data to somebody else is processing of its own and needs its own basis. */
export const disclosureBasis = asController({
  id: 'disclosure-basis',
  theme: 'disclosure',
  scope: 'disclosure',
  title: {
    nb: 'Utleveringen har et eget grunnlag',
    nn: 'Utleveringa har eit eige grunnlag',
    en: 'The disclosure has a basis of its own',
  },
  question: {
    nb: 'Hvilket grunnlag har utleveringen, hvorfor er den nødvendig, og hvem har bestemt det?',
    nn: 'Kva grunnlag har utleveringa, kvifor er ho nødvendig, og kven har bestemt det?',
    en: 'What basis does the disclosure have, why is it necessary, and who decided so?',
  },
  law: [
    { act: 'gdpr', section: 'art. 6 nr. 1' },
    { act: 'gdpr', section: 'art. 6 nr. 3' },
    { act: 'gdpr', section: 'art. 5 nr. 1 bokstav b' },
  ],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Notat om grunnlaget for utleveringen, med paragraf',
      nn: 'Notat om grunnlaget for utleveringa, med paragraf',
      en: 'A note on the basis of the disclosure, with its provision',
    },
    of: ['disclosures'],
  },
  judge(read, disclosure) {
    const bases = basesOf(read, disclosure);
    if (bases === undefined) return { checks: [{ state: 'unknown', says: notSaid }] };
    if (bases.length === 0) return { checks: [{ state: 'fails', says: none }] };
    const six = articleSix(bases);
    const checks = bases
      .filter((basis) => restsOnLaw(disclosure, basis))
      .map((basis) => nationalProvision(read, disclosure, basis, basis.article === 'gdpr-6-1-c' ? 'duty' : 'task'));
    if (six.length === 0) {
      const old = bases.every(({ article }) => article?.startsWith('pol-') === true);
      const is: Check =
        old && !inForce('pol-2000', read.asOf)
          ? { state: 'fails', says: repealed }
          : { state: 'unknown', says: notSaid };
      return { checks: [...checks, is] };
    }
    const decisions = six.map((basis) => decisionOn(read, disclosure, basis));
    const needed = six
      .filter(({ article }) => article !== 'gdpr-6-1-a')
      .map((basis) => necessityOf(read, disclosure, basis));
    return { checks: [...checks, ...decisions, ...needed] };
  },
  remedy: (disclosure) => [
    {
      say: {
        nb: 'Skriv grunnlaget for utleveringen, med lov der den bygger på lov, hvorfor den er nødvendig, og hvem som har bestemt det.',
        nn: 'Skriv grunnlaget for utleveringa, med lov der ho byggjer på lov, kvifor ho er nødvendig, og kven som har bestemt det.',
        en: 'Write the basis of the disclosure, with the law where it rests on law, why it is necessary, and who decided so.',
      },
      form: { kind: 'disclosures', key: disclosure.key },
    },
    {
      say: {
        nb: 'Gi ikke ut opplysninger som ingen har funnet grunnlag for å gi ut.',
        nn: 'Gi ikkje ut opplysningar som ingen har funne grunnlag for å gi ut.',
        en: 'Do not give out data that nobody has found a basis for giving out.',
      },
    },
  ],
});
