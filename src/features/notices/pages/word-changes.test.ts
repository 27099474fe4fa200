import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordChanges } from './word-changes.ts';

const text = fc
  .array(fc.constantFrom('vi', 'har', 'det', 'i', '1', '2', 'år'), { maxLength: 12 })
  .map((words) => words.join(' '));
const joined = (runs: ReturnType<typeof wordChanges>, not: 'added' | 'removed') =>
  runs
    .filter(({ is }) => is !== not)
    .map((run) => run.text)
    .join('');

describe('what became of a sentence', () => {
  test('gives both sides back', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordChanges(before, after);
        expect(joined(runs, 'added')).toBe(before);
        expect(joined(runs, 'removed')).toBe(after);
      }),
    );
  });

  test('marks only the words that differ', () => {
    expect(wordChanges('Vi har det i 1 år.', 'Vi har det i 2 år.')).toEqual([
      { text: 'Vi har det i ', is: 'same' },
      { text: '1 ', is: 'removed' },
      { text: '2 ', is: 'added' },
      { text: 'år.', is: 'same' },
    ]);
  });

  test('marks nothing in what is the same', () => {
    fc.assert(fc.property(text, (same) => wordChanges(same, same).every(({ is }) => is === 'same')));
  });
});
