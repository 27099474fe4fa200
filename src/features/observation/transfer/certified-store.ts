import './table.ts';
import { type Selectable, sql } from 'kysely';
import type { IsoDate } from '#src/kernel/date.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import { deleteExpired, waitsUntil } from '#src/platform/db/waiting.ts';
import type { Observation } from '../observation.ts';
import { type CertifiedList, certifiedName, type ReadList } from './certified.ts';
import type { CertifiedReadingTable } from './table.ts';

export type CertifiedReading = Selectable<CertifiedReadingTable>;

/** A version of a list as a page lists it: without its names. */
export interface KeptList {
  readonly id: string;
  readonly framework: string;
  readonly fetchedOn: IsoDate;
  readonly source: string;
  readonly hash: string;
  readonly lines: number;
  readonly active: number;
  readonly keptAt: Date;
  /** The name of the account. */
  readonly keptBy: string;
}

/** Every version that the owner has, the newest first: by the day of fetching, then by when it was brought in. */
export async function keptLists(trx: Trx): Promise<readonly KeptList[]> {
  const rows = await trx
    .selectFrom('certified_list')
    .innerJoin('account', (join) =>
      join.onRef('account.tenant', '=', 'certified_list.tenant').onRef('account.id', '=', 'certified_list.kept_by'),
    )
    .select([
      'certified_list.id',
      'framework',
      'fetched_on as fetchedOn',
      'source',
      'file_hash as hash',
      'lines',
      sql<number>`cardinality(active)`.as('active'),
      'kept_at as keptAt',
      'account.name as keptBy',
    ])
    .orderBy('fetched_on', 'desc')
    .orderBy('kept_at', 'desc')
    .execute();
  return rows;
}

/**
 * The lists of the owner as they are judged by, with those of the organisations asked about that are active: of each version it takes no
 * more, so that all versions can be held beside what was seen on any day.
 * @param subjects organisations as the scan or the register names them
 */
export async function certifiedLists(trx: Trx, subjects: Iterable<string>): Promise<readonly CertifiedList[]> {
  const names = [...new Set([...subjects].map(certifiedName))];
  const rows = await trx
    .selectFrom('certified_list')
    .select([
      'framework',
      'fetched_on',
      'source',
      sql<string[]>`array(select n from unnest(active) as n where n = any(${names}::text[]))`.as('found'),
    ])
    // Where two were fetched on one day, what was brought in last counts: it is first of its day.
    .orderBy('fetched_on', 'desc')
    .orderBy('kept_at', 'desc')
    .execute();
  return rows.map((row) => ({
    name: row.framework,
    on: row.fetched_on,
    source: row.source,
    active: new Set(row.found),
  }));
}

/** The lists beside what was seen: of every recipient of a site among it. */
export function certifiedBeside(trx: Trx, observations: readonly Observation[]): Promise<readonly CertifiedList[]> {
  const subjects = observations.flatMap(({ seen }) =>
    seen.kind === 'recipient' ? [seen.organisation ?? seen.host] : [],
  );
  return certifiedLists(trx, subjects);
}

/** What was read of a file, as it waits. */
export interface WaitingList extends ReadList {
  readonly id: string;
  readonly hash: string;
  readonly at: Date;
}

export async function insertCertifiedReading(trx: Trx, actor: Actor, list: WaitingList): Promise<void> {
  const { id, name, on, source, hash, lines, active, at } = list;
  await trx
    .insertInto('certified_reading')
    .values({
      tenant: ownTenant,
      id,
      read_by: actor.id,
      framework: name,
      fetched_on: on,
      source,
      file_hash: hash,
      lines,
      active: [...active].sort(),
      read_at: at,
      expires_at: waitsUntil(at),
    })
    .execute();
}

/** The actor's own; undefined for another's, for one whose day is past, and for none. */
export async function certifiedReading(
  trx: Trx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<CertifiedReading | undefined> {
  if (!isUuid(id)) return undefined;
  return trx
    .selectFrom('certified_reading')
    .selectAll()
    .where('id', '=', id)
    .where('read_by', '=', actor.id)
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

export async function deleteCertifiedReading(trx: Trx, { id }: Pick<CertifiedReading, 'id'>): Promise<void> {
  await trx.deleteFrom('certified_reading').where('id', '=', id).execute();
}

/** Keeps what was read as a version; versions are only added to. */
export async function keepCertified(
  trx: Trx,
  reading: Omit<CertifiedReading, 'tenant' | 'read_at' | 'expires_at'>,
  now: Date,
): Promise<void> {
  const { id, framework, fetched_on, source, file_hash, lines, active, read_by: kept_by } = reading;
  await trx
    .insertInto('certified_list')
    .values({ tenant: ownTenant, id, framework, fetched_on, source, file_hash, lines, active, kept_at: now, kept_by })
    .execute();
  await deleteCertifiedReading(trx, reading);
}

/** The names of the version before: the newest that was fetched on that day or earlier. */
export function certifiedBefore(trx: Trx, { framework, fetched_on }: CertifiedReading) {
  return trx
    .selectFrom('certified_list')
    .select(['fetched_on', 'active'])
    .where('framework', '=', framework)
    .where('fetched_on', '<=', fetched_on)
    .orderBy('fetched_on', 'desc')
    .orderBy('kept_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Deletes those of the transaction's owner whose day has passed. @returns how many */
export const dropExpiredCertified = (trx: Trx, now: Date): Promise<number> =>
  deleteExpired(trx, 'certified_reading', now);
