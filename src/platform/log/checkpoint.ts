import { createHash } from 'node:crypto';
import { Problem } from '#src/kernel/problem.ts';
import { hasSigned, type PublicKey, type Signer } from './signing.ts';
import { type Hash, sameHash } from './tree/hash.ts';

/** How the tree of an owner stood at one moment. */
export interface TreeHead {
  readonly tenant: string;
  readonly size: number;
  readonly root: Hash;
  readonly at: Date;
}

/** A head that somebody has signed. */
export interface SignedHead extends TreeHead {
  readonly signature: Uint8Array;
}

/** A head as it was read from a checkpoint: its key is known by four bytes only. */
export interface Checkpoint extends SignedHead {
  readonly keyHash: Uint8Array;
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** The name of the log, which is also the name of its key in the signature's line. */
export const originOf = (tenant: string) => `skolevern/${tenant}`;

/** The text that is signed: origin, size, root and time, a line each (the form of C2SP tlog-checkpoint). */
export function headText({ tenant, size, root, at }: TreeHead): string {
  return `${originOf(tenant)}\n${size}\n${base64(root)}\ntime ${at.toISOString()}\n`;
}

/** Signs a head. */
export function signHead(head: TreeHead, signer: Signer): SignedHead {
  return { ...head, signature: signer.sign(headText(head)) };
}

/** Whether a key has signed this head. */
export function signedBy(head: SignedHead, key: PublicKey): boolean {
  return hasSigned(key, headText(head), head.signature);
}

/** The four bytes by which a signature's line names a key (C2SP signed-note): SHA-256 of name, line break, 1 and key. */
export function keyHashOf(tenant: string, { bytes }: PublicKey): Uint8Array {
  const named = createHash('sha256')
    .update(`${originOf(tenant)}\n`)
    .update(Uint8Array.of(1))
    .update(bytes);
  return named.digest().subarray(0, 4);
}

/** The key of a list that a checkpoint names, when its signature is right. */
export function signerOf(checkpoint: Checkpoint, keys: Iterable<PublicKey>): PublicKey | undefined {
  for (const key of keys) {
    if (sameHash(keyHashOf(checkpoint.tenant, key), checkpoint.keyHash) && signedBy(checkpoint, key)) return key;
  }
  return undefined;
}

/** A head as a text that others can keep: what is signed, an empty line and the signature (C2SP signed-note). */
export function printCheckpoint(head: SignedHead, key: PublicKey): string {
  const signature = base64(Buffer.concat([keyHashOf(head.tenant, key), head.signature]));
  return `${headText(head)}\n— ${originOf(head.tenant)} ${signature}\n`;
}

const form =
  /^skolevern\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\n([1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\ntime (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\n\n— skolevern\/\1 ([A-Za-z0-9+/]{90}[A-Za-z0-9+/=]{2})\n$/;

/** Reads a checkpoint; its signature is for the caller to check. @throws Problem (bad-input) that names the place */
export function parseCheckpoint(text: string, place: string): Checkpoint {
  const [, tenant = '', size = '', root = '', at = '', signed = ''] = form.exec(text) ?? [];
  const checkpoint = {
    tenant,
    size: Number(size),
    root: Buffer.from(root, 'base64'),
    at: new Date(at),
    keyHash: Buffer.from(signed, 'base64').subarray(0, 4),
    signature: Buffer.from(signed, 'base64').subarray(4),
  };
  // What it says must be what we would write, so that no two texts are the same checkpoint.
  if (tenant === '' || Number.isNaN(checkpoint.at.getTime()) || !text.startsWith(`${headText(checkpoint)}\n`)) {
    throw new Problem('it is no checkpoint of a log', {
      code: 'bad-input',
      place,
      remedy: 'give a file from skolevern log checkpoint, unchanged',
    });
  }
  return checkpoint;
}
