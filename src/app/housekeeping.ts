import { emptyAllDue, remindAll } from '#src/features/cases/index.ts';
import { retainAll } from '#src/features/looked/index.ts';
import { deleteOldEvidence, forgetExpiredReadings, queueDue } from '#src/features/observation/index.ts';
import { forgetExpiredPeople } from '#src/features/people/index.ts';
import { collectWaiting, eraseWaiting, expirePackages } from '#src/features/rights/index.ts';
import { forgetExpired } from '#src/features/spreadsheet/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { tenantIds } from '#src/platform/db/tenant.ts';
import type { Logger } from '#src/platform/diagnostics/logger.ts';
import { forgetRefusals } from '#src/platform/identity/refusals.ts';
import { emptyUnplacedMail } from '#src/platform/mail/retention.ts';
import { rooms } from './holdings.ts';
import { askSystems, lookAtAllStatements, type Outside } from './observers.ts';

export interface Housekeeping {
  readonly db: Db;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The address at which people use the application, for links in mails. */
  readonly origin: string;
  /** What is looked at once a day outside this machine; nothing without it. */
  readonly outside?: Outside | undefined;
}

/** Deletes what has expired of what lies waiting: uploads nobody confirmed, and sign-ins that were refused. */
async function forget({ db, clock }: Housekeeping): Promise<number> {
  const now = clock.now();
  const [sheets, people, readings] = await Promise.all([
    forgetExpired(db, now),
    forgetExpiredPeople(db, now),
    forgetExpiredReadings(db, now),
    forgetRefusals(db, now),
  ]);
  return sheets + people + readings;
}

/** Tells those who have a case what is due and what is out, each once. */
async function remind({ db, clock, origin }: Housekeeping): Promise<number> {
  return remindAll(db, { clock, origin }, await tenantIds(db));
}

/** Takes up collections that were broken off, and erases copies whose last day is past. */
async function packages({ db, clock }: Housekeeping): Promise<number> {
  const tenants = await tenantIds(db);
  return (await expirePackages(db, clock, tenants)) + (await collectWaiting({ db, clock, rooms }, tenants));
}

/** Goes on with erasures that were broken off (GDPR art. 17). */
async function erasures({ db, clock }: Housekeeping): Promise<number> {
  return eraseWaiting({ db, clock, rooms }, await tenantIds(db));
}

/** Puts the scans of the night in the queue, and deletes raw material of scans whose time is past. */
async function scans({ db, clock }: Housekeeping): Promise<number> {
  const tenants = await tenantIds(db);
  return (await queueDue(db, clock, tenants)) + (await deleteOldEvidence({ db, clock }, tenants));
}

/** Erases from the logs what each owner keeps no longer (GDPR art. 5(1)(e)). */
async function retainLogs({ db, clock }: Housekeeping): Promise<number> {
  return retainAll(db, clock, await tenantIds(db));
}

/** Empties cases whose time is over, with their mail, and mail that belongs to no case (GDPR art. 5(1)(e)). */
async function retainCases({ db, clock }: Housekeeping): Promise<number> {
  const tenants = await tenantIds(db);
  return (await emptyAllDue({ db, clock, rooms }, tenants)) + (await emptyUnplacedMail(db, clock, tenants));
}

/** Does one piece of work; what goes wrong is told by its name and tried again the next time. */
async function attempt({ logger }: Housekeeping, name: string, work: () => Promise<number>): Promise<boolean> {
  try {
    const count = await work();
    if (count > 0) logger.info(`${name}.done`, { count });
    return true;
  } catch (error) {
    logger.error(`${name}.failed`, { error: error instanceof Error ? error.name : 'unknown' });
    return false;
  }
}

const hour = 3_600_000;

/** What the application does by itself: every hour the deadlines and what lies waiting, once a day in Oslo the logs. @returns what ends it */
export function startHousekeeping(deps: Housekeeping): () => Promise<void> {
  let retainedOn: string | undefined;
  let lookedOn: string | undefined;
  const round = async () => {
    await attempt(deps, 'deadlines', () => remind(deps));
    await attempt(deps, 'forgetting', () => forget(deps));
    await attempt(deps, 'packages', () => packages(deps));
    await attempt(deps, 'scans', () => scans(deps));
    await attempt(deps, 'erasures', () => erasures(deps));
    const today = osloDate(deps.clock.now());
    if (today !== lookedOn) {
      // Once a day whatever came of it: a system that does not answer is not asked every hour.
      lookedOn = today;
      await attempt(deps, 'observers', () => askSystems(deps, deps.outside?.systems ?? []));
      await attempt(deps, 'statements', () => lookAtAllStatements(deps, deps.outside?.watching));
    }
    if (today === retainedOn) return;
    const isLogDone = await attempt(deps, 'retention', () => retainLogs(deps));
    const areCasesDone = await attempt(deps, 'cases-retention', () => retainCases(deps));
    if (isLogDone && areCasesDone) retainedOn = today;
  };
  let underWay = round();
  const timer = setInterval(() => {
    underWay = underWay.then(round);
  }, hour);
  return () => {
    clearInterval(timer);
    return underWay;
  };
}
