import { allKinds, type Entry, entriesOf, type Kind, notStated, type Snapshot } from '#src/features/register/index.ts';

/** One fact that the register knows, at its smallest: a value, or a list of values. */
export interface KnownFact {
  readonly kind: Kind;
  readonly ref: string;
  readonly path: string;
  readonly value: unknown;
}

function* leavesOf(value: unknown, path: string): Generator<[string, unknown]> {
  if (value === undefined || value === notStated) return;
  if (typeof value !== 'object' || value === null) yield [path, value];
  else if (Array.isArray(value) && typeof value[0] !== 'object') yield [path, value];
  else for (const [key, each] of Object.entries(value)) yield* leavesOf(each, path === '' ? key : `${path}.${key}`);
}

const factsOfEntry = (kind: Kind, { ref, body }: Entry): KnownFact[] =>
  [...leavesOf(body, '')].map(([path, value]) => ({ kind, ref, path, value }));

/** Every fact of a register that is known, of how they are known nothing. */
export function knownFacts(snapshot: Snapshot): KnownFact[] {
  return allKinds
    .flatMap((kind) => [...entriesOf(snapshot, kind).values()].flatMap((entry) => factsOfEntry(kind, entry)))
    .filter(({ path }) => !path.startsWith('known.') && path !== 'catalogue.entry' && path !== 'catalogue.edition');
}

/** Kinds whose facts carry keys of other entries in their paths: those are told of together. */
const perKey = /^(mentions|knownAt|lists|sameAs|agreesWith|clauses)\..*/;

/** Where a fact stands in its kind, without places in lists: `activities.access.role`. */
export function placeOf({ kind, path }: Pick<KnownFact, 'kind' | 'path'>): string {
  return `${kind}.${path.replace(/\.\d+(?=\.)/g, '').replace(perKey, '$1')}`;
}
