import type { Kind } from '../schema/kinds.ts';

/** A fact inside a sentence: the words that stand for it, and which fact of which entry it is. */
export interface FactPiece {
  readonly kind: Kind;
  readonly key: string;
  /** `systems/swis`, the entry that the fact belongs to; often another than the one told of. */
  readonly entry: string;
  readonly path: string;
  readonly value: unknown;
  readonly text: string;
}

export type Piece = string | FactPiece;
export type Sentence = readonly Piece[];

/** An entry told in words. */
export interface Prose {
  /** Sentences that belong together. */
  readonly paragraphs: readonly (readonly Sentence[])[];
  /** The facts of the entry that no sentence tells. */
  readonly rest: readonly FactPiece[];
  /** Fields that nobody has been asked about, by path. */
  readonly unasked: readonly string[];
}

/** A sentence as plain text. */
export function plain(sentence: Sentence): string {
  return sentence.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}
