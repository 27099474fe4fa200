import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import { anyOf, type Check, check } from '../../requirement.ts';
import { asController } from '../as-controller.ts';
import { decisionOn } from '../basis/todays-bases.ts';
import { basesFor, type NamedBasis, needsOf, sensitivityOf } from './sensitive-bases.ts';

const notSpecial = {
  nb: 'Dette er ikke en særlig kategori av personopplysninger.',
  nn: 'Dette er ikkje ein særleg kategori av personopplysningar.',
  en: 'This is not a special category of personal data.',
};
const kindUnknown = {
  nb: 'Ingen har sagt om dette er en særlig kategori, som helse eller religion.',
  nn: 'Ingen har sagt om dette er ein særleg kategori, som helse eller religion.',
  en: 'Nobody has said whether this is a special category, such as health or religion.',
};
const noBasis = {
  nb: 'Ingen har sagt hvilket unntak i artikkel 9 nr. 2 som gjør at opplysningene kan behandles.',
  nn: 'Ingen har sagt kva unntak i artikkel 9 nr. 2 som gjer at opplysningane kan behandlast.',
  en: 'Nobody has said which exception in article 9(2) lets the data be processed.',
};
const explicit = {
  holds: {
    nb: 'Det uttrykkelige samtykket er dokumentert.',
    nn: 'Det uttrykkjelege samtykket er dokumentert.',
    en: 'The explicit consent is recorded.',
  },
  fails: {
    nb: 'Det uttrykkelige samtykket er ikke dokumentert.',
    nn: 'Det uttrykkjelege samtykket er ikkje dokumentert.',
    en: 'The explicit consent is not recorded.',
  },
  unknown: {
    nb: 'Ingen har sagt om det uttrykkelige samtykket er dokumentert.',
    nn: 'Ingen har sagt om det uttrykkjelege samtykket er dokumentert.',
    en: 'Nobody has said whether the explicit consent is recorded.',
  },
};

/** The exceptions that rest on national law, with safeguards of its own. */
const onLaw = ['gdpr-9-2-b', 'gdpr-9-2-g', 'gdpr-9-2-h', 'gdpr-9-2-i', 'gdpr-9-2-j'];

function checksOf(read: Reader, use: Entry<'dataUses'>, named: NamedBasis): readonly Check[] {
  const article = named.basis.article ?? '';
  if (article !== 'gdpr-9-2-a') return needsOf(read, named, onLaw.includes(article) ? 'processing' : undefined);
  const purposes = read.find('purposesByActivity', use.body.activity).filter(({ body }) => body.consent !== undefined);
  const recorded = anyOf(purposes.map((purpose) => read.fact(purpose, 'consent.recorded')));
  return [decisionOn(read, named.entry, named.basis), check(recorded, explicit)];
}

/** GDPR art. 9: special categories are barred unless an exception applies, with what the exception asks for. */
export const specialCategoryBasis = asController({
  id: 'special-category-basis',
  theme: 'data',
  scope: 'dataUse',
  title: {
    nb: 'Særlige kategorier har et eget grunnlag',
    nn: 'Særlege kategoriar har eit eige grunnlag',
    en: 'Special categories have a basis of their own',
  },
  question: {
    nb: 'Hvilket unntak i artikkel 9 gjør at opplysninger om helse, religion og lignende kan behandles?',
    nn: 'Kva unntak i artikkel 9 gjer at opplysningar om helse, religion og liknande kan behandlast?',
    en: 'Which exception in article 9 lets data on health, religion and the like be processed?',
  },
  law: [
    { act: 'gdpr', section: 'art. 9 nr. 1' },
    { act: 'gdpr', section: 'art. 9 nr. 2' },
    { act: 'opplaeringslova-2023', section: '§ 25-1 femte ledd' },
    { act: 'privatskolelova-2003', section: '§ 7-9 femte ledd' },
  ],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Notat om grunnlaget etter artikkel 9, med paragraf',
      nn: 'Notat om grunnlaget etter artikkel 9, med paragraf',
      en: 'A note on the basis under article 9, with its provision',
    },
    of: ['purposes', 'dataUses'],
  },
  judge(read, use) {
    const sensitivity = sensitivityOf(read, use);
    if (sensitivity === undefined) return { checks: [{ state: 'unknown', says: kindUnknown }] };
    if (sensitivity !== 'special-category') return { notApplicable: notSpecial };
    const bases = basesFor(read, use, (article) => article.startsWith('gdpr-9-2-'));
    if (bases.length === 0) return { checks: [{ state: 'unknown', says: noBasis }] };
    return { checks: bases.flatMap((named) => checksOf(read, use, named)) };
  },
  remedy: (use) => [
    {
      say: {
        nb: 'Si om opplysningene er en særlig kategori.',
        nn: 'Sei om opplysningane er ein særleg kategori.',
        en: 'Say whether the data are a special category.',
      },
      form: { kind: 'dataTypes', key: use.body.data },
    },
    {
      say: {
        nb: 'Skriv hvilket unntak i artikkel 9 nr. 2 som gjelder, med lov, og hvorfor det er nødvendig. Finnes det ikke noe, må opplysningene slettes.',
        nn: 'Skriv kva unntak i artikkel 9 nr. 2 som gjeld, med lov, og kvifor det er nødvendig. Finst det ikkje noko, må opplysningane slettast.',
        en: 'Write which exception in article 9(2) applies, with its law, and why it is necessary. If there is none, the data must be erased.',
      },
      form: { kind: 'dataUses', key: use.key },
    },
  ],
});
