import type { LandscapeFault } from '../landscape/fault.ts';
import type { Body, Kind } from '../schema/kinds.ts';
import { type Catalogue, editionOf, shippedCatalogue } from './catalogue.ts';

/** What is wrong with an entry's reference to the catalogue: no such entry, one of another kind, or no such edition. */
export function* brokenPin(
  kind: Kind,
  path: readonly PropertyKey[],
  body: Body<Kind>,
  catalogue: Catalogue = shippedCatalogue,
): Generator<LandscapeFault> {
  const pin = body.catalogue;
  if (pin === undefined) return;
  const at = [...path, 'catalogue'];
  const entry = catalogue.entries.get(pin.entry);
  if (entry === undefined || entry.kind !== kind) {
    const key = pin.entry.slice(pin.entry.indexOf('/') + 1);
    const sameName = catalogue.entries.get(`${kind}/${key}`);
    const instead = sameName === undefined ? '' : `; ${sameName.ref} is there`;
    yield {
      path: [...at, 'entry'],
      message:
        entry === undefined ? `the catalogue has no "${pin.entry}"` : `"${pin.entry}" is not of the kind ${kind}`,
      remedy: `name an entry as \`skolevern catalogue\` lists it, ${kind}/KEY${instead}`,
    };
  } else if (editionOf(entry, pin.edition) === undefined) {
    yield {
      path: [...at, 'edition'],
      message: `"${pin.entry}" has no edition ${pin.edition}`,
      remedy: `use one of: ${entry.editions.map(({ edition }) => edition).join(', ')}`,
    };
  }
}
