import { type Entry, entryAt, referencesIn, type Snapshot, schemaOf, valueAt } from '#src/features/register/index.ts';
import type { FactRef, Telling } from '../telling.ts';

function* wordsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const one of value) yield* wordsIn(one);
}

function ownName(entry: Entry | undefined): string | undefined {
  return (entry?.body as { readonly name?: string } | undefined)?.name;
}

/** What entries refer to, each worked out once for a statement. */
type Known = Map<Entry, readonly Entry[]>;

/** An entry, and those that it refers to. */
function around(snapshot: Snapshot, ref: string, known: Known): readonly Entry[] {
  const entry = entryAt(snapshot, ref);
  if (entry === undefined) return [];
  const before = known.get(entry);
  if (before !== undefined) return before;
  const others = [...referencesIn(schemaOf(entry.kind), entry.body)].flatMap(
    ({ target }) => entryAt(snapshot, target) ?? [],
  );
  const all = [...new Set([entry, ...others])];
  known.set(entry, all);
  return all;
}

/** What stands beside a fact in the same row of a list: of why a role sees something, the role. */
function besides(snapshot: Snapshot, { entry: ref, path }: FactRef): FactRef[] {
  const [, row] = /^(.*\.\d+)\.[^.]+$/.exec(path) ?? [];
  if (row === undefined) return [];
  const values = valueAt(entryAt(snapshot, ref)?.body, row) as Readonly<Record<string, unknown>> | undefined;
  return Object.entries(values ?? {}).map(([field, value]) => ({ entry: ref, path: `${row}.${field}`, value }));
}

/**
 * Tells of each telling which names stand in its words beside its facts: where a system's maker is told, its words are wrong also when
 * the maker changes its name.
 */
export function namesFinder(snapshot: Snapshot): (telling: Telling) => readonly FactRef[] {
  const known: Known = new Map();
  return ({ values, facts }) => {
    const words = new Set(Object.values(values).flatMap((value) => [...wordsIn(value)]));
    const told = new Set(facts.map(({ entry, path }) => `${entry}#${path}`));
    const near = new Set(facts.flatMap(({ entry }) => around(snapshot, entry, known)));
    const names = [...near].map((entry) => ({ entry: entry.ref, path: 'name', value: ownName(entry) }));
    const all = [...names, ...facts.flatMap((fact) => besides(snapshot, fact))];
    const spoken = all.filter(({ value }) => typeof value === 'string' && words.has(value));
    return spoken.filter(({ entry, path }) => !told.has(`${entry}#${path}`));
  };
}
