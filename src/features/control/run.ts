import { type Indexed, indexSnapshot } from './indexes.ts';
import { judge } from './judge.ts';
import type { Matter } from './matter.ts';
import { Reader } from './reader.ts';
import type { Requirement } from './requirement.ts';
import { concernsOf, type Scope, type Subject, subjectAt, subjectsOf } from './subjects.ts';
import type { Finding } from './verdict.ts';

function judgeOne(requirement: Requirement, subject: Subject<Scope>, snapshot: Matter, indexed: Indexed): Finding {
  const concerns = concernsOf(subject, new Reader(snapshot, indexed));
  return judge(requirement, subject, new Reader(snapshot, indexed), snapshot, concerns);
}

/** What one requirement says of one subject; undefined when that is nothing it is asked of. */
export function findingOf(
  requirement: Requirement,
  ref: string,
  snapshot: Matter,
  indexed: Indexed,
): Finding | undefined {
  const subject = subjectAt(requirement.scope, ref, snapshot, indexed);
  return subject === undefined ? undefined : judgeOne(requirement, subject, snapshot, indexed);
}

/** Runs requirements over a snapshot. Pure: the same snapshot and pack give the same findings in the same order. */
export function control(pack: readonly Requirement[], snapshot: Matter): Finding[] {
  const indexed = indexSnapshot(snapshot);
  return pack.flatMap((requirement) =>
    subjectsOf(requirement.scope, snapshot, indexed).map((subject) =>
      judgeOne(requirement, subject, snapshot, indexed),
    ),
  );
}
