import type { Text } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { appendLog } from '#src/platform/log/append.ts';
import { type Act, type Actor, decide, type Scope } from './decide.ts';

/** What a verb needs from outside. */
export interface Deps {
  readonly db: Db;
  readonly clock: Clock;
}

/** What is done, to what. `subject` goes into the log: a key or an id, never a person's name. */
export interface Deed {
  readonly act: Act;
  readonly subject: string;
  readonly scope: Scope;
  readonly purpose?: string;
  /** Ids of the schools whose persons the work may reach; none unless told. */
  readonly schools?: readonly string[];
  /** Takes minutes: its line is written last, or its time would lie before lines that others have written meanwhile. */
  readonly long?: boolean;
}

const askSomebody: Text = {
  nb: 'Be en koordinator hos virksomheten om å gjøre det, eller om å gi deg rollen.',
  nn: 'Be ein koordinator hos verksemda om å gjere det, eller om å gi deg rolla.',
  en: 'Ask a coordinator of the owner to do it, or to give you the role.',
};

/**
 * The frame of every verb: decides, writes the log line, and does the work in one transaction of the actor's owner.
 * A refusal is logged too, also one that the work finds by looking closer, in a transaction of its own, since what is
 * refused must not be rolled back with the work.
 * @throws Problem (refused) with the reason; whatever `work` throws, after rolling everything back
 */
export async function perform<T>(deps: Deps, actor: Actor, deed: Deed, work: (trx: Trx) => Promise<T>): Promise<T> {
  const decision = decide(actor, deed.act, deed.scope);
  const { act, subject, purpose } = deed;
  const from = actor.from === undefined ? {} : { origin: actor.from };
  const line = { actor: actor.id, act, subject, ...from, ...(purpose === undefined ? {} : { purpose }) };
  const log = (trx: Trx, allowed: boolean, because: string) =>
    appendLog(trx, deps.clock, { ...line, allowed, because });
  const logRefusal = (because: string) => inTenant(deps.db, actor.tenant, (trx) => log(trx, false, because));
  if (!decision.allowed) {
    await logRefusal(decision.because.en);
    throw new Problem(decision.because, { code: 'refused', remedy: askSomebody, law: 'GDPR art. 25(2), 32(4)' });
  }
  try {
    return await inTenant(
      deps.db,
      actor.tenant,
      async (trx) => {
        if (deed.long !== true) await log(trx, true, decision.because.en);
        const done = await work(trx);
        if (deed.long === true) await log(trx, true, decision.because.en);
        return done;
      },
      { schools: deed.schools ?? [] },
    );
  } catch (error) {
    if (error instanceof Problem && error.code === 'refused') await logRefusal(error.message);
    throw error;
  }
}
