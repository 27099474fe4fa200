import { asController } from '../as-controller.ts';
import { articleSix, basesOf, necessityOf, noBasisYet, restsOnLaw } from './todays-bases.ts';

const consentOnly = {
  nb: 'Formålet bygger bare på samtykke. Da spørres det ikke om det er nødvendig.',
  nn: 'Formålet byggjer berre på samtykke. Då blir det ikkje spurt om det er nødvendig.',
  en: 'The purpose rests on consent alone, which does not ask for necessity.',
};
const both = {
  nb: 'Formålet bygger både på samtykke og på at det er nødvendig. Den som sier nei, blir villedet. Velg ett.',
  nn: 'Formålet byggjer både på samtykke og på at det er nødvendig. Den som seier nei, blir villeia. Vel eitt.',
  en: 'The purpose rests both on consent and on necessity. Whoever says no is misled. Choose one.',
};

/**
 * GDPR art. 6(1)(b)–(f) carry only what is necessary. So do the acts that themselves permit processing:
 * opplæringslova (2023) § 25-1 and privatskolelova § 7-9 say "når det er nødvendig".
 */
export const basisNecessity = asController({
  id: 'basis-necessity',
  theme: 'basis',
  scope: 'purpose',
  title: {
    nb: 'Behandlingen er nødvendig for formålet',
    nn: 'Behandlinga er nødvendig for formålet',
    en: 'The processing is necessary for the purpose',
  },
  question: {
    nb: 'Hvorfor kan ikke formålet nås uten å behandle opplysningene?',
    nn: 'Kvifor kan ikkje formålet nåast utan å behandle opplysningane?',
    en: 'Why can the purpose not be reached without processing the data?',
  },
  law: [
    { act: 'gdpr', section: 'art. 6 nr. 1' },
    { act: 'gdpr', section: 'art. 5 nr. 1 bokstav c' },
    { act: 'opplaeringslova-2023', section: '§ 25-1 første ledd' },
    { act: 'privatskolelova-2003', section: '§ 7-9 første ledd' },
  ],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Begrunnelsen for at behandlingen er nødvendig',
      nn: 'Grunngivinga for at behandlinga er nødvendig',
      en: 'The reasons why the processing is necessary',
    },
    of: ['purposes'],
  },
  judge(read, purpose) {
    const bases = basesOf(read, purpose);
    if (bases === undefined || bases.length === 0) return { notApplicable: noBasisYet };
    const needing = bases.filter(
      (basis) => restsOnLaw(purpose, basis) || (articleSix([basis]).length === 1 && basis.article !== 'gdpr-6-1-a'),
    );
    const consent = bases.some(({ article }) => article === 'gdpr-6-1-a');
    if (needing.length === 0) return { notApplicable: consent ? consentOnly : noBasisYet };
    const checks = needing.map((basis) => necessityOf(read, purpose, basis));
    return { checks: consent ? [...checks, { state: 'advice', says: both }] : checks };
  },
  remedy: (purpose) => [
    {
      say: {
        nb: 'Skriv hvorfor formålet ikke kan nås uten opplysningene, eller med færre. Nyttig er ikke nok.',
        nn: 'Skriv kvifor formålet ikkje kan nåast utan opplysningane, eller med færre. Nyttig er ikkje nok.',
        en: 'Write why the purpose cannot be reached without the data, or with fewer. Useful is not enough.',
      },
      form: { kind: 'purposes', key: purpose.key },
    },
  ],
});
