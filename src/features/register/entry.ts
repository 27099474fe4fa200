import { frameFields, type Grounding } from './schema/frame.ts';
import type { Body, Kind } from './schema/kinds.ts';

/** One entry of the register as it holds on a day. */
export interface Entry<K extends Kind = Kind> {
  readonly kind: K;
  readonly key: string;
  /** `systems/swis`: how findings, evidence and links name it. */
  readonly ref: string;
  readonly body: Body<K>;
}

export function entryRef(kind: Kind, key: string): string {
  return kind === 'owner' ? 'owner' : `${kind}/${key}`;
}

/** One fact: a path inside an entry, and what stands there. */
export interface Fact {
  readonly path: string;
  readonly value: unknown;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function* leaves(value: unknown, path: string): Generator<Fact> {
  if (Array.isArray(value) && value.some(isPlainObject)) {
    for (const [index, item] of value.entries()) yield* leaves(item, `${path}.${index}`);
  } else if (isPlainObject(value)) {
    for (const [name, item] of Object.entries(value)) yield* leaves(item, path === '' ? name : `${path}.${name}`);
  } else if (value !== undefined) {
    yield { path, value };
  }
}

/** Every fact of an entry, without the frame (valid time, groundings, note). A list of plain words is one fact. */
export function factsOf(body: Readonly<Record<string, unknown>>): Fact[] {
  const frame: readonly string[] = frameFields;
  return Object.entries(body)
    .filter(([name]) => !frame.includes(name))
    .flatMap(([name, value]) => [...leaves(value, name)]);
}

/** The value at a dotted path, or undefined. */
export function valueAt(body: unknown, path: string): unknown {
  let at: unknown = body;
  for (const step of path.split('.')) {
    // Only what was written: an entry may have the key `constructor`.
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string, unknown>)[step];
  }
  return at;
}

const unsourced: Grounding = { how: 'stated', source: '–' };

/** How a fact is known: the grounding that names its path most closely, else the entry's own, else somebody's word without a source. */
export function groundingOf(known: readonly Grounding[] | undefined, path: string): Grounding {
  let best: Grounding | undefined;
  let bestLength = -1;
  for (const candidate of known ?? []) {
    if (candidate.facts === undefined) {
      if (bestLength < 0) best = candidate;
      continue;
    }
    for (const prefix of candidate.facts) {
      const covers = path === prefix || path.startsWith(`${prefix}.`);
      if (covers && prefix.length > bestLength) {
        best = candidate;
        bestLength = prefix.length;
      }
    }
  }
  return best ?? unsourced;
}
