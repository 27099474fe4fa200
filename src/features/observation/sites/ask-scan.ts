import { Problem } from '#src/kernel/problem.ts';
import { idAt } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { inTenant, ownTenant } from '#src/platform/db/tenant.ts';
import { performSite, type SiteRow, sitesOf } from './read-sites.ts';
import { isDue, timeAfter } from './schedule.ts';
import { siteProblems } from './site-texts.ts';

/** The part of the program that scans, as runs and cases name it. */
export const scanJob = 'job:scans';

/** Puts a scan in the queue unless one waits or runs. @returns the run that waits or runs now */
async function queue(trx: Trx, clock: Clock, site: SiteRow, author: string): Promise<string> {
  const now = clock.now();
  const there = await trx
    .selectFrom('observation_run')
    .select('id')
    .where('site', '=', site.id)
    .where('state', 'in', ['queued', 'running'])
    .executeTakeFirst();
  if (there !== undefined) return there.id;
  const id = idAt(now);
  await trx
    .insertInto('observation_run')
    .values({
      tenant: ownTenant,
      id,
      observer: 'web-scan',
      unit: site.unit,
      site: site.id,
      author,
      asked_at: now,
      state: 'queued',
    })
    .execute();
  return id;
}

/** Asks for a scan of a site now. @returns the run @throws Problem (conflict when the site is not confirmed; not-found; refused) */
export function askScan(deps: Deps, actor: Actor, wish: { readonly site: string }): Promise<string> {
  return performSite(deps, actor, { act: 'observation.bring-in', site: wish.site }, async (trx, site) => {
    if (site.invented) throw new Problem(siteProblems.invented, { code: 'conflict' });
    if (site.confirmed_at === null || site.ended_at !== null)
      throw new Problem(siteProblems.unconfirmed, { code: 'conflict', remedy: siteProblems.confirmFirst });
    return queue(trx, deps.clock, site, actor.id);
  });
}

/** Puts in the queue what is due by itself, of each of some owners. @returns how many */
export async function queueDue(db: Db, clock: Clock, tenants: readonly string[]): Promise<number> {
  let count = 0;
  for (const tenant of tenants)
    count += await inTenant(db, tenant, async (trx) => {
      const asked = await trx
        .selectFrom('observation_run')
        .distinctOn('site')
        .select(['site', 'asked_at', 'state'])
        .where('site', 'is not', null)
        .orderBy('site')
        .orderBy('asked_at', 'desc')
        .execute();
      const lastOf = new Map(asked.map((row) => [row.site, row]));
      const now = clock.now();
      const due = (await sitesOf(trx)).filter(({ id, every, confirmed_at, invented }) => {
        const last = lastOf.get(id);
        return confirmed_at !== null && !invented && isDue(timeAfter(every, last?.state), last?.asked_at, now);
      });
      for (const site of due) await queue(trx, clock, site, scanJob);
      return due.length;
    });
  return count;
}
