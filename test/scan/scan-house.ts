import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  identify,
  lists,
  type Pass,
  passes,
  type ScanDeps,
  type ScanOptions,
  type ScanRun,
  type SiteScan,
  scanSites,
} from '#src/features/observation/index.ts';
import { expectedHosts, isOwn, type TestSite } from '#test/sites/site.ts';
import type { TestSites } from '#test/sites/sites.ts';

export const scanDeps: ScanDeps = {
  now: () => new Date(),
  random: (bytes) => randomBytes(bytes),
  identify,
  lists,
};

/** How test sites are scanned: everything else as the command does it. */
export function optionsFor(
  sites: TestSites,
  chosen: readonly TestSite[],
  more: Partial<ScanOptions> = {},
): ScanOptions {
  return {
    sites: chosen.map(({ host }) => ({ url: `https://${host}/` })),
    pages: 1,
    passes,
    contexts: 4,
    engine: 'headless-shell',
    settle: 1_500,
    pageLimit: 45_000,
    local: { resolveTo: sites.resolveTo, dns: sites.dns, ca: readFileSync(sites.ca, 'utf8') },
    ...more,
  };
}

/** Hosts that a page only asks the browser to prepare, or that only the whole browser contacts: no server log can tell of them. */
function onlyTold(site: TestSite): ReadonlySet<string> {
  return new Set(site.outside.filter(({ seen }) => seen !== 'server').map(({ host }) => host));
}

/** What a scan of a site got wrong in a pass, against what the site is known to do: empty when it got nothing wrong. */
export function wrongWith(site: TestSite, scan: SiteScan, pass: Pass): readonly string[] {
  const expected = expectedHosts(site, pass);
  const found = scan.recipients.filter((one) => one.passes.includes(pass)).map(({ host }) => host);
  const allowed = new Set([...expected, ...onlyTold(site)]);
  const how = new Map(scan.recipients.map(({ host, techniques }) => [host, techniques]));
  // Where a host is contacted in two ways, the second follows from the first, and a busy machine may not come so far.
  const here = site.outside.filter((one) => one.passes === undefined || one.passes.includes(pass));
  const ways = new Map(
    [...Map.groupBy(here, ({ host }) => host)].map(([host, all]) => [
      host,
      new Set(all.map(({ technique }) => technique)),
    ]),
  );
  return [
    ...[...ways]
      .filter(([host, right]) => how.get(host)?.some((one) => right.has(one)) === false)
      .map(
        ([host, right]) => `${site.id} ${pass}: ${host} is told as ${how.get(host)?.join()}, not ${[...right].join()}`,
      ),
    ...expected.filter((host) => !found.includes(host)).map((host) => `${site.id} ${pass}: not found: ${host}`),
    ...found.filter((host) => !allowed.has(host)).map((host) => `${site.id} ${pass}: invented: ${host}`),
  ];
}

/** The same against the server's own log of the whole run, both ways. @param mark the log's mark from before the run */
export function wrongWithLog(
  sites: TestSites,
  chosen: readonly TestSite[],
  runs: readonly ScanRun[],
  mark: number,
): readonly string[] {
  const own = (host: string) => chosen.some((site) => isOwn(site, host));
  const scans = runs.flatMap((run) => run.sites);
  const aliases = new Set(
    scans.flatMap(({ recipients }) => recipients.flatMap(({ host, cname }) => (cname === undefined ? [] : [host]))),
  );
  const reached = sites.truth.hosts(mark).filter((host) => !own(host) || aliases.has(host));
  const told = new Set(scans.flatMap(({ recipients }) => recipients.map(({ host }) => host)));
  // Who is only named, or was asked for in vain, is told as that.
  const contacted = new Set(
    scans.flatMap(({ recipients }) =>
      recipients.flatMap(({ host, contactedIn }) => ((contactedIn?.length ?? 0) > 0 ? [host] : [])),
    ),
  );
  return [
    ...reached.filter((host) => !told.has(host)).map((host) => `reached, and not told: ${host}`),
    ...[...contacted]
      .filter((host) => !reached.includes(host))
      .map((host) => `told as contacted, and not reached: ${host}`),
  ];
}

/** One scan among those of a round. */
export interface Wish {
  readonly chosen: readonly TestSite[];
  readonly more?: Partial<ScanOptions>;
}

/** Scans test sites, all scans at once, and compares with what the sites do and with what their server got. */
export async function scanAndCompare(
  sites: TestSites,
  wishes: readonly Wish[],
): Promise<{ readonly runs: readonly ScanRun[]; readonly wrong: readonly string[] }> {
  const mark = sites.truth.mark();
  const each = wishes.map(({ chosen, more }) => ({ chosen, options: optionsFor(sites, chosen, more) }));
  const runs = await Promise.all(each.map(({ options }) => scanSites(options, scanDeps)));
  const wrong = each.flatMap(({ chosen, options }, run) =>
    chosen.flatMap((site, index) => {
      const scan = runs[run]?.sites[index];
      return options.passes.flatMap((pass) => (scan === undefined ? [] : wrongWith(site, scan, pass)));
    }),
  );
  const all = each.flatMap(({ chosen }) => chosen);
  return { runs, wrong: [...wrong, ...wrongWithLog(sites, all, runs, mark)] };
}
