import { type Group, groupsOf, groupsWith, schools } from '#src/features/people/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { decide } from '#src/platform/access/decide.ts';
import { perform } from '#src/platform/access/perform.ts';
import { reachOf } from '#src/platform/access/relations-of.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import type { ListDeps } from './prepare.ts';
import { type DecidedRules, type HandOut, handOuts, rulesFor } from './store.ts';

/** A school with the groups that one can ask for a list of. Whether one gets it, the register and the relations decide. */
export interface SchoolsGroups {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly groups: readonly Group[];
  readonly decided: DecidedRules;
}

/** What the front page of class lists shows. */
export interface ClassListsView {
  readonly schools: readonly SchoolsGroups[];
  readonly handOuts: readonly HandOut[];
  readonly mayDecide: boolean;
}

const leading = ['leader', 'administration'] as const;

/** Groups that an actor would ask for: one's own; all of a school that one leads or runs. */
async function groupsFor(trx: Trx, actor: Actor, school: string, today: string): Promise<readonly Group[]> {
  const all = await groupsOf(trx, school, today);
  if (actor.role !== 'staff') return all;
  if (actor.person === undefined) return [];
  const roles = await trx
    .selectFrom('school_role')
    .select('role')
    .where('school', '=', school)
    .where('person', '=', actor.person)
    .execute();
  if (roles.some(({ role }) => leading.some((one) => one === role))) return all;
  const own = new Set(
    (await groupsWith(trx, actor.person, today)).filter(({ role }) => role !== 'pupil').map(({ id }) => id),
  );
  return all.filter(({ id }) => own.has(id));
}

/** For the owner as a whole, or for a school that one leads; a leader whose school is not in the lists has nothing to decide about. */
function mayDecide(actor: Actor, reached: readonly { readonly unit: string | null }[]): boolean {
  const may = (units: readonly string[]) => decide(actor, 'class-list.decide', { units }).allowed;
  return may([]) || reached.some(({ unit }) => unit !== null && may([unit]));
}

/**
 * The groups that one can ask for, and the lists that have been given out at one's schools.
 * @param mark only the hand-out whose copy bears it
 * @throws Problem (refused)
 */
export async function viewClassLists(deps: ListDeps, actor: Actor, mark?: string): Promise<ClassListsView> {
  const at = deps.clock.now();
  const today = osloDate(at);
  const reach = (await inTenant(deps.db, actor.tenant, (trx) => reachOf(trx, deps.about, actor, at))).schools;
  const deed = { act: 'class-list.make', subject: 'class_list', scope: { units: [] }, schools: reach } as const;
  return perform(deps, actor, deed, async (trx) => {
    const found = (await schools(trx)).filter(({ id }) => reach.includes(id));
    const shown: SchoolsGroups[] = [];
    for (const { id, name, unit } of found) {
      const groups = await groupsFor(trx, actor, id, today);
      shown.push({ id, name, unit, groups, decided: await rulesFor(trx, id) });
    }
    return {
      schools: shown,
      handOuts: await handOuts(trx, { mark }),
      mayDecide: mayDecide(actor, found),
    };
  });
}
