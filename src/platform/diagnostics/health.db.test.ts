import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '#src/platform/db/connect.ts';
import { type TestDatabase, testDatabase } from '#test/database.ts';
import { checkHealth } from './health.ts';

let base: TestDatabase;
let empty: TestDatabase;
beforeAll(async () => {
  [base, empty] = await Promise.all([testDatabase(), testDatabase('empty')]);
});
afterAll(() => Promise.all([base.drop(), empty.drop()]));

test('a database that answers with the schema of the program is well', async () => {
  expect(await checkHealth(base.db)).toEqual({ ok: true, database: 'answers', migrations: 'current' });
});

test('a database without the schema is not', async () => {
  expect(await checkHealth(empty.admin)).toEqual({ ok: false, database: 'answers', migrations: 'pending' });
});

test('a database with another schema is not', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'skolevern-migrations-'));
  writeFileSync(join(dir, '0001_other.sql'), 'select 1;');
  expect(await checkHealth(base.db, dir)).toEqual({ ok: false, database: 'answers', migrations: 'conflict' });
  rmSync(dir, { recursive: true });
});

test('a database that is not there is told as silent', async () => {
  const nowhere = connect('postgres://nobody@/none?host=/nowhere-at-all');
  expect(await checkHealth(nowhere)).toEqual({ ok: false, database: 'silent', migrations: 'unknown' });
  await nowhere.destroy();
});
