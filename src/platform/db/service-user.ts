import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { Problem } from '#src/kernel/problem.ts';

/** The user that PostgreSQL runs as; undefined when that is the user who runs us. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

const candidates = ['skolevern', 'postgres'];
const adders = ['/usr/sbin/useradd', '/sbin/useradd'];

function idOf(name: string): RunAs | undefined {
  const ask = (flag: string) => spawnSync('id', [flag, name], { encoding: 'utf8' });
  const [uid, gid] = [ask('-u'), ask('-g')];
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}

function ownerOf(folder: string): RunAs | undefined {
  const stat = statSync(folder, { throwIfNoEntry: false });
  return stat === undefined || stat.uid === 0 ? undefined : { uid: stat.uid, gid: stat.gid };
}

function addUser(): RunAs {
  const adder = adders.find((path) => statSync(path, { throwIfNoEntry: false }) !== undefined) ?? 'useradd';
  const options = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'];
  try {
    execFileSync(adder, [...options, '--shell', '/usr/sbin/nologin', 'skolevern'], { stdio: 'ignore' });
  } catch {
    // Another start may have added it meanwhile; what counts is whether it is there.
  }
  const added = idOf('skolevern');
  if (added !== undefined) return added;
  throw new Problem('PostgreSQL does not run as root, and no user could be added for it', {
    code: 'unavailable',
    remedy: 'run "useradd --system --user-group skolevern" or start as an ordinary user, or set DATABASE_URL',
  });
}

/**
 * Whom to run PostgreSQL as: ourselves, unless we are root, whom PostgreSQL refuses.
 * @param folder the server's folder; when it exists its owner stays, whoever has come to the machine since
 */
export function serviceUser(folder: string): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const found of [() => ownerOf(folder), ...candidates.map((name) => () => idOf(name))]) {
    const user = found();
    if (user !== undefined) return user;
  }
  return addUser();
}

/** True when `user` can enter `folder`: every folder above it lets them through. */
export function canEnter(folder: string, user: RunAs | undefined): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}
