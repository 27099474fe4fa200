import type { Outdated, Snapshot } from '#src/features/register/index.ts';
import { findingsOf, standingControl, tellChange } from '../incremental.ts';
import type { Requirement } from '../requirement.ts';
import type { Finding, Verdict } from '../verdict.ts';

/** A finding that would turn if an entry took its newer edition. */
export interface WouldTurn {
  readonly before: Finding | undefined;
  readonly after: Finding;
  readonly from: Verdict | undefined;
  readonly to: Verdict;
}

/** What one newer edition would mean: which findings turn. */
export interface Meaning {
  readonly outdated: Outdated;
  readonly turns: readonly WouldTurn[];
}

const idOf = ({ requirement, subject }: Finding) => `${requirement} ${subject}`;

/**
 * What each newer edition would mean by itself: the findings that come out otherwise with it than as things stand.
 * @param snapshot the register on the day, whole
 */
export function meaningsOf(
  requirements: readonly Requirement[],
  snapshot: Snapshot,
  all: readonly Outdated[],
): readonly Meaning[] {
  let standing = standingControl(requirements, snapshot);
  const now = new Map(findingsOf(standing).map((finding) => [idOf(finding), finding]));
  return all.map((outdated) => {
    const { kind, key, after } = outdated;
    const held = snapshot.entries.get(kind)?.get(key);
    const changed = tellChange(standing, { kind, key, body: after }).control;
    const turns = findingsOf(changed).flatMap((finding): WouldTurn[] => {
      const before = now.get(idOf(finding));
      if (before?.verdict === finding.verdict) return [];
      return [{ before, after: finding, from: before?.verdict, to: finding.verdict }];
    });
    // A control that was told of a change takes the place of the one before: it is told back.
    standing = tellChange(changed, held === undefined ? { kind, key } : { kind, key, body: held.body }).control;
    return { outdated, turns };
  });
}
