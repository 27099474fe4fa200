import type { IsoDate } from '#src/kernel/date.ts';
import { type Landscape, snapshotOf } from '#src/features/register/index.ts';
import type { Requirement } from './requirement.ts';
import { control } from './run.ts';
import type { Verdict } from './verdict.ts';

/** A point at which a verdict turned, and what it turned to; undefined when there was nothing to judge. */
export interface Turn<When> {
  readonly at: When;
  readonly verdict: Verdict | undefined;
}

function verdictIn(requirement: Requirement, subject: string, landscape: Landscape, asOf: IsoDate) {
  return control([requirement], snapshotOf(landscape, asOf)).find((finding) => finding.subject === subject)?.verdict;
}

/** Keeps only the points at which something turned. */
function turns<When>(points: readonly Turn<When>[]): Turn<When>[] {
  return points.filter((point, index) => index === 0 || point.verdict !== points[index - 1]?.verdict);
}

/** How a verdict has turned as more became known: the register after each change, judged as of the same day. */
export function turnsByChange(
  requirement: Requirement,
  subject: string,
  states: readonly { readonly change: number; readonly landscape: Landscape }[],
  asOf: IsoDate,
): Turn<number>[] {
  return turns(
    states.map(({ change, landscape }) => ({ at: change, verdict: verdictIn(requirement, subject, landscape, asOf) })),
  );
}

/** How a verdict turns in valid time: on each day on which some entry of the landscape begins or ends to hold. */
export function turnsByDay(requirement: Requirement, subject: string, landscape: Landscape): Turn<IsoDate>[] {
  const days = new Set<IsoDate>();
  for (const bodies of [landscape.owner, ...Object.values(landscape.entries).flatMap((entries) => Object.values(entries ?? {}))]) {
    for (const body of bodies as readonly { from?: IsoDate; to?: IsoDate }[]) {
      if (body.from !== undefined) days.add(body.from);
      if (body.to !== undefined) days.add(body.to);
    }
  }
  return turns([...days].sort().map((at) => ({ at, verdict: verdictIn(requirement, subject, landscape, at) })));
}
