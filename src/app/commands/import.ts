import { commandLineActor, findTenant, importLandscape, tenantFor } from '#src/features/register/index.ts';
import { osloDate, parseDate } from '#src/kernel/date.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import { type Command, onlyArgument, textOption } from './command.ts';
import { importSpreadsheet, isSpreadsheet, spreadsheetOptions } from './import-spreadsheet.ts';
import { readLandscape } from './read-file.ts';
import { tell } from './tell-import.ts';
import { withDatabase } from './with-database.ts';

/** `skolevern import`: brings a landscape file, or a spreadsheet, into the register of its owner. */
export const importCommand: Command = {
  usage:
    'skolevern import FILE [--why TEXT] [--close-missing DATE] [--dry-run]\n' +
    '       skolevern import FILE.xlsx|FILE.csv [--mapping FILE.json] [--owner ID | --owner-name NAME --owner-kind KIND] [--dry-run]',
  about: 'bring a landscape file or a spreadsheet into the register',
  options: {
    why: { type: 'string' },
    'close-missing': { type: 'string' },
    'dry-run': { type: 'boolean' },
    ...spreadsheetOptions,
  },
  async run(args, io) {
    const file = onlyArgument(args, 'file', importCommand);
    if (isSpreadsheet(file)) return importSpreadsheet(file, args, io);
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
