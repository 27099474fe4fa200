import { unitsOn } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { type Actor, decide } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';

/** The units that somebody may read in for, and whether they may for the owner as a whole. @throws Problem (refused) */
export function unitsToReadInFor(deps: Deps, actor: Actor) {
  const whole = decide(actor, 'observation.bring-in', { units: [] }).allowed;
  const scope = { units: whole ? [] : actor.units };
  const deed = { act: 'observation.bring-in', subject: 'observation-reading/new', scope, purpose: 'look' } as const;
  return perform(deps, actor, deed, async (trx) => {
    const units = await unitsOn(trx, actor.tenant, osloDate(deps.clock.now()));
    return { whole, units: units.filter(({ key }) => whole || actor.units.includes(key)) };
  });
}
