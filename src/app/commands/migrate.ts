import { migrate } from '#src/platform/db/migrate.ts';
import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';

/** `skolevern migrate`: brings the database to this version; `start` does it too. */
export const migrateCommand: Command = {
  usage: 'skolevern migrate',
  about: 'bring the database to this version',
  options: {},
  run: (_args, io) =>
    withDatabase(
      io,
      async (_db, database) => {
        const applied = await migrate(database.adminUrl);
        io.out(applied.length === 0 ? 'nothing to do\n' : applied.map((name) => `applied ${name}\n`).join(''));
        return 0;
      },
      { migrated: false },
    ),
};
