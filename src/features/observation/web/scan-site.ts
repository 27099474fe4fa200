import { addressOf, type Journey } from './journey/journey.ts';
import { readAgain, visitToRepeat } from './known-again.ts';
import { bareHost, type OwnHosts, ownHosts } from './own-hosts.ts';
import { judgeRobots } from './page-list/ask-robots.ts';
import { judgePage, type PageList, type PageRules, pageList } from './page-list/choose.ts';
import { askSmall, fetchSmall, type SmallFetch } from './page-list/fetch-small.ts';
import { noRobots, type Robots } from './page-list/robots.ts';
import { readSiteMap } from './page-list/sitemap.ts';
import { readVisit, type VisitRead } from './read-visit.ts';
import { type Chains, type Outside, outsideOf, recipientsOf } from './recipients-of.ts';
import type { ScanDeps, ScanOptions, SiteToScan } from './scan-options.ts';
import type { Pass, SiteScan } from './scan-result.ts';
import type { Turns } from './turns/keep-turns.ts';
import { pauseOf, placesOf, withDelay } from './turns/places.ts';
import { evidenceOf } from './visit/evidence-of.ts';
import { visitPage } from './visit/visit-page.ts';
import type { VisitHouse, VisitRecord } from './visit/visit-record.ts';

/** What a site's scan needs beside the site. */
export interface SiteHouse extends VisitHouse {
  readonly options: ScanOptions;
  readonly deps: ScanDeps;
  readonly ca: string | undefined;
  /** The site's folder in the evidence: no other site has it. */
  readonly folder: string;
  /** Whoever asks for something of a site waits for a turn at its host and at the addresses it leads to. */
  readonly turns: Turns;
  readonly told: (visits: number) => void;
}

type Limit = SiteScan['limits'][number];

/** One site while it is scanned. */
interface Work {
  readonly house: SiteHouse;
  readonly site: SiteToScan;
  readonly start: URL;
  readonly own: OwnHosts;
  readonly hosts: Set<string>;
  readonly reads: VisitRead[];
  /** The address that each visit was asked to go to. */
  readonly asked: Map<VisitRead, string>;
  readonly limits: Limit[];
  readonly pages: string[];
  robots: Robots;
  /** Milliseconds between two requests at the same host or address. */
  pause: number;
  /** Nobody knows what robots.txt asks, and it is obeyed: nothing is visited. */
  isClosed: boolean;
}

/** After the first pass, a page other than the first is watched no longer than this: it has had its long watch. */
const shorter = 2_500;
const mostMaps = 10;

/** Does something at an address when it is its turn there; undefined when the scan was stopped before. */
async function inTurn<T>({ house, pause }: Work, address: URL, work: () => Promise<T>): Promise<T | undefined> {
  const { turns, gateway, options, signal } = house;
  const places = await placesOf(address, gateway.names, options.local, pause);
  return turns.take(places, pause, work, signal);
}

const isWeb = ({ protocol }: URL): boolean => protocol === 'https:' || protocol === 'http:';

function fetching({ house, own, start }: Work): SmallFetch {
  return {
    gateway: house.gateway,
    ca: house.ca,
    userAgent: house.browsers.first.userAgent,
    mayAsk: (url) => isWeb(url) && (url.host === start.host || own.isOwn(bareHost(url))),
  };
}

/** Reads robots.txt, and obeys it where the owner chose so: what may be visited, and how long lies between two pages. */
async function readRobotsOf(work: Work): Promise<void> {
  const address = new URL('/robots.txt', work.start);
  // What it is led on to is followed off the site as well (RFC 9309, 2.3.1.2); no private address is asked by any way.
  const options = { ...fetching(work), mayAsk: isWeb };
  const answer = await inTurn(work, address, () => askSmall(address, options));
  if (answer === undefined) return;
  const { robots, limit } = judgeRobots(address.href, answer);
  const obeys = work.site.robots !== 'ignore';
  work.robots = robots;
  work.isClosed = obeys && limit?.code === 'robots-unreachable';
  if (limit !== undefined) work.limits.push(work.isClosed ? limit : { ...limit, code: 'robots-unread' });
  if (!obeys) return;
  const { pause, isCut } = withDelay(work.pause, robots.delay);
  work.pause = pause;
  if (isCut) work.limits.push({ code: 'crawl-delay', detail: String(robots.delay) });
}

/** The pages that the site's own maps name, in the order of their addresses. */
async function mapped(work: Work): Promise<readonly string[]> {
  const named = work.robots.sitemaps;
  const waiting = named.length > 0 ? [...named] : [new URL('/sitemap.xml', work.start).href];
  const pages: string[] = [];
  const asked = new Set<string>();
  for (let map = waiting.shift(); map !== undefined && asked.size < mostMaps; map = waiting.shift()) {
    if (asked.has(map) || !URL.canParse(map)) continue;
    asked.add(map);
    const address = new URL(map);
    const options = fetching(work);
    if (!options.mayAsk(address)) continue;
    const answer = await inTurn(work, address, () => fetchSmall(address, options));
    if (answer === undefined || answer.status >= 300) continue;
    const read = readSiteMap(answer.text);
    pages.push(...read.pages);
    waiting.push(...read.maps.toSorted());
  }
  return [...new Set(pages)].toSorted();
}

async function keepEvidence(work: Work, record: VisitRecord, read: VisitRead, number: string): Promise<void> {
  const { keep } = work.house.deps;
  if (keep === undefined) return;
  const stem = `${work.house.folder}/${record.wish.pass}/${number}`;
  const files = evidenceOf(stem, record, { ...read, browser: work.house.browsers.first.version });
  for (const file of files) await keep(file);
}

const stopped = ({ house }: Work): boolean => house.signal?.aborted === true;

/** One page in one pass. */
interface Errand {
  readonly url: string;
  readonly pass: Pass;
  readonly settle: number;
  readonly again?: true;
  readonly journey?: Journey;
}

const rulesOf = (work: Work): PageRules => ({
  start: work.start,
  hosts: work.hosts,
  robots: work.robots,
  obey: work.site.robots !== 'ignore',
});

/** Milliseconds that a step of a journey may take, beside those of a visit. */
const forStep = 10_000;

async function visitAndRead(work: Work, { url, pass, settle, again, journey }: Errand) {
  const { house } = work;
  const { options, deps } = house;
  if (stopped(work)) return undefined;
  const wish = {
    url,
    pass,
    settle,
    limit: options.pageLimit + (journey?.steps.length ?? 0) * (forStep + work.pause),
    pictures: deps.keep !== undefined,
    isOwn: work.own.isOwn,
    ...(again === true && { again }),
    ...(journey !== undefined && {
      walk: { journey, between: work.pause, judge: (address: string) => judgePage(address, rulesOf(work)) },
    }),
  };
  const record = await inTurn(work, new URL(url), () => visitPage(house, wish)).catch(() => undefined);
  if (record === undefined) {
    if (!stopped(work)) work.limits.push({ code: 'visit-broken-off', detail: url });
    return undefined;
  }
  return { record, read: readVisit(record, house.canary, work.own) };
}

const numberOf = ({ pages }: Work, url: string): string => String(pages.indexOf(url) + 1).padStart(3, '0');

/** Visits one page in one pass, reads it, keeps its evidence. */
async function visitOne(work: Work, url: string, pass: Pass, settle: number): Promise<VisitRecord | undefined> {
  const visited = await visitAndRead(work, { url, pass, settle });
  if (visited === undefined) return undefined;
  const { record, read } = visited;
  work.asked.set(read, url);
  work.reads.push(read);
  work.house.told(1);
  await keepEvidence(work, record, read, numberOf(work, url));
  return record;
}

/** Goes the owner's own ways through the site in a pass, each as a new visitor. */
async function goJourneys(work: Work, pass: Pass): Promise<void> {
  for (const journey of work.site.journeys ?? []) {
    const address = addressOf(journey);
    if (judgePage(work.start.href, rulesOf(work)) !== 'page') return;
    const settle = Math.min(work.house.options.settle, shorter);
    const visited = await visitAndRead(work, { url: work.start.href, pass, settle, journey });
    if (visited === undefined) continue;
    if (!work.pages.includes(address)) work.pages.push(address);
    work.reads.push(visited.read);
    work.house.told(1);
    await keepEvidence(work, visited.record, visited.read, numberOf(work, address));
  }
}

/** Where answers may be marked with a visitor's own number, one page is opened twice in one more browser: does it know its visitor again? */
async function visitAgain(work: Work): Promise<void> {
  const isOutside = outsideIn(work, await chainsOf(work));
  const pages = work.reads.filter(({ visit }) => visit.journey === undefined);
  const before = visitToRepeat(pages, (host) => isOutside(host) !== undefined);
  const url = before && work.asked.get(before);
  if (url === undefined) return;
  const settle = Math.min(work.house.options.settle, shorter);
  const visited = await visitAndRead(work, { url, pass: before?.visit.pass ?? 'no-choice', settle, again: true });
  if (visited === undefined) return;
  const read = readAgain(visited.read, work.reads, (host) => isOutside(host) !== undefined);
  work.reads.push(read);
  await keepEvidence(work, visited.record, read, `${numberOf(work, url)}-again`);
}

/** What a visit tells of further pages. */
function learn(work: Work, list: PageList, record: VisitRecord): void {
  const landed = record.address !== undefined && URL.canParse(record.address) ? new URL(record.address) : undefined;
  if (landed === undefined || !work.own.isOwn(bareHost(landed))) return;
  // `skole.no` leads on to `www.skole.no`: then that is the site.
  if (work.pages.length === 1) work.hosts.add(landed.host);
  if (record.search !== undefined && work.pages.length === 1) list.add([record.search], 'wish');
  list.add(record.links);
}

/** The first pass finds the pages; the others visit the same ones. */
async function findPages(work: Work, pass: Pass): Promise<void> {
  const { options } = work.house;
  const list = pageList(() => rulesOf(work));
  list.add([work.start.href], 'wish');
  list.add(work.site.pages ?? [], 'wish');
  for (let url = list.next(); url !== undefined && work.pages.length < options.pages; url = list.next()) {
    work.pages.push(url);
    const record = await visitOne(work, url, pass, options.settle);
    if (record !== undefined) learn(work, list, record);
    if (record?.address !== undefined && work.pages.length === 1 && options.pages > 1) list.add(await mapped(work));
    if (stopped(work)) break;
  }
  if (list.leftAlone.size > 0) work.limits.push({ code: 'robots', detail: String(list.leftAlone.size) });
  if (list.left > 0) work.limits.push({ code: 'pages-left-out', detail: String(list.left) });
}

function limitsOf({ reads, limits, house, pages }: Work): readonly Limit[] {
  const each = (code: string, details: readonly string[]) => [...new Set(details)].map((detail) => ({ code, detail }));
  const refused = (why: string) =>
    reads.flatMap(({ contacts }) => contacts.filter((one) => one.refused === why).map(({ host }) => host));
  const visits = reads.map(({ visit }) => visit);
  const notMade = visits.filter(
    ({ consent, pass }) =>
      pass !== 'no-choice' &&
      (consent?.found === 'product' || consent?.found === 'home-made') &&
      consent.clicks === undefined,
  );
  // The same banner on many pages is one: the first of them is named.
  const unread = Map.groupBy(
    visits.filter(({ consent }) => consent?.unread !== undefined),
    ({ consent }) => `${consent?.unread?.where}: ${consent?.unread?.text}`,
  );
  return [
    ...limits,
    ...(pages.length === 0 ? [{ code: 'no-page' }] : []),
    ...each(
      'page-failed',
      visits.filter(({ outcome }) => outcome === 'failed').map(({ page, why }) => `${page}: ${why}`),
    ),
    ...each(
      'page-partly',
      visits.filter(({ outcome }) => outcome === 'partly').map(({ page, why }) => `${page}: ${why}`),
    ),
    ...each(
      'too-much',
      visits.flatMap(({ cut = [] }) => cut.map(({ host, bytes }) => `${host}, ${Math.round(bytes / 1_000_000)} MB`)),
    ),
    ...each(
      'choice-not-made',
      notMade.map(({ pass }) => pass),
    ),
    ...each(
      'banner-not-understood',
      [...unread].map(([what, [first]]) => `${first?.page}: ${what}`),
    ),
    ...each('private-address', refused('private-address')),
    ...each('unreachable', [...refused('unreachable'), ...refused('no-such-name'), ...refused('no-answer')]),
    ...each('untrusted', refused('untrusted')),
    ...(house.signal?.aborted === true ? [{ code: 'stopped' }] : []),
    ...(house.browsers.first.found.engine === house.options.engine
      ? []
      : [{ code: 'other-engine', detail: house.browsers.first.found.engine }]),
  ];
}

/** Where each name met leads, asked of the name service once. */
async function chainsOf({ house, reads, own }: Work): Promise<Chains> {
  const hosts = new Set(reads.flatMap(({ contacts }) => contacts.map(({ host }) => host)));
  // Of others' names only those that were connected to have been asked for already; asking more would tell their name servers of the scan.
  const asked = [...hosts].filter(
    (host) =>
      own.isOwn(host) ||
      reads.some((read) => read.contacts.some((one) => one.host === host && one.channels.includes('ledger'))),
  );
  const chains = new Map(
    await Promise.all(asked.map(async (host) => [host, (await house.gateway.names.look(host)).chain] as const)),
  );
  return (host) => chains.get(host) ?? [];
}

const outsideIn = ({ own, reads }: Work, chains: Chains): Outside =>
  outsideOf(own, chains, new Set(reads.flatMap(({ host }) => host ?? [])));

const unique = <T>(values: readonly T[]): readonly T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

/** Scans one site: all its pages in every pass, one visit at a time. Never throws for what the site does. */
export async function scanSite(site: SiteToScan, house: SiteHouse): Promise<SiteScan> {
  const begun = house.now().toISOString();
  const start = new URL(site.url);
  const own = ownHosts(bareHost(start), site.own ?? []);
  const work: Work = {
    house,
    site,
    start,
    own,
    hosts: new Set([start.host]),
    reads: [],
    asked: new Map(),
    limits: [],
    pages: [],
    robots: noRobots,
    pause: pauseOf(house.options.pause, house.options.local),
    isClosed: false,
  };
  const [first, ...others] = house.options.passes;
  await readRobotsOf(work);
  if (first !== undefined && !work.isClosed) await findPages(work, first);
  const pages = [...work.pages];
  if (first !== undefined && pages.length > 0) await goJourneys(work, first);
  for (const pass of others) {
    for (const [index, url] of pages.entries())
      await visitOne(work, url, pass, index === 0 ? house.options.settle : Math.min(house.options.settle, shorter));
    if (pages.length > 0) await goJourneys(work, pass);
  }
  await visitAgain(work);
  const chains = await chainsOf(work);
  const contacts = work.reads.flatMap((read) => read.contacts);
  return {
    url: site.url,
    begun,
    ended: house.now().toISOString(),
    pages: work.pages,
    recipients: recipientsOf(contacts, outsideIn(work, chains), chains, house.deps.identify),
    stored: unique(work.reads.flatMap((read) => read.stored)),
    behaviour: unique(work.reads.flatMap((read) => read.behaviour)),
    faults: unique(work.reads.flatMap((read) => read.faults)),
    visits: work.reads.map(({ visit }) => visit),
    limits: unique(limitsOf(work)),
  };
}
