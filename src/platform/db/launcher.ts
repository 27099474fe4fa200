import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { PostgresVersion } from './binaries.ts';
import { ensureCluster, openServerFolder, ownerRole, type ServerFolder } from './server-folder.ts';
import { ask, bringUp, type Settings, shutDown, socketUrl } from './server-process.ts';

export interface EmbeddedOptions {
  /** Skolevern's data root; the server's own folder is made below it. */
  readonly dataDir: string;
  /** 18 unless told; 15 is there for tests. */
  readonly version?: PostgresVersion;
  /** Only tests switch it off: then a power cut may lose everything. */
  readonly fsync?: boolean;
  readonly settings?: Settings;
  /** Told what happens, in a few words without data. */
  readonly log: (event: 'adopted' | 'started' | 'restarted' | 'lost' | 'stopped') => void;
}

export interface Embedded {
  /** For the application: signs in as a role that owns nothing. */
  readonly url: string;
  /** For migrations, backup and restore: the owner of the tables. */
  readonly adminUrl: string;
  /** True when the server was running already: after a killed application, or beside a running one. */
  readonly adopted: boolean;
  /** Stops the server, whoever else uses it. */
  stop(): Promise<void>;
  /** Lets go of the server, and stops it when no other program holds on to it; close your own pools first. */
  release(): Promise<void>;
}

const database = 'skolevern';
const loginRole = 'skolevern_login';
const keeperName = 'skolevern-keeper';

/** Makes database and roles where missing; several starts at once wait for each other. */
async function prepareDatabase(place: ServerFolder): Promise<void> {
  const client = new pg.Client({
    connectionString: socketUrl(place, ownerRole, 'postgres'),
    connectionTimeoutMillis: 30_000,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(20181)');
    const has = async (query: string, name: string) => (await client.query(query, [name])).rowCount === 1;
    const hasRole = (name: string) => has('select from pg_roles where rolname = $1', name);
    if (!(await hasRole('skolevern_app'))) await client.query('create role skolevern_app nologin');
    if (!(await hasRole(loginRole))) await client.query(`create role ${loginRole} login in role skolevern_app`);
    if (!(await has('select from pg_database where datname = $1', database)))
      await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
}

/** pg has them, its types do not: whether an open connection keeps the process running. */
type KeeperClient = pg.Client & { ref(): void; unref(): void };

interface Keeper {
  close(): Promise<void>;
  othersConnected(): Promise<boolean>;
}

/**
 * One connection that stays open: it tells other processes that somebody uses the server, and it notices when the
 * server is killed, upon which the server is brought up again.
 */
async function keepAlive(place: ServerFolder, { log, settings = {} }: EmbeddedOptions): Promise<Keeper> {
  let closed = false;
  let client: KeeperClient | undefined;
  let reviving: Promise<void> = Promise.resolve();
  const open = async () => {
    const next = new pg.Client({
      connectionString: socketUrl(place, ownerRole, 'postgres'), // not our own: a database with guests cannot be cloned
      application_name: keeperName,
      connectionTimeoutMillis: 30_000,
    }) as KeeperClient;
    next.on('error', () => undefined);
    await next.connect();
    next.once('end', () => {
      if (closed) return;
      log('lost');
      reviving = revive().catch(() => undefined); // given up after a minute; health then says so
    });
    next.unref(); // it must not keep a finished command from ending
    client = next;
  };
  const revive = async () => {
    await bringUp(place, settings);
    if (closed) return;
    await open();
    log('restarted');
  };
  await open();
  return {
    async othersConnected() {
      client?.ref();
      const query = 'select from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()';
      // A connection just closed is still listed for some milliseconds.
      for (let tries = 0; tries < 25; tries += 1) {
        const found = await client?.query(query, [keeperName]);
        if (found?.rowCount === 0) return false;
        await delay(20);
      }
      return true;
    },
    async close() {
      closed = true;
      await reviving;
      client?.ref(); // or the process could end while it waits for the goodbye
      await client?.end().catch(() => undefined);
    },
  };
}

/** Brings up, prepares and holds on; again when the server was just being closed by its former user in between. */
async function reach(place: ServerFolder, options: EmbeddedOptions): Promise<{ adopted: boolean; keeper: Keeper }> {
  for (let attempt = 1; ; attempt += 1) {
    const adopted = await bringUp(place, options.settings ?? {});
    try {
      await prepareDatabase(place);
      return { adopted, keeper: await keepAlive(place, options) };
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}

/**
 * Starts the embedded PostgreSQL, or adopts it when it runs: a real server over a unix socket that only its own user
 * and root reach. It outlives a killed application and is brought up again when it is killed itself.
 * @throws Problem (unavailable) with a remedy when it cannot be started
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { version = '18', fsync = true, log } = options;
  const settings = fsync
    ? (options.settings ?? {})
    : { ...options.settings, fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  const place = openServerFolder(resolve(options.dataDir), version);
  if ((await ask(place)) !== 'answers') await ensureCluster(place, version, fsync);
  const { adopted, keeper } = await reach(place, { ...options, settings });
  log(adopted ? 'adopted' : 'started');
  const stop = async () => {
    await keeper.close();
    await shutDown(place);
    log('stopped');
  };
  return {
    url: socketUrl(place, loginRole, database),
    adminUrl: socketUrl(place, ownerRole, database),
    adopted,
    stop,
    async release() {
      const others = await keeper.othersConnected().catch(() => false);
      return others ? keeper.close() : stop();
    },
  };
}
