/** The part of Vitest's JSON report that is counted. */
export interface TestReport {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const nothing: Count = { passed: 0, failed: 0, skipped: 0 };

export function add(a: Count, b: Count): Count {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** A check that passes or fails as a whole, from its exit code. */
export function countCheck(exitCode: number): Count {
  return exitCode === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };
}

/**
 * Counts a run of tests. What no test tells of is a failure too: a file that did not load, a runner that ended badly
 * for another reason, and a run in which not one test was carried out.
 * @param report undefined when the runner wrote none
 */
export function countTests(report: TestReport | undefined, exitCode: number): Count {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults.map(({ status }) => status));
  const number = (status: string) => tests.filter((one) => one === status).length;
  const notLoaded = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const passed = number('passed');
  const failed = number('failed') + notLoaded;
  const skipped = tests.length - passed - number('failed');
  const unexplained = failed === 0 && (exitCode !== 0 || passed === 0) ? 1 : 0;
  return { passed, failed: failed + unexplained, skipped };
}

/** The last line of a test command; continuous integration reads it. */
export function summary({ passed, failed, skipped }: Count): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}
