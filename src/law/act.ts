import type { Text } from '#src/kernel/language.ts';
import type { Validity } from '#src/kernel/validity.ts';

/** An act or regulation as facts; `to` is the first day without it. */
export interface Act extends Validity {
  readonly name: Text;
  /** As lawyers shorten it; the same in all languages. */
  readonly short: string;
  /** Its id at Lovdata: `lov-2018-06-15-38`. Several of ours may share one, as the regulation within the act that carries it. */
  readonly lovdata: string;
  /** Adopted, but nobody has decided from when it holds. */
  readonly pending?: true;
  /** The language of its text and of the titles of its sections. */
  readonly language: 'nb' | 'nn';
  /** What its provisions are called. */
  readonly style: 'section' | 'article';
  /** The ids of the acts that took over. */
  readonly replacedBy?: readonly string[];
}
