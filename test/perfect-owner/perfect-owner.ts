import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packs } from '#src/features/control/packs/packs.ts';
import type { Requirement } from '#src/features/control/requirement.ts';
import { control } from '#src/features/control/run.ts';
import { type Entry, factsOf, type Landscape, parseLandscape, type Snapshot } from '#src/features/register/index.ts';
import type { Place, Verdict } from './row.ts';

export const asOf = '2026-11-16';
const file = join(import.meta.dirname, '../../landscapes/perfect-owner.yaml');

export function perfectOwner(): Landscape {
  return parseLandscape(readFileSync(file, 'utf8'), 'perfect-owner.yaml');
}

export const requirements = packs['pol-2000']?.requirements ?? [];

/** Every finding of the pack as `requirement subject` → verdict. */
export function verdictsOf(snapshot: Snapshot): ReadonlyMap<string, Verdict> {
  return verdictsBy(requirements, snapshot);
}

/** Every finding of some requirements as `requirement subject` → verdict. */
export function verdictsBy(asked: readonly Requirement[], snapshot: Snapshot): ReadonlyMap<string, Verdict> {
  return new Map(control(asked, snapshot).map((one) => [`${one.requirement} ${one.subject}`, one.verdict]));
}

/** What is said otherwise than before, as `requirement subject` → the new verdict. */
export function turned(
  before: ReadonlyMap<string, Verdict>,
  after: ReadonlyMap<string, Verdict>,
): Record<string, Verdict> {
  const found: Record<string, Verdict> = {};
  for (const [finding, verdict] of before) {
    const now = after.get(finding) ?? 'not asked';
    if (now !== verdict) found[finding] = now;
  }
  for (const [finding, verdict] of after) if (!before.has(finding)) found[finding] = verdict;
  return found;
}

export function entriesIn(snapshot: Snapshot): readonly Entry[] {
  return [...snapshot.entries.values()].flatMap((ofKind) => [...ofKind.values()]);
}

function factPaths(entry: Entry): readonly string[] {
  return factsOf(entry.body as Record<string, unknown>).map((fact) => fact.path);
}

/** Every fact of a snapshot, as a place that can be changed. */
export function factsIn(snapshot: Snapshot): readonly Place[] {
  return entriesIn(snapshot).flatMap((entry) => factPaths(entry).map((path) => ({ entry, path, snapshot })));
}

/** Every group of facts (`login`, `bases.0.national`), which a row may change as a whole. */
export function groupsIn(snapshot: Snapshot): readonly Place[] {
  return entriesIn(snapshot).flatMap((entry) => {
    const groups = factPaths(entry).flatMap((path) => {
      const steps = path.split('.');
      return steps.slice(1).map((_, index) => steps.slice(0, index + 1).join('.'));
    });
    return [...new Set(groups)].map((path) => ({ entry, path, snapshot }));
  });
}

/** Every grounding of a snapshot. */
export function groundingsIn(snapshot: Snapshot): readonly Place[] {
  return entriesIn(snapshot).flatMap((entry) =>
    (entry.body.known ?? []).map((_, index) => ({ entry, path: `known.${index}`, snapshot })),
  );
}
