import { relative } from 'node:path';

/** The part of Vitest's JSON report that tells what failed, and how long each file took. */
export interface TestOutcome {
  readonly testResults: readonly {
    /** Absolute path of the test file. */
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly startTime?: number;
    readonly endTime?: number;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages?: readonly string[] | null;
    }[];
  }[];
}

/** Enough to see the cause, little enough that many failures still fit into the end of a log. */
const longestMessage = 1200;

function shortened(message: string): string {
  const text = message.trim();
  return text.length <= longestMessage ? text : `${text.slice(0, longestMessage)} …`;
}

function indented(text: string): string {
  return text.replace(/^/gm, '    ');
}

/**
 * What failed, said once more where whoever reads only the end of a log will see it.
 * @param root the folder that file names are told from
 * @returns per failed test (or file that did not load) its name and the beginning of its message; empty when none failed
 */
export function failures(report: TestOutcome | undefined, root: string): string[] {
  return (report?.testResults ?? []).flatMap((file) => {
    const where = relative(root, file.name);
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0 && file.status === 'failed')
      return [`${where}: could not be run\n${indented(shortened(file.message ?? 'no message'))}`];
    return failed.map(
      ({ fullName, failureMessages }) =>
        `${where}: ${fullName}\n${indented(shortened((failureMessages ?? []).join('\n') || 'no message'))}`,
    );
  });
}

/** The files that took longest, longest first, in whole seconds: where to look when the tests take too long. */
export function slowest(report: TestOutcome | undefined, root: string, howMany: number): string[] {
  return (report?.testResults ?? [])
    .map((file) => ({ where: relative(root, file.name), took: (file.endTime ?? 0) - (file.startTime ?? 0) }))
    .sort((a, b) => b.took - a.took)
    .slice(0, howMany)
    .map(({ where, took }) => `${Math.round(took / 1000)} s ${where}`);
}
