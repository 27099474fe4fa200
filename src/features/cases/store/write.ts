import { startOfDay } from '#src/kernel/oslo-time.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import { clocksOfMatter } from '../clocks/of-matter.ts';
import { endOf, nextClock } from '../clocks/stage.ts';
import type { MatterEventName } from '../model/events.ts';
import type { EventData } from '../table.ts';
import { nextId } from './ids.ts';
import { eventsOf, matterRow, timedOf } from './read.ts';

/** When something happened, as people say it: an instant, or a day without a time. */
export type When = { readonly at: Date } | { readonly day: string };

/** As it is kept: a day alone is kept as noon in Oslo. */
export function kept(when: When): { readonly at: Date; readonly dayOnly: boolean } {
  if ('at' in when) return { at: when.at, dayOnly: false };
  return { at: new Date(startOfDay(when.day) + 43_200_000), dayOnly: true };
}

/** What is written of something that happened. */
export interface NewEvent {
  readonly matter: string;
  readonly name: MatterEventName;
  /** An account, or the name of the part of the program that acted by itself. */
  readonly author: string;
  /** Now unless told. */
  readonly when?: When | undefined;
  readonly reason?: string | undefined;
  readonly section?: string | undefined;
  readonly data?: EventData;
  readonly jobKey?: string;
}

/**
 * Writes down what happened to a case; nothing rewrites it.
 * @returns its id, or undefined when a job has written the same before
 */
export async function addMatterEvent(trx: Trx, clock: Clock, event: NewEvent): Promise<string | undefined> {
  const id = nextId(clock);
  const { at, dayOnly } = kept(event.when ?? { at: clock.now() });
  const written = await trx
    .insertInto('matter_event')
    .values({
      tenant: ownTenant,
      id,
      matter: event.matter,
      name: event.name,
      at,
      day_only: dayOnly,
      author: event.author,
      reason: event.reason?.trim() || null,
      section: event.section ?? null,
      data: JSON.stringify(event.data ?? {}),
      job_key: event.jobKey ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return written.numInsertedOrUpdatedRows === 1n ? id : undefined;
}

/** Reckons anew when the next clock of a case is due, for the order of lists. Call it when something was written of a case. */
export async function refreshDue(trx: Trx, matter: string): Promise<void> {
  const row = await matterRow(trx, matter);
  if (row === undefined) return;
  const next = nextClock(clocksOfMatter(timedOf(row), await eventsOf(trx, matter)));
  const due = row.state === 'closed' || next === undefined || next.due === null ? null : new Date(endOf(next.due));
  await trx.updateTable('matter').set({ next_due: due }).where('id', '=', matter).execute();
}
