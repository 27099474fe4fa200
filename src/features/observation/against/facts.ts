import { type Entry, entriesOf, type Kind, notStated, type Snapshot } from '#src/features/register/index.ts';

/** A fact of the register when it is known; absent and “–” are both not. */
export function known<T>(value: T): Exclude<T, typeof notStated> | undefined {
  return value === notStated ? undefined : (value as Exclude<T, typeof notStated>);
}

/** Every entry of a kind, in the order of their keys. */
export function all<K extends Kind>(snapshot: Snapshot, kind: K): readonly Entry<K>[] {
  return [...entriesOf(snapshot, kind).values()];
}

/** A unit and those that it is a part of, from the nearest. */
export function withParents(snapshot: Snapshot, unit: string): readonly string[] {
  const found: string[] = [];
  for (let at: string | undefined = unit; at !== undefined && !found.includes(at); ) {
    found.push(at);
    const body: Entry<'units'>['body'] | undefined = entriesOf(snapshot, 'units').get(at)?.body;
    at = body === undefined ? undefined : known(body.partOf);
  }
  return found;
}
