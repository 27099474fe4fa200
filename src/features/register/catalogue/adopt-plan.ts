import type { IsoDate } from '#src/kernel/date.ts';
import type { WishedChange } from '../candidate.ts';
import { defOf } from '../landscape/describe.ts';
import { referencesIn } from '../references.ts';
import { frameFields } from '../schema/frame.ts';
import { type Body, type CollectionKind, collectionKinds, type Kind, schemaOf } from '../schema/kinds.ts';
import type { Landscape } from '../snapshot.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';
import { localFacts } from './expand.ts';
import { groundingOfEdition } from './merge.ts';
import type { CatalogueFacts, Edition } from './package.ts';

/** What somebody takes from the catalogue into their register. */
export interface Adoption {
  /** `systems/feide`, `activities/skolemiljo`. */
  readonly entries: readonly string[];
  /** The first day on which it holds; the edition of that day is taken. */
  readonly from: IsoDate;
  /** For a chosen system the units that use it, by its name in the catalogue. */
  readonly units: Readonly<Record<string, readonly string[]>>;
  /** For a chosen activity the systems that it is done in: keys of the register, or names in the catalogue that are chosen too. */
  readonly systems: Readonly<Record<string, readonly string[]>>;
}

/** What an adoption would write, and what is in the register already. */
export interface AdoptionPlan {
  readonly wishes: readonly WishedChange[];
  /** By name in the catalogue: the key of the entry of the register that stands for it, new or not. */
  readonly keys: ReadonlyMap<string, string>;
  readonly added: readonly string[];
  readonly there: readonly string[];
}

/** The edition that holds on a day; the first when the day is before all of them. */
export function editionOn(entry: CatalogueEntry, day: IsoDate): Edition {
  const edition = entry.editions.findLast((one) => one.edition <= day) ?? entry.editions[0];
  if (edition === undefined) throw new Error(`${entry.ref} has no edition`);
  return edition;
}

const belongsTo: readonly CollectionKind[] = ['purposes', 'dataUses', 'retention', 'disclosures', 'transfers'];

/** What comes along with entries: what their facts name, what belongs to them, and flows between those that are there. */
export function broughtAlong(
  catalogue: Catalogue,
  chosen: readonly string[],
  day: IsoDate,
  isThere: (ref: string) => boolean = () => false,
): string[] {
  const found = new Set<string>();
  const all = [...catalogue.entries.values()];
  const targets = (entry: CatalogueEntry) =>
    [...referencesIn(schemaOf(entry.kind), editionOn(entry, day).facts)].map(({ target }) => target);
  const add = (ref: string): void => {
    const entry = catalogue.entries.get(ref);
    if (entry === undefined || found.has(ref)) return;
    found.add(ref);
    for (const target of targets(entry)) add(target);
    if (entry.kind !== 'activities' && entry.kind !== 'systems') return;
    for (const other of all) if (belongsTo.includes(other.kind) && targets(other).includes(ref)) add(other.ref);
  };
  for (const ref of chosen) add(ref);
  const flows = all.filter((entry) => {
    const { source, target } = editionOn(entry, day).facts as { source?: string; target?: string };
    if (entry.kind !== 'flows' || source === undefined || target === undefined) return false;
    const [a, b] = [found.has(source), found.has(target)];
    return (a || b) && (a || isThere(source)) && (b || isThere(target));
  });
  for (const { ref } of flows) add(ref);
  return [...found];
}

type Versions = readonly Body<Kind>[];

function versionsIn(landscape: Landscape, kind: CollectionKind): Readonly<Record<string, Versions>> {
  return landscape.entries[kind] ?? {};
}

const plain = (name: unknown) => (typeof name === 'string' ? name.trim().toLocaleLowerCase('nb') : undefined);

/** The entry of a register that stands for one of the catalogue: one that refers to it, else one that is called the same. */
export function standsFor(landscape: Landscape, entry: CatalogueEntry, day: IsoDate): string | undefined {
  const keys = Object.entries(versionsIn(landscape, entry.kind)).sort(([a], [b]) => (a < b ? -1 : 1));
  const pinned = keys.find(([, versions]) => versions.some(({ catalogue }) => catalogue?.entry === entry.ref));
  if (pinned !== undefined) return pinned[0];
  const { name, aliases = [] } = editionOn(entry, day).facts as { name?: string; aliases?: readonly string[] };
  if (name === undefined || entry.kind === 'purposes') return undefined;
  const called = new Set([name, ...aliases].map(plain));
  return keys.find(([, versions]) =>
    versions.some((body) => 'name' in body && called.has(plain((body as { name?: unknown }).name))),
  )?.[0];
}

function freeKey(taken: ReadonlySet<string>, wanted: string): string {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}

const requiredOf = (kind: Kind): string[] =>
  Object.entries(defOf(schemaOf(kind)).shape ?? {})
    .filter(([name, field]) => !(frameFields as readonly string[]).includes(name) && defOf(field).type !== 'optional')
    .map(([name]) => name);

interface Making {
  readonly day: IsoDate;
  readonly keyOf: (ref: string) => string | undefined;
  /** True when expansion will not find the entry by itself, since it does not refer to the catalogue. */
  readonly isUnpinned: (ref: string) => boolean;
}

/** The facts that the new entry must hold itself: what its kind must have, and references that the catalogue cannot follow. */
function ownFacts(entry: CatalogueEntry, facts: CatalogueFacts, making: Making): CatalogueFacts {
  const local = localFacts(entry.kind, facts, making.keyOf);
  const loose = [...referencesIn(schemaOf(entry.kind), facts)]
    .filter(({ target }) => making.isUnpinned(target))
    .map(({ path }) => String(path[0]));
  const own = new Set([...requiredOf(entry.kind), ...loose]);
  return Object.fromEntries(Object.entries(local).filter(([name]) => own.has(name)));
}

function wishFor(entry: CatalogueEntry, key: string, making: Making, systems: readonly string[]): WishedChange {
  const edition = editionOn(entry, making.day);
  const body = {
    ...ownFacts(entry, edition.facts, making),
    ...(entry.kind === 'activities' ? { systems } : {}),
    known: [groundingOfEdition(entry, edition)],
    catalogue: { entry: entry.ref, edition: edition.edition },
  };
  return { kind: entry.kind, key, from: making.day, to: null, body };
}

function usesOf(landscape: Landscape, adoption: Adoption, keys: ReadonlyMap<string, string>): WishedChange[] {
  const taken = new Set(Object.keys(landscape.entries.uses ?? {}));
  const there = new Set(
    Object.values(landscape.entries.uses ?? {}).flatMap((versions) =>
      versions.map((use) => `${use.system} ${use.unit}`),
    ),
  );
  return adoption.entries.flatMap((ref) => {
    const system = keys.get(ref);
    if (!ref.startsWith('systems/') || system === undefined) return [];
    const units = (adoption.units[ref] ?? []).filter((unit) => !there.has(`${system} ${unit}`));
    return units.map((unit): WishedChange => {
      const key = freeKey(taken, `${system}-${unit}`);
      taken.add(key);
      return { kind: 'uses', key, from: adoption.from, to: null, body: { system, unit } };
    });
  });
}

/**
 * What it takes to bring entries of the catalogue into a register. New entries only refer to the catalogue; what is in the register
 * already is used as it is. Nothing is written.
 */
export function planAdoption(landscape: Landscape, catalogue: Catalogue, adoption: Adoption): AdoptionPlan {
  const existing = new Map(
    [...catalogue.entries.values()].flatMap((entry) => {
      const key = standsFor(landscape, entry, adoption.from);
      return key === undefined ? [] : [[entry.ref, key] as const];
    }),
  );
  const chosen = broughtAlong(catalogue, adoption.entries, adoption.from, (ref) => existing.has(ref));
  const taken = new Map(collectionKinds.map((kind) => [kind, new Set(Object.keys(versionsIn(landscape, kind)))]));
  const keys = new Map(existing);
  const isNew = chosen.flatMap((ref) => (existing.has(ref) ? [] : (catalogue.entries.get(ref) ?? [])));
  for (const entry of isNew) {
    const of = taken.get(entry.kind) ?? new Set();
    const key = freeKey(of, entry.key);
    of.add(key);
    keys.set(entry.ref, key);
  }
  const pinned = (ref: string) => {
    const [kind = '', key = ''] = [ref.split('/')[0], existing.get(ref)];
    const versions = versionsIn(landscape, kind as CollectionKind)[key] ?? [];
    return versions.some((body) => body.catalogue?.entry === ref);
  };
  const making: Making = {
    day: adoption.from,
    keyOf: (ref) => keys.get(ref),
    isUnpinned: (ref) => existing.has(ref) && !pinned(ref),
  };
  const systemsOf = (ref: string) => [...new Set((adoption.systems[ref] ?? []).flatMap((one) => keys.get(one) ?? one))];
  const wishes = isNew.map((entry) => wishFor(entry, keys.get(entry.ref) ?? entry.key, making, systemsOf(entry.ref)));
  return {
    wishes: [...wishes, ...usesOf(landscape, adoption, keys)],
    keys,
    added: isNew.map(({ ref }) => ref),
    there: chosen.filter((ref) => existing.has(ref)),
  };
}
