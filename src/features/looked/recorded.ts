import type { Text } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { appendLog } from '#src/platform/log/append.ts';

/** What is done in the log itself, about whom, and what was decided. */
export interface Recorded {
  readonly act: string;
  /** A key or an id, never a name. */
  readonly subject: string;
  readonly persons: readonly string[];
  readonly purpose?: string;
  readonly schools: readonly string[];
  readonly decision: { readonly allowed: boolean; readonly because: Text; readonly law?: string };
}

const askSchool: Text = {
  nb: 'Spør skolen eller personvernombudet dersom du mener dette er feil.',
  nn: 'Spør skulen eller personvernombodet dersom du meiner dette er feil.',
  en: 'Ask the school or the data protection officer if you think this is wrong.',
};

/**
 * Does something in the log in one transaction with a line that tells whom it was about; a refusal is logged too and
 * nothing is done. What `perform` is for the register's work; here relations or an opened reading have decided.
 * @throws Problem (refused) with the ground
 */
export async function recorded<T>(
  deps: Deps,
  actor: Actor,
  deed: Recorded,
  work: (trx: Trx) => Promise<T>,
): Promise<T> {
  const { act, subject, persons, purpose, schools, decision } = deed;
  const line = {
    actor: actor.id,
    act,
    subject,
    persons,
    because: decision.law === undefined ? decision.because.en : `${decision.because.en} (${decision.law})`,
    ...(actor.from === undefined ? {} : { origin: actor.from }),
    ...(purpose === undefined ? {} : { purpose }),
  };
  if (!decision.allowed) {
    await inTenant(deps.db, actor.tenant, (trx) => appendLog(trx, deps.clock, { ...line, allowed: false }));
    throw new Problem(decision.because, {
      code: 'refused',
      remedy: askSchool,
      ...(decision.law === undefined ? {} : { law: decision.law }),
    });
  }
  return inTenant(
    deps.db,
    actor.tenant,
    async (trx) => {
      await appendLog(trx, deps.clock, { ...line, allowed: true });
      return work(trx);
    },
    { schools },
  );
}
