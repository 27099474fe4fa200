import { sql } from 'kysely';
import { osloDate } from '#src/kernel/date.ts';
import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { type Actor, decide } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import { personFields } from '#src/platform/access/policy.ts';
import { reachOf } from '#src/platform/access/relations-of.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { categoriesOf, type Piece } from './person/pieces.ts';
import { groupsToOpen } from './person/see-group.ts';
import type { PersonDeps } from './person/stand-to.ts';
import { type Group, type School, schools } from './store.ts';
import './table.ts';

/** A school with how many are there on a day; counts only, no names. */
export interface SchoolCounts extends School {
  readonly pupils: number;
  readonly staff: number;
  readonly guardians: number;
  readonly groups: number;
}

/** A group with how many are in it. */
export interface GroupCounts {
  readonly id: string;
  readonly title: string;
  readonly kind: 'basis' | 'teaching' | 'other';
  readonly pupils: number;
  readonly teachers: number;
}

/** The schools that somebody may see the lists of: all for a coordinator, a leader's own. */
async function ownSchools(deps: Deps, actor: Actor): Promise<readonly School[]> {
  // Staff open their own groups; counts of a whole school are for those who run it.
  if (actor.role === 'staff') return [];
  const all = await inTenant(deps.db, actor.tenant, schools);
  if (decide(actor, 'people.read-lists', { units: [] }).allowed) return all;
  return all.filter(({ unit }) => unit !== null && actor.units.includes(unit));
}

const deedOf = (subject: string, own: readonly School[], actor: Actor) =>
  ({
    act: 'people.read-lists',
    subject,
    scope: { units: actor.role === 'leader' ? [...actor.units] : [] },
    schools: own.map(({ id }) => id),
  }) as const;

/** Whoever is restricted from ordinary use is in no count either (GDPR art. 18). */
const isListed = (person: string) =>
  sql<boolean>`not exists (select from person_restriction x where x.person = ${sql.ref(person)} and x.lifted_at is null
    and (x.category is null or x.fields && array['name', 'groups']))`;

async function countsBySchool(trx: Trx, today: string) {
  const open = sql<boolean>`(r.valid_from is null or r.valid_from <= ${today}) and (r.valid_to is null or r.valid_to >= ${today})`;
  const there = sql<boolean>`(p.ended_on is null or p.ended_on >= ${today})`;
  const crowds = await trx
    .selectFrom('school_role as r')
    .innerJoin('person as p', (join) => join.onRef('p.school', '=', 'r.school').onRef('p.id', '=', 'r.person'))
    .select('r.school')
    .select(sql<number>`count(distinct r.person) filter (where r.role = 'pupil')`.as('pupils'))
    .select(sql<number>`count(distinct r.person) filter (where r.role = 'guardian')`.as('guardians'))
    .select(sql<number>`count(distinct r.person) filter (where r.role not in ('pupil', 'guardian'))`.as('staff'))
    .where(open)
    .where(there)
    .where(isListed('r.person'))
    .groupBy('r.school')
    .execute();
  const groups = await trx
    .selectFrom('school_group as r')
    .select('r.school')
    .select(({ fn }) => fn.countAll<number>().as('groups'))
    .where(open)
    .groupBy('r.school')
    .execute();
  return {
    crowds: new Map(crowds.map((row) => [row.school, row])),
    groups: new Map(groups.map((row) => [row.school, row.groups])),
  };
}

/** The actor's schools with counts of today. @throws Problem (refused) */
export async function schoolList(deps: Deps, actor: Actor): Promise<readonly SchoolCounts[]> {
  const own = await ownSchools(deps, actor);
  return perform(deps, actor, deedOf('schools', own, actor), async (trx) => {
    const { crowds, groups } = await countsBySchool(trx, osloDate(deps.clock.now()));
    return own.map((school) => {
      const { pupils = 0, staff = 0, guardians = 0 } = crowds.get(school.id) ?? {};
      return { ...school, pupils, staff, guardians, groups: groups.get(school.id) ?? 0 };
    });
  });
}

const noSchool = say('Det er ingen slik skole.', 'Det er ingen slik skule.', 'There is no such school.');

/** One school with its groups and counts of today. @throws Problem (refused; not-found for a school of others too) */
export async function schoolPage(
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<{ readonly school: School; readonly groups: readonly GroupCounts[] }> {
  const own = (await ownSchools(deps, actor)).filter((one) => one.id === id);
  return perform(deps, actor, deedOf(`school:${own[0]?.id ?? 'none'}`, own, actor), async (trx) => {
    const [school] = own;
    if (school === undefined) throw new Problem(noSchool, { code: 'not-found' });
    const today = osloDate(deps.clock.now());
    const groups = await trx
      .selectFrom('school_group as g')
      .leftJoin('group_member as m', (join) =>
        join
          .onRef('m.school', '=', 'g.school')
          .onRef('m.group_id', '=', 'g.id')
          .on(isListed('m.person'))
          .on(sql<boolean>`(m.valid_from is null or m.valid_from <= ${today})`)
          .on(sql<boolean>`(m.valid_to is null or m.valid_to >= ${today})`),
      )
      .select(['g.id', 'g.title', 'g.kind'])
      .select(sql<number>`count(distinct m.person) filter (where m.role = 'pupil')`.as('pupils'))
      .select(sql<number>`count(distinct m.person) filter (where m.role <> 'pupil')`.as('teachers'))
      .where(
        sql<boolean>`(g.valid_from is null or g.valid_from <= ${today}) and (g.valid_to is null or g.valid_to >= ${today})`,
      )
      .groupBy(['g.id', 'g.title', 'g.kind'])
      .orderBy('g.kind')
      .orderBy('g.title')
      .execute();
    return { school, groups };
  });
}

/** A school with the groups that a member of staff would open. */
export interface OwnGroups {
  readonly school: School;
  readonly groups: readonly Group[];
}

/** The groups of those who work at schools: their own, or all where their work is with the whole school. @throws Problem (refused) */
export async function ownGroupList(deps: PersonDeps, actor: Actor): Promise<readonly OwnGroups[]> {
  const at = deps.clock.now();
  const reach = await inTenant(deps.db, actor.tenant, (trx) => reachOf(trx, deps.about, actor, at));
  const deed = { act: 'people.read-lists', subject: 'groups', scope: { units: [] }, schools: reach.schools } as const;
  return perform(deps, actor, deed, async (trx) => {
    const groups = await groupsToOpen(trx, actor, reach, osloDate(at));
    const all = (await schools(trx)).map((school) => ({
      school,
      groups: groups.filter((group) => group.school === school.id),
    }));
    return all.filter((one) => one.groups.length > 0);
  });
}

/** What is kept of persons that no kind of data of the register is, and which is therefore shown to nobody. */
export function undeclaredPieces(deps: PersonDeps, actor: Actor): Promise<readonly Piece[]> {
  return inTenant(deps.db, actor.tenant, async (trx) => {
    const policy = await deps.about.policyOf(trx, actor.tenant, osloDate(deps.clock.now()));
    // Numbers and protected addresses need no kind of data where none are used: then none are loaded.
    return personFields.filter((piece) => categoriesOf(policy, piece).length === 0);
  });
}
