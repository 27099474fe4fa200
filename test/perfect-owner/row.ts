import { type Entry, entriesOf, type Kind, type Snapshot, valueAt } from '#src/features/register/index.ts';

/** What a finding says after a change. `not asked`: the system is no longer in use, so there is no finding. */
export type Verdict =
  | 'deviation'
  | 'remark'
  | 'met'
  | 'claimed'
  | 'unknown'
  | 'conditional'
  | 'not-applicable'
  | 'not asked';

/** A place in the landscape that is changed: a fact, or a grounding. */
export interface Place {
  readonly entry: Entry;
  readonly path: string;
  readonly snapshot: Snapshot;
}

/** Whose findings turn when a place is changed. */
export type Whose = (place: Place) => readonly string[];

export interface Turn {
  readonly verdict: Verdict;
  readonly requirements: readonly string[];
  readonly whose: Whose;
}

/** One line of the table: where, what it is changed to, and exactly what must turn. */
export interface Row {
  /** `kinds/key#path`; `*` is anything, `{a,b}` is one of them. */
  readonly at: string;
  /** The value, or what makes it from the value that stands there. */
  readonly becomes: unknown;
  readonly turns: readonly Turn[];
  /** Why the fact is there though nothing turns. */
  readonly why?: string;
}

/** Takes the fact away: nobody has asked. */
export const absent = Symbol('absent');

export function row(at: string, becomes: unknown, ...turns: readonly Turn[]): Row {
  return { at, becomes, turns };
}

/** A change that turns nothing, and who reads the fact. */
export function still(at: string, becomes: unknown, why: string): Row {
  return { at, becomes, turns: [], why };
}

export function turns(verdict: Verdict, requirements: string | readonly string[], whose: Whose): Turn {
  return { verdict, requirements: typeof requirements === 'string' ? [requirements] : requirements, whose };
}

export const itself: Whose = ({ entry }) => [entry.ref];
export const owner: Whose = () => ['owner'];
export const only =
  (...systems: readonly string[]): Whose =>
  () =>
    systems.map((key) => `systems/${key}`);

export const withLogin = ['granbar-skole', 'blaklokke', 'miljoboka', 'kvistad-sak', 'tallstien'] as const;
export const allSystems = [...withLogin, 'romtavla'] as const;
export const all = only(...allSystems);
export const allWithLogin = only(...withLogin);

/** The system or systems that the entry names itself. */
export const itsSystems: Whose = ({ entry }) => {
  const { system, systems } = entry.body as { system?: string; systems?: readonly string[] };
  return (systems ?? (system === undefined ? [] : [system])).map((key) => `systems/${key}`);
};

/** The systems of the activity that the entry belongs to. */
export const systemsOfItsActivity: Whose = ({ entry, snapshot }) => {
  const { activity = '' } = entry.body as { activity?: string };
  return (entriesOf(snapshot, 'activities').get(activity)?.body.systems ?? []).map((key) => `systems/${key}`);
};

const last = ({ path }: Place) => path.slice(path.lastIndexOf('.') + 1);

/** The system that the path ends with: `lists.tallstien`. */
export const systemInPath: Whose = (place) => [`systems/${last(place)}`];

/** The systems that are used at the unit that the path ends with: `knownAt.nesset`. */
export const systemsUsedAtUnit: Whose = (place) => {
  const uses = [...entriesOf(place.snapshot, 'uses').values()];
  return uses.filter(({ body }) => body.unit === last(place)).map(({ body }) => `systems/${body.system}`);
};

/** Those of the systems that somebody else does not already answer for. */
export const except =
  (whose: Whose, ...systems: readonly string[]): Whose =>
  (place) =>
    whose(place).filter((ref) => !systems.includes(ref.slice('systems/'.length)));

/** The pattern of a row as an expression over `kinds/key#path`. */
export function matcher(at: string): RegExp {
  const source = at
    .replaceAll(/[.+?^$()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[^#]*')
    .replaceAll('{', '(?:')
    .replaceAll('}', ')')
    .replaceAll(',', '|');
  return new RegExp(`^${source}$`);
}

function withValue(body: unknown, path: string, value: unknown): unknown {
  const copy = structuredClone(body) as Record<string, unknown>;
  const cut = path.lastIndexOf('.');
  const parent = (cut < 0 ? copy : valueAt(copy, path.slice(0, cut))) as Record<string, unknown>;
  const name = path.slice(cut + 1);
  if (value === absent) delete parent[name];
  else parent[name] = typeof value === 'function' ? value(parent[name]) : value;
  return copy;
}

/** A copy of the snapshot in which one place has another value; all else is shared. */
export function changed({ entry, path, snapshot }: Place, value: unknown): { snapshot: Snapshot; body: unknown } {
  const body = withValue(entry.body, path, value);
  const ofKind = new Map(snapshot.entries.get(entry.kind)).set(entry.key, {
    ...entry,
    body: body as Entry<Kind>['body'],
  });
  return { snapshot: { ...snapshot, entries: new Map(snapshot.entries).set(entry.kind, ofKind) }, body };
}
