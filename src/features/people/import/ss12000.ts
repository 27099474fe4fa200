import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { GuardianshipKind, SchoolRole } from '#src/platform/access/relation.ts';
import type { MemberRole, Protection } from '../table.ts';
import { dayOf, type Item, ItemFaults, isItem, itemsIn, readJson, refOf, textOf } from './json.ts';
import type { ReadOptions } from './oneroster/read.ts';
import type {
  Roster,
  RosterGroup,
  RosterGuardianship,
  RosterMember,
  RosterPerson,
  RosterRole,
  RosterSchool,
} from './roster.ts';

const kinds = ['organisations', 'persons', 'groups', 'activities', 'duties'] as const;
type Kind = (typeof kinds)[number];

interface Placed {
  readonly item: Item;
  readonly place: { readonly file: string; readonly line: number };
}

const nothing = say(
  'Filen har verken skoler eller personer.',
  'Fila har verken skular eller personar.',
  'The file has neither schools nor persons.',
);
const which = say(
  'Gi en fil med organisations og persons, eller en fil for hver av dem.',
  'Gi ei fil med organisations og persons, eller ei fil for kvar av dei.',
  'Give a file with organisations and persons, or one file for each.',
);

/** The lists of the interface: in one file under their names, or each in a file of its name. */
function listsIn(files: ReadonlyMap<string, Uint8Array>): Readonly<Record<Kind, readonly Placed[]>> {
  const lists: Record<Kind, Placed[]> = { organisations: [], persons: [], groups: [], activities: [], duties: [] };
  for (const [file, bytes] of files) {
    if (!/\.json$/i.test(file)) continue;
    const content = readJson(file, bytes);
    for (const kind of kinds) {
      const isNamed = file.toLowerCase() === `${kind}.json`;
      const list = isNamed ? content : isItem(content) ? content[kind] : undefined;
      itemsIn(list).forEach((item, index) => {
        lists[kind].push({ item, place: { file: isNamed ? file : `${file}#${kind}`, line: index + 1 } });
      });
    }
  }
  if (lists.organisations.length === 0 || lists.persons.length === 0) {
    throw new Problem(nothing, { code: 'bad-input', remedy: which });
  }
  return lists;
}

/** The standard's marks of protection; both are grades of what the population register keeps back. */
const markings: Readonly<Record<string, Protection>> = {
  ingen: 'none',
  sekretessmarkering: 'confidential',
  'skyddad folkbokföring': 'strictly-confidential',
};

const dutyRoles: Readonly<Record<string, SchoolRole>> = {
  lärare: 'teacher',
  förskollärare: 'teacher',
  rektor: 'leader',
  biträdanderektor: 'leader',
  'biträdande rektor': 'leader',
  skolsköterska: 'health',
  skolläkare: 'health',
  skolpsykolog: 'health',
  skolkurator: 'counsellor',
  kurator: 'counsellor',
  'studie- och yrkesvägledare': 'counsellor',
  skoladministratör: 'administration',
  'it-ansvarig': 'it',
};

const relationKinds: Readonly<Record<string, GuardianshipKind>> = {
  vårdnadshavare: 'parental-responsibility',
  familjehemsförälder: 'foster',
  'god man': 'appointed',
  förmyndare: 'appointed',
};

const groupKinds: Readonly<Record<string, RosterGroup['kind']>> = { klass: 'basis', undervisning: 'teaching' };

const schoolTypes = /^(?:skolenhet|skola|utbildningsenhet)$/i;

class Reading {
  readonly faults = new ItemFaults();
  readonly schools: RosterSchool[] = [];
  readonly persons: RosterPerson[] = [];
  readonly groups: RosterGroup[] = [];
  readonly members: RosterMember[] = [];
  readonly roles: RosterRole[] = [];
  readonly guardianships: RosterGuardianship[] = [];
  readonly #facts = new Map<string, Omit<RosterPerson, 'school'>>();
  readonly #put = new Set<string>();
  readonly #options: ReadOptions;

  constructor(options: ReadOptions) {
    this.#options = options;
  }

  school({ item, place }: Placed): void {
    if (!schoolTypes.test(textOf(item, 'organisationType') ?? '')) return;
    const id = this.faults.needed(item, 'id', place, 'schools');
    const name = this.faults.needed(item, 'displayName', place, 'schools');
    const orgNumber = /^\d{9}$/.exec(textOf(item, 'organisationCode') ?? '')?.[0];
    if (id !== undefined && name !== undefined) this.schools.push({ id, name, orgNumber, place });
  }

  person({ item, place }: Placed): void {
    const id = this.faults.needed(item, 'id', place, 'persons');
    const givenName = this.faults.needed(item, 'givenName', place, 'persons');
    const familyName = this.faults.needed(item, 'familyName', place, 'persons');
    const civic = isItem(item.civicNo) ? textOf(item.civicNo, 'value') : undefined;
    const number = this.#options.identityNumbers ? this.faults.identityNumber(civic, place, 'civicNo') : null;
    if (id === undefined || givenName === undefined || familyName === undefined || number === undefined) return;
    const firstOf = (name: string) => itemsIn(item[name])[0];
    // What the source has no list of, it says nothing of; an empty list says that there is none.
    const told = (name: string, value: string | undefined) => value ?? (item[name] === undefined ? undefined : null);
    const address = firstOf('addresses');
    const line = ['streetAddress', 'postalCode', 'locality']
      .map((name) => address && textOf(address, name))
      .filter(Boolean);
    const identityNumber = this.#options.identityNumbers ? number : undefined;
    this.#facts.set(id, {
      ...{ id, givenName, familyName, identityNumber, place },
      protection: markings[textOf(item, 'securityMarking')?.toLowerCase() ?? ''],
      birthDate: dayOf(item, 'birthDate') ?? undefined,
      email: told('emails', textOf(firstOf('emails') ?? {}, 'value')),
      phone: told('phoneNumbers', textOf(firstOf('phoneNumbers') ?? {}, 'value')),
      address: told('addresses', line.length === 0 ? undefined : line.join(', ')),
    });
    for (const one of itemsIn(item.enrolments)) this.#enrolment(one, id, place);
  }

  #enrolment(item: Item, person: string, place: Placed['place']): void {
    const school = refOf(item, 'enroledAt');
    if (school === undefined) return void this.faults.add(place, 'roles', 'enrolments.enroledAt', 'missing');
    const days = { from: dayOf(item, 'startDate'), to: dayOf(item, 'endDate') };
    this.roles.push({ school, person, role: 'pupil', place, ...days });
    this.at(person, school);
  }

  /** Puts a person at a school, once. */
  at(person: string, school: string): void {
    const facts = this.#facts.get(person);
    const key = `${person} ${school}`;
    if (facts === undefined || this.#put.has(key)) return;
    this.#put.add(key);
    this.persons.push({ ...facts, school });
  }

  responsibles({ item, place }: Placed): void {
    const child = textOf(item, 'id');
    if (child === undefined) return;
    const schools = this.roles
      .filter((role) => role.person === child && role.role === 'pupil')
      .map(({ school }) => school);
    for (const one of itemsIn(item.responsibles)) {
      const guardian = refOf(one, 'person');
      if (guardian === undefined) {
        this.faults.add(place, 'guardianships', 'responsibles.person', 'missing');
        continue;
      }
      const kind = relationKinds[textOf(one, 'relationType')?.toLowerCase() ?? ''];
      // Somebody else in the child's life, with no right to see.
      if (kind === undefined) continue;
      for (const school of new Set(schools)) {
        this.at(guardian, school);
        this.roles.push({ school, person: guardian, role: 'guardian', place });
        this.guardianships.push({
          school,
          guardian,
          child,
          kind,
          place,
          from: dayOf(one, 'startDate'),
          to: dayOf(one, 'endDate'),
        });
      }
    }
  }

  /** @returns the duty's person, by the duty's id: activities name duties */
  duty({ item, place }: Placed): readonly [string, { person: string; school: string }] | undefined {
    const person = refOf(item, 'person');
    const school = refOf(item, 'dutyAt');
    const id = this.faults.needed(item, 'id', place, 'roles');
    if (person === undefined || school === undefined) {
      return this.faults.add(place, 'roles', person === undefined ? 'person' : 'dutyAt', 'missing');
    }
    const role = dutyRoles[textOf(item, 'dutyRole')?.toLowerCase() ?? ''] ?? 'other-staff';
    const days = { from: dayOf(item, 'startDate'), to: dayOf(item, 'endDate') };
    this.at(person, school);
    this.roles.push({ school, person, role, place, ...days });
    return id === undefined ? undefined : [id, { person, school }];
  }

  group({ item, place }: Placed): void {
    const id = this.faults.needed(item, 'id', place, 'groups');
    const title = this.faults.needed(item, 'displayName', place, 'groups');
    const school = refOf(item, 'organisation');
    if (school === undefined) this.faults.add(place, 'groups', 'organisation', 'missing');
    if (id === undefined || title === undefined || school === undefined) return;
    const kind = groupKinds[textOf(item, 'groupType')?.toLowerCase() ?? ''] ?? 'other';
    this.groups.push({ id, school, kind, title, place, from: dayOf(item, 'startDate'), to: dayOf(item, 'endDate') });
    for (const one of itemsIn(item.groupMemberships)) {
      const person = refOf(one, 'person');
      if (person === undefined) this.faults.add(place, 'members', 'groupMemberships.person', 'missing');
      else this.#member({ school, group: id, person, role: 'pupil' }, one, place);
    }
  }

  #member(
    member: { school: string; group: string; person: string; role: MemberRole | 'main-teacher' },
    days: Item,
    place: Placed['place'],
  ) {
    this.members.push({ ...member, place, from: dayOf(days, 'startDate'), to: dayOf(days, 'endDate') });
  }

  /** Teachers of an activity teach its groups; the mentor of a class is its contact teacher. */
  activity({ item, place }: Placed, duties: ReadonlyMap<string, { person: string; school: string }>): void {
    const isMentor = /mentor/i.test(textOf(item, 'activityType') ?? '');
    for (const one of itemsIn(item.teachers)) {
      const duty = duties.get(refOf(one, 'duty') ?? '');
      if (duty === undefined) {
        this.faults.add(place, 'members', 'teachers.duty', 'no-such-person');
        continue;
      }
      for (const group of itemsIn(item.groups)) {
        const id = textOf(group, 'id');
        const role = isMentor ? 'main-teacher' : 'teacher';
        if (id !== undefined) this.#member({ school: duty.school, group: id, person: duty.person, role }, one, place);
      }
    }
  }
}

/**
 * Reads a subset of SS 12000 as JSON: organisations, persons with enrolments, responsibles and security marking, groups,
 * duties and activities. It is whole for the schools that it names.
 * @throws Problem (bad-input) when there are neither schools nor persons
 */
export function readSs12000(files: ReadonlyMap<string, Uint8Array>, options: ReadOptions): Roster {
  const lists = listsIn(files);
  const reading = new Reading(options);
  for (const one of lists.organisations) reading.school(one);
  for (const one of lists.persons) reading.person(one);
  const duties = new Map(
    lists.duties.flatMap((one) => [reading.duty(one) ?? []].filter((pair) => pair.length === 2)) as [
      string,
      { person: string; school: string },
    ][],
  );
  for (const one of lists.persons) reading.responsibles(one);
  for (const one of lists.groups) reading.group(one);
  for (const one of lists.activities) reading.activity(one, duties);
  const { schools, persons, groups, members, roles, guardianships, faults } = reading;
  const all = 'full' as const;
  const covers = { persons: all, groups: all, members: all, roles: all, guardianships: all };
  const leftOut = options.identityNumbers ? [] : (['identity-numbers'] as const);
  return {
    source: 'ss12000',
    covers,
    schools,
    persons,
    groups,
    members,
    roles,
    guardianships,
    faults: faults.faults,
    leftOut,
  };
}
