import { referencesIn } from '../references.ts';
import type { Pin } from '../schema/frame.ts';
import { type Body, type CollectionKind, collectionKinds, type Kind, schemaOf } from '../schema/kinds.ts';
import { type Catalogue, type CatalogueEntry, editionOf, shippedCatalogue } from './catalogue.ts';
import { withInherited } from './merge.ts';
import type { CatalogueFacts } from './package.ts';

/** The part of a landscape that the catalogue has to do with. */
interface Holding {
  readonly owner: readonly Body<'owner'>[];
  readonly entries: { readonly [K in CollectionKind]?: Readonly<Record<string, readonly Body<K>[]>> };
}

type Refs = ReadonlyMap<string, string>;

/** Every entry of a landscape that refers to the catalogue: `systems/feide` → its key there. Of several the first by key. */
function refsOf({ entries }: Holding): Refs {
  const refs = new Map<string, string>();
  for (const kind of collectionKinds) {
    const byKey: Readonly<Record<string, readonly Body<Kind>[]>> = entries[kind] ?? {};
    for (const key of Object.keys(byKey).sort()) {
      for (const { catalogue } of byKey[key] ?? []) {
        if (catalogue !== undefined && !refs.has(catalogue.entry)) refs.set(catalogue.entry, key);
      }
    }
  }
  return refs;
}

function replaced(value: unknown, path: readonly (string | number)[], key: string): unknown {
  const [head, ...rest] = path;
  if (head === undefined)
    return typeof value === 'string' && value.includes('/') ? `${value.split('/')[0]}/${key}` : key;
  if (Array.isArray(value)) return value.map((item, index) => (index === head ? replaced(item, rest, key) : item));
  const object = value as Readonly<Record<string, unknown>>;
  return { ...object, [head]: replaced(object[head], rest, key) };
}

function dropped(facts: CatalogueFacts, path: readonly (string | number)[]): CatalogueFacts {
  const [head = '', ...rest] = path;
  const { [head]: inner, ...others } = facts;
  const isGroup = rest.length > 0 && typeof inner === 'object' && inner !== null && !Array.isArray(inner);
  return isGroup ? { ...others, [head]: dropped(inner as CatalogueFacts, rest) } : others;
}

/**
 * The facts of an edition with its references turned to the landscape's own entries. A fact that speaks of something the landscape
 * does not have is left out whole: half a list would say something else.
 */
export function localFacts(kind: Kind, facts: CatalogueFacts, keyOf: (ref: string) => string | undefined) {
  let local = facts;
  for (const { path, target } of referencesIn(schemaOf(kind), facts)) {
    const key = keyOf(target);
    local = key === undefined ? dropped(local, path) : (replaced(local, path, key) as CatalogueFacts);
  }
  return local;
}

/** The entry of the catalogue that a pin means, when it is one of its kind. */
export function pinned(catalogue: Catalogue, kind: Kind, pin: Pin): CatalogueEntry | undefined {
  const entry = catalogue.entries.get(pin.entry);
  return entry?.kind === kind ? entry : undefined;
}

/** Makes whole bodies of what an owner has written: with the facts of the catalogue where they refer to it. */
export type Expand = <K extends Kind>(kind: K, body: Body<K>) => Body<K>;

/** @param landscape where references lead; looked through only when something refers to the catalogue */
export function expander(landscape: () => Holding, catalogue: Catalogue = shippedCatalogue): Expand {
  let refs: Refs | undefined;
  return (kind, body) => {
    const pin = body.catalogue;
    const entry = pin === undefined ? undefined : pinned(catalogue, kind, pin);
    const edition = pin === undefined ? undefined : editionOf(entry, pin.edition);
    if (entry === undefined || edition === undefined) return body;
    refs ??= refsOf(landscape());
    const found = refs;
    return withInherited(
      body,
      entry,
      edition,
      localFacts(kind, edition.facts, (ref) => found.get(ref)),
    );
  };
}

function refersToCatalogue({ owner, entries }: Holding): boolean {
  const bodies = [owner, ...collectionKinds.flatMap((kind) => Object.values(entries[kind] ?? {}))];
  return bodies.some((versions) => (versions as readonly Body<Kind>[]).some((body) => body.catalogue !== undefined));
}

/** Every entry with the facts that it has from the catalogue; the same object when none has any. */
function expandAll<L extends Holding>(landscape: L, catalogue: Catalogue): L {
  if (!refersToCatalogue(landscape)) return landscape;
  const expand = expander(() => landscape, catalogue);
  const entries = collectionKinds.flatMap((kind) => {
    const byKey: Readonly<Record<string, readonly Body<Kind>[]>> | undefined = landscape.entries[kind];
    if (byKey === undefined) return [];
    const whole = Object.entries(byKey).map(([key, bodies]) => [key, bodies.map((body) => expand(kind, body))]);
    return [[kind, Object.fromEntries(whole)]];
  });
  return { ...landscape, entries: Object.fromEntries(entries) };
}

const expanded = new WeakMap<object, object>();

/**
 * A landscape with whole facts. Files and the database keep what the owner has written; whoever reads facts reads them from here
 * (or from `snapshotOf`, which does). Whole already, it stays as it is.
 */
export function expandLandscape<L extends Holding>(landscape: L, catalogue: Catalogue = shippedCatalogue): L {
  if (catalogue !== shippedCatalogue) return expandAll(landscape, catalogue);
  const known = expanded.get(landscape);
  if (known !== undefined) return known as L;
  const whole = expandAll(landscape, catalogue);
  expanded.set(landscape, whole);
  return whole;
}
