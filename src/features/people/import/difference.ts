import type { IsoDate } from '#src/kernel/date.ts';
import { isWeaker } from '../protection.ts';
import { keyOf } from './desired.ts';
import type { MemberRow, PersonRow, Rows, SchoolRow } from './rows.ts';

/** Whom a count is about. */
export type Crowd = 'pupils' | 'staff' | 'guardians';

export type Counts = Readonly<Record<Crowd, number>>;

/** How many pupils go from one class to another. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** What an import changes at one school, as counts; no name of a person is in it. */
export interface SchoolDifference {
  readonly school: string;
  readonly name: string;
  readonly isNew: boolean;
  readonly isChanged: boolean;
  /** Whether it is a unit of the register, and became one now: who leads the unit reaches the school by it, and so do cases of the unit. */
  readonly unit: 'none' | 'new' | 'had';
  readonly added: Counts;
  readonly returned: Counts;
  readonly ended: Counts;
  /** Persons of whom some fact is another. */
  readonly changed: Counts;
  /** Persons whose protection became stricter, new ones with a protection too. */
  readonly stricter: number;
  readonly weaker: number;
  readonly newGroups: number;
  readonly changedGroups: number;
  readonly endedGroups: number;
  /** Pupils who change class. */
  readonly moves: readonly Move[];
  /** Memberships of groups beside those of moves. */
  readonly joined: number;
  readonly left: number;
  readonly newGuardianships: number;
  readonly changedGuardianships: number;
  readonly endedGuardianships: number;
  readonly newRoles: number;
  readonly endedRoles: number;
  /** Memberships and roles whose days are others. */
  readonly changedDays: number;
}

/** By school, those that change only; empty when the import changes nothing. */
export type Difference = readonly SchoolDifference[];

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends Counts ? Record<Crowd, number> : T[K] };
type Tally = Mutable<SchoolDifference>;

const zero = (): Record<Crowd, number> => ({ pupils: 0, staff: 0, guardians: 0 });

function emptyTally({ id, name, unit }: SchoolRow): Tally {
  return {
    school: id,
    name,
    isNew: false,
    isChanged: false,
    unit: unit === null ? 'none' : 'had',
    added: zero(),
    returned: zero(),
    ended: zero(),
    changed: zero(),
    stricter: 0,
    weaker: 0,
    newGroups: 0,
    changedGroups: 0,
    endedGroups: 0,
    moves: [],
    joined: 0,
    left: 0,
    newGuardianships: 0,
    changedGuardianships: 0,
    endedGuardianships: 0,
    newRoles: 0,
    endedRoles: 0,
    changedDays: 0,
  };
}

/** Pupil before staff before guardian: somebody may be a teacher with a child at the school. */
function crowds(existing: Rows, write: Rows): (row: PersonRow) => Crowd {
  const found = new Map<string, Crowd>();
  for (const { school, person, role } of [...existing.roles, ...write.roles]) {
    const key = keyOf(school, person);
    if (role === 'pupil') found.set(key, 'pupils');
    else if (role !== 'guardian' && found.get(key) !== 'pupils') found.set(key, 'staff');
    else if (!found.has(key)) found.set(key, 'guardians');
  }
  return ({ school, id }) => found.get(keyOf(school, id)) ?? 'guardians';
}

type LastingEvent = 'new' | 'ended' | 'changed' | 'none';

/** What became of a lasting row: a row that is over is not new, and one that opens again is. */
function eventOf(
  had: { valid_to: string | null } | undefined,
  now: { valid_to: string | null },
  yesterday: IsoDate,
): LastingEvent {
  const isOpen = (row: { valid_to: string | null } | undefined) =>
    row !== undefined && (row.valid_to === null || row.valid_to > yesterday);
  if (!isOpen(had)) return isOpen(now) ? 'new' : had === undefined ? 'none' : 'changed';
  return isOpen(now) ? 'changed' : 'ended';
}

function tallyPersons(tallies: (school: string) => Tally, existing: Rows, write: Rows): void {
  const before = new Map(existing.persons.map((row) => [keyOf(row.school, row.id), row]));
  const crowdOf = crowds(existing, write);
  for (const row of write.persons) {
    const tally = tallies(row.school);
    const had = before.get(keyOf(row.school, row.id));
    const crowd = crowdOf(row);
    const what =
      had === undefined
        ? 'added'
        : had.ended_on === null && row.ended_on !== null
          ? 'ended'
          : had.ended_on !== null && row.ended_on === null
            ? 'returned'
            : 'changed';
    tally[what][crowd] += 1;
    const was = had?.protection ?? 'none';
    if (isWeaker(row.protection, was)) tally.stricter += 1;
    if (isWeaker(was, row.protection)) tally.weaker += 1;
  }
}

function tallyGroups(tallies: (school: string) => Tally, existing: Rows, write: Rows, yesterday: IsoDate): void {
  const before = new Map(existing.groups.map((row) => [keyOf(row.school, row.id), row]));
  for (const row of write.groups) {
    const event = eventOf(before.get(keyOf(row.school, row.id)), row, yesterday);
    const tally = tallies(row.school);
    if (event === 'new') tally.newGroups += 1;
    else if (event === 'ended') tally.endedGroups += 1;
    else tally.changedGroups += 1;
  }
}

const memberKey = (row: MemberRow) => keyOf(row.school, row.group_id, row.person, row.role);

function tallyMembers(tallies: (school: string) => Tally, existing: Rows, write: Rows, yesterday: IsoDate): void {
  const before = new Map(existing.members.map((row) => [memberKey(row), row]));
  const groups = new Map([...existing.groups, ...write.groups].map((row) => [keyOf(row.school, row.id), row]));
  const changes = new Map<string, { joined: string[]; left: string[] }>();
  for (const row of write.members) {
    const tally = tallies(row.school);
    const event = eventOf(before.get(memberKey(row)), row, yesterday);
    const group = groups.get(keyOf(row.school, row.group_id));
    if (event === 'changed' || event === 'none') tally.changedDays += 1;
    else if (row.role === 'pupil' && group?.kind === 'basis') {
      const key = keyOf(row.school, row.person);
      const one = changes.get(key) ?? { joined: [], left: [] };
      one[event === 'new' ? 'joined' : 'left'].push(group.title);
      changes.set(key, one);
    } else if (event === 'new') tally.joined += 1;
    else tally.left += 1;
  }
  tallyMoves(tallies, changes);
}

/** Who leaves a class and comes into another at the same school has moved. */
function tallyMoves(
  tallies: (school: string) => Tally,
  changes: ReadonlyMap<string, { joined: readonly string[]; left: readonly string[] }>,
): void {
  const moves = new Map<string, Move & { readonly school: string }>();
  for (const [key, { joined, left }] of changes) {
    const [school = ''] = key.split('\u0000');
    const [from, to] = [[...left].sort()[0], [...joined].sort()[0]];
    const isMove = from !== undefined && to !== undefined;
    const tally = tallies(school);
    tally.joined += joined.length - (isMove ? 1 : 0);
    tally.left += left.length - (isMove ? 1 : 0);
    if (!isMove) continue;
    const move = keyOf(school, from, to);
    moves.set(move, { school, from, to, count: (moves.get(move)?.count ?? 0) + 1 });
  }
  for (const [, { school, ...move }] of [...moves].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const tally = tallies(school);
    tally.moves = [...tally.moves, move];
  }
}

function tallyRest(tallies: (school: string) => Tally, existing: Rows, write: Rows, yesterday: IsoDate): void {
  const roles = new Map(existing.roles.map((row) => [keyOf(row.school, row.person, row.role), row]));
  for (const row of write.roles) {
    const tally = tallies(row.school);
    const event = eventOf(roles.get(keyOf(row.school, row.person, row.role)), row, yesterday);
    if (event === 'new') tally.newRoles += 1;
    else if (event === 'ended') tally.endedRoles += 1;
    else tally.changedDays += 1;
  }
  const guardianships = new Map(existing.guardianships.map((row) => [keyOf(row.school, row.guardian, row.child), row]));
  for (const row of write.guardianships) {
    const tally = tallies(row.school);
    const event = eventOf(guardianships.get(keyOf(row.school, row.guardian, row.child)), row, yesterday);
    if (event === 'new') tally.newGuardianships += 1;
    else if (event === 'ended') tally.endedGuardianships += 1;
    else tally.changedGuardianships += 1;
  }
}

/** What the rows to be written change, by school. Pure. */
export function differenceOf(
  existing: Rows,
  write: Rows,
  schools: readonly SchoolRow[],
  yesterday: IsoDate,
): Difference {
  const rows = new Map([...existing.schools, ...schools].map((row) => [row.id, row]));
  const had = new Set(existing.schools.map(({ id }) => id));
  const all = new Map<string, Tally>();
  const tallies = (school: string): Tally => {
    const row = rows.get(school);
    const tally = all.get(school) ?? emptyTally(row ?? { ...noSchool, id: school });
    all.set(school, tally);
    return tally;
  };
  const hadUnit = new Set(existing.schools.filter(({ unit }) => unit !== null).map(({ id }) => id));
  for (const { id, unit } of write.schools) {
    const tally = tallies(id);
    tally[had.has(id) ? 'isChanged' : 'isNew'] = true;
    if (unit !== null && !hadUnit.has(id)) tally.unit = 'new';
  }
  tallyPersons(tallies, existing, write);
  tallyGroups(tallies, existing, write, yesterday);
  tallyMembers(tallies, existing, write, yesterday);
  tallyRest(tallies, existing, write, yesterday);
  return [...all.values()].sort((a, b) => a.name.localeCompare(b.name, 'nb') || (a.school < b.school ? -1 : 1));
}

const noSchool: SchoolRow = { id: '', name: '', unit: null, org_number: null, source: '', source_id: '' };
