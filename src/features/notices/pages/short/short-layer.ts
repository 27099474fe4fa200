import type { Sentence, Statement } from '../../write.ts';
import { isOpen, ownWords, type Part, type Placed, partsOf } from '../parts.ts';

/** A name, and the place in the statement that tells of it. */
export interface NamedPlace {
  readonly name: string;
  readonly place: Placed;
}

/** Some names, and how many more there are. */
interface Some {
  readonly names: readonly NamedPlace[];
  readonly more: number;
}

/**
 * What one reads first of a long statement (GDPR art. 12(1)): who answers, what is done, who gets to know, how long, and what one can do.
 * Taken from the statement's own sentences, so that nothing is in it that the statement does not say.
 */
export interface ShortLayer {
  readonly who: readonly Placed[];
  readonly does: Some & { readonly count: number };
  /** Those outside who are told; `open`: of how many activities nobody has said if others get it; `no`: of how many nobody does. */
  readonly given: Some & { readonly open: number; readonly no: number };
  /** Of how many activities it is decided how long, and how many there are. */
  readonly kept: { readonly decided: number; readonly of: number };
  readonly can: readonly Placed[];
  /** Where the rights are told whole. */
  readonly rights: Placed | undefined;
  /** How many times the statement says that something is not decided. */
  readonly undecided: number;
}

const who = ['owner', 'owner-contact', 'owner-contact-open', 'officer-contact'];
const can = ['right-access', 'right-rectification', 'right-complaint'];

/** At most so many names, and so many words of names: a name in a register may be a sentence. */
const mostNames = 5;
const mostWords = 60;

function some(all: readonly NamedPlace[]): Some {
  const names: NamedPlace[] = [];
  let words = 0;
  for (const one of all.slice(0, mostNames)) {
    words += one.name.split(/\s+/).length;
    if (words > mostWords) break;
    names.push(one);
  }
  return { names, more: all.length - names.length };
}

const sentencesOf = ({ paragraphs }: Part): Placed[] => paragraphs.flat();

const saysAny = (part: Part, test: (sentence: Sentence) => boolean): boolean =>
  sentencesOf(part).some(({ sentence }) => test(sentence));

const isKept = ({ id }: Sentence): boolean => id.startsWith('kept-');

/** @param statement with its title and headings */
export function shortLayer(statement: Statement): ShortLayer {
  const { parts } = partsOf(statement);
  const activities = parts.filter(({ heading }) => heading?.sentence.id === 'activity');
  const all = parts.flatMap((part) => [...(part.heading ? [part.heading] : []), ...sentencesOf(part)]);
  const given = new Map<string, NamedPlace>();
  for (const place of activities.flatMap(sentencesOf)) {
    const name = ownWords(place.sentence);
    if (['given', 'given-data'].includes(place.sentence.id) && !given.has(name)) given.set(name, { name, place });
  }
  const count = (test: (part: Part) => boolean) => activities.filter(test).length;
  return {
    who: all.filter(({ sentence }) => who.includes(sentence.id)),
    does: {
      count: activities.length,
      ...some(
        activities.flatMap(({ heading }) => (heading ? [{ name: ownWords(heading.sentence), place: heading }] : [])),
      ),
    },
    given: {
      ...some([...given.values()]),
      open: count((part) => saysAny(part, ({ id }) => id === 'shared-open')),
      no: count((part) => saysAny(part, ({ id }) => id === 'shared-no')),
    },
    kept: {
      decided: count((part) => saysAny(part, isKept) && !saysAny(part, (one) => isKept(one) && isOpen(one))),
      of: activities.length,
    },
    can: all.filter(({ sentence }) => can.includes(sentence.id)),
    rights: all.find(({ sentence }) => sentence.id === 'rights'),
    undecided: all.filter(({ sentence }) => isOpen(sentence)).length,
  };
}
