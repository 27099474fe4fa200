/** Entries from `begin` up to, and not with, `end`. */
export interface Range {
  readonly begin: number;
  readonly end: number;
}

/** A whole subtree: over 2^level entries, the index-th of its kind. */
export interface Subtree {
  readonly level: number;
  readonly index: number;
}

/** The largest power of two below `count` (which is 2 or more). */
function split(count: number): number {
  let half = 1;
  while (half * 2 < count) half *= 2;
  return half;
}

/**
 * The parts of a tree whose hashes prove that an entry is in it, from the entry up (PATH of RFC 9162 section 2.1.3.1).
 * @throws RangeError when there is no such entry
 */
export function inclusionRanges(index: number, size: number): Range[] {
  if (!(index >= 0 && index < size)) throw new RangeError(`no entry ${index} among ${size}`);
  const ranges: Range[] = [];
  let [begin, end] = [0, size];
  while (end - begin > 1) {
    const middle = begin + split(end - begin);
    if (index < middle) {
      ranges.push({ begin: middle, end });
      end = middle;
    } else {
      ranges.push({ begin, end: middle });
      begin = middle;
    }
  }
  return ranges.reverse();
}

/**
 * The parts of a tree whose hashes prove that it begins with an older one (PROOF of RFC 9162 section 2.1.4.1).
 * Nothing is needed for an empty tree and for the tree itself.
 * @throws RangeError when the older one is larger
 */
export function consistencyRanges(older: number, size: number): Range[] {
  if (!(older >= 0 && older <= size)) throw new RangeError(`${older} entries are not the beginning of ${size}`);
  if (older === 0 || older === size) return [];
  const ranges: Range[] = [];
  let [begin, end] = [0, size];
  while (older !== end) {
    const middle = begin + split(end - begin);
    if (older <= middle) {
      ranges.push({ begin: middle, end });
      end = middle;
    } else {
      ranges.push({ begin, end: middle });
      begin = middle;
    }
  }
  if (begin !== 0) ranges.push({ begin, end }); // else it is the older tree as a whole, which the verifier knows
  return ranges.reverse();
}

/** The whole subtrees that make up a range of a proof, from left to right, the largest first. */
export function subtreesOf({ begin, end }: Range): Subtree[] {
  const found: Subtree[] = [];
  for (let at = begin; at < end; ) {
    let [level, width] = [0, 1];
    while (width * 2 <= end - at && at % (width * 2) === 0) {
      level += 1;
      width *= 2;
    }
    found.push({ level, index: at / width });
    at += width;
  }
  return found;
}
