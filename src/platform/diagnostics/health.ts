import { sql } from 'kysely';
import { Problem } from '#src/kernel/problem.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { pendingMigrations, readMigrations } from '#src/platform/db/migration-files.ts';

/** The state of the process in words that hold no data; `ok` only when it can serve. */
export interface Health {
  readonly ok: boolean;
  readonly database: 'answers' | 'silent';
  readonly migrations: 'current' | 'pending' | 'conflict' | 'unknown';
}

async function migrationState(db: Db, dir: string | undefined): Promise<Health['migrations']> {
  const known = await sql<{ known: boolean }>`
    select to_regclass('public.schema_migration') is not null as known`.execute(db);
  if (known.rows[0]?.known !== true) return 'pending';
  const applied = await db.selectFrom('schema_migration').select(['number', 'name', 'sha256']).execute();
  try {
    return pendingMigrations(readMigrations(dir), applied).length === 0 ? 'current' : 'pending';
  } catch (error) {
    if (error instanceof Problem) return 'conflict';
    throw error;
  }
}

/**
 * Whether the database answers and has the schema that this program needs. Never throws.
 * @param dir the folder of the migrations, the program's own unless told
 */
export async function checkHealth(db: Db, dir?: string): Promise<Health> {
  try {
    await sql`select 1`.execute(db);
  } catch {
    return { ok: false, database: 'silent', migrations: 'unknown' };
  }
  const migrations = await migrationState(db, dir).catch(() => 'unknown' as const);
  return { ok: migrations === 'current', database: 'answers', migrations };
}
