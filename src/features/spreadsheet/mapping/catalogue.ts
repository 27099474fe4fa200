import { type CollectionKind, shippedCatalogue } from '#src/features/register/index.ts';
import { plainName } from './values.ts';

interface Pin {
  readonly entry: string;
  readonly edition: string;
}

const byName = new Map<CollectionKind, ReadonlyMap<string, Pin>>();

function namesOf(kind: CollectionKind): ReadonlyMap<string, Pin> {
  const known = byName.get(kind);
  if (known !== undefined) return known;
  const names = new Map<string, Pin>();
  for (const entry of shippedCatalogue.entries.values()) {
    const latest = entry.editions.at(-1);
    if (entry.kind !== kind || latest === undefined) continue;
    const { name, aliases } = latest.facts;
    const all = [name, ...(Array.isArray(aliases) ? aliases : [])].filter((each) => typeof each === 'string');
    for (const each of all)
      if (!names.has(plainName(each))) names.set(plainName(each), { entry: entry.ref, edition: latest.edition });
  }
  byName.set(kind, names);
  return names;
}

/** The entry of the catalogue that goes by a name, with its newest edition: what is common to all who use it need not be typed. */
export function catalogueEntry(kind: CollectionKind, name: string): Pin | undefined {
  return namesOf(kind).get(plainName(name));
}

/** The names of the catalogue's systems, as `plainName` spells them. */
export function catalogueSystems(): Iterable<string> {
  return namesOf('systems').keys();
}
