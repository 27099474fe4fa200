import { Problem } from '#src/kernel/problem.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import type { ScanDeps, ScanOptions } from '../web/scan-options.ts';
import { passes, type ScanRun, type SiteScan } from '../web/scan-result.ts';
import { type Finishing, finishScan, keepFiles } from './finish-scan.ts';
import { keepDays, type SiteRow, siteRow } from './read-sites.ts';
import { siteJourneys } from './site-journeys.ts';

/** What scanning needs from outside. */
export interface ScanWork extends Finishing {
  readonly db: Db;
  readonly scan: (options: ScanOptions, deps: ScanDeps) => Promise<ScanRun>;
  readonly scanDeps: Pick<ScanDeps, 'random' | 'identify' | 'lists' | 'browser'>;
  /** What is otherwise than usual: test sites on loopback, and how long their pages are watched, with which choices. */
  readonly options?: Partial<Pick<ScanOptions, 'local' | 'settle' | 'passes' | 'pause'>>;
  /** Ends a scan that runs when the application stops. */
  readonly signal?: AbortSignal | undefined;
}

/** A run that has said nothing for so long is dead, and so is the process that had it. */
const silence = 3 * 60_000;
const pulse = 20_000;
/** No file of a scan is kept that is larger, and no more of one scan in all. */
const most = { file: 32 * 1024 * 1024, run: 512 * 1024 * 1024 } as const;

/** Takes the scan that has waited longest of an owner. */
async function take({ db, clock }: ScanWork, tenant: string): Promise<{ run: string; site: SiteRow } | undefined> {
  return inTenant(db, tenant, async (trx) => {
    const next = await trx
      .selectFrom('observation_run')
      .select(['id', 'site'])
      .where('state', '=', 'queued')
      .orderBy('id')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (next?.site == null) return undefined;
    const now = clock.now();
    const site = await siteRow(trx, next.site);
    await trx
      .updateTable('observation_run')
      .set({ state: 'running', begun_at: now, worked_at: now })
      .where('id', '=', next.id)
      .execute();
    return site === undefined ? undefined : { run: next.id, site };
  });
}

/** Says of runs whose process is gone that they were broken off. @returns how many */
export function breakOff({ db, clock }: Pick<ScanWork, 'db' | 'clock'>, tenant: string): Promise<number> {
  const now = clock.now();
  return inTenant(db, tenant, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('observation_run')
      .set({ state: 'broken-off', ended_at: now })
      .where('state', '=', 'running')
      .where('worked_at', '<', new Date(now.getTime() - silence))
      .executeTakeFirst();
    return Number(numUpdatedRows);
  });
}

function optionsOf({ url, own_hosts: own, pages, pages_limit: limit, robots, journeys }: SiteRow): ScanOptions {
  return {
    sites: [{ url, own, pages, robots, journeys: siteJourneys(journeys, url) }],
    pages: limit,
    passes,
    contexts: 1,
    engine: 'headless-shell',
    // Some things are sent as late as eight seconds after the page has come (docs/scan.md).
    settle: 10_000,
    pageLimit: 60_000,
  };
}

/** Tells how far a scan has come, at most once a second. */
function teller({ db, clock }: ScanWork, tenant: string, run: string) {
  let last = 0;
  let underWay: Promise<unknown> = Promise.resolve();
  const tell = (values: { visits_done?: number; visits_of?: number }) => {
    underWay = underWay.then(() =>
      inTenant(db, tenant, (trx) =>
        trx
          .updateTable('observation_run')
          .set({ ...values, worked_at: clock.now() })
          .where('id', '=', run)
          .where('state', '=', 'running')
          .execute(),
      ).catch(() => undefined),
    );
  };
  const timer = setInterval(() => tell({}), pulse);
  return {
    progress({ done, of }: { readonly done: number; readonly of: number }) {
      const now = Date.now();
      if (now - last < 1000 && done < of) return;
      last = now;
      tell({ visits_done: done, visits_of: of });
    },
    async stop() {
      clearInterval(timer);
      await underWay;
    },
  };
}

/** Keeps files while a scan runs; what would be too much is left out, and the scan goes on. */
function keeper({ db }: ScanWork, tenant: string, run: string): NonNullable<ScanDeps['keep']> {
  let kept = 0;
  return async (file) => {
    const size = file.bytes.length;
    if (size > most.file || kept + size > most.run) return;
    kept += size;
    await inTenant(db, tenant, (trx) => keepFiles(trx, run, [file]));
  };
}

const failureOf = (error: unknown) =>
  (error instanceof Problem ? error.code : error instanceof Error ? error.name : 'unknown')
    .replaceAll(/[^A-Za-z0-9_.-]/g, '')
    .slice(0, 80) || 'unknown';

/** Whether a scan saw anything: a page that came, or somebody who was contacted though none did. */
const cameToSomething = ({ visits, recipients }: SiteScan): boolean =>
  recipients.length > 0 || visits.some(({ outcome }) => outcome !== 'failed');

/** How a scan ends that visited no page: the program was stopped, or what kept it away. */
function nothingVisited({ limits }: SiteScan): { state: 'failed' | 'broken-off'; failure?: string } {
  const codes = new Set(limits.map(({ code }) => code));
  if (codes.has('stopped')) return { state: 'broken-off' };
  return { state: 'failed', failure: ['robots-unreachable', 'robots'].find((code) => codes.has(code)) ?? 'no-page' };
}

/** Says of a run that it ended with nothing seen. */
async function endWithout(
  { db, clock }: ScanWork,
  tenant: string,
  run: string,
  how: { readonly state: 'failed' | 'broken-off'; readonly failure?: string },
): Promise<void> {
  await inTenant(db, tenant, (trx) =>
    trx
      .updateTable('observation_run')
      .set({ ...how, ended_at: clock.now() })
      .where('id', '=', run)
      .execute(),
  );
}

async function scanOne(work: ScanWork, tenant: string, run: string, site: SiteRow): Promise<void> {
  const told = teller(work, tenant, run);
  try {
    const { sites, ...rest } = await work.scan(
      { ...optionsOf(site), ...work.options },
      {
        now: () => work.clock.now(),
        ...work.scanDeps,
        keep: keeper(work, tenant, run),
        progress: (progress) => told.progress(progress),
        ...(work.signal === undefined ? {} : { signal: work.signal }),
      },
    );
    await told.stop();
    const [seen] = sites;
    if (seen === undefined) throw new Error('the scan told of no site');
    const { begun: _begun, ended: _ended, ...made } = rest;
    const result = { ...made, site: seen };
    // What was seen before stands: a look that came to no page says nothing of who is there now.
    if (!cameToSomething(seen)) return await endWithout(work, tenant, run, nothingVisited(seen));
    await inTenant(work.db, tenant, (trx) => finishScan(trx, work, { run, site, result }));
  } catch (error) {
    await told.stop();
    await endWithout(work, tenant, run, { state: 'failed', failure: failureOf(error) });
    if (!(error instanceof Problem)) throw error;
  }
}

/** Scans what waits of some owners, one site at a time. @returns how many were scanned */
export async function scanWaiting(work: ScanWork, tenants: readonly string[]): Promise<number> {
  let count = 0;
  for (const tenant of tenants) {
    await breakOff(work, tenant);
    while (work.signal?.aborted !== true) {
      const next = await take(work, tenant);
      if (next === undefined) break;
      await scanOne(work, tenant, next.run, next.site);
      count += 1;
    }
  }
  return count;
}

/** Deletes raw material that has been kept for as long as each owner keeps it; what it was stays. @returns how many files */
export async function deleteOldEvidence(
  { db, clock }: Pick<ScanWork, 'db' | 'clock'>,
  tenants: readonly string[],
): Promise<number> {
  let count = 0;
  for (const tenant of tenants)
    count += await inTenant(db, tenant, async (trx) => {
      const now = clock.now();
      const until = new Date(now.getTime() - (await keepDays(trx)) * 86_400_000);
      const { numUpdatedRows } = await trx
        .updateTable('observation_file')
        .set({ bytes: null, deleted_at: now })
        .where('bytes', 'is not', null)
        .where('run', 'in', (query) => query.selectFrom('observation_run').select('id').where('ended_at', '<', until))
        .executeTakeFirst();
      return Number(numUpdatedRows);
    });
  return count;
}
