import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { Problem } from '#src/kernel/problem.ts';
import { openLog, ownerRole, type ServerFolder } from './server-folder.ts';

/** Extra settings for PostgreSQL by name, for example `max_connections`. */
export type Settings = Readonly<Record<string, string>>;

/** How long a start waits for an old server that is still closing, or for recovery after a crash, in milliseconds. */
const patience = 60_000;

/** A connection string over the server's unix socket. */
export function socketUrl(place: ServerFolder, role: string, database: string): string {
  return `postgres://${role}@/${database}?host=${encodeURIComponent(place.socket)}`;
}

/**
 * Nothing of what the tables hold may reach the server's log: failed statements, their parameters and the detail lines
 * ("Key (name)=(…) already exists") are left out; the application reports its own errors.
 */
const quietLog: Settings = {
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};

function spawnServer(place: ServerFolder, settings: Settings): ChildProcess {
  const all: Settings = {
    listen_addresses: '', // the bundled libraries are old: never over a network
    unix_socket_directories: `"${place.socket.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...quietLog,
    ...settings,
  };
  const log = openLog(place);
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(join(place.programs, 'postgres'), ['-D', place.data, ...options], {
    ...place.user,
    cwd: place.folder,
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', log, log],
    detached: true, // it closes in its own time, also when the terminal sends a signal to the whole group
  });
  closeSync(log);
  child.on('error', () => undefined); // seen as an exit below
  child.unref();
  return child;
}

type Answer = 'answers' | 'starting' | 'silent';

/** Asks the server for a sign of life; "starting" also covers one that is closing. */
export async function ask(place: ServerFolder): Promise<Answer> {
  const client = new pg.Client({
    connectionString: socketUrl(place, ownerRole, 'postgres'),
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return 'answers';
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === '53300') return 'answers'; // too many connections
    return code === 'ENOENT' || code === 'ECONNREFUSED' ? 'silent' : 'starting';
  } finally {
    await client.end().catch(() => undefined);
  }
}

const pidFile = (place: ServerFolder): string => join(place.data, 'postmaster.pid');

function giveUp(place: ServerFolder): Problem {
  const lastLine = existsSync(place.log) ? readFileSync(place.log, 'utf8').trim().split('\n').at(-1) : '';
  return new Problem(`the embedded PostgreSQL does not start: ${lastLine}`, {
    code: 'unavailable',
    place: place.log,
    remedy: 'read the log; if another program holds the data folder, stop it and start again',
  });
}

/**
 * Brings the server up, or finds it running. While an old one is closing (after kill -9 of the application it may take
 * its time) a new one refuses to start, so we try again until it answers.
 * @returns true when the server that answers is not one we started
 * @throws Problem (unavailable) after a minute, or when it fails five times though nothing stands in its way
 */
export async function bringUp(place: ServerFolder, settings: Settings): Promise<boolean> {
  const deadline = Date.now() + patience;
  let child: ChildProcess | undefined;
  let failures = 0;
  for (let pause = 20; ; pause = Math.min(pause * 1.5, 300)) {
    const answer = await ask(place);
    const running =
      child !== undefined && child.exitCode === null && child.signalCode === null && child.pid !== undefined;
    if (answer === 'answers') return !running;
    if (answer === 'silent' && !running) {
      if (child !== undefined && !existsSync(pidFile(place))) failures += 1;
      if (failures > 5 || Date.now() > deadline) throw giveUp(place);
      child = spawnServer(place, settings);
    } else if (Date.now() > deadline) throw giveUp(place);
    await delay(pause);
  }
}

function serverPid(place: ServerFolder): number | undefined {
  const first = existsSync(pidFile(place)) ? readFileSync(pidFile(place), 'utf8').split('\n')[0] : undefined;
  return first === undefined || first === '' ? undefined : Number(first);
}

/**
 * Fast shutdown: open transactions are rolled back, everything is written, the server ends.
 * A silent server is taken as stopped; its process id is believed only while it answers.
 */
export async function shutDown(place: ServerFolder): Promise<void> {
  const deadline = Date.now() + patience;
  let asked: number | undefined;
  for (;;) {
    const [answer, pid] = [await ask(place), serverPid(place)];
    // gone, or another program that holds on to it has started a new one already
    if (asked === undefined ? answer === 'silent' : pid !== asked) return;
    if (asked === undefined && answer === 'answers' && pid !== undefined) {
      process.kill(pid, 'SIGINT');
      asked = pid;
    }
    if (Date.now() > deadline) {
      throw new Problem('the embedded PostgreSQL does not stop', {
        code: 'unavailable',
        place: place.log,
        remedy: 'wait, or stop the process in postmaster.pid; nothing is lost by that',
      });
    }
    await delay(30);
  }
}
