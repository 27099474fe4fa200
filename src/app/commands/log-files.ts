import { Problem } from '#src/kernel/problem.ts';
import { type Checkpoint, parseCheckpoint } from '#src/platform/log/checkpoint.ts';
import { type PublicKey, parsePublicKey } from '#src/platform/log/signing.ts';
import type { CommandIo, ParsedArgs } from './command.ts';
import { readText, writePrivate } from './read-file.ts';

/** The values of an option that may be given more than once. */
function manyOf(args: ParsedArgs, name: string): readonly string[] {
  const value = args.values[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** The checkpoints that were given. @throws Problem (bad-input) for a file that is none */
export function readCheckpoints(args: ParsedArgs): Promise<readonly Checkpoint[]> {
  return Promise.all(manyOf(args, 'checkpoint').map(readCheckpoint));
}

/** Reads one checkpoint. @throws Problem (bad-input) */
export async function readCheckpoint(path: string): Promise<Checkpoint> {
  return parseCheckpoint(await readText(path), path);
}

/** The keys that the user says are right. @throws Problem (bad-input) for a file that is none */
export function readTrusted(args: ParsedArgs): Promise<readonly PublicKey[]> {
  return Promise.all(manyOf(args, 'trust').map(async (path) => parsePublicKey(await readText(path), path)));
}

/** The one checkpoint that was given, if any. @throws Problem (bad-input) when there are more */
export async function onlyCheckpoint(args: ParsedArgs): Promise<Checkpoint | undefined> {
  const [first, ...more] = await readCheckpoints(args);
  if (more.length === 0) return first;
  throw new Problem('only one checkpoint at a time', {
    code: 'bad-input',
    place: '--checkpoint',
    remedy: 'give it once',
  });
}

/** Writes to the file of `--out`, or says it. */
export async function give(content: string, args: ParsedArgs, io: CommandIo): Promise<void> {
  const out = args.values.out;
  if (typeof out !== 'string') return io.out(content);
  await writePrivate(out, content);
  io.note(`wrote ${out}\n`);
}
