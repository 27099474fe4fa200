import { Problem } from './problem.ts';

/** A calendar day as `YYYY-MM-DD`; days are counted where the schools are, in Europe/Oslo. */
export type IsoDate = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that exists in the calendar, written `YYYY-MM-DD`. */
export function isDate(value: string): boolean {
  const match = pattern.exec(value);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * Reads a day given by a person.
 * @throws Problem (bad-input) that names `place`
 */
export function parseDate(value: string, place: string): IsoDate {
  if (isDate(value)) return value;
  throw new Problem(`"${value}" is not a day in the calendar`, {
    code: 'bad-input',
    place,
    remedy: 'write the day as YYYY-MM-DD, for example 2013-12-03',
  });
}

const osloDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in Oslo at an instant. */
export function osloDate(instant: Date): IsoDate {
  return osloDay.format(instant);
}
