import type { IsoDate } from '#src/kernel/date.ts';
import type { MemberRole } from '../table.ts';
import { daysRow, holdBack, holdProtection, keyOf, longer, personRow } from './desired.ts';
import { groupKey, guardianshipKey, memberKey, type Planner, personKey, roleKey } from './planner.ts';
import type { RosterDays, RosterPerson } from './roster.ts';
import type { RosterKind } from './roster-kind.ts';
import type { GroupRow, GuardianshipRow, MemberRow, RoleRow } from './rows.ts';

/** In an order of their own, so that the order in the file decides nothing. */
function sortedBy<T>(rows: readonly T[], key: (row: T) => string): readonly T[] {
  return rows
    .map((row) => [key(row), row] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, row]) => row);
}

const withoutPlace = (row: object) => JSON.stringify({ ...row, place: undefined }, Object.keys(row).sort());

/** One row for each key; rows that say the same count once, those that differ are faults and none is taken. */
function onlyOnce<T extends { readonly place: { file: string; line: number } }>(
  planner: Planner,
  rows: readonly T[],
  kind: RosterKind,
  key: (row: T) => string,
): readonly T[] {
  const groups = Map.groupBy(rows, key);
  const kept: T[] = [];
  for (const [, [first, ...more]] of groups) {
    if (first === undefined) continue;
    if (more.every((row) => withoutPlace(row) === withoutPlace(first))) kept.push(first);
    else for (const row of [first, ...more]) planner.fault(row, kind, 'id', 'said-twice');
  }
  return sortedBy(kept, key);
}

/** Where a row of a person belongs: at its school, or wherever the person is known already. */
function schoolsFor(planner: Planner, person: RosterPerson): readonly string[] {
  const { ids, knownAt } = planner;
  if (person.school === undefined) {
    const known = knownAt.get(ids.find(person.id) ?? '') ?? [];
    if (known.length === 0 && person.ended !== true) planner.fault(person, 'persons', 'school', 'no-such-school');
    return known;
  }
  const school = planner.school({ place: person.place, school: person.school }, 'persons');
  return school === undefined ? [] : [school];
}

export function planPersons(planner: Planner): void {
  const { roster, ids, before, after } = planner;
  for (const person of onlyOnce(planner, roster.persons, 'persons', ({ school, id }) => keyOf(school ?? '', id))) {
    for (const school of schoolsFor(planner, person)) {
      if (person.ended === true && !before.persons.has(keyOf(school, ids.find(person.id) ?? ''))) continue;
      const id = ids.of(person);
      // Two persons of one school with one number: nobody can tell who is who.
      if (after.persons.has(keyOf(school, id))) planner.fault(person, 'persons', 'identityNumber', 'said-twice');
      else addPerson(planner, person, { school, id, source: roster.source });
    }
  }
}

function addPerson(planner: Planner, person: RosterPerson, at: { school: string; id: string; source: string }): void {
  const before = planner.before.persons.get(keyOf(at.school, at.id));
  const desired = personRow(person, at, before, planner.yesterday);
  const { row: told, weaker } = holdProtection(desired, before, person.place, planner.options.acceptWeaker);
  const { row, held } = holdBack(told, before, {
    isRestricted: planner.options.restricted?.get(at.id),
    isWrong: planner.options.wrong?.get(at.id),
  });
  if (held) planner.heldBack.add(at.id);
  planner.after.persons.set(personKey(row), row);
  if (weaker !== undefined) planner.weaker.push(weaker);
}

export function planGroups(planner: Planner): void {
  const { roster, groupIds, before, after, yesterday, options } = planner;
  for (const group of onlyOnce(planner, roster.groups, 'groups', ({ school, id }) => keyOf(school, id))) {
    const school = planner.school(group, 'groups');
    if (school === undefined) continue;
    const known = groupIds.get(keyOf(school, group.id));
    if (group.ended === true && known === undefined) continue;
    const id = known ?? options.newId();
    groupIds.set(keyOf(school, group.id), id);
    const had = before.groups.get(keyOf(school, id));
    const { kind, title, grade, subject } = group;
    const row: GroupRow = {
      school,
      id,
      kind,
      title,
      grade: grade ?? had?.grade ?? null,
      subject: subject ?? had?.subject ?? null,
      ...daysRow(group, had, yesterday),
      source: roster.source,
      source_id: group.id,
    };
    after.groups.set(groupKey(row), row);
  }
}

/** Puts a lasting row among those that should be there; of two with the same key the longer counts. */
function put<R extends { source: string; valid_from: string | null; valid_to: string | null }>(
  map: Map<string, { days: RosterDays; row: R }>,
  key: string,
  days: RosterDays,
  row: R,
): void {
  const had = map.get(key);
  const chosen = had === undefined ? days : longer(had.days, days);
  map.set(key, { days: chosen, row });
}

/** Writes what was gathered, with the days it should have; what is over and was never there is nothing. */
function settle<R extends { source: string; valid_from: string | null; valid_to: string | null }>(
  gathered: ReadonlyMap<string, { days: RosterDays; row: R }>,
  before: ReadonlyMap<string, R>,
  after: Map<string, R>,
  yesterday: IsoDate,
): void {
  for (const [key, { days, row }] of gathered) {
    const had = before.get(key);
    if (days.ended === true && had === undefined) continue;
    after.set(key, { ...row, source: had?.source ?? row.source, ...daysRow(days, had, yesterday) });
  }
}

const noDays = { valid_from: null, valid_to: null };

function roleIn({ before, after }: Planner, school: string, group: string, role: MemberRole | 'main-teacher') {
  if (role !== 'main-teacher') return role;
  const key = keyOf(school, group);
  return (after.groups.get(key) ?? before.groups.get(key))?.kind === 'basis' ? 'contact-teacher' : 'teacher';
}

export function planMembers(planner: Planner): void {
  const { roster, before, after, yesterday } = planner;
  const gathered = new Map<string, { days: RosterDays; row: MemberRow }>();
  for (const member of roster.members) {
    const school = planner.school(member, 'members');
    if (school === undefined) continue;
    const group_id = planner.groupIds.get(keyOf(school, member.group));
    if (group_id === undefined) planner.fault(member, 'members', 'group', 'no-such-group');
    const person = planner.person(member, 'members', school, member.person, 'person');
    if (group_id === undefined || person === undefined) continue;
    const role = roleIn(planner, school, group_id, member.role);
    const row = { school, group_id, person, role, source: roster.source, ...noDays };
    put(gathered, memberKey(row), member, row);
  }
  settle(gathered, before.members, after.members, yesterday);
}

export function planRoles(planner: Planner): void {
  const { roster, before, after, yesterday } = planner;
  const gathered = new Map<string, { days: RosterDays; row: RoleRow }>();
  for (const role of roster.roles) {
    const school = planner.school(role, 'roles');
    if (school === undefined) continue;
    const person = planner.person(role, 'roles', school, role.person, 'person');
    if (person === undefined) continue;
    const row = { school, person, role: role.role, source: roster.source, ...noDays };
    put(gathered, roleKey(row), role, row);
  }
  settle(gathered, before.roles, after.roles, yesterday);
}

export function planGuardianships(planner: Planner): void {
  const { roster, before, after, yesterday } = planner;
  const gathered = new Map<string, { days: RosterDays; row: GuardianshipRow }>();
  for (const one of sortedBy(roster.guardianships, ({ kind }) => kind)) {
    const school = planner.school(one, 'guardianships');
    if (school === undefined) continue;
    const guardian = planner.person(one, 'guardianships', school, one.guardian, 'guardian');
    const child = planner.person(one, 'guardianships', school, one.child, 'child');
    if (guardian === undefined || child === undefined) continue;
    if (guardian === child) {
      planner.fault(one, 'guardianships', 'guardian', 'own-guardian');
      continue;
    }
    const row = { school, guardian, child, kind: one.kind, source: roster.source, ...noDays };
    put(gathered, guardianshipKey(row), one, row);
  }
  settle(gathered, before.guardianships, after.guardianships, yesterday);
}
