import * as z from 'zod';
import type { IsoDate } from '#src/kernel/date.ts';
import { isDate } from '#src/kernel/date.ts';
import type { Text } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { type Audience, audiences } from '../audience.ts';
import type { FactRef } from '../telling.ts';
import type { Publication } from './publication.ts';

/** A sentence that is published: what it says, and what it stood on then. */
export interface PublishedSentence {
  readonly id: string;
  /** Its words in each language; the same words in all where only one was given. */
  readonly text: Text;
  readonly facts: readonly FactRef[];
  readonly names: readonly FactRef[];
}

/** A statement that is published, as the control reads it: what it says, language apart from facts. */
export interface PublishedStatement {
  readonly audience: Audience;
  /** The key of a unit; undefined for the whole owner. */
  readonly unit: string | undefined;
  /** Undefined where nobody has numbered it. */
  readonly version: number | undefined;
  /** The day whose facts it tells. */
  readonly asOf: IsoDate;
  /** The change of the register that says that it was published; 0 where it has no register. */
  readonly change: number;
  readonly sentences: readonly PublishedSentence[];
}

/** A publication as the control reads it. @param change of the register that says that it was published */
export function publishedOf(publication: Publication, change: number): PublishedStatement {
  const { audience, unit, version, asOf, statements } = publication;
  const [nb, nn, en] = [statements.nb, statements.nn, statements.en].map(({ paragraphs }) => paragraphs.flat());
  const sentences = (nb ?? []).map(({ id, text, facts, names }, index) => ({
    id,
    text: { nb: text, nn: nn?.[index]?.text ?? text, en: en?.[index]?.text ?? text },
    facts,
    names,
  }));
  return { audience, unit, version, asOf, change, sentences };
}

const facts = z.array(z.object({ entry: z.string(), path: z.string(), value: z.unknown() }));

/** What `skolevern notice … --json` prints, as far as the control reads it. */
const printed = z.object({
  owner: z.string(),
  unit: z.string().optional(),
  audience: z.enum(audiences),
  asOf: z.string().refine(isDate),
  sentences: z.array(z.object({ text: z.string(), kind: z.string(), facts, names: facts.default([]) })),
});

/**
 * A statement from what `skolevern notice … --json` printed.
 * @returns the owner whose statement it is, and the statement
 * @throws Problem (bad-input) that names the place
 */
export function publishedFromJson(text: string, place: string): { owner: string; statement: PublishedStatement } {
  const remedy = 'give what `skolevern notice LANDSCAPE --audience … --json` printed';
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new Problem('it is not JSON', { code: 'bad-input', place, remedy });
  }
  const read = printed.safeParse(content);
  if (!read.success) {
    const [issue] = read.error.issues;
    const at = [place, ...(issue?.path ?? []).map(String)].join(': ');
    throw new Problem('it is not a statement in JSON', { code: 'bad-input', place: at, remedy });
  }
  const { owner, unit, audience, asOf, sentences } = read.data;
  const said = sentences.map(({ text: words, kind: id, ...grounds }) => {
    // The lines of a list come after the sentence.
    const [first = ''] = words.split('\n');
    return { id, text: { nb: first, nn: first, en: first }, ...grounds };
  });
  return { owner, statement: { audience, unit, version: undefined, asOf, change: 0, sentences: said } };
}

/** The latest statement for each audience and unit that tells facts of a day or of one before it. */
export function inForceOn(all: readonly PublishedStatement[], day: IsoDate): readonly PublishedStatement[] {
  const latest = new Map<string, PublishedStatement>();
  for (const one of all) {
    const key = `${one.audience} ${one.unit ?? ''}`;
    const before = latest.get(key);
    const isLater = before === undefined || (one.version ?? 0) >= (before.version ?? 0);
    if (one.asOf <= day && isLater) latest.set(key, one);
  }
  return [...latest.keys()].sort().flatMap((key) => latest.get(key) ?? []);
}
