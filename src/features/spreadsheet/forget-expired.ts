import type { Db } from '#src/platform/db/connect.ts';
import { inTenant, tenantIds } from '#src/platform/db/tenant.ts';
import { dropExpired } from './store.ts';

/**
 * Deletes what was uploaded more than a day ago and never brought in, owner by owner: a spreadsheet may hold more than it should,
 * and nobody can open it any more (GDPR art. 5(1)(e)).
 * @returns how many were deleted
 */
export async function forgetExpired(db: Db, now: Date): Promise<number> {
  let forgotten = 0;
  for (const id of await tenantIds(db)) forgotten += await inTenant(db, id, (trx) => dropExpired(trx, now));
  return forgotten;
}
