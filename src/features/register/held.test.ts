import { describe, expect, it } from 'vitest';
import { heldDuring } from './held.ts';

const version = (name: string, from: string | null, to: string | null) => ({ from, to, body: { name } });
const names = (life: ReturnType<typeof version>[], from: string | null, to: string | null) =>
  heldDuring(life, { from, to }).map((held) => held?.['name'] ?? 'nothing');

describe('what held in a stretch', () => {
  const life = [
    version('a', '2010-01-01', '2015-01-01'),
    version('b', '2015-01-01', '2018-01-01'),
    version('c', '2020-01-01', null),
  ];

  it.each([
    ['2014-12-31', '2015-01-01', ['a']], // the last day of one
    ['2015-01-01', '2015-01-02', ['b']], // the first of the next
    ['2014-12-31', '2015-01-02', ['a', 'b']],
    ['2017-12-31', '2018-01-02', ['b', 'nothing']],
    ['2018-01-01', '2020-01-01', ['nothing']],
    ['2019-12-31', null, ['c', 'nothing']],
    ['2020-01-01', null, ['c']],
    [null, '2010-01-01', ['nothing']],
    [null, '2010-01-02', ['a', 'nothing']],
    [null, null, ['a', 'b', 'c', 'nothing']],
    ['2010-01-01', '2018-01-01', ['a', 'b']],
  ])('from %s to %s: %j', (from, to, expected) => {
    expect(names(life, from, to)).toEqual(expected);
  });

  it('is the whole of a life without ends, and nothing of no life', () => {
    expect(names([version('a', null, null)], null, null)).toEqual(['a']);
    expect(names([version('a', null, null)], '2010-01-01', '2010-01-02')).toEqual(['a']);
    expect(names([version('a', null, '2010-01-01')], null, null)).toEqual(['a', 'nothing']);
    expect(names([], null, null)).toEqual(['nothing']);
  });
});
