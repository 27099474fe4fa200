import './tables.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Trx } from '#src/platform/db/connect.ts';
import { type Entry, entryColumns, exactTime } from './entry.ts';

/** The columns of `log_line` as an entry has them. */
export const entrySelection = sql.join(
  entryColumns.map((one) => (one === 'at' ? sql`${exactTime('at')} as at` : sql.ref(one))),
);

/**
 * Which rows belong to some lines. The bounds say nothing more, but let the database see that it need not read the whole
 * table: lines that stand together in the tree were mostly written together.
 */
export function amongLines(column: string, lines: readonly string[]): RawBuilder<boolean> {
  let [first = '', last = ''] = [lines[0], lines[0]];
  for (const line of lines) {
    if (line < first) first = line;
    if (line > last) last = line;
  }
  const of = sql.ref(column);
  return sql`${of} = any (${`{${lines.join(',')}}`}::uuid[]) and ${of} between ${first} and ${last}`;
}

/** Lines as they stand, by id; those that are gone are missing. */
export async function readEntries(trx: Trx, ids: readonly string[]): Promise<ReadonlyMap<string, Entry>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Entry>`
    select ${entrySelection} from log_line where ${amongLines('id', ids)}`.execute(trx);
  return new Map(rows.map((entry) => [entry.id, entry]));
}

/**
 * Lines that are not in the tree yet, in the order of their ids: those with no leaf, so that none that comes late is missed.
 * Only ids are looked at to find them, which the database has in its indexes: a long log need not be read for it.
 * @param after only later ids; the bound stands twice, so that a long tree is not read from its beginning either
 */
export async function waitingLines(trx: Trx, after: string, limit: number): Promise<readonly Entry[]> {
  const { rows } = await sql<{ id: string }>`
    select id from log_line where id > ${after} and not exists (select from log_leaf
      where log_leaf.tenant = log_line.tenant and log_leaf.line = log_line.id and log_leaf.line > ${after})
    order by id limit ${limit}`.execute(trx);
  const ids = rows.map(({ id }) => id);
  const entries = await readEntries(trx, ids);
  return ids.flatMap((id) => entries.get(id) ?? []);
}
