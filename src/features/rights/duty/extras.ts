import type { MatterExtras } from '#src/features/cases/index.ts';
import { type Lang, say, type Text } from '#src/kernel/language.ts';
import { taskIn } from './task-words.ts';

interface Way {
  readonly slug: string;
  readonly kinds: readonly string[];
  readonly text: Text;
  readonly note?: Text;
}

const personKinds = [
  ...['access', 'rectification', 'erasure', 'restriction', 'objection', 'portability', 'consent-withdrawal'],
  ...['party-access', 'log-access', 'disclosure'],
];

/** The pages about a case, each for its kinds. */
const ways: readonly Way[] = [
  {
    slug: 'person',
    kinds: personKinds,
    text: say('Finn hvem saken gjelder', 'Finn kven saka gjeld', 'Find whom the case is about'),
    note: say(
      'Saken peker ikke på noen person ved skolene ennå.',
      'Saka peikar ikkje på nokon person ved skulane enno.',
      'The case points at no person of the schools yet.',
    ),
  },
  {
    slug: 'retting',
    kinds: ['rectification'],
    text: say('Avgjør hva som skal rettes', 'Avgjer kva som skal rettast', 'Decide what is to be corrected'),
  },
  {
    slug: 'begrensning',
    kinds: ['restriction', 'objection', 'rectification', 'erasure', 'consent-withdrawal'],
    text: say('Begrens bruken av opplysninger', 'Avgrens bruken av opplysningar', 'Restrict the use of data'),
  },
  {
    slug: 'sletting',
    kinds: ['erasure', 'consent-withdrawal'],
    text: say('Avgjør hva som slettes', 'Avgjer kva som blir sletta', 'Decide what is erased'),
  },
  {
    slug: 'dataportabilitet',
    kinds: ['portability'],
    text: say(
      'Gi det de selv har gitt, i en fil',
      'Gi det dei sjølve har gitt, i ei fil',
      'Give what they have given, in a file',
    ),
  },
  {
    slug: 'utlevering',
    kinds: ['disclosure'],
    text: say('Vurder og før utleveringen', 'Vurder og før utleveringa', 'Assess and note the disclosure'),
  },
  {
    slug: 'logger',
    kinds: ['log-access'],
    text: say('Åpne og avslutte innsyn i logger', 'Opne og avslutte innsyn i loggar', 'Open and end access to logs'),
  },
  {
    slug: 'brudd',
    kinds: ['breach'],
    text: say('Vurder bruddet', 'Vurder brotet', 'Assess the breach'),
  },
];

/** Ways from the page of a case to the pages of its duty, and what its tasks ask for. */
export const dutyExtras: MatterExtras = {
  taskWords: taskIn,
  links(view, lang: Lang) {
    const { kind, id } = view.row;
    const isFound = view.parties.some(({ person }) => person !== null);
    return ways
      .filter(({ kinds }) => kinds.includes(kind))
      .filter(({ slug }) => slug !== 'person' || (!isFound && view.may.has('find-person')))
      .map(({ slug, text, note }) => ({
        text: text[lang],
        href: `/saker/${id}/${slug}`,
        ...(note === undefined ? {} : { note: note[lang] }),
      }));
  },
};
