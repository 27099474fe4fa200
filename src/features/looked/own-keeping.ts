import type { Snapshot } from '#src/features/register/index.ts';
import { isPeriod, shift } from '#src/kernel/period.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { ownLog } from './names.ts';
import { type Keeping, keepingOf } from './store.ts';

/** How long our own log tells whom its lines are about. */
export interface OwnKeeping {
  /** ISO 8601. */
  readonly period: string;
  /** The register says it, in its entry of Skolevern; then that holds, whatever else was decided. */
  readonly inRegister: boolean;
  /** The owner's decision, where it says the same as the register or the register says nothing. */
  readonly decided: Keeping | undefined;
  /** A decision that says something else than the register, and does not hold. */
  readonly overruled: Keeping | undefined;
}

/** A year is twelve months, however it is written. */
const lastsAsLong = (one: string, other: string) => shift('2001-01-01', one) === shift('2001-01-01', other);

/**
 * What holds of how long our own log is kept: the register's fact, which the notices tell and the control judges; where the
 * register says nothing, the owner's decision. Pure.
 * @param said what the register says @param decision what the owner has decided
 */
export function ownKeeping(said: string | undefined, decision: Keeping | undefined): OwnKeeping | undefined {
  if (said === undefined || !isPeriod(said)) {
    return decision && { period: decision.period, inRegister: false, decided: decision, overruled: undefined };
  }
  const agrees = decision !== undefined && lastsAsLong(said, decision.period);
  return {
    period: said,
    inRegister: true,
    decided: agrees ? decision : undefined,
    overruled: agrees ? undefined : decision,
  };
}

/** How long our own log is kept, as things stand; undefined until somebody has decided. */
export async function ownKeepingNow(trx: Trx, snapshot: Snapshot): Promise<OwnKeeping | undefined> {
  return ownKeeping(ownLog(snapshot)?.keptFor, await keepingOf(trx));
}
