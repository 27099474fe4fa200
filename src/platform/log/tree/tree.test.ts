import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { provesConsistency, provesInclusion } from './check.ts';
import { createFrontier, rootOf, treeRoot } from './frontier.ts';
import { emptyRoot, type Hash, leafHash, nodeHash } from './hash.ts';
import { consistencyRanges, inclusionRanges, type Range, subtreesOf } from './ranges.ts';

const hex = (hash: Hash) => Buffer.from(hash).toString('hex');
const bytes = (text: string) => Buffer.from(text, 'hex');

/** The eight entries that implementations of RFC 6962 have tested against since the first one, and the roots over 1 to 8 of them. */
const entries = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const leaves = entries.map((entry) => leafHash(bytes(entry)));

/** MTH as section 2.1.1 of RFC 9162 defines it, over the entries themselves and with another hash function's interface. */
function byDefinition(data: readonly Uint8Array[]): Hash {
  const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
  const [only] = data;
  if (only === undefined) return sha256();
  if (data.length === 1) return sha256(Uint8Array.of(0), only);
  const k = 2 ** Math.floor(Math.log2(data.length - 1));
  return sha256(Uint8Array.of(1), byDefinition(data.slice(0, k)), byDefinition(data.slice(k)));
}

const many = Array.from({ length: 70 }, (_, number) => Buffer.from(`entry ${number}`));
const manyLeaves = many.map((entry) => leafHash(entry));
const rootAt = Array.from({ length: many.length + 1 }, (_, size) => treeRoot(manyLeaves.slice(0, size)));
const hashOf = ({ begin, end }: Range) => treeRoot(manyLeaves.slice(begin, end));
const at = (size: number) => ({ size, root: rootAt[size] ?? emptyRoot });
const pathTo = (index: number, size: number) => inclusionRanges(index, size).map(hashOf);
const pathFrom = (older: number, size: number) => consistencyRanges(older, size).map(hashOf);
const leaf = (index: number) => manyLeaves[index] ?? emptyRoot;

const sizes = fc.integer({ min: 1, max: many.length });
const placed = sizes.chain((size) => fc.tuple(fc.nat(size - 1), fc.constant(size)));
const grown = sizes.chain((size) => fc.tuple(fc.integer({ min: 1, max: size }), fc.constant(size)));

function withByteChanged(hashes: readonly Hash[], place: number, byte: number): Hash[] {
  return hashes.map((hash, index) => (index === place ? hash.map((b, i) => (i === byte ? b ^ 1 : b)) : hash));
}

describe('the root', () => {
  test('of nothing is the hash of nothing', () => {
    expect(hex(treeRoot([]))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  test.each(roots.map((root, index) => [index + 1, root] as const))('over the first %i known entries', (size, root) => {
    expect(hex(treeRoot(leaves.slice(0, size)))).toBe(root);
  });

  test('is the one of the definition, for every size', () => {
    for (const [size, root] of rootAt.entries()) expect(hex(root)).toBe(hex(byDefinition(many.slice(0, size))));
  });

  test('goes on from the subtrees of any size', () => {
    for (let size = 0; size < many.length; size += 1) {
      const peaks = subtreesOf({ begin: 0, end: size }).map(({ level, index }) =>
        hashOf({ begin: index * 2 ** level, end: (index + 1) * 2 ** level }),
      );
      const frontier = createFrontier(size, peaks);
      expect(hex(frontier.root())).toBe(hex(rootAt[size] ?? emptyRoot));
      for (const next of manyLeaves.slice(size)) frontier.append(next);
      expect(hex(frontier.root())).toBe(hex(rootAt[many.length] ?? emptyRoot));
    }
  });

  test('tells each subtree as it becomes whole, once', () => {
    const told = new Map<string, string>();
    const frontier = createFrontier();
    for (const next of manyLeaves)
      frontier.append(next, (level, index, hash) => told.set(`${level}/${index}`, hex(hash)));
    expect(told.size).toBe(35 + 17 + 8 + 4 + 2 + 1);
    for (const [name, hash] of told) {
      const [level = 0, index = 0] = name.split('/').map(Number);
      expect(hash).toBe(hex(hashOf({ begin: index * 2 ** level, end: (index + 1) * 2 ** level })));
    }
  });

  test('of a copy leaves the first one where it is', () => {
    const first = createFrontier(2, [nodeHash(leaf(0), leaf(1))]);
    const second = first.copy();
    second.append(leaf(2));
    expect([first.size, second.size]).toEqual([2, 3]);
    expect(hex(first.root())).toBe(hex(rootAt[2] ?? emptyRoot));
  });
});

describe('a proof that an entry is in the tree', () => {
  test('is the one of the definition for seven entries (the example of RFC 9162 section 2.1.5)', () => {
    expect(inclusionRanges(0, 7)).toEqual([
      { begin: 1, end: 2 },
      { begin: 2, end: 4 },
      { begin: 4, end: 7 },
    ]);
    expect(inclusionRanges(6, 7)).toEqual([
      { begin: 4, end: 6 },
      { begin: 0, end: 4 },
    ]);
  });

  test('holds for every entry of every size, and for no other place', () => {
    for (let size = 1; size <= many.length; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const path = pathTo(index, size);
        expect(provesInclusion(leaf(index), index, size, path, at(size).root)).toBe(true);
        expect(provesInclusion(leaf(index), (index + 1) % size, size, path, at(size).root)).toBe(size === 1);
      }
    }
  });

  test('fails when any byte is changed', () => {
    fc.assert(
      fc.property(placed, fc.nat(), fc.nat(31), ([index, size], which, byte) => {
        const path = pathTo(index, size);
        const whole = [leaf(index), at(size).root, ...path];
        const [wrongLeaf = emptyRoot, wrongRoot = emptyRoot, ...wrongPath] = withByteChanged(
          whole,
          which % whole.length,
          byte,
        );
        return !provesInclusion(wrongLeaf, index, size, wrongPath, wrongRoot);
      }),
    );
  });

  test('fails when it is cut short or made longer', () => {
    fc.assert(
      fc.property(placed, ([index, size]) => {
        const path = pathTo(index, size);
        const holds = (other: readonly Hash[]) => provesInclusion(leaf(index), index, size, other, at(size).root);
        return (
          !holds([...path, emptyRoot]) && (path.length === 0 || !holds(path.slice(1))) && !holds([emptyRoot, ...path])
        );
      }),
    );
  });

  test('is not there for an entry that is not', () => {
    expect(() => inclusionRanges(7, 7)).toThrow(RangeError);
    expect(provesInclusion(leaf(0), 7, 7, [], rootAt[7] ?? emptyRoot)).toBe(false);
    expect(provesInclusion(leaf(0), -1, 7, [], rootAt[7] ?? emptyRoot)).toBe(false);
  });
});

describe('a proof that a tree begins with an older one', () => {
  test('is the one of the definition for seven entries (the example of RFC 9162 section 2.1.5)', () => {
    expect(consistencyRanges(3, 7)).toEqual([
      { begin: 2, end: 3 },
      { begin: 3, end: 4 },
      { begin: 0, end: 2 },
      { begin: 4, end: 7 },
    ]);
    expect(consistencyRanges(4, 7)).toEqual([{ begin: 4, end: 7 }]);
    expect(consistencyRanges(6, 7)).toEqual([
      { begin: 4, end: 6 },
      { begin: 6, end: 7 },
      { begin: 0, end: 4 },
    ]);
  });

  test('holds for every pair of sizes', () => {
    for (let size = 0; size <= many.length; size += 1) {
      for (let older = 0; older <= size; older += 1) {
        expect(provesConsistency(at(older), at(size), pathFrom(older, size))).toBe(true);
      }
    }
  });

  test('fails when any byte is changed', () => {
    fc.assert(
      fc.property(grown, fc.nat(), fc.nat(31), ([older, size], which, byte) => {
        const whole = [at(older).root, at(size).root, ...pathFrom(older, size)];
        const [one = emptyRoot, two = emptyRoot, ...path] = withByteChanged(whole, which % whole.length, byte);
        return !provesConsistency({ size: older, root: one }, { size, root: two }, path);
      }),
    );
  });

  test('fails for other sizes', () => {
    fc.assert(
      fc.property(grown, sizes, ([older, size], wrong) => {
        fc.pre(wrong !== older);
        return !provesConsistency({ ...at(older), size: wrong }, at(size), pathFrom(older, size));
      }),
    );
  });

  test('fails for a tree that was rewritten', () => {
    fc.assert(
      fc.property(grown, fc.nat(), ([older, size], which) => {
        const other = manyLeaves.slice(0, size).map((hash, index) => (index === which % older ? leafHash(hash) : hash));
        const path = consistencyRanges(older, size).map(({ begin, end }) => treeRoot(other.slice(begin, end)));
        return !provesConsistency(at(older), { size, root: treeRoot(other) }, path);
      }),
    );
  });

  test('a smaller tree does not begin with a larger one', () => {
    expect(() => consistencyRanges(8, 7)).toThrow(RangeError);
    expect(provesConsistency(at(8), at(7), [])).toBe(false);
  });
});

test('ranges are made up of whole subtrees', () => {
  fc.assert(
    fc.property(sizes, (size) => {
      const subtrees = subtreesOf({ begin: 0, end: size });
      const hashes = subtrees.map(({ level, index }) =>
        hashOf({ begin: index * 2 ** level, end: (index + 1) * 2 ** level }),
      );
      return (
        hex(rootOf(hashes)) === hex(at(size).root) && subtrees.length === size.toString(2).replaceAll('0', '').length
      );
    }),
  );
});
