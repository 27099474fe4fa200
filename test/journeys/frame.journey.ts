import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '#src/app/web/app.ts';
import { loadAssets } from '#src/app/web/assets.ts';
import { newId } from '#src/kernel/uuid.ts';
import { projectRoot } from '#src/platform/config/root.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { addDemoPeople } from '#src/platform/identity/demo-people.ts';
import { demoSignIn } from '#src/platform/identity/demo-sign-in.ts';
import { addTenant, type TestDatabase, testDatabase } from '#test/database.ts';
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
import { waysOf, withoutScript } from './matrix.ts';

let base: TestDatabase;
let browser: Browser;
let served: Served;

beforeAll(async () => {
  [base, browser] = await Promise.all([testDatabase(), launchBrowser()]);
  const tenant = await addTenant(base.db, 'lillevik', 'Lillevik kommune');
  await inTenant(base.db, tenant, (trx) =>
    addDemoPeople(trx, { tenant, slug: 'lillevik', units: ['lillevik-skole'] }, newId),
  );
  const app = createApp({
    db: base.db,
    clock: { now: () => new Date() },
    assets: loadAssets(join(projectRoot(), 'dist', 'assets')),
    signIn: demoSignIn(base.db),
    random: (size) => crypto.getRandomValues(new Uint8Array(size)),
    origin: 'http://127.0.0.1',
    navigation: () => [{ text: 'Funn', href: '/funn' }],
    record: () => {},
    routes: () => {},
  });
  served = await serveOnLoopback(app.fetch);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  await base?.drop();
});

async function expectGood(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page);
}

/** Asked by width and not by sight: while a page is on its way in, its style may not have come yet. */
async function openMenuOnPhone(page: Page): Promise<void> {
  if (page.viewportSize()?.width !== phone.width) return;
  await page.getByRole('button', { name: 'Meny' }).click();
}

const ways = [
  { way: 'at a desk', viewport: desktop, script: true },
  { way: 'on a phone', viewport: phone, script: true },
  { way: 'on a phone where no script arrives', viewport: phone, script: false },
  { way: 'at a desk where no script arrives', viewport: desktop, script: false },
];

test.each(waysOf(ways, withoutScript))(
  'one reads what it is, signs in, changes language and signs out, $way',
  async ({ viewport, script }) => {
    const context = await browser.newContext({ viewport, locale: 'nb-NO' });
    if (!script) await withScriptBlocked(context);
    const page = await context.newPage();
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });

    await page.goto(served.origin);
    await expectGood(page);
    await page.getByRole('main').getByRole('link', { name: 'Logg inn' }).click();
    await expectGood(page);
    await page.getByRole('button', { name: /Skoleleder/ }).click();
    // One comes to the first place of one's menu, which is a feature's and not in this house; the front page stays open to all.
    await page.waitForURL('**/funn');
    await page.goto(served.origin);
    await openMenuOnPhone(page);
    await page.getByRole('link', { name: 'Nynorsk' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kva veit skulen om elevane, og er det i orden?' }).waitFor();
    await expectGood(page);
    await openMenuOnPhone(page);
    expect(await page.getByText('Skuleleiar', { exact: true }).isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Logg ut' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Logg inn' }).waitFor();

    await page.goto(`${served.origin}/finnes-ikke`);
    await page.getByRole('heading', { level: 1, name: 'Denne sida finst ikkje' }).waitFor();
    await expectGood(page);
    expect(refused).toEqual([]);
    await context.close();
  },
);

test('the first press of Tab offers to skip to the content', async () => {
  const page = await browser.newPage();
  await page.goto(served.origin);
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  expect(await focused.textContent()).toMatch(/^\s*Hopp til innholdet\s*$|^\s*Skip to the content\s*$/);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('innhold');
  await page.close();
});

test.each(waysOf(['light', 'dark'] as const, (scheme) => scheme === 'dark'))(
  'the front page is readable in %s colours',
  async (colorScheme) => {
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    await page.goto(served.origin);
    await expectNoAxeViolations(page);
    await context.close();
  },
);
