import { createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto';
import { Problem } from '#src/kernel/problem.ts';

/** A public key of Ed25519: 32 bytes. */
export interface PublicKey {
  /** SHA-256 of the bytes, as 64 hexadecimal digits. */
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** The private key of an installation, as a way to sign. */
export interface Signer extends PublicKey {
  sign(text: string): Uint8Array;
}

// What stands before the 32 bytes in an Ed25519 key as DER (RFC 8410).
const derHead = Buffer.from('302a300506032b6570032100', 'hex');

function notAKey(place: string): Problem {
  return new Problem('it is no Ed25519 key in PEM', {
    code: 'bad-input',
    place,
    remedy: 'give a file that skolevern made, or one from: openssl genpkey -algorithm ed25519',
  });
}

function keyObject(bytes: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([derHead, bytes]), format: 'der', type: 'spki' });
}

/** A public key from its 32 bytes. */
export function publicKeyOf(bytes: Uint8Array): PublicKey {
  return { id: hash('sha256', bytes), bytes };
}

/** Reads a public key, or the public part of a private one. @throws Problem (bad-input) that names the place */
export function parsePublicKey(pem: string, place: string): PublicKey {
  try {
    const key = createPublicKey(pem);
    if (key.asymmetricKeyType !== 'ed25519') throw notAKey(place);
    return publicKeyOf(key.export({ format: 'der', type: 'spki' }).subarray(derHead.length));
  } catch {
    throw notAKey(place);
  }
}

/** A public key as others read it (PEM, SubjectPublicKeyInfo). */
export function printPublicKey({ bytes }: PublicKey): string {
  return String(keyObject(bytes).export({ format: 'pem', type: 'spki' }));
}

/** Reads a private key (PEM, PKCS #8). @throws Problem (bad-input) that names the place and never repeats the content */
export function parseSigner(pem: string, place: string): Signer {
  const { id, bytes } = parsePublicKey(pem, place);
  try {
    const key = createPrivateKey(pem);
    return { id, bytes, sign: (text) => sign(null, Buffer.from(text), key) };
  } catch {
    throw notAKey(place);
  }
}

/** Whether a key has signed exactly this text. */
export function hasSigned({ bytes }: PublicKey, text: string, signature: Uint8Array): boolean {
  return verify(null, Buffer.from(text), keyObject(bytes), signature);
}
