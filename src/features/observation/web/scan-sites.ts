import { keepBrowser } from './browser/keep-browser.ts';
import { startBrowser } from './browser/start-browser.ts';
import { makeCanary } from './canary/make-canary.ts';
import { createGateway, readHostPort } from './ledger/gateway.ts';
import { usualCaps } from './ledger/ledger.ts';
import { askNames, type Names, noNames } from './ledger/names.ts';
import type { ScanDeps, ScanOptions, SiteToScan } from './scan-options.ts';
import type { ScanRun, SiteScan } from './scan-result.ts';
import { type SiteHouse, scanSite } from './scan-site.ts';
import { keepTurns } from './turns/keep-turns.ts';
import { versionsHere } from './versions.ts';

/** Bump when what a scan sees changes: two scans by different ones are not compared without saying so. */
const tool = 'skolevern-scan 3';

/** Of the whole process: two scans at once, or one after the other, are one guest to those they visit. */
const turns = keepTurns();

function namesFor({ local }: ScanOptions): Names {
  // Every name leads to the same place: then there is nobody to ask, unless a name server was given as well.
  return local?.resolveTo !== undefined && local.dns === undefined ? noNames : askNames(local?.dns);
}

function gatewayFor({ local }: ScanOptions) {
  const resolveTo = local?.resolveTo === undefined ? undefined : readHostPort(local.resolveTo);
  return { ...(resolveTo !== undefined && { resolveTo }), ...(local?.ca !== undefined && { ca: local.ca }) };
}

/** A folder name for each site: its host, and a number where another has the same. */
function foldersOf(sites: readonly SiteToScan[]): readonly string[] {
  const taken = new Map<string, number>();
  return sites.map(({ url }) => {
    const host = new URL(url).hostname
      .toLowerCase()
      .replace(/[^a-z0-9.-]/g, '-')
      .replace(/^[.-]+/, '');
    const before = taken.get(host) ?? 0;
    taken.set(host, before + 1);
    return before === 0 ? host : `${host}-${before + 1}`;
  });
}

/** Does the work of all, so many at once; what it gives stands in the order of the work. */
async function inParallel<T, R>(
  work: readonly T[],
  atOnce: number,
  one: (item: T, index: number) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const waiting = work.entries();
  const hand = async () => {
    for (const [index, item] of waiting) results[index] = await one(item, index);
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(atOnce, work.length)) }, hand));
  return results;
}

/**
 * Visits the sites and tells what was seen. Whatever a site does is told, and stops nothing.
 * @throws Problem (unavailable) when there is no browser, or it does not start
 */
export async function scanSites(options: ScanOptions, deps: ScanDeps): Promise<ScanRun> {
  const begun = deps.now().toISOString();
  const ca = options.local?.ca;
  const start = () => startBrowser(options.engine, deps.browser ?? {}, ca, deps.now);
  const browsers = await keepBrowser(start);
  const gateway = createGateway({ names: namesFor(options), patience: 10_000, ...gatewayFor(options) });
  const folders = foldersOf(options.sites);
  const canary = makeCanary(deps.random);
  const { answerBytes: answer = usualCaps.answer, visitBytes: bytes = usualCaps.bytes } = options;
  const caps = { ...usualCaps, answer, bytes };
  const key = Buffer.from(deps.random(16)).toString('hex');
  const expected = options.sites.map(({ journeys = [] }) => (options.pages + journeys.length) * options.passes.length);
  const houseFor = (site: SiteToScan, index: number): SiteHouse => {
    let done = 0;
    const told = (visits: number) => {
      done += visits;
      deps.progress?.({ site: site.url, done, of: expected[index] ?? 0 });
    };
    const { now, signal } = deps;
    const folder = folders[index] ?? '';
    return { browsers, gateway, canary, key, caps, now, signal, options, deps, ca, folder, turns, told };
  };
  try {
    const sites = await inParallel<SiteToScan, SiteScan>(options.sites, options.contexts, (site, index) =>
      scanSite(site, houseFor(site, index)),
    );
    return {
      tool,
      browser: browsers.first.version,
      versions: versionsHere(),
      flags: browsers.first.flags,
      commandLine: browsers.first.commandLine,
      userAgent: browsers.first.userAgent,
      lists: deps.lists,
      begun,
      ended: deps.now().toISOString(),
      sites,
    };
  } finally {
    await browsers.close();
  }
}
