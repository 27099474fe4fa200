import '../observers/table.ts';
import { sql } from 'kysely';
import type { Trx } from '#src/platform/db/connect.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import type { ScannedPage, StatementAddress } from './addresses.ts';
import type { FetchFailure, StatementFault } from './watched.ts';

/** A statement on the web as it was when it was last looked at. */
export interface WatchedStatement {
  readonly id: string;
  readonly address: string;
  readonly unit: string | undefined;
  readonly foundBy: 'register' | 'scan';
  readonly notice: string | undefined;
  readonly lookedAt: Date;
  readonly fetchedAt: Date | undefined;
  readonly changedAt: Date | undefined;
  readonly hash: string | undefined;
  /** What it was before it changed; undefined where it has not since it was first seen. */
  readonly beforeHash: string | undefined;
  readonly faults: number | undefined;
  readonly findings: readonly StatementFault[];
  readonly failure: FetchFailure | undefined;
}

/** Every statement that is watched. */
export async function watchedStatements(trx: Trx): Promise<readonly WatchedStatement[]> {
  const rows = await trx.selectFrom('watched_statement').selectAll().orderBy('address').execute();
  return rows.map((row) => ({
    id: row.id,
    address: row.address,
    unit: row.unit ?? undefined,
    foundBy: row.found_by,
    notice: row.notice ?? undefined,
    lookedAt: row.looked_at,
    fetchedAt: row.fetched_at ?? undefined,
    changedAt: row.changed_at ?? undefined,
    hash: row.hash ?? undefined,
    beforeHash: row.before_hash ?? undefined,
    faults: row.faults ?? undefined,
    findings: row.findings,
    failure: row.failure ?? undefined,
  }));
}

/** Keeps how a statement stands now. */
export async function keepStatement(trx: Trx, statement: WatchedStatement): Promise<void> {
  const values = {
    unit: statement.unit ?? null,
    found_by: statement.foundBy,
    notice: statement.notice ?? null,
    looked_at: statement.lookedAt,
    fetched_at: statement.fetchedAt ?? null,
    changed_at: statement.changedAt ?? null,
    hash: statement.hash ?? null,
    before_hash: statement.beforeHash ?? null,
    faults: statement.faults ?? null,
    findings: JSON.stringify(statement.findings),
    failure: statement.failure ?? null,
  };
  await trx
    .insertInto('watched_statement')
    .values({ tenant: ownTenant, id: statement.id, address: statement.address, ...values })
    .onConflict((conflict) => conflict.columns(['tenant', 'address']).doUpdateSet(values))
    .execute();
}

/** Ends the watching of addresses that neither the register nor a scan has any more. What was observed of them stays. */
export async function dropOthers(trx: Trx, watched: readonly StatementAddress[]): Promise<void> {
  const addresses = watched.map(({ address }) => address);
  await trx.deleteFrom('watched_statement').where('address', '!=', sql<string>`all(${addresses}::text[])`).execute();
}

/** The pages that the last whole scan of each site visited. */
export async function scannedPages(trx: Trx): Promise<readonly ScannedPage[]> {
  const rows = await trx
    .selectFrom('observation_run')
    .distinctOn('site')
    .select(['unit', sql<readonly string[] | null>`result -> 'site' -> 'pages'`.as('pages')])
    .where('site', 'is not', null)
    .where('state', '=', 'done')
    .orderBy('site')
    .orderBy('id', 'desc')
    .execute();
  return rows.flatMap(({ unit, pages }) => (pages ?? []).map((address) => ({ address, unit: unit ?? undefined })));
}
