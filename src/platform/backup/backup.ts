import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { Problem } from '#src/kernel/problem.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import { appliedMigrations, schemaLock } from '#src/platform/db/migrate.ts';
import { type BackupHeader, formatVersion } from './format.ts';
import { quoted, readReferences, readTables, type TableShape, unreachable } from './tables.ts';

/** What was written. */
export interface BackupSummary {
  readonly file: string;
  readonly sha256: string;
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>;
}

/** How values are written as text, alike on every server; the same when they are read back. */
export const textSettings = [
  "set local datestyle = 'ISO, YMD'",
  "set local intervalstyle = 'postgres'",
  "set local timezone = 'UTC'",
  "set local bytea_output = 'hex'",
  'set local extra_float_digits = 3',
  'set local search_path = public',
  'set local statement_timeout = 0',
  'set local idle_in_transaction_session_timeout = 0',
];

const rowsAtATime = 200;

/** A tenant to read as, with all its schools, or undefined where nothing hides rows. */
type Scope = { readonly tenant: string; readonly schools: readonly string[] } | undefined;

interface Source {
  readonly client: pg.Client;
  readonly tables: readonly TableShape[];
  scopes(table: TableShape): readonly Scope[];
}

/**
 * Forced row-level security hides rows from the owner of a table as well. Who may go round it reads all at once; anybody
 * else reads owner by owner, which is all there is only where foreign keys tie every row to the list of owners.
 */
async function openSource(client: pg.Client): Promise<Source> {
  const tables = await readTables(client);
  const { rows } = await client.query<{ all: boolean }>(
    'select rolsuper or rolbypassrls as all from pg_roles where rolname = current_user',
  );
  if (rows[0]?.all === true) return { client, tables, scopes: () => [undefined] };
  const hidden = unreachable(tables, await readReferences(client));
  if (hidden.length > 0) {
    throw new Problem(`row-level security may hide rows of ${hidden.join(', ')} from this user`, {
      code: 'refused',
      remedy: 'set DATABASE_ADMIN_URL to a superuser or a role with BYPASSRLS',
    });
  }
  const known = tables.some(({ name }) => name === 'tenant');
  const owners = known ? (await client.query<{ id: string }>('select id from tenant order by id')).rows : [];
  const all = await scopesOf(client, owners, tables);
  return { client, tables, scopes: (table) => (table.rowSecurity ? all : [undefined]) };
}

/** Tables about persons ask for the school as well as for the owner; a backup reads all schools of each. */
async function scopesOf(
  client: pg.Client,
  owners: readonly { readonly id: string }[],
  tables: readonly TableShape[],
): Promise<readonly Scope[]> {
  const hasSchools = tables.some(({ name }) => name === 'school');
  const scopes: Scope[] = [];
  for (const { id: tenant } of owners) {
    await enter(client, { tenant, schools: [] });
    const read = 'select id from school where tenant = $1 order by id';
    const rows = hasSchools ? (await client.query<{ id: string }>(read, [tenant])).rows : [];
    scopes.push({ tenant, schools: rows.map(({ id }) => id) });
  }
  return scopes;
}

async function enter(client: pg.Client, scope: Scope): Promise<void> {
  if (scope === undefined) return;
  await client.query(`set local app.tenant = '${scope.tenant}'`);
  await client.query(`set local app.schools = '{${scope.schools.join(',')}}'`);
}

async function countRows({ client, scopes }: Source, table: TableShape): Promise<number> {
  let total = 0;
  for (const scope of scopes(table)) {
    await enter(client, scope);
    const { rows } = await client.query<{ n: string }>(`select count(*) as n from ${quoted(table.name)}`);
    total += Number(rows[0]?.n);
  }
  return total;
}

async function* readRows({ client, scopes }: Source, table: TableShape): AsyncGenerator<string> {
  const values = table.columns.map(({ name }) => `${quoted(name)}::text`).join(', ');
  const order = table.key.length === 0 ? '' : `order by ${table.key.map(quoted).join(', ')}`;
  for (const scope of scopes(table)) {
    await enter(client, scope);
    await client.query(`declare reading no scroll cursor for
      select array_to_json(array[${values}]::text[])::text as line from ${quoted(table.name)} ${order}`);
    for (;;) {
      const { rows } = await client.query<{ line: string }>(`fetch ${rowsAtATime} from reading`);
      for (const { line } of rows) yield line;
      if (rows.length < rowsAtATime) break;
    }
    await client.query('close reading');
  }
}

async function makeHeader(source: Source, clock: Clock): Promise<BackupHeader> {
  const { rows } = await source.client.query<{ server_version: string }>('show server_version');
  const tables: BackupHeader['tables'][number][] = [];
  for (const table of source.tables) {
    const columns = table.columns.map(({ name }) => name);
    tables.push({ name: table.name, columns, rows: await countRows(source, table) });
  }
  return {
    skolevern: 'backup',
    format: formatVersion,
    createdAt: clock.now().toISOString(),
    postgres: rows[0]?.server_version ?? '',
    migrations: await appliedMigrations(source.client),
    tables,
  };
}

async function* writeLines(source: Source, header: BackupHeader, seal: { sha256: string }): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const put = (line: string) => {
    hash.update(line).update('\n');
    return `${line}\n`;
  };
  yield put(JSON.stringify(header));
  for (const table of source.tables) {
    yield put(JSON.stringify({ table: table.name }));
    let written = 0;
    for await (const line of readRows(source, table)) {
      written += 1;
      yield put(line);
    }
    const counted = header.tables.find(({ name }) => name === table.name)?.rows;
    if (written !== counted) throw new Error(`${table.name}: ${counted} rows counted, ${written} read`);
  }
  seal.sha256 = hash.digest('hex');
  yield `${JSON.stringify(seal)}\n`;
}

/** Everything on disk before the name is there: a backup with its final name is a whole one. */
async function settle(temporary: string, file: string): Promise<void> {
  const written = await open(temporary, 'r');
  await written.sync();
  await written.close();
  await rename(temporary, file);
  const folder = await open(dirname(file), 'r');
  await folder.sync();
  await folder.close();
}

/**
 * Writes the whole database into one file (mode 0600), as it stood at one moment, while everyone goes on working.
 * @param url a connection as the owner of the tables
 * @throws Problem (conflict) when the file exists; (bad-input) when its folder does not; (refused) when the user cannot be sure to see every row
 */
export async function backup(url: string, file: string, clock: Clock): Promise<BackupSummary> {
  const target = resolve(file);
  if (existsSync(target)) {
    throw new Problem('there is a file of that name', { code: 'conflict', place: file, remedy: 'choose another name' });
  }
  if (!existsSync(dirname(target))) {
    throw new Problem('there is no such folder', { code: 'bad-input', place: file, remedy: 'make the folder first' });
  }
  const temporary = `${target}.new-${process.pid}`;
  const client = new pg.Client({ connectionString: url, application_name: 'skolevern-backup' });
  client.on('error', () => undefined); // the query under way fails with it
  await client.connect();
  try {
    await client.query('select pg_advisory_lock_shared($1)', [schemaLock]); // no migration meanwhile
    await client.query('begin isolation level repeatable read, read only');
    for (const setting of textSettings) await client.query(setting);
    const source = await openSource(client);
    const header = await makeHeader(source, clock);
    const seal = { sha256: '' };
    const lines = Readable.from(writeLines(source, header, seal));
    await pipeline(lines, createGzip(), createWriteStream(temporary, { mode: 0o600, flags: 'wx' }));
    await client.query('commit');
    await settle(temporary, target);
    return { file, ...seal, rows: Object.fromEntries(header.tables.map(({ name, rows }) => [name, rows])) };
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
