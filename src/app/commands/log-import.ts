import {
  importForeignLog,
  isMeaning,
  lookedTexts,
  type Mapping,
  meanings,
  readLogFile,
} from '#src/features/looked/index.ts';
import { commandLineActor } from '#src/features/register/index.ts';
import { csvOf } from '#src/kernel/csv.ts';
import { Problem } from '#src/kernel/problem.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import { type CommandIo, type ParsedArgs, textOption } from './command.ts';
import { ownerBySlug } from './export.ts';
import { readBytes, writePrivate } from './read-file.ts';
import { withDatabase } from './with-database.ts';

/** What `log import` takes beside its file. */
export const logImportOptions = {
  owner: { type: 'string' },
  system: { type: 'string' },
  column: { type: 'string', multiple: true },
  'dry-run': { type: 'boolean' },
  rejected: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export const logImportUsage =
  'skolevern log import FILE --system KEY [--owner ID] [--column HEADING=MEANING]… [--dry-run] [--rejected FILE.csv] [--json]';

function missing(what: string, place: string): Problem {
  return new Problem(what, { code: 'bad-input', place, remedy: `usage: ${logImportUsage}` });
}

/** Columns as they were said on the command line. @throws Problem (bad-input) */
function columnsIn(args: ParsedArgs, columns: readonly string[]): Mapping | undefined {
  const given = [args.values.column ?? []].flat().filter((one) => typeof one === 'string');
  if (given.length === 0) return undefined;
  return Object.fromEntries(
    given.map((one) => {
      const at = one.lastIndexOf('=');
      const [heading, meaning] = [one.slice(0, at), one.slice(at + 1)];
      if (!columns.includes(heading)) throw missing(`there is no column "${heading}"`, '--column');
      if (!isMeaning(meaning)) throw missing(`a column can be one of: ${meanings.join(', ')}`, '--column');
      return [heading, meaning];
    }),
  );
}

/**
 * `skolevern log import FILE`: brings in the access log of another system. How the columns are understood is told before
 * anything; 1 when some rows did not come in.
 */
export async function importLog(args: ParsedArgs, io: CommandIo): Promise<number> {
  const [path, ...more] = args.positionals;
  const system = textOption(args, 'system');
  if (path === undefined || more.length > 0) throw missing('which file?', 'FILE');
  if (system === undefined) throw missing('the log of which system?', '--system');
  const file = readLogFile(await readBytes(path));
  const mapping = columnsIn(args, file.columns);
  const dryRun = args.values['dry-run'] === true;
  return withDatabase(io, async (db) => {
    const actor = commandLineActor(await ownerBySlug(db, textOption(args, 'owner')));
    const deps = { db, clock: systemClock };
    const given = mapping === undefined ? {} : { mapping };
    const outcome = await importForeignLog(deps, actor, file, { system, dryRun, ...given });
    const { added, already, refused, rows } = outcome;
    for (const column of file.columns) io.note(`  ${column.padEnd(30)} ${outcome.mapping[column] ?? '-'}\n`);
    const rejected = textOption(args, 'rejected');
    const { reasons } = lookedTexts.en.bring;
    if (rejected !== undefined && refused.length > 0) {
      const lines = refused.map(({ row, why }) => [...file.columns.map((column) => row[column] ?? ''), reasons[why]]);
      await writePrivate(rejected, csvOf([[...file.columns, 'why'], ...lines]));
    }
    if (args.values.json === true) {
      const told = {
        dryRun,
        rows,
        added,
        already,
        refused: refused.map(({ number, why }) => ({ row: number, why })),
        mapping: outcome.mapping,
      };
      io.out(`${JSON.stringify(told)}\n`);
    } else {
      io.out(
        `${rows} rows: ${added} ${dryRun ? 'would be added' : 'added'}, ${already} were here, ${refused.length} not understood\n`,
      );
      for (const { number, why } of refused.slice(0, 20)) io.note(`  row ${number}: ${reasons[why]}\n`);
    }
    return refused.length === 0 ? 0 : 1;
  });
}
