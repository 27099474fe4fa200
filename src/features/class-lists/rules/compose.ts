import type { IsoDate } from '#src/kernel/date.ts';
import type { Protection } from '#src/platform/access/relation.ts';
import { type Field, fields } from '../field.ts';
import type { GroundId } from './grounds.ts';
import { type Circumstances, judgeCell, judgeField, judgeGuardian, judgePupil } from './judge.ts';
import { isRevealing, plain } from './special-group.ts';

/** A guardian as the list may show one. */
export interface RosterGuardian {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  readonly protection: Protection;
  readonly contactSecret: boolean;
  readonly informationOnly: boolean;
  readonly objected: readonly Field[];
}

/** A pupil of the group with everything that could stand on a list. */
export interface RosterPupil {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly className: string;
  readonly schoolName: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly birthDate: IsoDate | null;
  readonly identityNumber: string | null;
  readonly protection: Protection;
  readonly contactSecret: boolean;
  readonly guardians: readonly RosterGuardian[];
  readonly told: boolean;
  readonly objected: 'all' | readonly Field[];
  /** The maker may know of this pupil though the name is blocked. */
  readonly knownToMaker: boolean;
}

/** What the recipient gets, and nothing else: the same whether somebody was left out or not. */
export interface ClassList {
  readonly columns: readonly Field[];
  /** In order of name; a cell that is withheld and one that nobody knows are both empty. */
  readonly rows: readonly (readonly string[])[];
}

/** One thing that is not on the list, for the maker's eyes. */
export interface Withheld {
  readonly field: Field;
  readonly ground: GroundId;
  /** Whose: the pupil's own, or that of one of the guardians. */
  readonly of: 'pupil' | 'guardian';
}

/** A line of the maker's preview. */
export interface PreviewLine {
  readonly pupil: string;
  readonly name: string;
  /** Why there is no line on the list; undefined when there is. */
  readonly left: GroundId | undefined;
  readonly cells: readonly string[];
  readonly withheld: readonly Withheld[];
}

/** A list as it will be given, and what the maker sees of why it became so. */
export interface Composition {
  readonly list: ClassList;
  /** Ids of the pupils on the list, in its order, for the log. */
  readonly shown: readonly string[];
  /** Ids of guardians of whom something stands on the list. */
  readonly shownGuardians: readonly string[];
  readonly columns: readonly { readonly field: Field; readonly ground: GroundId | undefined }[];
  readonly preview: readonly PreviewLine[];
}

const names = new Intl.Collator('nb', { sensitivity: 'variant' });

/** By family name, given name, then id: the place of one depends on no other. */
function byName(a: RosterPupil, b: RosterPupil): number {
  const family = names.compare(a.familyName, b.familyName);
  if (family !== 0) return family;
  const given = names.compare(a.givenName, b.givenName);
  return given !== 0 ? given : a.id < b.id ? -1 : 1;
}

const nameOf = ({ familyName, givenName }: RosterPupil) => `${familyName}, ${givenName}`;

/** Addresses of all who are protected, pupils and guardians: whoever else lives there would give them away. */
function blockedAddresses(roster: readonly RosterPupil[]): ReadonlySet<string> {
  const people = roster.flatMap((pupil) => [pupil, ...pupil.guardians]);
  const blocked = people.filter(({ protection }) => protection !== 'none');
  return new Set(blocked.flatMap(({ address }) => (address === null ? [] : [plain(address)])));
}

const contactOf = ({ phone, email }: RosterGuardian) => [phone, email].filter((part) => part !== null).join(', ');

function known(field: Field, pupil: RosterPupil): string {
  switch (field) {
    case 'name':
      return nameOf(pupil);
    case 'class':
      return pupil.className;
    case 'school':
      return pupil.schoolName;
    case 'address':
      return pupil.address ?? '';
    case 'phone':
      return pupil.phone ?? '';
    case 'email':
      return pupil.email ?? '';
    case 'birth-date':
      return pupil.birthDate ?? '';
    case 'identity-number':
      return pupil.identityNumber ?? '';
    // Persons have no photo in the tables; guardians are told one by one below.
    case 'photo':
    case 'guardian-name':
    case 'guardian-contact':
      return '';
  }
}

interface Cell {
  readonly text: string;
  readonly withheld: readonly Withheld[];
  readonly guardians: readonly string[];
}

function guardianCell(field: 'guardian-name' | 'guardian-contact', pupil: RosterPupil, how: Circumstances): Cell {
  const judged = pupil.guardians.map((guardian) => ({ guardian, ground: judgeGuardian(field, guardian, how) }));
  const shown = judged.filter(({ ground }) => ground === undefined).map(({ guardian }) => guardian);
  const telling = shown.filter((one) => field === 'guardian-name' || contactOf(one) !== '');
  const named = pupil.guardians.filter((one) => judgeGuardian('guardian-name', one, how) === undefined);
  // Where several stand on the line, a number without a name would be anybody's.
  const contact = (one: RosterGuardian) =>
    named.length > 1 && named.includes(one) ? `${one.name}: ${contactOf(one)}` : contactOf(one);
  return {
    text: telling.map((one) => (field === 'guardian-name' ? one.name : contact(one))).join('; '),
    withheld: judged.flatMap(({ ground }) =>
      ground === undefined ? [] : [{ field, ground, of: 'guardian' as const }],
    ),
    guardians: telling.map(({ id }) => id),
  };
}

function cellOf(field: Field, pupil: RosterPupil, how: Circumstances, blocked: ReadonlySet<string>): Cell {
  const { address } = pupil;
  const about = {
    ...pupil,
    addressReveals: address !== null && isRevealing(address, how.rules.revealingAddresses),
    addressShared: address !== null && blocked.has(plain(address)),
  };
  const ground = judgeCell(field, about, how);
  const isGuardians = field === 'guardian-name' || field === 'guardian-contact';
  const hasSomething = isGuardians ? pupil.guardians.length > 0 : known(field, pupil) !== '';
  // Of what is not known there is nothing to withhold.
  if (ground !== undefined)
    return { text: '', withheld: hasSomething ? [{ field, ground, of: 'pupil' }] : [], guardians: [] };
  return isGuardians ? guardianCell(field, pupil, how) : { text: known(field, pupil), withheld: [], guardians: [] };
}

/**
 * Makes the list of a group, and the maker's preview of it. Pure. The caller has asked `judgeList` first.
 * What the recipient gets is made of the lines that stay, so that one who is left out leaves no line, gap, number or total.
 * @param wanted the columns asked for; those that may not be there are left out and told in `columns`
 */
export function composeList(roster: readonly RosterPupil[], wanted: readonly Field[], how: Circumstances): Composition {
  const columns = fields
    .filter((field) => field === 'name' || wanted.includes(field))
    .map((field) => ({ field, ground: judgeField(field, how) }));
  const open = columns.filter(({ ground }) => ground === undefined).map(({ field }) => field);
  const blocked = blockedAddresses(roster);
  const lines = [...roster].sort(byName).map((pupil) => {
    const left = judgePupil({ ...pupil, addressReveals: false, addressShared: false }, how);
    const cells = open.map((field) => cellOf(field, pupil, how, blocked));
    return { pupil, left, cells };
  });
  const kept = lines.filter(({ left }) => left === undefined);
  return {
    list: { columns: open, rows: kept.map(({ cells }) => cells.map(({ text }) => text)) },
    shown: kept.map(({ pupil }) => pupil.id),
    shownGuardians: [...new Set(kept.flatMap(({ cells }) => cells.flatMap(({ guardians }) => guardians)))],
    columns,
    preview: lines
      .filter(({ pupil, left }) => left === undefined || pupil.knownToMaker)
      .map(({ pupil, left, cells }) => ({
        pupil: pupil.id,
        name: nameOf(pupil),
        left,
        cells: left === undefined ? cells.map(({ text }) => text) : [],
        withheld: left === undefined ? cells.flatMap(({ withheld }) => withheld) : [],
      })),
  };
}

/**
 * Pupils who stood on an earlier list and would not on this one though they are still in the group: whoever holds both lists
 * sees who it is. The maker is warned before that happens.
 */
export function vanished(
  composition: Composition,
  roster: readonly RosterPupil[],
  earlier: ReadonlySet<string>,
): string[] {
  const shown = new Set(composition.shown);
  return roster.filter(({ id }) => earlier.has(id) && !shown.has(id)).map(({ id }) => id);
}
