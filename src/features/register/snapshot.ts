import type { IsoDate } from '#src/kernel/date.ts';
import { holdsOn } from '#src/kernel/validity.ts';
import { type Entry, entryRef } from './entry.ts';
import { type Body, type CollectionKind, collectionKinds, type Kind } from './schema/kinds.ts';

/** Where a landscape comes from, shown wherever it shows. */
export interface Origin {
  readonly kind: 'public-text' | 'invented' | 'own-records';
  readonly title: string;
  /** The day that the text speaks of, or for which the invention was made. */
  readonly date: IsoDate;
}

/** All that is known of one owner, every version of every entry, as a landscape file or the register holds it. */
export interface Landscape {
  readonly origin: Origin;
  readonly owner: readonly Body<'owner'>[];
  readonly entries: { readonly [K in CollectionKind]?: Readonly<Record<string, readonly Body<K>[]>> };
}

/** What held for one owner on one day. Immutable; a change gives a new one that shares what did not change. */
export interface Snapshot {
  readonly asOf: IsoDate;
  readonly owner: string;
  readonly origin: Origin;
  readonly entries: ReadonlyMap<Kind, ReadonlyMap<string, Entry>>;
}

/** The entries of one kind in a snapshot, by key. */
export function entriesOf<K extends Kind>(snapshot: Snapshot, kind: K): ReadonlyMap<string, Entry<K>> {
  return (snapshot.entries.get(kind) ?? new Map()) as ReadonlyMap<string, Entry<K>>;
}

export function entryAt(snapshot: Snapshot, ref: string): Entry | undefined {
  if (ref === 'owner') return entriesOf(snapshot, 'owner').get('owner');
  const slash = ref.indexOf('/');
  return snapshot.entries.get(ref.slice(0, slash) as Kind)?.get(ref.slice(slash + 1));
}

function pick<K extends Kind>(
  kind: K,
  versions: Readonly<Record<string, readonly Body<K>[]>>,
  day: IsoDate,
): Map<string, Entry> {
  const held = new Map<string, Entry>();
  for (const key of Object.keys(versions).sort()) {
    const body = versions[key]?.find((version) => holdsOn(version, day));
    if (body !== undefined) held.set(key, { kind, key, ref: entryRef(kind, key), body: body as Body<Kind> });
  }
  return held;
}

/** What a landscape says held on a day (valid time). */
export function snapshotOf(landscape: Landscape, asOf: IsoDate): Snapshot {
  const entries = new Map<Kind, ReadonlyMap<string, Entry>>();
  entries.set('owner', pick('owner', { owner: landscape.owner }, asOf));
  for (const kind of collectionKinds) entries.set(kind, pick(kind, landscape.entries[kind] ?? {}, asOf));
  return { asOf, owner: landscape.owner[0]?.id ?? '', origin: landscape.origin, entries };
}
