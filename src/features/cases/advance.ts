import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { type StepName, stepOf } from './model/steps.ts';
import type { MatterRow } from './store/read.ts';
import { addMatterEvent, type NewEvent, refreshDue } from './store/write.ts';

const noReason = say('Skriv en grunn', 'Skriv ein grunn', 'Write a reason');

/** What a step writes beside the state. */
export interface Advance extends Omit<NewEvent, 'matter'> {
  readonly step: StepName;
  readonly set?: Partial<
    Pick<
      MatterRow,
      | 'kind'
      | 'subject'
      | 'unit'
      | 'handler'
      | 'offered_account'
      | 'offered_unit'
      | 'outcome'
      | 'outcome_reason'
      | 'retain_until'
      | 'confidential'
      | 'public_slug'
    >
  >;
}

/**
 * Moves a case on as its step says, with what happened, in one transaction: the only place that changes a state.
 * @throws Problem (conflict) when the case does not stand so; (bad-input, `reason`) when a reason is lacking
 */
export async function advance(trx: Trx, clock: Clock, matter: MatterRow, change: Advance): Promise<void> {
  const { step, set = {}, ...event } = change;
  const { moves, needsReason } = stepOf(step);
  const state = moves[matter.state];
  if (state === undefined) throw new Problem(`${step} is no way on from ${matter.state}`, { code: 'conflict' });
  if (needsReason && (event.reason ?? '').trim() === '')
    throw new Problem(noReason, { code: 'bad-input', place: 'reason' });
  const ends = state === 'closed' && matter.state !== 'closed';
  const begins = state !== 'closed' && matter.state === 'closed';
  const over = { offered_account: null, offered_unit: null, closed_at: clock.now() };
  await trx
    .updateTable('matter')
    .set({ state, ...(ends && over), ...(begins && { closed_at: null, retain_until: null }), ...set })
    .where('id', '=', matter.id)
    .execute();
  await addMatterEvent(trx, clock, { ...event, matter: matter.id });
  await refreshDue(trx, matter.id);
}
