import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uuidv7 } from '#src/kernel/uuid.ts';
import { claimedTime, type Entry, entryBytes } from './entry.ts';

const entry: Entry = {
  tenant: '01234567-89ab-4cde-8f01-23456789abcd',
  id: uuidv7(Date.parse('2025-11-22T08:14:22.336Z'), Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)),
  at: '2025-11-22T08:14:22.336000Z',
  actor: 'å',
  act: 'b',
  subject: 'c',
  allowed: false,
  because: 'd',
  purpose: null,
  about: ['x', 'yz'],
  category: '',
  origin: null,
};

test('the bytes are those that docs/log.md describes', () => {
  const text = (value: string) =>
    `${Buffer.byteLength(value).toString(16).padStart(8, '0')}${Buffer.from(value).toString('hex')}`;
  const written = [
    '01',
    ...[entry.tenant, entry.id, entry.at, 'å', 'b', 'c', 'false', 'd'].map(text),
    'ffffffff',
    `00000002${text('x')}${text('yz')}`,
    '00000000',
    'ffffffff',
  ];
  expect(Buffer.from(entryBytes(entry)).toString('hex')).toBe(written.join(''));
});

const some = fc.string({ unit: 'grapheme', maxLength: 6 });
const nullable = fc.option(some);
const entries: fc.Arbitrary<Entry> = fc.record({
  tenant: some,
  id: some,
  at: some,
  actor: some,
  act: some,
  subject: some,
  allowed: fc.boolean(),
  because: some,
  purpose: nullable,
  about: fc.array(some, { maxLength: 3 }),
  category: nullable,
  origin: nullable,
});

test('two entries that differ anywhere have different bytes', () => {
  const change = fc.constantFrom(...(Object.keys(entry) as (keyof Entry)[]));
  fc.assert(
    fc.property(entries, entries, change, (one, two, column) => {
      const other = { ...one, [column]: two[column] };
      const same = JSON.stringify(one[column]) === JSON.stringify(two[column]);
      return same === (Buffer.compare(entryBytes(one), entryBytes(other)) === 0);
    }),
    { numRuns: 1_000 },
  );
});

test('moving a letter from one column to the next changes the bytes, and so does splitting a list elsewhere', () => {
  const bytes = (more: Partial<Entry>) => Buffer.from(entryBytes({ ...entry, ...more })).toString('hex');
  expect(bytes({ actor: 'ab', act: 'c' })).not.toBe(bytes({ actor: 'a', act: 'bc' }));
  expect(bytes({ about: ['xy', 'z'] })).not.toBe(bytes({ about: ['x', 'yz'] }));
  expect(bytes({ purpose: '' })).not.toBe(bytes({ purpose: null }));
});

test('an entry claims the earlier of its two times', () => {
  expect(new Date(claimedTime(entry)).toISOString()).toBe('2025-11-22T08:14:22.336Z');
  expect(new Date(claimedTime({ ...entry, at: '2024-01-01T00:00:00.000999Z' })).toISOString()).toBe(
    '2024-01-01T00:00:00.000Z',
  );
  const early = { ...entry, id: uuidv7(Date.parse('2024-01-01T00:00:00.000Z'), new Uint8Array(10)) };
  expect(new Date(claimedTime(early)).toISOString()).toBe('2024-01-01T00:00:00.000Z');
  expect(new Date(claimedTime({ ...early, id: `${early.id.slice(0, 14)}4${early.id.slice(15)}` })).toISOString()).toBe(
    '2025-11-22T08:14:22.336Z',
  );
});
