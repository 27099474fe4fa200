import type { IsoDate } from '#src/kernel/date.ts';
import type { SchoolRole } from '#src/platform/access/relation.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { marked } from './corrections.ts';
import { strictest } from './protection.ts';
import { holdsOn } from './relations.ts';
import { hiddenFields, restrictionsOf, type Use, unlisted } from './restrictions.ts';
import type { GroupKind, MemberRole, Protection } from './table.ts';

/** A school of the owner. */
export interface School {
  readonly id: string;
  readonly name: string;
  /** Key of the unit of the register that it is; null when nobody has said. */
  readonly unit: string | null;
  readonly orgNumber: string | null;
}

/** A person as the schools that the transaction reaches know them together. */
export interface Person {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  /** The strictest that any of the schools has been told. */
  readonly protection: Protection;
  readonly birthDate: IsoDate | null;
  /** Never to be logged or put in an address; shown only where `mayShowIdentityNumber` says so. */
  readonly identityNumber: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly contactSecret: boolean;
  readonly schools: readonly { readonly school: string; readonly endedOn: IsoDate | null }[];
}

/** A group of a school. */
export interface Group {
  readonly id: string;
  readonly school: string;
  readonly kind: GroupKind;
  readonly title: string;
  readonly grade: string | null;
  readonly subject: string | null;
}

/** Somebody in a group. */
export interface Member {
  readonly person: string;
  readonly role: MemberRole;
}

/** The owner's schools by name; needs no school to be given to the transaction. */
export async function schools(trx: Trx): Promise<readonly School[]> {
  return trx
    .selectFrom('school')
    .select(['id', 'name', 'unit', 'org_number as orgNumber'])
    .orderBy('name')
    .orderBy('id')
    .execute();
}

const openFirst = (a: { ended_on: string | null }, b: { ended_on: string | null }) =>
  Number(a.ended_on !== null) - Number(b.ended_on !== null);

async function personRows(trx: Trx, ids: readonly string[]) {
  return trx
    .selectFrom('person')
    .selectAll()
    .where('id', '=', (eb) => eb.fn.any(eb.val([...ids])))
    .orderBy('school')
    .execute();
}

function together(rows: Awaited<ReturnType<typeof personRows>>): Person | undefined {
  const sorted = [...rows].sort(openFirst);
  const [first] = sorted;
  if (first === undefined) return undefined;
  const known = <T>(read: (row: (typeof rows)[number]) => T | null): T | null =>
    sorted.map(read).find((value) => value !== null) ?? null;
  return {
    id: first.id,
    givenName: first.given_name,
    familyName: first.family_name,
    protection: strictest(sorted.map(({ protection }) => protection)),
    birthDate: known((row) => row.birth_date),
    identityNumber: known((row) => row.identity_number),
    email: known((row) => row.email),
    phone: known((row) => row.phone),
    address: known((row) => row.address),
    contactSecret: sorted.some(({ contact_secret }) => contact_secret),
    schools: sorted.map(({ school, ended_on }) => ({ school, endedOn: ended_on })),
  };
}

/** A person without what is restricted for a use; undefined for whose name is. */
function withoutRestricted(person: Person, isHidden: (field: string) => boolean): Person | undefined {
  if (isHidden('name')) return undefined;
  const kept = <T>(field: string, value: T | null) => (isHidden(field) ? null : value);
  return {
    ...person,
    birthDate: kept('birth-date', person.birthDate),
    identityNumber: kept('identity-number', person.identityNumber),
    email: kept('email', person.email),
    phone: kept('phone', person.phone),
    address: kept('address', person.address),
  };
}

/**
 * Persons by id, in the order asked; those that no reached school knows are left out. So is what is restricted (GDPR art. 18), as if
 * nobody had ever told it, unless the use is decided already.
 */
export async function findPersons(trx: Trx, ids: readonly string[], use: Use = 'ordinary'): Promise<readonly Person[]> {
  if (ids.length === 0) return [];
  const byId = Map.groupBy(await personRows(trx, ids), ({ id }) => id);
  const found = await marked(
    trx,
    [...new Set(ids)].flatMap((id) => together(byId.get(id) ?? []) ?? []),
  );
  if (use === 'decided') return found;
  const restricted = await restrictionsOf(trx, ids);
  return found.flatMap((person) => {
    const those = restricted.get(person.id) ?? [];
    return those.length === 0 ? person : (withoutRestricted(person, hiddenFields(those, use)) ?? []);
  });
}

/** One person as the reached schools know them; undefined when none does, or when nothing of them may be used so. */
export async function findPerson(trx: Trx, id: string, use: Use = 'ordinary'): Promise<Person | undefined> {
  return (await findPersons(trx, [id], use))[0];
}

/**
 * Who has an identity number, among the schools that the transaction reaches.
 * @returns undefined also when two different persons have been given the same number: then nobody can be sure who it is
 */
export async function personByIdentityNumber(trx: Trx, number: string): Promise<Person | undefined> {
  const rows = await trx
    .selectFrom('person')
    .select('id')
    .distinct()
    .where('identity_number', '=', number)
    .limit(2)
    .execute();
  const [only, second] = rows;
  return only === undefined || second !== undefined ? undefined : findPerson(trx, only.id, 'decided');
}

/** Who has been imported under a name of the source's own, such as a Feide user name or an identifier of OneRoster. */
export async function personBySource(trx: Trx, source: string, sourceId: string): Promise<Person | undefined> {
  const row = await trx
    .selectFrom('person')
    .select('id')
    .where('source', '=', source)
    .where('source_id', '=', sourceId)
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : findPerson(trx, row.id);
}

/** Where persons are or were, and how they are protected; whom no reached school knows is left out. */
export async function standingOf(
  trx: Trx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly schools: readonly string[]; readonly protection: Protection }>> {
  const persons = await findPersons(trx, ids, 'decided');
  return new Map(
    persons.map(({ id, protection, schools: known }) => [
      id,
      { protection, schools: known.map(({ school }) => school) },
    ]),
  );
}

/** The groups of a school that are open on a day, by kind and title. */
export async function groupsOf(trx: Trx, school: string, today: IsoDate): Promise<readonly Group[]> {
  const rows = await trx
    .selectFrom('school_group')
    .select(['id', 'school', 'kind', 'title', 'grade', 'subject', 'valid_from as from', 'valid_to as to'])
    .where('school', '=', school)
    .orderBy('kind')
    .orderBy('title')
    .orderBy('id')
    .execute();
  return rows.filter((days) => holdsOn(days, today)).map(({ from, to, ...group }) => group);
}

/** Who is in a group on a day, by id; those who have left the school are not, nor those who are restricted from such a use. */
export async function membersOf(
  trx: Trx,
  school: string,
  group: string,
  today: IsoDate,
  use: Use = 'ordinary',
): Promise<readonly Member[]> {
  const rows = await trx
    .selectFrom('group_member as m')
    .innerJoin('person as p', (join) => join.onRef('p.school', '=', 'm.school').onRef('p.id', '=', 'm.person'))
    .select(['m.person', 'm.role', 'm.valid_from as from', 'm.valid_to as to', 'p.ended_on as endedOn'])
    .where('m.school', '=', school)
    .where('m.group_id', '=', group)
    .orderBy('m.person')
    .execute();
  const there = rows.filter(({ endedOn, ...days }) => holdsOn(days, today) && (endedOn === null || today <= endedOn));
  const hidden = await unlisted(
    trx,
    there.map(({ person }) => person),
    use,
  );
  return there.filter(({ person }) => !hidden.has(person)).map(({ person, role }) => ({ person, role }));
}

/** The groups that a person is in on a day, with the role in each. */
export async function groupsWith(
  trx: Trx,
  person: string,
  today: IsoDate,
): Promise<readonly (Group & { readonly role: MemberRole })[]> {
  const rows = await trx
    .selectFrom('group_member as m')
    .innerJoin('school_group as g', (join) => join.onRef('g.school', '=', 'm.school').onRef('g.id', '=', 'm.group_id'))
    .select(['g.id', 'g.school', 'g.kind', 'g.title', 'g.grade', 'g.subject', 'm.role'])
    .select(['m.valid_from as from', 'm.valid_to as to', 'g.valid_from as groupFrom', 'g.valid_to as groupTo'])
    .where('m.person', '=', person)
    .orderBy('g.title')
    .execute();
  return rows
    .filter((row) => holdsOn(row, today) && holdsOn({ from: row.groupFrom, to: row.groupTo }, today))
    .map(({ id, school, kind, title, grade, subject, role }) => ({ id, school, kind, title, grade, subject, role }));
}

/** What a person is at each reached school on a day, beside the groups. */
export async function rolesOf(
  trx: Trx,
  person: string,
  today: IsoDate,
): Promise<readonly { readonly school: string; readonly role: SchoolRole }[]> {
  const rows = await trx
    .selectFrom('school_role')
    .select(['school', 'role', 'valid_from as from', 'valid_to as to'])
    .where('person', '=', person)
    .orderBy('school')
    .orderBy('role')
    .execute();
  return rows.filter((days) => holdsOn(days, today)).map(({ school, role }) => ({ school, role }));
}

/** Where the reached schools have what they know of a person from (GDPR art. 15(1)(g)). */
export async function sourcesOf(trx: Trx, person: string): Promise<string[]> {
  const rows = await trx.selectFrom('person').select('source').distinct().where('id', '=', person).execute();
  return rows.map(({ source }) => source).sort();
}
