import { generateKeyPairSync } from 'node:crypto';
import { sql } from 'kysely';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { appendLog, type LogLine } from '#src/platform/log/append.ts';
import { signHead } from '#src/platform/log/checkpoint.ts';
import { entryHash } from '#src/platform/log/entry.ts';
import { sequence } from '#src/platform/log/sequence.ts';
import { parseSigner, type Signer } from '#src/platform/log/signing.ts';
import { createFrontier } from '#src/platform/log/tree/frontier.ts';
import type { Hash } from '#src/platform/log/tree/hash.ts';
import { readPlaces } from '#src/platform/log/verify/read.ts';
import { addTenant, type TestDatabase } from '#test/database.ts';

/** A key of its own. */
export function newSigner(): Signer {
  return parseSigner(
    String(generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' })),
    'test',
  );
}

/** A clock that goes a second forward each time it is asked. */
export function tickingClock(from = '2026-11-22T08:00:00.000Z'): Clock & { skip(milliseconds: number): void } {
  let now = Date.parse(from);
  return {
    now() {
      now += 1_000;
      return new Date(now);
    },
    skip(milliseconds) {
      now += milliseconds;
    },
  };
}

const plain: LogLine = { actor: 'clerk', act: 'register.read', subject: 'entry:0', allowed: true, because: 'a rule' };

/** An owner whose log grows. */
export interface LogOwner {
  readonly tenant: string;
  readonly slug: string;
  readonly clock: ReturnType<typeof tickingClock>;
  /** Writes lines, each in a transaction of its own. @returns their ids */
  write(count: number, more?: Partial<LogLine>): Promise<string[]>;
  /** Puts what waits into the tree. */
  sequence(limit?: number): Promise<number>;
}

let owners = 0;

/** Adds an owner without a line. */
export async function addLogOwner(base: TestDatabase, signer: Signer, clock = tickingClock()): Promise<LogOwner> {
  owners += 1;
  const slug = `log-${owners}`;
  const tenant = await addTenant(base.db, slug);
  let written = 0;
  return {
    tenant,
    slug,
    clock,
    async write(count, more = {}) {
      const ids: string[] = [];
      for (let line = 0; line < count; line += 1) {
        written += 1;
        const subject = `entry:${written}`;
        ids.push(await inTenant(base.db, tenant, (trx) => appendLog(trx, clock, { ...plain, subject, ...more })));
      }
      return ids;
    },
    sequence: async (limit) =>
      (await sequence(base.db, clock, tenant, signer, limit === undefined ? {} : { limit })).count,
  };
}

/** Runs statements as somebody who has the whole database in hand, with keys between tables and policies off. */
export async function tamper(admin: Db, ...statements: string[]): Promise<void> {
  await admin.transaction().execute(async (trx) => {
    await sql.raw('set local session_replication_role = replica').execute(trx);
    for (const statement of statements) await sql.raw(statement).execute(trx);
  });
}

/**
 * Makes the stored tree fit the lines as they stand, as somebody does who hides what was done to them.
 * @param as signs the heads anew; without it they stay as they were
 */
export async function rebuild(base: TestDatabase, tenant: string, as?: Signer): Promise<void> {
  const { places, heads } = await inTenant(base.db, tenant, async (trx) => ({
    places: await readPlaces(trx, 0, 10_000),
    heads: await trx.selectFrom('log_head').selectAll().orderBy('size').execute(),
  }));
  const frontier = createFrontier();
  await base.admin.deleteFrom('log_node').where('tenant', '=', tenant).execute();
  for (const { index, entry, stored } of places) {
    const hash = entry === undefined ? stored : entryHash(entry);
    const leaf = base.admin.updateTable('log_leaf').set({ hash }).where('tenant', '=', tenant);
    await leaf.where('index', '=', index).execute();
    const nodes: { tenant: string; level: number; index: number; hash: Hash }[] = [];
    frontier.append(hash, (level, at, whole) => {
      if (level % 4 === 0) nodes.push({ tenant, level, index: at, hash: whole });
    });
    if (nodes.length > 0) await base.admin.insertInto('log_node').values(nodes).execute();
    const head = heads.find(({ size }) => size === frontier.size);
    if (head === undefined || as === undefined) continue;
    const { signature, root } = signHead({ ...head, root: frontier.root() }, as);
    const change = base.admin.updateTable('log_head').set({ signature, root, key: as.id });
    await change.where('tenant', '=', tenant).where('size', '=', head.size).execute();
  }
}
