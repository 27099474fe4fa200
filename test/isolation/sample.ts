/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same values in another order. */
function shuffled<T>(values: readonly T[], random: () => number): T[] {
  const left = [...values];
  for (let end = left.length - 1; end > 0; end -= 1) {
    const other = Math.floor(random() * (end + 1));
    [left[end], left[other]] = [left[other] as T, left[end] as T];
  }
  return left;
}

/** Up to so many of some values, of as many sorts as there are: one of each sort before a second of any. */
function ofManySorts<T>(values: readonly T[], many: number, sortOf: (value: T) => string, random: () => number): T[] {
  // Sorts too in any order: else the largest would always come first.
  const bySort = shuffled([...Map.groupBy(shuffled(values, random), sortOf).values()], random);
  const turns = bySort.flatMap((those, sort) => those.map((value, turn) => ({ value, turn, sort })));
  return turns
    .sort((a, b) => a.turn - b.turn || a.sort - b.sort)
    .slice(0, many)
    .map(({ value }) => value);
}

/**
 * Up to so many of each group, of as many sorts as there are, drawn at random.
 * No group is left out, so that what holds for each group is asked of each sample.
 */
export function sampleOf<T>(
  values: readonly T[],
  many: number,
  by: { readonly group: (value: T) => string; readonly sort: (value: T) => string },
  random: () => number,
): T[] {
  return [...Map.groupBy(values, by.group).values()].flatMap((those) => ofManySorts(those, many, by.sort, random));
}
