import { backup } from '#src/platform/backup/backup.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import { type Command, onlyArgument } from './command.ts';
import { withDatabase } from './with-database.ts';

/** `skolevern backup`: everything in one file, taken while the application runs. */
export const backupCommand: Command = {
  usage: 'skolevern backup FILE',
  about: 'write everything to one file, while the application runs',
  options: {},
  run(args, io) {
    const file = onlyArgument(args, 'file', backupCommand);
    return withDatabase(
      io,
      async (_db, database) => {
        const summary = await backup(database.adminUrl, file, systemClock);
        io.out(`${JSON.stringify(summary)}\n`);
        return 0;
      },
      { migrated: false },
    );
  },
};
