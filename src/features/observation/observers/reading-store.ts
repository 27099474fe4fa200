import './table.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { deleteExpired, waitsFor, waitsUntil } from '#src/platform/db/waiting.ts';
import { seenAt } from '../by-day.ts';
import type { Observation } from '../observation.ts';
import type { FileObserver, Reading } from './reading.ts';

/** What was read of a file and waits to be kept. */
export interface WaitingReading extends Reading {
  readonly id: string;
  readonly observer: FileObserver;
  readonly unit: string | undefined;
  readonly at: Date;
  readonly source: string;
  readonly observations: readonly Observation[];
}

/** Keeps what was read of a file, for a day. */
export async function insertReading(trx: Trx, actor: Actor, reading: WaitingReading): Promise<void> {
  await trx
    .insertInto('observation_reading')
    .values({
      tenant: actor.tenant,
      id: reading.id,
      actor: actor.id,
      observer: reading.observer,
      unit: reading.unit ?? null,
      read_at: reading.at,
      expires_at: waitsUntil(reading.at),
      source: reading.source,
      lines: reading.read,
      left_out: JSON.stringify(reading.leftOut),
      observations: JSON.stringify(reading.observations),
    })
    .execute();
}

/** The actor's own; undefined for one that is another's, whose day is past, or that never was. */
export async function readingOf(trx: Trx, actor: Actor, id: string, now: Date): Promise<WaitingReading | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await trx
    .selectFrom('observation_reading')
    .selectAll()
    .where('id', '=', id)
    .where(waitsFor(actor, now))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { observer, unit, read_at: at, source, lines: read, left_out: leftOut, observations } = row;
  return { id, observer, unit: unit ?? undefined, at, source, read, leftOut, observations };
}

export async function deleteReading(trx: Trx, actor: Actor, id: string): Promise<void> {
  if (!isUuid(id)) return;
  await trx.deleteFrom('observation_reading').where('id', '=', id).where('actor', '=', actor.id).execute();
}

/** Deletes those of the transaction's owner whose day has passed. @returns how many */
export const dropExpiredReadings = (trx: Trx, now: Date): Promise<number> =>
  deleteExpired(trx, 'observation_reading', now);

/** How new what each observer has seen is, how many times it has looked, and when one last tried in vain since. */
export async function lastRuns(trx: Trx) {
  const rows = await trx
    .selectFrom('observation_run')
    .select('observer')
    .select(({ fn }) => [
      fn.max(seenAt('observation_run')).filterWhere('state', '=', 'done').as('last'),
      fn.max('ended_at').filterWhere('state', '=', 'done').as('done'),
      fn.countAll<string>().filterWhere('state', '=', 'done').as('runs'),
      fn.max('ended_at').filterWhere('state', '=', 'failed').filterWhere('site', 'is', null).as('failed'),
    ])
    .where('state', 'in', ['done', 'failed'])
    .groupBy('observer')
    .execute();
  return rows.map(({ done, ...row }) => ({
    ...row,
    failed: row.failed !== null && (done === null || row.failed > done) ? row.failed : null,
  }));
}
