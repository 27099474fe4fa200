import { isDate } from '#src/kernel/date.ts';
import { compareMoments, type Moment, momentAt } from '#src/kernel/oslo-time.ts';
import type { Clock, ClockEvent } from '#src/law/clocks/clock.ts';
import { clocksOf, eventsOf } from '#src/law/clocks/clocks.ts';
import { isClockEvent } from '../model/events.ts';
import { kindRules, type MatterKind } from '../model/kinds.ts';
import { ownClocks } from './own.ts';

/** What clocks are reckoned from, of a case. */
export interface Timed {
  readonly kind: MatterKind;
  readonly receivedAt: Date;
  readonly receivedDayOnly: boolean;
}

/** An event of a case, as it is kept. */
export interface TimedEvent {
  readonly id: string;
  readonly name: string;
  readonly at: Date;
  readonly dayOnly: boolean;
  readonly author: string;
  readonly reason: string | null;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** The moment of an instant; of a day alone when the time of day is not known. */
export function momentOf(at: Date, dayOnly: boolean): Moment {
  const { day, instant } = momentAt(at.getTime());
  return dayOnly || instant === undefined ? { day } : { day, instant };
}

/** The order in which things happened: by time, and what is of the same time by when it was written down. */
export function inOrder<T extends { readonly at: Date; readonly id: string }>(events: readonly T[]): readonly T[] {
  return events.toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
}

function clockEvent({ name, at, dayOnly, author, reason }: TimedEvent): ClockEvent | undefined {
  if (!isClockEvent(name)) return undefined;
  return { name, at: momentOf(at, dayOnly), author, ...(reason !== null && { reason }) };
}

const promisedIn = ({ data }: TimedEvent) =>
  typeof data?.promised === 'string' && isDate(data.promised) ? data.promised : undefined;

/**
 * The clocks of a case: reckoned anew from when it came and what has happened, whatever order that was written down in.
 * @param asOf the moment to see them from; without it, nothing is overdue and nothing is over for being late
 */
export function clocksOfMatter(matter: Timed, events: readonly TimedEvent[], asOf?: Date): readonly Clock[] {
  const { kind } = matter;
  const received = momentOf(matter.receivedAt, matter.receivedDayOnly);
  const now = asOf === undefined ? undefined : momentAt(asOf.getTime());
  const known = (one: TimedEvent) => now === undefined || compareMoments(momentOf(one.at, one.dayOnly), now) <= 0;
  const happened = inOrder(events)
    .filter(known)
    .map((one) => ({
      id: one.id,
      name: one.name,
      at: momentOf(one.at, one.dayOnly),
      event: clockEvent(one),
      promised: promisedIn(one),
    }))
    .filter(({ at }) => compareMoments(at, received) >= 0);
  const { clock } = kindRules[kind];
  const own = ownClocks({ kind, received, happened, asOf: now });
  if (clock === undefined) return own;
  const names = eventsOf(clock);
  const bearing = happened.flatMap(({ event }) => (event !== undefined && names.includes(event.name) ? [event] : []));
  return [...clocksOf({ kind: clock, received, events: bearing, ...(now !== undefined && { asOf: now }) }), ...own];
}
