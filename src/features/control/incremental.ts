import { type Entry, entryRef, type Kind } from '#src/features/register/index.ts';
import { type Indexed, type IndexName, indexKeys, indexNames, indexSnapshot } from './indexes.ts';
import { judge } from './judge.ts';
import type { Matter } from './matter.ts';
import { Reader } from './reader.ts';
import type { Requirement } from './requirement.ts';
import { concernsOf, type Scope, type Subject, subjectAt, subjectsOf } from './subjects.ts';
import type { Finding } from './verdict.ts';

/** A finding and everything that it would have come out differently without. */
interface Judged {
  readonly requirement: Requirement;
  readonly subject: string;
  readonly finding: Finding;
  readonly dependsOn: ReadonlySet<string>;
}

/** A control that has run and can be told of changes. */
export interface StandingControl {
  readonly pack: readonly Requirement[];
  readonly snapshot: Matter;
  readonly indexed: Indexed;
  readonly judged: ReadonlyMap<string, Judged>;
  /** What a dependency is read by. */
  readonly readers: ReadonlyMap<string, ReadonlySet<string>>;
}

/** One entry that changed; without a body it is gone. */
export interface EntryChange {
  readonly kind: Kind;
  readonly key: string;
  readonly body?: Entry['body'];
}

const idOf = (requirement: Requirement, subject: string) => `${requirement.id} ${subject}`;

function judgeOne(requirement: Requirement, subject: Subject<Scope>, snapshot: Matter, indexed: Indexed): Judged {
  // The subject's own entry, the uses that decide whether it is a subject, and what tells which units it concerns.
  const dependsOn = new Set<string>([subject.ref]);
  if (subject.kind === 'systems') dependsOn.add(`usesBySystem:${subject.key}`);
  const concerns = concernsOf(subject, new Reader(snapshot, indexed, dependsOn));
  const finding = judge(requirement, subject, new Reader(snapshot, indexed, dependsOn), snapshot, concerns);
  return { requirement, subject: subject.ref, finding, dependsOn };
}

function withReaders(readers: Map<string, Set<string>>, id: string, dependsOn: Iterable<string>, add: boolean): void {
  for (const dependency of dependsOn) {
    const set = readers.get(dependency) ?? new Set();
    if (add) set.add(id);
    else set.delete(id);
    readers.set(dependency, set);
  }
}

/** Runs a pack over a snapshot and remembers what each finding depends on. */
export function standingControl(pack: readonly Requirement[], snapshot: Matter): StandingControl {
  const indexed = indexSnapshot(snapshot);
  const judged = new Map<string, Judged>();
  const readers = new Map<string, Set<string>>();
  for (const requirement of pack) {
    for (const subject of subjectsOf(requirement.scope, snapshot, indexed)) {
      const id = idOf(requirement, subject.ref);
      const one = judgeOne(requirement, subject, snapshot, indexed);
      judged.set(id, one);
      withReaders(readers, id, one.dependsOn, true);
    }
  }
  return { pack, snapshot, indexed, judged, readers };
}

/** The findings in the same order as a whole run gives them. */
export function findingsOf({ pack, snapshot, indexed, judged }: StandingControl): Finding[] {
  return pack.flatMap((requirement) =>
    subjectsOf(requirement.scope, snapshot, indexed).flatMap(
      (subject) => judged.get(idOf(requirement, subject.ref))?.finding ?? [],
    ),
  );
}

function withEntry(snapshot: Matter, change: EntryChange): Matter {
  const { kind, key, body } = change;
  const held = new Map(snapshot.entries.get(kind));
  const isNew = !held.has(key);
  if (body === undefined) held.delete(key);
  else held.set(key, { kind, key, ref: entryRef(kind, key), body });
  const inOrder = isNew ? new Map([...held].sort(([a], [b]) => (a < b ? -1 : 1))) : held;
  return { ...snapshot, entries: new Map(snapshot.entries).set(kind, inOrder) };
}

/** Puts one entry in the place of another in the indexes, and tells under which keys it stands or stood. */
function reindexed(indexed: Indexed, before: Entry | undefined, after: Entry | undefined) {
  const next = new Map(indexed);
  const touched: string[] = [];
  for (const name of indexNames) {
    const keys = new Set([before, after].flatMap((entry) => (entry === undefined ? [] : indexKeys(name, entry))));
    if (keys.size === 0) continue;
    const byKey = new Map(next.get(name));
    for (const key of keys) {
      const others = (byKey.get(key) ?? []).filter((entry) => entry.ref !== before?.ref);
      const stands = after !== undefined && indexKeys(name, after).includes(key);
      const list = stands ? [...others, after].sort((a, b) => (a.key < b.key ? -1 : 1)) : others;
      if (list.length === 0) byKey.delete(key);
      else byKey.set(key, list);
      touched.push(`${name}:${key}`);
    }
    next.set(name as IndexName, byKey);
  }
  return { indexed: next as Indexed, touched };
}

/** The entries whose place among the subjects a change may alter: the entry itself, and the system that a use is of. */
function subjectsConcerned(change: EntryChange, before: Entry | undefined): readonly string[] {
  const self = entryRef(change.kind, change.key);
  if (change.kind !== 'uses') return [self];
  const systems = [before?.body, change.body].flatMap((body) =>
    body === undefined ? [] : entryRef('systems', (body as Entry<'uses'>['body']).system),
  );
  return [self, ...new Set(systems)];
}

/** What a change made run again, and the control as it stands after it. */
export interface ChangedControl {
  readonly control: StandingControl;
  /** How many findings were judged again, or for the first time. */
  readonly judgedAgain: number;
}

/**
 * Tells a standing control of one changed entry: only what depends on it is judged again.
 * The control that comes out takes the place of the one that went in, which must not be told of anything more.
 */
export function tellChange(standing: StandingControl, change: EntryChange): ChangedControl {
  const before = standing.snapshot.entries.get(change.kind)?.get(change.key);
  const snapshot = withEntry(standing.snapshot, change);
  const after = snapshot.entries.get(change.kind)?.get(change.key);
  const { indexed, touched } = reindexed(standing.indexed, before, after);
  const dependencies = [entryRef(change.kind, change.key), `all:${change.kind}`, ...touched];
  const again = new Set(dependencies.flatMap((dependency) => [...(standing.readers.get(dependency) ?? [])]));
  const judged = new Map(standing.judged);
  const readers = standing.readers as Map<string, Set<string>>;
  for (const ref of subjectsConcerned(change, before)) {
    for (const requirement of standing.pack) {
      if (subjectAt(requirement.scope, ref, snapshot, indexed) !== undefined) again.add(idOf(requirement, ref));
    }
  }
  let judgedAgain = 0;
  for (const id of again) {
    const old = judged.get(id);
    if (old !== undefined) withReaders(readers, id, old.dependsOn, false);
    judged.delete(id);
    const one = judgeAgain(standing.pack, id, snapshot, indexed);
    if (one === undefined) continue;
    judged.set(id, one);
    withReaders(readers, id, one.dependsOn, true);
    judgedAgain += 1;
  }
  return { control: { pack: standing.pack, snapshot, indexed, judged, readers }, judgedAgain };
}

function judgeAgain(pack: readonly Requirement[], id: string, snapshot: Matter, indexed: Indexed): Judged | undefined {
  const [requirementId, ref = ''] = id.split(' ');
  const requirement = pack.find((one) => one.id === requirementId);
  if (requirement === undefined) return undefined;
  const subject = subjectAt(requirement.scope, ref, snapshot, indexed);
  return subject === undefined ? undefined : judgeOne(requirement, subject, snapshot, indexed);
}
