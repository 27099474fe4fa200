import type { GroupKind } from '#src/features/people/index.ts';

/** What is read of a group. */
export interface GroupFacts {
  readonly kind: GroupKind;
  readonly title: string;
  readonly subject: string | null;
}

/**
 * Beginnings of words, in names of groups and subjects, that show adapted teaching, handicap, behaviour, or belief or origin
 * (inventory rule 86; GDPR art. 9). More can be added by the owner; a school that hides it under a colour must say so there.
 */
const words = [
  'spesial', // spesialundervisning, spesialpedagogikk
  'spesped',
  'spes.ped',
  'tilrettelagt',
  'tilrettelegging',
  'tilpass',
  'individuell opplæring',
  'ito',
  'iop',
  'styrk', // styrkingsgruppe
  'støtte',
  'alternativ',
  'atferd',
  'åtferd',
  'adferd',
  'sosial trening',
  'sinnemestring',
  'logoped',
  'autis',
  'adhd',
  'dysle',
  'ppt',
  'tegnspråk',
  'teiknspråk',
  'punktskrift',
  'synspedagog',
  'hørsel',
  'høyrsel',
  'særskilt',
  'innføringsklasse',
  'innføringsgruppe',
  'velkomst',
  'mottak',
  'morsmål',
  'grunnleggende norsk',
  'grunnleggjande norsk',
  'samisk',
  'kvensk',
  'finsk',
  'fritak',
  'barnevern',
  'hjemmeundervisning',
  'heimeundervisning',
  'sykehus',
  'sjukehus',
];

/** Small letters with one kind of space, so that spellings are compared and not their looks. */
export function plain(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase('nb').replace(/\s+/g, ' ').trim();
}

const startsAWord = (text: string, word: string): boolean => {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1];
    const after = text[at + word.length];
    const starts = before === undefined || !/\p{L}/u.test(before);
    // Three letters begin many words; they must be one.
    const ends = word.length > 3 || after === undefined || !/\p{L}/u.test(after);
    if (starts && ends) return true;
  }
  return false;
};

/**
 * Does the mere membership of the group tell something personal? Groups that are neither classes nor of a subject count as if
 * they did: nobody has said what they are for.
 * @param more words that the owner has added
 */
export function isSpecialGroup({ kind, title, subject }: GroupFacts, more: readonly string[]): boolean {
  if (kind === 'other') return true;
  const text = plain(`${title} / ${subject ?? ''}`);
  return [...words, ...more.map(plain)].some((word) => word !== '' && startsAWord(text, word));
}

/** Words in addresses that give away where somebody lives, beside those that the owner adds. */
const institutions = [
  'barnehjem',
  'barneheim',
  'ungdomshjem',
  'ungdomsheim',
  'institusjon',
  'krisesenter',
  'omsorgssenter',
  'beredskapshjem',
  'beredskapsheim',
  'asylmottak',
  'mottakssenter',
  'akuttsenter',
  'avlastning',
  'fengsel',
  'sykehus',
  'sjukehus',
  'barnevern',
];

/** Does the address tell by itself something that is nobody's business (forvaltningsloven § 13 andre ledd)? */
export function isRevealing(address: string, more: readonly string[]): boolean {
  const text = plain(address);
  return [...institutions, ...more.map(plain)].some((part) => part !== '' && text.includes(part));
}
