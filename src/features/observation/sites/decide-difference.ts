import { idAt } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import { type DifferenceDecision, decisions } from '../table.ts';
import { bad, differenceKey, performSite, recipientsOfSite } from './read-sites.ts';
import { siteProblems } from './site-texts.ts';

const isDecision = (value: string): value is DifferenceDecision => (decisions as readonly string[]).includes(value);

/** Keeps what somebody says of a recipient of a site; what was said before stays. @throws Problem (bad-input with the field; refused) */
export function decideDifference(
  deps: Deps,
  actor: Actor,
  wish: { readonly site: string; readonly host: string; readonly decision: string; readonly reason: string },
): Promise<void> {
  return performSite(deps, actor, { act: 'observation.bring-in', site: wish.site }, async (trx, site) => {
    const { decision, host } = wish;
    if (!isDecision(decision)) throw bad(siteProblems.choose, 'decision');
    const reason = wish.reason.replaceAll('\0', '').trim().slice(0, 2000) || null;
    if (decision === 'accepted' && reason === null) throw bad(siteProblems.reason, 'reason');
    if (!(await recipientsOfSite(trx, site.id)).some((one) => one.host === host))
      throw bad(siteProblems.difference, 'host');
    const at = deps.clock.now();
    await trx
      .insertInto('observation_decision')
      .values({
        tenant: ownTenant,
        id: idAt(at),
        unit: site.unit,
        site: site.id,
        difference: differenceKey(site, host),
        decision,
        reason,
        at,
        said_by: actor.id,
      })
      .execute();
  });
}
