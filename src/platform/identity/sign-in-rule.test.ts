import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultRule, mayBegin, type SignInRule } from './sign-in-rule.ts';

const school = '10.20.3.4';
const home = '203.0.113.5';
/** A Wednesday, at noon in Oslo. */
const noon = new Date('2026-11-18T11:00:00Z');
const rule = (more: Partial<SignInRule>): SignInRule => ({ ...defaultRule, networks: ['10.20.0.0/16'], ...more });

test('until the owner says something, one may begin from anywhere at any time, and with one factor', () => {
  expect(mayBegin(defaultRule, undefined, noon)).toEqual({ allowed: true, secondFactor: false });
});

test.each([
  [school, { allowed: true, secondFactor: false }],
  [home, { allowed: false, because: 'place' }],
  [undefined, { allowed: false, because: 'place' }],
])('only from own networks, from %s', (network, may) => {
  expect(mayBegin(rule({ onlyNetworks: true }), network, noon)).toEqual(may);
});

test.each([
  ['confidential', school, false],
  ['confidential', home, false],
  ['outside', school, false],
  ['outside', home, true],
  ['outside', undefined, true],
  ['always', school, true],
  ['always', home, true],
] as const)('two factors %s, from %s: %s', (secondFactor, network, asked) => {
  expect(mayBegin(rule({ secondFactor }), network, noon)).toEqual({ allowed: true, secondFactor: asked });
});

describe('hours are those of Oslo', () => {
  const day = { hours: { from: '07:00', to: '17:00' } };
  test.each([
    ['2026-11-18T05:59:00Z', false],
    ['2026-11-18T06:00:00Z', true],
    ['2026-11-18T15:59:00Z', true],
    ['2026-11-18T16:00:00Z', false],
    // In summer an hour earlier.
    ['2026-06-17T05:00:00Z', true],
    ['2026-06-17T15:00:00Z', false],
  ])('at %s: %s', (time, allowed) => {
    expect(mayBegin(rule(day), home, new Date(time)).allowed).toBe(allowed);
  });

  test.each([
    ['2026-11-18T22:00:00Z', true],
    ['2026-11-18T04:59:00Z', true],
    ['2026-11-18T11:00:00Z', false],
  ])('a night: at %s: %s', (time, allowed) => {
    const night = { hours: { from: '22:00', to: '06:00' } };
    expect(mayBegin(rule(night), home, new Date(time)).allowed).toBe(allowed);
  });

  test('weekdays end at midnight in Oslo', () => {
    const weekdays = rule({ weekdaysOnly: true });
    expect(mayBegin(weekdays, home, new Date('2026-11-20T22:59:00Z')).allowed).toBe(true);
    expect(mayBegin(weekdays, home, new Date('2026-11-20T23:00:00Z'))).toEqual({ allowed: false, because: 'time' });
    expect(mayBegin(weekdays, home, new Date('2026-11-22T23:00:00Z')).allowed).toBe(true);
  });
});

test('saying more never lets more people in, and asks for no fewer factors', () => {
  const hours = fc.constantFrom(undefined, { from: '07:00', to: '17:00' }, { from: '22:00', to: '06:00' });
  const rules = fc.record({ onlyNetworks: fc.boolean(), weekdaysOnly: fc.boolean(), hours });
  const times = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(rules, times, fc.constantFrom(school, home, undefined), (said, time, network) => {
      const [strict, loose] = [mayBegin(rule(said), network, time), mayBegin(rule({}), network, time)];
      expect(loose.allowed).toBe(true);
      const always = mayBegin(rule({ ...said, secondFactor: 'always' }), network, time);
      expect(always.allowed).toBe(strict.allowed);
      if (always.allowed) expect(always.secondFactor).toBe(true);
    }),
  );
});
