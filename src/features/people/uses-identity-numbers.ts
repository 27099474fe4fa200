import { entriesOf, readRegister, snapshotOf } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import type { Trx } from '#src/platform/db/connect.ts';

/**
 * Whether the owner's register has a processing that uses identity numbers on a day; without one none is loaded
 * (popplyl § 12: only where certain identification is needed and cannot be had otherwise).
 */
export async function usesIdentityNumbers(trx: Trx, tenant: string, today: IsoDate): Promise<boolean> {
  const { landscape } = await readRegister(trx, tenant);
  const snapshot = snapshotOf(landscape, today);
  const types = entriesOf(snapshot, 'dataTypes');
  return [...entriesOf(snapshot, 'dataUses').values()].some(
    ({ body }) => body.basis !== 'excess' && types.get(body.data)?.body.identityNumber === true,
  );
}
