import { columnsOf } from './columns.ts';
import { type FoldedMap, fold, type MapBox } from './fold.ts';
import type { Way } from './follow.ts';
import type { MapGraph, MapNode } from './graph.ts';
import { columnWidth, layoutMap } from './layout.ts';
import type { Layout } from './shapes.ts';
import { fitLines } from './text-fit.ts';
import { mapTexts } from './texts.ts';
import { type Namer, nameOf, placeInWords } from './words.ts';

/** Sizes of the texts and boxes of the map, in its own units; one is a pixel on a wide screen. */
export const sizes = {
  name: 12.5,
  nameLine: 17,
  small: 11,
  smallLine: 14,
  /** Around a name in a list of several in one box, so that each can be touched. */
  row: 9,
  padding: 8,
  /** The patterned edge that tells the country. */
  edge: 10,
} as const;

/** A name in a box, whole and as far as there is room. */
export interface Label {
  readonly node: MapNode;
  readonly whole: string;
  readonly lines: readonly string[];
}

/** What is written in a box. */
export interface DrawnBox {
  readonly box: MapBox;
  readonly labels: readonly Label[];
  /** Small lines: how many they are, and where. */
  readonly small: readonly string[];
  readonly height: number;
}

/** All that the picture needs, with every text fitted. */
export interface Drawing {
  readonly folded: FoldedMap;
  readonly boxes: ReadonlyMap<string, DrawnBox>;
  readonly layout: Layout;
}

/** How high a name in a list is. */
export function rowHeight({ lines }: Label): number {
  return lines.length * sizes.nameLine + sizes.row;
}

function drawBox(namer: Namer, box: MapBox, width: number): DrawnBox {
  const texts = mapTexts[namer.lang];
  const room = width - sizes.edge - 2 * sizes.padding;
  const several = box.nodes.length > 1;
  const labels = box.nodes
    .map((node) => {
      const whole = nameOf(namer, node.ref);
      const lines = fitLines(whole, sizes.name, room, several ? 2 : 3);
      return { node, whole, lines };
    })
    .toSorted((a, b) => new Intl.Collator('nb').compare(a.whole, b.whole));
  const [first] = box.nodes;
  const place = first === undefined ? undefined : placeInWords(first.place, namer.lang);
  const users = first === undefined || several ? [] : first.usedBy;
  const told = [
    ...(several ? [texts.several[first?.side ?? 'system'](box.nodes.length)] : []),
    ...(place === undefined ? [] : [place]),
    ...(users.length > 1 ? [texts.usedBy(users.length)] : []),
  ];
  const small = told.flatMap((line) => fitLines(line, sizes.small, room, 2));
  const named = several
    ? labels.reduce((sum, label) => sum + rowHeight(label), 0)
    : (labels[0]?.lines.length ?? 1) * sizes.nameLine;
  return { box, labels, small, height: named + small.length * sizes.smallLine + 2 * sizes.padding };
}

/** Draws a map: folds what is alike, fits every text into its box and places it all. */
export function drawingOf(namer: Namer, graph: MapGraph, way?: Way): Drawing {
  const folded = fold(graph, way?.on);
  const columns = columnsOf(folded);
  const width = columnWidth(columns.sides.length);
  const boxes = new Map(folded.boxes.map((box) => [box.id, drawBox(namer, box, width)]));
  const sized = [...boxes.values()].map(({ box, height }) => ({
    id: box.id,
    level: box.nodes[0]?.level ?? 'owner',
    height,
  }));
  return { folded, boxes, layout: layoutMap(sized, folded.edges, columns) };
}
