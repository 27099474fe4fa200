import { expect, test } from 'vitest';
import { remembered } from './remember.ts';

test('what was asked for is made once, also when it is false', () => {
  const asked: string[] = [];
  const isLong = remembered((word) => {
    asked.push(word);
    return word.length > 3;
  });
  expect([isLong('no'), isLong('no'), isLong('longer')]).toEqual([false, false, true]);
  expect(asked).toEqual(['no', 'longer']);
});

test('no more is remembered than was agreed, and the answers stay right', () => {
  let made = 0;
  const twice = remembered((word) => {
    made += 1;
    return word + word;
  }, 2);
  expect(['a', 'b', 'c', 'c', 'a'].map(twice)).toEqual(['aa', 'bb', 'cc', 'cc', 'aa']);
  expect(made).toBe(4);
});
