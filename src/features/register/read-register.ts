import type { IsoDate } from '#src/kernel/date.ts';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { entriesOf, type Landscape, snapshotOf } from './snapshot.ts';
import { assertionsUpTo, landscapeFrom, lastChange, originOf } from './store.ts';

/** A register as it was known after a change. */
export interface KnownRegister {
  readonly landscape: Landscape;
  /** The last change that is in it. */
  readonly change: number;
}

/**
 * Reads the whole register of the transaction's owner, as it was known after a change (recorded time); what held on a day is
 * `snapshotOf(landscape, day)` of it (valid time).
 * @param known the number of a change; the latest when left out
 */
export async function readRegister(trx: Trx, tenant: string, known?: number): Promise<KnownRegister> {
  const change = known ?? (await lastChange(trx));
  const origin = await originOf(trx, tenant);
  return { landscape: landscapeFrom(await assertionsUpTo(trx, change), origin), change };
}

/** The units that there are on a day, by name: for lists to choose from, without reading the rest of the register. */
export async function unitsOn(
  trx: Trx,
  tenant: string,
  day: IsoDate,
): Promise<readonly { readonly key: string; readonly name: string }[]> {
  const assertions = await assertionsUpTo(trx, await lastChange(trx), 'units');
  const landscape = landscapeFrom(assertions, await originOf(trx, tenant));
  return [...entriesOf(snapshotOf(landscape, day), 'units').values()]
    .map(({ key, body }) => ({ key, name: body.name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
}

/** What a unit is called in the register now; its key when the register does not know it. For the list of people in the demo. */
export async function unitName(db: Db, tenant: string, unit: string): Promise<string> {
  const { landscape } = await inTenant(db, tenant, (trx) => readRegister(trx, tenant));
  return landscape.entries.units?.[unit]?.at(-1)?.name ?? unit;
}
