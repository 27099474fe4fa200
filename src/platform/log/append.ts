import { uuidv7 } from '#src/kernel/uuid.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Trx } from '#src/platform/db/connect.ts';

/** One act on something, allowed or not; ids rather than names, so that erasing a person leaves the line standing. */
export interface LogLine {
  /** The account's id, or the name of the part of the program that acted by itself. */
  readonly actor: string;
  /** The verb, for example `register.change-entry`. */
  readonly act: string;
  /** What it was done to, for example `entry:0192…`. */
  readonly subject: string;
  readonly allowed: boolean;
  /** The rule that decided. */
  readonly because: string;
  /** What the data was needed for, where the act asks for it. */
  readonly purpose?: string;
}

/**
 * Adds one line to the log of the transaction's owner, in the same transaction as the act: both stay or neither.
 * @param trx from `inTenant`; the tenant is read from it, so a line cannot be written for another owner
 */
export async function appendLog(trx: Trx, clock: Clock, line: LogLine): Promise<void> {
  const at = clock.now();
  await trx
    .insertInto('log_line')
    .values(({ fn, val }) => ({
      tenant: fn<string>('uuid', [fn<string>('current_setting', [val('app.tenant')])]),
      id: uuidv7(at.getTime(), crypto.getRandomValues(new Uint8Array(10))),
      at,
      actor: line.actor,
      act: line.act,
      subject: line.subject,
      allowed: line.allowed,
      because: line.because,
      purpose: line.purpose ?? null,
    }))
    .execute();
}
