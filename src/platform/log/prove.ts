import './tables.ts';
import { sql } from 'kysely';
import type { Trx } from '#src/platform/db/connect.ts';
import type { SignedHead } from './checkpoint.ts';
import type { Entry } from './entry.ts';
import { entrySelection } from './lines.ts';
import { readRanges } from './nodes.ts';
import type { Hash } from './tree/hash.ts';
import { consistencyRanges, inclusionRanges } from './tree/ranges.ts';

/** That an entry stands at a place of the tree over `size` entries. */
export interface InclusionProof {
  readonly entry: Entry;
  readonly index: number;
  readonly size: number;
  readonly path: readonly Hash[];
}

/** A line as it goes into the tree, or undefined when the transaction's owner has none with this id. */
export async function findEntry(trx: Trx, line: string): Promise<Entry | undefined> {
  const { rows } = await sql<Entry>`select ${entrySelection} from log_line where id = ${line}`.execute(trx);
  return rows[0];
}

/**
 * Proves that a line is in the tree of the transaction's owner, in a number of steps that grows with the logarithm of its size.
 * @param head over how many entries
 * @returns undefined when the line is not there, or came later than the head
 */
export async function inclusionProof(
  trx: Trx,
  line: string,
  { size }: Pick<SignedHead, 'size'>,
): Promise<InclusionProof | undefined> {
  const leaf = await trx.selectFrom('log_leaf').select('index').where('line', '=', line).executeTakeFirst();
  const entry = await findEntry(trx, line);
  if (leaf === undefined || entry === undefined || leaf.index >= size) return undefined;
  return { entry, index: leaf.index, size, path: await readRanges(trx, inclusionRanges(leaf.index, size)) };
}

/** Proves that the tree over `size` entries begins with the one over `older`; the hashes for `provesConsistency`. */
export function consistencyProof(trx: Trx, older: number, size: number): Promise<readonly Hash[]> {
  return readRanges(trx, consistencyRanges(older, size));
}
