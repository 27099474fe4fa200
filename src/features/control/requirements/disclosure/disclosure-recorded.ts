import { check } from '../../requirement.ts';
import { asController } from '../as-controller.ts';

/**
 * GDPR art. 5(2), 15(1)(c) and 19: whoever asks may know to whom the data were given, and recipients are told of what is
 * put right or erased. Neither can be done where nobody has written down what was given.
 */
export const disclosureRecorded = asController({
  id: 'disclosure-recorded',
  theme: 'disclosure',
  scope: 'disclosure',
  title: {
    nb: 'Utleveringen blir skrevet ned',
    nn: 'Utleveringa blir skriven ned',
    en: 'The disclosure is written down',
  },
  question: {
    nb: 'Blir det skrevet ned hva som er gitt ut, til hvem, når og hvorfor?',
    nn: 'Blir det skrive ned kva som er gitt ut, til kven, når og kvifor?',
    en: 'Is it written down what was given out, to whom, when and why?',
  },
  law: [
    { act: 'gdpr', section: 'art. 5 nr. 2' },
    { act: 'gdpr', section: 'art. 15 nr. 1 bokstav c' },
    { act: 'gdpr', section: 'art. 19' },
  ],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Loggen eller journalen over utleveringer',
      nn: 'Loggen eller journalen over utleveringar',
      en: 'The log or journal of disclosures',
    },
    of: ['disclosures'],
  },
  judge(read, disclosure) {
    return {
      checks: [
        check(read.fact(disclosure, 'recorded'), {
          holds: {
            nb: 'Utleveringen blir skrevet ned.',
            nn: 'Utleveringa blir skriven ned.',
            en: 'The disclosure is written down.',
          },
          fails: {
            nb: 'Ingen skriver ned hva som er gitt ut, og til hvem.',
            nn: 'Ingen skriv ned kva som er gitt ut, og til kven.',
            en: 'Nobody writes down what was given out, and to whom.',
          },
          unknown: {
            nb: 'Ingen har sagt om det blir skrevet ned hva som er gitt ut, og til hvem.',
            nn: 'Ingen har sagt om det blir skrive ned kva som er gitt ut, og til kven.',
            en: 'Nobody has said whether it is written down what was given out, and to whom.',
          },
        }),
      ],
    };
  },
  remedy: (disclosure) => [
    {
      say: {
        nb: 'Før journal over det som gis ut: hva, til hvem, når og hvorfor.',
        nn: 'Før journal over det som blir gitt ut: kva, til kven, når og kvifor.',
        en: 'Keep a journal of what is given out: what, to whom, when and why.',
      },
      form: { kind: 'disclosures', key: disclosure.key },
    },
  ],
});
