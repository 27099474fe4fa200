import { type Snapshot, sameJson } from '#src/features/register/index.ts';
import type { Audience } from '../audience.ts';
import type { FactRef } from '../telling.ts';
import type { Sentence } from '../write.ts';
import type { Publication } from './publication.ts';
import { valueNow } from './value-now.ts';

/** A sentence that no longer says what the register says. */
export interface StaleSentence {
  /** Where it stands: which paragraph, and which sentence of it, from 0. */
  readonly paragraph: number;
  readonly sentence: number;
  /** The id of the kind of sentence. */
  readonly id: string;
  /** Those of the facts that it stands on which have changed, as they were. */
  readonly was: readonly FactRef[];
  /** What stands there now, one for each of `was`: null where nobody has said, undefined where the entry is gone. */
  readonly now: readonly unknown[];
}

/** What a sentence stands on: the facts that it tells, and the names in its words. */
export const groundsOf = ({ facts, names }: Pick<Sentence, 'facts' | 'names'>): readonly FactRef[] => [
  ...facts,
  ...names,
];

/** A thing that a sentence stands on, as it was and as it is now. */
export interface Overtaken {
  readonly was: FactRef;
  /** Null where nobody has said, undefined where the entry is gone. */
  readonly now: unknown;
}

/** What a sentence stands on that has another value in a register, or is gone. @param audience whom it was written for */
export function overtaken(
  sentence: Pick<Sentence, 'facts' | 'names'>,
  audience: Audience,
  snapshot: Snapshot,
): readonly Overtaken[] {
  return groundsOf(sentence)
    .map((was) => ({ was, now: valueNow(snapshot, was, audience) }))
    .filter(({ was, now }) => !sameJson(was.value, now));
}

/**
 * The sentences of a published statement that a register has overtaken. A sentence is stale exactly when something that it stands on
 * has another value now, or is gone; in all languages at once, since they stand on the same.
 */
export function staleSentences(
  { audience, statements }: Pick<Publication, 'audience' | 'statements'>,
  snapshot: Snapshot,
): readonly StaleSentence[] {
  return statements.nb.paragraphs.flatMap((sentences, paragraph) =>
    sentences.flatMap((one, sentence) => {
      const changed = overtaken(one, audience, snapshot);
      if (changed.length === 0) return [];
      return [{ paragraph, sentence, id: one.id, was: changed.map((c) => c.was), now: changed.map((c) => c.now) }];
    }),
  );
}
