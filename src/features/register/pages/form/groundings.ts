import { factsOf } from '../../entry.ts';
import { sameJson } from '../../same.ts';
import type { Grounding } from '../../schema/frame.ts';

type Body = Readonly<Record<string, unknown>>;

/** Where a fact stands after rows have moved; as it was when they have not. */
function moved(path: string, rows: ReadonlyMap<string, string>): string {
  const row = [...rows.keys()].find((from) => path === from || path.startsWith(`${from}.`));
  return row === undefined ? path : `${rows.get(row)}${path.slice(row.length)}`;
}

/** True when a fact of the old entry stood in a row that another has taken the place of. */
function replaced(path: string, rows: ReadonlyMap<string, string>): boolean {
  const places = [...rows.values()];
  return moved(path, rows) === path && places.some((place) => path.startsWith(`${place}.`));
}

/** The paths of facts that are new or have another value, with rows that only moved counted as the same. */
export function changedFacts(before: Body, after: Body, rows: ReadonlyMap<string, string> = new Map()): string[] {
  const old = new Map(
    factsOf(before)
      .filter(({ path }) => !replaced(path, rows))
      .map(({ path, value }) => [moved(path, rows), value]),
  );
  return factsOf(after)
    .filter(({ path, value }) => !old.has(path) || !sameJson(old.get(path), value))
    .map(({ path }) => path);
}

/** The paths of facts that stood in the entry and no longer do. */
export function removedFacts(before: Body, after: Body, rows: ReadonlyMap<string, string> = new Map()): string[] {
  const now = new Set(factsOf(after).map(({ path }) => path));
  return factsOf(before)
    .filter(({ path }) => replaced(path, rows) || !now.has(moved(path, rows)))
    .map(({ path }) => path);
}

const under = (path: string, name: string) => path === name || path.startsWith(`${name}.`);

/**
 * A grounding without some facts. A name that covers more than them stays: of several groundings the one that names a fact most
 * closely counts, and the new one names each. A name that covers nothing else, or nothing at all any more, goes.
 */
function without(grounding: Grounding, taken: ReadonlySet<string>, facts: readonly string[]): Grounding[] {
  if (grounding.facts === undefined) return [grounding];
  const names = grounding.facts.filter((name) => facts.some((path) => under(path, name) && !taken.has(path)));
  return names.length === 0 ? [] : [{ ...grounding, facts: names }];
}

interface Added {
  readonly grounding: Omit<Grounding, 'facts'>;
  /** The facts that it grounds. */
  readonly facts: readonly string[];
}

/**
 * How the facts of an entry are known after a change: what has changed loses its old grounding and gets the new one, and no
 * grounding names a fact that is gone.
 */
export function groundingsAfter(
  known: readonly Grounding[],
  after: Body,
  rows: ReadonlyMap<string, string>,
  added: Added | undefined,
): Grounding[] {
  const facts = factsOf(after).map(({ path }) => path);
  const taken = new Set(added?.facts ?? []);
  const kept = known
    .map((grounding) =>
      grounding.facts === undefined
        ? grounding
        : {
            ...grounding,
            facts: grounding.facts.filter((name) => !replaced(name, rows)).map((name) => moved(name, rows)),
          },
    )
    .flatMap((grounding) => without(grounding, taken, facts));
  if (added === undefined || added.facts.length === 0) return kept;
  const whole = facts.every((path) => taken.has(path));
  return whole ? [added.grounding] : [...kept, { ...added.grounding, facts: [...added.facts] }];
}
