import type { Text } from '#src/kernel/language.ts';
import { expander } from './catalogue/expand.ts';
import { heldDuring, openedBy } from './held.ts';
import type { ImportPlan } from './import-plan.ts';
import { checkLandscape } from './landscape/check.ts';
import type { Landscape, Origin } from './snapshot.ts';
import { landscapeFrom } from './store.ts';
import { type Assertion, paint } from './timeline.ts';

/** What of an import may be recorded at once, and what must wait for a second person. */
export interface ImportSplit {
  readonly now: readonly Assertion[];
  readonly later: readonly Assertion[];
  /** The entries that wait: because they open access, or because they belong with one that does. */
  readonly waiting: readonly string[];
  readonly opens: readonly Text[];
}

const refOf = ({ kind, key }: Pick<Assertion, 'kind' | 'key'>) => `${kind}/${key}`;

function byEntry(assertions: readonly Assertion[]): ReadonlyMap<string, readonly Assertion[]> {
  return Map.groupBy(assertions, refOf);
}

/** What each entry opens, over its whole life: a version that is not the last may be the one that holds today. */
function openings(
  known: readonly Assertion[],
  planned: readonly Assertion[],
  origin: Origin,
): ReadonlyMap<string, readonly Text[]> {
  const expand = expander(() => landscapeFrom([...known, ...planned], origin));
  const [before, after] = [byEntry(known), byEntry(planned)];
  const found = [...after].map(([ref, assertions]) => {
    const life = paint(before.get(ref) ?? []);
    const opens = assertions.flatMap((one) =>
      one.body === null ? [] : openedBy(one.kind, heldDuring(life, one), one.body, expand),
    );
    return [ref, opens] as const;
  });
  return new Map(found.filter(([, opens]) => opens.length > 0));
}

/** The entries that would refer to nothing, or be referred to in vain, if only these assertions were recorded. */
function broken(known: readonly Assertion[], now: readonly Assertion[], origin: Origin): readonly string[] {
  const landscape: Landscape = landscapeFrom([...known, ...now], origin);
  const faults = checkLandscape(landscape).map(({ path }) =>
    path[0] === 'owner' ? 'owner/owner' : `${String(path[0])}/${String(path[1])}`,
  );
  return [...new Set(faults)];
}

/**
 * Divides an import so that what opens access waits, with everything that would otherwise be left hanging, and nothing else does.
 * @param known every assertion of the register
 */
export function splitImport(
  plan: Pick<ImportPlan, 'assertions'>,
  known: readonly Assertion[],
  origin: Origin,
): ImportSplit {
  const opened = openings(known, plan.assertions, origin);
  const waits = new Set(opened.keys());
  const now = () => plan.assertions.filter((one) => !waits.has(refOf(one)));
  while (waits.size > 0 && now().length > 0) {
    const hanging = broken(known, now(), origin);
    if (hanging.length === 0) break;
    const planned = new Set(now().map(refOf));
    const movable = hanging.filter((ref) => planned.has(ref));
    // What hangs is not part of the import: something that it ends is still needed by what waits.
    for (const ref of movable.length > 0 ? movable : planned) waits.add(ref);
  }
  return {
    now: now(),
    later: plan.assertions.filter((one) => waits.has(refOf(one))),
    waiting: [...new Set(plan.assertions.map(refOf))].filter((ref) => waits.has(ref)),
    opens: [...new Map([...opened.values()].flat().map((one) => [one.en, one])).values()],
  };
}
