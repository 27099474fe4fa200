import type { IsoDate } from '#src/kernel/date.ts';
import { readIdentityNumber } from '../identity-number.ts';
import { isWeaker } from '../protection.ts';
import type { Protection } from '../table.ts';
import type { Place, RosterDays, RosterPerson } from './roster.ts';
import type { PersonRow, Rows } from './rows.ts';

/** A protection that the source would make weaker. */
export interface Weaker {
  readonly school: string;
  readonly person: string;
  readonly from: Protection;
  readonly to: Protection;
  readonly place: Place;
}

/** The key of a row that belongs to a school. */
export const keyOf = (...parts: readonly string[]) => parts.join('\u0000');

/** Which of our ids a source's person has: the one it had, that of who has the same identity number, or a new one. */
export class PersonIds {
  readonly #bySource = new Map<string, string>();
  readonly #byNumber = new Map<string, string>();
  readonly #source: string;
  readonly #newId: () => string;

  constructor(persons: Rows['persons'], source: string, newId: () => string) {
    this.#source = source;
    this.#newId = newId;
    for (const row of persons) {
      if (row.source === source) this.#bySource.set(row.source_id, row.id);
      if (row.identity_number !== null) this.#byNumber.set(row.identity_number, row.id);
    }
  }

  /** Our id of what the source calls a person; undefined for somebody never heard of. */
  find(sourceId: string): string | undefined {
    return this.#bySource.get(sourceId);
  }

  /** Our id of a person of the source, made now for somebody new. */
  of(person: RosterPerson): string {
    const number = person.identityNumber ?? undefined;
    const known = this.#bySource.get(person.id) ?? (number === undefined ? undefined : this.#byNumber.get(number));
    const id = known ?? this.#newId();
    this.#bySource.set(person.id, id);
    if (number !== undefined) this.#byNumber.set(number, id);
    return id;
  }

  get source(): string {
    return this.#source;
  }
}

const told = <T>(value: T | undefined, before: T | undefined, otherwise: T): T =>
  value === undefined ? (before ?? otherwise) : value;

function born(person: RosterPerson): IsoDate | null | undefined {
  if (person.birthDate !== undefined && person.birthDate !== null) return person.birthDate;
  const number = person.identityNumber;
  return (typeof number === 'string' ? readIdentityNumber(number)?.birthDate : undefined) ?? person.birthDate;
}

/**
 * The row that a person should have at a school after the import. What the source does not tell stays; what another
 * source has told is only filled in.
 * @param yesterday the last day of who is to be ended
 */
export function personRow(
  person: RosterPerson,
  { school, id, source }: { readonly school: string; readonly id: string; readonly source: string },
  before: PersonRow | undefined,
  yesterday: IsoDate,
): PersonRow {
  const isOurs = before === undefined || before.source === source;
  const pick = <T>(value: T | null | undefined, had: T | null | undefined): T | null =>
    isOurs ? told<T | null>(value, had, null) : (had ?? value ?? null);
  const lastDay = before?.ended_on != null && before.ended_on <= yesterday ? before.ended_on : yesterday;
  return {
    school,
    id,
    given_name: isOurs ? person.givenName : before.given_name,
    family_name: isOurs ? person.familyName : before.family_name,
    protection: told<Protection>(person.protection, before?.protection, 'none'),
    birth_date: pick(born(person), before?.birth_date),
    identity_number: pick(person.identityNumber, before?.identity_number),
    email: pick(person.email, before?.email),
    phone: pick(person.phone, before?.phone),
    address: pick(person.address, before?.address),
    contact_secret: told(person.contactSecret, before?.contact_secret, false),
    source: before?.source ?? source,
    source_id: before?.source_id ?? person.id,
    ended_on: person.ended === true ? lastDay : null,
  };
}

/** Keeps the protection that was there when the source would make it weaker. @returns the row to write, and what was held back */
export function holdProtection(
  row: PersonRow,
  before: PersonRow | undefined,
  place: Place,
  accept: boolean,
): { readonly row: PersonRow; readonly weaker?: Weaker } {
  if (before === undefined || !isWeaker(before.protection, row.protection)) return { row };
  const weaker = { school: row.school, person: row.id, from: before.protection, to: row.protection, place };
  return { row: accept ? row : { ...row, protection: before.protection }, weaker };
}

const restrictable = {
  given_name: 'name',
  family_name: 'name',
  birth_date: 'birth-date',
  identity_number: 'identity-number',
  email: 'email',
  phone: 'phone',
  address: 'address',
} as const satisfies Partial<Record<keyof PersonRow, string>>;

/** What of a person an import must not write, though the source says it. */
export interface Held {
  /** Fields that are only stored (GDPR art. 18(2)). */
  readonly isRestricted?: ((field: string) => boolean) | undefined;
  /** Values that have been decided to be wrong (art. 16): a source that has not corrected them does not bring them back. */
  readonly isWrong?: ((field: string, value: string) => boolean) | undefined;
}

/** Keeps the held fields of a person as they were. @returns the row to write, and whether anything was held back */
export function holdBack(
  row: PersonRow,
  before: PersonRow | undefined,
  { isRestricted = () => false, isWrong = () => false }: Held,
): { readonly row: PersonRow; readonly held: boolean } {
  if (before === undefined) return { row, held: false };
  const wrong = (column: keyof typeof restrictable) => {
    const field = restrictable[column];
    const said = field === 'name' ? `${row.given_name} ${row.family_name}` : row[column];
    return said !== null && isWrong(field, said);
  };
  const columns = (Object.keys(restrictable) as (keyof typeof restrictable)[]).filter(
    (column) => isRestricted(restrictable[column]) || wrong(column),
  );
  const kept = Object.fromEntries(columns.map((column) => [column, before[column]])) as Partial<PersonRow>;
  return { row: { ...row, ...kept }, held: columns.some((column) => row[column] !== before[column]) };
}

/** From and to as they should be written; a row that the source ends is over since yesterday at the latest. */
export function daysRow(
  { from, to, ended }: RosterDays,
  before: { readonly valid_from: string | null; readonly valid_to: string | null } | undefined,
  yesterday: IsoDate,
): { valid_from: string | null; valid_to: string | null } {
  const valid_from = told<string | null>(from, before?.valid_from, null);
  if (ended !== true) {
    const until = before?.valid_to ?? null;
    return { valid_from, valid_to: to !== undefined ? to : until !== null && until > yesterday ? until : null };
  }
  const ends = [to, before?.valid_to].filter((day) => day != null && day <= yesterday).sort();
  return { valid_from, valid_to: ends[0] ?? yesterday };
}

/** Of two rows with the same key, the one that lasts longest; of those, the one that began first. */
export function longer<T extends RosterDays>(a: T, b: T): T {
  const order = (one: T) => [
    one.ended === true ? '0' : '1',
    one.to ?? '9999-12-31',
    // Inverted digit by digit, so that the earliest sorts last; none is the earliest.
    (one.from ?? '0000-00-00').replaceAll(/\d/g, (digit) => String(9 - Number(digit))),
  ];
  return keyOf(...order(a)) >= keyOf(...order(b)) ? a : b;
}
