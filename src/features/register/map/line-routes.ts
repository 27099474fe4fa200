import type { Item } from './order.ts';
import type { Ends, Placed, Route } from './shapes.ts';

/** A place on a side of a box where a line begins or ends, and where the line goes from there. */
interface Port {
  readonly line: string;
  readonly box: string;
  readonly side: 'left' | 'right';
  readonly end: 'first' | 'last';
  readonly towards: number;
}

type Tops = ReadonlyMap<string, number>;

const middle = (item: Item, tops: Tops) => (tops.get(item.id) ?? 0) + item.height / 2;

function portsOf(ways: ReadonlyMap<string, readonly Item[]>, tops: Tops): Port[] {
  return [...ways].flatMap(([line, way]): Port[] => {
    const [first, last] = [way[0], way.at(-1)];
    const [second, nextToLast] = [way[1], way.at(-2)];
    if (first === undefined || last === undefined || second === undefined || nextToLast === undefined) return [];
    const inColumn = first.layer === last.layer;
    return [
      { line, box: first.id, side: 'right', end: 'first', towards: middle(second, tops) },
      { line, box: last.id, side: inColumn ? 'right' : 'left', end: 'last', towards: middle(nextToLast, tops) },
    ];
  });
}

/** Spreads the lines on each side of a box over its height, in the order in which they come, so that they do not cross there. */
function portHeights(ports: readonly Port[], boxes: ReadonlyMap<string, Placed>): ReadonlyMap<string, number> {
  const heights = new Map<string, number>();
  for (const together of Map.groupBy(ports, ({ box, side }) => `${side} ${box}`).values()) {
    const sorted = together.toSorted((a, b) => a.towards - b.towards || (a.line < b.line ? -1 : 1));
    for (const [index, { line, end, box }] of sorted.entries()) {
      const { y, height } = boxes.get(box) ?? { y: 0, height: 0 };
      heights.set(`${end} ${line}`, Math.round((y + (height * (index + 1)) / (sorted.length + 1)) * 10) / 10);
    }
  }
  return heights;
}

/** The way of every line in points, from where it begins to where it ends. */
export function routes(
  lines: readonly Ends[],
  ways: ReadonlyMap<string, readonly Item[]>,
  boxes: ReadonlyMap<string, Placed>,
  tops: Tops,
  column: { readonly left: (layer: number) => number; readonly width: number },
): ReadonlyMap<string, Route> {
  const heights = portHeights(portsOf(ways, tops), boxes);
  const found = new Map<string, Route>();
  for (const { id, from } of lines) {
    const way = ways.get(id);
    const [first, last] = [way?.[0], way?.at(-1)];
    if (way === undefined || first === undefined || last === undefined) continue;
    const bends = first.layer === last.layer;
    const lanes = way.slice(1, -1).flatMap((item) => {
      const y = Math.round(middle(item, tops) * 10) / 10;
      return [[column.left(item.layer), y] as const, [column.left(item.layer) + column.width, y] as const];
    });
    const points = [
      [column.left(first.layer) + column.width, heights.get(`first ${id}`) ?? 0] as const,
      ...lanes,
      [column.left(last.layer) + (bends ? column.width : 0), heights.get(`last ${id}`) ?? 0] as const,
    ];
    found.set(id, { points: first.id === from ? points : points.reverse(), bends });
  }
  return found;
}
