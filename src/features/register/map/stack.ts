/** Something in a column: as high as it is, wanting to stand where its lines are straight. */
export interface Wish {
  readonly height: number;
  readonly centre: number;
  /** A lane: lanes lie close to each other. */
  readonly thin: boolean;
}

/** Room between what stands in a column, and between lanes beside each other. */
export const gap = 12;
const thinGap = 4;

type Thing = Pick<Wish, 'height' | 'thin'>;

/** Where each thing begins when they stand close together from nought, and where the last one ends. */
function closeTogether(things: readonly Thing[]): { readonly offsets: readonly number[]; readonly end: number } {
  let end = 0;
  const offsets = things.map(({ height, thin }, index) => {
    const before = things[index - 1];
    const at = end + (before === undefined ? 0 : thin && before.thin ? thinGap : gap);
    end = at + height;
    return at;
  });
  return { offsets, end };
}

/** How high a stack is with the gaps between. */
export function stackHeight(things: readonly Thing[]): number {
  return closeTogether(things).end;
}

/**
 * Stands things under each other in their order, as near to where each wants to be as there is room for: the least sum of
 * squares, by joining neighbours that push each other (pool adjacent violators).
 * @returns their tops; all between `top` and `bottom` when the stack is no higher than that
 */
export function stack(wishes: readonly Wish[], top: number, bottom: number): number[] {
  // Without its place in the stack, each wants a number, and the numbers must not fall.
  const { offsets, end } = closeTogether(wishes);
  const pools: { sum: number; count: number }[] = [];
  for (const [index, { centre, height }] of wishes.entries()) {
    pools.push({ sum: centre - height / 2 - (offsets[index] ?? 0), count: 1 });
    for (;;) {
      const [before, last] = [pools.at(-2), pools.at(-1)];
      if (before === undefined || last === undefined || before.sum / before.count <= last.sum / last.count) break;
      pools.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  }
  const lowest = Math.max(top, bottom - end);
  const starts = pools.flatMap(({ sum, count }) =>
    Array.from({ length: count }, () => Math.min(lowest, Math.max(top, sum / count))),
  );
  return starts.map((start, index) => Math.round((start + (offsets[index] ?? 0)) * 10) / 10);
}
