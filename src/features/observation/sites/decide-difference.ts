import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { type DecisionWish, keepDecision } from '../decided/decide.ts';
import { bad, differenceKey, performSite, recipientsOfSite } from './read-sites.ts';
import { siteProblems } from './site-texts.ts';

/** Keeps what somebody says of a recipient of a site; what was said before stays. @throws Problem (bad-input with the field; refused) */
export function decideDifference(
  deps: Deps,
  actor: Actor,
  wish: DecisionWish & { readonly site: string; readonly host: string },
): Promise<void> {
  return performSite(deps, actor, { act: 'observation.bring-in', site: wish.site }, async (trx, site) => {
    const { decision, reason, until, host } = wish;
    if (!(await recipientsOfSite(trx, site.id)).some((one) => one.host === host))
      throw bad(siteProblems.difference, 'host');
    const difference = differenceKey(site, host);
    await keepDecision(trx, deps.clock, actor, { decision, reason, until, difference, unit: site.unit, site: site.id });
  });
}
