import { describe, expect, it } from 'vitest';
import { isDate, osloDate, parseDate } from './date.ts';
import { Problem } from './problem.ts';

describe('a day', () => {
  it.each(['2013-12-03', '2012-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])('%s exists', (day) => {
    expect(isDate(day)).toBe(true);
  });

  it.each([
    '2013-02-29',
    '1900-02-29',
    '2013-04-31',
    '2013-13-01',
    '2013-00-10',
    '2013-01-00',
    '0999-01-01',
    '0000-01-01',
    '0099-01-01',
    '2013-1-1',
    '13-12-03',
    '20131203',
    '03.12.2013',
    '2013-12-03T00:00',
    '2013-12-03 ',
    ' 2013-12-03',
    '2013-12-03\n',
    '',
    '–',
    '２０１３-12-03',
  ])('"%s" does not', (day) => {
    expect(isDate(day)).toBe(false);
  });

  it('that a person gives wrongly is a problem that names the place and the way to write it', () => {
    const attempt = () => parseDate('3.12.2013', '--as-of');
    expect(attempt).toThrow(Problem);
    try {
      attempt();
    } catch (problem) {
      expect((problem as Problem).describe()).toBe(
        '--as-of: "3.12.2013" is not a day in the calendar\n  remedy: write the day as YYYY-MM-DD, for example 2013-12-03',
      );
    }
    expect(parseDate('2013-12-03', '--as-of')).toBe('2013-12-03');
  });
});

describe('the day in Oslo', () => {
  it.each([
    ['2026-01-01T22:59:59.999Z', '2026-01-01'], // winter: an hour before UTC
    ['2026-01-01T23:00:00Z', '2026-01-02'],
    ['2026-07-01T21:59:59.999Z', '2026-07-01'], // summer: two hours
    ['2026-07-01T22:00:00Z', '2026-07-02'],
    ['2026-03-28T22:59:59Z', '2026-03-28'], // the night to summer time, 29 March 2026
    ['2026-03-28T23:00:00Z', '2026-03-29'],
    ['2026-03-29T21:59:59Z', '2026-03-29'],
    ['2026-03-29T22:00:00Z', '2026-03-30'],
    ['2026-10-24T22:00:00Z', '2026-10-25'], // the day to winter time has 25 hours
    ['2026-10-25T22:59:59Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
    ['2025-12-31T23:00:00Z', '2026-01-01'],
    ['2024-02-28T23:30:00Z', '2024-02-29'],
  ])('at %s is %s', (instant, day) => {
    expect(osloDate(new Date(instant))).toBe(day);
  });
});
