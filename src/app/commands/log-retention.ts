import { type Retained, retainFor } from '#src/features/looked/index.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import { type CommandIo, type ParsedArgs, textOption } from './command.ts';
import { ownerBySlug } from './export.ts';
import { withDatabase } from './with-database.ts';

export const logRetentionUsage = 'skolevern log retention [--owner ID] [--dry-run] [--json]';

function lineOf({ system, period, keptFrom, erased, overruled }: Retained, dryRun: boolean): string {
  const name = system ?? 'our own log';
  if (period === undefined) return `${name}: nobody has decided how long it is kept; nothing is erased\n`;
  const other =
    overruled === undefined
      ? ''
      : `; ${overruled} was decided, but the register says ${period} (systems/skolevern): change it there, or write the decision that holds`;
  return `${name}: kept for ${period}, from ${keptFrom}; ${erased} ${dryRun ? 'would be erased' : 'erased'}${other}\n`;
}

/** `skolevern log retention`: erases what the logs are no longer to tell. 1 when it is not decided for some log, or decided in two ways. */
export function retainLog(args: ParsedArgs, io: CommandIo): Promise<number> {
  const dryRun = args.values['dry-run'] === true;
  return withDatabase(io, async (db) => {
    const tenant = await ownerBySlug(db, textOption(args, 'owner'));
    const done = await retainFor(db, systemClock, tenant, dryRun);
    if (args.values.json === true) io.out(`${JSON.stringify({ dryRun, logs: done })}\n`);
    else for (const one of done) io.out(lineOf(one, dryRun));
    return done.every(({ period, overruled }) => period !== undefined && overruled === undefined) ? 0 : 1;
  });
}
