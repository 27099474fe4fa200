import { expect, test } from 'vitest';
import { dateInWords, relativeDay, shortDate } from './dates.ts';

test.each([
  ['nb', 'tirsdag 3. desember 2013', '3. desember 2013'],
  ['nn', 'tysdag 3. desember 2013', '3. desember 2013'],
  ['en', 'Tuesday 3 December 2013', '3 December 2013'],
] as const)('writes a day in words (%s)', (lang, long, short) => {
  expect(dateInWords('2013-12-03', lang)).toBe(long);
  expect(shortDate('2013-12-03', lang)).toBe(short);
});

test.each([
  ['2024-05-14', 'i dag'],
  ['2024-05-16', 'i overmorgen'],
  ['2024-05-12', 'i forgårs'],
  ['2024-05-26', 'om 12 dager'],
  ['2024-04-14', 'for 30 dager siden'],
  ['2024-09-14', 'om 4 måneder'],
  ['2022-05-14', 'for 2 år siden'],
])('says how far %s is from 14 May 2024', (date, words) => {
  expect(relativeDay(date, '2024-05-14', 'nb')).toBe(words);
});

test.each([
  ['nb', 'om 45 dager', 'for 3 dager siden'],
  ['nn', 'om 45 dagar', 'for 3 dagar sidan'],
  ['en', 'in 45 days', '3 days ago'],
] as const)('counts calendar days (%s)', (lang, later, earlier) => {
  expect(relativeDay('2024-06-28', '2024-05-14', lang)).toBe(later);
  expect(relativeDay('2024-05-11', '2024-05-14', lang)).toBe(earlier);
});
