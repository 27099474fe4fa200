import { emptyRoot, type Hash, nodeHash, sameHash } from './hash.ts';

const half = (value: number) => Math.floor(value / 2);
const odd = (value: number) => value % 2 === 1;

/**
 * Whether a path proves that an entry stands at a place of a tree with this root (RFC 9162 section 2.1.3.2).
 * @param leaf the hash of the entry
 */
export function provesInclusion(leaf: Hash, index: number, size: number, path: readonly Hash[], root: Hash): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  let [place, last, node] = [index, size - 1, leaf];
  for (const beside of path) {
    if (last === 0) return false;
    if (odd(place) || place === last) {
      node = nodeHash(beside, node);
      while (!odd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      node = nodeHash(node, beside);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && sameHash(node, root);
}

/** A tree as a verifier knows it. */
export interface Root {
  readonly size: number;
  readonly root: Hash;
}

/** Whether a path proves that the newer tree begins with the older one (RFC 9162 section 2.1.4.2). */
export function provesConsistency(older: Root, newer: Root, path: readonly Hash[]): boolean {
  if (![older.size, newer.size].every((size) => Number.isSafeInteger(size) && size >= 0)) return false;
  if (older.size > newer.size) return false;
  if (older.size === newer.size) return path.length === 0 && sameHash(older.root, newer.root);
  if (older.size === 0) return path.length === 0 && sameHash(older.root, emptyRoot);
  let [place, last] = [older.size - 1, newer.size - 1];
  while (odd(place)) [place, last] = [half(place), half(last)];
  // A tree of a power of two is a whole subtree of the newer one, so its root is where the path begins.
  const [first, ...rest] = place === 0 ? [older.root, ...path] : path;
  if (first === undefined) return false;
  let [old, now] = [first, first];
  for (const beside of rest) {
    if (last === 0) return false;
    if (odd(place) || place === last) {
      [old, now] = [nodeHash(beside, old), nodeHash(beside, now)];
      while (!odd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      now = nodeHash(now, beside);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && sameHash(old, older.root) && sameHash(now, newer.root);
}
