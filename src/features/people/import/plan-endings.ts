import type { IsoDate } from '#src/kernel/date.ts';
import { keyOf } from './desired.ts';
import type { Planner } from './planner.ts';
import type { RosterKind } from './roster-kind.ts';
import type { GuardianshipRow, MemberRow, RoleRow } from './rows.ts';

/** Who is at a school no longer has no part in its groups and no work there; being a guardian or a child does not end. */
export function endWithPerson(planner: Planner): void {
  const { before, after, yesterday } = planner;
  const isOver = (row: { school: string; person: string }) => {
    const ended = (
      after.persons.get(keyOf(row.school, row.person)) ?? before.persons.get(keyOf(row.school, row.person))
    )?.ended_on;
    return ended != null && ended <= yesterday;
  };
  for (const kind of ['members', 'roles'] as const) {
    const now = after[kind] as Map<string, MemberRow | RoleRow>;
    for (const [key, row] of [...before[kind], ...now] as Iterable<[string, MemberRow | RoleRow]>) {
      const current = now.get(key) ?? row;
      if (!isOver(current) || !isOpen(current.valid_to, yesterday)) continue;
      const had = (before[kind] as ReadonlyMap<string, MemberRow | RoleRow>).get(key)?.valid_to ?? null;
      now.set(key, { ...current, valid_to: isOpen(had, yesterday) ? yesterday : had });
    }
  }
}

/** A pupil in a class is in no other: where the source has no more than the new class, the old one ends. */
export function endOtherClasses({ roster, before, after, yesterday }: Planner): void {
  if (roster.oneClass !== true) return;
  const isClass = (row: MemberRow) => {
    const key = keyOf(row.school, row.group_id);
    return row.role === 'pupil' && (after.groups.get(key) ?? before.groups.get(key))?.kind === 'basis';
  };
  const placed = new Set([...after.members.values()].filter(isClass).map((row) => keyOf(row.school, row.person)));
  for (const [key, row] of before.members) {
    const isOther = !after.members.has(key) && row.source === roster.source && isOpen(row.valid_to, yesterday);
    if (isOther && placed.has(keyOf(row.school, row.person)) && isClass(row)) {
      after.members.set(key, { ...row, valid_to: yesterday });
    }
  }
}

/** Whose last role at a school this import ended has left it; a guardian stays one for as long as there is a child. */
export function endWithoutRole(planner: Planner): void {
  const { before, after, yesterday } = planner;
  const open = new Set<string>();
  const closed = new Set<string>();
  for (const [key, row] of [...before.roles, ...after.roles]) {
    const now = after.roles.get(key) ?? row;
    const person = keyOf(row.school, row.person);
    if (isOpen(now.valid_to, yesterday)) open.add(person);
    else if (after.roles.has(key) && isOpen(before.roles.get(key)?.valid_to ?? null, yesterday)) closed.add(person);
  }
  for (const [key, row] of [...before.guardianships, ...after.guardianships]) {
    if (isOpen((after.guardianships.get(key) ?? row).valid_to, yesterday)) open.add(keyOf(row.school, row.guardian));
  }
  for (const person of closed) {
    const row = after.persons.get(person) ?? before.persons.get(person);
    if (!open.has(person) && row !== undefined && isOpen(row.ended_on, yesterday)) {
      after.persons.set(person, { ...row, ended_on: yesterday });
    }
  }
}

const isOpen = (last: string | null, yesterday: IsoDate) => last === null || last > yesterday;

/** What a full source no longer has, of the schools that it tells about, is over since yesterday. */
export function endMissing(planner: Planner, nothingEnds: readonly RosterKind[]): void {
  const { roster, before, after, yesterday, options } = planner;
  const told = new Set([...options.schools.values()].map(({ id }) => id));
  const isMissing = (kind: RosterKind, row: { school: string; source: string }, last: string | null) =>
    roster.covers[kind] === 'full' &&
    !nothingEnds.includes(kind) &&
    row.source === roster.source &&
    told.has(row.school) &&
    isOpen(last, yesterday);
  for (const [key, row] of before.persons) {
    if (!after.persons.has(key) && isMissing('persons', row, row.ended_on)) {
      after.persons.set(key, { ...row, ended_on: yesterday });
    }
  }
  for (const kind of ['groups', 'members', 'roles', 'guardianships'] as const) {
    const now = after[kind] as Map<string, { school: string; source: string; valid_to: string | null }>;
    for (const [key, row] of before[kind]) {
      if (now.has(key) || !isMissing(kind, row, row.valid_to)) continue;
      // A pupil who has left keeps the guardians: what the school still has is about the child.
      if (kind === 'guardianships' && hasLeft(planner, row as GuardianshipRow)) continue;
      now.set(key, { ...row, valid_to: yesterday });
    }
  }
}

function hasLeft({ before, after, yesterday }: Planner, { school, child }: GuardianshipRow): boolean {
  const row = after.persons.get(keyOf(school, child)) ?? before.persons.get(keyOf(school, child));
  return row !== undefined && row.ended_on !== null && row.ended_on <= yesterday;
}
