import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { navigation, routes } from '#src/app/routes.ts';
import { createApp } from '#src/app/web/app.ts';
import { loadAssets } from '#src/app/web/assets.ts';
import { newId } from '#src/kernel/uuid.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import { projectRoot } from '#src/platform/config/root.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { createSession } from '#src/platform/identity/sessions.ts';
import { addTenant, type TestDatabase, testDatabase } from '#test/database.ts';
import { appList, messyList } from '#test/spreadsheets.ts';
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

// Many pages with axe on each, on a machine that others share.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let base: TestDatabase;
let browser: Browser;
let served: Served;
const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));

beforeAll(async () => {
  [base, browser] = await Promise.all([testDatabase(), launchBrowser()]);
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
    navigation,
    record: () => {},
    routes,
  });
  served = await serveOnLoopback(app.fetch);
});
afterAll(async () => {
  await served.close();
  await browser.close();
  await base.drop();
});

/** A coordinator of an owner whose register is empty, in a browser. */
async function newcomer(viewport: { width: number; height: number }): Promise<BrowserContext> {
  const tenant = await addTenant(base.admin, `eier-${newId()}`, 'Fjordvik kommune');
  const account = { tenant, id: newId(), name: 'Kim Prøve', role: 'coordinator' as const, units: [] };
  await inTenant(base.db, tenant, (trx) => trx.insertInto('account').values(account).execute());
  const token = await createSession(base.db, systemClock, random, { tenant, id: account.id, because: 'test' });
  const context = await browser.newContext({ viewport, locale: 'nb-NO' });
  await context.addCookies([{ name: 'skolevern', value: token, url: served.origin }]);
  return context;
}

async function checked(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page);
}

/** Chooses a file and says who the owner is, if that is asked. */
async function upload(page: Page, file: { name: string; bytes: Uint8Array }): Promise<void> {
  await page.getByLabel('Regneark').setInputFiles({ name: file.name, mimeType: '', buffer: Buffer.from(file.bytes) });
  const kind = page.getByLabel('Kommune', { exact: true });
  if ((await kind.count()) > 0) await kind.check();
  await page.getByRole('button', { name: 'Les regnearket' }).click();
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();

describe.each([
  ['with script', false, desktop],
  ['with script blocked, on a phone', true, phone],
] as const)('%s', (_, isBlocked, viewport) => {
  test('a newcomer comes from a spreadsheet to findings, and the register back out and in again', async () => {
    const context = await newcomer(viewport);
    if (isBlocked) await withScriptBlocked(context);
    const page = await context.newPage();
    await page.goto(`${served.origin}/register`);
    await page.getByRole('link', { name: 'Fra regneark' }).click();
    await checked(page);
    await upload(page, await appList());
    expect(await heading(page)).toBe('Hva kolonnene er');
    expect(new URL(page.url()).pathname).toMatch(/^\/register\/regneark\/[0-9a-f-]{36}$/);
    await expect(page.getByLabel('Pris tas inn som').inputValue()).resolves.toBe('note');
    await checked(page);

    await page.getByLabel('Pris tas inn som').selectOption('ignore');
    await page.getByRole('button', { name: 'Se hva som blir tatt inn' }).click();
    expect(await heading(page)).toBe('Det som blir tatt inn');
    expect(await page.getByText('Ikke importert, slik du valgte: Pris.').count()).toBe(1);
    expect(await page.getByRole('row', { name: /Delvis/ }).innerText()).toContain('Verken ja, nei eller en hel dato.');
    await checked(page);

    await page.getByRole('button', { name: 'Ta inn i registeret' }).click();
    expect(new URL(page.url()).pathname).toBe('/funn');
    await page.getByText('Regnearket er tatt inn').waitFor();
    expect(await page.locator('main').innerText()).toContain('Avvikene gjelder Talltårnet');

    await page.goto(`${served.origin}/register/regneark`);
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Last ned som Excel' }).click();
    const bytes = await readFile(await (await downloading).path());
    await upload(page, { name: 'eksport.xlsx', bytes });
    expect(await page.getByRole('heading', { name: 'Ingenting blir endret' }).count()).toBe(1);
    await checked(page);
    await context.close();
  });

  test('what is missing is asked for, and another sheet can be read', async () => {
    const context = await newcomer(viewport);
    if (isBlocked) await withScriptBlocked(context);
    const page = await context.newPage();
    await page.goto(`${served.origin}/register/regneark`);
    await page.getByRole('button', { name: 'Les regnearket' }).click();
    const errors = page.locator('.ds-error-summary');
    expect(await errors.getByRole('link').allInnerTexts()).toEqual([
      'Velg en fil.',
      'Velg hva slags virksomhet det er.',
    ]);
    await checked(page);
    await upload(page, { name: 'brev.pdf', bytes: new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1]) });
    expect(await errors.innerText()).toContain('Filen er ikke et regneark som kan leses.');

    await upload(page, await messyList());
    await page.getByLabel('Navn på system tas inn som').selectOption('note');
    await page.getByRole('button', { name: 'Se hva som blir tatt inn' }).click();
    expect(await errors.innerText()).toContain('Velg en kolonne som «System (navn)»');
    await checked(page);
    await page.getByLabel('Ark', { exact: true }).selectOption('Telefonliste');
    await page.getByRole('button', { name: 'Les arket på nytt' }).click();
    expect(await page.getByLabel('Telefon tas inn som').inputValue()).toBe('note');
    await page.getByRole('button', { name: 'Forkast regnearket' }).click();
    await page.getByText('Regnearket er forkastet.').waitFor();
    await context.close();
  });
});
