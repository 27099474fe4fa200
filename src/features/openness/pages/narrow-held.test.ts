import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Held } from '../held/held.ts';
import { hitsOnPage, narrow } from './narrow-held.ts';

const held = (n: number, kind: Held['kind'], text: string, of?: string): Held => ({
  ref: String(n),
  kind,
  title: `Avtale ${n}`,
  text,
  ...(of !== undefined && { of }),
  content: { parts: [] },
  lacksFile: false,
});
const units = [{ key: 'nesset', name: 'Nesset oppvekstsenter' }];
const all = [
  held(1, 'agreement', 'Zokrates ved Nesset oppvekstsenter'),
  held(2, 'agreement', 'Feide'),
  held(3, 'other', 'Zokrates', 'System'),
  held(4, 'other', 'Zokrates', 'Tiltak'),
];
const none = { query: '', sort: '', unit: '', page: 1 };
const refs = (looked: Partial<typeof none>) => narrow(all, { ...none, ...looked }, units).hits.map(({ ref }) => ref);

test('hits are narrowed by words, by sort and by the school that they tell of', () => {
  expect(refs({ query: 'zokrates' })).toEqual(['1', '3', '4']);
  expect(refs({ query: 'zokrates', sort: 'other:System' })).toEqual(['3']);
  expect(refs({ query: 'zokrates', unit: 'nesset' })).toEqual(['1']);
  expect(refs({ sort: 'agreement' })).toEqual(['1', '2']);
  expect(refs({ unit: 'nesset' })).toEqual(['1']);
  expect(refs({ unit: 'finnes-ikke', query: 'zokrates' })).toEqual(['1', '3', '4']);
  const unasked = narrow(all, none, units);
  expect([unasked.hits, unasked.isAsked, unasked.sorts.length]).toEqual([[], false, 3]);
  const { sorts } = narrow(all, { ...none, query: 'zokrates', sort: 'agreement' }, units);
  expect(sorts.map(({ sort, count }) => [sort, count])).toEqual([
    ['agreement', 1],
    ['other:System', 1],
    ['other:Tiltak', 1],
  ]);
});

test('every hit stands on one page, and no page is beyond the last', () => {
  fc.assert(
    fc.property(fc.nat({ max: 90 }), fc.integer({ min: -2, max: 99 }), (many, page) => {
      const things = Array.from({ length: many }, (_, n) => held(n, 'routine', ''));
      const looked = { ...none, sort: 'routine' };
      const { pages } = narrow(things, looked, units);
      const seen = Array.from(
        { length: pages },
        (_, n) => narrow(things, { ...looked, page: n + 1 }, units).hits,
      ).flat();
      expect(seen.map(({ ref }) => ref)).toEqual(things.map(({ ref }) => ref));
      const at = narrow(things, { ...looked, page }, units);
      expect(at.page).toBeLessThanOrEqual(pages);
      expect(at.hits.length).toBeLessThanOrEqual(hitsOnPage);
    }),
    { numRuns: 40 },
  );
});
