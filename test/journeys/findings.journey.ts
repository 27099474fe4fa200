import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { navigation, routes } from '#src/app/routes.ts';
import { createApp } from '#src/app/web/app.ts';
import { loadAssets } from '#src/app/web/assets.ts';
import { commandLineActor, importLandscape, parseLandscape, tenantFor } from '#src/features/register/index.ts';
import { newId } from '#src/kernel/uuid.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import { projectRoot } from '#src/platform/config/root.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { demoSignIn } from '#src/platform/identity/demo-sign-in.ts';
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

let base: TestDatabase;
let browser: Browser;
let served: Served;
const tokens: Record<string, string> = {};
const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));

beforeAll(async () => {
  [base, browser] = await Promise.all([testDatabase(), launchBrowser()]);
  const file = 'landscapes/bergen-mohlenpris-2013.yaml';
  const landscape = parseLandscape(await readFile(join(projectRoot(), file), 'utf8'), file);
  const { id: tenant } = await tenantFor(base.db, landscape);
  const deps = { db: base.db, clock: systemClock };
  await importLandscape(deps, commandLineActor(tenant), landscape, { why: `demo: ${file}` });
  for (const role of ['coordinator', 'reader'] as const) {
    const account = { tenant, id: newId(), name: `Kim ${role}`, role, units: [] };
    await inTenant(base.db, tenant, (trx) => trx.insertInto('account').values(account).execute());
    tokens[role] = await createSession(base.db, systemClock, random, { tenant, id: account.id, because: 'test' });
  }
  const app = createApp({
    ...deps,
    assets: loadAssets(join(projectRoot(), 'dist', 'assets')),
    signIn: demoSignIn(base.db, async (_tenant, unit) => unit),
    random,
    origin: 'http://127.0.0.1',
    navigation,
    record: () => {},
    routes,
  });
  served = await serveOnLoopback(app.fetch);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  await base?.drop();
});

async function openAs(role: string, viewport: { width: number; height: number }): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport, locale: 'nb-NO' });
  await context.addCookies([{ name: 'skolevern', value: tokens[role] ?? '', url: served.origin }]);
  return context;
}

/** Pictures for people to look at: SKOLEVERN_PICTURES names a folder. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SKOLEVERN_PICTURES;
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

async function expectGood(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page);
}

const ways = [
  { way: 'at a desk', viewport: desktop, script: true },
  { way: 'on a phone', viewport: phone, script: true },
  { way: 'at a desk where no script arrives', viewport: desktop, script: false },
  { way: 'on a phone where no script arrives', viewport: phone, script: false },
];

test.each(ways)('one reads where one stands, selects, opens a finding and its way out, $way', async (kind) => {
  const context = await openAs('coordinator', kind.viewport);
  if (!kind.script) await withScriptBlocked(context);
  const page = await context.newPage();
  const name = `${kind.viewport.width}${kind.script ? '' : '-no-script'}`;

  await page.goto(`${served.origin}/funn`);
  await page.getByRole('heading', { level: 1, name: /^Dere har 11 avvik, 1 merknad/ }).waitFor();
  await expectGood(page);
  await picture(page, `funn-${name}`);

  await page.getByRole('combobox', { name: /^Vurdering/ }).focus();
  await page.keyboard.type('Merk');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText(/^Viser 1 av \d+ funn\./).waitFor();
  await expectGood(page);
  await picture(page, `utvalg-${name}`);

  await page.getByRole('link', { name: 'Vis alle' }).click();
  await page
    .locator('details', { hasText: 'Sterk innlogging utenfor skolens nett' })
    .getByRole('link', { name: /^SWIS/ })
    .click();
  await page.getByRole('heading', { level: 1, name: /Sterk innlogging/ }).waitFor();
  await expectGood(page);
  await picture(page, `et-funn-${name}`);
  const step = page.getByRole('link', { name: 'Endre SWIS' }).first();
  expect(await step.getAttribute('href')).toMatch(/^\/register\/systemer\/swis\/endre/);
  await step.click();
  await page.getByRole('heading', { level: 1, name: /SWIS/ }).waitFor();
  expect(await page.getByRole('main').locator('form').count()).toBeGreaterThan(0);
  await context.close();
});

test('a day that is not in the calendar is told at its field and mended there, by keyboard', async () => {
  const context = await openAs('reader', desktop);
  const page = await context.newPage();
  await page.goto(`${served.origin}/funn?dato=2013-13-03&system=swis`);
  await page.getByRole('heading', { level: 1, name: 'Det kan vi ikke vise' }).waitFor();
  await expectGood(page);
  await picture(page, 'galt-1280');
  const day = page.getByRole('textbox', { name: /^Dag/ });
  expect(await day.inputValue()).toBe('2013-13-03');
  await day.fill('2013-12-03');
  await day.press('Enter');
  await page.getByText(/^Viser 12 av \d+ funn\./).waitFor();
  await context.close();
});

test('one who only reads sees the condition and the steps without buttons, and asks of another day', async () => {
  const context = await openAs('reader', phone);
  const page = await context.newPage();
  await page.goto(`${served.origin}/funn/legal-ground/systemer/swis`);
  await page.getByRole('heading', { name: 'Vilkåret' }).waitFor();
  expect(await page.getByRole('link', { name: /^(Endre|Legg inn) / }).count()).toBe(0);
  await page.getByText('Se en annen dag').click();
  await expectGood(page);
  await picture(page, 'vilkar-390');
  await page.getByLabel(/^Dag/).fill('2019-01-01');
  await page.getByRole('button', { name: 'Vis denne dagen' }).click();
  await page.getByText(/Denne dagen gjaldt ikke personopplysningsloven/).waitFor();
  await expectGood(page);
  await context.close();
});

test.each(['dark', 'light'] as const)('both pages are readable in %s colours', async (colorScheme) => {
  const context = await openAs('coordinator', desktop);
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme });
  for (const [name, path] of [
    ['funn', '/funn?lang=en'],
    ['et-funn', '/funn/information-duty/systemer/swis?lang=nn'],
  ] as const) {
    await page.goto(`${served.origin}${path}`);
    await expectGood(page);
    await picture(page, `${name}-${colorScheme}`);
  }
  await context.close();
});
