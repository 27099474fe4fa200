import { check, requirement } from '../../requirement.ts';
import { areAssessed } from '../security/latest-done.ts';
import { needOf } from './need.ts';
import { ofController, theDpia, theSystem } from './of-controller.ts';

const done = {
  holds: {
    nb: 'Personvernkonsekvensene er vurdert.',
    nn: 'Personvernkonsekvensane er vurderte.',
    en: 'The impact on data protection has been assessed.',
  },
  fails: {
    nb: 'Personvernkonsekvensene er ikke vurdert, enda loven sier at de særlig skal vurderes for en slik behandling.',
    nn: 'Personvernkonsekvensane er ikkje vurderte, enda lova seier at dei særleg skal vurderast for ei slik behandling.',
    en: 'The impact on data protection has not been assessed, though the law says that it must in particular be assessed for such processing.',
  },
  unknown: {
    nb: 'Loven krever at personvernkonsekvensene vurderes for en slik behandling. Ingen har sagt om det er gjort.',
    nn: 'Lova krev at personvernkonsekvensane blir vurderte for ei slik behandling. Ingen har sagt om det er gjort.',
    en: 'The law demands that the impact on data protection is assessed for such processing. Nobody has said whether it has been.',
  },
};
const asARule = {
  holds: {
    nb: 'Personvernkonsekvensene er vurdert.',
    nn: 'Personvernkonsekvensane er vurderte.',
    en: 'The impact on data protection has been assessed.',
  },
  fails: {
    nb: 'To eller flere tegn på høy risiko er til stede, og personvernkonsekvensene er ikke vurdert. Det holder bare når noen kan vise at risikoen likevel ikke er høy.',
    nn: 'To eller fleire teikn på høg risiko er til stades, og personvernkonsekvensane er ikkje vurderte. Det held berre når nokon kan vise at risikoen likevel ikkje er høg.',
    en: 'Two or more signs of high risk are there, and the impact on data protection has not been assessed. That does only where somebody can show that the risk is not high all the same.',
  },
  unknown: {
    nb: 'To eller flere tegn på høy risiko er til stede. Ingen har sagt om personvernkonsekvensene er vurdert.',
    nn: 'To eller fleire teikn på høg risiko er til stades. Ingen har sagt om personvernkonsekvensane er vurderte.',
    en: 'Two or more signs of high risk are there. Nobody has said whether the impact on data protection has been assessed.',
  },
};
const weighed = {
  nb: 'To eller flere tegn på høy risiko er til stede. At behovet er vurdert, holder bare når vurderingen viser hvorfor risikoen likevel ikke er høy.',
  nn: 'To eller fleire teikn på høg risiko er til stades. At behovet er vurdert, held berre når vurderinga viser kvifor risikoen likevel ikkje er høg.',
  en: 'Two or more signs of high risk are there. That the need has been weighed does only where it shows why the risk is not high all the same.',
};
const needUnknown = {
  nb: 'Ingen har sagt nok om behandlingen til å avgjøre om personvernkonsekvensene må vurderes.',
  nn: 'Ingen har sagt nok om behandlinga til å avgjere om personvernkonsekvensane må vurderast.',
  en: 'Nobody has said enough of the processing to decide whether its impact on data protection must be assessed.',
};
const notNeeded = {
  nb: 'Opplysningene viser ikke mer enn ett tegn på høy risiko.',
  nn: 'Opplysningane viser ikkje meir enn eitt teikn på høg risiko.',
  en: 'The facts show no more than one sign of high risk.',
};
/** GDPR art. 35(1), (3) and (7). Two signs of high risk or more call for a DPIA as a rule, by the guidelines of the authorities (WP 248 rev. 01). */
export const dpiaDone = requirement({
  id: 'dpia-done',
  theme: 'dpia',
  scope: 'activity',
  title: {
    nb: 'Personvernkonsekvensene er vurdert (DPIA)',
    nn: 'Personvernkonsekvensane er vurderte (DPIA)',
    en: 'The impact on data protection has been assessed (DPIA)',
  },
  question: {
    nb: 'Er personvernkonsekvensene vurdert der risikoen kan være høy?',
    nn: 'Er personvernkonsekvensane vurderte der risikoen kan vere høg?',
    en: 'Has the impact on data protection been assessed where the risk may be high?',
  },
  law: [
    { act: 'gdpr', section: 'art. 35 nr. 1' },
    { act: 'gdpr', section: 'art. 35 nr. 3' },
    { act: 'gdpr', section: 'art. 35 nr. 7' },
  ],
  note: {
    nb: 'Tegnene på høy risiko er de tilsynsmyndighetene går etter: elever, barn eller ansatte, særlige kategorier eller straffbare forhold, stor skala, profilering, automatiske avgjørelser, ny teknologi og overvåking. To av dem tilsier som regel en DPIA. Ble en slik vurdering gjort da lovgrunnlaget ble vedtatt, gjelder kravet ikke (art. 35 nr. 10).',
    nn: 'Teikna på høg risiko er dei tilsynsmyndigheitene går etter: elevar, barn eller tilsette, særlege kategoriar eller straffbare forhold, stor skala, profilering, automatiske avgjerder, ny teknologi og overvaking. To av dei tilseier som regel ein DPIA. Vart ei slik vurdering gjord då lovgrunnlaget vart vedteke, gjeld kravet ikkje (art. 35 nr. 10).',
    en: 'The signs of high risk are those that the authorities go by: pupils, children or employees, special categories or offences, large scale, profiling, automated decisions, new technology and monitoring. Two of them as a rule call for a DPIA. Where one was made when the legal basis was enacted, the duty does not apply (art. 35(10)).',
  },
  severity: 'high',
  evidence: theDpia,
  judge: (read, activity) =>
    ofController(read, activity, () => {
      const { systems } = activity.body;
      const isDone = areAssessed(read, 'dpia', systems);
      if (isDone === true) return { checks: [check(true, done)] };
      const need = needOf(read, activity);
      if (need === 'none') return { notApplicable: notNeeded };
      if (need === undefined) return { checks: [{ state: 'unknown', says: needUnknown }] };
      if (need === 'by-law') return { checks: [check(isDone, done)] };
      const isWeighed = areAssessed(read, 'dpia-need', systems) === true;
      return { checks: [isWeighed ? { state: 'condition', says: weighed } : check(isDone, asARule, 'condition')] };
    }),
  remedy: (activity) => [
    {
      say: {
        nb: 'Gjør en DPIA: beskriv behandlingen, vurder om den er nødvendig, hvilken risiko den gir, og hva dere gjør med den.',
        nn: 'Gjer ein DPIA: skildra behandlinga, vurder om ho er nødvendig, kva risiko ho gir, og kva de gjer med han.',
        en: 'Make a DPIA: describe the processing, weigh whether it is necessary, which risk it brings, and what you do about it.',
      },
      form: { kind: 'assessments', fill: { kind: 'dpia', ...theSystem(activity) } },
    },
    {
      say: {
        nb: 'Eller skriv ned hvorfor risikoen ikke er høy.',
        nn: 'Eller skriv ned kvifor risikoen ikkje er høg.',
        en: 'Or write down why the risk is not high.',
      },
      form: { kind: 'assessments', fill: { kind: 'dpia-need', ...theSystem(activity) } },
    },
  ],
});
