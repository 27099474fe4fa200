import { isDate, osloDate } from '#src/kernel/date.ts';

/** Noon in UTC: the same day in Oslo, whatever the season. */
export const noonOf = (day: string): string => `${day}T12:00:00.000Z`;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (number: number | string) => String(number).padStart(2, '0');

/** The day of `22` `Nov` `2026`; undefined for none. */
export function dayOf(day: string, month: string, year: string | number): string | undefined {
  const number = months.indexOf(month.toLowerCase()) + 1;
  const date = `${year}-${two(number)}-${two(day)}`;
  return number > 0 && isDate(date) ? date : undefined;
}

/** The day of `22` `Nov` where no year is told: the latest that is not after `today`. */
export function latestDay(day: string, month: string, today: string): string | undefined {
  const year = Number(today.slice(0, 4));
  // 29 February is four years back at most (eight over 1900 and 2100).
  const found = [0, 1, 2, 3, 4, 8].map((back) => dayOf(day, month, year - back));
  return found.find((date) => date !== undefined && date <= today);
}

/** The day that a cell tells, as an instant at noon; undefined where it tells none. */
export function instantIn(cell: string | undefined): string | undefined {
  const text = (cell ?? '').trim();
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return isDate(text) ? noonOf(text) : undefined;
  const norwegian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})\b/.exec(text);
  if (norwegian !== null) {
    const date = `${norwegian[3]}-${two(norwegian[2] ?? '')}-${two(norwegian[1] ?? '')}`;
    return isDate(date) ? noonOf(date) : undefined;
  }
  const iso = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(text) ? Date.parse(text.replace(' ', 'T')) : Number.NaN;
  return Number.isNaN(iso) ? undefined : noonOf(osloDate(new Date(iso)));
}
