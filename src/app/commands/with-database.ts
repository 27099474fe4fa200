import { systemClock } from '#src/platform/clock/clock.ts';
import { connect, type Db } from '#src/platform/db/connect.ts';
import { type Database, resolveDatabase } from '#src/platform/db/database.ts';
import { migrate } from '#src/platform/db/migrate.ts';
import { createLogger, type Logger } from '#src/platform/diagnostics/logger.ts';
import type { CommandIo } from './command.ts';
import { asDatabaseProblem } from './database-problem.ts';

/** A structured log on standard error, for what runs unattended. */
export function standardLogger(): Logger {
  return createLogger(systemClock, (line) => process.stderr.write(line));
}

/** Lends a command the database that the environment asks for, migrated, and lets go of it whatever happens. */
export async function withDatabase<T>(
  io: CommandIo,
  work: (db: Db, database: Database) => Promise<T>,
  { migrated = true }: { readonly migrated?: boolean } = {},
): Promise<T> {
  const logger = standardLogger();
  const database = await resolveDatabase({ env: io.env, log: (event) => logger.info(`database.${event}`) });
  try {
    if (migrated) await migrate(database.adminUrl);
    const db = connect(database.url);
    try {
      return await work(db, database);
    } finally {
      await db.destroy();
    }
  } catch (error) {
    throw asDatabaseProblem(error);
  } finally {
    await database.close();
  }
}
