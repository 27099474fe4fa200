import type { Snapshot } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import { registerNow, type SystemLog, systemLogs } from './names.ts';
import { type OwnKeeping, ownKeepingNow } from './own-keeping.ts';
import { allSchools } from './standing.ts';
import { importedSystems } from './store.ts';

/** A log of the register, and what of it is here. */
export interface KeptLog extends SystemLog {
  readonly imported: { readonly lines: number; readonly first: Date; readonly last: Date } | undefined;
}

/** Every log: ours and those of the register's systems. */
export interface Overview {
  readonly snapshot: Snapshot;
  readonly own: OwnKeeping | undefined;
  /** The latest signed head of our log: how many lines it covers, and when. */
  readonly head: { readonly size: number; readonly at: Date } | undefined;
  readonly logs: readonly KeptLog[];
}

/** The separate list of logs (inventory rule 58): who may read the log may read it. @throws Problem (refused) */
export async function viewOverview(deps: Deps, actor: Actor): Promise<Overview> {
  const schools = await allSchools(deps, actor.tenant);
  const deed = { act: 'log.read', subject: 'log-overview', scope: { units: [...actor.units] }, schools } as const;
  return perform(deps, actor, deed, async (trx) => {
    const snapshot = await registerNow(trx, actor.tenant, osloDate(deps.clock.now()));
    const imported = new Map((await importedSystems(trx)).map((one) => [one.system, one]));
    const head = await trx
      .selectFrom('log_head')
      .select(['size', 'at'])
      .orderBy('size', 'desc')
      .limit(1)
      .executeTakeFirst();
    return {
      snapshot,
      own: await ownKeepingNow(trx, snapshot),
      head: head && { size: Number(head.size), at: head.at },
      logs: systemLogs(snapshot).map((log) => ({ ...log, imported: imported.get(log.system) })),
    };
  });
}
