import { addMatterEvent } from '#src/features/cases/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { expireFiles } from '../disclose/expire.ts';
import { forgetCollected } from './forget.ts';

/** Lets go what was collected in cases that are closed and gave no copy: nobody is to have it any more. @returns how many */
async function forgetOfClosed(trx: Trx): Promise<number> {
  const left = await trx
    .selectFrom('data_package as p')
    .innerJoin('matter as m', (join) => join.onRef('m.tenant', '=', 'p.tenant').onRef('m.id', '=', 'p.matter'))
    .select('p.id')
    .where('p.state', 'in', ['collecting', 'failed', 'collected'])
    .where('m.state', '=', 'closed')
    .execute();
  for (const { id } of left) {
    await trx.updateTable('data_package').set({ state: 'replaced', about: null }).where('id', '=', id).execute();
    await forgetCollected(trx, id);
  }
  return left.length;
}

/** Erases copies and files of disclosures whose last day is past, and says so in the case; and what was collected for none. @returns how many */
export async function expirePackages(db: Db, clock: Clock, tenants: readonly string[]): Promise<number> {
  const now = clock.now();
  let count = 0;
  for (const tenant of tenants)
    count += await inTenant(db, tenant, async (trx) => {
      const over = await trx
        .updateTable('data_package')
        .set({ state: 'gone', gone_at: now, about: null })
        .where('state', '=', 'available')
        .where('expires_on', '<', osloDate(now))
        .returning(['id', 'matter'])
        .execute();
      for (const { id, matter } of over) {
        await forgetCollected(trx, id);
        await addMatterEvent(trx, clock, { matter, name: 'package-gone', author: 'rights', data: { package: id } });
      }
      return over.length + (await forgetOfClosed(trx)) + (await expireFiles(trx, osloDate(now)));
    });
  return count;
}
