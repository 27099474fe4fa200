import type { Selectable } from 'kysely';
import type { IsoDate } from '#src/kernel/date.ts';
import { idAt } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import type { Exemption } from './exemption.ts';
import type { Look } from './look.ts';
import type { ForeignLogLineTable, LogExemptionTable } from './table.ts';

/** From an instant, up to but not including another. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** Which lines of our own log. */
export interface Which extends Span {
  /** Lines about one of these persons; all when left out. */
  readonly persons?: readonly string[];
  /** Lines of this account; all when left out. */
  readonly account?: string;
}

/** Lines of our own log, the newest first, with who stands behind the account; one row for each line, whoever it is about. */
export async function ownLines(trx: Trx, { from, to, persons, account }: Which): Promise<Look[]> {
  let query = trx
    .selectFrom('log_line as l')
    .leftJoin('account as a', (join) =>
      join.onRef('a.tenant', '=', 'l.tenant').on((eb) => eb(eb.cast('a.id', 'text'), '=', eb.ref('l.actor'))),
    )
    .select([
      'l.id',
      'l.at',
      'l.actor',
      'l.act',
      'l.subject',
      'l.allowed',
      'l.because',
      'l.purpose',
      'l.about',
      'l.category',
    ])
    .select(['a.id as account', 'a.name', 'a.role', 'a.person'])
    .where('l.at', '>=', from)
    .where('l.at', '<', to);
  if (account !== undefined) query = query.where('l.actor', '=', account);
  if (persons !== undefined) {
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('log_person as p')
          .select('p.line')
          .whereRef('p.tenant', '=', 'l.tenant')
          .whereRef('p.line', '=', 'l.id')
          .where('p.person', '=', (eb) => eb.fn.any(eb.val([...persons]))),
      ),
    );
  }
  const rows = await query.orderBy('l.at', 'desc').orderBy('l.id', 'desc').execute();
  return rows.map((row) => ({
    key: `ours:${row.id}`,
    origin: 'ours',
    system: null,
    at: row.at,
    who: {
      account: row.account,
      person: row.person,
      name: row.name,
      role: row.role,
      ...(row.role === null ? { program: row.actor.replace(/^system:/, '') } : {}),
    },
    act: row.act,
    subject: row.subject,
    allowed: row.allowed,
    category: row.category,
    purpose: row.purpose,
    because: row.because,
    persons: row.about.length,
  }));
}

/** The person ids of lines of our own log, as far as they have not been erased. */
export async function personsOfLines(
  trx: Trx,
  lines: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (lines.length === 0) return new Map();
  const rows = await trx
    .selectFrom('log_person')
    .select(['line', 'person'])
    .where('line', '=', (eb) => eb.fn.any(eb.val([...lines])))
    .orderBy('person')
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ line }) => line)].map(([line, those]) => [line, those.map((one) => one.person)]),
  );
}

function foreignLook(row: Selectable<ForeignLogLineTable>): Look {
  return {
    key: `imported:${row.hash}`,
    origin: 'imported',
    system: row.system,
    at: row.at,
    who: { account: null, person: null, name: row.receiver_name, role: row.receiver_role },
    act: row.action,
    subject: row.system,
    allowed: true,
    category: row.category,
    purpose: row.reason,
    because: null,
    persons: 1,
  };
}

/** Looks in other systems at some persons, as far as their logs have been imported; of the schools that the transaction reaches. */
export async function foreignLines(trx: Trx, { from, to }: Span, persons: readonly string[]): Promise<Look[]> {
  if (persons.length === 0) return [];
  const rows = await trx
    .selectFrom('foreign_log_line')
    .selectAll()
    .where('person', '=', (eb) => eb.fn.any(eb.val([...persons])))
    .where('at', '>=', from)
    .where('at', '<', to)
    .orderBy('at', 'desc')
    .execute();
  return rows.map(foreignLook);
}

/** From when each other system's log has been imported, for the schools that the transaction reaches. */
export async function importedSystems(
  trx: Trx,
): Promise<readonly { system: string; lines: number; first: Date; last: Date; imported: Date }[]> {
  const rows = await trx
    .selectFrom('foreign_log_line')
    .select(({ fn }) => [
      'system',
      fn.countAll<string>().as('lines'),
      fn.min('at').as('first'),
      fn.max('at').as('last'),
      fn.max('imported_at').as('imported'),
    ])
    .groupBy('system')
    .orderBy('system')
    .execute();
  return rows.map(({ lines, ...row }) => ({ ...row, lines: Number(lines) }));
}

/** How looks are told, and on whose decision; by role until somebody has decided. */
export interface Telling {
  readonly shows: 'role' | 'name';
  readonly guardiansUntil: number;
  /** Undefined until somebody has decided. */
  readonly decided?: { readonly by: string; readonly on: IsoDate };
}

/** What the owner has decided of how looks are told. */
export async function tellingOf(trx: Trx): Promise<Telling> {
  const row = await trx
    .selectFrom('looked_setting')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return { shows: 'role', guardiansUntil: 18 };
  return { shows: row.shows, guardiansUntil: row.guardians_until, decided: { by: row.decided_by, on: row.decided_on } };
}

/** A decision as it is written down. */
export interface Decision {
  readonly decidedBy: string;
  readonly decidedOn: IsoDate;
}

const decidedColumns = (clock: Clock, actor: Actor, { decidedBy, decidedOn }: Decision) => ({
  tenant: actor.tenant,
  id: idAt(clock.now()),
  decided_by: decidedBy,
  decided_on: decidedOn,
  at: clock.now(),
  account: actor.id,
});

/** Writes down how looks are told from now on. */
export async function keepTelling(
  trx: Trx,
  clock: Clock,
  actor: Actor,
  telling: Pick<Telling, 'shows' | 'guardiansUntil'> & Decision,
): Promise<void> {
  const { shows, guardiansUntil } = telling;
  await trx
    .insertInto('looked_setting')
    .values({ ...decidedColumns(clock, actor, telling), shows, guardians_until: guardiansUntil })
    .execute();
}

/** How long our own log tells whom its lines are about. */
export interface Keeping {
  readonly period: string;
  readonly decidedBy: string;
  readonly decidedOn: IsoDate;
}

/** The owner's decision of how long; undefined until somebody has decided. */
export async function keepingOf(trx: Trx): Promise<Keeping | undefined> {
  const row = await trx
    .selectFrom('log_keeping')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { period: row.period, decidedBy: row.decided_by, decidedOn: row.decided_on };
}

/** Writes down how long our own log is kept from now on. */
export async function keepKeeping(trx: Trx, clock: Clock, actor: Actor, keeping: Keeping): Promise<void> {
  await trx
    .insertInto('log_keeping')
    .values({ ...decidedColumns(clock, actor, keeping), period: keeping.period })
    .execute();
}

function exemptionFrom(row: Selectable<LogExemptionTable>): Exemption {
  return {
    id: row.id,
    category: row.category,
    purpose: row.purpose,
    act: row.act,
    towards: row.towards,
    letter: row.letter,
    considerations: row.considerations,
    countShown: row.count_shown,
    countGround: row.count_ground,
    decidedBy: row.decided_by,
    decidedOn: row.decided_on,
    endedOn: row.ended_on,
  };
}

/** What the owner has decided that the law exempts, the oldest first; ended ones too. */
export async function exemptionsOf(trx: Trx): Promise<Exemption[]> {
  return (await trx.selectFrom('log_exemption').selectAll().orderBy('at').orderBy('id').execute()).map(exemptionFrom);
}

/** Writes down an exemption. */
export async function keepExemption(
  trx: Trx,
  clock: Clock,
  actor: Actor,
  one: Omit<Exemption, 'id' | 'endedOn'>,
): Promise<void> {
  await trx
    .insertInto('log_exemption')
    .values({
      ...decidedColumns(clock, actor, one),
      category: one.category,
      purpose: one.purpose,
      act: one.act,
      towards: one.towards,
      letter: one.letter,
      considerations: one.considerations,
      count_shown: one.countShown,
      count_ground: one.countGround,
      ended_on: null,
    })
    .execute();
}

/** Ends an exemption from a day. @returns false when there is no open one of that id */
export async function endExemption(trx: Trx, id: string, day: IsoDate): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('log_exemption')
    .set({ ended_on: day })
    .where('id', '=', id)
    .where('ended_on', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
