import { type RawBuilder, sql } from 'kysely';
import type { LogLineTable } from '#src/platform/db/tables.ts';
import { type Hash, leafHash } from './tree/hash.ts';

/** A line of the log as it goes into the tree: every column of `log_line`, the time as text to the microsecond. */
export type Entry = Omit<{ readonly [K in keyof LogLineTable]: string }, 'allowed' | 'about' | Nullable> & {
  readonly allowed: boolean;
  readonly about: readonly string[];
} & { readonly [K in Nullable]: string | null };

type Nullable = 'purpose' | 'category' | 'origin';

/** The columns in the order in which they are written; a new column of `log_line` comes with a new version of the form. */
export const entryColumns = [
  ...(['tenant', 'id', 'at', 'actor', 'act', 'subject', 'allowed', 'because', 'purpose', 'about', 'category'] as const),
  'origin',
] as const satisfies readonly (keyof Entry)[];

const version = 1;
const absent = 0xffff_ffff;

/** A time of the database as the tree writes it: in UTC to the microsecond, which is all that a column of it holds. */
export const exactTime = (column: string): RawBuilder<string> =>
  sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

type Value = Entry[keyof Entry];

/** The most bytes that a value can take: a text has at most three for each of its units. */
function roomFor(value: Value): number {
  if (value === null) return 4;
  if (typeof value === 'object') return value.reduce((sum, text) => sum + roomFor(text), 4);
  return 4 + 3 * (typeof value === 'string' ? value.length : 'false'.length);
}

/** Lists are a number of texts; anything else is one text, or absent. @returns where the next value begins */
function writeValue(bytes: Buffer, value: Value, at: number): number {
  if (value === null) return bytes.writeUInt32BE(absent, at);
  if (typeof value === 'object') {
    let next = bytes.writeUInt32BE(value.length, at);
    for (const text of value) next = writeValue(bytes, text, next);
    return next;
  }
  const length = bytes.write(String(value), at + 4);
  bytes.writeUInt32BE(length, at);
  return at + 4 + length;
}

/**
 * The bytes of an entry, in the one form that it has: a byte with the version of the form (1), then the columns in their
 * order, each text as its length in bytes (4 bytes, the highest first) and the text in UTF-8; null as the length
 * 0xffffffff and nothing; `about` as the number of its texts (4 bytes) and the texts. No two entries have the same bytes.
 */
export function entryBytes(entry: Entry): Uint8Array {
  const bytes = Buffer.allocUnsafe(entryColumns.reduce((sum, column) => sum + roomFor(entry[column]), 1));
  let at = bytes.writeUInt8(version, 0);
  for (const column of entryColumns) at = writeValue(bytes, entry[column], at);
  return bytes.subarray(0, at);
}

/** The hash of an entry as a leaf of the tree. */
export function entryHash(entry: Entry): Hash {
  return leafHash(entryBytes(entry));
}

/**
 * The time that an entry claims for itself, in milliseconds since 1970: the earlier of its column and of what is in its id
 * (version 7 of RFC 9562), since who wants it to look older may have changed either.
 */
export function claimedTime({ at, id }: Pick<Entry, 'at' | 'id'>): number {
  const column = Date.parse(`${at.slice(0, 23)}Z`);
  const inId = id[14] === '7' ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : column;
  return Math.min(column, inId);
}
