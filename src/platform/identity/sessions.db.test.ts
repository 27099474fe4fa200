import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Clock } from '#src/platform/clock/clock.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { addTenant, type TestDatabase, testDatabase } from '#test/database.ts';
import { createSession, findSession, revokeSession, type SessionLimits, tokenHash } from './sessions.ts';

const minute = 60_000;
const limits: SessionLimits = { idle: 30 * minute, absolute: 100 * minute };
const start = Date.parse('2026-11-21T08:00:00Z');
const at = (minutes: number): Clock => ({ now: () => new Date(start + minutes * minute) });
const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));

let base: TestDatabase;
let tenant: string;
const account = crypto.randomUUID();

beforeAll(async () => {
  base = await testDatabase();
  tenant = await addTenant(base.db, 'nordby', 'Nordby kommune');
  await inTenant(base.db, tenant, (trx) =>
    trx
      .insertInto('account')
      .values({ tenant, id: account, name: 'Kari Nordberg', role: 'leader', units: ['nordby-skole'] })
      .execute(),
  );
});
afterAll(() => base.drop());

const begin = (clock: Clock) =>
  createSession(base.db, clock, random, { tenant, id: account, because: 'a test' }, limits);
const find = (token: string, clock: Clock) => findSession(base.db, clock, token, { limits });

test('a token stands for its account and owner', async () => {
  const token = await begin(at(0));
  expect(await find(token, at(1))).toEqual({
    actor: { id: account, name: 'Kari Nordberg', role: 'leader', units: ['nordby-skole'], tenant },
    owner: { tenant, slug: 'nordby', name: 'Nordby kommune', origin: null },
  });
});

test('the database keeps the hash of a token, never the token', async () => {
  const token = await begin(at(0));
  const rows = await base.admin.selectFrom('session').selectAll().execute();
  expect(rows.some((row) => row.id_hash === tokenHash(token))).toBe(true);
  expect(JSON.stringify(rows)).not.toContain(token);
});

test('no two tokens are alike, and one nobody was given stands for nobody', async () => {
  const [one, other] = [await begin(at(0)), await begin(at(0))];
  expect(one).not.toBe(other);
  expect(await find('A'.repeat(43), at(1))).toBeNull();
  expect(await find("' or true --", at(1))).toBeNull();
});

test('the hash is no token', async () => {
  const token = await begin(at(0));
  expect(await find(tokenHash(token).slice(0, 43), at(1))).toBeNull();
});

test('a session left alone runs out', async () => {
  const token = await begin(at(0));
  expect(await find(token, at(29))).not.toBeNull();
  const left = await begin(at(0));
  expect(await find(left, at(30))).toBeNull();
});

test('use prolongs a session, up to its absolute limit', async () => {
  const token = await begin(at(0));
  for (const minutes of [25, 50, 75, 99]) expect(await find(token, at(minutes))).not.toBeNull();
  expect(await find(token, at(100))).toBeNull();
});

test('a session that was ended stands for nobody, and ending it again changes nothing', async () => {
  const token = await begin(at(0));
  await revokeSession(base.db, at(1), token);
  expect(await find(token, at(2))).toBeNull();
  await expect(revokeSession(base.db, at(3), token)).resolves.toBeUndefined();
});

test('beginning a session removes those that have run out', async () => {
  const old = tokenHash(await begin(at(0)));
  await begin(at(1000));
  const rows = await base.admin.selectFrom('session').select('id_hash').where('id_hash', '=', old).execute();
  expect(rows).toEqual([]);
});

test('signing in and out is in the log', async () => {
  const other = await addTenant(base.db, 'sorby');
  const id = crypto.randomUUID();
  await inTenant(base.db, other, (trx) =>
    trx.insertInto('account').values({ tenant: other, id, name: 'Amir Solheim', role: 'reader' }).execute(),
  );
  const token = await createSession(base.db, at(0), random, { tenant: other, id, because: 'a test' }, limits);
  await revokeSession(base.db, at(1), token);
  const lines = await inTenant(base.db, other, (trx) =>
    trx.selectFrom('log_line').select(['actor', 'act', 'subject', 'because']).orderBy('id').execute(),
  );
  expect(lines).toEqual([
    { actor: id, act: 'identity.sign-in', subject: `account:${id}`, because: 'a test' },
    { actor: id, act: 'identity.sign-out', subject: `account:${id}`, because: 'asked to' },
  ]);
});
