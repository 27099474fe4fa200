import type { Db } from '#src/platform/db/connect.ts';
import { inTenant, outsideTenant } from '#src/platform/db/tenant.ts';
import { dropExpired } from './store.ts';

/**
 * Deletes what was uploaded more than a day ago and never brought in, owner by owner: a spreadsheet may hold more than it should,
 * and nobody can open it any more (GDPR art. 5(1)(e)).
 * @returns how many were deleted
 */
export async function forgetExpired(db: Db, now: Date): Promise<number> {
  const tenants = await outsideTenant(db, (trx) => trx.selectFrom('tenant').select('id').execute());
  let forgotten = 0;
  for (const { id } of tenants) forgotten += await inTenant(db, id, (trx) => dropExpired(trx, now));
  return forgotten;
}
