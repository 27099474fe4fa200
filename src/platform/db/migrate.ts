import pg from 'pg';
import { Problem } from '#src/kernel/problem.ts';
import { type AppliedMigration, type Migration, pendingMigrations, readMigrations } from './migration-files.ts';

/** Held by whoever changes the schema; a backup takes it shared. Any number that others do not use. */
export const schemaLock = 20_180_701;

const bookkeeping = `
  create table if not exists schema_migration (
    number integer primary key,
    name text not null,
    sha256 text not null,
    applied_at timestamptz not null default now()
  )`;

/** The migrations that the database has, in order; none when it has never seen one. */
export async function appliedMigrations(client: pg.ClientBase): Promise<readonly AppliedMigration[]> {
  const known = await client.query("select to_regclass('public.schema_migration') is not null as known");
  if (known.rows[0].known !== true) return [];
  const found = await client.query('select number, name, sha256 from schema_migration order by number');
  return found.rows as AppliedMigration[];
}

function explain(error: unknown, migration: Migration): unknown {
  const { code, message } = error as { code?: string; message?: string };
  if (code !== '42501') return error;
  return new Problem(`the database user may not change the schema: ${message}`, {
    code: 'refused',
    place: `migrations/${migration.name}`,
    remedy:
      'set DATABASE_ADMIN_URL to the owner of the database, who may create roles; or have a superuser run ' +
      '"create role skolevern_app nologin" and "grant skolevern_app to <owner> with admin option"',
  });
}

/**
 * Applies one migration inside the transaction that `client` has open.
 * @throws Problem (refused) when the user may not
 */
export async function applyMigration(client: pg.ClientBase, migration: Migration): Promise<void> {
  try {
    await client.query(bookkeeping);
    await client.query(migration.sql);
    await client.query('insert into schema_migration (number, name, sha256) values ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.sha256,
    ]);
  } catch (error) {
    throw explain(error, migration);
  }
}

/**
 * Brings the schema up to the program: every pending file in its own transaction, one program at a time.
 * @param url a connection as the owner of the tables
 * @param dir the folder of the files, the program's own unless told
 * @returns the names of the files applied now
 * @throws Problem (conflict) when an applied file was edited or the database is newer than the program
 */
export async function migrate(url: string, dir?: string): Promise<string[]> {
  const files = readMigrations(dir);
  const client = new pg.Client({ connectionString: url, application_name: 'skolevern-migrate' });
  client.on('error', () => undefined); // the query under way fails with it
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [schemaLock]);
    const pending = pendingMigrations(files, await appliedMigrations(client));
    for (const migration of pending) {
      await client.query('begin');
      await applyMigration(client, migration);
      await client.query('commit');
    }
    return pending.map(({ name }) => name);
  } finally {
    await client.end(); // also ends what is half done
  }
}
