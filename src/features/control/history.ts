import {
  allKinds,
  type Entry,
  entryRef,
  expandLandscape,
  type Landscape,
  type Snapshot,
  snapshotOf,
} from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import type { EntryChange } from './incremental.ts';
import { type Indexed, indexKeys, indexNames, indexSnapshot } from './indexes.ts';
import type { Matter } from './matter.ts';
import type { Requirement } from './requirement.ts';
import { findingOf } from './run.ts';
import type { Verdict } from './verdict.ts';

/** A point at which a verdict turned, and what it turned to; undefined when there was nothing to judge. */
export interface Turn<When> {
  readonly at: When;
  readonly verdict: Verdict | undefined;
}

interface Beside {
  readonly landscape: Landscape;
  readonly published?: Matter['published'] | undefined;
  readonly observed?: Matter['observed'] | undefined;
}

/** What is judged of a state of the register, on a day. */
export function matterAt({ landscape, published, observed }: Beside, asOf: IsoDate): Matter {
  return { ...snapshotOf(landscape, asOf), ...(published && { published }), ...(observed && { observed }) };
}

function verdictIn(requirement: Requirement, subject: string, state: State, asOf: IsoDate) {
  const snapshot = matterAt(state, asOf);
  return findingOf(requirement, subject, snapshot, indexSnapshot(snapshot))?.verdict;
}

/** The register after a change, and what was published by then. */
export interface State {
  readonly change: number;
  readonly landscape: Landscape;
  readonly published?: Matter['published'];
  /** What was seen; the day that is judged decides how much of it counts. */
  readonly observed?: Matter['observed'];
}

/** Keeps only the points at which something turned. */
function turns<When>(points: readonly Turn<When>[]): Turn<When>[] {
  return points.filter((point, index) => index === 0 || point.verdict !== points[index - 1]?.verdict);
}

/** How a verdict has turned as more became known: the register after each change, judged as of the same day. */
export function turnsByChange(
  requirement: Requirement,
  subject: string,
  states: readonly State[],
  asOf: IsoDate,
): Turn<number>[] {
  return turns(states.map((state) => ({ at: state.change, verdict: verdictIn(requirement, subject, state, asOf) })));
}

type Dated = { readonly from?: IsoDate; readonly to?: IsoDate };

/** What begins and ends to hold on each day on which anything does. */
function changesByDay(landscape: Landscape): ReadonlyMap<IsoDate, ReadonlyMap<string, EntryChange>> {
  const days = new Map<IsoDate, Map<string, EntryChange>>();
  const note = (day: IsoDate | undefined, change: EntryChange) => {
    if (day === undefined) return;
    const changes = days.get(day) ?? new Map<string, EntryChange>();
    days.set(day, changes.set(entryRef(change.kind, change.key), change));
  };
  for (const kind of allKinds) {
    const entries = kind === 'owner' ? { owner: landscape.owner } : (landscape.entries[kind] ?? {});
    for (const [key, bodies] of Object.entries(entries) as [string, readonly (Entry['body'] & Dated)[]][]) {
      // In the order of time: where one version begins on the day that another ends, the one that begins is what holds.
      for (const body of bodies) {
        note(body.from, { kind, key, body });
        note(body.to, { kind, key });
      }
    }
  }
  return days;
}

/**
 * Puts one entry in the place of another, in maps that nobody else holds: to copy them for each change would take the square of
 * their number. A new entry comes last, out of the order of keys; verdicts, all that is kept here, do not hang on it.
 */
function put(snapshot: Snapshot, indexed: Indexed, { kind, key, body }: EntryChange): void {
  const entries = snapshot.entries.get(kind) as Map<string, Entry>;
  const before = entries.get(key);
  const after = body === undefined ? undefined : { kind, key, ref: entryRef(kind, key), body };
  if (after === undefined) entries.delete(key);
  else entries.set(key, after);
  for (const name of indexNames) {
    const byKey = indexed.get(name) as Map<string, readonly Entry[]>;
    for (const at of before === undefined ? [] : indexKeys(name, before)) {
      const left = (byKey.get(at) ?? []).filter((entry) => entry !== before);
      if (left.length === 0) byKey.delete(at);
      else byKey.set(at, left);
    }
    for (const at of after === undefined ? [] : indexKeys(name, after))
      byKey.set(at, [...(byKey.get(at) ?? []), after as Entry]);
  }
}

/**
 * How a verdict turns in valid time: on each day on which some entry of the landscape begins or ends to hold.
 * Takes time in proportion to what changes, not to the register times its days.
 */
export function turnsByDay(
  requirement: Requirement,
  subject: string,
  landscape: Landscape,
  published?: Matter['published'],
  observed?: Matter['observed'],
): Turn<IsoDate>[] {
  const changes = changesByDay(expandLandscape(landscape));
  const days = [...changes.keys()].sort();
  const [first] = days;
  if (first === undefined) return [];
  const snapshot = matterAt({ landscape, published, observed }, first);
  const indexed = indexSnapshot(snapshot);
  const points = days.map((at) => {
    for (const change of changes.get(at)?.values() ?? []) put(snapshot, indexed, change);
    return { at, verdict: findingOf(requirement, subject, { ...snapshot, asOf: at }, indexed)?.verdict };
  });
  return turns(points);
}
