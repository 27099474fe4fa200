import pg from 'pg';
import { Problem } from '#src/kernel/problem.ts';
import { appliedMigrations, applyMigration, migrate, schemaLock } from '#src/platform/db/migrate.ts';
import { pendingMigrations, readMigrations } from '#src/platform/db/migration-files.ts';
import { textSettings } from './backup.ts';
import { type BackupHeader, damaged, readBackup, verifyBackup } from './format.ts';
import { quoted, type Reference, readReferences, readTables, type TableShape } from './tables.ts';

/** What was put back. */
export interface RestoreSummary {
  readonly createdAt: string;
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>;
  /** Migrations that came after the backup and were applied afterwards. */
  readonly migrated: readonly string[];
}

const [rowsAtATime, charactersAtATime] = [500, 4_000_000];

async function checkEmpty(client: pg.Client): Promise<'without tables' | 'migrated'> {
  const tables = await readTables(client);
  if (tables.length === 0) return 'without tables';
  let full = !tables.some(({ name }) => name === 'schema_migration');
  for (const { name, forced } of tables) {
    if (name === 'schema_migration') continue;
    // the owner of a forced table sees nothing without a tenant; this is undone with the transaction
    if (forced) await client.query(`alter table ${quoted(name)} no force row level security`);
    full ||= ((await client.query(`select from ${quoted(name)} limit 1`)).rowCount ?? 0) > 0;
    if (forced) await client.query(`alter table ${quoted(name)} force row level security`);
  }
  if (!full) return 'migrated';
  throw new Problem('the database is not empty, and a backup is never mixed with what is there', {
    code: 'conflict',
    remedy: 'restore into a new database, or with SKOLEVERN_DATA set to a new folder',
  });
}

/** Brings an empty database to the schema of the backup, inside the open transaction. */
async function ensureSchema(client: pg.Client, header: BackupHeader, file: string, dir?: string): Promise<void> {
  const files = readMigrations(dir);
  const state = await checkEmpty(client);
  try {
    pendingMigrations(files, header.migrations); // every migration of the backup is one that we have, unchanged
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new Problem('the backup was made by a newer or another version of Skolevern', {
      code: 'conflict',
      place: file,
      remedy: 'restore it with that version or a newer one',
    });
  }
  const last = header.migrations.at(-1)?.number ?? 0;
  if (state === 'without tables') {
    for (const migration of files.filter(({ number }) => number <= last)) await applyMigration(client, migration);
  } else if ((await appliedMigrations(client)).length !== header.migrations.length) {
    throw new Problem('the database has been migrated further than the backup', {
      code: 'conflict',
      remedy: 'restore into a database without tables; the backup brings its own and is upgraded afterwards',
    });
  }
}

/** Writes rows as they are read, some hundred in one statement. */
function loader(client: pg.Client, table: TableShape): { add(line: string): Promise<void>; flush(): Promise<void> } {
  const columns = table.columns.map(({ name }) => quoted(name)).join(', ');
  const values = table.columns.map(({ type }, index) => `(row ->> ${index})::${type}`).join(', ');
  const statement = `insert into ${quoted(table.name)} (${columns}) overriding system value
    select ${values} from json_array_elements($1::json) as row`;
  let lines: string[] = [];
  let characters = 0;
  const flush = async () => {
    if (lines.length > 0) await client.query(statement, [`[${lines.join(',')}]`]);
    lines = [];
    characters = 0;
  };
  return {
    flush,
    async add(line) {
      lines.push(line);
      characters += line.length;
      if (lines.length >= rowsAtATime || characters >= charactersAtATime) await flush();
    },
  };
}

async function load(client: pg.Client, file: string, sha256: string, tables: readonly TableShape[]): Promise<void> {
  let current: ReturnType<typeof loader> | undefined;
  await readBackup(file, async (part) => {
    if (part.kind === 'row') return current?.add(part.line);
    await current?.flush();
    current = undefined;
    if (part.kind === 'seal' && part.sha256 !== sha256) throw damaged(file, 'it changed while it was read');
    if (part.kind !== 'table') return;
    const table = tables.find(({ name }) => name === part.name);
    if (table === undefined) throw damaged(file, `the schema has no table ${part.name}`);
    current = loader(client, table);
  });
}

function checkColumns(header: BackupHeader, tables: readonly TableShape[], file: string): void {
  const listed = (all: readonly { name: string; columns: readonly string[] }[]) =>
    JSON.stringify(all.map(({ name, columns }) => [name, ...columns]).sort());
  const actual = tables.map(({ name, columns }) => ({ name, columns: columns.map((column) => column.name) }));
  if (listed(header.tables) !== listed(actual))
    throw damaged(file, 'its tables are not those that its migrations make');
}

/** Keys are off while rows come in (some tables point at themselves or in a circle) and are checked when put back. */
async function withoutGuards(
  client: pg.Client,
  tables: readonly TableShape[],
  references: readonly Reference[],
  work: () => Promise<void>,
): Promise<void> {
  const forced = tables.filter((table) => table.forced);
  for (const { table, name } of references) {
    await client.query(`alter table ${quoted(table)} drop constraint ${quoted(name)}`);
  }
  for (const { name } of forced) await client.query(`alter table ${quoted(name)} no force row level security`);
  await work();
  for (const { table, name, definition } of references) {
    await client.query(`alter table ${quoted(table)} add constraint ${quoted(name)} ${definition}`);
  }
  for (const { name } of forced) await client.query(`alter table ${quoted(name)} force row level security`);
}

async function checkCounts(client: pg.Client, header: BackupHeader): Promise<void> {
  for (const { name, rows: promised } of header.tables) {
    const { rows } = await client.query<{ n: string }>(`select count(*) as n from ${quoted(name)}`);
    if (Number(rows[0]?.n) !== promised) throw new Error(`${name}: ${promised} rows promised, ${rows[0]?.n} there`);
  }
}

/**
 * Puts a backup back into an empty database: the file is read through and its seal checked first, then everything
 * happens in one transaction, and at last come the migrations that are newer than the backup.
 * @param url a connection as the owner of the (future) tables
 * @param dir the folder of the migrations, the program's own unless told
 * @throws Problem (bad-input) for a damaged file, (conflict) for a database that is not empty or a newer backup
 */
export async function restore(url: string, file: string, dir?: string): Promise<RestoreSummary> {
  const { header, sha256 } = await verifyBackup(file);
  const client = new pg.Client({ connectionString: url, application_name: 'skolevern-restore' });
  client.on('error', () => undefined); // the query under way fails with it
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [schemaLock]);
    await ensureSchema(client, header, file, dir);
    for (const setting of textSettings) await client.query(setting);
    const tables = await readTables(client);
    checkColumns(header, tables, file);
    await client.query('delete from schema_migration'); // its rows are in the backup, with the times they were applied
    await withoutGuards(client, tables, await readReferences(client), async () => {
      await load(client, file, sha256, tables);
      await checkCounts(client, header);
    });
    await client.query('commit');
    await client.query('analyze');
  } finally {
    await client.end().catch(() => undefined); // a transaction that is still open is rolled back by that
  }
  const migrated = await migrate(url, dir);
  return {
    createdAt: header.createdAt,
    rows: Object.fromEntries(header.tables.map((t) => [t.name, t.rows])),
    migrated,
  };
}
