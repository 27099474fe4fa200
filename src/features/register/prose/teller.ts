import type { Lang } from '#src/kernel/language.ts';
import { type Act, acts } from '#src/law/acts.ts';
import { type Entry, valueAt } from '../entry.ts';
import { entryName } from '../labels/entry-name.ts';
import { wordsOf } from '../labels/words.ts';
import { notStated } from '../schema/facts.ts';
import type { Snapshot } from '../snapshot.ts';
import type { FactPiece } from './pieces.ts';

/** What a pattern needs to make a sentence: whom it speaks of, in which language, and where in the entry. */
export interface Teller {
  readonly entry: Entry;
  /** The entries that may be told of. */
  readonly snapshot: Snapshot;
  /** The entries that may be named: a leader reads only their own school's, but knows what the others are called. */
  readonly names: Snapshot;
  readonly lang: Lang;
  /** Stands before every path: `bases.0.`, or nothing. */
  readonly prefix: string;
}

/** What stands at a path of the entry that is told of. */
export function factAt({ entry, prefix }: Teller, path: string): unknown {
  return valueAt(entry.body, `${prefix}${path}`);
}

/** Whether somebody has said what stands there: it is neither absent nor "–". */
export function isKnown(teller: Teller, path: string): boolean {
  const value = factAt(teller, path);
  return value !== undefined && value !== notStated;
}

/** A fact as it stands in a sentence. @param phrase the words for it; its own when left out */
export function pieceOf(teller: Teller, path: string, phrase?: string): FactPiece {
  const { entry, names, lang, prefix } = teller;
  const full = `${prefix}${path}`;
  const value = valueAt(entry.body, full) ?? notStated;
  const name = (ref: string) => entryName(names, ref, lang);
  const act: Act | undefined = path.endsWith('national.act')
    ? (acts as Readonly<Record<string, Act>>)[String(value)]
    : undefined;
  const text = phrase ?? act?.name[lang] ?? wordsOf(entry.kind, full, value, lang, name);
  return { kind: entry.kind, key: entry.key, entry: entry.ref, path: full, value, text };
}
