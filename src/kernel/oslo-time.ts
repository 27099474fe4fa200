import { type IsoDate, isDate, osloDate, parseDate } from './date.ts';
import { Problem } from './problem.ts';

/** When something happened: the day in Oslo, and the instant when the time of day is known too. */
export interface Moment {
  readonly day: IsoDate;
  /** Milliseconds since 1970. */
  readonly instant?: number;
}

const pattern = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/;

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Oslo',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** What the clock on the wall in Oslo shows at an instant, as if it were UTC. */
function wall(instant: number): number {
  // "2026-11-20, 09:00:00"
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = (
    parts.format(instant).match(/\d+/g) ?? []
  ).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** The first instant at which the clock in Oslo shows a time; undefined for an hour that is skipped in spring. */
function instantOf(local: number): number | undefined {
  // Summer time comes first: of the hour that is shown twice in autumn, the first is meant.
  return [local - 7_200_000, local - 3_600_000].find((instant) => wall(instant) === local);
}

const remedy =
  'write a day as YYYY-MM-DD, or a time as YYYY-MM-DDTHH:MM with its offset (2019-05-07T14:55+02:00) or without, in Oslo';

function refused(value: string, place: string, message: string): Problem {
  return new Problem(`"${value}" ${message}`, { code: 'bad-input', place, remedy });
}

/** The offset of "+02:00" or "Z" in milliseconds; undefined when there is no such offset. */
function offsetOf(zone: string): number | undefined {
  if (zone === 'Z') return 0;
  const [hours = 0, minutes = 0] = zone.slice(1).split(':').map(Number);
  if (hours > 14 || minutes > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/**
 * Reads a day, or a time of a day: with an offset, or without one as the clock in Oslo shows it.
 * @throws Problem (bad-input) that names `place`
 */
export function parseMoment(value: string, place: string): Moment {
  const match = pattern.exec(value);
  if (match === null) return value.includes('T') ? fail(value, place) : { day: parseDay(value, place) };
  const [, day = '', hour = '', minute = '', second = '00', zone] = match;
  if (!isDate(day) || hour > '23' || minute > '59' || second > '59') return fail(value, place);
  const local = Date.parse(`${day}T${hour}:${minute}:${second}Z`);
  if (zone === undefined) {
    const instant = instantOf(local);
    if (instant === undefined) throw refused(value, place, 'is an hour that the clock in Oslo skips');
    return { day, instant };
  }
  const offset = offsetOf(zone);
  if (offset === undefined) return fail(value, place);
  return momentAt(local - offset);
}

function parseDay(value: string, place: string): IsoDate {
  return isDate(value) ? parseDate(value, place) : fail(value, place);
}

function fail(value: string, place: string): never {
  throw refused(value, place, 'is neither a day nor a time');
}

/** The moment of an instant in milliseconds since 1970. */
export function momentAt(instant: number): Moment {
  return { day: osloDate(new Date(instant)), instant };
}

/** The instant at which a day begins in Oslo. */
export function startOfDay(day: IsoDate): number {
  return instantOf(Date.parse(`${day}T00:00:00Z`)) ?? Date.parse(`${day}T00:00:00Z`);
}

/** An instant as the clock in Oslo shows it, with its offset, to the minute or second that has begun: `2019-05-11T23:39+02:00`. */
export function osloTime(instant: number, to: 'minutes' | 'seconds' = 'minutes'): string {
  const local = wall(instant);
  const hours = Math.round((local - Math.floor(instant / 1000) * 1000) / 3_600_000);
  return `${new Date(local).toISOString().slice(0, to === 'minutes' ? 16 : 19)}+${String(hours).padStart(2, '0')}:00`;
}

/** The hour and minute that the clock in Oslo shows: `23:39`. */
export function osloClock(instant: number): string {
  return osloTime(instant).slice(11, 16);
}

/** A moment as it was given: the day, or the time in Oslo. */
export function printMoment({ day, instant }: Moment): string {
  return instant === undefined ? day : osloTime(instant);
}

/** Below zero when `a` is before `b`; days are compared when one of them has no time of day. */
export function compareMoments(a: Moment, b: Moment): number {
  if (a.instant !== undefined && b.instant !== undefined) return a.instant - b.instant;
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0;
}
