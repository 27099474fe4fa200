import type { Selectable } from 'kysely';
import type { IsoDate } from '#src/kernel/date.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import type { Audience } from '../audience.ts';
import type { Publication } from './publication.ts';
import { type PublishedStatement, publishedOf } from './published.ts';
import { remembered } from './remembered.ts';
import type { PublishedNoticeTable } from './table.ts';

/** Which statement: for whom, and of which unit; undefined for the whole owner. */
export interface Which {
  readonly audience: Audience;
  readonly unit?: string | undefined;
}

/** What is kept beside what everybody may read. */
export interface Kept {
  readonly at: Date;
  readonly by: string;
  readonly change: number;
}

function publicationOf(row: Selectable<PublishedNoticeTable>): Publication {
  return {
    id: row.id,
    unit: row.unit === '' ? undefined : row.unit,
    audience: row.audience,
    version: row.version,
    publishedOn: row.published_on,
    asOf: row.as_of,
    approvedBy: row.approved_by,
    hash: row.hash,
    statements: row.statements,
  };
}

/** One version of a statement of the transaction's owner; the latest when none is named. */
export async function publicationAt(
  trx: Trx,
  { audience, unit = '' }: Which,
  version?: number,
): Promise<Publication | undefined> {
  const versions = trx
    .selectFrom('published_notice')
    .selectAll()
    .where('audience', '=', audience)
    .where('unit', '=', unit);
  const asked = version === undefined ? versions : versions.where('version', '=', version);
  const row = await asked.orderBy('version', 'desc').limit(1).executeTakeFirst();
  return row === undefined ? undefined : publicationOf(row);
}

/** Every version of every statement of the transaction's owner, the newest first. */
export async function allPublications(trx: Trx): Promise<Publication[]> {
  const rows = await trx.selectFrom('published_notice').selectAll().orderBy('change', 'desc').execute();
  return rows.map(publicationOf);
}

/** Statements are long, and a page that shows verdicts needs all that are in force: some hundred are kept in memory. */
const statementsRead = remembered<PublishedStatement>(200);

/** Statements as the control reads them. @param ids those that the transaction's owner has, which only the database says */
async function statementsOf(trx: Trx, ids: readonly string[]): Promise<PublishedStatement[]> {
  return statementsRead(ids, async (missing) => {
    const rows = await trx.selectFrom('published_notice').selectAll().where('id', 'in', missing).execute();
    return new Map(rows.map((row) => [row.id, publishedOf(publicationOf(row), row.change)]));
  });
}

/** Every version of every statement as the control reads it, published up to a change of the register; in the order of time. */
export async function publishedUpTo(trx: Trx, change: number): Promise<PublishedStatement[]> {
  const rows = await trx
    .selectFrom('published_notice')
    .select('id')
    .where('change', '<=', change)
    .orderBy('change')
    .execute();
  return statementsOf(
    trx,
    rows.map(({ id }) => id),
  );
}

/** The latest version of each statement that tells facts of a day or of one before it, published up to a change of the register. */
export async function publishedOn(trx: Trx, change: number, day: IsoDate): Promise<PublishedStatement[]> {
  const rows = await trx
    .selectFrom('published_notice')
    .select('id')
    .distinctOn(['audience', 'unit'])
    .where('change', '<=', change)
    .where('as_of', '<=', day)
    .orderBy('audience')
    .orderBy('unit')
    .orderBy('version', 'desc')
    .execute();
  return statementsOf(
    trx,
    rows.map(({ id }) => id),
  );
}

/** Keeps a publication; what was published before stays. */
export async function keepPublication(
  trx: Trx,
  tenant: string,
  publication: Publication,
  { at, by, change }: Kept,
): Promise<void> {
  const { id, unit = '', audience, version, publishedOn, asOf, approvedBy, hash, statements } = publication;
  await trx
    .insertInto('published_notice')
    .values({
      tenant,
      id,
      audience,
      unit,
      version,
      at,
      published_on: publishedOn,
      as_of: asOf,
      by,
      approved_by: approvedBy,
      change,
      hash,
      statements: JSON.stringify(statements),
    })
    .execute();
}
