import { check } from '../../requirement.ts';
import { asController } from '../as-controller.ts';

/** Forvaltningsloven § 13 ff., which binds private schools too: confidentiality is weighed before data are given to others. */
export const disclosureConfidentiality = asController({
  id: 'disclosure-confidentiality',
  theme: 'disclosure',
  scope: 'disclosure',
  title: {
    nb: 'Taushetsplikten er vurdert før utlevering',
    nn: 'Teieplikta er vurdert før utlevering',
    en: 'Confidentiality is weighed before disclosure',
  },
  question: {
    nb: 'Er det vurdert om opplysningene er underlagt taushetsplikt, og om de likevel kan gis ut?',
    nn: 'Er det vurdert om opplysningane er underlagde teieplikt, og om dei likevel kan givast ut?',
    en: 'Has it been weighed whether the data are confidential, and whether they may be given out all the same?',
  },
  law: [
    { act: 'gdpr', section: 'art. 5 nr. 1 bokstav f' },
    { act: 'forvaltningsloven-1967', section: '§ 13' },
    { act: 'forvaltningsloven-1967', section: '§ 13 b' },
    { act: 'opplaeringslova-2023', section: '§ 22-4' },
    { act: 'privatskolelova-2003', section: '§ 7-3' },
  ],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Vurderingen av taushetsplikten',
      nn: 'Vurderinga av teieplikta',
      en: 'The assessment of confidentiality',
    },
    of: ['disclosures'],
  },
  judge(read, disclosure) {
    return {
      checks: [
        check(read.fact(disclosure, 'confidentialityAssessed'), {
          holds: {
            nb: 'Taushetsplikten er vurdert.',
            nn: 'Teieplikta er vurdert.',
            en: 'Confidentiality has been weighed.',
          },
          fails: {
            nb: 'Opplysningene gis ut uten at taushetsplikten er vurdert.',
            nn: 'Opplysningane blir gitt ut utan at teieplikta er vurdert.',
            en: 'The data are given out without confidentiality having been weighed.',
          },
          unknown: {
            nb: 'Ingen har sagt om taushetsplikten er vurdert.',
            nn: 'Ingen har sagt om teieplikta er vurdert.',
            en: 'Nobody has said whether confidentiality has been weighed.',
          },
        }),
      ],
    };
  },
  remedy: (disclosure) => [
    {
      say: {
        nb: 'Vurder om opplysningene gjelder noens personlige forhold, og hvilken lov som i så fall åpner for å gi dem ut. Skriv svaret.',
        nn: 'Vurder om opplysningane gjeld personlege forhold, og kva lov som i så fall opnar for å gi dei ut. Skriv svaret.',
        en: 'Judge whether the data concern somebody’s personal affairs, and which law then permits giving them out. Write the answer.',
      },
      form: { kind: 'disclosures', key: disclosure.key },
    },
  ],
});
