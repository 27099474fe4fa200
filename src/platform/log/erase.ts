import type { Clock } from '#src/platform/clock/clock.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { appendLog } from './append.ts';

/** The act of a line that tells how many traces of persons were erased from lines before it. */
export const eraseAct = 'log.erase-person';

/** What such a line writes as its subject. */
const told = (count: number) => `log-person:${count}`;

/** How many traces a line says were erased; 0 for any other line. */
export function toldErased({ act, subject }: { readonly act: string; readonly subject: string }): number {
  return act === eraseAct ? Number(/^log-person:(\d{1,15})$/.exec(subject)?.[1] ?? 0) : 0;
}

/** Who has it done and by which rule. */
export interface Eraser {
  readonly actor: string;
  readonly because: string;
  readonly origin?: string;
}

const bySystem: Eraser = { actor: 'system:erasure', because: 'the person is erased' };

async function tell(trx: Trx, clock: Clock, count: number, by: Eraser): Promise<number> {
  if (count > 0) await appendLog(trx, clock, { ...by, act: eraseAct, subject: told(count), allowed: true });
  return count;
}

/**
 * Takes a person out of the log of the transaction's owner: what links lines to the person is deleted, the lines and every
 * proof over them stay. A line of the log tells how many lines it was, and not who.
 * @returns the number of lines that lost the person
 */
export async function eraseFromLog(trx: Trx, clock: Clock, person: string, by: Eraser = bySystem): Promise<number> {
  const { numDeletedRows } = await trx.deleteFrom('log_person').where('person', '=', person).executeTakeFirst();
  return tell(trx, clock, Number(numDeletedRows), by);
}

const byRetention: Eraser = { actor: 'system:retention', because: 'the log has been kept as long as it may be' };

/**
 * Takes everybody out of the lines that were written before a time, for the retention of the log; told like the erasure of
 * one person.
 * @returns how many links between a line and a person were deleted
 */
export async function erasePersonsBefore(
  trx: Trx,
  clock: Clock,
  before: Date,
  by: Eraser = byRetention,
): Promise<number> {
  const old = trx.selectFrom('log_line').select('id').where('at', '<', before);
  const { numDeletedRows } = await trx.deleteFrom('log_person').where('line', 'in', old).executeTakeFirst();
  return tell(trx, clock, Number(numDeletedRows), by);
}
