import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#test/database.ts';
import { migrate } from './migrate.ts';
import { readMigrations } from './migration-files.ts';

let base: TestDatabase;
let dir: string;
const write = (name: string, text: string) => writeFileSync(join(dir, name), text);

beforeEach(async () => {
  base = await testDatabase('empty');
  dir = mkdtempSync(join(tmpdir(), 'skolevern-migrations-'));
  write('0001_first.sql', 'create table first (id uuid primary key);');
  write('0002_second.sql', 'create table second (id uuid primary key);');
});
afterEach(async () => {
  rmSync(dir, { recursive: true });
  await base.drop();
});

async function tables(): Promise<string[]> {
  const found = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(base.admin);
  return found.rows.map(({ name }) => name);
}

test('files are applied in order, once', async () => {
  expect(await migrate(base.adminUrl, dir)).toEqual(['0001_first.sql', '0002_second.sql']);
  expect(await migrate(base.adminUrl, dir)).toEqual([]);
  write('0003_third.sql', 'alter table second add column name text;');
  expect(await migrate(base.adminUrl, dir)).toEqual(['0003_third.sql']);
  expect(await tables()).toEqual(['first', 'schema_migration', 'second']);
});

test('several programs that start at once apply each file once', async () => {
  const runs = await Promise.all([1, 2, 3, 4].map(() => migrate(base.adminUrl, dir)));
  expect(runs.flat().sort()).toEqual(['0001_first.sql', '0002_second.sql']);
});

test('a file that fails leaves nothing of itself, and what came before stays', async () => {
  write('0002_second.sql', 'create table second (id uuid primary key); select 1 / 0;');
  await expect(migrate(base.adminUrl, dir)).rejects.toThrow(/division by zero/);
  expect(await tables()).toEqual(['first', 'schema_migration']);
  write('0002_second.sql', 'create table second (id uuid primary key);');
  expect(await migrate(base.adminUrl, dir)).toEqual(['0002_second.sql']);
});

test('a file that was edited after it was applied is refused by name', async () => {
  await migrate(base.adminUrl, dir);
  write('0001_first.sql', 'create table first (id uuid primary key, name text);');
  await expect(migrate(base.adminUrl, dir)).rejects.toMatchObject({
    name: 'Problem',
    code: 'conflict',
    place: 'migrations/0001_first.sql',
    remedy: expect.stringContaining('higher-numbered'),
  });
});

test('a database that is newer than the program is refused', async () => {
  await migrate(base.adminUrl, dir);
  rmSync(join(dir, '0002_second.sql'));
  await expect(migrate(base.adminUrl, dir)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('0002_second.sql'),
    remedy: expect.stringContaining('newer program'),
  });
});

test('a file that was left out while a later one was applied is refused', async () => {
  await migrate(base.adminUrl, dir);
  await sql`delete from schema_migration where number = 1`.execute(base.admin);
  await expect(migrate(base.adminUrl, dir)).rejects.toMatchObject({
    code: 'conflict',
    place: 'migrations/0001_first.sql',
  });
});

test('somebody who does not own the database is told so', async () => {
  await expect(migrate(base.url, dir)).rejects.toMatchObject({
    code: 'refused',
    remedy: expect.stringContaining('ADMIN'),
  });
  expect(await tables()).toEqual([]);
});

test.each([
  ['0003-third.sql', 'select 1;', /the name/],
  ['0004_fourth.sql', 'select 1;', /without a gap/],
  ['0002_again.sql', 'select 1;', /without a gap/],
  ['0003_third.sql', 'select 1;\ncommit;', /ends its own transaction/],
])('the bad file %s is refused before anything is done', async (name, text, message) => {
  write(name, text);
  await expect(migrate(base.adminUrl, dir)).rejects.toThrow(message);
  expect(await tables()).toEqual([]);
});

test("the program's own files read well and are applied to an empty database", async () => {
  const own = readMigrations().map(({ name }) => name);
  expect(own[0]).toBe('0001_platform.sql');
  expect(await migrate(base.adminUrl)).toEqual(own);
});

test('an owner of the database who is no superuser may migrate, and step down to the role of the application', async () => {
  const role = `owner_${crypto.randomUUID().slice(0, 8)}`;
  await sql.raw(`create role ${role} login createrole`).execute(base.admin);
  await sql.raw(`grant skolevern_app to ${role} with admin option`).execute(base.admin);
  await sql.raw(`grant all on schema public to ${role}`).execute(base.admin);
  const url = base.adminUrl.replace(/\/\/[^@]*@/, `//${role}@`);
  try {
    expect(await migrate(url)).toEqual(readMigrations().map(({ name }) => name));
    const { rows } = await sql<{ may: boolean }>`select pg_has_role(${role}, 'skolevern_app', 'member') as may`.execute(
      base.admin,
    );
    expect(rows).toEqual([{ may: true }]);
  } finally {
    await sql.raw(`drop owned by ${role} cascade`).execute(base.admin);
    await sql.raw(`drop role ${role}`).execute(base.admin);
  }
});
