/**
 * When an answer must have come, counted anew and in the simplest way, so that it shares nothing with `src/law/clocks`: the days that
 * nobody works are written out, and Oslo's midnight is what `Intl` says.
 */

/** Public holidays of 2026 and of the winter after that are no Sundays. */
const holidays = new Set([
  '2026-01-01',
  '2026-04-02',
  '2026-04-03',
  '2026-04-06',
  '2026-05-01',
  '2026-05-14',
  '2026-05-25',
  '2026-12-25',
  '2026-12-26',
  '2027-01-01',
  '2027-03-25',
  '2027-03-26',
  '2027-03-29',
]);

const oslo = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day in Oslo of an instant. */
export const dayOf = (at: number): string => oslo.format(at);

const dayMs = 86_400_000;

/** The day so many days after another. */
export function later(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Whether people are at work. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

/** The first instant of a day in Oslo. */
export function midnight(day: string): number {
  const winter = Date.parse(`${day}T00:00:00+01:00`);
  return dayOf(winter - 1) === day ? winter - 3_600_000 : winter;
}

/** The day when so many working days have passed; the day itself is not counted. */
export function workingDaysAfter(day: string, count: number): string {
  let [at, left] = [day, count];
  while (left > 0) {
    at = later(at, 1);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** The same day some months later, or the last day of that month; if nobody works then, the next day that somebody does. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  let at = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
  while (!isWorkingDay(at)) at = later(at, 1);
  return at;
}

const rights = ['access', 'rectification', 'erasure', 'restriction', 'objection'];

/**
 * The instant from which a case that nobody has answered is too late: offentleglova § 32 second paragraph (five working days), GDPR
 * art. 12(3) (a month, three when it was extended within the first), art. 33(1) (72 hours). Undefined for kinds without a number in law.
 */
export function tooLateFrom(kind: string, received: number, extended: boolean): number | undefined {
  const day = dayOf(received);
  if (kind === 'foi') return midnight(later(workingDaysAfter(day, 5), 1));
  if (rights.includes(kind)) return midnight(later(monthsAfter(day, extended ? 3 : 1), 1));
  if (kind === 'breach') return received + 72 * 3_600_000;
  return undefined;
}
