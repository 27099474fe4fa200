import {
  control,
  defaultAsOf,
  lawDateOf,
  packOf,
  reportOf,
  reportPdf,
  requirementsOn,
  usualPack,
} from '#src/features/control/index.ts';
import { snapshotOf } from '#src/features/register/index.ts';
import { parseDate } from '#src/kernel/date.ts';
import { type Command, langOption, onlyArgument, textOption } from './command.ts';
import { readLandscape, writePrivate } from './read-file.ts';

/** `skolevern report`: the control of a landscape file as an accessible PDF, or as JSON; opens no database. */
export const reportCommand: Command = {
  usage:
    'skolevern report LANDSCAPE --out FILE.pdf [--law pol-2000|gdpr] [--as-of DATE] [--law-date DATE] [--lang nb|nn|en] [--json]',
  about: 'write the control of a landscape file as a report (PDF)',
  options: {
    out: { type: 'string' },
    law: { type: 'string' },
    'as-of': { type: 'string' },
    'law-date': { type: 'string' },
    lang: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(args, io) {
    const path = onlyArgument(args, 'landscape', reportCommand);
    const lang = langOption(args);
    const [asOfGiven, lawDateGiven] = [textOption(args, 'as-of'), textOption(args, 'law-date')];
    const landscape = await readLandscape(path);
    const asOf = asOfGiven === undefined ? defaultAsOf(landscape.origin, io.today) : parseDate(asOfGiven, '--as-of');
    const pack = packOf(textOption(args, 'law') ?? usualPack(asOf));
    const given = lawDateGiven === undefined ? undefined : parseDate(lawDateGiven, '--law-date');
    const snapshot = snapshotOf(landscape, asOf);
    const lawDate = lawDateOf(pack, asOf, io.today, given);
    const findings = control(requirementsOn(pack, lawDate), snapshot);
    const report = reportOf({ findings, snapshot, pack, asOf, lawDate, lang, madeOn: io.today });
    const out = textOption(args, 'out');
    if (args.values.json === true || out === undefined) io.out(`${JSON.stringify(report, null, 2)}\n`);
    if (out !== undefined) {
      await writePrivate(out, await reportPdf(report));
      io.note(`wrote ${out}\n`);
    }
    return 0;
  },
};
