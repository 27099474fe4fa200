import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '#src/app/web/app.ts';
import { loadAssets } from '#src/app/web/assets.ts';
import {
  commandLineActor,
  importLandscape,
  parseLandscape,
  registerRoutes,
  tenantFor,
} from '#src/features/register/index.ts';
import { newId } from '#src/kernel/uuid.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import { projectRoot } from '#src/platform/config/root.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { createSession } from '#src/platform/identity/sessions.ts';
import { type TestDatabase, testDatabase } from '#test/database.ts';
import {
  desktop,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  launchBrowser,
  phone,
  type Served,
  serveOnLoopback,
  withScriptBlocked,
} from './browser.ts';
import { onlyInWhole, waysOf } from './matrix.ts';

let base: TestDatabase;
let browser: Browser;
let served: Served;
const tokens: Record<string, string> = {};
const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));
const owners = { bergen: 'bergen-mohlenpris-2013', perfect: 'perfect-owner' } as const;

async function addOwner(name: keyof typeof owners): Promise<void> {
  const file = `landscapes/${owners[name]}.yaml`;
  const landscape = parseLandscape(await readFile(join(projectRoot(), file), 'utf8'), file);
  const { id: tenant } = await tenantFor(base.db, landscape);
  await importLandscape({ db: base.db, clock: systemClock }, commandLineActor(tenant), landscape, {
    why: `demo: ${file}`,
  });
  for (const [person, role] of [
    ['first', 'coordinator'],
    ['second', 'coordinator'],
    ['reader', 'reader'],
  ] as const) {
    const account = { tenant, id: newId(), name: `Kim ${person}`, role, units: [] };
    await inTenant(base.db, tenant, (trx) => trx.insertInto('account').values(account).execute());
    tokens[`${name}-${person}`] = await createSession(base.db, systemClock, random, {
      tenant,
      id: account.id,
      because: 'test',
    });
  }
}

beforeAll(async () => {
  [base, browser] = await Promise.all([testDatabase(), launchBrowser()]);
  await addOwner('bergen');
  await addOwner('perfect');
  const app = createApp({
    db: base.db,
    clock: systemClock,
    assets: loadAssets(process.env.SKOLEVERN_ASSETS ?? join(projectRoot(), 'dist', 'assets')),
    signIn: {
      begin: async () => ({ kind: 'choose', owners: [] }),
      complete: () => Promise.reject(new Error('unused')),
    },
    random,
    origin: 'http://127.0.0.1',
    navigation: () => [
      { text: 'Register', href: '/register' },
      { text: 'Endringer', href: '/endringer' },
    ],
    record: () => {},
    routes: registerRoutes,
  });
  served = await serveOnLoopback(app.fetch);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  await base?.drop();
});

async function openAs(
  person: string,
  viewport: { width: number; height: number },
  script = true,
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport, locale: 'nb-NO' });
  if (!script) await withScriptBlocked(context);
  await context.addCookies([{ name: 'skolevern', value: tokens[person] ?? '', url: served.origin }]);
  return context;
}

/** Pictures for people to look at: SKOLEVERN_PICTURES names a folder. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SKOLEVERN_PICTURES;
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

async function expectGood(page: Page, name: string): Promise<void> {
  await picture(page, name);
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page);
}

const pages = [
  ['oversikt', '/register'],
  ['sok', '/register?sok=mil'],
  ['liste', '/register/rutiner'],
  ['system', '/register/systemer/miljoboka'],
  ['enhet', '/register/enheter/nesset'],
  ['avtale', '/register/avtaler/blaklokke'],
  ['eier', '/register/skoleeier?lang=nn'],
  ['skjema', '/register/systemer/miljoboka/endre?felt=login.accounts'],
  ['skjema-avtale', '/register/avtaler/blaklokke/endre?lang=en'],
  ['ny', '/register/vurderinger/ny?kind=risk&systems=miljoboka&lang=nb'],
  ['avslutt', '/register/systemer/tallstien/avslutt'],
  ['historikk', '/register/systemer/miljoboka/historikk'],
  ['endringer', '/endringer'],
] as const;
/** Those with something in them that script would touch. */
const touchedByScript = ['system', 'skjema', 'ny'];
const ways = [
  { way: 'at a desk', viewport: desktop, script: true },
  { way: 'on a phone', viewport: phone, script: true },
  { way: 'at a desk where no script arrives', viewport: desktop, script: false },
  { way: 'on a phone where no script arrives', viewport: phone, script: false },
];

test.each(waysOf(ways, onlyInWhole))('every page of the register is whole, $way', async ({ viewport, script }) => {
  const context = await openAs('perfect-first', viewport, script);
  const page = await context.newPage();
  for (const [name, path] of pages.filter(([each]) => script || touchedByScript.includes(each))) {
    await page.goto(`${served.origin}${path}`);
    await expectGood(page, `${name}-${viewport.width}${script ? '' : '-no-script'}`);
  }
  await context.close();
});

test('a fact is found, changed by keyboard, seen in the history and as it was the day before', async () => {
  const context = await openAs('bergen-first', desktop);
  const page = await context.newPage();
  await page.goto(`${served.origin}/register`);
  await page.getByRole('searchbox', { name: 'Søk etter navn' }).focus();
  await page.keyboard.type('swis');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'SWIS', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'SWIS' }).waitFor();
  await page.getByText('Alle som logger inn, bruker').waitFor();
  await page.getByText('rapporten').first().waitFor();
  await expectGood(page, 'swis-1280');

  await page.getByRole('link', { name: 'samme brukernavn', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Endre SWIS' }).waitFor();
  expect(page.url()).toContain('felt=login.accounts');
  await page.getByRole('combobox', { name: /^Kontoer/ }).focus();
  await page.keyboard.type('Pers');
  await page.getByRole('button', { name: 'Lagre endringen' }).focus();
  await page.keyboard.press('Enter');

  await page.getByRole('heading', { name: 'Dette må rettes før du kan gå videre' }).waitFor();
  expect(await page.getByRole('combobox', { name: /^Kontoer/ }).inputValue()).toBe('personal');
  await expectGood(page, 'feil-1280');
  await page.getByRole('link', { name: 'Skriv hvorfor det endres.' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Skolen fikk personlige kontoer.');
  await page.getByRole('radio', { name: 'Noen har sagt eller skrevet det' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('textbox', { name: /^Hvem sa det/ }).focus();
  await page.keyboard.type('rektor på telefon');
  await page.getByLabel(/^Fra hvilken dag/).fill('2014-02-01');
  await page.getByRole('button', { name: 'Lagre endringen' }).focus();
  await page.keyboard.press('Enter');

  await page.getByText('Endringen av SWIS er lagret.').waitFor();
  await page.getByRole('link', { name: 'hver sin konto' }).waitFor();
  await page.getByText('sagt: rektor på telefon').waitFor();
  await expectGood(page, 'swis-etter-1280');

  await page.getByRole('link', { name: 'Historikk' }).click();
  await page.getByRole('heading', { level: 3, name: 'Endring 2: Skolen fikk personlige kontoer.' }).waitFor();
  const row = page.getByRole('row', { name: /Innlogging: kontoer/ });
  await row.getByText('delt brukernavn').waitFor();
  await row.getByText('personlige').waitFor();
  await expectGood(page, 'swis-historikk-1280');

  await page.getByRole('link', { name: 'Vis hva vi visste etter endring 1' }).click();
  await page.getByText('Du ser det som var kjent etter endring 1').waitFor();
  expect(await page.getByRole('link', { name: 'Endre', exact: true }).count()).toBe(0);
  await page.goto(`${served.origin}/register/systemer/swis`);
  await page.getByLabel('Slik det var den dagen').fill('2014-01-31');
  await page.getByRole('button', { name: 'Vis dagen' }).click();
  await page.getByText('Du ser registeret slik det var 31. januar 2014.').waitFor();
  await page.getByRole('link', { name: 'samme brukernavn', exact: true }).waitFor();
  await expectGood(page, 'swis-for-1280');
  await context.close();
});

test('what opens access waits for a colleague, who reads what it opens and says yes', async () => {
  const first = await openAs('bergen-first', phone);
  const page = await first.newPage();
  await page.goto(`${served.origin}/register/systemer/swis/endre?felt=log.readers`);
  await page.getByRole('textbox', { name: /^Hvem som kan lese den/ }).fill('rektor');
  await page.getByRole('radio', { name: 'Noen har sagt eller skrevet det' }).check();
  await page.getByRole('textbox', { name: /^Hvem sa det/ }).fill('rektor');
  await page.getByRole('textbox', { name: /^Hvorfor endres det/ }).fill('Rektor skal lese loggen.');
  await page.getByRole('button', { name: 'Lagre endringen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Endringen venter på en kollega' }).waitFor();
  await page.getByText('Rektor får lese loggen').waitFor();
  await expectGood(page, 'venter-390');
  await page.getByRole('link', { name: 'Se endringer som venter' }).click();
  await page.getByText('Du har foreslått denne selv.').waitFor();
  await expectGood(page, 'endringer-venter-390');
  await first.close();

  const second = await openAs('bergen-second', desktop);
  const other = await second.newPage();
  await other.goto(`${served.origin}/endringer`);
  await other.getByText('Én endring venter på en kollega').waitFor();
  await expectGood(other, 'endringer-venter-1280');
  await other.getByRole('radio', { name: 'Ja, la den gjelde' }).check();
  await other.getByRole('textbox', { name: /^Begrunnelse/ }).fill('Rektor har ansvaret.');
  await other.getByRole('button', { name: 'Avgjør' }).click();
  await other.getByText(/Endringen gjelder nå/).waitFor();
  await expectGood(other, 'endringer-1280');
  await second.close();
});

test('one who only reads sees facts and sources and no form', async () => {
  const context = await openAs('bergen-reader', phone);
  const page = await context.newPage();
  await page.goto(`${served.origin}/register/systemer/swis`);
  await page.getByRole('heading', { level: 1, name: 'SWIS' }).waitFor();
  expect(await page.getByRole('link', { name: /^Endre$|Gjelder ikke lenger/ }).count()).toBe(0);
  await page.getByRole('link', { name: 'fra hvor som helst' }).click();
  await page.getByRole('row', { name: /Innlogging: kan nås fra/ }).waitFor();
  await expectGood(page, 'swis-leser-390');
  await context.close();
});

test.each(waysOf(['dark', 'light'] as const, onlyInWhole))(
  'the entry and its form are readable in %s colours',
  async (colorScheme) => {
    const context = await openAs('bergen-second', desktop);
    const page = await context.newPage();
    await page.emulateMedia({ colorScheme });
    for (const [name, path] of [
      ['swis', '/register/systemer/swis?lang=en'],
      ['skjema', '/register/formal/skolemiljo/endre?lang=nn'],
    ] as const) {
      await page.goto(`${served.origin}${path}`);
      await expectGood(page, `${name}-${colorScheme}`);
    }
    await context.close();
  },
);
