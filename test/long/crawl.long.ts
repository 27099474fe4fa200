import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemoOwners } from '#src/app/demo-owners.ts';
import { type RunningServer, startServer } from '#src/app/server.ts';
import { readRegister, shippedCatalogue } from '#src/features/register/index.ts';
import { knownNamesOf, proposeSheet } from '#src/features/spreadsheet/index.ts';
import { chooseMapping, openUpload, uploadSpreadsheet } from '#src/features/spreadsheet/work.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import { readConfig } from '#src/platform/config/config.ts';
import { connect, type Db } from '#src/platform/db/connect.ts';
import { startEmbedded } from '#src/platform/db/launcher.ts';
import { migrate } from '#src/platform/db/migrate.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { createLogger } from '#src/platform/diagnostics/logger.ts';
import { createSession } from '#src/platform/identity/sessions.ts';
import { ensureBuilt } from '#test/cli/skolevern.ts';
import { type Route, routeOf, routesOf } from '#test/isolation/addresses.ts';
import { composedApp } from '#test/isolation/house.ts';
import { launchBrowser, withScriptBlocked } from '#test/journeys/browser.ts';
import { messyList } from '#test/spreadsheets.ts';
import { faultsOf, type Way } from './crawl-checks.ts';

/** The owner of the replay and the one that does everything right: full of faults, and full of entries. */
const owners = ['bergen', 'solvik'];
const ways: readonly Way[] = [true, false].flatMap((script) =>
  ([1280, 390] as const).flatMap((width) => (['nb', 'nn', 'en'] as const).map((lang) => ({ lang, width, script }))),
);

/** Somebody who goes through the pages; nobody is signed in where there is no token. */
interface Visitor {
  readonly name: string;
  readonly token: string | undefined;
  /** Pages of one pattern that are enough, and twice as many where something is asked in the address. */
  readonly each: number;
  /** What stands in the register, which pages quote as it was written. */
  readonly register: readonly string[];
  /** Pages to which only a form leads, that this visitor has sent. */
  readonly sentTo: readonly string[];
}

let dataDir: string;
let stopDatabase: () => Promise<void>;
let db: Db;
let server: RunningServer;
let browser: Browser;
let routes: readonly Route[];
const visitors: Visitor[] = [];

/** Every text that a value holds; what ends as a sentence is also quoted inside others. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 2 ? [value, value.replace(/\.$/, '')] : [];
  // A text in every language is ours, and must be shown in the right one.
  if (typeof value !== 'object' || value === null || 'nn' in value) return [];
  return Object.values(value).flatMap(textsIn);
}

/** What pages may quote of registers: in small letters, the longest first. */
function quotable(...values: unknown[]): string[] {
  return [...new Set(textsIn(values).map((text) => text.toLowerCase()))].sort((a, b) => b.length - a.length);
}

/** A spreadsheet that somebody is bringing in: read, and its columns said, as the two forms do. */
async function beginSpreadsheet(actor: Actor) {
  const deps = { db, clock: systemClock };
  const id = await uploadSpreadsheet(deps, actor, { ...(await messyList()), founding: undefined });
  const { upload, register } = await openUpload(deps, actor, id);
  const { sheet, headerRow, columns } = proposeSheet(upload.sheets, knownNamesOf(register));
  const targets = Object.fromEntries(columns.map(({ column, target }) => [column, target]));
  await chooseMapping(deps, actor, id, { sheet, headerRow, columns: targets });
  // What would be brought in is shown when the columns have been sent; from there a link leads to what was not understood.
  return { quoted: [upload.fileName, upload.sheets], sentTo: [`/register/regneark/${id}/prov`] };
}

async function addVisitors(): Promise<void> {
  const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));
  const tenants = await db.selectFrom('tenant').select(['id', 'slug', 'name', 'origin']).orderBy('slug').execute();
  // Everybody may read the catalogue, and the page of an owner that has opened it: their texts are quoted as they stand.
  const seen: unknown[] = [tenants, [...shippedCatalogue.entries.values()]];
  const found: (Omit<Visitor, 'register'> & { readonly quoted: readonly unknown[] })[] = [];
  for (const { id: tenant, slug, name, origin } of tenants) {
    const [landscape, people] = await inTenant(db, tenant, async (trx) => [
      (await readRegister(trx, tenant)).landscape,
      await trx.selectFrom('account').select(['id', 'role', 'name']).orderBy('id').execute(),
    ]);
    seen.push(landscape, people);
    if (!owners.includes(slug)) continue;
    const texts = [landscape, Object.values(landscape.entries).map(Object.keys), origin, name, people];
    for (const role of ['coordinator', 'leader', 'reader'] as const) {
      const person = people.find((one) => one.role === role);
      if (person === undefined) throw new Error(`${slug} has no ${role}`);
      const token = await createSession(db, systemClock, random, { tenant, id: person.id, because: 'a test' });
      const isCoordinator = role === 'coordinator';
      const begun = isCoordinator ? await beginSpreadsheet({ ...person, role, tenant, units: [] }) : undefined;
      const quoted = [...texts, begun?.quoted];
      const [each, sentTo] = [isCoordinator ? 2 : 1, begun?.sentTo ?? []];
      found.push({ name: `${slug} ${role}`, token, each, quoted, sentTo });
    }
  }
  const nobody = { name: 'nobody', token: undefined, each: 1, quoted: [], sentTo: [] };
  for (const { quoted, ...visitor } of [nobody, ...found])
    visitors.push({ ...visitor, register: quotable(seen, quoted) });
}

beforeAll(async () => {
  await ensureBuilt();
  dataDir = mkdtempSync(join(tmpdir(), 'skolevern-crawl-'));
  chmodSync(dataDir, 0o711);
  const started = await startEmbedded({ dataDir, fsync: false, log: () => undefined });
  stopDatabase = () => started.stop();
  await migrate(started.adminUrl);
  db = connect(started.url);
  // Every kind of page, of an owner with faults and of one without; the other four have no kind of their own.
  await loadDemoOwners(db, ['bergen-mohlenpris-2013.yaml', 'perfect-owner.yaml']);
  const config = readConfig({ SKOLEVERN_DEMO: '1', SKOLEVERN_PORT: '0' });
  server = await startServer(
    config,
    db,
    createLogger(systemClock, () => undefined),
  );
  routes = routesOf(composedApp(db));
  browser = await launchBrowser();
  await addVisitors();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await db?.destroy();
  await stopDatabase?.();
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
});

/** What a visitor's browser complains of while a page is open. */
function listenTo(page: Page, { script }: Way): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('console', (message) => {
    const ours = !script && /net::ERR_FAILED/.test(message.text());
    if (!ours && (message.type() === 'error' || message.text().includes('Content Security Policy')))
      complaints.push(`console: ${message.text()}`);
  });
  return complaints;
}

async function openAs({ token }: Visitor, { lang, width, script }: Way): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height: width === 390 ? 844 : 900 } });
  if (!script) await withScriptBlocked(context);
  const cookie = (name: string, value: string) => ({ name, value, url: server.url });
  await context.addCookies([cookie('lang', lang), ...(token === undefined ? [] : [cookie('skolevern', token)])]);
  return context;
}

/** What one kind of page is: its route, and whether something is asked in the address. */
function patternOf(address: string): string {
  return `${routeOf(routes, 'GET', address)?.pattern ?? address}${address.includes('?') ? '?' : ''}`;
}

/** Links to pages of ours; the same page in another language is another way of looking, not another page. */
async function linksOn(page: Page): Promise<string[]> {
  const hrefs = await page.evaluate(() =>
    // Links in drawings too: there `href` is no string, so the attribute is read.
    [...document.querySelectorAll('a[href]')].map(
      (link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href,
    ),
  );
  const own = hrefs
    .map((href) => new URL(href))
    .filter((url) => url.origin === server.url && !url.searchParams.has('lang'));
  return [...new Set(own.map((url) => `${url.pathname}${url.search}`))];
}

const isFile = (address: string) => /\.(csv|json|pdf|xlsx|yaml)(\?|$)/.test(address);

interface Visit {
  readonly visitor: Visitor;
  readonly address: string;
  readonly way: Way;
}

/** What is wrong, with the first place where it was seen and how many. */
const faults = new Map<string, { readonly seen: string; times: number }>();

function note(fault: string, { visitor, address, way }: Visit): void {
  const key = `${patternOf(address)}  ${fault}`;
  const known = faults.get(key);
  if (known) known.times += 1;
  else
    faults.set(key, {
      seen: `${visitor.name} ${address} ${way.lang} ${way.width}${way.script ? '' : ' without script'}`,
      times: 1,
    });
}

/** Looks at one page in one way. @returns where it leads */
async function look(context: BrowserContext, visit: Visit): Promise<string[]> {
  const page = await context.newPage();
  const complaints = listenTo(page, visit.way);
  try {
    const answer = await page.goto(`${server.url}${visit.address}`);
    if (answer?.status() !== 200) note(`status ${answer?.status()}`, visit);
    for (const fault of [...(await faultsOf(page, visit.way, visit.visitor.register)), ...complaints])
      note(fault, visit);
    return await linksOn(page);
  } finally {
    await page.close();
  }
}

/** Follows every link from the front page and from what the visitor has sent, a few of each kind; each page in another way than the one before. */
async function crawl(visitor: Visitor): Promise<Visit[]> {
  const contexts = await Promise.all(ways.map((way) => openAs(visitor, way)));
  const visits: Visit[] = [];
  const perPattern = new Map<string, number>();
  const queue = ['/', ...visitor.sentTo];
  const known = new Set(queue);
  try {
    for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
      const pattern = patternOf(address);
      const times = perPattern.get(pattern) ?? 0;
      if (times >= (pattern.endsWith('?') ? 2 * visitor.each : visitor.each)) continue;
      perPattern.set(pattern, times + 1);
      const index = visits.length % ways.length;
      const visit = { visitor, address, way: ways[index] as Way };
      visits.push(visit);
      if (isFile(address)) {
        const answer = await (contexts[index] as BrowserContext).request.get(`${server.url}${address}`);
        if (answer.status() !== 200) note(`status ${answer.status()}`, visit);
        continue;
      }
      for (const link of await look(contexts[index] as BrowserContext, visit)) {
        if (!known.has(link)) queue.push(link);
        known.add(link);
      }
    }
  } finally {
    await Promise.all(contexts.map((context) => context.close()));
  }
  return visits;
}

/** Looks at pages in the ways that are left, spread over them all, until time is up. */
async function lookAgain(visits: readonly Visit[], until: number): Promise<number> {
  const pages = visits.filter(({ address }) => !isFile(address));
  let seen = 0;
  for (let step = 1; step < ways.length; step += 1) {
    for (const { visitor, address, way } of pages) {
      if (Date.now() > until) return seen;
      const other = ways[(ways.indexOf(way) + step * 5) % ways.length] as Way;
      const context = await openAs(visitor, other);
      await look(context, { visitor, address, way: other });
      await context.close();
      seen += 1;
    }
  }
  return seen;
}

test('every page that anybody can come to is whole, in every language, wide and narrow, with script and without', async () => {
  // Each page is seen in one way, the ways in turn; with minutes to spend, pages are seen again in the others.
  const until = Date.now() + Number(process.env.SKOLEVERN_CRAWL_MINUTES ?? 0) * 60_000;
  const visits: Visit[] = [];
  for (const visitor of visitors) {
    const seen = await crawl(visitor);
    process.stderr.write(`crawl: ${visitor.name} came to ${seen.length} pages\n`);
    visits.push(...seen);
  }
  const again = await lookAgain(visits, until);
  const patterns = new Set(visits.map(({ address }) => patternOf(address)));
  process.stderr.write(
    `crawl: ${visits.length} pages of ${patterns.size} kinds by ${visitors.length} visitors, ${again} looked at in another way\n`,
  );
  const unseen = routes.filter(
    ({ method, pattern }) => method === 'GET' && ![...patterns].some((one) => one.split('?')[0] === pattern),
  );
  expect(
    unseen.map(({ pattern }) => pattern),
    'pages that no link leads to',
  ).toEqual([]);
  expect([...faults].map(([fault, { seen, times }]) => `${fault}\n    ${times} times, first: ${seen}`)).toEqual([]);
}, 1_750_000);
