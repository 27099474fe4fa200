import type { IsoDate } from '#src/kernel/date.ts';
import { type CollectionKind, collectionKinds } from '../schema/kinds.ts';
import type { Edition, PackageFile } from './package.ts';
import { shippedPackages } from './packages.generated.ts';

/** One entry of the catalogue with every edition, the oldest first. */
export interface CatalogueEntry {
  /** `systems/feide`: how landscapes and other entries of the catalogue name it; one in the whole catalogue. */
  readonly ref: string;
  readonly kind: CollectionKind;
  readonly key: string;
  readonly package: string;
  readonly editions: readonly Edition[];
}

/** Packages and their entries. */
export interface Catalogue {
  readonly packages: readonly PackageFile[];
  readonly entries: ReadonlyMap<string, CatalogueEntry>;
}

/** Makes a catalogue of packages. An entry stands in one of them; of two with one name the later would hide the other. */
export function catalogueOf(packages: readonly PackageFile[]): Catalogue {
  const entries = packages.flatMap((file) =>
    collectionKinds.flatMap((kind) =>
      Object.entries(file.entries[kind] ?? {}).map(([key, editions]) => ({
        ref: `${kind}/${key}`,
        kind,
        key,
        package: file.package,
        editions,
      })),
    ),
  );
  return { packages, entries: new Map(entries.map((entry) => [entry.ref, entry])) };
}

/** The catalogue that comes with Skolevern. */
export const shippedCatalogue: Catalogue = catalogueOf(shippedPackages);

/** The edition that an entry is pinned to, or undefined when the catalogue has none of that day. */
export function editionOf(entry: CatalogueEntry | undefined, edition: IsoDate): Edition | undefined {
  return entry?.editions.find((one) => one.edition === edition);
}

/** The newest edition. */
export function latestOf(entry: CatalogueEntry): Edition {
  const latest = entry.editions.at(-1);
  if (latest === undefined) throw new Error(`${entry.ref} has no edition`);
  return latest;
}

/** No packages at all: with it a snapshot holds what is written, as it is written. */
export const emptyCatalogue: Catalogue = catalogueOf([]);
