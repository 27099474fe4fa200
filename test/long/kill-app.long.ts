import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '#src/platform/config/root.ts';
import { startEmbedded } from '#src/platform/db/launcher.ts';

/** The built application itself, as `npm run demo` starts it, killed while people sign in. */
const program = join(projectRoot(), 'bin', 'skolevern.mjs');
const rounds = 12;
let dataDir: string;
const children: ChildProcess[] = [];

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'skolevern-killapp-'));
  chmodSync(dataDir, 0o711);
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  const server = await startEmbedded({ dataDir, log: () => undefined });
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
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

/** Signs in as the first person on the list. @returns the cookie of a session that the server has acknowledged */
async function signIn(url: string): Promise<string> {
  const page = await (await fetch(`${url}/logg-inn`)).text();
  const person = /name="person" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const answer = await fetch(`${url}/logg-inn`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ person }),
    redirect: 'manual',
  });
  expect(answer.status).toBe(303);
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

/** Signs in again and again until the application is gone; keeps what was acknowledged. */
async function signInUntilGone(url: string, kept: string[]): Promise<void> {
  for (;;) {
    try {
      kept.push(await signIn(url));
    } catch (error) {
      if (error instanceof TypeError) return; // The connection broke: it is gone.
      throw error;
    }
  }
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
      const answer = await fetch(`${url}/funn`, { headers: { cookie }, redirect: 'manual' });
      expect([round, answer.status]).toEqual([round, 200]);
    }
    const signing = signInUntilGone(url, kept);
    await delay(300 + 97 * round);
    killBy(round, running.child);
    await Promise.all([signing, running.ended]);
  }
  const last = startDemo();
  const url = await last.url;
  const answers = await Promise.all(
    kept.map(async (cookie) => (await fetch(`${url}/funn.json`, { headers: { cookie }, redirect: 'manual' })).status),
  );
  expect(kept.length).toBeGreaterThan(rounds);
  expect(answers.filter((status) => status !== 200)).toEqual([]);
  last.child.kill('SIGTERM');
  await last.ended;
  console.log(`${rounds} rounds, ${kept.length} acknowledged sessions, none lost`);
});
