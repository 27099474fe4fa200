import type { SchoolRole } from '#src/platform/access/relation.ts';
import type { Fault } from '../faults.ts';
import { checkDays, type RowReader, rowsOf, type Words } from '../reading.ts';
import type {
  Coverage,
  Roster,
  RosterDays,
  RosterGroup,
  RosterGuardianship,
  RosterMember,
  RosterPerson,
  RosterRole,
  RosterSchool,
} from '../roster.ts';
import { type FileSet, readFileSet } from './manifest.ts';

export interface ReadOptions {
  /** The register has a use of identity numbers; else none is loaded. */
  readonly identityNumbers: boolean;
}

const statuses: Words<boolean> = { active: false, tobedeleted: true, inactive: true };

/** True for a row that its source wants away; bulk files leave the column empty. */
function isEnded(row: RowReader): boolean {
  return (row.text('status') ?? null) === null ? false : row.word('status', statuses, 'unknown-status');
}

const endedIf = (ended: boolean) => (ended ? { ended } : {});

/** A role of a user; `relative` is somebody without rights to the child, and `none` has no part in a school's work. */
type Role = SchoolRole | 'parent' | 'none';
const roleWords: Words<Role> = {
  student: 'pupil',
  teacher: 'teacher',
  aide: 'other-staff',
  proctor: 'other-staff',
  principal: 'leader',
  counselor: 'counsellor',
  administrator: 'administration',
  districtadministrator: 'administration',
  siteadministrator: 'administration',
  systemadministrator: 'it',
  guardian: 'guardian',
  parent: 'parent',
  relative: 'none',
};

interface User extends Omit<RosterPerson, 'school'> {
  /** Those whom the source says the user belongs to: guardians of a pupil, or pupils of a guardian. */
  readonly agents: readonly string[];
}

interface UserRole extends RosterDays {
  readonly user: string;
  readonly org: string;
  readonly role: Role;
  readonly place: RosterRole['place'];
}

/** `{Fnr:…}`, `{NIN:…}` and the like among the user's other identifiers. */
const numbers = /\{\s*(?:fnr|f[øo]dselsnummer|nin|dnr|d-nummer|duf|norEduPersonNIN|pid)\s*:\s*([^}]*)\}/i;

function numberIn(row: RowReader): string | null | undefined {
  const ids = row.text('userIds');
  if (ids === undefined) return undefined;
  const found = numbers.exec(ids ?? '');
  return row.identityNumber('userIds', found?.[1] ?? null);
}

/** The users, and whether the file tells any identity numbers, loaded or not. */
interface Users {
  readonly users: readonly User[];
  readonly hasNumbers: boolean;
}

function readUsers({ files }: FileSet, faults: Fault[], { identityNumbers }: ReadOptions): Users {
  const born = new Map(
    rowsOf(files.demographics, 'persons', faults, (row): readonly (readonly [string, string | null | undefined])[] => [
      [row.needed('sourcedId'), row.date('birthDate')],
    ]),
  );
  let hasNumbers = false;
  const users = rowsOf(files.users, 'persons', faults, (row): User => {
    hasNumbers ||= row.has('userIds', numbers);
    const id = row.needed('sourcedId');
    const [phone, sms] = [row.text('phone'), row.text('sms')];
    return {
      id,
      givenName: row.needed('givenName'),
      familyName: row.needed('familyName'),
      birthDate: born.get(id),
      identityNumber: identityNumbers ? numberIn(row) : undefined,
      email: row.text('email'),
      phone: phone ?? sms,
      agents: row.list('agentSourcedIds'),
      place: row.place,
      ...endedIf(isEnded(row)),
    };
  });
  return { users, hasNumbers };
}

/** Roles stand in a file of their own from version 1.2 on, and in the users' rows before that. */
function readRoles({ files }: FileSet, faults: Fault[]): readonly UserRole[] {
  const isOld = files.users?.columns.some((column) => column.toLowerCase() === 'orgsourcedids') === true;
  if (isOld && files.roles === undefined) {
    return rowsOf(files.users, 'roles', faults, (row): readonly UserRole[] => {
      const [user, role] = [row.needed('sourcedId'), row.word('role', roleWords, 'unknown-role')];
      const ended = endedIf(isEnded(row));
      return row.list('orgSourcedIds').map((org) => ({ user, role, org, place: row.place, ...ended }));
    });
  }
  return rowsOf(files.roles, 'roles', faults, (row): UserRole => {
    const [from, to] = [row.date('beginDate'), row.date('endDate')];
    checkDays(row, from, to, 'endDate');
    const role = row.word('role', roleWords, 'unknown-role');
    const days = { from, to, ...endedIf(isEnded(row)) };
    return { user: row.needed('userSourcedId'), org: row.needed('orgSourcedId'), role, place: row.place, ...days };
  });
}

interface Orgs {
  readonly schools: readonly RosterSchool[];
  /** Every org of the file, schools or not. */
  readonly known: ReadonlySet<string>;
}

function readOrgs({ files }: FileSet, faults: Fault[]): Orgs {
  const known = new Set<string>();
  const schools = rowsOf(files.orgs, 'schools', faults, (row): RosterSchool | undefined => {
    const id = row.needed('sourcedId');
    const ended = isEnded(row);
    known.add(id);
    if (row.needed('type') !== 'school' || ended) return undefined;
    const orgNumber = /^(?:NO)?(\d{9})$/.exec(row.text('identifier') ?? '')?.[1];
    return { id, name: row.needed('name'), orgNumber, place: row.place };
  });
  return { schools, known };
}

const classKinds: Words<RosterGroup['kind']> = { homeroom: 'basis', scheduled: 'teaching' };

function readClasses({ files }: FileSet, faults: Fault[]): readonly RosterGroup[] {
  const sessions = new Map(
    rowsOf(files.academicSessions, 'groups', faults, (row) => {
      const [from, to] = [row.date('startDate'), row.date('endDate')];
      checkDays(row, from, to, 'endDate');
      return [[row.needed('sourcedId'), { from, to }] as const];
    }),
  );
  return rowsOf(files.classes, 'groups', faults, (row): RosterGroup => {
    const terms = row.list('termSourcedIds').flatMap((id) => sessions.get(id) ?? []);
    const known = terms.length > 0;
    const from = known ? (terms.flatMap((term) => term.from ?? []).sort()[0] ?? null) : undefined;
    const to = known
      ? (terms
          .flatMap((term) => term.to ?? [])
          .sort()
          .at(-1) ?? null)
      : undefined;
    return {
      id: row.needed('sourcedId'),
      school: row.needed('schoolSourcedId'),
      title: row.needed('title'),
      kind: classKinds[row.needed('classType')] ?? 'other',
      grade: row.list('grades')[0],
      subject: row.text('subjects') ?? undefined,
      ...{ from, to, ...endedIf(isEnded(row)), place: row.place },
    };
  });
}

const enrollmentRoles: Words<'pupil' | 'teacher' | 'assistant' | 'none'> = {
  student: 'pupil',
  teacher: 'teacher',
  aide: 'assistant',
  administrator: 'none',
  proctor: 'none',
};

function readEnrollments({ files }: FileSet, faults: Fault[]): readonly RosterMember[] {
  return rowsOf(files.enrollments, 'members', faults, (row): RosterMember | undefined => {
    const role = row.word('role', enrollmentRoles, 'unknown-role');
    if (role === 'none') return undefined;
    const [from, to] = [row.date('beginDate'), row.date('endDate')];
    checkDays(row, from, to, 'endDate');
    const isMain = role === 'teacher' && row.text('primary')?.toLowerCase() === 'true';
    return {
      school: row.needed('schoolSourcedId'),
      group: row.needed('classSourcedId'),
      person: row.needed('userSourcedId'),
      role: isMain ? 'main-teacher' : role,
      ...{ from, to, ...endedIf(isEnded(row)), place: row.place },
    };
  });
}

/** Who is whose guardian, in either direction that the source may say it. */
function pairs(users: readonly User[], isGuardian: (user: string) => boolean) {
  const found = new Map<string, { guardian: string; child: string; place: User['place']; ended: boolean }>();
  for (const { id, agents, place, ended } of users) {
    for (const agent of agents) {
      const [guardian, child] = isGuardian(id) ? [id, agent] : [agent, id];
      if (isGuardian(guardian) && !isGuardian(child)) {
        found.set(`${guardian}\u0000${child}`, { guardian, child, place, ended: ended === true });
      }
    }
  }
  return [...found.values()];
}

/** Everybody at each school where a role, a group or a child puts them. */
class Places {
  readonly #schools: ReadonlySet<string> | undefined;
  readonly #at = new Map<string, Set<string>>();

  constructor(schools: ReadonlySet<string> | undefined) {
    this.#schools = schools;
  }

  add(user: string, school: string): void {
    if (this.#schools?.has(school) === false) return;
    const known = this.#at.get(user);
    if (known === undefined) this.#at.set(user, new Set([school]));
    else known.add(school);
  }

  of(user: string): readonly string[] {
    return [...(this.#at.get(user) ?? [])];
  }
}

function personsOf(users: readonly User[], places: Places, rolesKnown: boolean, guardians: ReadonlySet<string>) {
  return users.flatMap(({ agents, ...user }): readonly RosterPerson[] => {
    const schools = places.of(user.id);
    if (schools.length > 0) return schools.map((school) => ({ ...user, school }));
    // Where a whole list of roles gives no school, the person is at none of ours: at the owner's office, say.
    return rolesKnown || guardians.has(user.id) ? [] : [user];
  });
}

/**
 * Reads a set of OneRoster CSV files, 1.1 or 1.2. Passwords, race, sex and marks are not loaded, whatever the files hold.
 * The standard has no word for parental responsibility: `guardian` is taken to have it, `parent` to have the right to
 * information that every parent has (barnelova § 47), `relative` to have none.
 * @param files by their names without folders
 * @throws Problem (bad-input) when the set as a whole cannot be read; what is wrong in a row is a fault
 */
export function readOneRoster(files: ReadonlyMap<string, Uint8Array>, options: ReadOptions): Roster {
  const set = readFileSet(files);
  const faults: Fault[] = [];
  const orgs = readOrgs(set, faults);
  const { users, hasNumbers } = readUsers(set, faults, options);
  const userRoles = readRoles(set, faults);
  const groups = readClasses(set, faults);
  const members = readEnrollments(set, faults);
  const schools = new Set(orgs.schools.map(({ id }) => id));
  const guardianRole = new Map<string, 'guardian' | 'parent'>();
  for (const { user, role } of userRoles) {
    if (role === 'guardian' || (role === 'parent' && !guardianRole.has(user))) guardianRole.set(user, role);
  }
  // Without the file of organisations any id may be a school that is known already.
  const places = new Places(set.files.orgs === undefined ? undefined : schools);
  for (const { user, org } of userRoles) places.add(user, org);
  for (const { person, school } of members) places.add(person, school);
  const related = pairs(users, (user) => guardianRole.has(user));
  const guardianships = related.flatMap(({ guardian, child, place, ended }): RosterGuardianship[] => {
    const kind = guardianRole.get(guardian) === 'parent' ? 'information-only' : 'parental-responsibility';
    const open = ended ? { ended } : { from: null, to: null };
    return places.of(child).map((school) => ({ school, guardian, child, kind, place, ...open }));
  });
  for (const { guardian, school } of guardianships) places.add(guardian, school);
  const persons = personsOf(users, places, set.modes.roles === 'full', new Set(guardianRole.keys()));
  const roles = rolesOf(userRoles, orgs, schools, guardianships, faults);
  const covers = coverOf(set);
  const leftOut = [...set.leftOut, ...(hasNumbers && !options.identityNumbers ? (['identity-numbers'] as const) : [])];
  return {
    source: 'oneroster',
    covers,
    schools: orgs.schools,
    persons,
    groups,
    members,
    roles,
    guardianships,
    faults,
    leftOut,
  };
}

function rolesOf(
  userRoles: readonly UserRole[],
  orgs: Orgs,
  schools: ReadonlySet<string>,
  guardianships: readonly RosterGuardianship[],
  faults: Fault[],
): readonly RosterRole[] {
  const told = userRoles.flatMap(({ user, org, role, place, ...days }): RosterRole[] => {
    const isTold = orgs.known.size > 0;
    if (isTold && !orgs.known.has(org)) {
      faults.push({ ...place, column: 'orgSourcedId', reason: 'no-such-school', kind: 'roles' });
    }
    if ((isTold && !schools.has(org)) || role === 'none') return [];
    return [{ school: org, person: user, role: role === 'parent' ? 'guardian' : role, place, ...days }];
  });
  const guardians = guardianships.flatMap(({ school, guardian, place, ended }): RosterRole[] =>
    ended === true ? [] : [{ school, person: guardian, role: 'guardian', place }],
  );
  return [...told, ...guardians];
}

/** A kind is told of as a whole only when every file that it is read from is. */
function coverOf({ modes }: FileSet): Roster['covers'] {
  const least = (...found: readonly Coverage[]): Coverage =>
    found.includes('absent') ? 'absent' : found.includes('delta') ? 'delta' : 'full';
  const roles = modes.roles === 'absent' ? modes.users : modes.roles;
  return {
    persons: least(modes.users, roles, modes.orgs),
    groups: least(modes.classes, modes.orgs),
    members: least(modes.enrollments, modes.orgs),
    roles: least(modes.users, roles, modes.orgs),
    guardianships: least(modes.users, roles, modes.orgs),
  };
}
