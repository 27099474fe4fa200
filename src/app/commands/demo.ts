import { addEmptyOwner, loadDemoOwners } from '../demo-owners.ts';
import { type Command, textOption } from './command.ts';
import { runServer } from './start.ts';

/** `skolevern demo`: the application with the owners that come with it and invented people to sign in as. Loopback only. */
export const demoCommand: Command = {
  usage: 'skolevern demo [--port PORT] [--new-owner NAME]',
  about: 'run the application with the demo owners and invented people to sign in as',
  options: { port: { type: 'string' }, 'new-owner': { type: 'string' } },
  run: (args, io) =>
    runServer(args, io, { SKOLEVERN_DEMO: '1' }, async (db) => {
      io.note('Loading the demo owners ...\n');
      const added = await loadDemoOwners(db);
      for (const name of added) io.note(`  ${name}\n`);
      if (added.length === 0) io.note('  they are there already\n');
      // An owner with an empty register, to try one's own spreadsheet on.
      const empty = textOption(args, 'new-owner');
      if (empty !== undefined) await addEmptyOwner(db, empty);
    }),
};
