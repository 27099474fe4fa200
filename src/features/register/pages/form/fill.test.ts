import { expect, test } from 'vitest';
import { filled } from './fill.ts';
import { all } from './words.ts';

const filledIn = (query: Record<string, string[]>) => Object.fromEntries(filled('routines', new Map(), query));

test('what an address says is known stands in the form', () => {
  expect(filledIn({ kind: ['breach-handling'], covers: ['swis'], knownAt: ['nesset'] })).toEqual({
    kind: ['breach-handling'],
    covers: ['swis'],
    'knownAt.nesset': ['ja'],
  });
});

test('all of them is the form’s own word for it, and takes the place of those that stood there', () => {
  expect(filledIn({ covers: ['all'] })).toEqual({ covers: [all] });
  expect(filled('routines', new Map([['covers', ['swis']]]), { covers: ['all'] }).get('covers')).toEqual([all]);
});

test('one more system goes beside those that stand there, and instead of all', () => {
  expect(filled('routines', new Map([['covers', ['swis']]]), { covers: ['extens'] }).get('covers')).toEqual([
    'swis',
    'extens',
  ]);
  expect(filled('routines', new Map([['covers', [all]]]), { covers: ['extens'] }).get('covers')).toEqual(['extens']);
});
