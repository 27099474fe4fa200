import './tables.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { appendLog } from '#src/platform/log/append.ts';
import { deleteSent, emptyMails } from './erasing.ts';

/** So long mail that belongs to no case is kept, in days: no act gives the number. What waits for a person is kept until it has been read. */
export const unplacedDays = 365;

async function emptyUnplaced(trx: Trx, clock: Clock): Promise<number> {
  const now = clock.now();
  const before = new Date(now.getTime() - unplacedDays * 86_400_000);
  const ins = await trx
    .selectFrom('mail_in')
    .select('id')
    .where('matter', 'is', null)
    .where('erased_at', 'is', null)
    .where('state', 'in', ['placed', 'noted', 'set-aside', 'duplicate'])
    .where('received_at', '<', before)
    .limit(1000)
    .execute();
  const outs = await trx
    .selectFrom('mail_out')
    .select('id')
    .where('matter', 'is', null)
    .where('state', '<>', 'waiting')
    .where('ended_at', '<', before)
    .limit(1000)
    .execute();
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  const count = (await emptyMails(trx, ids(ins), now)) + (await deleteSent(trx, ids(outs)));
  if (count > 0)
    await appendLog(trx, clock, {
      ...{ actor: 'mail', act: 'mail.empty', subject: 'mail:unplaced', allowed: true, origin: 'retention' },
      because: `mail of no case is kept for ${unplacedDays} days: ${count} mails are erased`,
    });
  return count;
}

/** Empties mail of no case whose time is over, and says so in the log. @returns how many */
export async function emptyUnplacedMail(db: Db, clock: Clock, tenants: readonly string[]): Promise<number> {
  let count = 0;
  for (const tenant of tenants) count += await inTenant(db, tenant, (trx) => emptyUnplaced(trx, clock));
  return count;
}
