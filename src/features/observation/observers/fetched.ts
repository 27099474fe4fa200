import { Problem } from '#src/kernel/problem.ts';
import { idAt } from '#src/kernel/uuid.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { saveFailedRun, saveRun } from '../store.ts';
import { ofRegistered, registerToday } from './bring-in.ts';
import { readObserved } from './readers.ts';
import { hashOf } from './reading.ts';

/** What another system was asked for: the answer as its reader takes it. */
export interface FetchedAnswer {
  readonly bytes: Uint8Array;
  /** Feide: the catalogue of all services. */
  readonly isCatalogue?: boolean;
}

/** A system that is asked by itself; connectors implement it. @throws Problem where it did not answer as it should */
export interface AskedSystem {
  readonly observer: 'feide' | 'entra';
  readonly fetch: () => Promise<FetchedAnswer>;
}

async function answerOf({ observer, fetch }: AskedSystem, now: Date) {
  const { bytes, isCatalogue = false } = await fetch();
  const read = await readObserved(observer, { bytes, at: now.toISOString(), isCatalogue });
  return { bytes, isCatalogue, read };
}

/**
 * Asks a system and keeps what it answered as observations of one owner. That it did not answer, or not as it should, is kept as a look that
 * failed: it is never one that saw nothing.
 * @returns how many
 * @throws Problem
 */
export async function observeSystem(deps: Deps, tenant: string, system: AskedSystem): Promise<number> {
  const { observer } = system;
  const now = deps.clock.now();
  const answer = await answerOf(system, now).catch(async (error: unknown) => {
    const failure = error instanceof Problem ? error.code : 'unavailable';
    await inTenant(deps.db, tenant, (trx) => saveFailedRun(trx, { id: idAt(now), observer, at: now, failure }));
    throw error;
  });
  const { bytes, isCatalogue, read } = answer;
  return inTenant(deps.db, tenant, async (trx) => {
    const snapshot = await registerToday(trx, tenant, now);
    const { observations } = isCatalogue ? ofRegistered(read, snapshot) : read;
    await saveRun(trx, { id: idAt(now), observer, at: now, source: hashOf(bytes), observations });
    return observations.length;
  });
}
