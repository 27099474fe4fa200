import {
  type Body,
  type CollectionKind,
  type Entry,
  entriesOf,
  entryName,
  type Kind,
  type Snapshot,
  wordsOf,
} from '#src/features/register/index.ts';
import type { Lang } from '#src/kernel/language.ts';

export type Activity = Entry<'activities'>;

/** Everything that one row of the record is told from. */
export interface Sight {
  readonly snapshot: Snapshot;
  readonly lang: Lang;
  name(ref: string): string;
  words(kind: Kind, path: string, value: unknown): string;
  of<K extends CollectionKind>(kind: K, belongs: (body: Body<K>) => boolean): readonly Body<K>[];
}

/** Sees a register in the words of a language. */
export function sightOf(snapshot: Snapshot, lang: Lang): Sight {
  const name = (ref: string) => entryName(snapshot, ref, lang);
  return {
    snapshot,
    lang,
    name,
    words: (kind, path, value) => wordsOf(kind, path, value, lang, name),
    of: (kind, belongs) => [...entriesOf(snapshot, kind).values()].map(({ body }) => body).filter(belongs),
  };
}
