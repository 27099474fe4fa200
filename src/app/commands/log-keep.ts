import { Problem } from '#src/kernel/problem.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { printCheckpoint } from '#src/platform/log/checkpoint.ts';
import { findHead } from '#src/platform/log/heads.ts';
import { logKeyPath, readSigner } from '#src/platform/log/key-file.ts';
import { listKeys, rotateKey } from '#src/platform/log/keys.ts';
import { printPublicKey } from '#src/platform/log/signing.ts';
import { type CommandIo, type ParsedArgs, textOption } from './command.ts';
import { ownerBySlug } from './export.ts';
import { give } from './log-files.ts';
import { withDatabase } from './with-database.ts';

/** The newest checkpoint of the transaction's owner, or the one over `size` entries, as text. @throws Problem (bad-input) */
export async function checkpointText(
  trx: Trx,
  size?: number,
): Promise<{ readonly size: number; readonly text: string }> {
  const head = await findHead(trx, size);
  const key = head === undefined ? undefined : (await listKeys(trx)).get(head.key);
  if (head !== undefined && key !== undefined) return { size: head.size, text: printCheckpoint(head, key) };
  throw new Problem(
    size === undefined ? 'nothing in this log is signed yet' : `there is no head over ${size} entries here`,
    {
      code: 'bad-input',
      place: 'skolevern log',
      remedy:
        size === undefined ? 'start the application: it signs within seconds' : 'verify the log against the checkpoint',
    },
  );
}

/** `skolevern log checkpoint`: the newest signed head, for others to keep. */
export function makeCheckpoint(args: ParsedArgs, io: CommandIo): Promise<number> {
  return withDatabase(io, async (db) => {
    const tenant = await ownerBySlug(db, textOption(args, 'owner'));
    const { text } = await inTenant(db, tenant, (trx) => checkpointText(trx));
    await give(text, args, io);
    return 0;
  });
}

/** `skolevern log key`: the public key, to be kept outside; with `--rotate` after a new one was made. */
export async function tellKey(args: ParsedArgs, io: CommandIo): Promise<number> {
  const path = logKeyPath(io.env);
  const key = readSigner(path);
  if (key === undefined) {
    throw new Problem('there is no key yet', {
      code: 'bad-input',
      place: path,
      remedy: 'start the application: it makes one when there is something to sign',
    });
  }
  if (args.values.rotate !== true) {
    await give(printPublicKey(key), args, io);
    return 0;
  }
  const next = await withDatabase(io, (db) => rotateKey(db, systemClock, path, key));
  io.note(`key ${key.id.slice(0, 16)} is replaced by ${next.id.slice(0, 16)}\n`);
  await give(printPublicKey(next), args, io);
  return 0;
}
