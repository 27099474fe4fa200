import { type IsoDate, isDate } from '#src/kernel/date.ts';
import { readIdentityNumber } from '../identity-number.ts';
import type { CsvFile, CsvRow } from './csv.ts';
import type { Fault, FaultReason } from './faults.ts';

/** Thrown inside one row that cannot be used; `rowsOf` turns it into a fault and goes on. */
class BadRow extends Error {
  readonly column: string;
  readonly reason: FaultReason;

  constructor(column: string, reason: FaultReason) {
    super(reason);
    this.column = column;
    this.reason = reason;
  }
}

/** What a table of the standard or the house says that a text means. */
export type Words<T> = Readonly<Record<string, T>>;

/** One row while it is read: what is wrong in it is said once, with its column. */
export class RowReader {
  readonly place: { readonly file: string; readonly line: number };
  readonly #row: CsvRow;

  constructor(file: string, row: CsvRow) {
    this.place = { file, line: row.line };
    this.#row = row;
  }

  /** The text of a column; undefined when the column is not there, null when it is empty. */
  text(column: string): string | null | undefined {
    const value = this.#row.get(column);
    if (value === undefined || value === '') return value === undefined ? undefined : null;
    if (value.length > 500) throw new BadRow(column, 'too-long');
    return value;
  }

  /** Whether the text of a column, however long, looks like something. */
  has(column: string, pattern: RegExp): boolean {
    return pattern.test(this.#row.get(column) ?? '');
  }

  needed(column: string): string {
    const value = this.text(column);
    if (value === null || value === undefined) throw new BadRow(column, 'missing');
    return value;
  }

  /** Several values in one cell, separated by commas. */
  list(column: string): readonly string[] {
    const value = this.text(column);
    if (value === null || value === undefined) return [];
    return value.split(/[,;]/).flatMap((one) => one.trim() || []);
  }

  date(column: string): IsoDate | null | undefined {
    const value = this.text(column);
    if (value === null || value === undefined) return value;
    // OneRoster writes days; some write an instant at midnight.
    const day = value.slice(0, 10);
    if (!isDate(day)) throw new BadRow(column, 'not-a-date');
    return day;
  }

  word<T>(column: string, words: Words<T>, reason: FaultReason = 'unknown-value'): T {
    const value = this.needed(column);
    const found = words[value] ?? words[value.toLowerCase()];
    if (found === undefined || !(Object.hasOwn(words, value) || Object.hasOwn(words, value.toLowerCase()))) {
      throw new BadRow(column, reason);
    }
    return found;
  }

  identityNumber(column: string, value: string | null | undefined): string | null | undefined {
    if (value === null || value === undefined) return value;
    const read = readIdentityNumber(value);
    if (read === undefined) throw new BadRow(column, 'not-an-identity-number');
    return read.digits;
  }

  fail(column: string, reason: FaultReason): never {
    throw new BadRow(column, reason);
  }
}

/** Reads every row of a file; bad ones become faults and are left out. */
export function rowsOf<T>(
  file: CsvFile | undefined,
  kind: Fault['kind'],
  faults: Fault[],
  read: (row: RowReader) => T | readonly T[] | undefined,
): T[] {
  if (file === undefined) return [];
  const found: T[] = [];
  const bad: Fault[] = [];
  const uneven = file.each((row) => {
    const reader = new RowReader(file.name, row);
    try {
      const value = read(reader);
      if (Array.isArray(value)) for (const one of value as readonly T[]) found.push(one);
      else if (value !== undefined) found.push(value as T);
    } catch (error) {
      if (!(error instanceof BadRow)) throw error;
      bad.push({ ...reader.place, column: error.column, reason: error.reason, kind });
    }
  });
  for (const line of uneven) faults.push({ file: file.name, line, column: '', reason: 'cells-missing', kind });
  for (const one of bad) faults.push(one);
  return found;
}

/** Throws when the last day is before the first. */
export function checkDays(
  row: RowReader,
  from: IsoDate | null | undefined,
  to: IsoDate | null | undefined,
  column: string,
) {
  if (from != null && to != null && to < from) row.fail(column, 'ends-before-it-begins');
}
