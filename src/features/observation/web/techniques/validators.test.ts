import { expect, test } from 'vitest';
import type { Recorded } from '../visit/recorded.ts';
import { sentBack, suspectMarks, tellingMarks, type Validator, validatorsOf } from './validators.ts';

const url = 'https://tredje.test/p.gif';
const drawn = (n: number) => `"b1946ac92492d2347c6235b4d261118${n}"`;

const mark = (value: string, more: Partial<Validator> = {}): Validator => ({
  url,
  name: 'etag',
  value,
  size: '43',
  returned: false,
  ...more,
});

const request = (headers: Recorded['headers'], answered: Recorded['answered'], status = 200): Recorded => ({
  at: '',
  channel: 'protocol',
  url: `${url}#a`,
  method: 'GET',
  resourceType: 'Image',
  headers,
  state: 'ended',
  status,
  ...(answered !== undefined && { answered }),
});

test('a mark is read where it was first given, and whether it came back and stood', () => {
  const given = request({}, { etag: drawn(1), 'content-length': '43' });
  expect(validatorsOf([given])).toEqual([mark(drawn(1))]);
  expect(validatorsOf([given, request({ 'if-none-match': drawn(1) }, undefined, 304)])[0]?.returned).toBe(true);
  expect(validatorsOf([given, request({ 'if-none-match': drawn(1) }, { etag: drawn(2) })])[0]?.returned).toBe(false);
  expect(validatorsOf([request({}, {}), request({}, undefined)])).toEqual([]);
  expect(sentBack(mark(''), request({ 'if-none-match': drawn(1) }, {}))).toEqual({
    header: 'if-none-match',
    value: drawn(1),
  });
  expect(sentBack(mark(''), request({}, {}))).toBeUndefined();
});

const back = { returned: true };
test.each<[string, readonly Validator[], boolean]>([
  ['two visitors got a drawn mark each, and one came again', [mark(drawn(1)), mark(drawn(2), back)], true],
  ['the hash of a file is the same for both', [mark(drawn(1)), mark(drawn(1), back)], false],
  ['one visitor alone shows nothing', [mark(drawn(1), back)], false],
  ['nobody sent it back', [mark(drawn(1)), mark(drawn(2))], false],
  ['the answers were not the same', [mark(drawn(1)), mark(drawn(2), { ...back, size: '44' })], false],
  ['two servers side by side', [mark('"2d-432a5e4a73a80"'), mark('"2d-432a5e4a73a81"', back)], false],
  ['short marks, one for each of four', ['1', '2', '3', '4'].map((n) => mark(`"5f3e7a2b-26${n}"`, back)), true],
  ['two of four visitors got the same', ['1', '2', '1', '4'].map((n) => mark(`"5f3e7a2b-26${n}"`, back)), false],
  [
    'a date for each of four',
    [1, 2, 3, 4].map((n) => mark(`Mon, 0${n} Jan 2024 00:00:00 GMT`, { ...back, name: 'last-modified' })),
    true,
  ],
  [
    'a date for each of three',
    [1, 2, 3].map((n) => mark(`Mon, 0${n} Jan 2024 00:00:00 GMT`, { ...back, name: 'last-modified' })),
    false,
  ],
])('%s', (_, marks, telling) => {
  const visits = marks.map((one) => [one]);
  expect(tellingMarks(visits).length > 0).toBe(telling);
});

test('a page is visited once more only for what may still be shown', () => {
  expect(suspectMarks([[mark(drawn(1))]])).toEqual([{ url, name: 'etag' }]);
  expect(suspectMarks([[mark(drawn(1))], [mark(drawn(1))]])).toEqual([]);
  expect(suspectMarks([[mark('"5f3e7a2b-264"')]])).toEqual([]);
  expect(suspectMarks([])).toEqual([]);
});
