import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Problem } from '#src/kernel/problem.ts';
import { type PostgresVersion, programFolder } from './binaries.ts';
import { canEnter, type RunAs, serviceUser } from './service-user.ts';

/** Where one embedded server lives: `<data root>/postgres-18/{data,socket,server.log}`. */
export interface ServerFolder {
  readonly folder: string;
  readonly data: string;
  readonly socket: string;
  readonly log: string;
  readonly programs: string;
  readonly user: RunAs | undefined;
}

/** The owner of the cluster; the application itself signs in as `skolevern_login`, which owns nothing. */
export const ownerRole = 'skolevern_owner';

/** The socket's address must fit sockaddr_un: 107 characters, of which `/.s.PGSQL.5432` takes 14. */
const longestSocketFolder = 107 - '/.s.PGSQL.5432'.length;

function ownFolder(path: string, user: RunAs | undefined): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (user !== undefined) chownSync(path, user.uid, user.gid);
  chmodSync(path, 0o700);
}

/** A short folder for the socket; in a place open to all, so one that somebody else has put there is refused. */
function shortSocketFolder(folder: string, user: RunAs | undefined): string {
  const path = join(tmpdir(), `skolevern-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`);
  try {
    mkdirSync(path, { mode: 0o700 });
    if (user !== undefined) chownSync(path, user.uid, user.gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const found = lstatSync(path);
  const owners = [process.getuid?.() ?? 0, user?.uid];
  if (found.isDirectory() && owners.includes(found.uid) && (found.mode & 0o077) === 0) {
    if (user !== undefined) chownSync(path, user.uid, user.gid); // left half made by a killed start
    return path;
  }
  throw new Problem('the folder for the database socket belongs to somebody else', {
    code: 'unavailable',
    place: path,
    remedy: 'remove it, or choose a shorter data folder (SKOLEVERN_DATA)',
  });
}

/**
 * Makes the folders and finds the programs and the user.
 * @param root Skolevern's data folder, absolute; open for passing through (0711), its contents closed
 * @throws Problem (unavailable) when the user of the database cannot reach it
 */
export function openServerFolder(root: string, version: PostgresVersion): ServerFolder {
  const folder = join(root, `postgres-${version}`);
  if (!existsSync(root)) mkdirSync(root, { recursive: true, mode: 0o711 });
  const user = serviceUser(folder);
  if (!canEnter(root, user)) {
    throw new Problem("the database's user cannot enter the data folder", {
      code: 'unavailable',
      place: root,
      remedy: 'set SKOLEVERN_DATA to a folder that every user may pass through, for example /var/lib/skolevern',
    });
  }
  ownFolder(folder, user);
  const inside = join(folder, 'socket');
  if (Buffer.byteLength(inside) <= longestSocketFolder) ownFolder(inside, user);
  return {
    folder,
    data: join(folder, 'data'),
    socket: Buffer.byteLength(inside) <= longestSocketFolder ? inside : shortSocketFolder(folder, user),
    log: join(folder, 'server.log'),
    programs: programFolder(version, join(root, 'programs'), user),
    user,
  };
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Clusters that this very process is making; in a container a former process may have had the same number. */
const making = new Set<string>();

/** Half-made clusters of starts that were killed. An orphaned initdb may still be writing: then the next start removes it. */
function removeHalfMade(place: ServerFolder): void {
  for (const name of readdirSync(place.folder)) {
    const pid = Number(/^data\.new-(\d+)-/.exec(name)?.[1]);
    const path = join(place.folder, name);
    if (Number.isNaN(pid) || making.has(path) || (pid !== process.pid && alive(pid))) continue;
    try {
      rmSync(path, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // still being written to
    }
  }
}

function checkVersion(place: ServerFolder, version: PostgresVersion): void {
  const found = readFileSync(join(place.data, 'PG_VERSION'), 'utf8').trim();
  if (found === version) return;
  throw new Problem(`the database was made by PostgreSQL ${found}, this is ${version}`, {
    code: 'unavailable',
    place: place.data,
    remedy: 'take a backup with the program that made it, and restore that into a new data folder',
  });
}

async function runInitdb(place: ServerFolder, into: string, fsync: boolean): Promise<void> {
  // ICU's Norwegian rather than the machine's locale, so that a list sorts alike on every machine that runs this.
  const locale = ['--locale=C', '--locale-provider=icu', '--icu-locale=nb'];
  const options = ['-U', ownerRole, '-A', 'trust', '-E', 'UTF8', ...locale, '--no-instructions'];
  const child = spawn(join(place.programs, 'initdb'), ['-D', into, ...options, ...(fsync ? [] : ['--no-sync'])], {
    ...place.user,
    cwd: place.folder,
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  const [complaint, code] = await Promise.all([text(child.stderr), ended]);
  if (code === 0) return;
  rmSync(into, { recursive: true, force: true });
  throw new Problem(`initdb failed: ${complaint.trim().split('\n').at(-1) ?? code}`, {
    code: 'unavailable',
    place: place.folder,
    remedy: 'see that the disk has room and that the folder belongs to the user of the database',
  });
}

/**
 * Makes the cluster unless it is there. It grows under another name and is renamed when whole, so a start killed at any
 * moment leaves either none or a whole one; of two starts at once the second rename fails and the first one's is used.
 */
export async function ensureCluster(place: ServerFolder, version: PostgresVersion, fsync: boolean): Promise<void> {
  removeHalfMade(place);
  if (!existsSync(place.data)) {
    const into = `${place.data}.new-${process.pid}-${crypto.randomUUID().slice(0, 8)}`;
    making.add(into);
    try {
      await runInitdb(place, into, fsync);
      renameSync(into, place.data);
    } catch (error) {
      if (!existsSync(place.data)) throw error;
      rmSync(into, { recursive: true, force: true });
    } finally {
      making.delete(into);
    }
    const folder = openSync(place.folder, 'r');
    if (fsync) fsyncSync(folder); // the rename itself must survive a power cut
    closeSync(folder);
  }
  checkVersion(place, version);
}

/** Opens the server's log for adding, after putting aside one that has grown over a megabyte. */
export function openLog(place: ServerFolder): number {
  if ((statSync(place.log, { throwIfNoEntry: false })?.size ?? 0) > 1_000_000) renameSync(place.log, `${place.log}.1`);
  return openSync(place.log, 'a', 0o600);
}
