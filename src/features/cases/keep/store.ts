import '../table.ts';
import type { Selectable } from 'kysely';
import type { Trx } from '#src/platform/db/connect.ts';
import { type MatterKind, matterKinds } from '../model/kinds.ts';
import { eventsOf, type MatterRow } from '../store/read.ts';
import type { MatterHoldTable, MatterKeepingTable } from '../table.ts';
import { type FateDecision, fateOf } from './fate.ts';

export type KeepingRow = Selectable<MatterKeepingTable>;
export type HoldRow = Selectable<MatterHoldTable>;

/** What the owner has decided last of each kind; of some kinds nothing. */
export async function keepings(trx: Trx): Promise<ReadonlyMap<MatterKind, KeepingRow>> {
  const rows = await trx.selectFrom('matter_keeping').selectAll().orderBy('id').execute();
  const latest = new Map(rows.map((row) => [row.kind, row]));
  return new Map(matterKinds.flatMap((kind) => (latest.has(kind) ? [[kind, latest.get(kind) as KeepingRow]] : [])));
}

/** What keeps a case back now. */
export function holdsOf(trx: Trx, matter: string): Promise<HoldRow[]> {
  return trx.selectFrom('matter_hold').selectAll().where('matter', '=', matter).orderBy('id').execute();
}

/** What becomes of one case on a day, by what is kept of it. */
export async function fateOfMatter(
  trx: Trx,
  row: MatterRow,
  today: string,
  decided: ReadonlyMap<MatterKind, Pick<KeepingRow, 'fate'>>,
): Promise<FateDecision> {
  const [events, holds, restriction, unread] = [
    await eventsOf(trx, row.id),
    await holdsOf(trx, row.id),
    await trx
      .selectFrom('person_restriction')
      .select('id')
      .where('matter', '=', row.id)
      .where('lifted_at', 'is', null)
      .limit(1)
      .execute(),
    await trx
      .selectFrom('matter_message')
      .select('id')
      .where('matter', '=', row.id)
      .where('handled_at', 'is', null)
      .execute(),
  ];
  return fateOf(
    {
      ...{ kind: row.kind, state: row.state, retainUntil: row.retain_until, isEmptied: row.erased_at !== null },
      events: events.map(({ name }) => name),
      holds: holds.filter(({ ended_at }) => ended_at === null).length,
      restricts: restriction.length > 0,
      unread: unread.length,
      decided: decided.get(row.kind)?.fate,
    },
    today,
  );
}

/** Closed cases whose last day is past and that are not emptied, the oldest first. */
export function dueMatters(trx: Trx, today: string): Promise<MatterRow[]> {
  return trx
    .selectFrom('matter')
    .selectAll()
    .where('state', '=', 'closed')
    .where('retain_until', '<', today)
    .where('erased_at', 'is', null)
    .orderBy('retain_until')
    .orderBy('id')
    .limit(1000)
    .execute();
}
