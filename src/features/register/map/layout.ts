import type { Columns } from './columns.ts';
import type { Level, Side } from './graph.ts';
import { routes } from './line-routes.ts';
import { type Item, type LayerItems, orderLayers } from './order.ts';
import type { Ends, Layout, Sized } from './shapes.ts';
import { gap, stack, stackHeight } from './stack.ts';

/** The width of a page. */
const pageWidth = 1180;
const widest = 236;
const head = 40;
const bandLabel = 30;
const bandPadding = 14;
const between = { few: 76, many: 50 };

/** How wide a column is when there are so many. */
export function columnWidth(count: number): number {
  const space = count > 4 ? between.many : between.few;
  return Math.min(widest, Math.floor((pageWidth - 2 * bandPadding - space * (count - 1)) / Math.max(1, count)));
}

const levels: readonly Level[] = ['owner', 'school'];
/** Room for a line that passes a column. */
const lane = 8;

interface Draft {
  readonly layers: LayerItems[];
  readonly items: Map<string, Item>;
  /** The way of each line through the layers, from left to right. */
  readonly ways: Map<string, readonly Item[]>;
}

/** Boxes and, where a line passes a column, a lane for it. */
function draft(boxes: readonly Sized[], lines: readonly Ends[], columns: Columns): Draft {
  const layers: LayerItems[] = columns.sides.map(() => []);
  const items = new Map<string, Item>();
  for (const { id, level, height } of boxes) {
    const layer = columns.of.get(id) ?? 0;
    const item = { id, layer, level, height, thin: false };
    items.set(id, item);
    layers[layer]?.push(item);
  }
  const here = levels.filter((level) => inBand(level, [...items.values()], columns).length > 0);
  const ways = new Map<string, readonly Item[]>();
  for (const line of lines) {
    const ends = [items.get(line.from), items.get(line.to)].flatMap((item) => item ?? []);
    const [left, right] = ends.toSorted((a, b) => a.layer - b.layer);
    if (left === undefined || right === undefined || ends.length < 2) continue;
    const system = [right, left].find(({ layer }) => columns.sides[layer] === 'system');
    const wanted = (system ?? left).level;
    const level = here.includes(wanted) ? wanted : (here[0] ?? 'owner');
    const lanes = Array.from({ length: Math.max(0, right.layer - left.layer - 1) }, (_, step) => {
      const layer = left.layer + 1 + step;
      const item: Item = { id: `${line.id} @ ${layer}`, layer, level, height: lane, thin: true };
      layers[layer]?.push(item);
      return item;
    });
    ways.set(line.id, [left, ...lanes, right]);
  }
  return { layers, items, ways };
}

function inBand(level: Level, items: readonly Item[], { sides }: Columns): Item[] {
  return items.filter((item) => item.level === level && sides[item.layer] === 'system' && !item.thin);
}

interface Band {
  readonly level: Level;
  readonly top: number;
  readonly bottom: number;
}

/** The bands as high as their fullest column; when sources or recipients need more, the bands share it. */
function bandsOf(layers: readonly LayerItems[], columns: Columns): { bands: Band[]; bottom: number } {
  const systems = layers.filter((_, layer) => columns.sides[layer] === 'system');
  const heights = levels
    .filter((level) => inBand(level, systems.flat(), columns).length > 0)
    .map((level) => ({
      level,
      height: Math.max(...systems.map((items) => stackHeight(items.filter((item) => item.level === level)))),
    }));
  const frame = bandLabel + bandPadding;
  const inside = heights.reduce((sum, { height }) => sum + height, 0);
  const wanted = inside + heights.length * frame + gap * Math.max(0, heights.length - 1);
  const outer = layers.filter((_, layer) => columns.sides[layer] !== 'system');
  const highest = Math.max(wanted, ...outer.map((items) => stackHeight(items)));
  let top = head;
  const bands = heights.map(({ level, height }) => {
    const share = inside === 0 ? 0 : ((highest - wanted) * height) / inside;
    const band = { level, top, bottom: top + frame + height + share };
    top = band.bottom + gap;
    return band;
  });
  return { bands, bottom: head + highest };
}

/** The stretches of a column in which its items stand: the bands for systems, all of it for the others. */
function stretches(items: LayerItems, side: Side | undefined, bands: readonly Band[], bottom: number) {
  if (side !== 'system') return [{ items, top: head, bottom }];
  return bands.map((band) => ({
    items: items.filter(({ level }) => level === band.level),
    top: band.top + bandLabel,
    bottom: band.bottom - bandPadding,
  }));
}

const rounds = 12;

/** Lets every item move towards the middle of its neighbours, layer by layer, to and fro. */
function settle(
  { layers, ways }: Pick<Draft, 'layers' | 'ways'>,
  columns: Columns,
  { bands, bottom }: ReturnType<typeof bandsOf>,
): ReadonlyMap<string, number> {
  const tops = new Map<string, number>();
  const neighbours = new Map<string, Item[]>();
  for (const way of ways.values()) {
    for (const [index, item] of way.entries()) {
      const beside = [way[index - 1], way[index + 1]].flatMap((one) => one ?? []);
      neighbours.set(item.id, [...(neighbours.get(item.id) ?? []), ...beside]);
    }
  }
  const centre = (item: Item) => (tops.get(item.id) ?? 0) + item.height / 2;
  const place = (layer: number, wish: (item: Item) => number | undefined) => {
    for (const stretch of stretches(layers[layer] ?? [], columns.sides[layer], bands, bottom)) {
      const middle = (stretch.top + stretch.bottom) / 2;
      const wishes = stretch.items.map((item) => ({ ...item, centre: wish(item) ?? middle }));
      for (const [index, top] of stack(wishes, stretch.top, stretch.bottom).entries()) {
        tops.set(stretch.items[index]?.id ?? '', top);
      }
    }
  };
  for (const layer of layers.keys()) place(layer, () => undefined);
  for (let round = 0; round < rounds; round += 1) {
    const across = [...layers.keys()];
    for (const layer of round % 2 === 0 ? across : across.reverse()) {
      place(layer, (item) => {
        const beside = neighbours.get(item.id) ?? [];
        return beside.length === 0 ? centre(item) : beside.reduce((sum, one) => sum + centre(one), 0) / beside.length;
      });
    }
  }
  return tops;
}

/**
 * Places boxes in columns and two bands, the owner's level over the schools', and runs lines between them, passing columns in
 * lanes of their own. Deterministic: the same boxes and lines give the same picture.
 */
export function layoutMap(boxes: readonly Sized[], lines: readonly Ends[], columns: Columns): Layout {
  const drafted = draft(boxes, lines, columns);
  const layers = orderLayers(drafted.layers, [...drafted.ways.values()], columns.sides);
  const frame = bandsOf(layers, columns);
  const tops = settle({ layers, ways: drafted.ways }, columns, frame);
  const width = columnWidth(columns.sides.length);
  const space = columns.sides.length > 4 ? between.many : between.few;
  const left = (layer: number) => bandPadding + layer * (width + space);
  const placed = new Map(
    boxes.map(({ id, height }) => [id, { x: left(columns.of.get(id) ?? 0), y: tops.get(id) ?? 0, width, height }]),
  );
  const steps = [...columns.sides.keys()].filter((layer) => columns.sides[layer] === 'system');
  const bandX = left(steps[0] ?? 0) - bandPadding;
  const bandWidth = left(steps.at(-1) ?? 0) + width + bandPadding - bandX;
  return {
    width: left(columns.sides.length - 1) + width + bandPadding,
    height: Math.ceil(frame.bottom + bandPadding),
    boxes: placed,
    lines: routes(lines, drafted.ways, placed, tops, { left, width }),
    bands: frame.bands.map(({ level, top, bottom }) => ({
      level,
      x: bandX,
      y: Math.round(top),
      width: bandWidth,
      height: Math.round(bottom - top),
    })),
    columns: columns.sides.map((side, layer) => ({ side, x: left(layer), width })),
  };
}
