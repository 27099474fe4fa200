import { expect, it } from 'vitest';
import { failures, slowest, type TestOutcome } from '../../scripts/failures.ts';

function file(name: string, more: Partial<TestOutcome['testResults'][number]> = {}) {
  return { name: `/house/${name}`, status: 'passed', assertionResults: [], ...more };
}

it('tells each failed test with its file and the beginning of its message, and no other', () => {
  const report = {
    testResults: [
      file('a.test.ts', {
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'is fine' },
          { status: 'failed', fullName: 'the door is shut', failureMessages: ['expected shut\nto be open'] },
        ],
      }),
      file('b.test.ts', { assertionResults: [{ status: 'passed', fullName: 'is fine too' }] }),
    ],
  };
  expect(failures(report, '/house')).toEqual(['a.test.ts: the door is shut\n    expected shut\n    to be open']);
});

it('tells a file that did not load', () => {
  const report = { testResults: [file('c.test.ts', { status: 'failed', message: 'Cannot find module' })] };
  expect(failures(report, '/house')).toEqual(['c.test.ts: could not be run\n    Cannot find module']);
});

it('cuts a long message, so that many fit', () => {
  const failed = { status: 'failed', fullName: 'long', failureMessages: ['x'.repeat(50_000)] };
  const [told] = failures(
    { testResults: [file('d.test.ts', { status: 'failed', assertionResults: [failed] })] },
    '/house',
  );
  expect(told?.length).toBeLessThan(1300);
});

it('is silent without a report', () => {
  expect(failures(undefined, '/house')).toEqual([]);
  expect(slowest(undefined, '/house', 3)).toEqual([]);
});

it('names the slowest files, slowest first', () => {
  const took = (name: string, ms: number) => file(name, { startTime: 1000, endTime: 1000 + ms });
  const report = { testResults: [took('a.ts', 900), took('b.ts', 61_200), took('c.ts', 5000)] };
  expect(slowest(report, '/house', 2)).toEqual(['61 s b.ts', '5 s c.ts']);
});
