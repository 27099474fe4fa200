import type { IsoDate } from './date.ts';

interface Period {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

// Four digits are more than any law asks for, and keep every day that is reckoned from them a day.
const pattern = /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,4})D)?$/;

/** True for a calendar period of ISO 8601: `P1Y`, `P6M`, `P2W`, `P30D` or a mix of them, without a time of day. */
export function isPeriod(value: string): boolean {
  return pattern.test(value);
}

function parse(value: string): Period {
  const match = pattern.exec(value);
  if (match === null) throw new RangeError(`not an ISO 8601 calendar period: ${value}`);
  const part = (index: number) => Number(match[index] ?? 0);
  return { years: part(1), months: part(2), days: part(3) * 7 + part(4) };
}

const firstDay = '1000-01-01';
const lastDay = '9999-12-31';

/** Midnight UTC of a day; `Date.UTC` takes the years 0 to 99 for 1900 to 1999. */
function utc(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date;
}

/**
 * The day a period after (or, with sign -1, before) another. A month that lacks the day ends on its last day: 31 January + P1M is 28 or 29 February.
 * What would lie before the year 1000 or after 9999 is the first or last day of them.
 * @param period ISO 8601 calendar period
 * @throws RangeError when `period` is not one
 */
export function shift(date: IsoDate, period: string, sign: 1 | -1 = 1): IsoDate {
  const { years, months, days } = parse(period);
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const target = year * 12 + (month - 1) + sign * (years * 12 + months);
  const [inYear, inMonth] = [Math.floor(target / 12), ((target % 12) + 12) % 12];
  const monthEnds = utc(inYear, inMonth + 1, 0).getUTCDate();
  const at = utc(inYear, inMonth, Math.min(day, monthEnds) + sign * days);
  if (at.getUTCFullYear() < 1000) return firstDay;
  return at.getUTCFullYear() > 9999 ? lastDay : at.toISOString().slice(0, 10);
}

/** True when `date` lies at most `period` before `asOf` (the day exactly a period before counts), and not after it. */
export function within(period: string, date: IsoDate, asOf: IsoDate): boolean {
  return date <= asOf && date >= shift(asOf, period, -1);
}
