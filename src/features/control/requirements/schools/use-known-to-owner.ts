import { check, requirement } from '../../requirement.ts';

const known = {
  holds: {
    nb: 'Eieren vet at systemet er i bruk her.',
    nn: 'Eigaren veit at systemet er i bruk her.',
    en: 'The owner knows that the system is used here.',
  },
  fails: {
    nb: 'Systemet er tatt i bruk uten at eieren vet om det.',
    nn: 'Systemet er teke i bruk utan at eigaren veit om det.',
    en: 'The system is in use without the owner’s knowledge.',
  },
  unknown: {
    nb: 'Ingen har sagt om eieren vet at systemet er i bruk her.',
    nn: 'Ingen har sagt om eigaren veit at systemet er i bruk her.',
    en: 'Nobody has said whether the owner knows that the system is used here.',
  },
};

/** GDPR art. 24(1) with 5(2) and 30(1): the owner answers for it and cannot answer for what it does not know of. */
export const useKnownToOwner = requirement({
  id: 'use-known-to-owner',
  theme: 'schools',
  scope: 'use',
  title: { nb: 'Eieren vet om bruken', nn: 'Eigaren veit om bruken', en: 'The owner knows of the use' },
  question: {
    nb: 'Vet eieren at denne enheten bruker systemet?',
    nn: 'Veit eigaren at denne eininga bruker systemet?',
    en: 'Does the owner know that this unit uses the system?',
  },
  law: [
    { act: 'gdpr', section: 'art. 24 nr. 1' },
    { act: 'gdpr', section: 'art. 5 nr. 2' },
    { act: 'gdpr', section: 'art. 30 nr. 1' },
  ],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Meldingen eller vedtaket som viser at eieren kjenner til bruken',
      nn: 'Meldinga eller vedtaket som viser at eigaren kjenner til bruken',
      en: 'The message or decision that shows that the owner knows of the use',
    },
    of: ['uses'],
  },
  judge: (read, use) => ({ checks: [check(read.fact(use, 'knownToOwner'), known)] }),
  remedy: (use) => [
    {
      say: {
        nb: 'Meld bruken til eieren, og skriv inn at eieren kjenner til den.',
        nn: 'Meld bruken til eigaren, og skriv inn at eigaren kjenner til han.',
        en: 'Report the use to the owner, and enter that the owner knows of it.',
      },
      form: { kind: 'uses', key: use.key },
    },
  ],
});
