import { loadDemoOwners } from '../demo-owners.ts';
import type { Command } from './command.ts';
import { runServer } from './start.ts';

/** `skolevern demo`: the application with the owners that come with it and invented people to sign in as. Loopback only. */
export const demoCommand: Command = {
  usage: 'skolevern demo [--port PORT]',
  about: 'run the application with the demo owners and invented people to sign in as',
  options: { port: { type: 'string' } },
  run: (args, io) =>
    runServer(args, io, { SKOLEVERN_DEMO: '1' }, async (db) => {
      io.note('Loading the demo owners ...\n');
      const added = await loadDemoOwners(db);
      for (const name of added) io.note(`  ${name}\n`);
      if (added.length === 0) io.note('  they are there already\n');
    }),
};
