import { sql } from 'kysely';
import { osloDate } from '#src/kernel/date.ts';
import { secretWord } from '#src/kernel/secret-word.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { rowsOf } from '#src/platform/holdings/erasing.ts';
import type { Holding } from '#src/platform/holdings/holdings.ts';
import { appendLog } from '#src/platform/log/append.ts';
import { type MatterRow, matterRow } from '../store/read.ts';
import { addMatterEvent } from '../store/write.ts';
import { dueMatters, fateOfMatter, keepings } from './store.ts';

/** What carries retention out: every room, since others keep what belongs to a case too. */
export interface Keeper {
  readonly db: Db;
  readonly clock: Clock;
  readonly rooms: ReadonlyMap<string, Holding>;
}

/** In this order, since later ones are pointed at by former ones. */
const contents = [
  ...(['matter_requirement', 'matter_task', 'matter_document', 'matter_party'] as const),
  'matter_hold',
] as const;

/** A letter that became several cases is kept as long as one of them is: its bytes pass to the next. */
async function passMailsOn(trx: Trx, matter: string): Promise<void> {
  const shared = await trx
    .selectFrom('mail_in as i')
    .innerJoin('matter_message as m', (join) => join.onRef('m.tenant', '=', 'i.tenant').onRef('m.mail_in', '=', 'i.id'))
    .innerJoin('matter as o', (join) => join.onRef('o.tenant', '=', 'm.tenant').onRef('o.id', '=', 'm.matter'))
    .select(['i.id', 'o.id as other'])
    .where('i.matter', '=', matter)
    .where('o.id', '<>', matter)
    .where('o.erased_at', 'is', null)
    .orderBy('o.id')
    .execute();
  for (const { id, other } of shared)
    await trx.updateTable('mail_in').set({ matter: other }).where('id', '=', id).execute();
}

/**
 * Empties a case: what people said and sent, who they are, and what other rooms keep of it go; its number, kind, days, outcome and the
 * names of what happened stay, and that it was done. @returns how many rows are gone
 */
async function emptyMatter(trx: Trx, { clock, rooms }: Keeper, row: MatterRow): Promise<number> {
  const now = clock.now();
  await passMailsOn(trx, row.id);
  let count = 0;
  for (const holding of rooms.values()) count += (await holding.forgetMatter?.(trx, row.id, now)) ?? 0;
  for (const table of contents) count += rowsOf(await trx.deleteFrom(table).where('matter', '=', row.id).execute());
  await trx
    .updateTable('matter')
    .set({
      ...{ subject: '–', outcome_reason: null, handler: null, opened_by: null, offered_account: null },
      ...{ offered_unit: null, public_slug: null, requester_reference: secretWord(), form_key: null },
      erased_at: now,
    })
    .where('id', '=', row.id)
    .execute();
  // Messages and files the application cannot take away by itself: the database does, of a case that is marked as emptied.
  const words = await sql<{ count: number }>`select forget_matter_words(${row.id}::uuid) as count`.execute(trx);
  count += words.rows[0]?.count ?? 0;
  const because = `kept until ${row.retain_until}: ${count} rows are erased`;
  await addMatterEvent(trx, clock, { matter: row.id, name: 'emptied', author: 'cases', data: { rows: count } });
  await appendLog(trx, clock, {
    ...{ actor: 'cases', act: 'matter.empty', subject: `matter:${row.id}`, allowed: true, because },
    ...{ category: 'matter', origin: 'retention' },
  });
  return count;
}

/** Empties the cases of an owner whose time is over, each in a transaction of its own. @returns how many */
export async function emptyDue(keeper: Keeper, tenant: string): Promise<number> {
  const { db, clock } = keeper;
  const today = osloDate(clock.now());
  const due = await inTenant(db, tenant, (trx) => dueMatters(trx, today));
  let count = 0;
  for (const { id } of due)
    count += await inTenant(db, tenant, async (trx) => {
      const row = await matterRow(trx, id, true);
      if (row === undefined) return 0;
      const { fate } = await fateOfMatter(trx, row, today, await keepings(trx));
      if (fate !== 'erase') return 0;
      await emptyMatter(trx, keeper, row);
      return 1;
    });
  return count;
}

/** The same for every owner; once a day. @returns how many cases were emptied */
export async function emptyAllDue(keeper: Keeper, tenants: readonly string[]): Promise<number> {
  let count = 0;
  for (const tenant of tenants) count += await emptyDue(keeper, tenant);
  return count;
}
