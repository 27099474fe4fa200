import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMoments, osloClock, osloTime, parseMoment, printMoment, startOfDay } from './oslo-time.ts';
import { Problem } from './problem.ts';

describe('a moment', () => {
  it.each([
    ['2019-05-07', '2019-05-07', undefined],
    ['2019-05-07T14:55+02:00', '2019-05-07', '2019-05-07T12:55:00Z'],
    ['2019-05-07T14:55', '2019-05-07', '2019-05-07T12:55:00Z'], // as the clock in Oslo shows it
    ['2019-05-07T12:55:00Z', '2019-05-07', '2019-05-07T12:55:00Z'],
    ['2019-05-07T22:30:00Z', '2019-05-08', '2019-05-07T22:30:00Z'], // past midnight in Oslo
    ['2019-05-07T23:30-01:00', '2019-05-08', '2019-05-08T00:30:00Z'],
    ['2026-01-01T00:10+02:00', '2025-12-31', '2025-12-31T22:10:00Z'],
    ['2026-10-25T02:30', '2026-10-25', '2026-10-25T00:30:00Z'], // shown twice: the first
    ['2026-10-25T02:30+01:00', '2026-10-25', '2026-10-25T01:30:00Z'],
    ['2024-02-29T00:00', '2024-02-29', '2024-02-28T23:00:00Z'],
  ])('%s is on %s', (given, day, instant) => {
    const moment = parseMoment(given, '--received');
    expect(moment.day).toBe(day);
    expect(moment.instant).toBe(instant === undefined ? undefined : Date.parse(instant));
  });

  it.each([
    '',
    'i går',
    '2019-5-7',
    '2019-02-29',
    '2019-05-07T25:00',
    '2019-05-07T14:60',
    '2019-05-07 14:55',
    '2019-05-07T14',
    '2019-05-07T14:55+2',
    '2019-05-07T14:55+19:00',
    '2019-02-29T10:00',
    '2026-03-29T02:30', // the clock goes from 2 to 3
  ])('"%s" is none, and the place and the remedy are told', (given) => {
    const attempt = () => parseMoment(given, '--received');
    expect(attempt).toThrow(Problem);
    try {
      attempt();
    } catch (error) {
      expect((error as Problem).describe()).toMatch(/^--received: [\s\S]*remedy: write a day as/);
    }
  });

  it('is printed as it is read', () => {
    const instant = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2090, 0) }).map((ms) => ms - (ms % 60_000));
    fc.assert(
      fc.property(instant, (ms) => {
        expect(parseMoment(osloTime(ms), 'x').instant).toBe(ms);
        expect(printMoment(parseMoment(osloTime(ms), 'x'))).toBe(osloTime(ms));
      }),
    );
  });

  it('is compared by day where the time is not known', () => {
    const [day, morning, evening] = ['2019-05-07', '2019-05-07T08:00', '2019-05-07T20:00'].map((one) =>
      parseMoment(one, 'x'),
    );
    if (day === undefined || morning === undefined || evening === undefined) throw new Error('three moments');
    expect(compareMoments(morning, evening)).toBeLessThan(0);
    expect(compareMoments(day, evening)).toBe(0);
    expect(compareMoments(parseMoment('2019-05-08', 'x'), evening)).toBeGreaterThan(0);
  });
});

describe('Oslo', () => {
  it.each([
    ['2019-05-11T21:39:00Z', '2019-05-11T23:39+02:00'],
    ['2026-01-15T10:00:59Z', '2026-01-15T11:00+01:00'],
    ['2026-03-29T01:00:00Z', '2026-03-29T03:00+02:00'],
    ['2026-10-25T00:59:00Z', '2026-10-25T02:59+02:00'],
    ['2026-10-25T01:00:00Z', '2026-10-25T02:00+01:00'],
  ])('shows %s as %s', (instant, shown) => {
    expect(osloTime(Date.parse(instant))).toBe(shown);
    expect(osloClock(Date.parse(instant))).toBe(shown.slice(11, 16));
  });

  it.each([
    ['2026-03-29', '2026-03-28T23:00:00Z'],
    ['2026-06-01', '2026-05-31T22:00:00Z'],
  ])('begins %s at %s', (day, instant) => {
    expect(startOfDay(day)).toBe(Date.parse(instant));
  });
});
