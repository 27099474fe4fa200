import { entryRef } from '../entry.ts';
import { entriesOf, type Snapshot } from '../snapshot.ts';
import type { MapEdge, MapGraph } from './graph.ts';

/** The way of one kind of data through the map. */
export interface Way {
  /** Ids of nodes and edges on it. */
  readonly on: ReadonlySet<string>;
  /** Where it comes from: nothing brings it there. */
  readonly starts: readonly string[];
  readonly through: readonly string[];
  /** Where it goes in the end. */
  readonly ends: readonly string[];
  /** Systems that it is used in though no line brings it there or takes it away. */
  readonly alone: readonly string[];
  /** Who handles it for the owner on the way. */
  readonly helpers: readonly string[];
  /** Lines of which nobody has said which data they carry. */
  readonly perhaps: number;
}

const handles = ({ kinds }: MapEdge) => kinds.every((kind) => kind === 'processor' || kind === 'sub-processor');

function systemsUsing(snapshot: Snapshot, data: string): ReadonlySet<string> {
  const activities = entriesOf(snapshot, 'activities');
  const uses = [...entriesOf(snapshot, 'dataUses').values()].filter(({ body }) => body.data === data);
  const systems = uses.flatMap(({ body }) => activities.get(body.activity)?.body.systems ?? []);
  return new Set(systems.map((key) => `system:${entryRef('systems', key)}`));
}

/** Follows one kind of data through the map. @param data the key of the kind of data */
export function follow(snapshot: Snapshot, { nodes, edges, loose }: MapGraph, data: string): Way {
  const carrying = edges.filter((edge) => edge.data.includes(data));
  const using = systemsUsing(snapshot, data);
  const [given, gotten] = [new Set(carrying.map(({ from }) => from)), new Set(carrying.map(({ to }) => to))];
  const ids = [...nodes, ...loose].map(({ id }) => id);
  const reached = new Set(ids.filter((id) => given.has(id) || gotten.has(id) || using.has(id)));
  // What stands in a system is in the hands of those who run it, and of those who help them.
  const first = edges.filter((edge) => handles(edge) && reached.has(edge.from) && edge.from.startsWith('system:'));
  const runners = new Set(first.map(({ to }) => to));
  const helping = [...first, ...edges.filter((edge) => handles(edge) && runners.has(edge.from))];
  const on = [...reached, ...carrying.map(({ id }) => id), ...helping.flatMap(({ id, to }) => [id, to])];
  return {
    on: new Set(on),
    starts: ids.filter((id) => given.has(id) && !gotten.has(id)),
    through: ids.filter((id) => given.has(id) && gotten.has(id)),
    ends: ids.filter((id) => gotten.has(id) && !given.has(id)),
    alone: ids.filter((id) => using.has(id) && !given.has(id) && !gotten.has(id)),
    helpers: ids.filter((id) => helping.some(({ to }) => to === id)),
    perhaps: edges.filter((edge) => edge.dataUnknown && !edge.data.includes(data)).length,
  };
}

/** The map with only what lies on the way: of a large one the rest would only be in it. */
export function onlyWay(graph: MapGraph, { on }: Way): MapGraph {
  return {
    nodes: graph.nodes.filter(({ id }) => on.has(id)),
    edges: graph.edges.filter(({ id }) => on.has(id)),
    loose: graph.loose.filter(({ id }) => on.has(id)),
  };
}
