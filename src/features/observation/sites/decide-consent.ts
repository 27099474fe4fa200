import { readRegister, snapshotOf } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { compare } from '../against/compare.ts';
import type { Difference } from '../against/difference.ts';
import { latestLooks } from '../against/latest-looks.ts';
import { type DecisionWish, keepDecision } from '../decided/decide.ts';
import { type Stands, standsOn } from '../decided/decided.ts';
import { allDecided } from '../decided/read.ts';
import { lastDone, performSite, type SiteRow } from './read-sites.ts';
import { siteProblems } from './site-texts.ts';
import { observationsOf } from './to-observations.ts';

/** What differs in how a site asks for consent, with what has been decided of it. */
export interface ConsentDiffers {
  readonly site: SiteRow;
  readonly differences: readonly { readonly difference: Difference; readonly stands: readonly Stands[] }[];
}

/** As the site's last finished scan saw it. */
async function differencesOf(trx: Trx, tenant: string, site: SiteRow, today: string): Promise<readonly Difference[]> {
  const run = await lastDone(trx, site.id);
  if (run?.result == null) return [];
  const { landscape } = await readRegister(trx, tenant);
  const observations = observationsOf(run.result.site, site.unit ?? undefined, run.source ?? '');
  return compare({ observations, snapshot: snapshotOf(landscape, today) }, [
    'refusing-is-harder',
    'banner-not-understood',
  ]);
}

const none = () => new Problem(siteProblems.difference, { code: 'not-found' });

/** What differs in how a site asks for consent. @throws Problem: not-found, also where nothing differs; refused */
export function viewConsent(deps: Deps, actor: Actor, id: string): Promise<ConsentDiffers> {
  return performSite(deps, actor, { act: 'observation.read', site: id }, async (trx, site) => {
    const today = osloDate(deps.clock.now());
    const found = await differencesOf(trx, actor.tenant, site, today);
    if (found.length === 0) throw none();
    const [decided, looks] = [await allDecided(trx), await latestLooks(trx)];
    const differences = found.map((difference) => ({
      difference,
      stands: standsOn(difference, decided, looks, today),
    }));
    return { site, differences };
  });
}

/**
 * Keeps what somebody says of how a site asks for consent: of each thing that differs there; what was said before stays.
 * @throws Problem (bad-input with the field; not-found; refused)
 */
export function decideConsent(
  deps: Deps,
  actor: Actor,
  { site: id, decision, reason, until }: DecisionWish & { readonly site: string },
): Promise<void> {
  return performSite(deps, actor, { act: 'observation.bring-in', site: id }, async (trx, site) => {
    const found = await differencesOf(trx, actor.tenant, site, osloDate(deps.clock.now()));
    if (found.length === 0) throw none();
    for (const { key: difference } of found)
      await keepDecision(trx, deps.clock, actor, { decision, reason, until, difference, unit: site.unit });
  });
}
