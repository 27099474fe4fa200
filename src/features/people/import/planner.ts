import type { IsoDate } from '#src/kernel/date.ts';
import { keyOf, PersonIds, type Weaker } from './desired.ts';
import type { Fault } from './faults.ts';
import type { Roster } from './roster.ts';
import type { RosterKind } from './roster-kind.ts';
import type { GroupRow, GuardianshipRow, MemberRow, PersonRow, RoleRow, Rows, SchoolRow } from './rows.ts';

export interface PlanOptions {
  readonly today: IsoDate;
  readonly newId: () => string;
  /** The rows of the roster's schools, by what the source calls them (`matchSchools`). */
  readonly schools: ReadonlyMap<string, SchoolRow>;
  /** Protection that falls away is written too; else it stays and is told. */
  readonly acceptWeaker: boolean;
  /** Which fields of a person are restricted, by our id: they are only stored, so nothing new is written in them (GDPR art. 18(2)). */
  readonly restricted?: ReadonlyMap<string, (field: string) => boolean>;
  /** Which values of a person have been decided to be wrong, by our id (art. 16). */
  readonly wrong?: ReadonlyMap<string, (field: string, value: string) => boolean>;
}

/** The day before, as a day. */
export function dayBefore(day: IsoDate): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** Rows by a key. */
export const indexed = <T>(rows: readonly T[], key: (row: T) => string) => new Map(rows.map((row) => [key(row), row]));

/** Everything that the steps below share; `after` grows to what the tables should hold of what the roster touches. */
export class Planner {
  readonly faults: Fault[];
  readonly weaker: Weaker[] = [];
  /** Persons of whom the source tells something new in a field that is restricted. */
  readonly heldBack = new Set<string>();
  readonly yesterday: IsoDate;
  readonly ids: PersonIds;
  readonly before;
  readonly after = {
    persons: new Map<string, PersonRow>(),
    groups: new Map<string, GroupRow>(),
    members: new Map<string, MemberRow>(),
    roles: new Map<string, RoleRow>(),
    guardianships: new Map<string, GuardianshipRow>(),
  };
  readonly groupIds = new Map<string, string>();
  /** Our ids of schools, by what the source calls them: those of the roster, and those that it has told of before. */
  readonly schoolIds = new Map<string, string>();
  /** Schools that know a person already, by our id. */
  readonly knownAt = new Map<string, string[]>();

  readonly roster: Roster;
  readonly options: PlanOptions;

  constructor(existing: Rows, roster: Roster, options: PlanOptions) {
    this.roster = roster;
    this.options = options;
    this.faults = [...roster.faults];
    this.yesterday = dayBefore(options.today);
    this.ids = new PersonIds(existing.persons, roster.source, options.newId);
    this.before = {
      persons: indexed(existing.persons, personKey),
      groups: indexed(existing.groups, groupKey),
      members: indexed(existing.members, memberKey),
      roles: indexed(existing.roles, roleKey),
      guardianships: indexed(existing.guardianships, guardianshipKey),
    };
    for (const { id, source, source_id } of existing.schools) {
      if (source === roster.source) this.schoolIds.set(source_id, id);
    }
    for (const [sourceId, { id }] of options.schools) this.schoolIds.set(sourceId, id);
    for (const { id, school } of existing.persons) {
      const known = this.knownAt.get(id);
      if (known === undefined) this.knownAt.set(id, [school]);
      else known.push(school);
    }
    for (const group of existing.groups) {
      if (group.source === roster.source) this.groupIds.set(keyOf(group.school, group.source_id), group.id);
    }
  }

  fault(
    row: { readonly place: { file: string; line: number } },
    kind: Fault['kind'],
    column: string,
    reason: Fault['reason'],
  ) {
    this.faults.push({ ...row.place, kind, column, reason });
  }

  /** Our id of the row's school; a fault when it was not taken in. */
  school(
    row: { readonly place: { file: string; line: number }; readonly school: string },
    kind: RosterKind,
  ): string | undefined {
    const school = this.schoolIds.get(row.school);
    if (school === undefined) this.fault(row, kind, 'school', 'no-such-school');
    return school;
  }

  /** Our id of a person that the roster or the database has at the school; a fault for anybody else. */
  person(
    row: { readonly place: { file: string; line: number } },
    kind: RosterKind,
    school: string,
    sourceId: string,
    column: string,
  ): string | undefined {
    const id = this.ids.find(sourceId);
    const key = id === undefined ? undefined : keyOf(school, id);
    if (key !== undefined && (this.after.persons.has(key) || this.before.persons.has(key))) return id;
    this.fault(row, kind, column, 'no-such-person');
    return undefined;
  }
}

export const personKey = (row: PersonRow) => keyOf(row.school, row.id);
export const groupKey = (row: GroupRow) => keyOf(row.school, row.id);
export const memberKey = (row: MemberRow) => keyOf(row.school, row.group_id, row.person, row.role);
export const roleKey = (row: RoleRow) => keyOf(row.school, row.person, row.role);
export const guardianshipKey = (row: GuardianshipRow) => keyOf(row.school, row.guardian, row.child);
