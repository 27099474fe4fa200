import { asController } from '../as-controller.ts';
import { basesFor, needsOf, sensitivityOf } from './sensitive-bases.ts';

const notCriminal = {
  nb: 'Dette er ikke opplysninger om straffedommer eller lovovertredelser.',
  nn: 'Dette er ikkje opplysningar om straffedommar eller lovbrot.',
  en: 'These are not data on convictions or offences.',
};
const kindUnknown = {
  nb: 'Ingen har sagt hva slags opplysninger dette er. Se «Særlige kategorier har et eget grunnlag».',
  nn: 'Ingen har sagt kva slags opplysningar dette er. Sjå «Særlege kategoriar har eit eige grunnlag».',
  en: 'Nobody has said what kind of data these are. See “Special categories have a basis of their own”.',
};
const noBasis = {
  nb: 'Ingen har sagt hvilken lov som gjør at opplysninger om straffbare forhold kan behandles.',
  nn: 'Ingen har sagt kva lov som gjer at opplysningar om straffbare forhold kan behandlast.',
  en: 'Nobody has said which law lets data on offences be processed.',
};

/** What popplyl § 11 lets those who are no official authority rest on, as for special categories. */
const private11 = ['gdpr-9-2-a', 'gdpr-9-2-c', 'gdpr-9-2-f'];

/** GDPR art. 10 and personopplysningsloven § 11: data on offences only under official authority or where law lets. */
export const criminalDataBasis = asController({
  id: 'criminal-data-basis',
  theme: 'data',
  scope: 'dataUse',
  title: {
    nb: 'Opplysninger om straffbare forhold har et eget grunnlag',
    nn: 'Opplysningar om straffbare forhold har eit eige grunnlag',
    en: 'Data on offences have a basis of their own',
  },
  question: {
    nb: 'Hvilken lov gjør at opplysninger om straffedommer og lovovertredelser kan behandles?',
    nn: 'Kva lov gjer at opplysningar om straffedommar og lovbrot kan behandlast?',
    en: 'Which law lets data on convictions and offences be processed?',
  },
  law: [
    { act: 'gdpr', section: 'art. 10' },
    { act: 'popplyl-2018', section: '§ 11' },
  ],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Notat om grunnlaget etter artikkel 10, med paragraf',
      nn: 'Notat om grunnlaget etter artikkel 10, med paragraf',
      en: 'A note on the basis under article 10, with its provision',
    },
    of: ['purposes', 'dataUses'],
  },
  judge(read, use) {
    const sensitivity = sensitivityOf(read, use);
    if (sensitivity !== 'criminal-offence') {
      return { notApplicable: sensitivity === undefined ? kindUnknown : notCriminal };
    }
    const owner = read.get('owner', 'owner');
    const isPrivate = owner !== undefined && read.fact(owner, 'publicBody') === false;
    const bases = basesFor(read, use, (article) => article === 'gdpr-10' || (isPrivate && private11.includes(article)));
    if (bases.length === 0) return { checks: [{ state: 'unknown', says: noBasis }] };
    return {
      checks: bases.flatMap((named) =>
        needsOf(read, named, named.basis.article === 'gdpr-10' ? 'processing' : undefined),
      ),
    };
  },
  remedy: (use) => [
    {
      say: {
        nb: 'Skriv hvilken lov som åpner for behandlingen, og hvorfor den er nødvendig. Finnes det ingen, må opplysningene slettes.',
        nn: 'Skriv kva lov som opnar for behandlinga, og kvifor ho er nødvendig. Finst det inga, må opplysningane slettast.',
        en: 'Write which law permits the processing, and why it is necessary. If there is none, the data must be erased.',
      },
      form: { kind: 'dataUses', key: use.key },
    },
  ],
});
