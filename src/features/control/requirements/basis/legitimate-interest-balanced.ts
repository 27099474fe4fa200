import { check } from '../../requirement.ts';
import { asController } from '../as-controller.ts';
import { basesOf, noBasisYet } from './todays-bases.ts';
import { isWeighed } from './weighed.ts';

const notUsed = {
  nb: 'Formålet bygger ikke på berettiget interesse.',
  nn: 'Formålet byggjer ikkje på rettkomen interesse.',
  en: 'The purpose does not rest on legitimate interest.',
};

/** GDPR art. 6(1)(f): the interest counts only where it outweighs those of the persons concerned, above all of children. */
export const legitimateInterestBalanced = asController({
  id: 'legitimate-interest-balanced',
  theme: 'basis',
  scope: 'purpose',
  title: {
    nb: 'Interessene er veid mot hverandre',
    nn: 'Interessene er vegne mot kvarandre',
    en: 'The interests are balanced',
  },
  question: {
    nb: 'Er den berettigede interessen veid mot hensynet til dem opplysningene gjelder?',
    nn: 'Er den rettkomne interessa vegen mot omsynet til dei opplysningane gjeld?',
    en: 'Is the legitimate interest balanced against those whom the data concern?',
  },
  law: [
    { act: 'gdpr', section: 'art. 6 nr. 1 bokstav f' },
    { act: 'gdpr', section: 'art. 5 nr. 2' },
  ],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Interesseavveiningen',
      nn: 'Interesseavveginga',
      en: 'The balancing of interests',
    },
    of: ['assessments'],
  },
  judge(read, purpose) {
    const bases = basesOf(read, purpose);
    if (bases === undefined || bases.length === 0) return { notApplicable: noBasisYet };
    if (!bases.some(({ article }) => article === 'gdpr-6-1-f')) return { notApplicable: notUsed };
    return {
      checks: [
        check(isWeighed(read, 'legitimate-interest', purpose), {
          holds: {
            nb: 'Interessene er veid mot hverandre.',
            nn: 'Interessene er vegne mot kvarandre.',
            en: 'The interests are balanced.',
          },
          fails: {
            nb: 'Formålet bygger på berettiget interesse, men interessene er ikke veid mot hverandre.',
            nn: 'Formålet byggjer på rettkomen interesse, men interessene er ikkje vegne mot kvarandre.',
            en: 'The purpose rests on legitimate interest, but the interests have not been balanced.',
          },
          unknown: {
            nb: 'Formålet bygger på berettiget interesse. Ingen har sagt om interessene er veid mot hverandre.',
            nn: 'Formålet byggjer på rettkomen interesse. Ingen har sagt om interessene er vegne mot kvarandre.',
            en: 'The purpose rests on legitimate interest. Nobody has said whether the interests have been balanced.',
          },
        }),
      ],
    };
  },
  remedy: (purpose) => [
    {
      say: {
        nb: 'Skriv ned interessen, hvorfor behandlingen er nødvendig for den, hva den gjør med dem det gjelder, og hva som veier tyngst.',
        nn: 'Skriv ned interessa, kvifor behandlinga er nødvendig for ho, kva ho gjer med dei det gjeld, og kva som veg tyngst.',
        en: 'Write down the interest, why the processing is necessary for it, what it does to those concerned, and what weighs most.',
      },
      form: { kind: 'assessments', fill: { kind: 'legitimate-interest', purposes: purpose.key } },
    },
  ],
});
