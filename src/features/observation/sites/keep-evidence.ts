import { say } from '#src/kernel/language.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import { bad } from './read-sites.ts';

const badDays = say('Skriv et tall fra 1 til 3650', 'Skriv eit tal frå 1 til 3650', 'Write a number from 1 to 3650');

/** Says for how many days the owner keeps the raw material of scans. @throws Problem (bad-input, `days`; refused) */
export function keepEvidence(deps: Deps, actor: Actor, wish: { readonly days: string }): Promise<void> {
  const deed = { act: 'observation.bring-in', subject: 'setting:keep-days', scope: { units: [] } } as const;
  return perform(deps, actor, deed, async (trx) => {
    const days = /^\d{1,4}$/.test(wish.days.trim()) ? Number(wish.days) : 0;
    if (days < 1 || days > 3650) throw bad(badDays, 'days');
    const row = { keep_days: days, changed_at: deps.clock.now(), changed_by: actor.id };
    await trx
      .insertInto('observation_setting')
      .values({ tenant: ownTenant, ...row })
      .onConflict((conflict) => conflict.column('tenant').doUpdateSet(row))
      .execute();
  });
}
