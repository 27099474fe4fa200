import { expect, test } from 'vitest';
import { createLimiter, defaultRates, rateClassOf, TooMany } from './rates.ts';

const rates = { ...defaultRates, form: { atOnce: 3, aMinute: 6 }, refused: { atOnce: 1, aMinute: 1 } };
const second = 1000;

function taken(limiter: ReturnType<typeof createLimiter>, who: string, now: number): boolean {
  try {
    limiter.take('form', who, now);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(TooMany);
    return false;
  }
}

test('so many at once, then so many a minute, each for oneself', () => {
  const limiter = createLimiter(rates);
  expect([1, 2, 3, 4].map(() => taken(limiter, 'a', 0))).toEqual([true, true, true, false]);
  expect(taken(limiter, 'b', 0)).toBe(true);
  expect(taken(limiter, 'a', 9 * second)).toBe(false);
  expect([taken(limiter, 'a', 10 * second), taken(limiter, 'a', 10 * second)]).toEqual([true, false]);
});

test('the answer says how long to wait', () => {
  const limiter = createLimiter(rates);
  limiter.take('refused', 'a', 0);
  expect(() => limiter.take('refused', 'a', 15 * second)).toThrow(expect.objectContaining({ retryAfter: 45 }));
});

test('a clock that is set back takes nothing away', () => {
  const limiter = createLimiter(rates);
  expect(taken(limiter, 'a', 3600 * second)).toBe(true);
  expect(taken(limiter, 'a', 0)).toBe(true);
});

test('asking takes nothing; counting what was refused never fails', () => {
  const limiter = createLimiter(rates);
  for (let time = 0; time < 5; time += 1) limiter.ask('refused', 'a', 0);
  for (let time = 0; time < 5; time += 1) limiter.spend('refused', 'a', 0);
  expect(() => limiter.ask('refused', 'a', 0)).toThrow(TooMany);
});

test('coming from everywhere does not fill the memory', () => {
  const limiter = createLimiter(rates);
  for (let at = 0; at < 60_000; at += 1) limiter.take('form', String(at), at);
  expect(taken(limiter, 'new', 60_000)).toBe(true);
});

test.each([
  ['GET', '/funn', 'open-page'],
  ['GET', '/logg-inn', undefined],
  ['GET', '/logg-inn/start', 'sign-in'],
  ['GET', '/logg-inn/tilbake/feide', 'sign-in'],
  ['POST', '/logg-ut', 'sign-in'],
  ['POST', '/utlogging/tilbake', 'sign-in'],
  ['GET', '/utlogging/front', 'sign-in'],
  ['POST', '/register/systemer/a/endre', 'form'],
  ['PUT', '/x', 'form'],
  ['POST', '/om/solvik/be-om-dokumenter', 'open-form'],
  ['GET', '/om/solvik/be-om-dokumenter', 'open-page'],
  ['GET', '/logg-innsyn', 'open-page'],
  ['HEAD', '/om', 'open-page'],
])('%s %s counts as %s', (method, path, kind) => {
  expect(rateClassOf(method, path, false)).toBe(kind);
  expect(rateClassOf(method, path, true)).toBe(kind?.replace('open-', ''));
});
