import type { Landscape } from '#src/features/register/index.ts';
import { catalogueSystems } from './catalogue.ts';
import { plainName } from './values.ts';

/** Names that the proposal knows a system or a unit by, as `plainName` spells them. */
export interface KnownNames {
  readonly systems: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
}

/** What systems and units are called in the register and the catalogue, to know a column by. */
export function knownNamesOf({ entries }: Landscape): KnownNames {
  const systems = Object.values(entries.systems ?? {}).flatMap((versions) =>
    versions.flatMap(({ name, aliases = [] }) => [name, ...aliases]),
  );
  const units = Object.values(entries.units ?? {}).flatMap((versions) => versions.map(({ name }) => name));
  return {
    systems: new Set([...systems.map(plainName), ...catalogueSystems()]),
    units: new Set(units.map(plainName)),
  };
}
