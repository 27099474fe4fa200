import { execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { runCommand } from '#src/app/commands/run.ts';
import { osloDate } from '#src/kernel/date.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import { projectRoot } from '#src/platform/config/root.ts';

const root = projectRoot();

/** What a run of the command said and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function newestIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(...files.map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs));
}

function isFresh(): boolean {
  const built = join(root, 'dist', 'skolevern.mjs');
  if (!existsSync(built)) return false;
  // Every build writes all its files anew.
  const builtAt = statSync(built).mtimeMs;
  return ['src', 'browser', 'scripts'].every((folder) => newestIn(join(root, folder)) < builtAt);
}

/** Builds the application when there is none or the source is newer. */
export async function ensureBuilt(): Promise<void> {
  if (isFresh()) return;
  try {
    await promisify(execFile)(process.execPath, [join(root, 'scripts', 'build.ts')], { cwd: root });
  } catch (error) {
    if (!isFresh()) throw error; // another test file built it meanwhile, and was in the way
  }
}

/** No database anywhere near: the address answers nobody, and nothing can be written where data would lie. */
const noDatabase = { DATABASE_URL: 'postgres://ingen@127.0.0.1:1/ingensteds', SKOLEVERN_DATA: '/proc/ingensteds' };

interface Options {
  /** Stops reading after the first bytes, as `head -1` does. */
  readonly hangUp?: boolean;
}

/** Runs `skolevern` as a user does, with no database to be had. */
export function skolevern(args: readonly string[], { hangUp = false }: Options = {}): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, 'bin', 'skolevern.mjs'), ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, ...noDatabase },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => {
    out.push(chunk);
    if (hangUp) child.stdout.destroy();
  });
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
  });
}

/** The same in this process, for tests of many inputs: nothing is started, and nothing built. */
export async function skolevernHere(args: readonly string[]): Promise<Ended> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommand(args, {
    env: noDatabase,
    today: osloDate(systemClock.now()),
    out: (text) => void out.push(String(text)),
    note: (text) => void err.push(text),
  });
  return { code, out: out.join(''), err: err.join('') };
}

/** Bad input: ends with 2, says nothing on standard output, what is wrong and what now on standard error, and no stack. */
export function expectRefused({ code, out, err }: Ended, ...says: (string | RegExp)[]): void {
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^ {2}remedy: ./m);
  expect(err).not.toMatch(/^\s+at .*\d+:\d+\)?$/m);
  for (const each of says) expect(err).toMatch(each);
}
