import type { IsoDate } from '#src/kernel/date.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import { expander } from '../catalogue/expand.ts';
import { entryRef, factsOf } from '../entry.ts';
import { sameJson } from '../same.ts';
import type { Kind } from '../schema/kinds.ts';
import { assertionsUpTo, landscapeFrom, listChanges, originOf, type RecordedChange } from '../store.ts';
import { type Assertion, paint } from '../timeline.ts';
import { mayRead } from './open-register.ts';

type Body = Readonly<Record<string, unknown>>;
export type NumberedAssertion = Assertion & { readonly change: number };

/** A fact before and after; absent where there was or is none. */
export interface FactChange {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What a change said of one stretch of an entry's life, against what was known before it. */
export interface ToldStretch {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly body: Body | null;
  readonly before: Body | undefined;
  readonly facts: readonly FactChange[];
}

export interface EntryChange {
  readonly change: RecordedChange;
  readonly stretches: readonly ToldStretch[];
}

/** One stretch of an entry's life as it is known now. */
export interface Stretch {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly body: Body;
}

export interface EntryHistory {
  /** In the order of time. */
  readonly versions: readonly Stretch[];
  /** Newest first. */
  readonly changes: readonly EntryChange[];
}

/** The facts that differ between two bodies of an entry. */
export function factChanges(before: Body | undefined, after: Body | null): FactChange[] {
  const was = new Map(factsOf(before ?? {}).map(({ path, value }) => [path, value]));
  const is = new Map(factsOf(after ?? {}).map(({ path, value }) => [path, value]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((path) => !sameJson(was.get(path), is.get(path)))
    .map((path) => ({ path, before: was.get(path), after: is.get(path) }));
}

/** What held when a stretch begins, or else the first thing that held in it. */
function heldIn(stretches: readonly Stretch[], { from, to }: Assertion): Body | undefined {
  const covers = ({ from: start, to: end }: Stretch) =>
    (to === null || start === null || start < to) && (from === null || end === null || end > from);
  return stretches.find(covers)?.body;
}

/** The changes of one entry, each with what it changed; what says nothing new of a stretch is left out. */
export function changesOf(
  assertions: readonly NumberedAssertion[],
  recorded: readonly RecordedChange[],
): EntryChange[] {
  const numbers = [...new Set(assertions.map(({ change }) => change))].sort((a, b) => b - a);
  return numbers.flatMap((number) => {
    const change = recorded.find((one) => one.number === number);
    const before = paint(assertions.filter((one) => one.change < number));
    const own = assertions.filter((one) => one.change === number);
    // A file that rewrites an entry first clears its whole life; what comes after says what became of it.
    const told = own.length > 1 ? own.filter(({ body }) => body !== null) : own;
    const stretches = told.map((one) => {
      const held = heldIn(before, one);
      return { from: one.from, to: one.to, body: one.body, before: held, facts: factChanges(held, one.body) };
    });
    return change === undefined ? [] : [{ change, stretches }];
  });
}

/**
 * The history of one entry in both times: what held when, and what was recorded when.
 * Stretches that an actor may not read are left out.
 * @throws Problem (refused)
 */
export function viewEntryHistory(deps: Deps, actor: Actor, kind: Kind, key: string): Promise<EntryHistory> {
  const deed = {
    act: 'register.read',
    subject: `${entryRef(kind, key)}/history`,
    scope: { units: [...actor.units] },
  } as const;
  return perform(deps, actor, deed, async (trx) => {
    const recorded = await listChanges(trx);
    const all = await assertionsUpTo(trx, recorded[0]?.number ?? 0);
    const origin = await originOf(trx, actor.tenant);
    // A newer edition of the catalogue is a change of facts, though nothing but its day is written.
    const expand = expander(() => landscapeFrom(all, origin));
    const own = all
      .filter((one) => one.kind === kind && one.key === key)
      .map((one) => (one.body === null ? one : { ...one, body: expand(kind, one.body as never) as Body }));
    const readable = (body: Body | null | undefined) =>
      body === null || body === undefined || mayRead(actor, kind, key, body);
    const versions = paint(own).filter(({ body }) => readable(body));
    if (!own.some(({ body }) => body !== null && readable(body))) return { versions: [], changes: [] };
    const changes = changesOf(own, recorded).map(({ change, stretches }) => ({
      change,
      stretches: stretches.filter(({ body, before }) => readable(body) && readable(before)),
    }));
    return { versions, changes: changes.filter(({ stretches }) => stretches.length > 0) };
  });
}

/** What each change touched, by its number: the entries that an actor may read. */
export function viewTouched(deps: Deps, actor: Actor): Promise<ReadonlyMap<number, readonly NumberedAssertion[]>> {
  const deed = { act: 'register.read', subject: 'register/changes', scope: { units: [...actor.units] } } as const;
  return perform(deps, actor, deed, async (trx) => {
    const recorded = await listChanges(trx);
    const touched = new Map<number, NumberedAssertion[]>(recorded.map(({ number }) => [number, []]));
    const lastBody = new Map<string, Body>();
    for (const one of await assertionsUpTo(trx, recorded[0]?.number ?? 0)) {
      const ref = entryRef(one.kind, one.key);
      const body = one.body ?? lastBody.get(ref);
      if (one.body !== null) lastBody.set(ref, one.body);
      if (body === undefined || !mayRead(actor, one.kind, one.key, body)) continue;
      const list = touched.get(one.change);
      if (list?.every((each) => entryRef(each.kind, each.key) !== ref)) list.push(one);
    }
    return touched;
  });
}
