import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLate, letterNotices } from './letters-due.ts';

const at = (text: string) => new Date(text);

test.each([
  ['the evening it came', '2019-05-08T23:59+02:00', []],
  ['the day that was promised', '2019-05-09T23:59+02:00', []],
  ['the day after it', '2019-05-10T00:10+02:00', ['unread:2019-05-10']],
  ['a Saturday', '2019-05-11T09:00+02:00', []],
  ['the Monday', '2019-05-13T09:00+02:00', ['unread:2019-05-13']],
  ['17 May', '2019-05-17T09:00+02:00', []],
])('of a letter of Wednesday evening, on %s', (_, now, expected) => {
  expect(letterNotices({ receivedAt: at('2019-05-08T23:39+02:00'), kind: 'request' }, at(now))).toEqual(expected);
});

test.each([
  ['the same minute', '2019-05-08T23:39+02:00', ['breach:0']],
  ['the next afternoon', '2019-05-09T13:00+02:00', ['breach:12']],
  ['two hours before, a Saturday', '2019-05-11T22:00+02:00', ['breach:70']],
  ['a minute before', '2019-05-11T23:38+02:00', ['breach:70']],
  ['the hour', '2019-05-11T23:39+02:00', ['breach:72']],
  ['the Monday after', '2019-05-13T08:00+02:00', ['breach:72', 'unread:2019-05-13']],
])('of one that tells of a breach, %s', (_, now, expected) => {
  expect(letterNotices({ receivedAt: at('2019-05-08T23:39+02:00'), kind: 'breach-notice' }, at(now))).toEqual(expected);
});

test('the 72 hours of one that came on a Friday evening are told of before Monday', () => {
  const receivedAt = at('2026-04-02T20:00+02:00'); // Maundy Thursday: nobody is at work before Tuesday
  expect(letterNotices({ receivedAt, kind: 'breach-notice' }, at('2026-04-05T20:00+02:00'))).toEqual(['breach:72']);
});

test('whatever waits long enough is told of on a working day, and a breach at once', () => {
  const minute = 60_000;
  const anyTime = fc.integer({ min: Date.UTC(2019, 0, 1) / minute, max: Date.UTC(2030, 0, 1) / minute });
  fc.assert(
    fc.property(anyTime, fc.constantFrom('request', 'breach-notice', null), (start, kind) => {
      const receivedAt = new Date(start * minute);
      if (kind === 'breach-notice') expect(letterNotices({ receivedAt, kind }, receivedAt)).toEqual(['breach:0']);
      const days = Array.from({ length: 14 }, (_, n) => new Date(start * minute + n * 86_400_000));
      const told = days.flatMap((now) => letterNotices({ receivedAt, kind }, now));
      expect(told.some((key) => key.startsWith('unread:'))).toBe(true);
      for (const now of days)
        if (!isLate({ receivedAt }, now) && kind !== 'breach-notice')
          expect(letterNotices({ receivedAt, kind }, now)).toEqual([]);
    }),
  );
});
