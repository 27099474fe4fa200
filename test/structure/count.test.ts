import { describe, expect, it } from 'vitest';
import { add, countCheck, countTests, nothing, summary } from '../../scripts/count.ts';

function file(...statuses: string[]) {
  const status = statuses.includes('failed') ? 'failed' : 'passed';
  return { status, assertionResults: statuses.map((one) => ({ status: one })) };
}

describe('the count of a test run', () => {
  it('counts tests one by one over all files', () => {
    const report = { testResults: [file('passed', 'passed', 'failed'), file('passed', 'skipped', 'todo')] };
    expect(countTests(report, 1)).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });

  it('counts a file that does not load as one failure', () => {
    const report = { testResults: [file('passed'), { status: 'failed', assertionResults: [] }] };
    expect(countTests(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('counts a run that ends badly though every test passed as a failure', () => {
    expect(countTests({ testResults: [file('passed')] }, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it.each([
    ['without a file', []],
    ['with skipped tests only', [file('skipped')]],
  ])('counts a run %s as a failure even when it ends well', (_, testResults) => {
    expect(countTests({ testResults }, 0).failed).toBe(1);
  });

  it('counts a run without a report as a failure', () => {
    expect(countTests(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts a check by its exit code', () => {
    expect([countCheck(0), countCheck(2)].reduce(add, nothing)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('is told in the line that continuous integration reads', () => {
    expect(summary({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(summary({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
  });
});
