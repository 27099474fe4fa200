import { strToU8, zipSync } from 'fflate';
import { syntheticNumber } from '#src/features/people/identity-number.ts';

/** What the generator makes; invented people, the same every time for the same sizes. */
export interface PeopleSize {
  readonly pupils: number;
  /** Pupils of a class. */
  readonly classSize?: number;
  /** Classes of a school. */
  readonly classes?: number;
  /** Each pupil has as many, shared by siblings two and two. */
  readonly guardians?: number;
}

/** A OneRoster set: file name → rows of cells, the heading first. */
export type Tables = Record<string, string[][]>;

/** The headings as they are published for version 1.2. */
const headings: Readonly<Record<string, readonly string[]>> = {
  academicSessions: ['title', 'type', 'startDate', 'endDate', 'parentSourcedId', 'schoolYear'],
  orgs: ['name', 'type', 'identifier', 'parentSourcedId'],
  courses: ['schoolYearSourcedId', 'title', 'courseCode', 'grades', 'orgSourcedId', 'subjects', 'subjectCodes'],
  classes: [
    ...['title', 'grades', 'courseSourcedId', 'classCode', 'classType', 'location', 'schoolSourcedId'],
    ...['termSourcedIds', 'subjects', 'subjectCodes', 'periods'],
  ],
  users: [
    ...['enabledUser', 'username', 'userIds', 'givenName', 'familyName', 'middleName', 'identifier', 'email', 'sms'],
    ...['phone', 'agentSourcedIds', 'grades', 'password', 'userMasterIdentifier', 'preferredGivenName'],
    ...['preferredMiddleName', 'preferredFamilyName', 'primaryOrgSourcedId', 'pronouns'],
  ],
  roles: ['userSourcedId', 'roleType', 'role', 'beginDate', 'endDate', 'orgSourcedId', 'userProfileSourcedId'],
  userProfiles: [
    ...['userSourcedId', 'profileType', 'vendorId', 'applicationId', 'description', 'credentialType', 'username'],
    'password',
  ],
  enrollments: ['classSourcedId', 'schoolSourcedId', 'userSourcedId', 'role', 'primary', 'beginDate', 'endDate'],
  demographics: [
    ...['birthDate', 'sex', 'americanIndianOrAlaskaNative', 'asian', 'blackOrAfricanAmerican'],
    ...['nativeHawaiianOrOtherPacificIslander', 'white', 'demographicRaceTwoOrMoreRaces', 'hispanicOrLatinoEthnicity'],
    ...['countryOfBirthCode', 'stateOfBirthAbbreviation', 'cityOfBirth', 'publicSchoolResidenceStatus'],
  ],
};

const common = ['sourcedId', 'status', 'dateLastModified'];

const given = ['Alma', 'Birk', 'Selma', 'Noah', 'Eira', 'Yusuf', 'Linh', 'Odin', 'Zahra', 'Máret', 'Leon', 'Vilde'];
const family = ['Fjellrev', 'Lyngstrand', 'Orrebakk', 'Tranås', 'Haugvoll', 'Skarvnes', 'Rypelia', 'Nowakska', 'Gáldu'];
const nth = (list: readonly string[], index: number) => list[index % list.length] ?? '';
const pad = (value: number) => String(value).padStart(2, '0');

class Builder {
  readonly tables: Tables = {};

  constructor() {
    for (const [name, columns] of Object.entries(headings)) this.tables[name] = [[...common, ...columns]];
  }

  /** Adds a row to a file; columns that are not told are empty. */
  add(name: string, id: string, cells: Readonly<Record<string, string>>): void {
    const columns = headings[name] ?? [];
    this.tables[name]?.push([id, '', '', ...columns.map((column) => cells[column] ?? '')]);
  }

  user(id: string, index: number, birthDate: string, more: Readonly<Record<string, string>>): void {
    this.add('users', id, {
      enabledUser: 'true',
      username: id,
      userIds: `{Fnr:${syntheticNumber(birthDate, index % 380)}}`,
      givenName: nth(given, index),
      familyName: nth(family, index * 5 + Math.floor(index / 12)),
      email: `${id}@skole.example`,
      password: 'not-to-be-loaded',
      ...more,
    });
    const race = { sex: 'other', asian: 'true', white: 'false', cityOfBirth: 'not-to-be-loaded' };
    this.add('demographics', id, { birthDate, ...race });
  }
}

/** The day of birth of the n-th of a crowd; spread so that no day has more than the series of numbers holds. */
const bornOn = (index: number, year: number, years: number) =>
  `${year + (index % years)}-${pad(1 + (Math.floor(index / years) % 12))}-${pad(1 + (Math.floor(index / years / 12) % 28))}`;

/** Schools, classes, teachers, pupils and guardians as the tables of OneRoster 1.2, every entity file among them. */
export function oneRosterTables({ pupils, classSize = 25, classes = 12, guardians = 2 }: PeopleSize): Tables {
  const build = new Builder();
  build.add('orgs', 'owner', { name: 'Nordbygda kommune', type: 'district' });
  build.add('academicSessions', 'year', {
    title: '2026–27',
    type: 'schoolYear',
    startDate: '2026-08-01',
    endDate: '2027-07-31',
  });
  build.add('courses', 'course', { title: 'Norsk', orgSourcedId: 'owner' });
  for (let index = 0; index < pupils; index += 1) {
    const group = Math.floor(index / classSize);
    const school = `s${Math.floor(group / classes)}`;
    if (index % (classSize * classes) === 0) addSchool(build, school);
    if (index % classSize === 0) addClass(build, school, group, classes);
    const id = `p${index}`;
    const agents = Array.from({ length: guardians }, (_, n) => `g${Math.floor(index / 2)}-${n}`);
    build.user(id, index, bornOn(index, 2010, 10), { agentSourcedIds: agents.join(','), grades: '9' });
    build.add('roles', `r-${id}`, { userSourcedId: id, roleType: 'primary', role: 'student', orgSourcedId: school });
    for (const one of [`c${group}`, `t${group}`]) {
      const cells = { classSourcedId: one, schoolSourcedId: school, userSourcedId: id, role: 'student' };
      build.add('enrollments', `e-${one}-${id}`, { ...cells, beginDate: '2026-08-17' });
    }
    if (index % 2 === 0) addGuardians(build, index, agents, school);
  }
  return build.tables;
}

function addSchool(build: Builder, id: string): void {
  const number = Number(id.slice(1));
  const cells = {
    name: `Nordby ${number + 1}. skole`,
    type: 'school',
    identifier: `1${String(number).padStart(8, '0')}`,
  };
  build.add('orgs', id, { ...cells, parentSourcedId: 'owner' });
  const head = `h-${id}`;
  build.user(head, number, bornOn(number, 1960, 30), {});
  build.add('roles', `r-${head}`, { userSourcedId: head, roleType: 'primary', role: 'principal', orgSourcedId: id });
}

function addClass(build: Builder, school: string, group: number, classes: number): void {
  const title = `${1 + (group % classes)}A`;
  const year = { grades: '9', schoolSourcedId: school, termSourcedIds: 'year' };
  build.add('classes', `c${group}`, { ...year, title, classType: 'homeroom' });
  build.add('classes', `t${group}`, { ...year, title: `${title} norsk`, classType: 'scheduled', subjects: 'Norsk' });
  const teacher = `l${group}`;
  build.user(teacher, group + 7, bornOn(group, 1965, 30), {});
  build.add('roles', `r-${teacher}`, {
    userSourcedId: teacher,
    roleType: 'primary',
    role: 'teacher',
    orgSourcedId: school,
  });
  for (const one of [`c${group}`, `t${group}`]) {
    const cells = { classSourcedId: one, schoolSourcedId: school, userSourcedId: teacher, role: 'teacher' };
    build.add('enrollments', `e-${one}-${teacher}`, { ...cells, primary: 'true' });
  }
}

function addGuardians(build: Builder, index: number, ids: readonly string[], school: string): void {
  ids.forEach((id, n) => {
    const at = index + n;
    build.user(id, at, bornOn(at, 1970, 25), { phone: '00 00 00 00' });
    build.add('roles', `r-${id}`, { userSourcedId: id, roleType: 'primary', role: 'guardian', orgSourcedId: school });
  });
}

/** How whole the files are, as manifest.csv tells it; `bulk` for those of the set unless told. */
export function manifestOf(tables: Tables, mode: Readonly<Record<string, string>> = {}, version = '1.2'): string[][] {
  const names = [...new Set([...Object.keys(headings), ...Object.keys(tables)])];
  return [
    ['propertyName', 'value'],
    ['manifest.version', '1.0'],
    ['oneroster.version', version],
    ...names.map((name) => [`file.${name}`, mode[name] ?? (tables[name] === undefined ? 'absent' : 'bulk')]),
    ['source.systemName', 'Nordlys'],
  ];
}

const quote = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows as CSV text. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `${rows.map((row) => row.map(quote).join(',')).join('\r\n')}\r\n`;
}

/** The files of a set with its manifest, as they are found in a folder or a zip. */
export function filesOf(
  tables: Tables,
  mode: Readonly<Record<string, string>> = {},
  version = '1.2',
): Map<string, Uint8Array> {
  const all: Tables = { manifest: manifestOf(tables, mode, version), ...tables };
  return new Map(Object.entries(all).map(([name, rows]) => [`${name}.csv`, strToU8(csvOf(rows))]));
}

/** The set as one zip file. */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 1 });
}

/** The same people as version 1.1 has them: roles and schools stand with the users. */
export function asVersion11(tables: Tables): Tables {
  const roles = new Map((tables.roles ?? []).slice(1).map((row) => [row[3], row] as const));
  const columns = headings.users ?? [];
  const kept = columns.filter((column) => !/^(?:preferred|pronouns|userMaster|primaryOrg)/.test(column));
  const rows = (tables.users ?? []).slice(1).map((row) => {
    const role = roles.get(row[0] ?? '');
    return [
      ...row.slice(0, 3),
      role?.[8] ?? '',
      role?.[5] ?? '',
      ...kept.map((column) => row[3 + columns.indexOf(column)] ?? ''),
    ];
  });
  const { roles: _, userProfiles: __, ...rest } = tables;
  return { ...rest, users: [[...common, 'orgSourcedIds', 'role', ...kept], ...rows] };
}
