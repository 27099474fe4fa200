import '../table.ts';
import type { Selectable } from 'kysely';
import type { Text } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import { type Act, type Actor, decide } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { recipientKey } from '../decided/read.ts';
import type {
  ObservationDecisionTable,
  ObservationRunTable,
  ObservedRecipientTable,
  ObservedSiteTable,
} from '../table.ts';
import { siteProblems } from './site-texts.ts';

export type SiteRow = Selectable<ObservedSiteTable>;
export type RunRow = Selectable<ObservationRunTable>;
export type RecipientRow = Selectable<ObservedRecipientTable>;
export type DecisionRow = Selectable<ObservationDecisionTable>;
/** A run without what it saw: for lists. */
export type RunLine = Omit<RunRow, 'result'>;

const lineColumns = [
  'tenant',
  'id',
  'observer',
  'unit',
  'site',
  'author',
  'asked_at',
  'begun_at',
  'worked_at',
  'ended_at',
  'state',
  'visits_done',
  'visits_of',
  'failure',
  'source',
  'totals',
] as const;

/** That there is no such site, which those are told who may not know of it. */
export const noSite = () => new Problem(siteProblems.none, { code: 'not-found' });
export const noRun = () => new Problem(siteProblems.noRun, { code: 'not-found' });

/** The sites that there are, by address. */
export function sitesOf(trx: Trx): Promise<SiteRow[]> {
  return trx.selectFrom('observed_site').selectAll().where('ended_at', 'is', null).orderBy('url').execute();
}

export function siteRow(trx: Trx, id: string): Promise<SiteRow | undefined> {
  if (!isUuid(id)) return Promise.resolve(undefined);
  return trx.selectFrom('observed_site').selectAll().where('id', '=', id).executeTakeFirst();
}

/** When a scan looked: the day it speaks of, also where it was brought in later. */
export const lookedAt = (run: Pick<RunRow, 'begun_at' | 'asked_at'>): Date => run.begun_at ?? run.asked_at;

/** The runs of a site, the latest first. */
export function runsOf(trx: Trx, site: string, limit = 60): Promise<RunLine[]> {
  return trx
    .selectFrom('observation_run')
    .select(lineColumns)
    .where('site', '=', site)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** A run of a site with what it saw. */
export async function runRow(trx: Trx, site: string, id: string): Promise<RunRow | undefined> {
  if (!isUuid(id)) return undefined;
  return trx.selectFrom('observation_run').selectAll().where('id', '=', id).where('site', '=', site).executeTakeFirst();
}

/** The last finished run of a site, perhaps before another. */
export function lastDone(trx: Trx, site: string, before?: string): Promise<RunRow | undefined> {
  return trx
    .selectFrom('observation_run')
    .selectAll()
    .where('site', '=', site)
    .where('state', '=', 'done')
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The last finished run of each site, with what it saw. */
export function lastDoneOfEach(trx: Trx): Promise<RunRow[]> {
  return trx
    .selectFrom('observation_run')
    .selectAll()
    .distinctOn('site')
    .where('site', 'is not', null)
    .where('state', '=', 'done')
    .orderBy('site')
    .orderBy('id', 'desc')
    .execute();
}

export function recipientsOfSite(trx: Trx, site: string): Promise<RecipientRow[]> {
  return trx.selectFrom('observed_recipient').selectAll().where('site', '=', site).orderBy('host').execute();
}

/** The name of a difference: the same each time it is found. */
export const differenceKey = (site: Pick<SiteRow, 'id'>, host: string) => `${recipientKey(site.id)}${host}`;

/** The last word on each difference of a site, by its host. */
export async function decisionsOfSite(trx: Trx, site: SiteRow): Promise<ReadonlyMap<string, DecisionRow>> {
  const rows = await trx
    .selectFrom('observation_decision')
    .selectAll()
    .where('site', '=', site.id)
    .orderBy('id')
    .execute();
  const start = differenceKey(site, '');
  return new Map(rows.map((row) => [row.difference.slice(start.length), row]));
}

/** How many days the raw material of scans is kept: a year unless the owner has said otherwise. */
export async function keepDays(trx: Trx): Promise<number> {
  const row = await trx.selectFrom('observation_setting').select('keep_days').executeTakeFirst();
  return row?.keep_days ?? 365;
}

/**
 * The frame of every act on a site: finds it, decides by its unit, writes the log line, and does the work.
 * @throws Problem: not-found; refused
 */
export async function performSite<T>(
  deps: Deps,
  actor: Actor,
  { act, site: id }: { readonly act: Act; readonly site: string },
  work: (trx: Trx, site: SiteRow) => Promise<T>,
): Promise<T> {
  const found = await inTenant(deps.db, actor.tenant, (trx) => siteRow(trx, id));
  if (found === undefined) throw noSite();
  const scope = { units: found.unit === null ? [] : [found.unit] };
  return perform(deps, actor, { act, subject: `site:${found.id}`, scope }, async (trx) => {
    const row = await siteRow(trx, id);
    if (row === undefined) throw noSite();
    return work(trx, row);
  });
}

/** Whether somebody may change a site, or add one of a unit. */
export function mayChange(actor: Actor, unit: string | null): boolean {
  return decide(actor, 'observation.bring-in', { units: unit === null ? [] : [unit] }).allowed;
}

/** Whether somebody may look at what is of a unit. */
export function maySee(actor: Actor, unit: string | null): boolean {
  return decide(actor, 'observation.read', { units: unit === null ? [] : [unit] }).allowed;
}

export const bad = (words: Text, place: string) => new Problem(words, { code: 'bad-input', place });
