import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDate } from './date.ts';
import { isPeriod, shift, within } from './period.ts';

describe('a period', () => {
  it.each(['P1Y', 'P6M', 'P2W', 'P30D', 'P1Y6M', 'P1Y2M3W4D', 'P0D', 'P9999Y'])('%s is one', (period) => {
    expect(isPeriod(period)).toBe(true);
  });

  it.each([
    '',
    'P',
    'P1',
    '1Y',
    'PT1H',
    'P1DT1H',
    'P1.5Y',
    'P-1Y',
    '-P1Y',
    'P1M1Y',
    'p1y',
    'P1Y ',
    'P1Y\n',
    'P99999D',
    '–',
  ])('"%s" is none', (period) => {
    expect(isPeriod(period)).toBe(false);
    expect(() => shift('2013-12-03', period)).toThrow(RangeError);
  });
});

describe('a day a period away', () => {
  it.each([
    ['2013-01-31', 'P1M', 1, '2013-02-28'],
    ['2012-01-31', 'P1M', 1, '2012-02-29'],
    ['2013-01-30', 'P1M', 1, '2013-02-28'],
    ['2013-03-31', 'P1M', -1, '2013-02-28'],
    ['2013-12-31', 'P2M', 1, '2014-02-28'],
    ['2013-10-31', 'P1M', 1, '2013-11-30'],
    ['2012-02-29', 'P1Y', 1, '2013-02-28'],
    ['2012-02-29', 'P1Y', -1, '2011-02-28'],
    ['2012-02-29', 'P4Y', 1, '2016-02-29'],
    ['2013-12-03', 'P1Y', -1, '2012-12-03'],
    ['2013-01-01', 'P1D', -1, '2012-12-31'],
    ['2013-02-28', 'P1D', 1, '2013-03-01'],
    ['2012-12-15', 'P1M', 1, '2013-01-15'],
    ['2013-01-15', 'P13M', -1, '2011-12-15'],
    ['2013-12-03', 'P2W', 1, '2013-12-17'],
    ['2013-01-31', 'P1M1D', 1, '2013-03-01'], // months first, then days
    ['2013-12-03', 'P0D', 1, '2013-12-03'],
    ['2013-12-03', 'P1963Y', -1, '1000-01-01'], // not 1950
    ['2013-12-03', 'P9999Y', -1, '1000-01-01'],
    ['2013-12-03', 'P9999Y', 1, '9999-12-31'],
  ] as const)('%s and %s (%i) is %s', (date, period, sign, expected) => {
    expect(shift(date, period, sign)).toBe(expected);
  });

  it('is always a day, later or earlier', () => {
    const day = fc
      .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const period = fc
      .tuple(fc.nat(9999), fc.nat(9999), fc.nat(9999), fc.nat(9999))
      .map(([y, m, w, d]) => `P${y}Y${m}M${w}W${d}D`);
    fc.assert(
      fc.property(day, period, (date, away) => {
        expect(isDate(shift(date, away))).toBe(true);
        expect(isDate(shift(date, away, -1))).toBe(true);
        expect(shift(date, away) >= date && shift(date, away, -1) <= date).toBe(true);
      }),
    );
  });
});

describe('within a period', () => {
  it.each([
    ['2012-12-03', true], // exactly a year before counts
    ['2012-12-02', false],
    ['2013-12-03', true],
    ['2013-12-04', false], // not after the day
  ])('%s lies within a year of 2013-12-03: %s', (date, expected) => {
    expect(within('P1Y', date, '2013-12-03')).toBe(expected);
  });
});
