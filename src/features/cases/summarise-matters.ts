import { osloDate } from '#src/kernel/date.ts';
import { startOfDay } from '#src/kernel/oslo-time.ts';
import { shift } from '#src/kernel/period.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import { type LetterSummary, summariseLetters } from './inbox/remind-letters.ts';
import { type ListedMatter, listsOf, pageOfList } from './list-matters.ts';

/** The open cases that somebody answers for, in numbers, and those that are due first. */
export interface MatterSummary {
  readonly open: number;
  readonly overdue: number;
  /** Due within seven days, and not out yet. */
  readonly week: number;
  readonly first: readonly ListedMatter[];
  /** Letters that have no case yet; undefined for who does not read them. */
  readonly letters: LetterSummary | undefined;
}

const inView = 5;

/** How many open cases there are in the widest list that the actor has, and the first of them. @throws Problem (refused) */
export function summariseMatters(deps: Deps, actor: Actor): Promise<MatterSummary> {
  const list = listsOf(actor).at(-1) ?? 'mine';
  const deed = { act: 'matter.list', subject: `matters:${list}`, scope: { units: [...actor.units] } } as const;
  return perform(deps, actor, deed, async (trx) => {
    const now = deps.clock.now();
    const { matters, count } = await pageOfList(trx, actor, { list }, now);
    const week = new Date(startOfDay(shift(osloDate(now), 'P8D')));
    const { overdue, soon } = await trx
      .selectFrom('matter')
      .select(({ fn }) => [
        fn.countAll<string>().filterWhere('next_due', '<=', now).as('overdue'),
        fn.countAll<string>().filterWhere('next_due', '>', now).filterWhere('next_due', '<=', week).as('soon'),
      ])
      .where('state', '<>', 'closed')
      .$if(list === 'unit', (all) => all.where('unit', 'in', actor.units.length === 0 ? [''] : [...actor.units]))
      .executeTakeFirstOrThrow();
    const letters = actor.role === 'coordinator' ? await summariseLetters(trx, now) : undefined;
    return { open: count, overdue: Number(overdue), week: Number(soon), first: matters.slice(0, inView), letters };
  });
}
