import { expect, it } from 'vitest';
import { lengthsIn, longestDays } from './time.ts';

it.each([
  ['lagres i tre måneder', 'P3M'],
  ['blir sletta etter eitt år', 'P1Y'],
  ['slettes etter 30 dager', 'P30D'],
  ['to veker', 'P14D'],
  ['kept for two years', 'P2Y'],
  ['mellom 25-30 år', 'P30Y'],
  ['et halvt år', 'P0.5Y'],
])('%s is %s', (text, iso) => {
  expect(lengthsIn(text).map((length) => length.iso)).toEqual([iso]);
});

it('of several the longest counts, and a text without any has none', () => {
  expect(longestDays('ti dager, senest to måneder')).toBe(60);
  expect(longestDays('så lenge det er nødvendig')).toBeUndefined();
  expect(longestDays('i 2024 og § 3')).toBeUndefined();
});
