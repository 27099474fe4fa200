import type { IsoDate } from '#src/kernel/date.ts';
import { ageOfMajority } from '#src/law/ages.ts';
import type { GuardianshipKind, Relation } from '#src/platform/access/relation.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { holdsOn, relationsFrom, untilOfAge } from './relations.ts';
import './table.ts';

/** A guardian of a child. */
export interface Guardian {
  readonly guardian: string;
  readonly child: string;
  readonly school: string;
  readonly kind: GuardianshipKind;
}

/**
 * The schools where a person works, goes or has a child today, sorted.
 * @param trx a transaction that reaches all the owner's schools, or those that one asks about
 */
export async function schoolsOf(trx: Trx, person: string, today: IsoDate): Promise<string[]> {
  const facts = await factsOf(trx, person, [person]);
  const there = facts.known.filter(({ endedOn }) => endedOn === null || today <= endedOn).map(({ school }) => school);
  const works = facts.roles.filter(({ days }) => holdsOn(days, today)).map(({ school }) => school);
  const inGroups = await trx
    .selectFrom('group_member')
    .select(['school', 'valid_from as from', 'valid_to as to'])
    .where('person', '=', person)
    .execute();
  const belongs = inGroups.filter((days) => holdsOn(days, today)).map(({ school }) => school);
  const children = await trx
    .selectFrom('guardianship')
    .select('child')
    .distinct()
    .where('guardian', '=', person)
    .execute();
  const relations = await relationsTo(
    trx,
    person,
    children.map(({ child }) => child),
    today,
  );
  const asGuardian = [...relations.values()]
    .flat()
    .filter(({ kind }) => kind === 'guardian')
    .map(({ school }) => school);
  return [...new Set([...works, ...belongs].filter((school) => there.includes(school)).concat(asGuardian))].sort();
}

async function factsOf(trx: Trx, actor: string, persons: readonly string[]) {
  const ids = [...persons];
  const known = await trx
    .selectFrom('person')
    .select(['id as person', 'school', 'ended_on as endedOn'])
    .where('id', '=', (eb) => eb.fn.any(eb.val(ids)))
    .execute();
  const roles = await trx
    .selectFrom('school_role')
    .select(['school', 'role', 'valid_from as from', 'valid_to as to'])
    .where('person', '=', actor)
    .execute();
  return { known, roles: roles.map(({ school, role, from, to }) => ({ school, role, days: { from, to } })) };
}

async function sharedGroups(trx: Trx, actor: string, persons: readonly string[]) {
  const rows = await trx
    .selectFrom('group_member as own')
    .innerJoin('school_group as g', (join) =>
      join.onRef('g.school', '=', 'own.school').onRef('g.id', '=', 'own.group_id'),
    )
    .innerJoin('group_member as other', (join) =>
      join.onRef('other.school', '=', 'own.school').onRef('other.group_id', '=', 'own.group_id'),
    )
    .select(['other.person', 'own.school', 'g.title as group', 'own.role'])
    .select(['own.valid_from as ownFrom', 'own.valid_to as ownTo'])
    .select(['g.valid_from as groupFrom', 'g.valid_to as groupTo'])
    .select(['other.valid_from as otherFrom', 'other.valid_to as otherTo'])
    .where('own.person', '=', actor)
    .where('own.role', '<>', 'pupil')
    .where('other.role', '=', 'pupil')
    .where('other.person', '=', (eb) => eb.fn.any(eb.val([...persons])))
    .orderBy('g.title')
    .execute();
  return rows.map((row) => ({
    person: row.person,
    school: row.school,
    group: row.group,
    role: row.role,
    days: [
      { from: row.ownFrom, to: row.ownTo },
      { from: row.groupFrom, to: row.groupTo },
      { from: row.otherFrom, to: row.otherTo },
    ],
  }));
}

async function childrenOf(trx: Trx, guardian: string, persons: readonly string[]) {
  const rows = await trx
    .selectFrom('guardianship as g')
    .innerJoin('person as p', (join) => join.onRef('p.school', '=', 'g.school').onRef('p.id', '=', 'g.child'))
    .select(['g.child as person', 'g.school', 'g.kind', 'p.birth_date as birthDate'])
    .select(['g.valid_from as from', 'g.valid_to as to'])
    .where('g.guardian', '=', guardian)
    .where('g.child', '=', (eb) => eb.fn.any(eb.val([...persons])))
    .execute();
  return rows.map(({ from, to, ...row }) => ({ ...row, days: { from, to } }));
}

/**
 * How an actor stands to each of some persons on a day, at the schools that the transaction reaches.
 * @param actorPerson the person whose account acts
 * @param today the day in Europe/Oslo
 * @returns every person asked about; an empty list for no relation
 */
export async function relationsTo(
  trx: Trx,
  actorPerson: string,
  persons: readonly string[],
  today: IsoDate,
): Promise<ReadonlyMap<string, readonly Relation[]>> {
  if (persons.length === 0) return new Map();
  const facts = {
    ...(await factsOf(trx, actorPerson, persons)),
    shared: await sharedGroups(trx, actorPerson, persons),
    children: await childrenOf(trx, actorPerson, persons),
  };
  return relationsFrom(facts, actorPerson, [...new Set(persons)], today, ageOfMajority(today));
}

/** The guardians of some children on a day; none of a child who is of age. */
export async function guardiansOf(trx: Trx, children: readonly string[], today: IsoDate): Promise<readonly Guardian[]> {
  return guardianships(trx, 'child', children, today);
}

/** The children that some persons are guardians of on a day; none who is of age. */
export async function wardsOf(trx: Trx, guardians: readonly string[], today: IsoDate): Promise<readonly Guardian[]> {
  return guardianships(trx, 'guardian', guardians, today);
}

async function guardianships(trx: Trx, by: 'child' | 'guardian', ids: readonly string[], today: IsoDate) {
  if (ids.length === 0) return [];
  const rows = await trx
    .selectFrom('guardianship as g')
    .innerJoin('person as p', (join) => join.onRef('p.school', '=', 'g.school').onRef('p.id', '=', 'g.child'))
    .select(['g.guardian', 'g.child', 'g.school', 'g.kind', 'p.birth_date as birthDate'])
    .select(['g.valid_from as from', 'g.valid_to as to'])
    .where(`g.${by}`, '=', (eb) => eb.fn.any(eb.val([...ids])))
    .orderBy('g.child')
    .orderBy('g.guardian')
    .orderBy('g.school')
    .execute();
  const majority = ageOfMajority(today);
  return rows
    .filter(({ birthDate, from, to }) => holdsOn(untilOfAge({ from, to }, birthDate, majority), today))
    .map(({ guardian, child, school, kind }): Guardian => ({ guardian, child, school, kind }));
}
