import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#test/database.ts';
import { connect } from './connect.ts';
import { defaultDataDir, resolveDatabase } from './database.ts';

let base: TestDatabase;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.drop());

const silent = () => undefined;

test('DATABASE_URL puts the same code on a server, which stays up when we let go', async () => {
  const env = { DATABASE_URL: base.url, DATABASE_ADMIN_URL: base.adminUrl };
  const database = await resolveDatabase({ env, log: silent });
  expect(database).toMatchObject({ url: base.url, adminUrl: base.adminUrl, kind: 'server' });
  const db = connect(database.url);
  const { rows } = await sql<{ major: string }>`
    select split_part(current_setting('server_version'), '.', 1) as major`.execute(db);
  expect(rows).toEqual([{ major: inject('postgres').version }]);
  await database.close();
  expect((await sql`select 1`.execute(db)).rows).toHaveLength(1);
  await db.destroy();
});

test('without an owner of its own the server is migrated by the user of DATABASE_URL', async () => {
  const database = await resolveDatabase({ env: { DATABASE_URL: base.url }, log: silent });
  expect(database.adminUrl).toBe(base.url);
});

test('data lies where SKOLEVERN_DATA says, and otherwise where root or a person may write', () => {
  expect(defaultDataDir({ SKOLEVERN_DATA: '/srv/skolevern' })).toBe('/srv/skolevern');
  expect(defaultDataDir({})).toBe(process.getuid?.() === 0 ? '/var/lib/skolevern' : `${process.cwd()}/var`);
});
