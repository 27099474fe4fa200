import { entriesOf, readRegister, type Snapshot, snapshotOf } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { idAt } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deed, type Deps, perform } from '#src/platform/access/perform.ts';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { inTenant, tenantIds } from '#src/platform/db/tenant.ts';
import type { Observation } from '../observation.ts';
import { saveRun } from '../store.ts';
import { dropExpiredCertified } from '../transfer/certified-store.ts';
import { readObserved } from './readers.ts';
import { type FileObserver, hashOf, type Reading } from './reading.ts';
import { deleteReading, dropExpiredReadings, insertReading, readingOf, type WaitingReading } from './reading-store.ts';
import { registeredSystem } from './registered-names.ts';

const gone = say(
  'Det som ble lest, finnes ikke lenger.',
  'Det som vart lese, finst ikkje lenger.',
  'What was read is no longer there.',
);
const readAgain = say(
  'Det venter i ett døgn på den som leste det inn. Les filen inn på nytt.',
  'Det ventar i eitt døgn på den som las det inn. Les fila inn på nytt.',
  'It waits for a day for the one who read it in. Read the file in again.',
);
const noUnit = say(
  'Det er ingen slik skole i registeret.',
  'Det er ingen slik skule i registeret.',
  'There is no such school in the register.',
);
const chooseUnit = say('Velg en fra listen.', 'Vel ein frå lista.', 'Choose one from the list.');

/** A file somebody gives, of what kind, and where it was seen. */
export interface GivenFile {
  readonly observer: FileObserver;
  readonly bytes: Uint8Array;
  readonly unit: string | undefined;
  readonly recipient?: string | undefined;
  readonly isCatalogue?: boolean;
}

const deed = (id: string, unit: string | undefined, purpose: string): Deed => ({
  act: 'observation.bring-in',
  subject: `observation-reading/${id}`,
  scope: { units: unit === undefined ? [] : [unit] },
  purpose,
});

/** The register as it is today. */
export async function registerToday(trx: Trx, tenant: string, now: Date): Promise<Snapshot> {
  const { landscape } = await readRegister(trx, tenant);
  return snapshotOf(landscape, osloDate(now));
}

/** A catalogue tells of services that nobody here uses: only what the registered ones receive is of interest. */
export function ofRegistered(reading: Reading, snapshot: Snapshot): Reading {
  const isKnown = ({ seen }: Observation) => registeredSystem(snapshot, seen) !== undefined;
  const observations = reading.observations.filter(isKnown);
  const others = reading.observations.length - observations.length;
  return {
    ...reading,
    observations,
    leftOut: { ...reading.leftOut, ...(others === 0 ? {} : { 'not-in-use': others }) },
  };
}

/**
 * Reads a file and keeps what it says of systems for a day, for the actor alone; nothing of the file itself but its hash.
 * @returns the id under which it waits
 * @throws Problem (refused; bad-input for what cannot be read)
 */
export function readIn(deps: Deps, actor: Actor, given: GivenFile): Promise<string> {
  const { observer, bytes, unit, recipient, isCatalogue = false } = given;
  const now = deps.clock.now();
  const id = idAt(now);
  return perform(deps, actor, deed(id, unit, 'read'), async (trx) => {
    const snapshot = await registerToday(trx, actor.tenant, now);
    if (unit !== undefined && !entriesOf(snapshot, 'units').has(unit))
      throw new Problem(noUnit, { code: 'bad-input', remedy: chooseUnit });
    const where = unit === undefined ? {} : { unit };
    const whom = recipient === undefined ? {} : { recipient };
    const read = await readObserved(observer, { bytes, at: now.toISOString(), isCatalogue, ...where, ...whom });
    const reading = isCatalogue ? ofRegistered(read, snapshot) : read;
    await insertReading(trx, actor, { ...reading, id, observer, unit, at: now, source: hashOf(bytes) });
    return id;
  });
}

/** Whom a reading belongs to is not told before it is found, so it is found first, and then asked for. */
async function whereOf({ db, clock }: Deps, actor: Actor, id: string): Promise<string | undefined> {
  const reading = await inTenant(db, actor.tenant, (trx) => readingOf(trx, actor, id, clock.now()));
  if (reading === undefined) throw new Problem(gone, { code: 'not-found', remedy: readAgain });
  return reading.unit;
}

async function withReading<T>(
  deps: Deps,
  actor: Actor,
  id: string,
  purpose: string,
  work: (trx: Trx, reading: WaitingReading) => Promise<T>,
): Promise<T> {
  const unit = await whereOf(deps, actor, id);
  return perform(deps, actor, deed(id, unit, purpose), async (trx) => {
    const reading = await readingOf(trx, actor, id, deps.clock.now());
    if (reading === undefined) throw new Problem(gone, { code: 'not-found', remedy: readAgain });
    return work(trx, reading);
  });
}

/** What was read and waits, beside the register. @throws Problem (refused, not-found) */
export function viewReading(deps: Deps, actor: Actor, id: string) {
  return withReading(deps, actor, id, 'look', async (trx, reading) => ({
    reading,
    snapshot: await registerToday(trx, actor.tenant, deps.clock.now()),
  }));
}

/** Keeps what was read as observations. @returns how many @throws Problem (refused, not-found) */
export function keepReading(deps: Deps, actor: Actor, id: string): Promise<number> {
  return withReading(deps, actor, id, 'keep', async (trx, reading) => {
    const { observer, unit, at, source, observations } = reading;
    await saveRun(trx, { id, observer, unit, at, source, observations, author: actor.id });
    await deleteReading(trx, actor, id);
    return observations.length;
  });
}

/** Throws away what was read. @throws Problem (refused, not-found) */
export function discardReading(deps: Deps, actor: Actor, id: string): Promise<void> {
  return withReading(deps, actor, id, 'discard', (trx) => deleteReading(trx, actor, id));
}

/** Deletes readings that nobody kept within their day (GDPR art. 5(1)(e)). @returns how many */
export async function forgetExpiredReadings(db: Db, now: Date): Promise<number> {
  let forgotten = 0;
  for (const id of await tenantIds(db))
    forgotten += await inTenant(
      db,
      id,
      async (trx) => (await dropExpiredReadings(trx, now)) + (await dropExpiredCertified(trx, now)),
    );
  return forgotten;
}
