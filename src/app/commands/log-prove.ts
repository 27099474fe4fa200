import { Problem } from '#src/kernel/problem.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { appendLog } from '#src/platform/log/append.ts';
import { type Checkpoint, signerOf } from '#src/platform/log/checkpoint.ts';
import { checkProof, parseProof, printConsistency, printInclusion } from '#src/platform/log/proof-file.ts';
import { consistencyProof, inclusionProof } from '#src/platform/log/prove.ts';
import { type CommandIo, type ParsedArgs, textOption } from './command.ts';
import { ownerBySlug } from './export.ts';
import { give, onlyCheckpoint, readCheckpoint, readTrusted } from './log-files.ts';
import { checkpointText } from './log-keep.ts';
import { readText } from './read-file.ts';
import { withDatabase } from './with-database.ts';

function badInput(message: string, place: string, remedy: string): Problem {
  return new Problem(message, { code: 'bad-input', place, remedy });
}

function onlyOne(args: ParsedArgs, what: string): string {
  const [first, ...more] = args.positionals;
  if (first !== undefined && more.length === 0) return first;
  throw badInput(
    first === undefined ? `no ${what} was given` : `only one ${what} at a time`,
    what,
    'see skolevern log --help',
  );
}

async function proveLine(trx: Trx, tenant: string, line: string, size: number | undefined): Promise<string> {
  const checkpoint = await checkpointText(trx, size);
  const proof = await inclusionProof(trx, line, checkpoint);
  if (proof === undefined) {
    throw badInput(
      `there is no such line under the head over ${checkpoint.size} entries`,
      line,
      'check the id and the owner',
    );
  }
  // The proof shows what stands in the line: a look in the log like any other.
  const act = { actor: 'system:command-line', act: 'log.prove', subject: `line:${line}`, allowed: true };
  await appendLog(trx, systemClock, { ...act, because: 'whoever has the database at hand may read the log' });
  return printInclusion(tenant, proof, checkpoint.text);
}

async function proveGrowth(trx: Trx, older: Checkpoint): Promise<string> {
  const newer = await checkpointText(trx);
  if (older.size > newer.size) {
    throw badInput(
      `the checkpoint counts ${older.size} entries, and the log has ${newer.size}`,
      '--since',
      'the log is not the one of the checkpoint: run skolevern log verify --checkpoint FILE',
    );
  }
  return printConsistency(older, newer.size, await consistencyProof(trx, older.size, newer.size), newer.text);
}

/** `skolevern log prove`: that a line is in the log, or that the log only grew since a checkpoint. */
export async function prove(args: ParsedArgs, io: CommandIo): Promise<number> {
  const since = textOption(args, 'since');
  if (since !== undefined) {
    const older = await readCheckpoint(since);
    return withDatabase(io, async (db) => {
      await give(await inTenant(db, older.tenant, (trx) => proveGrowth(trx, older)), args, io);
      return 0;
    });
  }
  const line = onlyOne(args, 'line');
  if (!isUuid(line))
    throw badInput('it is no id of a line', line, 'give the id as skolevern log verify or the pages show it');
  const kept = await onlyCheckpoint(args);
  return withDatabase(io, async (db) => {
    const tenant = await ownerBySlug(db, textOption(args, 'owner'));
    await give(await inTenant(db, tenant, (trx) => proveLine(trx, tenant, line, kept?.size)), args, io);
    return 0;
  });
}

/** `skolevern log check`: checks a proof against a kept checkpoint; opens no database. */
export async function check(args: ParsedArgs, io: CommandIo): Promise<number> {
  const path = onlyOne(args, 'proof');
  const kept = await onlyCheckpoint(args);
  if (kept === undefined) throw badInput('no checkpoint was given', '--checkpoint', 'give the one that you have kept');
  const { holds, message, newer } = checkProof(parseProof(await readText(path), path), kept);
  const trusted = await readTrusted(args);
  if (trusted.length === 0) io.note('no signature was checked; give the public key with --trust FILE\n');
  const unsigned = [kept, ...(newer === undefined ? [] : [newer])].find((one) => signerOf(one, trusted) === undefined);
  if (trusted.length > 0 && unsigned !== undefined) {
    io.out(`the checkpoint of ${unsigned.at.toISOString()} is not signed with the key that was given\n`);
    return 1;
  }
  io.out(`${message}\n`);
  return holds ? 0 : 1;
}
