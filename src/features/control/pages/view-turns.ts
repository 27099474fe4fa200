import { publishedUpTo } from '#src/features/notices/index.ts';
import { readRegister } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import { type State, type Turn, turnsByChange, turnsByDay } from '../history.ts';
import type { Requirement } from '../requirement.ts';
import type { Finding } from '../verdict.ts';
import type { FindingsView } from '../view-findings.ts';

/** Each change is the whole register painted once more, so that a page looks no further back than this. */
export const mostChanges = 50;

/** How one verdict has turned: as more became known, and as time went by. */
export interface Turns {
  readonly byChange: readonly Turn<number>[];
  readonly byDay: readonly Turn<IsoDate>[];
  /** Are there changes before the first that was looked at? */
  readonly cut: boolean;
}

/** Nothing to judge before the first verdict is no turn. */
function fromFirstVerdict<When>(turns: readonly Turn<When>[]): readonly Turn<When>[] {
  return turns[0]?.verdict === undefined ? turns.slice(1) : turns;
}

/**
 * How the verdict of a finding that the actor has been shown has turned.
 * @throws Problem (refused)
 */
export async function viewTurns(
  deps: Deps,
  actor: Actor,
  view: FindingsView,
  requirement: Requirement,
  finding: Pick<Finding, 'subject' | 'units'>,
): Promise<Turns> {
  const { landscape, change: last } = view.register;
  const first = Math.max(1, last - mostChanges + 1);
  const deed = {
    act: 'findings.read',
    subject: `findings/${requirement.id}/history`,
    scope: { units: finding.units },
  } as const;
  const { states, published } = await perform(deps, actor, deed, async (trx) => {
    const all = await publishedUpTo(trx, last);
    const by = (change: number) => all.filter((one) => one.change <= change);
    const seen = view.snapshot.observed && { observed: view.snapshot.observed };
    const read: State[] = [];
    for (let change = first; change < last; change += 1) {
      const known = await readRegister(trx, actor.tenant, change);
      read.push({ change, landscape: known.landscape, published: by(change), ...seen });
    }
    return { states: [...read, { change: last, landscape, published: all, ...seen }], published: all };
  });
  return {
    byChange: fromFirstVerdict(turnsByChange(requirement, finding.subject, states, view.asOf)),
    byDay: fromFirstVerdict(turnsByDay(requirement, finding.subject, landscape, published, view.snapshot.observed)),
    cut: first > 1,
  };
}
