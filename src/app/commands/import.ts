import { osloDate, parseDate } from '#src/kernel/date.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import { commandLineActor, type ImportOutcome, importLandscape, tenantFor } from '#src/features/register/index.ts';
import { type Command, type CommandIo, onlyArgument, textOption } from './command.ts';
import { readLandscape } from './read-file.ts';
import { withDatabase } from './with-database.ts';

function tell(outcome: ImportOutcome, dryRun: boolean, closing: boolean, io: CommandIo): void {
  const { added, changed, same, missing } = outcome.plan;
  const would = dryRun ? 'would be ' : '';
  io.out(`${added.length} ${would}added, ${changed.length} ${would}changed, ${same} the same\n`);
  for (const ref of [...added, ...changed]) io.note(`  ${ref}\n`);
  if (missing.length > 0) {
    io.out(`${missing.length} in the register and not in the file: ${missing.join(', ')}\n`);
    io.out(closing ? `${would}closed\n` : 'left as they are; close them with --close-missing DATE\n');
  }
  if (outcome.proposal !== undefined) {
    io.out(`${outcome.opens.length} open access to personal data and wait for a second person (Endringer in the browser):\n`);
    for (const text of outcome.opens) io.out(`  ${text.en}\n`);
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
      const { id } = await tenantFor(db, landscape);
      const why = textOption(args, 'why') ?? `imported on ${osloDate(systemClock.now())}`;
      const outcome = await importLandscape({ db, clock: systemClock }, commandLineActor(id), landscape, {
        why,
        dryRun,
        ...(closeFrom === undefined ? {} : { closeFrom }),
      });
      tell(outcome, dryRun, closeFrom !== undefined, io);
      return 0;
    });
  },
};
