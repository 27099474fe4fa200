import { restore } from '#src/platform/backup/restore.ts';
import { type Command, onlyArgument } from './command.ts';
import { withDatabase } from './with-database.ts';

/** `skolevern restore`: a backup into an empty database. */
export const restoreCommand: Command = {
  usage: 'skolevern restore FILE',
  about: 'bring a backup into an empty database',
  options: {},
  run(args, io) {
    const file = onlyArgument(args, 'file', restoreCommand);
    return withDatabase(
      io,
      async (_db, database) => {
        const summary = await restore(database.adminUrl, file);
        io.out(`${JSON.stringify(summary)}\n`);
        return 0;
      },
      { migrated: false },
    );
  },
};
