import { sql } from 'kysely';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type Checkpoint, signerOf } from '../checkpoint.ts';
import { findHead, readHeads, type StoredHead } from '../heads.ts';
import { listKeys, trustedKeys } from '../keys.ts';
import { waitingLines } from '../lines.ts';
import type { PublicKey } from '../signing.ts';
import { createTraceBook, goneSilently, type TraceBook } from './persons.ts';
import { countNodes, countPlaces, entriesAtATime, readNodes, readOpenings, readPlaces } from './read.ts';
import { createSignatureJudge } from './signatures.ts';
import { type LogVerdict, type Wrong, wrongAt } from './verdict.ts';
import { backDatedMessage, createWalk, isBackDated, type Walk } from './walk.ts';

export interface VerifyOptions {
  /** Keys that are known to be right, from outside the database; older ones follow from them. */
  readonly trusted: readonly PublicKey[];
  /** Checkpoints of this owner that somebody has kept. */
  readonly checkpoints?: readonly Checkpoint[];
  /** Milliseconds that an entry may be older than the head before it; ten minutes unless told. */
  readonly tolerance?: number;
  /** Told how many entries have been looked at, now and then. */
  readonly progress?: (entries: number) => void;
}

const tenMinutes = 600_000;

async function walkPlaces(trx: Trx, walk: Walk, progress: VerifyOptions['progress']): Promise<Wrong | undefined> {
  const end = await countPlaces(trx);
  for (let from = 0; from < end; from += entriesAtATime) {
    const to = Math.min(end, from + entriesAtATime);
    const places = await readPlaces(trx, from, to);
    const nodes = await readNodes(trx, from, to);
    const lines = places.map(({ line }) => line);
    const openings = await readOpenings(trx, lines);
    for (const place of places) {
      const wrong = await walk.take(place, openings.get(place.line) ?? [], nodes);
      if (wrong !== undefined) return wrong;
    }
    progress?.(to);
  }
  return walk.end();
}

interface Waiting {
  readonly count: number;
  readonly wrong: Wrong | undefined;
}

/** The lines that are not in the tree yet: they are counted, and may be back-dated or tell of persons like any other. */
async function walkWaiting(
  trx: Trx,
  traces: TraceBook,
  newest: StoredHead | undefined,
  tolerance: number,
): Promise<Waiting> {
  let [count, after]: [number, string] = [0, '00000000-0000-0000-0000-000000000000'];
  let wrong: Wrong | undefined;
  for (;;) {
    const entries = await waitingLines(trx, after, entriesAtATime);
    const openings = await readOpenings(
      trx,
      entries.map(({ id }) => id),
    );
    for (const entry of entries) {
      const person = traces.take(null, entry, openings.get(entry.id) ?? []);
      if (isBackDated(entry, newest, tolerance)) {
        wrong ??= wrongAt('back-dated', null, entry.id, backDatedMessage(newest));
      }
      wrong ??= person;
    }
    count += entries.length;
    if (entries.length < entriesAtATime) return { count, wrong };
    after = entries.at(-1)?.id ?? after;
  }
}

async function extraNodes(trx: Trx, size: number): Promise<Wrong | undefined> {
  const { stored, due } = await countNodes(trx, size);
  if (stored === due) return undefined;
  return wrongAt('inconsistent', null, null, `${stored} hashes of subtrees are stored, and the tree has ${due}`);
}

/** A checkpoint counts by what it says, and it must also be one of ours: a key that changed in between is told. */
async function foreignCheckpoint(trx: Trx, { trusted, checkpoints = [] }: VerifyOptions): Promise<Wrong | undefined> {
  const keys = trustedKeys(trusted, await listKeys(trx));
  const foreign = checkpoints.find((checkpoint) => signerOf(checkpoint, keys.values()) === undefined);
  if (foreign === undefined) return undefined;
  const message = `the checkpoint of ${foreign.at.toISOString()} is not signed with a key of yours`;
  return wrongAt('signature', null, null, message);
}

async function verifyIn(trx: Trx, o: VerifyOptions): Promise<LogVerdict> {
  const { tolerance = tenMinutes, checkpoints = [], progress } = o;
  const newest = await findHead(trx);
  const traces = createTraceBook();
  const judge = createSignatureJudge(o.trusted, await listKeys(trx));
  const walk = createWalk({ trx, heads: readHeads(trx), newest, judge, traces, checkpoints, tolerance });
  const inTree = await walkPlaces(trx, walk, progress);
  const waiting = await walkWaiting(trx, traces, newest, tolerance);
  const beside = (await extraNodes(trx, newest?.size ?? 0)) ?? (await foreignCheckpoint(trx, o));
  const wrong = inTree ?? beside ?? waiting.wrong ?? goneSilently(traces);
  return {
    size: newest?.size ?? 0,
    root: newest === undefined ? null : Buffer.from(newest.root).toString('base64'),
    unsequenced: waiting.count,
    wrong: wrong ?? null,
  };
}

/**
 * Computes the whole tree of an owner anew from the lines of its log, as they stand at one moment, and compares it with
 * everything that was stored, signed and kept; holds some thousand lines at a time.
 * @returns the first thing that is wrong, with its place, if anything is
 */
export function verifyLog(db: Db, tenant: string, options: VerifyOptions): Promise<LogVerdict> {
  return inTenant(db, tenant, async (trx) => {
    await sql`set transaction isolation level repeatable read, read only`.execute(trx);
    await sql`set local statement_timeout = 0`.execute(trx);
    return verifyIn(trx, options);
  });
}
