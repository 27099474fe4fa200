import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type TestDatabase, testDatabase } from '#test/database.ts';
import { fillLog } from '#test/log-fill.ts';
import { addLogOwner, type LogOwner, newSigner } from '#test/log-house.ts';
import { waitingLines } from './lines.ts';
import { inclusionProof } from './prove.ts';
import { sequenceAll } from './sequence.ts';
import { entriesAtATime, readOpenings, readPlaces } from './verify/read.ts';
import { verifyLog } from './verify/verify.ts';

const pieces = 6;
const size = pieces * entriesAtATime;
const start = Date.parse('2026-11-22T08:00:00Z');
const clock = { now: () => new Date(start + size) };
const line = { actor: 'clerk', act: 'people.see', subject: '', allowed: true, because: 'a rule', origin: '192.0.2.7' };
const noId = '00000000-0000-0000-0000-000000000000';
const signer = newSigner();

let base: TestDatabase;
let owner: LogOwner;

/**
 * Rows of the log's tables that have been read so far by going through a table from its beginning. What the transactions before this one
 * read on the same connection is among them for a second or so: only differences tell.
 */
async function readInOrder(trx: Trx): Promise<number> {
  const { rows } = await sql<{ read: number }>`
    select sum(seq_tup_read)::bigint as read from pg_stat_xact_user_tables
    where relname in ('log_line', 'log_leaf', 'log_node', 'log_person')`.execute(trx);
  return Number(rows[0]?.read ?? 0);
}

beforeAll(async () => {
  base = await testDatabase();
  owner = await addLogOwner(base, signer);
  await fillLog({ db: base.db, tenant: owner.tenant, line, start }, 0, size);
  await sql`analyze log_line, log_person`.execute(base.admin);
  await sequenceAll(base.db, clock, owner.tenant, signer);
  await sql`analyze log_line, log_leaf, log_node, log_person`.execute(base.admin);
});
afterAll(() => base.drop());

test('a log that was filled many lines at a time is one that was written line by line', async () => {
  const verdict = { size, unsequenced: 0, wrong: null };
  expect(await verifyLog(base.db, owner.tenant, { trusted: [signer] })).toMatchObject(verdict);
});

test('verifying reads each line once, and not all of them for each piece', async () => {
  await inTenant(base.db, owner.tenant, async (trx) => {
    const before = await readInOrder(trx);
    let persons = 0;
    for (let from = 0; from < size; from += entriesAtATime) {
      const places = await readPlaces(trx, from, from + entriesAtATime);
      expect(places.map(({ index }) => index)).toEqual(places.map((_, place) => from + place));
      expect(places.every((place) => place.entry?.id === place.line)).toBe(true);
      const lines = places.map((place) => place.line);
      persons += (await readOpenings(trx, lines)).size;
    }
    expect(persons).toBe(size / 4);
    // A planner may go through a table for a piece of it; going through all lines for each would be at least `pieces` times the size.
    expect((await readInOrder(trx)) - before).toBeLessThan((pieces / 2) * size);
  });
});

test('a proof reads the few hashes that it is made of', async () => {
  await inTenant(base.db, owner.tenant, async (trx) => {
    const before = await readInOrder(trx);
    for (const place of await readPlaces(trx, 1_000, 1_010)) {
      expect((await inclusionProof(trx, place.line, { size }))?.path).toHaveLength(15);
    }
    expect((await readInOrder(trx)) - before).toBe(0);
  });
});

test('a line that was committed late is found among all that are in the tree', async () => {
  const [late = ''] = await owner.write(1);
  await inTenant(base.db, owner.tenant, async (trx) => {
    expect((await waitingLines(trx, noId, 10)).map(({ id }) => id)).toEqual([late]);
  });
});
