import '../tables.ts';
import { sql } from 'kysely';
import type { Trx } from '#src/platform/db/connect.ts';
import type { Entry } from '../entry.ts';
import { amongLines, readEntries } from '../lines.ts';
import { readStored, stride } from '../nodes.ts';
import type { Hash } from '../tree/hash.ts';

/** Entries read at a time: as many as make whole subtrees, and few enough for any machine. */
export const entriesAtATime = 4_096;

/** One place of the tree with what stands there now. */
export interface Place {
  readonly index: number;
  /** The id that the leaf names. */
  readonly line: string;
  readonly stored: Hash;
  /** Undefined when the line is gone. */
  readonly entry: Entry | undefined;
}

/** A person that a line is about, as long as nobody has erased it. */
export interface Opening {
  readonly line: string;
  readonly person: string;
  readonly nonce: string;
}

/** Places from one index up to, and not with, another. */
export async function readPlaces(trx: Trx, from: number, to: number): Promise<readonly Place[]> {
  const { rows: leaves } = await sql<Omit<Place, 'entry'>>`
    select index, line, hash as stored from log_leaf where index >= ${from} and index < ${to} order by index`.execute(
    trx,
  );
  // Not by a join: of as many rows as are read here, the database would choose to read all lines of the log each time.
  const entries = await readEntries(
    trx,
    leaves.map(({ line }) => line),
  );
  return leaves.map((leaf) => ({ ...leaf, entry: entries.get(leaf.line) }));
}

/** The persons of some lines, by line. */
export async function readOpenings(
  trx: Trx,
  lines: readonly string[],
): Promise<ReadonlyMap<string, readonly Opening[]>> {
  if (lines.length === 0) return new Map();
  const { rows } = await sql<Opening>`
    select line, person, nonce from log_person where ${amongLines('line', lines)}`.execute(trx);
  return Map.groupBy(rows, ({ line }) => line);
}

/** The name of a stored subtree. */
export const nodeName = (level: number, index: number) => `${level}/${index}`;

/** The stored hashes of the subtrees that become whole between two sizes. */
export async function readNodes(trx: Trx, from: number, to: number): Promise<ReadonlyMap<string, Hash>> {
  const wishes: { level: number; first: number; last: number }[] = [];
  for (let level = stride; 2 ** level <= to; level += stride) {
    wishes.push({ level, first: Math.floor(from / 2 ** level), last: Math.floor(to / 2 ** level) - 1 });
  }
  const found = await readStored(trx, wishes);
  return new Map(
    wishes.flatMap(({ level }, which) =>
      [...(found[which] ?? [])].map(([index, hash]) => [nodeName(level, index), hash] as const),
    ),
  );
}

/** How many subtrees are stored, and how many a tree of this size has. */
export async function countNodes(trx: Trx, size: number): Promise<{ readonly stored: number; readonly due: number }> {
  const { stored } = await trx
    .selectFrom('log_node')
    .select(({ fn }) => fn.countAll<number>().as('stored'))
    .executeTakeFirstOrThrow();
  let due = 0;
  for (let width = 2 ** stride; width <= size; width *= 2 ** stride) due += Math.floor(size / width);
  return { stored, due };
}

/** How many places the tree has, whatever its heads say. */
export async function countPlaces(trx: Trx): Promise<number> {
  const { last } = await trx
    .selectFrom('log_leaf')
    .select(({ fn }) => fn.max<number | null>('index').as('last'))
    .executeTakeFirstOrThrow();
  return last === null ? 0 : last + 1;
}
