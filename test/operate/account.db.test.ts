import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '#src/platform/clock/clock.ts';
import { createSession, findSession } from '#src/platform/identity/sessions.ts';
import { addTenant, type TestDatabase, testDatabase } from '#test/database.ts';
import { run } from './commands.ts';

let base: TestDatabase;
let tenant: string;
const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));
const account = (...args: string[]) => run(base, 'account', ...args, '--owner', 'nord');

beforeAll(async () => {
  base = await testDatabase();
  tenant = await addTenant(base.db, 'nord', 'Nord kommune');
});
afterAll(() => base.drop());

const kari = ['--feide', 'Kari@Nord.example', '--name', 'Kari Nordberg', '--role', 'coordinator'];

test('an account is added with the name at Feide that opens it, listed, signed out and ended, and the log tells', async () => {
  const { id } = JSON.parse((await account('add', ...kari)).out) as { id: string };
  const listed = JSON.parse((await account('list')).out) as object[];
  expect(listed).toEqual([
    { id, name: 'Kari Nordberg', role: 'coordinator', units: [], feide: 'kari@nord.example', ended: false },
  ]);
  const begin = () => createSession(base.db, systemClock, random, { tenant, id, because: 'a test' });
  const first = await begin();
  expect(JSON.parse((await account('sign-out')).out)).toEqual({ sessions: 1 });
  expect(await findSession(base.db, systemClock, first)).toBeNull();
  const second = await begin();
  expect(JSON.parse((await account('end', '--feide', 'kari@nord.example')).out)).toEqual({ id, sessions: 1 });
  expect(await findSession(base.db, systemClock, second)).toBeNull();
  const lines = await base.admin
    .selectFrom('log_line')
    .select('act')
    .where('actor', '=', 'command-line')
    .orderBy('id')
    .execute();
  expect(lines.map(({ act }) => act)).toEqual([
    'identity.add-account',
    'identity.list-accounts',
    'identity.sign-out',
    'identity.end-account',
    'identity.sign-out',
  ]);
});

test.each([
  [['add', ...kari], 'conflict', '--feide'],
  [['add', '--feide', 'kari', '--name', 'Kari', '--role', 'reader'], 'bad-input', '--feide'],
  [['add', '--feide', 'a@b.no', '--name', 'A', '--role', 'king'], 'bad-input', '--role'],
  [['add', '--feide', 'a@b.no', '--role', 'reader'], 'bad-input', '--name'],
  [['end', '--feide', 'nobody@nord.example'], 'not-found', '--feide'],
  [['remove'], 'bad-input', 'account'],
])('%o is refused as %s', async (args, code, place) => {
  await expect(account(...args)).rejects.toMatchObject({ code, place });
});

test('an owner that is not there is said', async () => {
  await expect(run(base, 'account', 'list', '--owner', 'ingen')).rejects.toMatchObject({ code: 'not-found' });
});
