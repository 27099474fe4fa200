import { hash } from 'node:crypto';

/** SHA-256, 32 bytes. */
export type Hash = Uint8Array;

/** By way of a string of bytes, which takes half the time: a buffer made by OpenSSL's hand is dear to make and to throw away. */
const sha256 = (bytes: Uint8Array): Hash => Buffer.from(hash('sha256', bytes, 'binary'), 'latin1');

/** The root of a tree without entries (RFC 9162 section 2.1.1). */
export const emptyRoot: Hash = sha256(new Uint8Array(0));

/** The hash of an entry; the first byte keeps it from ever being mistaken for a node (RFC 9162 section 2.1.1). */
export function leafHash(entry: Uint8Array): Hash {
  const bytes = Buffer.allocUnsafe(entry.length + 1);
  bytes[0] = 0;
  bytes.set(entry, 1);
  return sha256(bytes);
}

/** The hash of what stands over two subtrees (RFC 9162 section 2.1.1). */
export function nodeHash(left: Hash, right: Hash): Hash {
  const bytes = Buffer.allocUnsafe(65);
  bytes[0] = 1;
  bytes.set(left, 1);
  bytes.set(right, 33);
  return sha256(bytes);
}

/** Whether two hashes are the same; not in constant time, since no hash here is a secret. */
export function sameHash(one: Hash, other: Hash): boolean {
  return Buffer.compare(one, other) === 0;
}
