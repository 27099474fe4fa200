import type { FoldedMap } from './fold.ts';
import type { MapEdge, Side } from './graph.ts';

/** Which column each box stands in, from the left; and what each column holds. */
export interface Columns {
  readonly of: ReadonlyMap<string, number>;
  readonly sides: readonly Side[];
}

/** More columns than these are too narrow to read at the width of a page. */
const mostColumns = 6;

/** The lines between systems without those that would go in a circle: each box is visited once, in the order of ids. */
function forward(ids: readonly string[], edges: readonly MapEdge[]): MapEdge[] {
  const state = new Map<string, 'open' | 'done'>();
  const kept: MapEdge[] = [];
  const visit = (id: string) => {
    state.set(id, 'open');
    for (const edge of edges.filter(({ from }) => from === id)) {
      if (state.get(edge.to) === 'open') continue;
      kept.push(edge);
      if (!state.has(edge.to)) visit(edge.to);
    }
    state.set(id, 'done');
  };
  // Those that nothing comes to begin, so that a circle is cut where it comes back.
  const reached = new Set(edges.map(({ to }) => to));
  for (const id of ids.toSorted((a, b) => Number(reached.has(a)) - Number(reached.has(b)))) {
    if (!state.has(id)) visit(id);
  }
  return kept;
}

/** The longest way to each system through others, at most `last`. */
function depths(ids: readonly string[], edges: readonly MapEdge[], last: number): Map<string, number> {
  const depth = new Map<string, number>();
  const before = (id: string): number => {
    const known = depth.get(id);
    if (known !== undefined) return known;
    const deepest = Math.max(-1, ...edges.filter(({ to }) => to === id).map(({ from }) => before(from)));
    depth.set(id, Math.min(deepest + 1, last));
    return depth.get(id) ?? 0;
  };
  for (const id of ids) before(id);
  return depth;
}

/** What nothing comes to stands right before the first that it gives to, so that its line is short. */
function drawnClose(depth: Map<string, number>, edges: readonly MapEdge[], all: readonly MapEdge[]): void {
  for (const [id] of depth) {
    if (all.some(({ to }) => to === id)) continue;
    const next = edges.filter(({ from }) => from === id).map(({ to }) => depth.get(to) ?? 0);
    if (next.length > 0) depth.set(id, Math.max(0, Math.min(...next) - 1));
  }
}

/** Gives every box its column: sources, systems in as many steps as data go through, recipients, and who works for them. */
export function columnsOf({ boxes, edges }: FoldedMap): Columns {
  const sideOf = new Map(boxes.map(({ id, nodes }) => [id, nodes[0]?.side ?? 'system'] as const));
  const has = (side: Side) => boxes.some(({ id }) => sideOf.get(id) === side);
  const outer = (['source', 'recipient', 'sub'] as const).filter(has);
  const systems = boxes.filter(({ id }) => sideOf.get(id) === 'system').map(({ id }) => id);
  const between = edges.filter(({ from, to }) => sideOf.get(from) === 'system' && sideOf.get(to) === 'system');
  const ways = forward(systems, between);
  const depth = depths(systems, ways, mostColumns - outer.length - 1);
  drawnClose(depth, ways, edges);
  const steps = systems.length === 0 ? 0 : Math.max(...depth.values()) + 1;
  const first = has('source') ? 1 : 0;
  const place = { source: 0, recipient: first + steps, sub: first + steps + (has('recipient') ? 1 : 0) };
  const column = (id: string): number => {
    const side = sideOf.get(id) ?? 'system';
    return side === 'system' ? first + (depth.get(id) ?? 0) : place[side];
  };
  const sides: Side[] = [
    ...(has('source') ? ['source' as const] : []),
    ...Array.from({ length: steps }, () => 'system' as const),
    ...outer.filter((side) => side !== 'source'),
  ];
  return { of: new Map(boxes.map(({ id }) => [id, column(id)])), sides };
}
