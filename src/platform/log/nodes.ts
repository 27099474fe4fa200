import './tables.ts';
import { sql } from 'kysely';
import type { Trx } from '#src/platform/db/connect.ts';
import { createFrontier, type Frontier, rootOf } from './tree/frontier.ts';
import type { Hash } from './tree/hash.ts';
import { type Range, type Subtree, subtreesOf } from './tree/ranges.ts';

/** Levels between two that are stored: a subtree between them is made from at most 8 stored hashes, a range from 15. */
export const stride = 4;

/** Stored hashes of one level, from `first` to `last`, both included; level 0 are the entries. */
export interface Stored {
  readonly level: number;
  readonly first: number;
  readonly last: number;
}

interface Found {
  readonly place: number;
  readonly index: number;
  readonly hash: Hash;
}

/**
 * Reads hashes from the tables of the tree.
 * @returns the hashes of each wish by their index; those that are not there are missing
 */
export async function readStored(trx: Trx, wishes: readonly Stored[]): Promise<readonly ReadonlyMap<number, Hash>[]> {
  const found = wishes.map(() => new Map<number, Hash>());
  const asked = sql`unnest(${wishes.map((w) => w.level)}::int[], ${wishes.map((w) => w.first)}::bigint[],
    ${wishes.map((w) => w.last)}::bigint[]) with ordinality as asked (level, first, last, place)`;
  // In order, so that the database looks up one wish at a time: it takes each for a great part of the table, and would
  // rather read all of it once.
  const within = sql`tenant = current_setting('app.tenant')::uuid and index between asked.first and asked.last order by index`;
  const { rows } = await sql<Found>`
    select place, index, hash from ${asked}
      cross join lateral (select index, hash from log_leaf where asked.level = 0 and ${within}) as leaf
    union all
    select place, index, hash from ${asked}
      cross join lateral (select index, hash from log_node where log_node.level = asked.level and ${within}) as node`.execute(
    trx,
  );
  for (const { place, index, hash } of rows) found[place - 1]?.set(index, hash);
  return found;
}

/** Where the hashes under a subtree are stored. */
function storedUnder({ level, index }: Subtree): Stored {
  const width = 2 ** (level % stride);
  return { level: level - (level % stride), first: index * width, last: (index + 1) * width - 1 };
}

/** @throws Error when a stored hash is missing: then the tree is not whole, and `verify` tells where */
export async function readSubtrees(trx: Trx, subtrees: readonly Subtree[]): Promise<readonly Hash[]> {
  const wishes = subtrees.map(storedUnder);
  const found = await readStored(trx, wishes);
  return wishes.map(({ first, last }, which) => {
    const hashes = found[which] ?? new Map<number, Hash>();
    const frontier = createFrontier();
    for (let index = first; index <= last; index += 1) {
      const hash = hashes.get(index);
      if (hash === undefined) throw new Error('a hash of the log tree is missing');
      frontier.append(hash);
    }
    return frontier.root();
  });
}

/** The hash of each range of a proof. @throws Error when a stored hash is missing */
export async function readRanges(trx: Trx, ranges: readonly Range[]): Promise<readonly Hash[]> {
  const subtrees = ranges.map(subtreesOf);
  const hashes = [...(await readSubtrees(trx, subtrees.flat()))];
  return subtrees.map((parts) => rootOf(hashes.splice(0, parts.length)));
}

/** The right edge of the stored tree at a size. @throws Error when a stored hash is missing */
export async function readFrontier(trx: Trx, size: number): Promise<Frontier> {
  return createFrontier(size, await readSubtrees(trx, subtreesOf({ begin: 0, end: size })));
}
