import { ensureSigner, logKeyPath } from '#src/platform/log/key-file.ts';
import { addDemoPeopleOfSchools, addDemoSitesOfOwners, addEmptyOwner, loadDemoOwners } from '../demo-owners.ts';
import { startDemoProvider } from '../demo-provider/start.ts';
import { demoProvidersAt } from '../demo-sign-in.ts';
import { type Command, textOption } from './command.ts';
import { runServer } from './start.ts';

/** `skolevern demo`: the application with the owners that come with it and invented people to sign in as. Loopback only. */
export const demoCommand: Command = {
  usage: 'skolevern demo [--port PORT] [--new-owner NAME]',
  about: 'run the application with the demo owners and invented people to sign in as',
  options: { port: { type: 'string' }, 'new-owner': { type: 'string' } },
  async run(args, io) {
    // Before anything else: when it cannot start, nothing has been begun.
    const provider = await startDemoProvider();
    return runServer(args, io, { SKOLEVERN_DEMO: '1' }, async (db) => {
      io.note('Loading the demo owners ...\n');
      const added = await loadDemoOwners(db);
      for (const name of added) io.note(`  ${name}\n`);
      if (added.length === 0) io.note('  they are there already\n');
      const people = await addDemoPeopleOfSchools(db);
      if (people > 0) io.note(`  ${people} rows of invented pupils, guardians and staff\n`);
      await addDemoSitesOfOwners(db, ensureSigner(logKeyPath(io.env)));
      // An owner with an empty register, to try one's own spreadsheet on.
      const empty = textOption(args, 'new-owner');
      if (empty !== undefined) await addEmptyOwner(db, empty);
      return demoProvidersAt(db, provider);
    }).finally(() => provider.stop());
  },
};
