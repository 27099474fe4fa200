import { type IsoDate, osloDate } from '#src/kernel/date.ts';
import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type ActorReach, reachOf } from '#src/platform/access/relations-of.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant, reachSchools } from '#src/platform/db/tenant.ts';
import { type Group, groupsOf, groupsWith, membersOf, rolesOf } from '../store.ts';
import { type SeenList, seeNames } from './see-names.ts';
import type { PersonDeps } from './stand-to.ts';

const noGroup = say('Det er ingen slik gruppe.', 'Det er inga slik gruppe.', 'There is no such group.');

/** Roles at a school whose work is with all of its groups; the register decides whom of these they see. */
const wholeSchool = ['leader', 'administration', 'counsellor', 'health'] as const;

/**
 * The groups that somebody would open: all of a school that one leads or works with the whole of, else one's own. It shows
 * no person yet: whom of a group one sees, the register says.
 */
export async function groupsToOpen(
  trx: Trx,
  actor: Actor,
  { schools: reached, led }: Pick<ActorReach, 'schools' | 'led'>,
  today: IsoDate,
): Promise<readonly Group[]> {
  const { person } = actor;
  const roles = person === undefined ? [] : await rolesOf(trx, person, today);
  const memberships = person === undefined ? [] : await groupsWith(trx, person, today);
  const own = memberships.filter(({ role }) => role !== 'pupil').map(({ id }) => id);
  const isWhole = (school: string) =>
    led.includes(school) || roles.some((one) => one.school === school && wholeSchool.some((role) => role === one.role));
  const found: Group[] = [];
  for (const school of reached) {
    const groups = await groupsOf(trx, school, today);
    found.push(...groups.filter(({ id }) => isWhole(school) || own.includes(id)));
  }
  return found;
}

/** A group with those of its pupils whom the actor may see. */
export interface SeenGroup extends SeenList {
  readonly group: Group;
}

/**
 * The pupils of a group by name, as the register lets this actor see them for a purpose.
 * @throws Problem (not-found for a group that is not one's own; refused, logged)
 */
export async function seeGroup(
  deps: PersonDeps,
  actor: Actor,
  id: string,
  purpose: string | undefined,
): Promise<SeenGroup> {
  const at = deps.clock.now();
  const today = osloDate(at);
  const found = await inTenant(deps.db, actor.tenant, async (trx) => {
    const reach = await reachOf(trx, deps.about, actor, at);
    await reachSchools(trx, reach.schools);
    return (await groupsToOpen(trx, actor, reach, today)).find((group) => group.id === id);
  });
  if (found === undefined) throw new Problem(noGroup, { code: 'not-found' });
  const pupils = async (trx: Trx) => {
    const use = purpose === undefined ? 'ordinary' : { purpose };
    const members = await membersOf(trx, found.school, found.id, today, use);
    return members.filter(({ role }) => role === 'pupil').map(({ person }) => person);
  };
  return { group: found, ...(await seeNames(deps, actor, pupils, { purpose, isOwn: false })) };
}
