import * as z from 'zod';
import { entriesOf, entryAt, type Snapshot } from '#src/features/register/index.ts';

const what = z.string().min(1);

/** `{ contains: … }`: a part of a text, or one or more of the items of a list; an object item may name some of its fields. */
const contains = z.strictObject({ contains: z.unknown() });

/** One thing that a source says and the landscape must therefore have. */
const item = z.strictObject({
  /** The id that our own reading of the source gave it: "K1", "KL3". */
  id: z.string().regex(/^[A-Z]+\d+[a-z]?$/),
  what,
  /** The entry that holds it: "systems/swis", "owner". */
  entry: z.string().min(1),
  /** What stands at a path of the entry. */
  facts: z.record(z.string(), z.unknown()).optional(),
  /** For an activity: the kinds of data about each group of people that must be there as data uses. */
  dataUses: z.record(z.string(), z.array(z.string()).min(1)).optional(),
});
export type Item = z.infer<typeof item>;

/** What one landscape must hold; `landscape` is its file in landscapes/. */
export const inventoryFile = z.strictObject({
  landscape: z.string().regex(/^[a-z0-9-]+\.yaml$/),
  items: z.array(item).min(1),
});

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, step) => {
    if (Array.isArray(inner)) return inner[Number(step)];
    return isObject(inner) && Object.hasOwn(inner, step) ? inner[step] : undefined;
  }, value);
}

function equal(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((each, index) => equal(each, other[index]));
  }
  if (isObject(one) && isObject(other)) {
    const names = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...names].every((name) => equal(one[name], other[name]));
  }
  return one === other;
}

function matches(value: unknown, wanted: unknown): boolean {
  if (!isObject(value) || !isObject(wanted)) return equal(value, wanted);
  return Object.entries(wanted).every(([name, part]) => matches(value[name], part));
}

function holds(value: unknown, wanted: unknown): boolean {
  const part = contains.safeParse(wanted);
  if (!part.success) return equal(value, wanted);
  const parts = Array.isArray(part.data.contains) ? part.data.contains : [part.data.contains];
  if (parts.length === 0) return false;
  if (typeof value === 'string') return parts.every((each) => typeof each === 'string' && value.includes(each));
  return Array.isArray(value) && parts.every((each) => value.some((one) => matches(one, each)));
}

function missingUses(
  snapshot: Snapshot,
  activity: string,
  uses: Readonly<Record<string, readonly string[]>>,
): string[] {
  const there = new Set(
    [...entriesOf(snapshot, 'dataUses').values()]
      .filter(({ body }) => `activities/${body.activity}` === activity)
      .map(({ body }) => `${body.data} of ${body.subjects}`),
  );
  return Object.entries(uses)
    .flatMap(([subjects, data]) => data.map((each) => `${each} of ${subjects}`))
    .filter((use) => !there.has(use))
    .map((use) => `${activity} has no ${use}`);
}

/** Everything of one item that the landscape does not have, in words; empty when it has it all. */
export function missing(snapshot: Snapshot, { entry, facts = {}, dataUses = {} }: Item): string[] {
  const found = entryAt(snapshot, entry);
  if (found === undefined) return [`there is no ${entry}`];
  const wrong = Object.entries(facts)
    .filter(([path, wanted]) => !holds(at(found.body, path), wanted))
    .map(([path, wanted]) => {
      const is = JSON.stringify(at(found.body, path)) ?? 'absent';
      return `${entry} ${path} is ${is}, not ${JSON.stringify(wanted)}`;
    });
  return [...wrong, ...missingUses(snapshot, entry, dataUses)];
}
