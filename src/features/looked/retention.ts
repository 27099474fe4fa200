import { schools } from '#src/features/people/index.ts';
import type { Snapshot } from '#src/features/register/index.ts';
import { type IsoDate, osloDate } from '#src/kernel/date.ts';
import { startOfDay } from '#src/kernel/oslo-time.ts';
import { isPeriod, shift } from '#src/kernel/period.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { appendLog } from '#src/platform/log/append.ts';
import { erasePersonsBefore } from '#src/platform/log/erase.ts';
import { registerNow, systemLogs } from './names.ts';
import { ownKeepingNow } from './own-keeping.ts';
import { importedSystems } from './store.ts';

/** How long one log is kept, and what is past it. */
export interface Retained {
  /** Key of the system; null for our own log. */
  readonly system: string | null;
  /** ISO 8601; undefined where nobody has decided: then nothing is erased, and that is said. */
  readonly period: string | undefined;
  /** The first day that is still kept. */
  readonly keptFrom: IsoDate | undefined;
  /** What is older: links from lines to persons for our own log, lines for the others. */
  readonly erased: number;
  /** What the owner has decided of our own log, where the register says something else, which then counts. */
  readonly overruled?: string;
}

/** Erasing from our own log is told by the line that the log itself writes; without it the log would not hold. */
async function eraseOwn(trx: Trx, clock: Clock, before: Date, because: string, dryRun: boolean): Promise<number> {
  if (!dryRun) return erasePersonsBefore(trx, clock, before, { actor, because });
  const { count } = await trx
    .selectFrom('log_person')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('line', 'in', trx.selectFrom('log_line').select('id').where('at', '<', before))
    .executeTakeFirstOrThrow();
  return Number(count);
}

const actor = 'system:retention';

async function eraseForeign(
  trx: Trx,
  clock: Clock,
  system: string,
  before: Date,
  because: string,
  dryRun: boolean,
): Promise<number> {
  if (dryRun) {
    const { count } = await trx
      .selectFrom('foreign_log_line')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('system', '=', system)
      .where('at', '<', before)
      .executeTakeFirstOrThrow();
    return Number(count);
  }
  const { numDeletedRows } = await trx
    .deleteFrom('foreign_log_line')
    .where('system', '=', system)
    .where('at', '<', before)
    .executeTakeFirst();
  const erased = Number(numDeletedRows);
  if (erased > 0) {
    const subject = `systems/${system}:${erased}`;
    await appendLog(trx, clock, { actor, act: 'looked.retention', subject, allowed: true, because });
  }
  return erased;
}

/** How long each log is kept: as the register says; where it says nothing of ours, by the owner's decision. */
async function periods(
  trx: Trx,
  snapshot: Snapshot,
): Promise<readonly Pick<Retained, 'system' | 'period' | 'overruled'>[]> {
  const own = await ownKeepingNow(trx, snapshot);
  const logs = new Map(systemLogs(snapshot).map((log) => [log.system, log.keptFor]));
  const imported = await importedSystems(trx);
  return [
    { system: null, period: own?.period, ...(own?.overruled && { overruled: own.overruled.period }) },
    ...imported.map(({ system }) => ({ system, period: logs.get(system) })),
  ];
}

/**
 * Erases what the logs are no longer to tell: from our own whom old lines are about (the lines and every proof over them
 * stay), and old lines of imported logs. A run that erases something is itself a line of the log, with the numbers.
 * @param trx a transaction of the owner that reaches all its schools
 * @param dryRun count only
 */
export async function carryOutRetention(trx: Trx, clock: Clock, tenant: string, dryRun = false): Promise<Retained[]> {
  const today = osloDate(clock.now());
  const snapshot = await registerNow(trx, tenant, today);
  const done: Retained[] = [];
  for (const { system, period, ...more } of await periods(trx, snapshot)) {
    if (period === undefined || !isPeriod(period)) {
      done.push({ system, period: undefined, keptFrom: undefined, erased: 0 });
      continue;
    }
    const keptFrom = shift(today, period, -1);
    const before = new Date(startOfDay(keptFrom));
    const because = `kept for ${period}: what is from before ${keptFrom} is erased`;
    const erased =
      system === null
        ? await eraseOwn(trx, clock, before, because, dryRun)
        : await eraseForeign(trx, clock, system, before, because, dryRun);
    done.push({ system, period, keptFrom, erased, ...more });
  }
  return done;
}

/** Carries it out for one owner. */
export async function retainFor(db: Db, clock: Clock, tenant: string, dryRun = false): Promise<Retained[]> {
  const all = await inTenant(db, tenant, schools);
  return inTenant(db, tenant, (trx) => carryOutRetention(trx, clock, tenant, dryRun), {
    schools: all.map(({ id }) => id),
  });
}

/** Carries it out for every owner; for the worker, once a day. @returns how much was erased in all */
export async function retainAll(db: Db, clock: Clock, tenants: readonly string[]): Promise<number> {
  let erased = 0;
  for (const tenant of tenants) {
    for (const one of await retainFor(db, clock, tenant)) erased += one.erased;
  }
  return erased;
}
