import { expect, it } from 'vitest';
import { holdsOn } from './validity.ts';

it.each([
  [{ from: '2013-12-03' }, '2013-12-02', false],
  [{ from: '2013-12-03' }, '2013-12-03', true],
  [{ to: '2013-12-03' }, '2013-12-02', true],
  [{ to: '2013-12-03' }, '2013-12-03', false],
  [{ from: '2013-12-03', to: '2013-12-04' }, '2013-12-03', true],
  [{ from: '2013-12-03', to: '2013-12-04' }, '2013-12-04', false],
  [{ from: '2013-12-03', to: '2013-12-03' }, '2013-12-03', false],
  [{ from: undefined, to: undefined }, '1000-01-01', true],
  [{}, '9999-12-31', true],
])('%j on %s: %s', (validity, day, expected) => {
  expect(holdsOn(validity, day)).toBe(expected);
});
