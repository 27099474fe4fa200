import { idAt } from '#src/kernel/uuid.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { saveRun } from '../store.ts';
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

/** Asks a system and keeps what it answered as observations of one owner. @returns how many @throws Problem */
export async function observeSystem(deps: Deps, tenant: string, { observer, fetch }: AskedSystem): Promise<number> {
  const { bytes, isCatalogue = false } = await fetch();
  const now = deps.clock.now();
  const read = await readObserved(observer, { bytes, at: now.toISOString(), isCatalogue });
  return inTenant(deps.db, tenant, async (trx) => {
    const snapshot = await registerToday(trx, tenant, now);
    const { observations } = isCatalogue ? ofRegistered(read, snapshot) : read;
    await saveRun(trx, { id: idAt(now), observer, at: now, source: hashOf(bytes), observations });
    return observations.length;
  });
}
