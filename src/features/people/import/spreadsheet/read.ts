import { createHash } from 'node:crypto';
import { type IsoDate, isDate } from '#src/kernel/date.ts';
import type { GuardianshipKind, SchoolRole } from '#src/platform/access/relation.ts';
import { readIdentityNumber } from '../../identity-number.ts';
import type { Protection } from '../../table.ts';
import type { Fault, FaultReason } from '../faults.ts';
import type { ReadOptions } from '../oneroster/read.ts';
import type {
  Coverage,
  Roster,
  RosterGroup,
  RosterGuardianship,
  RosterMember,
  RosterPerson,
  RosterRole,
  RosterSchool,
} from '../roster.ts';
import type { PeopleMapping, PeopleTarget } from './targets.ts';

export interface SheetOptions extends ReadOptions {
  readonly fileName: string;
  /** The school of rows that name none. */
  readonly school?: string | undefined;
  /** The list is of everybody at its schools: who is missing has left. */
  readonly whole: boolean;
}

const protections: Readonly<Record<string, Protection>> = {
  ...{ nei: 'none', ingen: 'none', ugradert: 'none', nej: 'none', no: 'none', none: 'none' },
  ...{ '7': 'confidential', 'kode 7': 'confidential', fortrolig: 'confidential', confidential: 'confidential' },
  ...{ ja: 'confidential', x: 'confidential', sperret: 'confidential', sperra: 'confidential', yes: 'confidential' },
  ...{ '6': 'strictly-confidential', 'kode 6': 'strictly-confidential', 'strengt fortrolig': 'strictly-confidential' },
  'strictly-confidential': 'strictly-confidential',
};

const roles: Readonly<Record<string, SchoolRole>> = {
  ...{ elev: 'pupil', pupil: 'pupil', student: 'pupil' },
  ...{ lærer: 'teacher', lærar: 'teacher', faglærer: 'teacher', kontaktlærer: 'teacher', teacher: 'teacher' },
  ...{
    rektor: 'leader',
    inspektør: 'leader',
    avdelingsleder: 'leader',
    leder: 'leader',
    leiar: 'leader',
    leader: 'leader',
  },
  ...{ rådgiver: 'counsellor', rådgivar: 'counsellor', sosiallærer: 'counsellor', counsellor: 'counsellor' },
  ...{ helsesykepleier: 'health', helsesjukepleiar: 'health', health: 'health' },
  ...{
    sekretær: 'administration',
    administrasjon: 'administration',
    administration: 'administration',
    it: 'it',
    ikt: 'it',
  },
  ...{
    assistent: 'other-staff',
    fagarbeider: 'other-staff',
    fagarbeidar: 'other-staff',
    ansatt: 'other-staff',
    tilsett: 'other-staff',
  },
};

const guardianKinds: Readonly<Record<string, GuardianshipKind>> = {
  ...{ ja: 'parental-responsibility', foreldreansvar: 'parental-responsibility', x: 'parental-responsibility' },
  ...{
    nei: 'information-only',
    opplysninger: 'information-only',
    opplysningar: 'information-only',
    '§ 47': 'information-only',
  },
  ...{ fosterhjem: 'foster', fosterheim: 'foster', verge: 'appointed', verje: 'appointed' },
};

const yes = new Set(['ja', 'x', 'yes', 'true', '1']);

/** A key that tells nothing to whoever reads it, the same for the same person. */
const keyFrom = (...parts: readonly string[]) =>
  createHash('sha256')
    .update(parts.map((part) => part.trim().toLowerCase().normalize('NFC')).join('|'))
    .digest('hex')
    .slice(0, 32);

class BadCell extends Error {
  readonly target: PeopleTarget;
  readonly reason: FaultReason;

  constructor(target: PeopleTarget, reason: FaultReason) {
    super(reason);
    this.target = target;
    this.reason = reason;
  }
}

/** Days as Norwegians write them too: 3.12.2013, 03/12/2013. */
function dayIn(text: string): IsoDate | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text) ?? [];
  const iso = year === '' ? text.slice(0, 10) : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(iso) ? iso : undefined;
}

/** "Family, Given" or "Given Family". */
function splitName(name: string, target: PeopleTarget): { givenName: string; familyName: string } {
  const [before, after] = name.split(',').map((part) => part.trim());
  if (before && after) return { givenName: after, familyName: before };
  const words = name.split(/\s+/);
  if (words.length < 2) throw new BadCell(target, 'missing');
  return { givenName: words.slice(0, -1).join(' '), familyName: words.at(-1) ?? '' };
}

class SheetRow {
  readonly place: { readonly file: string; readonly line: number };
  readonly #cells: readonly string[];
  readonly #at: ReadonlyMap<PeopleTarget, number>;

  constructor(file: string, line: number, cells: readonly string[], at: ReadonlyMap<PeopleTarget, number>) {
    this.place = { file, line };
    this.#cells = cells;
    this.#at = at;
  }

  text(target: PeopleTarget): string | null | undefined {
    const index = this.#at.get(target);
    if (index === undefined) return undefined;
    const value = (this.#cells[index] ?? '').trim();
    if (value.length > 500) throw new BadCell(target, 'too-long');
    return value === '' ? null : value;
  }

  /** The meaning of a word in a cell; undefined for an empty cell, which tells nothing. */
  word<T>(target: PeopleTarget, words: Readonly<Record<string, T>>): T | undefined {
    const value = this.text(target)?.toLowerCase();
    if (value === undefined) return undefined;
    if (!Object.hasOwn(words, value)) throw new BadCell(target, target === 'role' ? 'unknown-role' : 'unknown-value');
    return words[value];
  }

  number(target: PeopleTarget): string | null | undefined {
    const value = this.text(target);
    if (value === null || value === undefined) return value;
    // Spreadsheets take the zero in front away.
    const read = readIdentityNumber(value) ?? readIdentityNumber(value.padStart(11, '0'));
    if (read === undefined) throw new BadCell(target, 'not-an-identity-number');
    return read.digits;
  }

  day(target: PeopleTarget): IsoDate | null | undefined {
    const value = this.text(target);
    if (value === null || value === undefined) return value;
    const day = dayIn(value);
    if (day === undefined) throw new BadCell(target, 'not-a-date');
    return day;
  }

  /** The two names: of their own columns, else of "Family, Given" or "Given Family". */
  names(given: PeopleTarget, family: PeopleTarget, full: PeopleTarget): { givenName: string; familyName: string } {
    const [a, b] = [this.text(given), this.text(family)];
    if (a != null && b != null) return { givenName: a, familyName: b };
    const whole = this.text(full);
    if (whole === null || whole === undefined) throw new BadCell(a == null ? given : family, 'missing');
    return splitName(whole, full);
  }
}

class Reading {
  readonly schools = new Map<string, RosterSchool>();
  readonly persons = new Map<string, RosterPerson>();
  readonly groups = new Map<string, RosterGroup>();
  readonly members: RosterMember[] = [];
  readonly roles: RosterRole[] = [];
  readonly guardianships: RosterGuardianship[] = [];
  readonly #options: SheetOptions;

  constructor(options: SheetOptions) {
    this.#options = options;
  }

  row(row: SheetRow): void {
    const name = row.text('school') ?? this.#options.school;
    if (name === undefined) throw new BadCell('school', 'missing');
    const { place } = row;
    const names = row.names('givenName', 'familyName', 'fullName');
    const number = row.number('identityNumber');
    const birthDate = row.day('birthDate') ?? (number == null ? undefined : readIdentityNumber(number)?.birthDate);
    const role = row.word('role', roles) ?? 'pupil';
    const own = row.text('id');
    const id =
      own ?? (number == null ? keyFrom(name, names.givenName, names.familyName, birthDate ?? '') : keyFrom(number));
    const person: RosterPerson = {
      ...{ school: name, id, ...names, birthDate, place },
      identityNumber: this.#options.identityNumbers ? number : undefined,
      protection: row.word('protection', protections),
      contactSecret: this.#secret(row),
      email: row.text('email'),
      phone: row.text('phone'),
      address: row.text('address'),
    };
    // Everything is read before anything is kept: a bad cell leaves nothing of its row behind.
    const guardians = ([1, 2] as const).flatMap((n) => this.#guardian(row, n, name, id) ?? []);
    this.schools.set(name, this.schools.get(name) ?? { id: name, name, place });
    this.persons.set(`${name}|${id}|${place.line}`, person);
    this.roles.push({ school: name, person: id, role, place });
    this.#groups(row, name, id, role);
    for (const [guardian, kind] of guardians) {
      this.persons.set(`${name}|${guardian.id}`, guardian);
      this.roles.push({ school: name, person: guardian.id, role: 'guardian', place });
      this.guardianships.push({ school: name, guardian: guardian.id, child: id, kind, place });
    }
  }

  #secret(row: SheetRow): boolean | undefined {
    const value = row.text('contactSecret');
    return value === undefined || value === null ? undefined : yes.has(value.toLowerCase());
  }

  #groups(row: SheetRow, school: string, person: string, role: SchoolRole): void {
    const { place } = row;
    const add = (title: string, kind: RosterGroup['kind']) => {
      const id = `${kind}:${title}`;
      this.groups.set(`${school}|${id}`, this.groups.get(`${school}|${id}`) ?? { school, id, kind, title, place });
      if (role === 'pupil') this.members.push({ school, group: id, person, role: 'pupil', place });
      if (role === 'teacher') {
        const isContact = kind === 'basis' && /^kontakt/i.test(row.text('role') ?? '');
        this.members.push({ school, group: id, person, role: isContact ? 'contact-teacher' : 'teacher', place });
      }
    };
    const title = row.text('class');
    if (title != null) add(title, 'basis');
    for (const one of (row.text('teachingGroup') ?? '').split(/[;,]/))
      if (one.trim() !== '') add(one.trim(), 'teaching');
  }

  #guardian(
    row: SheetRow,
    n: 1 | 2,
    school: string,
    child: string,
  ): readonly [readonly [RosterPerson, GuardianshipKind]] | undefined {
    const name = row.text(`guardian${n}Name`);
    if (name === null || name === undefined) return undefined;
    const names = splitName(name, `guardian${n}Name`);
    const number = row.number(`guardian${n}Number`);
    const [email, phone] = [row.text(`guardian${n}Email`), row.text(`guardian${n}Phone`)];
    const kind = row.word(`guardian${n}Kind`, guardianKinds) ?? 'parental-responsibility';
    // Without a number, two children with a guardian of the same name and way to be reached have the same guardian.
    const id = number == null ? keyFrom(school, name, email ?? phone ?? child) : keyFrom(number);
    const identityNumber = this.#options.identityNumbers ? number : undefined;
    return [[{ school, id, ...names, identityNumber, email, phone, place: row.place }, kind]];
  }
}

/**
 * Reads rows of a spreadsheet by what its columns have been said to be: a row a person, with the guardians beside a pupil.
 * Lines are counted as the reader sees them, the first being 1.
 */
export function readSheet(
  rows: readonly (readonly string[])[],
  { headerRow, columns }: PeopleMapping,
  options: SheetOptions,
): Roster {
  const at = new Map(columns.flatMap((target, index) => (target === null ? [] : [[target, index] as const])));
  const heading = rows[headerRow] ?? [];
  const faults: Fault[] = [];
  const reading = new Reading(options);
  rows.slice(headerRow + 1).forEach((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    const row = new SheetRow(options.fileName, headerRow + index + 2, cells, at);
    try {
      reading.row(row);
    } catch (error) {
      if (!(error instanceof BadCell)) throw error;
      const column = heading[at.get(error.target) ?? -1] ?? error.target;
      faults.push({ ...row.place, column, reason: error.reason, kind: 'persons' });
    }
  });
  const cover: Coverage = options.whole ? 'full' : 'delta';
  const guardianships: Coverage = at.has('guardian1Name') ? cover : 'absent';
  const { schools, persons, groups, members, roles: told, guardianships: bonds } = reading;
  const hasNumbers = [...at.keys()].some((target) => /Number$/.test(target));
  return {
    source: 'spreadsheet',
    covers: { persons: cover, groups: 'delta', members: cover, roles: cover, guardianships },
    ...{ schools: [...schools.values()], persons: [...persons.values()], groups: [...groups.values()] },
    ...{ members, roles: told, guardianships: bonds, faults, oneClass: true },
    leftOut: hasNumbers && !options.identityNumbers ? ['identity-numbers'] : [],
  };
}
