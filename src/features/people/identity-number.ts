import { idnr } from '@navikt/fnrvalidator';
import { type IsoDate, isDate } from '#src/kernel/date.ts';

/**
 * fødselsnummer and D-number: Skatteetaten; help number (month + 40): health; synthetic (month + 80, or + 40 of test
 * populations): of nobody; DUF: UDI's number for who has applied for protection.
 */
export type IdentityNumberKind = 'birth-number' | 'd-number' | 'help-number' | 'synthetic' | 'duf';

export interface IdentityNumber {
  readonly kind: IdentityNumberKind;
  readonly digits: string;
  /** As the number says; absent for DUF numbers, which say only the year of the application. */
  readonly birthDate?: IsoDate;
}

const kinds = {
  fnr: 'birth-number',
  dnr: 'd-number',
  hnr: 'help-number',
  tnr: 'synthetic',
  'dnr-and-tnr': 'synthetic',
  'dnr-and-hnr': 'synthetic',
} as const;

/**
 * Year YYYY, serial LLLLLL, check KK: the weighted sum of LLLLLLYYYY modulo 11, as two digits. Not in any act: from
 * public descriptions by those who run Feide and UDI's users, which agree.
 */
function isDuf(digits: string): boolean {
  if (!/^(19|20)\d{10}$/.test(digits)) return false;
  const weights = [4, 6, 3, 2, 7, 5, 4, 6, 3, 2];
  const turned = digits.slice(4, 10) + digits.slice(0, 4);
  const sum = weights.reduce((total, weight, index) => total + weight * Number(turned[index]), 0);
  return Number(digits.slice(10)) === sum % 11;
}

/** The serial number says the century (folkeregisterforskriften § 2-2-1); numbers from 2032 on no longer do. */
function centuryOf(year: number, serial: number): number {
  if (serial < 500) return 1900;
  if (year < 40) return 2000;
  return serial < 750 && year >= 54 ? 1800 : 1900;
}

function birthDateIn(digits: string): IsoDate | undefined {
  const [day, month, year, serial] = [0, 2, 4, 6].map((at) => Number(digits.slice(at, at + (at === 6 ? 3 : 2))));
  if (day === undefined || month === undefined || year === undefined || serial === undefined) return undefined;
  const pad = (value: number) => String(value).padStart(2, '0');
  const date = `${centuryOf(year, serial) + year}-${pad(month % 40)}-${pad(day % 40)}`;
  return isDate(date) ? date : undefined;
}

/**
 * Reads an identity number as somebody wrote it, with or without spaces.
 * @returns undefined for what is none; nothing of the text ever stands in an error
 */
export function readIdentityNumber(text: string): IdentityNumber | undefined {
  const digits = text.replaceAll(/[\s .-]/g, '');
  if (/^\d{12}$/.test(digits)) return isDuf(digits) ? { kind: 'duf', digits } : undefined;
  if (!/^\d{11}$/.test(digits)) return undefined;
  const result = idnr(digits);
  if (result.status === 'invalid') return undefined;
  const birthDate = birthDateIn(digits);
  return { kind: kinds[result.type], digits, ...(birthDate === undefined ? {} : { birthDate }) };
}

/** A kind of data of an activity that somebody may see, as far as identity numbers are concerned. */
export interface SeenKind {
  /** Of the register's kind of data. */
  readonly identityNumber: boolean;
}

/**
 * True only where the register has a kind of data with identity numbers in an activity that lets this actor see it
 * (popplyl § 12: only with a real need for certain identification). `seen` is what the actor's policy gives for the person.
 */
export function mayShowIdentityNumber(seen: readonly SeenKind[]): boolean {
  return seen.some(({ identityNumber }) => identityNumber);
}

/**
 * A synthetic number of the Tenor series (month + 80) for a day of birth and a serial: of nobody, ever.
 * @param serial any number from 0; the next that gives valid check digits is taken
 * @throws Error when no serial of the day is left
 */
export function syntheticNumber(birthDate: IsoDate, serial: number): string {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const start = `${day}${String(Number(month) + 80)}${year.slice(2)}`;
  const [low, count] = Number(year) >= 2000 ? [500, 500] : [0, 500];
  for (let tried = 0; tried < count; tried += 1) {
    const nine = `${start}${String(low + ((serial + tried) % count)).padStart(3, '0')}`;
    const digits = withChecks(nine);
    if (digits !== undefined) return digits;
  }
  throw new Error('no synthetic number is left for this day');
}

const first = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const second = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

function check(digits: string, weights: readonly number[]): number {
  return (11 - (weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11)) % 11;
}

function withChecks(nine: string): string | undefined {
  const k1 = check(nine, first);
  if (k1 === 10) return undefined;
  const k2 = check(`${nine}${k1}`, second);
  return k2 === 10 ? undefined : `${nine}${k1}${k2}`;
}
