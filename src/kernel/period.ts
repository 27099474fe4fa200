import type { IsoDate } from './date.ts';

interface Period {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

const pattern = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

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

/**
 * The day a period after (or, with sign -1, before) another. A month that lacks the day ends on its last day: 31 January + P1M is 28 or 29 February.
 * @param period ISO 8601 calendar period
 * @throws RangeError when `period` is not one
 */
export function shift(date: IsoDate, period: string, sign: 1 | -1 = 1): IsoDate {
  const { years, months, days } = parse(period);
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const target = year * 12 + (month - 1) + sign * (years * 12 + months);
  const lastDay = new Date(Date.UTC(Math.floor(target / 12), (target % 12) + 1, 0)).getUTCDate();
  const at = Date.UTC(Math.floor(target / 12), target % 12, Math.min(day, lastDay) + sign * days);
  return new Date(at).toISOString().slice(0, 10);
}

/** True when `date` lies at most `period` before `asOf` (the day exactly a period before counts), and not after it. */
export function within(period: string, date: IsoDate, asOf: IsoDate): boolean {
  return date <= asOf && date >= shift(asOf, period, -1);
}
