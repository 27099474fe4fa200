import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Trx } from '#src/platform/db/connect.ts';
import { addTenant, type TestDatabase, testDatabase } from '#test/database.ts';
import type { Actor } from './decide.ts';
import { type Deed, perform } from './perform.ts';

let base: TestDatabase;
let actor: Actor;
let now = Date.parse('2026-11-22T08:00:00Z');
const clock = { now: () => new Date(now) };

beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.drop());
afterEach(() => sql`grant insert on log_line to skolevern_app`.execute(base.admin));

async function newActor(role: Actor['role']): Promise<void> {
  const tenant = await addTenant(base.admin, crypto.randomUUID());
  actor = { id: 'somebody', name: 'Kari Nordberg', role, tenant, units: [], from: '192.0.2.7' };
}

const deed: Deed = { act: 'register.change', subject: 'entry:1', scope: { units: [] } };

/** Something that shows whether the work stayed. */
const write = (trx: Trx) =>
  trx
    .insertInto('account')
    .values({ tenant: actor.tenant, id: crypto.randomUUID(), name: 'Amir Solheim', role: 'reader' })
    .execute();
const ofOwner = (table: 'account' | 'log_line') =>
  base.admin.selectFrom(table).selectAll().where('tenant', '=', actor.tenant).execute();

test('an act and its line stay together', async () => {
  await newActor('coordinator');
  await perform({ db: base.db, clock }, actor, deed, write);
  expect(await ofOwner('account')).toHaveLength(1);
  expect(await ofOwner('log_line')).toMatchObject([
    { act: 'register.change', subject: 'entry:1', allowed: true, actor: 'somebody', origin: '192.0.2.7' },
  ]);
});

test('an act that goes wrong leaves neither', async () => {
  await newActor('coordinator');
  const wrong = perform({ db: base.db, clock }, actor, deed, async (trx) => {
    await write(trx);
    throw new Error('went wrong');
  });
  await expect(wrong).rejects.toThrow('went wrong');
  expect([...(await ofOwner('account')), ...(await ofOwner('log_line'))]).toEqual([]);
});

test.each([false, true])('an act whose line cannot be written does not happen (long: %s)', async (long) => {
  await newActor('coordinator');
  await sql`revoke insert on log_line from skolevern_app`.execute(base.admin);
  await expect(perform({ db: base.db, clock }, actor, { ...deed, long }, write)).rejects.toThrow('permission denied');
  expect(await ofOwner('account')).toEqual([]);
});

test('a refusal is in the log, and nothing is done', async () => {
  await newActor('reader');
  await expect(perform({ db: base.db, clock }, actor, deed, write)).rejects.toMatchObject({ code: 'refused' });
  expect(await ofOwner('account')).toEqual([]);
  expect(await ofOwner('log_line')).toMatchObject([{ act: 'register.change', allowed: false }]);
});

test('the line of what takes minutes has the time of its end', async () => {
  await newActor('coordinator');
  const begun = now;
  await perform({ db: base.db, clock }, actor, { ...deed, long: true }, async (trx) => {
    await write(trx);
    now += 15 * 60_000;
  });
  const [line] = (await ofOwner('log_line')) as { at: Date }[];
  expect(line?.at.getTime()).toBe(begun + 15 * 60_000);
});
