import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { dayOf, type Item, ItemFaults, isItem, itemsIn, readJson, textOf } from './json.ts';
import type { Roster, RosterGroup, RosterMember, RosterPerson, RosterRole, RosterSchool } from './roster.ts';

const nothing = say(
  'Filen har ingen skoler (fc:org) og grupper (fc:gogroup) fra Feide.',
  'Fila har ingen skular (fc:org) og grupper (fc:gogroup) frå Feide.',
  'The file has no schools (fc:org) and groups (fc:gogroup) from Feide.',
);
const which = say(
  'Hent gruppene til skoleeieren fra Feides gruppe-API, med medlemmene under members.',
  'Hent gruppene til skuleeigaren frå gruppe-API-et til Feide, med medlemmene under members.',
  'Fetch the owner’s groups from Feide’s groups API, with the members under members.',
);

/** b: basis, u: teaching (undervisning), a: other (annet). */
const goTypes: Readonly<Record<string, RosterGroup['kind']>> = { b: 'basis', u: 'teaching', a: 'other' };

/** The name that Feide gives is whole; the last word is taken to be the family name. */
function namesOf(name: string): { givenName: string; familyName: string } | undefined {
  const words = name.trim().split(/\s+/);
  const familyName = words.pop();
  return familyName === undefined || words.length === 0 ? undefined : { givenName: words.join(' '), familyName };
}

const orgNumberIn = (id: string) => /:NO(\d{9})$/.exec(id)?.[1];

function membersOf(item: Item): readonly Item[] {
  return itemsIn(item.members);
}

/** Pupils and teachers as Feide's groups name them: no guardians, no addresses, no roles but these two. */
class Reading {
  readonly faults = new ItemFaults();
  readonly schools: RosterSchool[] = [];
  readonly persons = new Map<string, RosterPerson>();
  readonly groups: RosterGroup[] = [];
  readonly members: RosterMember[] = [];
  readonly roles = new Map<string, RosterRole>();

  school(item: Item, place: { file: string; line: number }): void {
    const id = this.faults.needed(item, 'id', place, 'schools');
    const name = this.faults.needed(item, 'displayName', place, 'schools');
    const types = Array.isArray(item.orgType) ? item.orgType : [item.orgType];
    // The owner is an organisation of the same type, with a word for it.
    if (types.some((type) => typeof type === 'string' && type.endsWith('_owner'))) return;
    if (id !== undefined && name !== undefined) this.schools.push({ id, name, orgNumber: orgNumberIn(id), place });
  }

  group(item: Item, place: { file: string; line: number }): void {
    const id = this.faults.needed(item, 'id', place, 'groups');
    const school = this.faults.needed(item, 'parent', place, 'groups');
    const title = this.faults.needed(item, 'displayName', place, 'groups');
    if (id === undefined || school === undefined || title === undefined) return;
    const grep = isItem(item.grep) ? item.grep : {};
    this.groups.push({
      ...{ id, school, title, place },
      kind: goTypes[textOf(item, 'go_type') ?? ''] ?? 'other',
      subject: textOf(grep, 'code'),
      from: dayOf(item, 'notBefore'),
      to: dayOf(item, 'notAfter'),
    });
    for (const one of membersOf(item)) this.#member(one, { school, group: id }, place);
  }

  #member(item: Item, at: { school: string; group: string }, place: { file: string; line: number }): void {
    const ids = [item.userid_sec].flat().filter((one) => typeof one === 'string');
    const id = ids.find((one) => one.startsWith('feide:')) ?? textOf(item, 'userid') ?? ids[0];
    const names = namesOf(textOf(item, 'name') ?? '');
    const membership = isItem(item.membership) ? item.membership : {};
    const affiliation = textOf(membership, 'affiliation');
    if (id === undefined || names === undefined) {
      return void this.faults.add(
        place,
        'persons',
        id === undefined ? 'members.userid_sec' : 'members.name',
        'missing',
      );
    }
    if (affiliation !== 'student' && affiliation !== 'faculty') {
      return void this.faults.add(place, 'members', 'members.membership.affiliation', 'unknown-role');
    }
    const { school, group } = at;
    this.persons.set(`${school} ${id}`, { school, id, ...names, place });
    const role = affiliation === 'student' ? 'pupil' : 'teacher';
    this.roles.set(`${school} ${id} ${role}`, { school, person: id, role, place });
    // The administrator of a class is its contact teacher.
    const isMain = role === 'teacher' && textOf(membership, 'basic') === 'admin';
    this.members.push({ school, group, person: id, role: isMain ? 'main-teacher' : role, place, from: null, to: null });
  }
}

/**
 * Reads groups of Feide's groups API as JSON: schools (`fc:org`), classes and teaching groups (`fc:gogroup`), each with
 * its `members`. Feide tells nothing of guardians, so those are left as they are.
 * @throws Problem (bad-input) when there is no school or group in it
 */
export function readFeide(files: ReadonlyMap<string, Uint8Array>): Roster {
  const reading = new Reading();
  for (const [file, bytes] of files) {
    if (!/\.json$/i.test(file)) continue;
    const content = readJson(file, bytes);
    const list = isItem(content) && Array.isArray(content.groups) ? content.groups : content;
    itemsIn(list).forEach((item, index) => {
      const place = { file, line: index + 1 };
      if (item.type === 'fc:org') reading.school(item, place);
      else if (item.type === 'fc:gogroup') reading.group(item, place);
    });
  }
  const { schools, persons, groups, members, roles, faults } = reading;
  if (schools.length === 0 || groups.length === 0) throw new Problem(nothing, { code: 'bad-input', remedy: which });
  const all = 'full' as const;
  return {
    source: 'feide',
    covers: { persons: all, groups: all, members: all, roles: all, guardianships: 'absent' },
    ...{ schools, groups, members, persons: [...persons.values()], roles: [...roles.values()], guardianships: [] },
    faults: faults.faults,
    leftOut: [],
  };
}
