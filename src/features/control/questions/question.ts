import type { Kind } from '#src/features/register/index.ts';
import type { Finding, Severity } from '../verdict.ts';

/** What can be typed or chosen where the question stands; `form` is answered in the entry's own form. */
export type AnswerForm =
  | { readonly is: 'yes-no' }
  | { readonly is: 'choice' | 'choices'; readonly options: readonly string[] }
  | { readonly is: 'period' | 'date' | 'count' | 'text' | 'form' };

/** What is asked: a fact that nobody has told, whether something is there at all, or the document behind somebody's word. */
export type Asked =
  | { readonly is: 'fact'; readonly entry: string; readonly path: string; readonly answer: AnswerForm }
  | { readonly is: 'there'; readonly kind: Kind; readonly sort: string }
  | { readonly is: 'proof'; readonly entry: string };

/** Something worth asking, and what an answer would settle. */
export interface Question {
  /** Stable: the same question has the same id in every run. */
  readonly id: string;
  readonly asked: Asked;
  /** The open findings that the question bears on, in the order of the pack. */
  readonly about: readonly Finding[];
  readonly severity: Severity;
  /** How many of them are settled by the answer that settles least, by the one that settles most, and on average. */
  readonly settles: { readonly least: number; readonly most: number; readonly mean: number };
}
