import { entryRef } from '../entry.ts';
import { notStated } from '../schema/facts.ts';
import { entriesOf, type Snapshot } from '../snapshot.ts';
import { type Link, type LinkKind, linkKinds, linksOf } from './links.ts';
import { type Place, placeOf } from './place.ts';

/** The columns of the map, from left to right. */
export type Side = 'source' | 'system' | 'recipient' | 'sub';
export type Level = 'owner' | 'school';

export interface MapNode {
  /** `system:systems/swis`; one who both gives and gets stands on both sides. */
  readonly id: string;
  /** As in a link: an entry, `owner`, `told/…` or `country/…`. */
  readonly ref: string;
  readonly side: Side;
  readonly level: Level;
  readonly place: Place;
  /** The units that use a system. */
  readonly usedBy: readonly string[];
}

/** All that goes from one node to another, drawn as one line. */
export interface MapEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** In the order of weight; the first decides how the line looks. */
  readonly kinds: readonly LinkKind[];
  readonly data: readonly string[];
  /** True when some of it goes without anybody having said which data. */
  readonly dataUnknown: boolean;
  /** False when any of it is not encrypted; undefined when nobody has said. */
  readonly encrypted: boolean | undefined;
  /** The entries that tell of it. */
  readonly refs: readonly string[];
}

export interface MapGraph {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  /** Systems that no link touches. */
  readonly loose: readonly MapNode[];
}

export interface MapChoice {
  /** One unit: only what it uses, and what that is connected with. */
  readonly unit?: string | undefined;
  /** Also those who handle data for the owner. */
  readonly processors: boolean;
}

const isSystem = (ref: string) => ref.startsWith('systems/');
const ofProcessor = (kind: LinkKind) => kind === 'processor' || kind === 'sub-processor';

function usersOf(snapshot: Snapshot): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const { body } of entriesOf(snapshot, 'uses').values()) {
    const ref = entryRef('systems', body.system);
    users.set(ref, [...(users.get(ref) ?? []), body.unit]);
  }
  return users;
}

/** What only schools and kindergartens use stands at their level; the rest, and what nobody is known to use, at the owner's. */
function levelOf(snapshot: Snapshot, ref: string, users: readonly string[]): Level {
  const atSchool = (unit: string) => {
    const kind = entriesOf(snapshot, 'units').get(unit)?.body.kind;
    return kind === 'school' || kind === 'kindergarten';
  };
  if (ref.startsWith('units/')) return atSchool(ref.slice('units/'.length)) ? 'school' : 'owner';
  return users.length > 0 && users.every(atSchool) ? 'school' : 'owner';
}

/** The links that concern one unit: those at a system that it uses, and those of the unit itself. */
function linksAt(links: readonly Link[], unit: string, systems: ReadonlySet<string>): Link[] {
  const here = `units/${unit}`;
  const direct = links.filter(
    ({ from, to, kind }) => kind !== 'sub-processor' && [from, to].some((end) => end === here || systems.has(end)),
  );
  const processors = new Set(direct.filter(({ kind }) => kind === 'processor').map(({ to }) => to));
  return [...direct, ...links.filter(({ from, kind }) => kind === 'sub-processor' && processors.has(from))];
}

/** Who only handles data for a processor stands farthest out; somebody who is a recipient too stands among those. */
function farthestOut(links: readonly Link[]): ReadonlySet<string> {
  const near = new Set(links.filter(({ kind }) => kind !== 'sub-processor' && kind !== 'transfer').map(({ to }) => to));
  const below = links.filter(({ kind }) => kind === 'sub-processor').map(({ to }) => to);
  return new Set(below.filter((ref) => !near.has(ref)));
}

function idsOf(link: Link, far: ReadonlySet<string>): readonly [from: string, to: string] {
  const from = link.kind === 'sub-processor' ? `recipient:${link.from}` : isSystem(link.from) ? 'system' : 'source';
  const to = isSystem(link.to) ? 'system' : far.has(link.to) ? 'sub' : 'recipient';
  return [from.includes(':') ? from : `${from}:${link.from}`, `${to}:${link.to}`];
}

/** Of a sub-processor that is a recipient too the line would run inside the column; the table tells of it. */
const insideColumn = ([from, to]: readonly [string, string]) =>
  from.startsWith('recipient:') && to.startsWith('recipient:');

function weakest(links: readonly Link[]): boolean | undefined {
  const known = links.filter(({ kind }) => kind === 'flow').map(({ encrypted }) => encrypted);
  if (known.includes(false)) return false;
  return known.length > 0 && known.every((each) => each === true) ? true : undefined;
}

const unique = (items: readonly string[]) => [...new Set(items)].sort();

function edgeOf(id: string, ends: readonly [string, string], links: readonly Link[]): MapEdge {
  const carrying = links.filter(({ kind }) => !ofProcessor(kind));
  return {
    id,
    from: ends[0],
    to: ends[1],
    kinds: linkKinds.filter((kind) => links.some((link) => link.kind === kind)),
    data: unique(carrying.flatMap(({ data }) => data ?? [])),
    dataUnknown: carrying.some(({ data }) => data === undefined),
    encrypted: weakest(links),
    refs: unique(links.map(({ ref }) => ref)),
  };
}

function edgesOf(links: readonly Link[]): MapEdge[] {
  const far = farthestOut(links);
  const grouped = new Map<string, { ends: readonly [string, string]; links: Link[] }>();
  for (const link of links) {
    const ends = idsOf(link, far);
    if (link.from === link.to || insideColumn(ends)) continue;
    const id = ends.join(' > ');
    const found = grouped.get(id) ?? { ends, links: [] };
    found.links.push(link);
    grouped.set(id, found);
  }
  return [...grouped].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, { ends, links }]) => edgeOf(id, ends, links));
}

/**
 * What the map shows on a snapshot's day: who gives data, the systems that they go through, and who gets them.
 * Pure, and in an order of its own, so that the same register gives the same map.
 */
export function mapGraph(snapshot: Snapshot, { unit, processors }: MapChoice): MapGraph {
  const users = usersOf(snapshot);
  const nodeOf = (id: string): MapNode => {
    const cut = id.indexOf(':');
    const [side, ref] = [id.slice(0, cut) as Side, id.slice(cut + 1)];
    const usedBy = users.get(ref) ?? [];
    return { id, ref, side, level: levelOf(snapshot, ref, usedBy), place: placeOf(snapshot, ref), usedBy };
  };
  const all = [...entriesOf(snapshot, 'systems').values()].map(({ ref }) => ref);
  const shown = unit === undefined ? all : all.filter((ref) => users.get(ref)?.includes(unit));
  const wanted = linksOf(snapshot).filter(({ kind }) => processors || !ofProcessor(kind));
  const edges = edgesOf(unit === undefined ? wanted : linksAt(wanted, unit, new Set(shown)));
  const ids = unique(edges.flatMap(({ from, to }) => [from, to]));
  const drawn = new Set(ids);
  const loose = shown.map((ref) => `system:${ref}`).filter((id) => !drawn.has(id));
  return { nodes: ids.map(nodeOf), edges, loose: loose.map(nodeOf) };
}

/** Kinds of data that somebody is known to use in a system or to send. */
export function followable(snapshot: Snapshot): readonly string[] {
  const sent = linksOf(snapshot).flatMap(({ data }) => data ?? []);
  const used = [...entriesOf(snapshot, 'dataUses').values()].map(({ body }) => body.data);
  return unique([...sent, ...used]).filter((key) => key !== notStated && entriesOf(snapshot, 'dataTypes').has(key));
}
