import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { PostgresVersion } from '#src/platform/db/binaries.ts';
import { startEmbedded } from '#src/platform/db/launcher.ts';
import { migrate } from '#src/platform/db/migrate.ts';

/** What test files are told of the server. */
export interface TestServer {
  /** As the owner of the cluster, to the database that is cloned per test file. */
  readonly adminUrl: string;
  /** As the role that owns nothing. */
  readonly url: string;
  readonly version: PostgresVersion;
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestServer;
  }
}

const prefix = 'skolevern-test-';

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // somebody else's
  }
}

/** Stops what a test run that was killed has left: only servers whose command line names the left folder. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (owner === undefined || alive(Number(owner))) continue;
    const folder = join(tmpdir(), name);
    if (statSync(folder).uid !== process.getuid?.()) continue;
    for (const version of ['18', '15']) {
      const file = join(folder, `postgres-${version}`, 'data', 'postmaster.pid');
      const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
      const command = pid > 0 && existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : '';
      if (command.includes(folder)) process.kill(pid, 'SIGQUIT');
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** One server of the project's version, without syncing, for all its test files; stopped also when tests fail. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  sweep();
  const version: PostgresVersion = project.config.env.SKOLEVERN_TEST_POSTGRES === '15' ? '15' : '18';
  const dataDir = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  chmodSync(dataDir, 0o711);
  const settings = { max_connections: '200' };
  const server = await startEmbedded({ dataDir, version, fsync: false, settings, log: () => undefined });
  const teardown = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    await migrate(server.adminUrl); // every test file clones this database, so nobody may stay connected to it
    project.provide('postgres', { adminUrl: server.adminUrl, url: server.url, version });
    return teardown;
  } catch (error) {
    await teardown();
    throw error;
  }
}
