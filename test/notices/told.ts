import { type Audience, audiences } from '#src/features/notices/audience.ts';
import { type Sentence, writeStatement } from '#src/features/notices/write.ts';
import { entryAt, type Snapshot } from '#src/features/register/index.ts';
import { inForce } from '#src/law/acts.ts';
import { type KnownFact, placeOf } from './facts.ts';
import { named } from './named.ts';
import { kindsNotTold, notTold } from './not-told.ts';

/** In which kinds of sentences a fact is told, and to whom. */
export interface TellsIt {
  readonly as: Set<string>;
  readonly to: Set<Audience>;
}

/** What the statements of a register tell, all audiences together. */
export interface Told {
  /** By entry and path: `systems/alfa name`. */
  readonly facts: ReadonlyMap<string, TellsIt>;
  /** Entries of which some fact is told. */
  readonly entries: ReadonlySet<string>;
  /** Every name and value that a sentence says. */
  readonly words: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
}

export const keyOf = ({ ref, path }: Pick<KnownFact, 'ref' | 'path'>): string => `${ref} ${path}`;

/** The sentences of all statements of a register, in bokmål: every language tells the same. */
export const sentencesOf = (snapshot: Snapshot): Sentence[] =>
  audiences.flatMap((audience) => writeStatement(snapshot, { audience }, 'nb').paragraphs.flat());

/** Writes all statements of a register. */
export function toldOf(snapshot: Snapshot): Told {
  const facts = new Map<string, TellsIt>();
  const words = new Set<string>();
  const kinds = new Set<string>();
  for (const audience of audiences) {
    const written = writeStatement(snapshot, { audience }, 'nb').paragraphs.flat();
    for (const { id, facts: told } of written) {
      kinds.add(id);
      for (const { entry, path } of told.filter(({ value }) => value !== null)) {
        const tells = facts.get(`${entry} ${path}`) ?? { as: new Set(), to: new Set() };
        tells.as.add(id);
        tells.to.add(audience);
        facts.set(`${entry} ${path}`, tells);
      }
    }
    for (const { names, value } of named(snapshot, written).flat())
      for (const one of [...names, value].flat()) words.add(String(one));
  }
  return { facts, entries: new Set([...facts.keys()].map((key) => key.split(' ')[0] ?? '')), words, kinds };
}

/** Where in `not-told.ts` a fact is left out, if it is. */
export function exceptionFor(fact: KnownFact): string | undefined {
  if (fact.kind in kindsNotTold) return fact.kind;
  const place = placeOf(fact);
  const value = typeof fact.value === 'object' ? JSON.stringify(fact.value) : String(fact.value);
  return [place, `${place}=${value}`].find((one) => one in notTold);
}

/** A basis in a law that is no more beside one of today's: the reader is told on what it stands now. */
export function isPastBasis(snapshot: Snapshot, { ref, path }: KnownFact): boolean {
  const at = /^bases\.(\d+)\./.exec(path)?.[1];
  if (at === undefined) return false;
  const body = entryAt(snapshot, ref)?.body as { readonly bases?: readonly { readonly article: string }[] } | undefined;
  const bases = body?.bases ?? [];
  return (
    inForce('gdpr', snapshot.asOf) &&
    bases[Number(at)]?.article.startsWith('pol-') === true &&
    bases.some(({ article }) => article.startsWith('gdpr-'))
  );
}
