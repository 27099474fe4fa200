import type { IsoDate } from './date.ts';
import { say, type Text } from './language.ts';
import { shift } from './period.ts';
import { remembered } from './remember.ts';

/** A day on which nobody is expected to work although it may be a weekday. */
export interface PublicHoliday {
  readonly date: IsoDate;
  readonly name: Text;
}

/** The holidays that fall on the same day every year. */
const fixed: readonly (readonly [string, Text])[] = [
  ['01-01', say('første nyttårsdag', 'første nyttårsdag', 'New Year’s Day')],
  ['05-01', say('1. mai', '1. mai', '1 May')],
  ['05-17', say('17. mai', '17. mai', 'Constitution Day, 17 May')],
  ['12-25', say('første juledag', 'første juledag', 'Christmas Day')],
  ['12-26', say('andre juledag', 'andre juledag', 'Boxing Day')],
];

/** The holidays that follow Easter, as days before or after Easter Sunday. */
const movable: readonly (readonly [number, Text])[] = [
  [-3, say('skjærtorsdag', 'skjærtorsdag', 'Maundy Thursday')],
  [-2, say('langfredag', 'langfredag', 'Good Friday')],
  [0, say('første påskedag', 'første påskedag', 'Easter Sunday')],
  [1, say('andre påskedag', 'andre påskedag', 'Easter Monday')],
  [39, say('Kristi himmelfartsdag', 'Kristi himmelfartsdag', 'Ascension Day')],
  [49, say('første pinsedag', 'første pinsedag', 'Whit Sunday')],
  [50, say('andre pinsedag', 'andre pinsedag', 'Whit Monday')],
];

/** Easter Sunday of a year in the Gregorian calendar, by the rule of the Anonymous Gregorian algorithm (Meeus, 1991). */
export function easterSunday(year: number): IsoDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return `${String(year).padStart(4, '0')}-0${Math.floor(days / 31)}-${String((days % 31) + 1).padStart(2, '0')}`;
}

/**
 * The public holidays of a year in Norway, in the order of the calendar: lov om helligdager og helligdagsfred (lov 1995-02-24-12)
 * § 2, and 1 and 17 May by lov 1947-04-26-1. Christmas Eve, New Year's Eve and Easter Eve are none; ordinary Sundays are not listed.
 * A 1 or 17 May that is also a movable holiday (Ascension Day on 1 May 2008) is listed twice, once by each name.
 */
export function publicHolidays(year: number): readonly PublicHoliday[] {
  const easter = easterSunday(year);
  const away = (days: number) => shift(easter, `P${Math.abs(days)}D`, days < 0 ? -1 : 1);
  return [
    ...fixed.map(([day, name]) => ({ date: `${easter.slice(0, 4)}-${day}`, name })),
    ...movable.map(([days, name]) => ({ date: away(days), name })),
  ].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

// Asked day by day when a term is counted; there are at most as many years as there are in the calendar.
const byYear = new Map<number, ReadonlyMap<IsoDate, Text>>();

/** The public holiday that a day is, or undefined; an ordinary Saturday or Sunday is none. */
export function holidayOn(date: IsoDate): Text | undefined {
  const year = Number(date.slice(0, 4));
  const known = byYear.get(year) ?? new Map(publicHolidays(year).map((day) => [day.date, day.name]));
  byYear.set(year, known);
  return known.get(date);
}

/** True for a Saturday or a Sunday. */
export function isWeekend(date: IsoDate): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/**
 * True for Monday to Friday outside public holidays. Christmas Eve and New Year's Eve are working days when they are weekdays: no
 * law makes them holidays. That a Saturday is none follows domstolloven § 149 and regulation (EEC, Euratom) 1182/71 art. 3(4).
 */
export function isWorkingDay(date: IsoDate): boolean {
  return worksOn(date);
}

// A list of cases asks of the same few days thousands of times.
const worksOn = remembered((date) => !isWeekend(date) && holidayOn(date) === undefined);
const dayAfter = remembered((date) => shift(date, 'P1D'));
const dayBefore = remembered((date) => shift(date, 'P1D', -1));

/** The first working day after a day, never the day itself. */
export function nextWorkingDay(date: IsoDate): IsoDate {
  let day = dayAfter(date);
  while (!isWorkingDay(day)) day = dayAfter(day);
  return day;
}

/**
 * The day itself when it is a working day, else the next one: where a term that ends on a Saturday, Sunday or holiday ends
 * (domstolloven § 149; regulation 1182/71 art. 3(4)).
 */
export function onWorkingDay(date: IsoDate): IsoDate {
  return isWorkingDay(date) ? date : nextWorkingDay(date);
}

/**
 * The `count`-th working day after a day, which is not counted itself (domstolloven § 148; regulation 1182/71 art. 3(1)).
 * @param count whole, 0 or more; with 0 the day itself, working day or not
 * @throws RangeError when `count` is none
 */
export function workingDaysAfter(date: IsoDate, count: number): IsoDate {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a number of days: ${count}`);
  let day = date;
  for (let left = count; left > 0; left -= 1) day = nextWorkingDay(day);
  return day;
}

/**
 * The `count`-th working day before a day, which is not counted itself.
 * @param count whole, 0 or more; with 0 the day itself, working day or not
 * @throws RangeError when `count` is none
 */
export function workingDaysBefore(date: IsoDate, count: number): IsoDate {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a number of days: ${count}`);
  let day = date;
  for (let left = count; left > 0; left -= 1) {
    day = dayBefore(day);
    while (!isWorkingDay(day)) day = dayBefore(day);
  }
  return day;
}

/** How many working days there are after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: IsoDate, to: IsoDate): number {
  let count = 0;
  for (let day = nextWorkingDay(from); day <= to; day = nextWorkingDay(day)) count += 1;
  return count;
}

/**
 * The last day of a term of months from a day: the same date, or the last day of a month that lacks it, and from there on to a
 * working day (regulation (EEC, Euratom) 1182/71 art. 3(2)(c) and 3(4); domstolloven §§ 148–149).
 * @param months whole, 0 to 9999
 * @throws RangeError when `months` is none
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  return onWorkingDay(shift(date, `P${months}M`));
}

/**
 * The last day of a term of weeks from a day: the same weekday, and from there on to a working day (domstolloven §§ 148–149).
 * @param weeks whole, 0 to 9999
 * @throws RangeError when `weeks` is none
 */
export function addWeeks(date: IsoDate, weeks: number): IsoDate {
  return onWorkingDay(shift(date, `P${weeks}W`));
}
