import type { IsoDate } from '#src/kernel/date.ts';
import { holdsOn } from '#src/kernel/validity.ts';
import { type Catalogue, shippedCatalogue } from './catalogue/catalogue.ts';
import { expandLandscape } from './catalogue/expand.ts';
import { type Entry, entryRef } from './entry.ts';
import { alternatives, defOf } from './landscape/describe.ts';
import { allKinds, type Body, type CollectionKind, collectionKinds, type Kind, schemaOf } from './schema/kinds.ts';

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

/** Every version of an entry, in the order of time; undefined when there is none of that key, whatever the key (`constructor`). */
export function versionsOf(landscape: Landscape, kind: Kind, key: string): readonly Body<Kind>[] | undefined {
  if (kind === 'owner') return landscape.owner;
  const byKey: Readonly<Record<string, readonly Body<Kind>[]>> = landscape.entries[kind] ?? {};
  return Object.hasOwn(byKey, key) ? byKey[key] : undefined;
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

/** The fields of each kind whose names are keys of other entries (`lists: { swis: true }`): no schema gives them an order. */
const keyed: ReadonlyMap<Kind, readonly string[]> = new Map(
  allKinds.map((kind) => {
    const fields = Object.entries(defOf(schemaOf(kind)).shape ?? {});
    return [
      kind,
      fields
        .filter(([, field]) => alternatives(field).some((option) => defOf(option).keyType !== undefined))
        .map(([name]) => name),
    ];
  }),
);

/** The same facts in one order, however the file or the database had them: what reads them one by one must not tell the difference. */
function inOrder(kind: Kind, body: Body<Kind>): Body<Kind> {
  const facts = body as Readonly<Record<string, unknown>>;
  const said = (keyed.get(kind) ?? []).filter((name) => facts[name] !== undefined);
  if (said.length === 0) return body;
  const sorted = said.map((name) => [
    name,
    Object.fromEntries(Object.entries(facts[name] as object).sort(([a], [b]) => (a < b ? -1 : 1))),
  ]);
  return { ...body, ...Object.fromEntries(sorted) };
}

function pick<K extends Kind>(
  kind: K,
  versions: Readonly<Record<string, readonly Body<K>[]>>,
  day: IsoDate,
): Map<string, Entry> {
  const held = new Map<string, Entry>();
  for (const key of Object.keys(versions).sort()) {
    const body = versions[key]?.find((version) => holdsOn(version, day));
    if (body !== undefined)
      held.set(key, { kind, key, ref: entryRef(kind, key), body: inOrder(kind, body as Body<Kind>) });
  }
  return held;
}

/** What a landscape says held on a day (valid time), with what it has from the catalogue. */
export function snapshotOf(landscape: Landscape, asOf: IsoDate, catalogue: Catalogue = shippedCatalogue): Snapshot {
  const whole = expandLandscape(landscape, catalogue);
  const entries = new Map<Kind, ReadonlyMap<string, Entry>>();
  entries.set('owner', pick('owner', { owner: whole.owner }, asOf));
  for (const kind of collectionKinds) entries.set(kind, pick(kind, whole.entries[kind] ?? {}, asOf));
  return { asOf, owner: landscape.owner[0]?.id ?? '', origin: landscape.origin, entries };
}
