import {
  commandLineActor,
  findTenant,
  type ImportOutcome,
  importLandscape,
  tenantFor,
} from '#src/features/register/index.ts';
import { osloDate, parseDate } from '#src/kernel/date.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import { type Command, type CommandIo, onlyArgument, textOption } from './command.ts';
import { readLandscape } from './read-file.ts';
import { withDatabase } from './with-database.ts';

interface Asked {
  readonly dryRun: boolean;
  readonly closing: boolean;
}

function tell({ plan, waiting, opens }: ImportOutcome, { dryRun, closing }: Asked, io: CommandIo): void {
  const { added, changed, same, missing } = plan;
  const [would, wait] = dryRun ? ['would be ', 'would wait'] : ['', 'wait'];
  io.out(`${added.length} ${would}added, ${changed.length} ${would}changed, ${same} the same\n`);
  for (const ref of [...added, ...changed])
    io.note(`  ${ref}${waiting.includes(ref) ? ` (${dryRun ? 'would wait' : 'waits'})` : ''}\n`);
  if (missing.length > 0) {
    io.out(`${missing.length} in the register and not in the file: ${missing.join(', ')}\n`);
    io.out(closing ? `${would}closed\n` : 'left as they are; close them with --close-missing DATE\n');
  }
  if (waiting.length > 0) {
    io.out(
      `${waiting.length} of these ${wait} for a second person (Endringer in the browser), because access to personal data opens:\n`,
    );
    for (const text of opens) io.out(`  ${text.en}\n`);
  }
}

/** `skolevern import`: brings a landscape file into the register of its owner. */
export const importCommand: Command = {
  usage: 'skolevern import FILE [--why TEXT] [--close-missing DATE] [--dry-run]',
  about: 'bring a landscape file into the register',
  options: { why: { type: 'string' }, 'close-missing': { type: 'string' }, 'dry-run': { type: 'boolean' } },
  async run(args, io) {
    const file = onlyArgument(args, 'file', importCommand);
    const closing = textOption(args, 'close-missing');
    const closeFrom = closing === undefined ? undefined : parseDate(closing, '--close-missing');
    const dryRun = args.values['dry-run'] === true;
    const landscape = await readLandscape(file);
    return withDatabase(io, async (db) => {
      const found = await findTenant(db, landscape);
      if (dryRun && found === undefined) {
        io.out(`there is no owner "${landscape.owner.at(-1)?.id}" yet: the whole file would be added\n`);
        return 0;
      }
      const id = found ?? (await tenantFor(db, landscape)).id;
      const why = textOption(args, 'why') ?? `imported on ${osloDate(systemClock.now())}`;
      const outcome = await importLandscape({ db, clock: systemClock }, commandLineActor(id), landscape, {
        why,
        dryRun,
        ...(closeFrom === undefined ? {} : { closeFrom }),
      });
      tell(outcome, { dryRun, closing: closeFrom !== undefined }, io);
      return 0;
    });
  },
};
