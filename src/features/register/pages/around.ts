import { type Entry, entryRef } from '../entry.ts';
import { referencesIn } from '../references.ts';
import { notStated } from '../schema/facts.ts';
import { type Body, type Kind, schemaOf } from '../schema/kinds.ts';
import { entriesOf, entryAt, type Snapshot } from '../snapshot.ts';

const all = (snapshot: Snapshot) => [...snapshot.entries.values()].flatMap((byKey) => [...byKey.values()]);

const targetsOf = (entry: Entry) =>
  new Set([...referencesIn(schemaOf(entry.kind), entry.body)].map(({ target }) => target));

/** The entries that refer to one. */
export function referringTo(snapshot: Snapshot, ref: string): Entry[] {
  return all(snapshot).filter((entry) => entry.ref !== ref && targetsOf(entry).has(ref));
}

/** Entries that belong together with one, by kind: those it refers to and those that refer to it. */
export function relatedTo(snapshot: Snapshot, entry: Entry): Map<Kind, Entry[]> {
  const outward = [...targetsOf(entry)].flatMap((ref) => entryAt(snapshot, ref) ?? []);
  const related = new Map<Kind, Entry[]>();
  for (const other of new Map(
    [...outward, ...referringTo(snapshot, entry.ref)].map((each) => [each.ref, each]),
  ).values()) {
    related.set(other.kind, [...(related.get(other.kind) ?? []), other]);
  }
  return related;
}

/** What a flow strip shows: names of entries by `ref`. */
export interface FlowStrip {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Where data come to a system from, and where they go; those they are disclosed to are at the end of the way too. */
export function flowsAround(snapshot: Snapshot, system: Entry): FlowStrip {
  const flows = [...entriesOf(snapshot, 'flows').values()].map(({ body }) => body);
  const activities = [...entriesOf(snapshot, 'activities').values()].filter(({ body }) =>
    body.systems.includes(system.key),
  );
  const disclosed = [...entriesOf(snapshot, 'disclosures').values()]
    .filter(({ body }) => activities.some(({ key }) => key === body.activity))
    .map(({ body }) => entryRef('parties', body.recipient));
  const unique = (refs: readonly string[]) => [...new Set(refs)];
  return {
    from: unique(flows.filter(({ target }) => target === system.ref).map(({ source }) => source)),
    to: unique([...flows.filter(({ source }) => source === system.ref).map(({ target }) => target), ...disclosed]),
  };
}

export type StateName = 'agreement' | 'risk' | 'dpia' | 'notice' | 'retention';

/** Whether something is entered for a system: a fact about the register, not a judgement of what is entered. */
export interface EnteredState {
  readonly name: StateName;
  readonly is: 'there' | 'not-done' | 'unstated' | 'none';
  readonly entries: readonly Entry[];
}

type Said = boolean | typeof notStated | undefined;

function stateOf(name: StateName, entries: readonly Entry[], said: (entry: Entry) => Said): EnteredState {
  const there = entries.filter((entry) => said(entry) === true);
  if (there.length > 0) return { name, is: 'there', entries: there };
  const not = entries.filter((entry) => said(entry) === false);
  if (not.length > 0) return { name, is: 'not-done', entries: not };
  return { name, is: entries.length > 0 ? 'unstated' : 'none', entries };
}

function assessed(snapshot: Snapshot, name: 'risk' | 'dpia', system: string): EnteredState {
  const entries = [...entriesOf(snapshot, 'assessments').values()].filter(
    ({ body }) => body.kind === name && (body.systems === 'all' || body.systems.includes(system)),
  );
  return stateOf(name, entries as Entry[], ({ body }) => (body as Body<'assessments'>).done);
}

/** The five small states of a system. */
export function statesOf(snapshot: Snapshot, { key }: Entry): EnteredState[] {
  const agreements = [...entriesOf(snapshot, 'agreements').values()].filter(({ body }) => body.systems.includes(key));
  const notices = [...entriesOf(snapshot, 'notices').values()].filter(
    ({ body }) => body.form === 'statement' && body.mentions !== undefined && Object.hasOwn(body.mentions, key),
  );
  const activities = [...entriesOf(snapshot, 'activities').values()].filter(({ body }) => body.systems.includes(key));
  const retention = [...entriesOf(snapshot, 'retention').values()].filter(({ body }) =>
    activities.some((activity) => activity.key === body.activity),
  );
  return [
    stateOf('agreement', agreements as Entry[], () => true),
    assessed(snapshot, 'risk', key),
    assessed(snapshot, 'dpia', key),
    stateOf('notice', notices as Entry[], ({ body }) => (body as Body<'notices'>).mentions?.[key]),
    stateOf('retention', retention as Entry[], ({ body }) => {
      const { period } = body as Body<'retention'>;
      return period === undefined || period === notStated ? notStated : true;
    }),
  ];
}
