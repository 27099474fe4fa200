import { expect, it } from 'vitest';
import { compareHref, readCompare } from './query.ts';

const asked = (query: Record<string, string>) => {
  const { first, second, faults } = readCompare(query, 'nb');
  return { first: first.question, second: second.question, faults: faults.map(({ field }) => field) };
};

it('reads two days by the same law', () => {
  expect(asked({ dato: '2013-12-03', motdato: '2014-12-03', lov: 'pol-2000' })).toEqual({
    first: { asOf: '2013-12-03', law: 'pol-2000' },
    second: { asOf: '2014-12-03', law: 'pol-2000' },
    faults: [],
  });
});

it('takes an empty second side as now', () => {
  expect(asked({ dato: '2013-12-03', kjent: '4', motdato: ' ' })).toEqual({
    first: { asOf: '2013-12-03', known: 4 },
    second: {},
    faults: [],
  });
});

it('compares two laws over the same facts, unless others are given', () => {
  expect(asked({ dato: '2013-12-03', kjent: '4', lov: 'pol-2000', mot: 'gdpr' }).second).toEqual({
    asOf: '2013-12-03',
    known: 4,
    law: 'gdpr',
  });
  expect(asked({ dato: '2013-12-03', lov: 'pol-2000', mot: 'gdpr', motdato: '2020-01-01' }).second).toEqual({
    asOf: '2020-01-01',
    law: 'gdpr',
  });
});

it.each([
  [{ dato: 'i går', mot: 'gdpr' }, ['dato']],
  [{ motdato: 'i går' }, ['motdato']],
  [{ motkjent: '0', kjent: '-1' }, ['kjent', 'motkjent']],
  [{ mot: 'romerretten' }, ['mot']],
  [{ lov: 'romerretten' }, ['lov']],
])('tells what is wrong at the field where it was typed: %j', (query, fields) => {
  expect(asked(query as unknown as Record<string, string>).faults).toEqual(fields);
});

it('writes its fields in one order', () => {
  expect(compareHref({ mot: 'gdpr', lov: 'pol-2000' })).toBe('/sammenlign?lov=pol-2000&mot=gdpr');
  expect(compareHref({})).toBe('/sammenlign');
});
