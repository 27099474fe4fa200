import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shift } from '#src/kernel/period.ts';
import { matterKinds } from '../model/kinds.ts';
import { matterStates } from '../model/states.ts';
import { type FateFacts, fateOf } from './fate.ts';

const over: FateFacts = {
  ...{ kind: 'guidance', state: 'closed', retainUntil: '2026-11-22', isEmptied: false, events: ['opened', 'closed'] },
  ...{ holds: 0, restricts: false, unread: 0, decided: 'erase' },
};

describe('a closed case', () => {
  test('is kept to the end of its last day, and erased from the day after', () => {
    expect(fateOf(over, '2026-11-21').fate).toBe('kept');
    expect(fateOf(over, '2026-11-22').fate).toBe('kept');
    expect(fateOf(over, '2026-11-23').fate).toBe('erase');
  });

  test.each([
    ['nobody has decided of its kind', { decided: undefined }, 'deposit', '§ 13'],
    ['its kind is deposited', { decided: 'deposit' }, 'deposit', '§ 14'],
    ['somebody keeps it back', { holds: 1 }, 'held', ''],
    ['a restriction of it holds', { restricts: true }, 'held', 'art. 18'],
    ['something in it is unread', { unread: 1 }, 'held', ''],
    ['it has no last day', { retainUntil: null }, 'held', ''],
    ['it was complained of', { kind: 'foi', events: ['complained'] }, 'deposit', '§ 5'],
    ['closer reasons were demanded', { kind: 'foi', events: ['reasons-demanded'] }, 'deposit', '§ 5'],
    ['it is emptied already', { isEmptied: true }, 'emptied', ''],
  ] as const)('is not erased when %s', (_why, more, fate, words) => {
    const decision = fateOf({ ...over, ...more } as FateFacts, '2027-01-01');
    expect(decision.fate).toBe(fate);
    expect(decision.because.nb).toContain(words);
  });

  test('is erased only when closed, over, decided, and kept by nothing', () => {
    const facts = fc.record({
      kind: fc.constantFrom(...matterKinds),
      state: fc.constantFrom(...matterStates),
      retainUntil: fc.option(
        fc
          .integer({ min: -400, max: 400 })
          .map((days) => shift('2026-11-22', `P${Math.abs(days)}D`, days < 0 ? -1 : 1)),
        { nil: null },
      ),
      isEmptied: fc.boolean(),
      events: fc.subarray(['opened', 'complained', 'reasons-given', 'closed']),
      holds: fc.nat({ max: 1 }),
      restricts: fc.boolean(),
      unread: fc.nat({ max: 1 }),
      decided: fc.constantFrom('erase' as const, 'deposit' as const, undefined),
    });
    fc.assert(
      fc.property(facts, (one) => {
        if (fateOf(one, '2026-11-22').fate !== 'erase') return;
        expect(one).toMatchObject({ state: 'closed', isEmptied: false, holds: 0, restricts: false, decided: 'erase' });
        expect(one.retainUntil !== null && one.retainUntil < '2026-11-22').toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
