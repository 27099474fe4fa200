import type { IsoDate } from '#src/kernel/date.ts';
import { holdsOn } from '#src/kernel/validity.ts';
import { type Body, type CollectionKind, collectionKinds, type Kind } from '../schema/kinds.ts';
import type { Landscape } from '../snapshot.ts';
import { type Catalogue, type CatalogueEntry, shippedCatalogue } from './catalogue.ts';
import { expander, pinned } from './expand.ts';
import type { Edition } from './package.ts';

/** An entry of a register that refers to an older edition than the one that holds on the day. */
export interface Outdated {
  readonly kind: CollectionKind;
  readonly key: string;
  readonly entry: CatalogueEntry;
  /** The edition that it refers to now. */
  readonly pinned: IsoDate;
  readonly newer: Edition;
  /** As it is written, with the newer edition, and the stretch in which that would hold. */
  readonly wish: {
    readonly body: Readonly<Record<string, unknown>>;
    readonly from: IsoDate;
    readonly to: IsoDate | null;
  };
  /** Whole, before and after. */
  readonly before: Body<Kind>;
  readonly after: Body<Kind>;
}

/**
 * The entries that hold on a day and refer to an edition that another has taken the place of by then. The newer one is taken from its own
 * day, or from the day that the entry begins.
 * @param landscape as it is written, without what it has from the catalogue
 */
export function outdated(
  landscape: Landscape,
  day: IsoDate,
  catalogue: Catalogue = shippedCatalogue,
): readonly Outdated[] {
  const expand = expander(() => landscape, catalogue);
  return collectionKinds.flatMap((kind) => {
    const byKey: Readonly<Record<string, readonly Body<Kind>[]>> = landscape.entries[kind] ?? {};
    return Object.keys(byKey)
      .sort()
      .flatMap((key) => {
        const written = byKey[key]?.find((version) => holdsOn(version, day));
        const pin = written?.catalogue;
        const entry = pin === undefined ? undefined : pinned(catalogue, kind, pin);
        const newer = entry?.editions.findLast(({ edition }) => edition <= day);
        if (written === undefined || pin === undefined || entry === undefined || newer === undefined) return [];
        if (newer.edition <= pin.edition) return [];
        const renewed = { ...written, catalogue: { ...pin, edition: newer.edition } };
        const { from, to, ...body } = renewed;
        const start = from !== undefined && from > newer.edition ? from : newer.edition;
        return [
          {
            kind,
            key,
            entry,
            pinned: pin.edition,
            newer,
            wish: { body, from: start, to: to ?? null },
            before: expand(kind, written),
            after: expand(kind, renewed),
          },
        ];
      });
  });
}
