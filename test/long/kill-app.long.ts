import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPath } from '#src/app/web/sign-in/paths.ts';
import { projectRoot } from '#src/platform/config/root.ts';
import { openJar } from '#test/identity/jar.ts';
import { ownFolder, removeFolder, stopServer } from '#test/own-database.ts';

/** A page that everybody who is signed in may open, and that sends others to sign in. */
const own = '/innlogginger';

/** The built application itself, as `npm run demo` starts it, killed while people sign in. */
const program = join(projectRoot(), 'bin', 'skolevern.mjs');
const rounds = 12;
let dataDir: string;
const children: ChildProcess[] = [];

beforeAll(() => {
  dataDir = ownFolder('killapp');
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await stopServer(dataDir);
  removeFolder(dataDir);
});

interface Running {
  readonly child: ChildProcess;
  readonly url: Promise<string>;
  readonly ended: Promise<void>;
}

function startDemo(): Running {
  const env = { PATH: process.env.PATH, SKOLEVERN_DATA: dataDir, SKOLEVERN_PORT: '0' };
  const child = spawn(process.execPath, [program, 'demo'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      const address = /^Skolevern: (\S+)$/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('close', (code) => reject(new Error(`it ended with ${code} before it answered: ${complaint}`)));
  });
  // A round may kill it before it answers; then nobody waits for the address.
  url.catch(() => undefined);
  return { child, url, ended };
}

/** The process number of the database server below the data folder, or undefined when there is none. */
function serverPid(): number | undefined {
  const files = readdirSync(dataDir, { recursive: true, encoding: 'utf8' });
  const file = files.find((name) => name.endsWith('postmaster.pid'));
  if (file === undefined) return undefined;
  return Number(readFileSync(join(dataDir, file), 'utf8').split('\n')[0]);
}

/** Signs in as the first person that the demo's provider offers. @returns the cookie of a session that the server has acknowledged */
async function signIn(url: string): Promise<string> {
  const jar = openJar();
  const { url: form, answer } = await jar.follow(`${url}${startPath('feide', own)}`);
  const person = /name="person" value="([^"]+)"/.exec(await answer.text())?.[1] ?? '';
  const done = await jar.follow(form, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ person }).toString(),
  });
  expect(done.answer.status).toBe(200);
  return `skolevern=${jar.cookie('skolevern')}`;
}

/** Signs in again and again until the application is killed; keeps what was acknowledged. */
async function signInUntilGone(url: string, kept: string[], killed: () => boolean): Promise<void> {
  for (;;) {
    try {
      kept.push(await signIn(url));
    } catch (error) {
      // The connection broke, or the application had time to say that its database is gone.
      if (killed()) return;
      throw error;
    }
  }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await delay(10);
}

function killBy(round: number, child: ChildProcess): void {
  const server = serverPid();
  if (round % 3 !== 0) child.kill('SIGKILL');
  if (round % 3 !== 1 && server !== undefined) process.kill(server, 'SIGKILL');
  if (round % 3 === 0) child.kill('SIGKILL'); // After the server: the application may have noticed, or not.
}

test(`the application starts again after kill -9 in ${rounds} rounds, and every session it acknowledged is there`, async () => {
  const kept: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const running = startDemo();
    if (round % 4 === 3) {
      await delay(150 * round); // While it starts.
      killBy(round, running.child);
      await running.ended;
      continue;
    }
    const url = await running.url;
    for (const cookie of kept.slice(-20)) {
      const answer = await fetch(`${url}${own}`, { headers: { cookie }, redirect: 'manual' });
      expect([round, answer.status]).toEqual([round, 200]);
    }
    let killed = false;
    const enough = kept.length + 2;
    const signing = signInUntilGone(url, kept, () => killed);
    // In the middle of a later one, however slow the machine is; a sign-in that fails ends the waiting.
    await Promise.race([signing, until(() => kept.length >= enough)]);
    await delay(17 * round);
    killed = true;
    killBy(round, running.child);
    await Promise.all([signing, running.ended]);
  }
  const last = startDemo();
  const url = await last.url;
  const answers = await Promise.all(
    kept.map(async (cookie) => (await fetch(`${url}${own}`, { headers: { cookie }, redirect: 'manual' })).status),
  );
  expect(kept.length).toBeGreaterThan(rounds);
  expect(answers.filter((status) => status !== 200)).toEqual([]);
  last.child.kill('SIGTERM');
  await last.ended;
  console.log(`${rounds} rounds, ${kept.length} acknowledged sessions, none lost`);
});
