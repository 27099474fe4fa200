import { mayRead, type OpenRegister } from '../../pages/open-register.ts';
import type { Body, CollectionKind, Kind } from '../../schema/kinds.ts';
import { entriesOf } from '../../snapshot.ts';
import { standsFor } from '../adopt-plan.ts';
import type { CatalogueEntry } from '../catalogue.ts';

/** An entry of the register that refers to one of the catalogue. */
export interface Used {
  readonly kind: CollectionKind;
  readonly key: string;
  readonly ref: string;
  readonly edition: string;
}

/** What of the register refers to the catalogue on the day, and may be read, by name in the catalogue. */
export function usedHere(register: OpenRegister): ReadonlyMap<string, readonly Used[]> {
  const used = [...register.snapshot.entries.keys()].flatMap((kind) =>
    [...entriesOf(register.snapshot, kind).values()].flatMap(({ key, ref, body }) => {
      const pin = body.catalogue;
      return pin === undefined ? [] : [{ kind: kind as CollectionKind, key, ref, edition: pin.edition, of: pin.entry }];
    }),
  );
  return Map.groupBy(used, ({ of }) => of);
}

/** The entry of the register that is called the same, when the actor may know of it. */
export function calledTheSame(register: OpenRegister, entry: CatalogueEntry): string | undefined {
  const key = standsFor(register.view.landscape, entry, register.snapshot.asOf);
  if (key === undefined) return undefined;
  const versions: readonly Body<Kind>[] = register.view.landscape.entries[entry.kind]?.[key] ?? [];
  return versions.some((body) => mayRead(register.actor, entry.kind, key, body)) ? key : undefined;
}
