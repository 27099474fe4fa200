import type { Text } from '#src/kernel/language.ts';
import type { Slot, Voice } from './slots.ts';
import type { ToldFact, Values } from './telling.ts';

/** What the sentences so far have led up to: a sentence about retention speaks of the activity whose heading it stands under. */
export interface Context {
  readonly owner?: string;
  readonly activity?: string;
  readonly purpose?: string;
  /** How many bases of the purpose, or of the disclosure, have been told. */
  readonly bases: number;
  readonly system?: string;
  /** Those data of which the list above speaks, with whom they are about. */
  readonly data?: { readonly names: readonly string[]; readonly subjects: string };
  /** Those who can see it, in the order of the list. */
  readonly roles?: readonly string[];
  readonly recipient?: string;
  readonly flow?: readonly [string, string];
  readonly party?: string;
  readonly routine?: string;
  readonly unit?: string;
  readonly record?: string;
  readonly notice?: string;
}

/** How a sentence stands in the text: by itself, as a heading, or before the lines of a list. */
export type Shape = 'title' | 'heading' | 'sentence' | 'list';

/**
 * A kind of sentence: its words with places for values, and which facts it tells. The same words are used to write a statement and to
 * read one, so that what is written can be read back.
 */
export interface TellingKind {
  readonly id: string;
  readonly shape: Shape;
  /** Words with `{slot}` for each value; may differ by audience. */
  readonly says: Text | ((voice: Voice) => string);
  readonly slots: Readonly<Record<string, Slot>>;
  /** For a list: the value that stands on lines of their own after the sentence; its count is the slot `count`. */
  readonly lines?: string;
  /** The facts that it tells. */
  facts(values: Values, context: Context): readonly ToldFact[];
  /** The provisions that it stands on, where it stands on the law. */
  readonly law?: readonly { readonly act: string; readonly section: string }[];
  /** What it leads up to. */
  opens?(values: Values, context: Context): Context;
}

/** The words of a kind in a voice, with places for values in them. */
export function templateOf(kind: TellingKind, voice: Voice): string {
  return typeof kind.says === 'function' ? kind.says(voice) : kind.says[voice.lang];
}
