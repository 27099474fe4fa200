import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '#src/platform/config/root.ts';

const root = projectRoot();
const text = readFileSync(join(root, 'docs', 'security.md'), 'utf8');
const rows = text
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, numbers = '', how = '', state = '', tests = '']) => ({
    numbers: numbers.split(', '),
    how,
    state,
    tests: [...tests.matchAll(/`([^`]+)`/g)].map(([, path]) => path ?? ''),
  }));

test('every requirement of levels 1 and 2 stands once: 70 of the first, 183 of the second', () => {
  const numbers = rows.flatMap((row) => row.numbers);
  expect(numbers.filter((number) => !/^\d{1,2}\.\d{1,2}\.\d{1,2}$/.test(number))).toEqual([]);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.length).toBe(70 + 183);
});

test('what is met names tests that are there, and nothing else does', () => {
  for (const { numbers, how, state, tests } of rows) {
    expect(['met', 'n/a', 'not yet'], numbers.join()).toContain(state);
    expect(how.length, numbers.join()).toBeGreaterThan(5);
    expect(tests.length > 0, `${numbers} is ${state}`).toBe(state === 'met');
    for (const path of tests) expect(existsSync(join(root, path)), path).toBe(true);
  }
});

test('the sum at the top is right', () => {
  const count = (state: string) => rows.filter((row) => row.state === state).flatMap((row) => row.numbers).length;
  const said = `${count('met')} met, ${count('n/a')} that do not apply, ${count('not yet')} not yet`;
  expect(text).toContain(said);
});
