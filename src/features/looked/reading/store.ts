import type { Selectable } from 'kysely';
import type { IsoDate } from '#src/kernel/date.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import type { LogReadingTable } from '../table.ts';
import type { About, CourtOrder, OpenedReading, Why } from './rules.ts';

/** A reading of the log with its reason. */
export interface LogReading extends OpenedReading {
  readonly id: string;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly why: Why;
  readonly reason: string;
  readonly reference: string | null;
  readonly about: About;
  readonly account: string | null;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly toldGround: string | null;
  readonly notifiedHow: string | null;
  readonly order: CourtOrder | null;
  /** The case that it is for. */
  readonly matter: string | null;
}

function readingFrom(row: Selectable<LogReadingTable>): LogReading {
  const { order_reference, order_date, order_sha256 } = row;
  const order =
    order_reference === null || order_date === null || order_sha256 === null
      ? null
      : { reference: order_reference, date: order_date, sha256: order_sha256 };
  return {
    id: row.id,
    openedBy: row.opened_by,
    openedAt: row.opened_at,
    why: row.why,
    reason: row.reason,
    reference: row.reference,
    about: row.about,
    account: row.account,
    from: row.from_day,
    to: row.to_day,
    untilDay: row.until_day,
    told: row.told,
    toldGround: row.told_ground,
    noticeDue: row.notice_due,
    notifiedOn: row.notified_on,
    notifiedHow: row.notified_how,
    order,
    closedAt: row.closed_at,
    matter: row.matter,
  };
}

/** The readings of the owner, or of one account only; the newest first. */
export async function readingsOf(trx: Trx, account: string | undefined): Promise<LogReading[]> {
  let query = trx.selectFrom('log_reading').selectAll();
  if (account !== undefined) query = query.where('opened_by', '=', account);
  return (await query.orderBy('opened_at', 'desc').orderBy('id', 'desc').execute()).map(readingFrom);
}

/** One reading; undefined when there is none of that id. */
export async function readingAt(trx: Trx, id: string): Promise<LogReading | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await trx.selectFrom('log_reading').selectAll().where('id', '=', id).executeTakeFirst();
  return row && readingFrom(row);
}

/** The persons that a reading is about, of the schools that the transaction reaches. */
export async function personsOf(trx: Trx, reading: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('log_reading_person')
    .select('person')
    .distinct()
    .where('reading', '=', reading)
    .orderBy('person')
    .execute();
  return rows.map(({ person }) => person);
}

/** The names of some accounts. */
export async function accountNames(trx: Trx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await trx
    .selectFrom('account')
    .select(['id', 'name'])
    .where('id', '=', (eb) => eb.fn.any(eb.val([...new Set(ids)])))
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
