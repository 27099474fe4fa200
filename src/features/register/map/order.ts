import type { Level, Side } from './graph.ts';

/** A box in a column, or the lane of a line that passes it. */
export interface Item {
  readonly id: string;
  readonly layer: number;
  readonly level: Level;
  readonly height: number;
  /** A lane. */
  readonly thin: boolean;
}

export type LayerItems = Item[];
type Pair = readonly [left: Item, right: Item];

const rank: Readonly<Record<Level, number>> = { owner: 0, school: 1 };
const sweeps = 16;

/** How many pairs of lines cross between two columns, with the items where they stand now. */
function crossings(pairs: readonly Pair[], at: ReadonlyMap<string, number>): number {
  const ends = pairs.map(([left, right]) => [at.get(left.id) ?? 0, at.get(right.id) ?? 0] as const);
  let count = 0;
  for (const [index, [left, right]] of ends.entries()) {
    for (let other = index + 1; other < ends.length; other += 1) {
      const [l, r] = ends[other] ?? [0, 0];
      if ((left - l) * (right - r) < 0) count += 1;
    }
  }
  return count;
}

function places(layers: readonly LayerItems[]): Map<string, number> {
  return new Map(layers.flatMap((items) => items.map((item, index) => [item.id, index / items.length] as const)));
}

function total(layers: readonly LayerItems[], pairs: readonly Pair[]): number {
  const at = places(layers);
  const byLayer = Map.groupBy(pairs, ([left]) => left.layer);
  return [...byLayer.values()].reduce((sum, those) => sum + crossings(those, at), 0);
}

/**
 * Orders the items of each column so that few lines cross: each goes to the mean place of its neighbours, to and fro, and the
 * best order that was seen is kept. The owner's systems stay over the schools'.
 */
export function orderLayers(
  layers: readonly LayerItems[],
  ways: readonly (readonly Item[])[],
  sides: readonly Side[],
): LayerItems[] {
  const pairs = ways.flatMap((way) => way.slice(1).map((right, index): Pair => [way[index] ?? right, right]));
  const across = pairs.filter(([left, right]) => left.layer < right.layer);
  const neighbours = (side: 0 | 1) => {
    const found = new Map<string, Item[]>();
    for (const pair of across) found.set(pair[side].id, [...(found.get(pair[side].id) ?? []), pair[1 - side] as Item]);
    return found;
  };
  const [after, before] = [neighbours(0), neighbours(1)];
  const band = (item: Item) => rank[item.level];
  const byId = (a: Item, b: Item) => (a.id < b.id ? -1 : 1);
  let now = layers.map((items) => items.toSorted((a, b) => band(a) - band(b) || byId(a, b)));
  let best = { layers: now, crossings: total(now, across) };
  for (let sweep = 0; sweep < sweeps && best.crossings > 0; sweep += 1) {
    const [beside, order] = sweep % 2 === 0 ? [before, [...now.keys()]] : [after, [...now.keys()].reverse()];
    now = [...now];
    for (const layer of order) {
      const at = places(now);
      const mean = (item: Item) => {
        const those = beside.get(item.id) ?? [];
        const own = at.get(item.id) ?? 0;
        return those.length === 0 ? own : those.reduce((sum, one) => sum + (at.get(one.id) ?? 0), 0) / those.length;
      };
      const keep = sides[layer] === 'system' ? band : () => 0;
      now[layer] = (now[layer] ?? []).toSorted((a, b) => keep(a) - keep(b) || mean(a) - mean(b) || byId(a, b));
    }
    const count = total(now, across);
    if (count < best.crossings) best = { layers: now, crossings: count };
  }
  return best.layers;
}
