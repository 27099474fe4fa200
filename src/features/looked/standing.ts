import { askAge, findPersons, type Person, relationsTo, schools, wardsOf } from '#src/features/people/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Relation } from '#src/platform/access/relation.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type MaySee, maySeeLooks } from './may-see.ts';
import { tellingOf } from './store.ts';

/** Somebody whose line of days an account may ask for. */
export interface Ward {
  readonly person: Person;
  readonly may: MaySee;
  /** The schools that know the person, also those that the person has left. */
  readonly schools: readonly string[];
}

/** The person behind an account, and the children; undefined for an account that is no person of the schools. */
export interface Standing {
  readonly self: Ward;
  readonly children: readonly Ward[];
}

/** The ids of all the owner's schools: what a transaction must reach before it is known where somebody belongs. */
export async function allSchools(deps: Deps, tenant: string): Promise<string[]> {
  const found = await inTenant(deps.db, tenant, schools);
  return found.map(({ id }) => id);
}

async function personBehind(trx: Trx, actor: Actor): Promise<string | undefined> {
  if (actor.person !== undefined) return actor.person;
  const account = await trx.selectFrom('account').select('person').where('id', '=', actor.id).executeTakeFirst();
  return account?.person ?? undefined;
}

/**
 * Who somebody is, and whose guardian. It looks in all the schools for that person and the children only, because a
 * school that one has left still has a log about one.
 * @throws Problem (refused), logged, for a pupil younger than the owner lets see alone who has looked
 */
export async function standingOf(deps: Deps, actor: Actor): Promise<Standing | undefined> {
  const today = osloDate(deps.clock.now());
  const everywhere = await allSchools(deps, actor.tenant);
  await askAge(deps, actor, 'see-who-looked', everywhere);
  return inTenant(
    deps.db,
    actor.tenant,
    async (trx) => {
      const own = await personBehind(trx, actor);
      if (own === undefined) return undefined;
      const wards = await wardsOf(trx, [own], today);
      const ids = [own, ...new Set(wards.map(({ child }) => child))];
      const persons = await findPersons(trx, ids, 'decided');
      const relations = await relationsTo(trx, own, ids, today);
      const { guardiansUntil } = await tellingOf(trx);
      const ward = (person: Person): Ward => ({
        person,
        schools: person.schools.map(({ school }) => school),
        may: maySeeLooks(relations.get(person.id) ?? [], { birthDate: person.birthDate, guardiansUntil, today }),
      });
      const self = persons.find(({ id }) => id === own);
      if (self === undefined) return undefined;
      return { self: ward(self), children: persons.filter(({ id }) => id !== own).map(ward) };
    },
    { schools: everywhere },
  );
}

/** How those who looked stood to a person, each on the day of their own latest look. */
export async function standingOfLookers(
  trx: Trx,
  person: string,
  lookers: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, readonly Relation[]>> {
  const found = new Map<string, readonly Relation[]>();
  for (const [looker, day] of lookers) {
    found.set(looker, (await relationsTo(trx, looker, [person], day)).get(person) ?? []);
  }
  return found;
}
