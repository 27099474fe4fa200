import type { IsoDate } from '#src/kernel/date.ts';
import { sameJson } from './same.ts';
import { type Body, collectionKinds, type Kind } from './schema/kinds.ts';
import type { Landscape } from './snapshot.ts';
import { type Assertion, assertionOf } from './timeline.ts';

/** What an import would do, entry by entry; nothing is written by making it. */
export interface ImportPlan {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly same: number;
  /** In the register, not in the file. Closed only when that is confirmed. */
  readonly missing: readonly string[];
  readonly assertions: readonly Assertion[];
}

interface Lives {
  readonly kind: Kind;
  readonly key: string;
  readonly versions: readonly Body<Kind>[];
}

function* livesOf(landscape: Landscape): Generator<Lives> {
  if (landscape.owner.length > 0) yield { kind: 'owner', key: 'owner', versions: landscape.owner };
  for (const kind of collectionKinds) {
    for (const [key, versions] of Object.entries(landscape.entries[kind] ?? {})) yield { kind, key, versions };
  }
}

/** Replaces the whole life of an entry: first nothing, then each version. */
function rewrite({ kind, key, versions }: Lives, isNew: boolean): Assertion[] {
  const erase: Assertion[] = isNew ? [] : [{ kind, key, from: null, to: null, body: null }];
  return [...erase, ...versions.map((version) => assertionOf(kind, key, version))];
}

/**
 * Compares a file with the register.
 * @param closeFrom with a day, what is missing in the file stops holding on it; without, it is left as it is
 */
export function planImport(current: Landscape, file: Landscape, closeFrom?: IsoDate): ImportPlan {
  const before = new Map([...livesOf(current)].map((life) => [`${life.kind}/${life.key}`, life]));
  const plan = { added: [] as string[], changed: [] as string[], same: 0, missing: [] as string[] };
  const assertions: Assertion[] = [];
  for (const life of livesOf(file)) {
    const ref = `${life.kind}/${life.key}`;
    const known = before.get(ref);
    before.delete(ref);
    if (known !== undefined && sameJson(known.versions, life.versions)) plan.same += 1;
    else {
      (known === undefined ? plan.added : plan.changed).push(ref);
      assertions.push(...rewrite(life, known === undefined));
    }
  }
  for (const [ref, { kind, key, versions }] of before) {
    const open = versions.some(
      (version) => version.to === undefined || closeFrom === undefined || version.to > closeFrom,
    );
    if (!open) continue;
    plan.missing.push(ref);
    if (closeFrom !== undefined) assertions.push({ kind, key, from: closeFrom, to: null, body: null });
  }
  return { ...plan, assertions };
}
