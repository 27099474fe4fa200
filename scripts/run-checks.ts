/** Runs every check of a tier (`normal`, or the first argument), all of them even when one fails, and counts. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { forward } from '../bin/forward.mjs';
import { type Check, tiers } from './checks.ts';
import { add, type Count, countCheck, countTests, nothing, summary, type TestReport } from './count.ts';

const root = resolve(import.meta.dirname, '..');

function readReport(path: string): TestReport | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

async function runCheck(check: Check, folder: string): Promise<Count> {
  const report = join(folder, `${check.project}.json`);
  const reporters =
    check.project === undefined ? [] : ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = [join(root, check.program), ...check.args, ...reporters];
  const exitCode = await forward(process.execPath, args, { cwd: root });
  return check.project === undefined ? countCheck(exitCode) : countTests(readReport(report), exitCode);
}

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
  let total = nothing;
  for (const check of checks) {
    console.log(`\n## ${check.title}\n`);
    const begun = performance.now();
    const count = await runCheck(check, folder);
    if (stopped) break;
    total = add(total, count);
    lines.push(`${check.title}: ${summary(count)} (${seconds(begun)})`);
    console.log(`\n${lines.at(-1)}`);
  }
  rmSync(folder, { recursive: true, force: true });
  console.log(`\n## Summary (${seconds(started)})\n\n${lines.join('\n')}\n`);
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
