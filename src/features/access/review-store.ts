import type { IsoDate } from '#src/kernel/date.ts';
import { shift } from '#src/kernel/period.ts';
import type { Role } from '#src/platform/access/decide.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { reachSchools } from '#src/platform/db/tenant.ts';
import './table.ts';

/** An account as a review shows it. */
export interface ReviewedAccount {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Keys of units: those that the account leads, and those of the schools where its person is. */
  readonly units: readonly string[];
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  /** The last sign-in that the log tells of; null for none. */
  readonly lastSignIn: Date | null;
  readonly verdict: 'keep' | 'remove' | null;
}

/** A review, open or closed. */
export interface Review {
  readonly id: string;
  readonly begunAt: Date;
  readonly closedAt: Date | null;
  readonly nextDue: IsoDate | null;
  readonly sha256: string | null;
}

/** Months between two reviews, as the owner has set it. */
export async function reviewMonths(trx: Trx): Promise<number> {
  const row = await trx.selectFrom('access_setting').select('review_months').executeTakeFirst();
  return row?.review_months ?? 12;
}

/** The day when the next review is due, some months after a day. */
export const nextDue = (day: IsoDate, months: number): IsoDate => shift(day, `P${months}M`);

/** Every review, the newest first. */
export async function listReviews(trx: Trx): Promise<readonly Review[]> {
  const rows = await trx
    .selectFrom('access_review')
    .select(['id', 'begun_at', 'closed_at', 'next_due', 'document_sha256'])
    .orderBy('begun_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    begunAt: row.begun_at,
    closedAt: row.closed_at,
    nextDue: row.next_due,
    sha256: row.document_sha256,
  }));
}

async function unitsOfPersons(trx: Trx): Promise<ReadonlyMap<string, readonly string[]>> {
  const schools = await trx.selectFrom('school').select(['id', 'unit']).execute();
  await reachSchools(
    trx,
    schools.map(({ id }) => id),
  );
  const rows = await trx
    .selectFrom('person as p')
    .innerJoin('account as a', (join) => join.onRef('a.tenant', '=', 'p.tenant').onRef('a.person', '=', 'p.id'))
    .innerJoin('school as s', (join) => join.onRef('s.tenant', '=', 'p.tenant').onRef('s.id', '=', 'p.school'))
    .select(['a.id', 's.unit'])
    .execute();
  await reachSchools(trx, []);
  const byAccount = Map.groupBy(rows, ({ id }) => id);
  return new Map([...byAccount].map(([id, of]) => [id, of.flatMap(({ unit }) => unit ?? [])]));
}

/**
 * The accounts that could be used when a review began or later, with what is decided of each in it. Pupils and guardians
 * come and go with the schools' lists, and are reviewed there.
 */
export async function accountsIn(trx: Trx, review: Review): Promise<readonly ReviewedAccount[]> {
  const units = await unitsOfPersons(trx);
  const rows = await trx
    .selectFrom('account as a')
    .leftJoin('access_review_line as l', (join) =>
      join.onRef('l.tenant', '=', 'a.tenant').onRef('l.account', '=', 'a.id').on('l.review', '=', review.id),
    )
    .select(['a.id', 'a.name', 'a.role', 'a.units', 'a.created_at', 'a.ended_at', 'l.verdict'])
    .select((eb) =>
      eb
        .selectFrom('log_line as o')
        .select(({ fn }) => fn.max('o.at').as('at'))
        .whereRef('o.tenant', '=', 'a.tenant')
        .whereRef('o.actor', '=', eb.cast<string>('a.id', 'text'))
        .where('o.act', '=', 'identity.sign-in')
        .where('o.allowed', '=', true)
        .as('last'),
    )
    .where('a.role', 'not in', ['pupil', 'guardian'])
    .where((eb) => eb.or([eb('a.ended_at', 'is', null), eb('a.ended_at', '>=', review.begunAt)]))
    .orderBy('a.role')
    .orderBy('a.name')
    .orderBy('a.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    role: row.role,
    units: [...new Set([...row.units, ...(units.get(row.id) ?? [])])],
    createdAt: row.created_at,
    endedAt: row.ended_at,
    lastSignIn: row.last,
    verdict: row.verdict,
  }));
}
