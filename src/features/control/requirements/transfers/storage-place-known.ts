import { type Check, requirement } from '../../requirement.ts';

const says = {
  known: {
    nb: 'Det er sagt i hvilke land opplysningene lagres.',
    nn: 'Det er sagt i kva land opplysningane blir lagra.',
    en: 'It is said in which countries the data are stored.',
  },
  none: {
    nb: 'Det er sagt at ingen vet i hvilket land opplysningene lagres.',
    nn: 'Det er sagt at ingen veit i kva land opplysningane blir lagra.',
    en: 'It is said that nobody knows in which country the data are stored.',
  },
  area: {
    nb: 'Opplysningene lagres innenfor EØS, men det er ikke sagt i hvilke land. Be leverandøren om det.',
    nn: 'Opplysningane blir lagra innanfor EØS, men det er ikkje sagt i kva land. Be leverandøren om det.',
    en: 'The data are stored within the EEA, but it is not said in which countries. Ask the vendor.',
  },
  unknown: {
    nb: 'Ingen har sagt i hvilke land opplysningene lagres.',
    nn: 'Ingen har sagt i kva land opplysningane blir lagra.',
    en: 'Nobody has said in which countries the data are stored.',
  },
};

function weigh(countries: readonly string[] | undefined, within: string | undefined): Check {
  if (countries !== undefined && countries.length > 0) return { state: 'holds', says: says.known };
  if (within !== undefined) return { state: 'advice', says: says.area };
  return countries === undefined ? { state: 'unknown', says: says.unknown } : { state: 'fails', says: says.none };
}

/**
 * GDPR art. 44 and 30(1)(e): whether data leave the EEA can be told only by one who knows where they lie; art.
 * 13(1)(f) tells people.
 */
export const storagePlaceKnown = requirement({
  id: 'storage-place-known',
  theme: 'transfers',
  scope: 'system',
  title: { nb: 'Lagringsstedet er kjent', nn: 'Lagringsstaden er kjend', en: 'The place of storage is known' },
  question: {
    nb: 'Er det kjent i hvilke land systemet lagrer opplysningene?',
    nn: 'Er det kjent i kva land systemet lagrar opplysningane?',
    en: 'Is it known in which countries the system stores the data?',
  },
  law: [
    { act: 'gdpr', section: 'art. 44' },
    { act: 'gdpr', section: 'art. 30 nr. 1 bokstav e' },
    { act: 'gdpr', section: 'art. 13 nr. 1 bokstav f' },
  ],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Avtalen eller leverandørens svar om lagringssted',
      nn: 'Avtalen eller svaret frå leverandøren om lagringsstad',
      en: 'The agreement or the vendor’s answer on the place of storage',
    },
    of: ['systems'],
  },
  judge: (read, system) => ({
    checks: [weigh(read.fact(system, 'storage.countries'), read.fact(system, 'storage.within'))],
  }),
  remedy: (system) => [
    {
      say: {
        nb: 'Spør leverandøren i hvilke land opplysningene og sikkerhetskopiene ligger, og skriv det inn.',
        nn: 'Spør leverandøren i kva land opplysningane og tryggleikskopiane ligg, og skriv det inn.',
        en: 'Ask the vendor in which countries the data and the backups lie, and enter it.',
      },
      form: { kind: 'systems', key: system.key },
    },
  ],
});
