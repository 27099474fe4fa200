import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { identify } from '#src/features/observation/recipients/identify.ts';
import { findBrowser } from '#src/features/observation/web/browser/find-browser.ts';
import { makeHome } from '#src/features/observation/web/browser/own-user.ts';
import type { ScanDeps, ScanOptions } from '#src/features/observation/web/scan-options.ts';
import { passes } from '#src/features/observation/web/scan-result.ts';
import { scanSites } from '#src/features/observation/web/scan-sites.ts';
import { projectRoot } from '#src/platform/config/root.ts';
import { median } from './measure.ts';
import { processTree } from './process-tree.ts';

interface Served {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly local: NonNullable<ScanOptions['local']> & { readonly resolveTo: string };
}

/** The test sites in a process of their own, so that what they cost is not counted. */
async function serve(): Promise<Served> {
  const file = join(projectRoot(), 'test', 'sites', 'serve.ts');
  const child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const part of child.stdout) {
    said += String(part);
    const found = /--resolve-to (\S+) --dns (\S+) --ca (\S+)/.exec(said);
    if (found === null) continue;
    const [, resolveTo = '', dns = '', ca = ''] = found;
    return { child, pid: child.pid ?? 0, local: { resolveTo, dns, ca: readFileSync(ca, 'utf8') } };
  }
  throw new Error('the test sites did not start');
}

interface Cost {
  readonly pages: number;
  readonly seconds: number;
  readonly cpu: number;
  /** Resident bytes, measured along the way. */
  readonly memory: readonly number[];
}

async function costOf(served: Served, work: () => Promise<number>): Promise<Cost> {
  const before = processTree([served.pid]).cpu;
  const begun = performance.now();
  const memory: number[] = [];
  const timer = setInterval(() => memory.push(processTree([served.pid]).memory), 2_000);
  const pages = await work().finally(() => clearInterval(timer));
  const seconds = (performance.now() - begun) / 1_000;
  return { pages, seconds, cpu: processTree([served.pid]).cpu - before, memory };
}

const siteOf = (index: number) => `https://side${index + 1}.fart.test/`;
const pagesOf = (site: string, pages: number) => [
  site,
  ...Array.from({ length: pages - 1 }, (_, at) => `${site}side-${at}`),
];

/** The floor: the same pages in the same browser, a new context each, and nothing is recorded. */
async function plain(served: Served, sites: number, pages: number, contexts: number): Promise<number> {
  const home = makeHome(findBrowser('headless-shell').path);
  const args = [
    '--ignore-certificate-errors',
    `--host-resolver-rules=MAP * ${served.local.resolveTo}`,
    '--disable-gpu',
  ];
  const browser = await chromium.launch({ executablePath: home.program, args, chromiumSandbox: true });
  const waiting = Array.from({ length: sites }, (_, index) => pagesOf(siteOf(index), pages))
    .flat()
    .values();
  let done = 0;
  const hand = async () => {
    for (const url of waiting) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(url, { waitUntil: 'load' });
      await context.close();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: contexts }, hand));
  await browser.close();
  home.remove();
  return done;
}

async function ours(
  served: Served,
  sites: number,
  options: Pick<ScanOptions, 'pages' | 'passes' | 'contexts'>,
  evidence: boolean,
  progress?: ScanDeps['progress'],
): Promise<number> {
  const { sites: scanned } = await scanSites(
    {
      sites: Array.from({ length: sites }, (_, index) => ({ url: siteOf(index) })),
      engine: 'headless-shell',
      settle: 2_500,
      pageLimit: 45_000,
      local: served.local,
      ...options,
    },
    {
      now: () => new Date(),
      random: (bytes) => randomBytes(bytes),
      identify,
      lists: [],
      ...(evidence && { keep: async () => {} }),
      ...(progress && { progress }),
    },
  );
  // Told and not thrown: an hour's figures are not lost for one site.
  const missed = scanned.filter(({ recipients }) => recipients.length !== 8).length;
  if (missed > 0) {
    console.error(`${missed} of ${sites} sites: not all eight recipients were found`);
    process.exitCode = 1;
  }
  return scanned.reduce((total, { visits }) => total + visits.length, 0);
}

const figures = ({ pages, seconds, cpu }: Cost) => ({ perMinute: (60 * pages) / seconds, each: cpu / pages });

function tell(name: string, cost: Cost, floor?: Cost): void {
  const { perMinute, each } = figures(cost);
  const ratio =
    floor === undefined
      ? ''
      : `   ratio ${(each / figures(floor).each).toFixed(2)} in CPU, ${(perMinute / figures(floor).perMinute).toFixed(2)} in pages a minute`;
  console.log(
    `${name.padEnd(34)} ${perMinute.toFixed(0).padStart(4)} pages/min ${each.toFixed(2).padStart(6)} CPU-s/page${ratio}`,
  );
}

/** A line for each five hundred visits: where one is, and how much memory it takes; so that a run that is stopped has told something. */
function tellProgress(served: Served, of: number): NonNullable<ScanDeps['progress']> {
  const doneAt = new Map<string, number>();
  const begun = performance.now();
  let told = 0;
  return ({ site, done }) => {
    doneAt.set(site, done);
    const all = [...doneAt.values()].reduce((sum, each) => sum + each, 0);
    if (all < told + 500) return;
    told = all;
    const memory = (processTree([served.pid]).memory / 1e6).toFixed(0);
    const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
    console.error(`${all} of ${of} visits in ${minutes} minutes, ${memory} MB`);
  };
}

/** How much more memory the last third of a run took than the second: 1.00 is flat. */
function growth({ memory }: Cost): string {
  const third = Math.floor(memory.length / 3);
  if (third === 0) return 'too short to tell';
  const [middle, last] = [median(memory.slice(third, 2 * third)), median(memory.slice(2 * third))];
  const most = Math.max(...memory);
  return `${(last / middle).toFixed(2)} (middle ${(middle / 1e6).toFixed(0)} MB, end ${(last / 1e6).toFixed(0)} MB, most ${(most / 1e6).toFixed(0)} MB)`;
}

/**
 * The scanner against plain playwright-core on the same ordinary pages (29 requests, eight of them to outside hosts), in the same browser.
 * The whole: `npm run bench -- scan 200 10 3`.
 */
export async function benchScan(sites = 8, pages = 3, passCount = 1): Promise<void> {
  const served = await serve();
  const shown = (loadavg()[0] ?? 0).toFixed(1);
  console.log(
    `\nScan (load ${shown}): ${sites} sites, ${pages} pages, ${passCount} passes; against playwright-core that records nothing`,
  );
  try {
    const chosen = passes.slice(0, passCount);
    const small = Math.min(sites, 8);
    const floor = await costOf(served, () => plain(served, small, Math.min(pages, 3), 4));
    tell('plain, 4 contexts', floor);
    for (const contexts of [1, 2, 4, 8]) {
      const cost = await costOf(served, () =>
        ours(served, small, { pages: Math.min(pages, 2), passes: ['no-choice'], contexts }, true),
      );
      tell(`with evidence, ${contexts} contexts`, cost, floor);
    }
    tell(
      'without evidence, 8 contexts',
      await costOf(served, () =>
        ours(served, small, { pages: Math.min(pages, 2), passes: ['no-choice'], contexts: 8 }, false),
      ),
      floor,
    );
    const progress = tellProgress(served, sites * pages * passCount);
    const whole = await costOf(served, () =>
      ours(served, sites, { pages, passes: chosen, contexts: 8 }, true, progress),
    );
    tell(`the whole (${whole.pages} visits)`, whole, floor);
    console.log(`memory of the whole, last third to second: ${growth(whole)}`);
  } finally {
    served.child.kill('SIGTERM');
  }
}
