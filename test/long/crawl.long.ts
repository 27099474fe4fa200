import { Readable } from 'node:stream';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDemoPeopleOfSchools, addDemoSitesOfOwners, loadDemoOwners } from '#src/app/demo-owners.ts';
import { type RunningServer, startServer } from '#src/app/server.ts';
import { demoLetters } from '#src/features/cases/demo-letters.ts';
import { sortNewMails } from '#src/features/cases/inbox/arrive.ts';
import { openMatter } from '#src/features/cases/open-matter.ts';
import { mask } from '#src/features/openness/public/mask.ts';
import { demoSource, personBySource, schools } from '#src/features/people/index.ts';
import { readRegister, shippedCatalogue } from '#src/features/register/index.ts';
import { knownNamesOf, proposeSheet } from '#src/features/spreadsheet/index.ts';
import { chooseMapping, openUpload, uploadSpreadsheet } from '#src/features/spreadsheet/work.ts';
import { newId } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import { readConfig } from '#src/platform/config/config.ts';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { createLogger } from '#src/platform/diagnostics/logger.ts';
import { createSession } from '#src/platform/identity/sessions.ts';
import { appendLog } from '#src/platform/log/append.ts';
import { keepMail } from '#src/platform/mail/keep.ts';
import { spool } from '#src/platform/mail/spool.ts';
import { ensureBuilt } from '#test/cli/skolevern.ts';
import { strongIdentity } from '#test/house.ts';
import { type Route, routeOf, routesOf } from '#test/isolation/addresses.ts';
import { composedApp } from '#test/isolation/house.ts';
import { launchBrowser, withScriptBlocked } from '#test/journeys/browser.ts';
import { eml } from '#test/mail/build.ts';
import { openOwnDatabase } from '#test/own-database.ts';
import { messyList } from '#test/spreadsheets.ts';
import { twoAtATime } from '../../scripts/run-quietly.ts';
import { faultsOf, type Way } from './crawl-checks.ts';

/** The owner of the replay and the one that does everything right: full of faults, and full of entries. */
const owners = ['bergen', 'solvik'];
const ways: readonly Way[] = [true, false].flatMap((script) =>
  ([1280, 390] as const).flatMap((width) => (['nb', 'nn', 'en'] as const).map((lang) => ({ lang, width, script }))),
);

/** Pages that no link leads to, and that no person opens: programs and calendars ask for them, or an identity provider sends people there. */
const forPrograms = /^\/(api\/|logg-inn\/|utlogging\/|saker\/kalender\/)/;

/** Pages behind forms that the crawl does not send yet; their journeys look at them. */
const behindForms = [
  '/personer/import/:id/kolonner',
  '/personer/import/:id/feil.csv',
  '/personer/import/:id',
  '/tilgang/gjennomgang/:id/dokument',
  '/klasselister/utkast',
  '/klasselister/varsle',
  '/logg/innsyn/:id',
  '/logg/innsyn/:id/utdrag.csv',
  '/mine-data/:id',
  '/observasjoner/les-inn/:id',
  '/nettsteder/sertifiserte/:id',
  // A picture within a page, which is looked at there.
  '/nettsteder/:id/skanninger/:run/bilde/:pass/:file',
  '/mine-data/:id/fil/:name',
  '/mine-saker/:id/fil/:file',
  '/om/:slug/kvittering/:reference/fil/:file',
  '/saker/:id/dokument/:doc/sladding/side/:side',
  '/saker/:id/utlevering/:file/utlevering.zip',
  '/saker/:id/begrunnelse',
  '/saker/:id/innsyn/forhandsvisning',
  '/saker/:id/klage/pakke.zip',
  '/saker/innboks/:id/vedlegg/:n',
];

/** For whoever mends a page: only addresses like this are looked at (a regular expression), and none is missed. */
const only = process.env.SKOLEVERN_CRAWL_ONLY;

/** Somebody who goes through the pages. */
interface Visitor {
  readonly name: string;
  /** A new session's token: sessions of some roles are short. Nobody is signed in where there is none. */
  readonly signIn: () => Promise<string | undefined>;
  /** Pages of one pattern that are enough, and twice as many where something is asked in the address. */
  readonly each: number;
  /** What stands in the register, which pages quote as it was written. */
  readonly register: readonly string[];
  /** Pages to which only a form leads, that this visitor has sent. */
  readonly sentTo: readonly string[];
}

let database: Awaited<ReturnType<typeof openOwnDatabase>>;
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

const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));

/** Shown with two factors, so that what is confidential can be looked at. */
function newSession(tenant: string, id: string): Promise<string> {
  return createSession(db, systemClock, random, { tenant, id, because: 'a test', identity: strongIdentity() });
}

/** Somebody who teaches a class, a pupil and a guardian of the invented schools. */
const persons = [
  ['staff', 'ansatt-solvik-ungdomsskole-6'],
  // Old enough to see what is registered without a guardian.
  ['pupil', 'elev-85-1'],
  ['guardian', 'foresatt-1-0'],
] as const;

const lookedAt = { actor: newId(), act: 'people.see', subject: 'person:unknown', category: 'contact' };

/** One case of each kind in each state: what leads on from a case is another for each. @returns their pages */
async function casesOfEachKind(tenant: string): Promise<readonly string[]> {
  const rows = await inTenant(db, tenant, (trx) =>
    trx.selectFrom('matter').distinctOn(['kind', 'state']).select('id').orderBy('kind').orderBy('state').execute(),
  );
  return rows.map(({ id }) => `/saker/${id}`);
}

/** The public pages of requests, of which some have a document and others none. */
async function publicRequests(tenant: string): Promise<readonly string[]> {
  const rows = await inTenant(db, tenant, (trx) =>
    trx.selectFrom('matter').select('public_slug').where('public_slug', 'is not', null).execute(),
  );
  return rows.map(({ public_slug: request }) => `/om/solvik/innsynskrav/${request}`);
}

/** A letter that waits in the inbox. @returns what it says */
async function addLetter(tenant: string): Promise<readonly string[]> {
  const said = ['Kim Bjerke', 'Innsyn i avtalene', 'Jeg ber om innsyn i avtalene med leverandørene.'] as const;
  const [from, subject, body] = said;
  const box = { key: 'post', address: 'post@solvik.example', reply_pattern: 'sak+{reference}@solvik.example' };
  const spooled = await spool(
    Readable.from([eml({ from: `${from} <kim@eksempel.example>`, subject, body })]),
    1_000_000,
  );
  await inTenant(db, tenant, async (trx) => {
    await trx
      .insertInto('mail_box')
      .values({ tenant, ...box })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const came = { via: 'smtp', receivedAt: systemClock.now(), envelopeFrom: 'kim@eksempel.example' } as const;
    await keepMail(trx, systemClock, { ...came, mailbox: 'post', envelopeTo: [box.address] }, spooled);
  });
  await spooled.close();
  const { error } = await sortNewMails(db, systemClock, tenant);
  if (error !== undefined) throw error;
  return said;
}

const ownWords = ['Referater', 'Jeg ber om innsyn i referatene fra samarbeidsutvalget.'] as const;
/** Addresses of receipts, which whoever has sent a form is led to. */
const receipts: string[] = [];

/** What a guardian has asked for, with a receipt that anybody may hold. */
async function addOwnCase(trx: Trx, { id, person }: { id: string; person: string }): Promise<void> {
  const [subject, body] = ownWords;
  const { reference } = await openMatter(trx, systemClock, {
    kind: 'foi',
    subject,
    received: { at: systemClock.now() },
    via: 'signed-in',
    author: id,
    parties: [{ part: 'requester', account: id, person, authority: 'anyone', shown: 'not-needed' }],
    message: { direction: 'in', channel: 'signed-in', body },
  });
  receipts.push(`/om/solvik/kvittering/${reference}`);
}

/** What people have written as a public page shows it: without names, addresses and numbers. */
async function maskedWords(trx: Trx): Promise<readonly string[]> {
  const parties = await trx.selectFrom('matter_party').select(['name', 'email', 'phone', 'address']).execute();
  const messages = await trx.selectFrom('matter_message').select(['subject', 'body']).execute();
  const names = parties.flatMap(({ name }) => name ?? []);
  const addresses = parties.flatMap(({ email, phone, address }) => [email ?? [], phone ?? [], address ?? []].flat());
  const texts = messages.flatMap(({ subject, body }) => [subject ?? [], body].flat());
  return texts.flatMap((text) =>
    (['nb', 'nn', 'en'] as const).map((lang) => mask(text, { names, addresses, keys: [] }, lang)),
  );
}

async function addPersons(tenant: string, texts: readonly unknown[], seen: unknown[]) {
  const all = await inTenant(db, tenant, schools);
  const reach = { schools: all.map(({ id }) => id) };
  return inTenant(
    db,
    tenant,
    async (trx) => {
      // Names, schools and classes of people are shown as they were written, in every language.
      seen.push(
        all.map(({ name }) => name),
        await trx.selectFrom('person').select(['given_name', 'family_name', 'address', 'email']).execute(),
        await trx.selectFrom('school_group').select(['title', 'subject']).execute(),
        await trx.selectFrom('class_list_rules').select(['rules', 'decided_by']).execute(),
        // What people have written in cases.
        await trx.selectFrom('matter').select(['subject', 'outcome_reason']).execute(),
        await trx.selectFrom('matter_party').select(['name', 'public_name', 'address']).execute(),
        await trx.selectFrom('matter_event').select(['reason', 'section']).execute(),
        await trx.selectFrom('matter_message').select(['subject', 'body', 'from_text', 'to_text']).execute(),
        await trx
          .selectFrom('matter_document')
          .select(['title', 'explanation', 'wider_access', 'ground_section', 'secrecy_section'])
          .execute(),
        await trx.selectFrom('matter_task').select(['wants', 'answer']).execute(),
        await maskedWords(trx),
        await trx.selectFrom('consent_text').select('body').execute(),
        // The button of a banner, as a scan read it.
        'Bare nødvendige',
        await trx.selectFrom('correction').select(['place', 'wrong', 'proposed']).execute(),
        await trx
          .selectFrom('disclosure')
          .select(['person_name', 'recipient', 'assessment', 'lifts', 'why_needed', 'quiet'])
          .execute(),
        await trx
          .selectFrom('breach_assessment')
          .select(['what_happened', 'effects', 'remedied', 'authority_why', 'persons_why'])
          .execute(),
        await trx
          .selectFrom('log_access')
          .select(['system', 'whose', 'suspicion', 'proportionality', 'told_why'])
          .execute(),
      );
      return Promise.all(
        persons.map(async ([role, sourceId]) => {
          const person = await personBySource(trx, demoSource, sourceId);
          if (person === undefined) throw new Error(`nobody is ${sourceId} in the demonstration`);
          const [id, name] = [newId(), `${person.givenName} ${person.familyName}`];
          // Somebody has looked at them, so that there is something to ask about.
          const because = 'a test';
          await appendLog(trx, systemClock, { ...lookedAt, allowed: true, because, persons: [person.id] });
          await trx.insertInto('account').values({ tenant, id, name, role, person: person.id }).execute();
          if (role === 'guardian') await addOwnCase(trx, { id, person: person.id });
          seen.push(name);
          return { name: `solvik ${role}`, signIn: () => newSession(tenant, id), each: 1, quoted: texts, sentTo: [] };
        }),
      );
    },
    reach,
  );
}

async function addVisitors(): Promise<void> {
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
    // Less is shown to a leader and a reader: seen where there is most. Faults are the coordinator's to see.
    for (const role of slug === 'solvik'
      ? (['coordinator', 'leader', 'reader'] as const)
      : (['coordinator'] as const)) {
      const person = people.find((one) => one.role === role);
      if (person === undefined) throw new Error(`${slug} has no ${role}`);
      const signIn = () => newSession(tenant, person.id);
      const isCoordinator = role === 'coordinator';
      const begun = isCoordinator ? await beginSpreadsheet({ ...person, role, tenant, units: [] }) : undefined;
      const quoted = [...texts, begun?.quoted];
      // Two of each page where everything is; the other owner has the same pages with other things in them.
      const [each, sentTo] = [
        isCoordinator && slug === 'solvik' ? 2 : 1,
        [...(begun?.sentTo ?? []), ...(isCoordinator ? await casesOfEachKind(tenant) : [])],
      ];
      found.push({ name: `${slug} ${role}`, signIn, each, quoted, sentTo });
    }
    if (slug !== 'solvik') continue;
    found.push(...(await addPersons(tenant, texts, seen)));
    seen.push(await addLetter(tenant), demoLetters, ownWords);
  }
  const requests = await publicRequests(tenants.find(({ slug }) => slug === 'solvik')?.id ?? '');
  const sentTo = [...receipts, ...requests];
  const nobody = { name: 'nobody', signIn: () => Promise.resolve(undefined), each: 1, quoted: [], sentTo };
  for (const { quoted, ...visitor } of [nobody, ...found])
    visitors.push({ ...visitor, register: quotable(seen, quoted) });
}

beforeAll(async () => {
  await ensureBuilt();
  database = await openOwnDatabase('crawl');
  ({ db } = database);
  // Every kind of page, of an owner with faults and of one without; the other four have no kind of their own.
  await loadDemoOwners(db, ['bergen-mohlenpris-2013.yaml', 'perfect-owner.yaml']);
  await addDemoPeopleOfSchools(db);
  await addDemoSitesOfOwners(db);
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
  await database?.drop();
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

async function openAs({ signIn }: Visitor, { lang, width, script }: Way): Promise<BrowserContext> {
  const token = await signIn();
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

const isFile = (address: string) => /\/fil\/[0-9a-f-]{36}$|\.(atom|csv|eml|json|pdf|xlsx|yaml|zip)(\?|$)/.test(address);

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
  if (known) {
    known.times += 1;
    return;
  }
  const seen = `${visitor.name} ${address} ${way.lang} ${way.width}${way.script ? '' : ' without script'}`;
  faults.set(key, { seen, times: 1 });
  // Told at once too: a crawl that is stopped has not been for nothing.
  process.stderr.write(`crawl: ${key}\n    first: ${seen}\n`);
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
      const isMany = times >= (pattern.endsWith('?') ? 2 * visitor.each : visitor.each);
      if (isMany && !visitor.sentTo.includes(address)) continue;
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
        if (!known.has(link) && (only === undefined || new RegExp(only).test(link))) queue.push(link);
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
  // Two at a time: while one page is drawn, what another says is read.
  await twoAtATime(visitors, crawl, (visitor, seen) => {
    process.stderr.write(`crawl: ${visitor.name} came to ${seen.length} pages\n`);
    visits.push(...seen);
  });
  const again = await lookAgain(visits, until);
  const patterns = new Set(visits.map(({ address }) => patternOf(address)));
  process.stderr.write(
    `crawl: ${visits.length} pages of ${patterns.size} kinds by ${visitors.length} visitors, ${again} looked at in another way\n`,
  );
  const unseen = routes.filter(
    ({ method, pattern }) =>
      method === 'GET' && !forPrograms.test(pattern) && ![...patterns].some((one) => one.split('?')[0] === pattern),
  );
  const missed = unseen.map(({ pattern }) => pattern);
  process.stderr.write(`crawl: nobody came to ${missed.join(', ')}\n`);
  if (only === undefined) {
    const behind: readonly string[] = behindForms;
    // What hangs on the day or on a draw may be come to after all; then nobody need be told, but the list can be cut.
    const come = behind.filter((path) => !missed.includes(path));
    if (come.length > 0) console.log(`come to although they are listed as behind forms: ${come.join(', ')}`);
    expect(
      missed.filter((path) => !behind.includes(path)),
      'pages that no link leads to',
    ).toEqual([]);
  }
  expect([...faults].map(([fault, { seen, times }]) => `${fault}\n    ${times} times, first: ${seen}`)).toEqual([]);
}, 2_300_000);
