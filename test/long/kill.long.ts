import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownFolder, removeFolder, stopServer } from '#test/own-database.ts';

/** Numbers that look random and are the same in every run (a linear congruence, Numerical Recipes). */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const roll = dice(20_131_203);
const patience = 90_000;
let root: string;
const children: ChildProcess[] = [];

beforeAll(() => {
  root = ownFolder('kill');
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const name of readdirSync(root)) await stopServer(join(root, name));
  removeFolder(root);
});

interface Application {
  readonly child: ChildProcess;
  /** Names of the rows it has said are kept. */
  readonly kept: string[];
  /** The admin URL, once it is ready. */
  readonly ready: Promise<string>;
  readonly ended: Promise<void>;
}

function startApplication(dataDir: string, prefix: string): Application {
  const program = join(import.meta.dirname, 'kill-child.ts');
  const child = spawn(process.execPath, [program, dataDir, prefix], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  const kept: string[] = [];
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const ready = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [word, what = ''] = line.split(' ');
      if (word === 'ready') resolve(what);
      if (word === 'kept') kept.push(what);
    });
    void ended.then(() => reject(new Error(`the application ended before it was ready: ${complaint}`)));
  });
  ready.catch(() => undefined); // where it is killed before, nobody waits
  return { child, kept, ready, ended };
}

async function kill({ child, ended }: Application): Promise<void> {
  child.kill('SIGKILL');
  await ended;
}

/** The server of this folder and, when told, its children too; by the folder's own pid file and command line only. */
function killServer(dataDir: string, withChildren: boolean): void {
  const file = join(dataDir, 'postgres-18', 'data', 'postmaster.pid');
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
  const proc = `/proc/${pid}`;
  if (!(pid > 0) || !existsSync(proc) || !readFileSync(`${proc}/cmdline`, 'utf8').includes(dataDir)) return;
  const brood = withChildren ? readFileSync(`${proc}/task/${pid}/children`, 'utf8').trim().split(' ') : [];
  for (const victim of [pid, ...brood.filter((text) => text !== '').map(Number)]) {
    try {
      process.kill(victim, 'SIGKILL');
    } catch {
      // ended by itself when it saw the others go
    }
  }
}

async function readRows(adminUrl: string): Promise<{ accounts: Set<string>; lines: Set<string> }> {
  const client = new pg.Client({ connectionString: adminUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const read = async (query: string) => new Set((await client.query(query)).rows.map(({ name }) => name as string));
    await client.query('begin isolation level repeatable read');
    const accounts = await read('select name from account');
    return { accounts, lines: await read('select subject as name from log_line') };
  } finally {
    await client.end();
  }
}

async function soon<T>(promise: Promise<T>, what: string): Promise<T> {
  return Promise.race([
    promise,
    delay(patience).then(() => {
      throw new Error(`${what} took more than ${patience / 1000} s`);
    }),
  ]);
}

/** Waits until the application has kept more rows than `than`; at once in vain when it has ended. */
async function keepsMore({ kept, child }: Application, than: number): Promise<void> {
  const more = () => (child.exitCode === null && child.signalCode === null ? kept.length > than : 'ended');
  await expect.poll(more, { timeout: patience }).not.toBe(false);
  expect(more()).toBe(true);
}

/** Starts the application on what the rounds before have left, and looks for every row they were told is kept. */
async function checkAll(dataDir: string, promised: readonly string[], prefix: string): Promise<Application> {
  const application = startApplication(dataDir, prefix);
  const adminUrl = await soon(application.ready, `the start before ${prefix}`);
  const { accounts, lines } = await readRows(adminUrl);
  expect(promised.filter((name) => !accounts.has(name) || !lines.has(name))).toEqual([]);
  expect([...accounts].filter((name) => !lines.has(name)).length, 'rows without their log line').toBe(0);
  expect(lines.size, 'log lines without their row').toBe(accounts.size);
  return application;
}

/** True while initdb is at work: its folder has not got its final name. */
function isBeingMade(dataDir: string): boolean {
  const folder = join(dataDir, 'postgres-18');
  return existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('data.new-'));
}

test('killed while the database is being made, the next start makes it', async () => {
  let halfMade = 0;
  for (let round = 0; round < 6; round += 1) {
    const dataDir = join(root, `new-${round}`);
    const victim = startApplication(dataDir, 'never');
    if (round % 2 === 0) await expect.poll(() => isBeingMade(dataDir), { timeout: patience, interval: 5 }).toBe(true);
    await delay(roll(round % 2 === 0 ? 300 : 1_800));
    await kill(victim);
    if (isBeingMade(dataDir)) halfMade += 1;
    const next = await checkAll(dataDir, victim.kept, `after-${round}`);
    await keepsMore(next, 0);
    await kill(next);
    await stopServer(dataDir);
    removeFolder(dataDir);
  }
  expect(halfMade).toBeGreaterThan(0);
}, 240_000);

test('killed at any moment, application, server or both, nothing that was acknowledged is lost', async () => {
  const dataDir = join(root, 'lasting');
  const promised: string[] = [];
  const moments = { opening: 0, writing: 0, revived: 0 };
  const enough = Date.now() + 240_000; // on a busy machine the later rounds are left out
  for (let round = 0; round < 30 && (round < 15 || Date.now() < enough); round += 1) {
    const victims = ['application', 'server', 'both'][round % 3];
    const withChildren = round % 2 === 0;
    const opening = round % 5 === 4;
    const application = opening
      ? startApplication(dataDir, `r${round}`)
      : await checkAll(dataDir, promised, `r${round}`);
    await delay(opening ? roll(600) : 100 + roll(900));
    if (victims !== 'application') killServer(dataDir, withChildren);
    if (victims === 'server' && !opening) {
      await keepsMore(application, application.kept.length + 5);
      moments.revived += 1;
    }
    await kill(application);
    promised.push(...application.kept);
    moments[opening ? 'opening' : 'writing'] += 1;
  }
  await kill(await checkAll(dataDir, promised, 'last'));
  for (const [moment, times] of Object.entries(moments)) expect(times, moment).toBeGreaterThan(2);
  expect(promised.length).toBeGreaterThan(100);
  process.stderr.write(`kill rounds ${JSON.stringify(moments)}: ${promised.length} rows acknowledged, none lost\n`);
}, 360_000);
