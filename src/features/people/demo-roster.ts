import type { GuardianshipKind, SchoolRole } from '#src/platform/access/relation.ts';
import { familyNames, givenNames, staffNames } from './demo-names.ts';
import { syntheticNumber } from './identity-number.ts';
import type {
  Roster,
  RosterGroup,
  RosterGuardianship,
  RosterMember,
  RosterPerson,
  RosterRole,
  RosterSchool,
} from './import/roster.ts';
import type { Protection } from './table.ts';

/** What the demo's people are from, in the column that says so. */
export const demoSource = 'demo';

const schoolYear = '2026-08-17';
const place = { file: 'demo', line: 1 };

interface DemoSchool {
  readonly unit: string;
  readonly name: string;
  readonly orgNumber: string;
  readonly classes: readonly { readonly title: string; readonly grade: number }[];
}

/** The schools of Solvik; numbers that begin with 1 belong to nobody. */
const demoSchools: readonly DemoSchool[] = [
  {
    unit: 'bakkelokka',
    name: 'Bakkeløkka skole',
    orgNumber: '123456701',
    classes: [
      { title: '3A', grade: 3 },
      { title: '5A', grade: 5 },
      { title: '7A', grade: 7 },
    ],
  },
  {
    unit: 'nesset',
    name: 'Nesset oppvekstsenter',
    orgNumber: '123456702',
    classes: [
      { title: '2A', grade: 2 },
      { title: '4A', grade: 4 },
      { title: '6A', grade: 6 },
    ],
  },
  {
    unit: 'solvik-ungdomsskole',
    name: 'Solvik ungdomsskole',
    orgNumber: '123456703',
    classes: [
      { title: '9A', grade: 9 },
      { title: '9B', grade: 9 },
      { title: '10A', grade: 10 },
    ],
  },
];

interface Slot {
  readonly school: string;
  readonly group: string;
  readonly grade: number;
}

const pad = (value: number) => String(value).padStart(2, '0');
const nth = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** A day of birth for a pupil of a grade in the school year 2026–27. */
const bornInGrade = (grade: number, index: number) =>
  `${2021 - grade}-${pad(1 + (index % 12))}-${pad(1 + ((index * 7) % 28))}`;

/** Nineteen to twenty-one pupils a class, dealt out so that siblings come to different classes and schools. */
function slots(): readonly Slot[] {
  const all = demoSchools.flatMap(({ unit, classes }) =>
    classes.flatMap(({ title, grade }, index) =>
      Array.from({ length: 19 + index }, () => ({ school: unit, group: title, grade })),
    ),
  );
  // 59 has no factor in common with the number of places (180), so that every place is dealt once.
  return all.map((_, index) => nth(all, index * 59));
}

/** Children in each family, in turns. */
const familySizes = [2, 1, 1, 2, 1, 3, 1, 1];

interface Parent {
  readonly kind: GuardianshipKind;
  /** Lives where the children do. */
  readonly home: boolean;
}

const both: readonly Parent[] = [
  { kind: 'parental-responsibility', home: true },
  { kind: 'parental-responsibility', home: true },
];

/** Who has the children: two together most often, and each of the other ways somewhere. */
function parentsOf(family: number): readonly Parent[] {
  if (family % 37 === 9) return [{ kind: 'appointed', home: true }];
  if (family % 23 === 7) return [{ ...both[0], kind: 'foster' } as Parent];
  if (family % 11 === 5) return [both[0] as Parent, { kind: 'information-only', home: false }];
  if (family % 7 === 3) return [both[0] as Parent];
  if (family % 5 === 2) return [both[0] as Parent, { kind: 'parental-responsibility', home: false }];
  return both;
}

/** One family with a blocked address of each grade, and one whose number is secret. */
const protectedFamilies: Readonly<Record<number, Protection>> = { 12: 'confidential', 31: 'strictly-confidential' };
const secretFamily = 20;

class Demo {
  readonly schools: RosterSchool[] = [];
  readonly persons: RosterPerson[] = [];
  readonly groups: RosterGroup[] = [];
  readonly members: RosterMember[] = [];
  readonly roles: RosterRole[] = [];
  readonly guardianships: RosterGuardianship[] = [];
  #serial = 0;

  person(schools: readonly string[], person: Omit<RosterPerson, 'school' | 'place' | 'identityNumber'>): void {
    this.#serial += 1;
    const identityNumber = syntheticNumber(person.birthDate ?? '1980-01-01', this.#serial % 400);
    for (const school of schools) this.persons.push({ ...person, identityNumber, school, place });
  }

  role(school: string, person: string, role: SchoolRole): void {
    this.roles.push({ school, person, role, from: schoolYear, place });
  }

  member(school: string, group: string, person: string, role: RosterMember['role']): void {
    this.members.push({ school, group, person, role, from: schoolYear, place });
  }
}

function addFamily(demo: Demo, family: number, children: readonly Slot[]): void {
  const name = nth(familyNames, family * 7);
  const schools = [...new Set(children.map(({ school }) => school))];
  const protection = protectedFamilies[family] ?? 'none';
  const hidden = { protection, contactSecret: family === secretFamily };
  const homes = [`Demoveien ${family + 1}, 9999 Solvik`, `Eksempelgata ${family + 1}, 9999 Solvik`];
  const parents = parentsOf(family);
  children.forEach(({ school, group, grade }, index) => {
    const id = `elev-${family}-${index}`;
    const birthDate = bornInGrade(grade, family + index * 5);
    const givenName = nth(givenNames, family * 3 + index * 11);
    const email = `elev${family}.${index}@skole.solvik.example`;
    demo.person([school], {
      id,
      givenName,
      familyName: name,
      birthDate,
      email,
      phone: null,
      address: homes[0],
      ...hidden,
    });
    demo.role(school, id, 'pupil');
    demo.member(school, group, id, 'pupil');
    for (const subject of ['matematikk', 'norsk']) demo.member(school, `${group} ${subject}`, id, 'pupil');
    parents.forEach(({ kind }, n) => {
      demo.guardianships.push({ school, guardian: `foresatt-${family}-${n}`, child: id, kind, place });
    });
  });
  parents.forEach(({ home }, n) => {
    const id = `foresatt-${family}-${n}`;
    const birthDate = `${1976 + ((family + n * 5) % 18)}-${pad(1 + ((family + n) % 12))}-${pad(1 + ((family * 5) % 28))}`;
    const facts = {
      givenName: nth(givenNames, family * 5 + n * 17 + 4),
      familyName: n === 0 ? name : nth(familyNames, family * 7 + 11),
      birthDate,
      email: `foresatt${family}.${n}@post.example`,
      phone: `00 0${n} ${pad(Math.floor(family / 100))} ${pad(family % 100)}`,
      address: homes[home ? 0 : 1],
    };
    // Whoever does not live with a hidden child is not hidden, and must not be told where the child is.
    demo.person(schools, { id, ...facts, ...(home ? hidden : { protection: 'none' }) });
    for (const school of schools) demo.role(school, id, 'guardian');
  });
}

const staffRoles: readonly SchoolRole[] = ['leader', 'counsellor', 'health', 'administration', 'it', 'other-staff'];

function addStaff(demo: Demo, { unit, classes }: DemoSchool, at: number): void {
  const staff = (index: number, role: SchoolRole): string => {
    const id = `ansatt-${unit}-${index}`;
    const [givenName, familyName] = nth(staffNames, at * 5 + index);
    const birthDate = `${1962 + ((at * 11 + index * 3) % 38)}-${pad(1 + ((index + at) % 12))}-${pad(1 + index)}`;
    const email = `ansatt.${unit}.${index}@solvik.example`;
    demo.person([unit], { id, givenName, familyName, birthDate, email, phone: null, address: null });
    demo.role(unit, id, role);
    return id;
  };
  staffRoles.forEach((role, index) => {
    staff(index, role);
  });
  // The last of them assists in the first class.
  demo.member(unit, classes[0]?.title ?? '', `ansatt-${unit}-${staffRoles.length - 1}`, 'assistant');
  const teachers = [0, 1, 2, 3].map((index) => staff(staffRoles.length + index, 'teacher'));
  classes.forEach(({ title }, index) => {
    const contact = teachers[index] ?? '';
    demo.member(unit, title, contact, 'contact-teacher');
    demo.member(unit, `${title} norsk`, contact, 'teacher');
    demo.member(unit, `${title} matematikk`, teachers[3] ?? '', 'teacher');
  });
}

function addSchool(demo: Demo, school: DemoSchool): void {
  const { unit, name, orgNumber, classes } = school;
  demo.schools.push({ id: unit, name, orgNumber, unit, place });
  const year = { from: '2026-08-01', to: '2027-07-31', school: unit, place };
  for (const { title, grade } of classes) {
    demo.groups.push({ ...year, id: title, kind: 'basis', title, grade: String(grade) });
    for (const subject of ['matematikk', 'norsk']) {
      const group = `${title} ${subject}`;
      demo.groups.push({ ...year, id: group, kind: 'teaching', title: group, grade: String(grade), subject });
    }
  }
}

/**
 * The people of the demo's municipality: three schools with three classes each, staff, and families of every kind that
 * access depends on. Invented, the same every time, with identity numbers of the Tenor series, which are nobody's.
 */
export function demoRoster(): Roster {
  const demo = new Demo();
  demoSchools.forEach((school, index) => {
    addSchool(demo, school);
    addStaff(demo, school, index);
  });
  const places = slots();
  for (let family = 0, at = 0; at < places.length; family += 1) {
    const size = nth(familySizes, family);
    addFamily(demo, family, places.slice(at, at + size));
    at += size;
  }
  const { schools, persons, groups, members, roles, guardianships } = demo;
  const all = 'full' as const;
  const covers = { persons: all, groups: all, members: all, roles: all, guardianships: all };
  return {
    source: demoSource,
    covers,
    ...{ schools, persons, groups, members, roles, guardianships },
    faults: [],
    leftOut: [],
  };
}
