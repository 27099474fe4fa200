/** Runs every check of a tier (`normal`, or the first argument), all of them even when one fails, and counts. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { forward } from '../bin/forward.mjs';
import { type Check, tiers } from './checks.ts';
import { add, type Count, countCheck, countTests, nothing, summary, type TestReport } from './count.ts';
import { failures, slowest, type TestOutcome } from './failures.ts';
import { runQuietly, twoAtATime } from './run-quietly.ts';

const root = resolve(import.meta.dirname, '..');

function readReport(path: string): (TestReport & TestOutcome) | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** What is told of a check at the end of the whole run. */
interface Outcome {
  readonly count: Count;
  readonly failed: readonly string[];
  readonly slow: readonly string[];
}

async function runTests(check: Check & { readonly project: string }, folder: string): Promise<Outcome> {
  const report = join(folder, `${check.project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const exitCode = await forward(process.execPath, [join(root, check.program), ...check.args, ...reporters], {
    cwd: root,
  });
  const told = readReport(report);
  return { count: countTests(told, exitCode), failed: failures(told, root), slow: slowest(told, root, 5) };
}

const hasTests = (check: Check): check is Check & { readonly project: string } => check.project !== undefined;

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

let stopped = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    stopped = true;
  });

async function runAll(checks: readonly Check[]): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'skolevern-test-'));
  const started = performance.now();
  const lines: string[] = [];
  const failed: string[] = [];
  let total = nothing;
  const conclude = ({ title }: Check, { count, failed: here, slow }: Outcome, took: string) => {
    total = add(total, count);
    failed.push(...here.map((one) => `${title}, ${one}`));
    lines.push([`${title}: ${summary(count)} (${took})`, ...slow].join('\n    '));
    console.log(`\n${lines.at(-1)}`);
  };
  // What only reads the code keeps one core busy, and tests both.
  await twoAtATime(
    checks.filter((check) => !hasTests(check)),
    (check) => runQuietly(join(root, check.program), check.args, root),
    (check, { exitCode, words, took }) => {
      console.log(`\n## ${check.title}\n\n${words}`);
      const wrong = exitCode === 0 ? [] : [`which ends with\n${words.trimEnd().split('\n').slice(-30).join('\n')}`];
      conclude(check, { count: countCheck(exitCode), failed: wrong, slow: [] }, `${took.toFixed(1)} s`);
    },
  );
  for (const check of checks.filter(hasTests)) {
    if (stopped) break;
    console.log(`\n## ${check.title}\n`);
    const begun = performance.now();
    const outcome = await runTests(check, folder);
    if (!stopped) conclude(check, outcome, seconds(begun));
  }
  rmSync(folder, { recursive: true, force: true });
  console.log(`\n## Summary (${seconds(started)})\n\n${lines.join('\n')}\n`);
  if (failed.length > 0) console.log(`## What failed\n\n${failed.join('\n\n')}\n`);
  return total;
}

const tier = process.argv[2] ?? 'normal';
if (!Object.hasOwn(tiers, tier)) {
  console.error(`"${tier}" is no tier of tests\n  remedy: one of ${Object.keys(tiers).join(', ')}`);
  process.exit(2);
}
const total = await runAll(tiers[tier as keyof typeof tiers]);
if (stopped) {
  console.error('Stopped before the end.');
  process.exit(130);
}
console.log(summary(total));
process.exitCode = total.failed === 0 ? 0 : 1;
