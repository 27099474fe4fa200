import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  addWeeks,
  easterSunday,
  holidayOn,
  isWeekend,
  isWorkingDay,
  nextWorkingDay,
  onWorkingDay,
  publicHolidays,
  workingDaysAfter,
  workingDaysBefore,
  workingDaysBetween,
} from './working-days.ts';

const anyDay = fc
  .date({ min: new Date('1996-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('Easter Sunday', () => {
  it.each([
    ['1996-04-07'],
    ['2000-04-23'],
    ['2008-03-23'],
    ['2011-04-24'],
    ['2016-03-27'],
    ['2019-04-21'],
    ['2020-04-12'],
    ['2024-03-31'],
    ['2025-04-20'],
    ['2026-04-05'],
    ['2027-03-28'],
    ['2035-03-25'],
    ['2038-04-25'], // the latest day there is
    ['2285-03-22'], // the earliest
  ])('is %s', (date) => {
    expect(easterSunday(Number(date.slice(0, 4)))).toBe(date);
  });

  it('is always a Sunday between 22 March and 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 9999 }), (year) => {
        const easter = easterSunday(year);
        expect(new Date(`${easter}T00:00:00Z`).getUTCDay()).toBe(0);
        expect(easter.slice(5) >= '03-22' && easter.slice(5) <= '04-25').toBe(true);
      }),
    );
  });
});

describe('the public holidays', () => {
  it.each([
    [2019, '01-01 04-18 04-19 04-21 04-22 05-01 05-17 05-30 06-09 06-10 12-25 12-26'],
    [2024, '01-01 03-28 03-29 03-31 04-01 05-01 05-09 05-17 05-19 05-20 12-25 12-26'],
    [2026, '01-01 04-02 04-03 04-05 04-06 05-01 05-14 05-17 05-24 05-25 12-25 12-26'],
    [2027, '01-01 03-25 03-26 03-28 03-29 05-01 05-06 05-16 05-17 05-17 12-25 12-26'], // Whit Monday is 17 May
    [2008, '01-01 03-20 03-21 03-23 03-24 05-01 05-01 05-11 05-12 05-17 12-25 12-26'], // Ascension Day is 1 May
  ])('of %i are twelve', (year, days) => {
    expect(publicHolidays(year).map(({ date }) => date)).toEqual(days.split(' ').map((day) => `${year}-${day}`));
  });

  it('have a name in every language', () => {
    for (const { name } of publicHolidays(2026)) for (const text of Object.values(name)) expect(text).not.toBe('');
    expect(holidayOn('2026-05-14')?.nn).toBe('Kristi himmelfartsdag');
    expect(holidayOn('2026-05-15')).toBeUndefined();
  });
});

describe('a working day', () => {
  it.each([
    ['2026-12-24', true, 'Christmas Eve is no public holiday'],
    ['2026-12-31', true, 'nor is New Year’s Eve'],
    ['2026-04-01', true, 'nor the Wednesday before Easter'],
    ['2026-04-04', false, 'Easter Eve is a Saturday'],
    ['2026-05-15', true, 'the Friday after Ascension Day'],
    ['2026-05-16', false, 'a Saturday'],
    ['2026-05-17', false, 'a Sunday and 17 May'],
    ['2026-05-18', true, 'a holiday on a Sunday is not made up for'],
    ['2019-05-17', false, '17 May on a Friday'],
    ['2026-12-25', false, 'Christmas Day on a Friday'],
    ['2024-02-29', true, 'a Thursday'],
    ['2020-02-29', false, 'a Saturday'],
  ])('%s: %s (%s)', (date, expected) => {
    expect(isWorkingDay(date)).toBe(expected);
  });
});

describe('working days after a day', () => {
  it.each([
    ['2019-05-07', 3, '2019-05-10'],
    ['2019-05-07', 5, '2019-05-14'],
    ['2019-05-07', 8, '2019-05-20'], // over 17 May
    ['2019-05-08', 5, '2019-05-15'],
    ['2026-03-30', 5, '2026-04-09'], // over Easter
    ['2026-03-30', 10, '2026-04-16'],
    ['2026-05-12', 5, '2026-05-20'], // over Ascension Day and a 17 May on a Sunday
    ['2026-12-22', 5, '2026-12-30'], // 24 December counts
    ['2026-12-28', 5, '2027-01-05'], // 31 December counts
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2026-10-23', 1, '2026-10-26'], // over the night when clocks go back
    ['2026-03-27', 1, '2026-03-30'], // and forward
    ['2026-05-16', 1, '2026-05-18'], // from a Saturday
    ['2026-05-16', 0, '2026-05-16'],
  ])('%s and %i more is %s', (date, count, expected) => {
    expect(workingDaysAfter(date, count)).toBe(expected);
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('are not %s', (count) => {
    expect(() => workingDaysAfter('2026-05-12', count)).toThrow(RangeError);
  });

  it('are as many as are counted back, and end on one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (date, count) => {
        const end = workingDaysAfter(date, count);
        expect(isWorkingDay(end)).toBe(true);
        expect(workingDaysBetween(date, end)).toBe(count);
      }),
    );
  });

  it('lead back to the working day they were counted from', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(60), (date, count) => {
        const from = onWorkingDay(date);
        expect(workingDaysBefore(workingDaysAfter(from, count), count)).toBe(from);
      }),
    );
    expect(workingDaysBefore('2026-04-07', 1)).toBe('2026-04-01');
    expect(() => workingDaysBefore('2026-04-07', -1)).toThrow(RangeError);
  });

  it('can be counted in two goes', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(30), fc.nat(30), (date, some, more) => {
        expect(workingDaysAfter(workingDaysAfter(date, some), more)).toBe(workingDaysAfter(date, some + more));
      }),
    );
  });
});

describe('the next working day', () => {
  it.each([
    ['2026-04-01', '2026-04-07'], // the longest Easter: Thursday to Monday
    ['2026-04-07', '2026-04-08'],
    ['2026-12-24', '2026-12-28'],
  ])('after %s is %s', (date, expected) => {
    expect(nextWorkingDay(date)).toBe(expected);
  });

  it('is later, at most six days away, and nothing between is a working day', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const next = nextWorkingDay(date);
        expect(next > date).toBe(true);
        expect(Date.parse(next) - Date.parse(date)).toBeLessThanOrEqual(6 * 86_400_000);
        expect(workingDaysBetween(date, next)).toBe(1);
      }),
    );
  });

  it('is not needed by a day that is one', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(onWorkingDay(date)).toBe(isWorkingDay(date) ? date : nextWorkingDay(date));
        if (isWeekend(date)) expect(onWorkingDay(date) > date).toBe(true);
      }),
    );
  });

  it('ends at the end of the calendar', () => {
    expect(nextWorkingDay('9999-12-31')).toBe('9999-12-31');
  });
});

describe('a term', () => {
  it.each([
    ['2026-03-05', 1, '2026-04-07'], // 5 April is Easter Sunday
    ['2026-08-31', 1, '2026-09-30'], // a month without the 31st
    ['2026-01-31', 1, '2026-03-02'], // 28 February 2026 is a Saturday
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-24', 1, '2026-12-24'],
    ['2026-11-25', 1, '2026-12-28'], // Christmas Day, then Boxing Day, then a Sunday
    ['2026-04-17', 1, '2026-05-18'],
    ['2026-11-20', 3, '2027-02-22'],
  ])('from %s of %i months ends on %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it.each([
    ['2019-05-14', 3, '2019-06-04'],
    ['2026-05-04', 3, '2026-05-26'], // Whit Monday
    ['2026-12-04', 3, '2026-12-28'],
  ])('from %s of %i weeks ends on %s', (date, weeks, expected) => {
    expect(addWeeks(date, weeks)).toBe(expected);
  });

  it('ends on a working day, and never later for a shorter term', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 24 }), (date, months) => {
        expect(isWorkingDay(addMonths(date, months))).toBe(true);
        expect(isWorkingDay(addWeeks(date, months))).toBe(true);
        expect(addMonths(date, months + 1) > addMonths(date, months)).toBe(true);
      }),
    );
  });
});
