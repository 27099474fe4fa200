import { type Check, check } from '../../requirement.ts';
import { asController } from '../as-controller.ts';
import { basesOf } from './todays-bases.ts';
import { isWeighed } from './weighed.ts';

const noFurtherUse = {
  nb: 'Det er ikke sagt at opplysningene ble samlet inn til noe annet.',
  nn: 'Det er ikkje sagt at opplysningane vart samla inn til noko anna.',
  en: 'It is not said that the data were collected for something else.',
};
const fromWhat = {
  nb: 'Ingen har sagt hva opplysningene først ble samlet inn til.',
  nn: 'Ingen har sagt kva opplysningane først vart samla inn til.',
  en: 'Nobody has said what the data were first collected for.',
};
const byConsent = {
  nb: 'Den nye bruken er ikke forenlig med den første, men bygger på samtykke. Samtykket må gjelde den nye bruken.',
  nn: 'Den nye bruken er ikkje sameinleg med den første, men byggjer på samtykke. Samtykket må gjelde den nye bruken.',
  en: 'The new use is not compatible with the first, but rests on consent. The consent must be to the new use.',
};
const compatible = {
  holds: {
    nb: 'Den nye bruken er forenlig med det opplysningene ble samlet inn til.',
    nn: 'Den nye bruken er sameinleg med det opplysningane vart samla inn til.',
    en: 'The new use is compatible with what the data were collected for.',
  },
  fails: {
    nb: 'Den nye bruken er ikke forenlig med det opplysningene ble samlet inn til.',
    nn: 'Den nye bruken er ikkje sameinleg med det opplysningane vart samla inn til.',
    en: 'The new use is not compatible with what the data were collected for.',
  },
  unknown: {
    nb: 'Ingen har sagt om den nye bruken er forenlig med det opplysningene ble samlet inn til.',
    nn: 'Ingen har sagt om den nye bruken er sameinleg med det opplysningane vart samla inn til.',
    en: 'Nobody has said whether the new use is compatible with what the data were collected for.',
  },
};
const weighed = {
  holds: {
    nb: 'Det er vurdert om den nye bruken er forenlig med den første.',
    nn: 'Det er vurdert om den nye bruken er sameinleg med den første.',
    en: 'Whether the new use is compatible has been assessed.',
  },
  fails: {
    nb: 'Det er ikke vurdert om den nye bruken er forenlig med den første.',
    nn: 'Det er ikkje vurdert om den nye bruken er sameinleg med den første.',
    en: 'Whether the new use is compatible has not been assessed.',
  },
  unknown: {
    nb: 'Ingen har sagt om det er vurdert om den nye bruken er forenlig med den første.',
    nn: 'Ingen har sagt om det er vurdert om den nye bruken er sameinleg med den første.',
    en: 'Nobody has said whether it has been assessed if the new use is compatible.',
  },
};

/** GDPR art. 5(1)(b) and 6(4): what was collected for one thing may be used for another only where they are compatible. */
export const furtherUseCompatible = asController({
  id: 'further-use-compatible',
  theme: 'basis',
  scope: 'purpose',
  title: {
    nb: 'Ny bruk er forenlig med den første',
    nn: 'Ny bruk er sameinleg med den første',
    en: 'A new use is compatible with the first',
  },
  question: {
    nb: 'Er det vurdert om opplysningene kan brukes til noe annet enn det de ble samlet inn til?',
    nn: 'Er det vurdert om opplysningane kan brukast til noko anna enn det dei vart samla inn til?',
    en: 'Has it been assessed whether the data may be used for something other than what they were collected for?',
  },
  law: [
    { act: 'gdpr', section: 'art. 5 nr. 1 bokstav b' },
    { act: 'gdpr', section: 'art. 6 nr. 4' },
  ],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Vurderingen av om ny bruk er forenlig med den første',
      nn: 'Vurderinga av om ny bruk er sameinleg med den første',
      en: 'The assessment of whether the new use is compatible',
    },
    of: ['purposes', 'assessments'],
  },
  judge(read, purpose) {
    if (purpose.body.furtherUse === undefined) return { notApplicable: noFurtherUse };
    const first: Check[] =
      read.fact(purpose, 'furtherUse.of') === undefined ? [{ state: 'unknown', says: fromWhat }] : [];
    const is = read.fact(purpose, 'furtherUse.compatible');
    if (is === false) {
      // Consent to the new use carries what is not compatible (art. 6(4)).
      const consent = (basesOf(read, purpose) ?? []).some(({ article }) => article === 'gdpr-6-1-a');
      return {
        checks: [
          ...first,
          consent ? { state: 'condition', says: byConsent } : { state: 'fails', says: compatible.fails },
        ],
      };
    }
    return {
      checks: [...first, check(is, compatible), check(isWeighed(read, 'compatibility', purpose), weighed)],
    };
  },
  remedy: (purpose) => [
    {
      say: {
        nb: 'Vurder den nye bruken mot den første: sammenhengen, hva slags opplysninger det er, følgene og hvordan de sikres.',
        nn: 'Vurder den nye bruken mot den første: samanhengen, kva slags opplysningar det er, følgjene og korleis dei blir sikra.',
        en: 'Weigh the new use against the first: the link, what kind of data they are, the consequences and the safeguards.',
      },
      form: { kind: 'assessments', fill: { kind: 'compatibility', purposes: purpose.key } },
    },
    {
      say: {
        nb: 'Er den nye bruken ikke forenlig, må den ha samtykke eller en egen lov, eller stanse.',
        nn: 'Er den nye bruken ikkje sameinleg, må han ha samtykke eller ei eiga lov, eller stanse.',
        en: 'If the new use is not compatible, it needs consent or a law of its own, or must stop.',
      },
      form: { kind: 'purposes', key: purpose.key },
    },
  ],
});
