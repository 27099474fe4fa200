import type { MapEdge, MapGraph, MapNode } from './graph.ts';
import { regionOf } from './place.ts';

/** What is drawn as one box: a node, or several that have the very same neighbours. */
export interface MapBox {
  readonly id: string;
  readonly nodes: readonly MapNode[];
}

export interface FoldedMap {
  readonly boxes: readonly MapBox[];
  readonly edges: readonly MapEdge[];
  /** Ids of boxes and lines that are on the way that is followed; undefined when none is. */
  readonly on: ReadonlySet<string> | undefined;
}

/** As many in the same situation are easier to read as one list than as so many boxes. */
const many = 3;

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

function situationOf(node: MapNode, edges: readonly MapEdge[], marked: ReadonlySet<string> | undefined): string {
  const around = edges
    .filter(({ from, to }) => from === node.id || to === node.id)
    .map(({ id, from, to, kinds, encrypted }) =>
      [from === node.id ? `> ${to}` : `< ${from}`, kinds, encrypted, marked?.has(id)].join(' | '),
    );
  const own = [node.side, node.level, regionOf(node.place), JSON.stringify(node.place), marked?.has(node.id) ?? ''];
  return [...own, ...around.sort()].join('\n');
}

/**
 * Folds nodes that have the same neighbours in the same way into one box with a list, and their lines into one; which data go to
 * each stands in the table.
 * @param marked what is on the way that is followed: it is never folded with what is not
 */
export function fold({ nodes, edges }: MapGraph, marked?: ReadonlySet<string>): FoldedMap {
  const sorted = nodes.toSorted(byId);
  const alike = Map.groupBy(sorted, (node) => situationOf(node, edges, marked));
  const boxes = [...alike.values()].flatMap((group) =>
    group.length >= many
      ? [{ id: `${group[0]?.id} +${group.length - 1}`, nodes: group }]
      : group.map((node) => ({ id: node.id, nodes: [node] })),
  );
  const boxOf = new Map(boxes.flatMap(({ id, nodes: inside }) => inside.map((node) => [node.id, id] as const)));
  const folded = new Map<string, MapEdge>();
  const on = new Set(boxes.filter(({ nodes: [first] }) => marked?.has(first?.id ?? '')).map(({ id }) => id));
  for (const edge of edges.toSorted(byId)) {
    const [from, to] = [boxOf.get(edge.from) ?? edge.from, boxOf.get(edge.to) ?? edge.to];
    const id = `${from} > ${to}`;
    const same = folded.get(id);
    if (marked?.has(edge.id)) on.add(id);
    const both = (those: 'refs' | 'data') => [...new Set([...(same?.[those] ?? []), ...edge[those]])].sort();
    const dataUnknown = edge.dataUnknown || same?.dataUnknown === true;
    folded.set(id, { ...edge, id, from, to, dataUnknown, refs: both('refs'), data: both('data') });
  }
  return {
    boxes: boxes.toSorted(byId),
    edges: [...folded.values()].sort(byId),
    on: marked === undefined ? undefined : on,
  };
}
