import type { Kind } from '#src/features/register/index.ts';

/** A fact of the register that a sentence stands on. `null`: the register says nothing there, and the sentence says so. */
export interface FactRef {
  /** `systems/zokrates`, or `owner`. */
  readonly entry: string;
  readonly path: string;
  readonly value: unknown;
}

/**
 * The same fact as it stands in a text, where nothing has an id: an entry is known by the names that lead to it (of a purpose its activity
 * and its own), and a reference to another entry is that entry's name.
 */
export interface ToldFact {
  readonly kind: Kind;
  readonly names: readonly string[];
  readonly path: string;
  readonly value: unknown;
}

export type Values = Readonly<Record<string, unknown>>;

/** One thing that a statement tells: which sentence, what it is filled with, and the facts that it stands on. */
export interface Telling {
  /** The id of a kind of sentence in `kinds/`. */
  readonly id: string;
  readonly values: Values;
  readonly facts: readonly FactRef[];
}
