import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#test/database.ts';
import { connect } from './connect.ts';

let base: TestDatabase;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.drop());

test('a day is read as it is written, a count as a number, and what does not fit a number as text', async () => {
  const { rows } = await sql`
    select date '2013-12-03' as day, '{2013-12-03,NULL}'::date[] as days, count(*) as n, 9007199254740993 as big,
      timestamptz '2013-12-03T10:00:00Z' as at`.execute(base.db);
  expect(rows).toEqual([
    {
      day: '2013-12-03',
      days: ['2013-12-03', null],
      n: 1,
      big: '9007199254740993',
      at: new Date('2013-12-03T10:00:00Z'),
    },
  ]);
});

test('a connection that the server ends, idle or lent out, fails its query and not the process', async () => {
  const told: string[] = [];
  const db = connect(base.url, { max: 1, onError: (error) => told.push(error.message) });
  const backend = async () => (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]?.pid;
  const end = (pid: number | undefined) => sql`select pg_terminate_backend(${pid}, 5000)`.execute(base.admin);
  const idle = await backend();
  await end(idle);
  await expect.poll(() => told).toContainEqual(expect.stringContaining('terminating connection'));
  const lent = db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
    await end(rows[0]?.pid);
    await sql`select 1`.execute(trx);
  });
  await expect(lent).rejects.toThrow();
  expect(await backend()).not.toBe(idle);
  await db.destroy();
});

test('a statement that takes too long is given up', async () => {
  const db = connect(base.url, { statementTimeout: 50 });
  await expect(sql`select pg_sleep(10)`.execute(db)).rejects.toThrow(/statement timeout/);
  await db.destroy();
});
