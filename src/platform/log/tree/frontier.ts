import { emptyRoot, type Hash, nodeHash } from './hash.ts';

/** Told of each subtree that became whole: `level` 1 is over two entries; `index` counts subtrees of that level from 0. */
export type Completed = (level: number, index: number, hash: Hash) => void;

/** The right edge of a growing tree: all that is needed to add entries and to know the root. */
export interface Frontier {
  readonly size: number;
  /** Adds the hash of the next entry. */
  append(leaf: Hash, completed?: Completed): void;
  root(): Hash;
  /** One that goes its own way from here. */
  copy(): Frontier;
}

/** The root over whole subtrees that stand beside each other, the largest first. */
export function rootOf(peaks: readonly Hash[]): Hash {
  return peaks.length === 0 ? emptyRoot : peaks.reduceRight((right, left) => nodeHash(left, right));
}

/**
 * @param from how many entries there are already
 * @param subtrees the hashes of the whole subtrees that they make, from left to right: one for each 1 in the binary `from`
 */
export function createFrontier(from = 0, subtrees: readonly Hash[] = []): Frontier {
  const peaks = [...subtrees];
  let size = from;
  return {
    get size() {
      return size;
    },
    append(leaf, completed) {
      let node = leaf;
      let [level, index] = [0, size];
      while (index % 2 === 1) {
        const left = peaks.pop();
        if (left === undefined) throw new Error('the subtrees do not make up the size');
        node = nodeHash(left, node);
        level += 1;
        index = (index - 1) / 2;
        completed?.(level, index, node);
      }
      peaks.push(node);
      size += 1;
    },
    root: () => rootOf(peaks),
    copy: () => createFrontier(size, peaks),
  };
}

/** The root over the hashes of entries (MTH of RFC 9162 section 2.1.1). */
export function treeRoot(leaves: Iterable<Hash>): Hash {
  const frontier = createFrontier();
  for (const leaf of leaves) frontier.append(leaf);
  return frontier.root();
}
