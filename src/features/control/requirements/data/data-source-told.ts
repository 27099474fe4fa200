import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import type { Check } from '../../requirement.ts';
import { asController } from '../as-controller.ts';
import { basesOf } from '../basis/todays-bases.ts';

const told = {
  nb: 'Det er sagt hvor opplysningen kommer fra.',
  nn: 'Det er sagt kvar opplysninga kjem frå.',
  en: 'It is said where the data come from.',
};
const unknown = {
  nb: 'Ingen har sagt hvor opplysningen kommer fra.',
  nn: 'Ingen har sagt kvar opplysninga kjem frå.',
  en: 'Nobody has said where the data come from.',
};
const noDuty = {
  nb: 'Det er sagt at opplysningen må gis, men formålene bygger verken på lov eller avtale. Gjelder bare hvis den som ikke vil gi den, kan la være å delta.',
  nn: 'Det er sagt at opplysninga må givast, men formåla byggjer verken på lov eller avtale. Gjeld berre om den som ikkje vil gi ho, kan la vere å delta.',
  en: 'It is said that the data must be given, but the purposes rest neither on law nor on contract. Counts only if whoever does not want to give them can stay out.',
};

const voluntary = ['gdpr-6-1-a', 'gdpr-6-1-f', 'gdpr-9-2-a'];

/** Do all purposes of an activity rest on what obliges nobody to answer? Only where every basis is told. */
function obligesNobody(read: Reader, activity: string): boolean {
  const purposes: readonly Entry<'purposes'>[] = read.find('purposesByActivity', activity);
  const bases = purposes.map((purpose) => basesOf(read, purpose));
  return (
    bases.length > 0 &&
    bases.every(
      (of) => of !== undefined && of.length > 0 && of.every(({ article = '' }) => voluntary.includes(article)),
    )
  );
}

/** GDPR art. 14(2)(f) and 13(2)(e): the source is known, and whether people must answer; without a source nothing can be put right (5(1)(d)). */
export const dataSourceTold = asController({
  id: 'data-source-told',
  theme: 'data',
  scope: 'dataUse',
  title: {
    nb: 'Det er sagt hvor opplysningen kommer fra',
    nn: 'Det er sagt kvar opplysninga kjem frå',
    en: 'The source of the data is told',
  },
  question: {
    nb: 'Hvor kommer opplysningen fra, og må den gis?',
    nn: 'Kvar kjem opplysninga frå, og må ho givast?',
    en: 'Where do the data come from, and must they be given?',
  },
  law: [
    { act: 'gdpr', section: 'art. 14 nr. 2 bokstav f' },
    { act: 'gdpr', section: 'art. 13 nr. 2 bokstav e' },
    { act: 'gdpr', section: 'art. 5 nr. 1 bokstav d' },
  ],
  severity: 'low',
  evidence: {
    wants: {
      nb: 'Protokollen, med kilden til hver opplysning',
      nn: 'Protokollen, med kjelda til kvar opplysning',
      en: 'The record of processing, with the source of each kind of data',
    },
    of: ['dataUses'],
  },
  judge(read, use) {
    const source: Check =
      read.fact(use, 'source') === undefined ? { state: 'unknown', says: unknown } : { state: 'holds', says: told };
    const must = read.fact(use, 'mandatory') === true;
    return {
      checks:
        must && obligesNobody(read, use.body.activity) ? [source, { state: 'condition', says: noDuty }] : [source],
    };
  },
  remedy: (use) => [
    {
      say: {
        nb: 'Skriv hvor opplysningen kommer fra, og om den må gis. Si ikke at noe må gis når det er frivillig.',
        nn: 'Skriv kvar opplysninga kjem frå, og om ho må givast. Sei ikkje at noko må givast når det er frivillig.',
        en: 'Write where the data come from, and whether they must be given. Do not say that something must be given when it is voluntary.',
      },
      form: { kind: 'dataUses', key: use.key },
    },
  ],
});
