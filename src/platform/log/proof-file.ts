import { z } from 'zod';
import { Problem } from '#src/kernel/problem.ts';
import { type Checkpoint, originOf, parseCheckpoint } from './checkpoint.ts';
import { entryHash } from './entry.ts';
import type { InclusionProof } from './prove.ts';
import { provesConsistency, provesInclusion } from './tree/check.ts';
import type { Hash } from './tree/hash.ts';

const base64 = (hash: Hash) => Buffer.from(hash).toString('base64');
const hashes = z.array(z.base64().transform((text): Hash => Buffer.from(text, 'base64')));
const place = z.int().nonnegative();

const entry = z.strictObject({
  ...{ tenant: z.string(), id: z.string(), at: z.string(), actor: z.string(), act: z.string(), subject: z.string() },
  ...{ allowed: z.boolean(), because: z.string(), purpose: z.string().nullable(), about: z.array(z.string()) },
  ...{ category: z.string().nullable(), origin: z.string().nullable() },
});

const proofFile = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('inclusion'),
    log: z.string(),
    entry,
    index: place,
    size: place,
    path: hashes,
    checkpoint: z.string(),
  }),
  z.strictObject({
    kind: z.literal('consistency'),
    log: z.string(),
    from: place,
    size: place,
    path: hashes,
    checkpoint: z.string(),
  }),
]);

/** What a proof file says, once it is read. */
export type ProofFile = z.infer<typeof proofFile>;

/** A proof that an entry is in the log, as JSON; with the entry itself, which may tell of a person's acts. */
export function printInclusion(tenant: string, proof: InclusionProof, checkpoint: string): string {
  const { entry: line, index, size, path } = proof;
  const file = {
    kind: 'inclusion',
    log: originOf(tenant),
    entry: line,
    index,
    size,
    path: path.map(base64),
    checkpoint,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** A proof that the log of a newer checkpoint begins with that of an older one, as JSON. */
export function printConsistency(older: Checkpoint, size: number, path: readonly Hash[], checkpoint: string): string {
  const log = originOf(older.tenant);
  const file = { kind: 'consistency', log, from: older.size, size, path: path.map(base64), checkpoint };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads a proof. @throws Problem (bad-input) that names the place */
export function parseProof(text: string, where: string): ProofFile {
  try {
    return proofFile.parse(JSON.parse(text));
  } catch {
    throw new Problem('it is no proof of a log', {
      code: 'bad-input',
      place: where,
      remedy: 'give a file from skolevern log prove, unchanged',
    });
  }
}

/** What a proof proves, or why it proves nothing. */
export interface Checked {
  readonly holds: boolean;
  readonly message: string;
}

const fails = (message: string): Checked => ({ holds: false, message });

function otherSize(file: ProofFile & { kind: 'inclusion' }, kept: Checkpoint): Problem {
  return new Problem(`the proof is for ${file.size} entries, and the checkpoint counts ${kept.size}`, {
    code: 'bad-input',
    place: '--checkpoint',
    remedy: 'ask for a proof that is made with --checkpoint and this checkpoint',
  });
}

/**
 * Checks a proof against a checkpoint that the reader has kept, and needs nothing else.
 * @returns also the newer checkpoint of a proof of consistency, whose signature is for the caller to check
 * @throws Problem (bad-input) when the two do not belong together
 */
export function checkProof(file: ProofFile, kept: Checkpoint): Checked & { readonly newer?: Checkpoint } {
  if (file.log !== originOf(kept.tenant)) return fails('the proof is of another log than the checkpoint');
  if (file.kind === 'inclusion') {
    if (file.size !== kept.size) throw otherSize(file, kept);
    if (file.entry.tenant !== kept.tenant) return fails('the entry is of another owner than the checkpoint');
    if (!provesInclusion(entryHash(file.entry), file.index, file.size, file.path, kept.root)) {
      return fails('the entry is not in the log of the checkpoint, or was changed');
    }
    const message = `line ${file.entry.id} is entry ${file.index} of the ${kept.size} that were in the log at ${kept.at.toISOString()}`;
    return { holds: true, message };
  }
  const newer = parseCheckpoint(file.checkpoint, 'the checkpoint in the proof');
  const same = newer.tenant === kept.tenant && newer.size === file.size && kept.size === file.from;
  if (!same || !provesConsistency(kept, newer, file.path))
    return fails('the newer log does not begin with the older one');
  return { holds: true, message: `the first ${kept.size} of ${newer.size} entries are those of the checkpoint`, newer };
}
