import './tables.ts';
import { sql } from 'kysely';
import { uuidv7 } from '#src/kernel/uuid.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { signedBy, signHead } from './checkpoint.ts';
import { claimedTime, type Entry, entryHash } from './entry.ts';
import { findHead, type StoredHead } from './heads.ts';
import { announceKey, listKeys, predecessors } from './keys.ts';
import { waitingLines } from './lines.ts';
import { readFrontier, stride } from './nodes.ts';
import type { Signer } from './signing.ts';
import type { Frontier } from './tree/frontier.ts';
import { type Hash, sameHash } from './tree/hash.ts';

export interface SequenceOptions {
  /** Lines that go in with one head, 5000 unless told. */
  readonly limit?: number;
  /**
   * Looks only at lines whose ids were made at this time or later, in milliseconds since 1970, which is quick in a long
   * log. Whoever uses it must now and then look at all: a line may be committed long after its id was made.
   */
  readonly since?: number;
  /** Looks only at lines with a later id than this: the last one of the transaction before. */
  readonly after?: string;
}

/** What one transaction has put into the tree. */
export interface Sequenced {
  /** When it is the limit, there may be more. */
  readonly count: number;
  /** The id of the last line, to go on from. */
  readonly last: string | undefined;
}

/** What stops an owner's log from growing: the stored tree is not the one that was signed, or the key is not the right one. */
export class TreeBroken extends Error {
  override readonly name = 'TreeBroken';
}

/** The smallest id that can have been made at a time. */
const firstId = (time: number) => (time <= 0 ? noId : uuidv7(time, new Uint8Array(10)));
const noId = '00000000-0000-0000-0000-000000000000';
const usualLimit = 5_000;

/** The stored tree, when it is still the one that the newest head tells of. @throws TreeBroken */
async function signedFrontier(trx: Trx, head: StoredHead | undefined, signer: Signer): Promise<Frontier> {
  if (head === undefined) return readFrontier(trx, 0);
  const known = await listKeys(trx);
  const key = head.key === signer.id ? signer : known.get(head.key);
  if (key === undefined || !signedBy(head, key)) throw new TreeBroken('the newest head has no right signature');
  if (predecessors(key, known).some(({ id }) => id === signer.id)) throw new TreeBroken('the key has been replaced');
  const frontier = await readFrontier(trx, head.size).catch(() => undefined);
  if (frontier === undefined || !sameHash(frontier.root(), head.root)) {
    throw new TreeBroken('the stored tree is not the one that was signed');
  }
  return frontier;
}

async function insertNodes(trx: Trx, nodes: readonly { level: number; index: number; hash: Hash }[]): Promise<void> {
  if (nodes.length === 0) return;
  await sql`insert into log_node (tenant, level, index, hash)
    select current_setting('app.tenant')::uuid, * from unnest(${nodes.map((node) => node.level)}::smallint[],
      ${nodes.map((node) => node.index)}::bigint[], ${nodes.map((node) => node.hash)}::bytea[])`.execute(trx);
}

async function insertLeaves(trx: Trx, first: number, lines: readonly string[], hashes: readonly Hash[]): Promise<void> {
  await sql`insert into log_leaf (tenant, index, line, hash)
    select current_setting('app.tenant')::uuid, ${first}::bigint + place - 1, line, hash
    from unnest(${lines}::uuid[], ${hashes}::bytea[]) with ordinality as leaf (line, hash, place)`.execute(trx);
}

/**
 * The time of a head says that what was there by then is in it. One that had to leave lines for the next is therefore only
 * as new as its last line.
 */
function headTime(clock: Clock, older: StoredHead | undefined, last: Entry | undefined): Date {
  const now = clock.now().getTime();
  const reached = last === undefined ? now : Math.min(now, claimedTime(last));
  return new Date(Math.max(older?.at.getTime() ?? 0, reached));
}

/**
 * Puts lines that are not in the owner's tree yet at its end, in the order of their ids, and signs the new head; all in one
 * transaction, and one at a time for each owner, whoever asks.
 * @throws TreeBroken when the stored tree was tampered with: nothing is signed over what is not true
 */
export function sequence(
  db: Db,
  clock: Clock,
  tenant: string,
  signer: Signer,
  options: SequenceOptions = {},
): Promise<Sequenced> {
  const { limit = usualLimit } = options;
  return inTenant(db, tenant, async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`skolevern log ${tenant}`}, 0))`.execute(trx);
    const lines = await waitingLines(trx, options.after ?? firstId(options.since ?? 0), limit);
    const last = lines.at(-1);
    if (last === undefined) return { count: 0, last: undefined };
    const older = await findHead(trx);
    const frontier = await signedFrontier(trx, older, signer);
    const first = frontier.size;
    const nodes: { level: number; index: number; hash: Hash }[] = [];
    const hashes = lines.map(entryHash);
    for (const hash of hashes) {
      frontier.append(hash, (level, index, whole) => {
        if (level % stride === 0) nodes.push({ level, index, hash: whole });
      });
    }
    await insertLeaves(
      trx,
      first,
      lines.map(({ id }) => id),
      hashes,
    );
    await insertNodes(trx, nodes);
    await announceKey(trx, clock, signer);
    const at = headTime(clock, older, lines.length < limit ? undefined : last);
    const head = signHead({ tenant, size: frontier.size, root: frontier.root(), at }, signer);
    await trx
      .insertInto('log_head')
      .values({ ...head, key: signer.id })
      .execute();
    return { count: lines.length, last: last.id };
  });
}

/** Puts in all there is, some at a time. @returns how many lines went in. @throws TreeBroken */
export async function sequenceAll(
  db: Db,
  clock: Clock,
  tenant: string,
  signer: Signer,
  options: Omit<SequenceOptions, 'after'> = {},
): Promise<number> {
  let total = 0;
  let after: string | undefined;
  for (;;) {
    const { count, last } = await sequence(db, clock, tenant, signer, {
      ...options,
      ...(after === undefined ? {} : { after }),
    });
    total += count;
    if (last === undefined || count < (options.limit ?? usualLimit)) return total;
    after = last;
  }
}
