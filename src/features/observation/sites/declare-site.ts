import { unitsOn } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { Problem } from '#src/kernel/problem.ts';
import { secretWord } from '#src/kernel/secret-word.ts';
import { idAt } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import { type ScanTime, scanTimes } from '../table.ts';
import { bad, performSite } from './read-sites.ts';
import { siteJourneys } from './site-journeys.ts';
import { siteProblems } from './site-texts.ts';
import { alwaysPages, ownHosts, siteUrl } from './site-url.ts';

/** What somebody says of how a site is visited, as a form sends it. */
export interface SiteChoices {
  readonly own: string;
  readonly pages: string;
  readonly journeys: string;
  readonly limit: string;
  readonly robots: string;
  readonly sensitive: boolean;
  readonly every: string;
}

const isTime = (value: string): value is ScanTime => (scanTimes as readonly string[]).includes(value);

function checked(url: string, wish: SiteChoices) {
  const limit = /^\d{1,3}$/.test(wish.limit.trim()) ? Number(wish.limit) : 0;
  if (limit < 1 || limit > 200) throw bad(siteProblems.limit, 'limit');
  if (wish.robots !== 'obey' && wish.robots !== 'ignore') throw bad(siteProblems.choose, 'robots');
  if (!isTime(wish.every)) throw bad(siteProblems.choose, 'every');
  const journeys = wish.journeys.replaceAll('\r\n', '\n').trim();
  siteJourneys(journeys, url);
  return {
    own_hosts: ownHosts(wish.own),
    pages: alwaysPages(wish.pages, url),
    journeys,
    pages_limit: limit,
    robots: wish.robots,
    sensitive: wish.sensitive,
    every: wish.every,
  } as const;
}

/**
 * Declares a site that the owner answers for. It is not visited until it is confirmed as the owner's own.
 * @param wish `unit` is a key of the register, or empty for the owner as a whole
 * @returns its id
 * @throws Problem (bad-input with the field; conflict when it is there already; refused)
 */
export function declareSite(
  deps: Deps,
  actor: Actor,
  wish: SiteChoices & { readonly url: string; readonly unit: string; readonly invented?: boolean },
): Promise<string> {
  const unit = wish.unit.trim() === '' ? null : wish.unit.trim();
  const scope = { units: unit === null ? [] : [unit] };
  const now = deps.clock.now();
  const id = idAt(now);
  return perform(deps, actor, { act: 'observation.bring-in', subject: `site:${id}`, scope }, async (trx) => {
    const url = siteUrl(wish.url);
    const choices = checked(url, wish);
    if (unit !== null && !(await unitsOn(trx, actor.tenant, osloDate(now))).some(({ key }) => key === unit))
      throw bad(siteProblems.unit, 'unit');
    const there = await trx
      .selectFrom('observed_site')
      .select('id')
      .where('url', '=', url)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    if (there !== undefined) throw new Problem(siteProblems.there, { code: 'bad-input', place: 'url' });
    await trx
      .insertInto('observed_site')
      .values({
        tenant: ownTenant,
        id,
        url,
        unit,
        ...choices,
        proof: secretWord(),
        invented: wish.invented === true,
        added_at: now,
        added_by: actor.id,
      })
      .execute();
    return id;
  });
}

/** Changes how a site is visited. @throws Problem (bad-input with the field; not-found; refused) */
export function changeSite(deps: Deps, actor: Actor, wish: SiteChoices & { readonly site: string }): Promise<void> {
  return performSite(deps, actor, { act: 'observation.bring-in', site: wish.site }, async (trx, { id, url }) => {
    await trx.updateTable('observed_site').set(checked(url, wish)).where('id', '=', id).execute();
  });
}

/** Takes a site off the list: it is not visited any more. What was seen stays. */
export function endSite(deps: Deps, actor: Actor, wish: { readonly site: string }): Promise<void> {
  return performSite(deps, actor, { act: 'observation.bring-in', site: wish.site }, async (trx, { id }) => {
    await trx.updateTable('observed_site').set({ ended_at: deps.clock.now() }).where('id', '=', id).execute();
  });
}

/** Says whether what was seen at a site is shown to everybody, in the public version. The owner's own word: not a school's. */
export function showSite(
  deps: Deps,
  actor: Actor,
  wish: { readonly site: string; readonly shown: boolean },
): Promise<void> {
  return performSite(deps, actor, { act: 'page.publish', site: wish.site }, async (trx, { id }) => {
    await trx.updateTable('observed_site').set({ public: wish.shown }).where('id', '=', id).execute();
  });
}
