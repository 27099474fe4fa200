import {
  type Entry,
  entriesOf,
  entryAt,
  type Kind,
  notStated,
  type Snapshot,
  valueAt,
} from '#src/features/register/index.ts';
import type { FactRef, Telling, Values } from '../telling.ts';

/** What is known at a path: neither absent, nor "–", nor an empty list. */
export function known(entry: Entry, path: string): unknown {
  const value = valueAt(entry.body, path);
  return value === notStated || (Array.isArray(value) && value.length === 0) ? undefined : value;
}

/** A fact of an entry as it stands; `null` where the register says nothing. */
export function factAt(entry: Entry, path: string): FactRef {
  return { entry: entry.ref, path, value: known(entry, path) ?? null };
}

export function tell(id: string, values: Values, facts: readonly FactRef[]): Telling {
  return { id, values, facts };
}

/** A sentence about a fact, when it is known. @param inWords what is said for the value; itself when left out */
export function one(id: string, entry: Entry, path: string, inWords?: (value: never) => unknown): Telling[] {
  const value = known(entry, path);
  if (value === undefined) return [];
  return [tell(id, { value: inWords === undefined ? value : inWords(value as never) }, [factAt(entry, path)])];
}

/** The sentence for yes, or the one for no. */
export function either(id: string, entry: Entry, path: string): Telling[] {
  const value = known(entry, path);
  return typeof value === 'boolean' ? [tell(`${id}-${value ? 'yes' : 'no'}`, {}, [factAt(entry, path)])] : [];
}

/** A sentence for one value of a fact. */
export function when(id: string, entry: Entry, path: string, value: unknown): Telling[] {
  return known(entry, path) === value ? [tell(id, {}, [factAt(entry, path)])] : [];
}

/** The sentence that says that nobody has said. */
export function unless(id: string, entry: Entry, path: string): Telling[] {
  return known(entry, path) === undefined ? [tell(id, {}, [{ entry: entry.ref, path, value: null }])] : [];
}

/** What an entry is called. */
export function nameOf(snapshot: Snapshot, ref: string): string {
  const body = entryAt(snapshot, ref)?.body as { readonly name?: string } | undefined;
  return body?.name ?? ref;
}

/** The names of entries of one kind, by their keys. */
export const namesOf = (snapshot: Snapshot, kind: Kind) => (keys: readonly string[]) =>
  keys.map((key) => nameOf(snapshot, `${kind}/${key}`));

/** The entries of a kind of which something holds, in the order of their keys. */
export function those<K extends Kind>(
  snapshot: Snapshot,
  kind: K,
  holds: (body: Entry<K>['body']) => boolean,
): Entry<K>[] {
  return [...entriesOf(snapshot, kind).values()].filter(({ body }) => holds(body));
}
