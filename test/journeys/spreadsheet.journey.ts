import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { navigation, routes } from '#src/app/routes.ts';
import { newId } from '#src/kernel/uuid.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import { addTenant } from '#test/database.ts';
import { appList, messyList } from '#test/spreadsheets.ts';
import { desktop, expectGood, phone } from './browser.ts';
import { type BrowserHouse, openBrowserHouse } from './browser-house.ts';
import { waysOf } from './matrix.ts';

// Many pages with axe on each, on a machine that others share.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let house: BrowserHouse;

beforeAll(async () => {
  house = await openBrowserHouse({ clock: systemClock, navigation, routes });
});
afterAll(() => house?.drop());

/** A coordinator of an owner whose register is empty, in a browser. */
async function newcomer(viewport: { width: number; height: number }, script: boolean): Promise<BrowserContext> {
  const tenant = await addTenant(house.admin, `eier-${newId()}`, 'Fjordvik kommune');
  const name = `person ${newId()}`;
  await house.addPerson(name, tenant, 'coordinator');
  return house.open(name, viewport, script);
}

/** Chooses a file and says who the owner is, if that is asked. */
async function upload(page: Page, file: { name: string; bytes: Uint8Array }): Promise<void> {
  await page.getByLabel('Regneark').setInputFiles({ name: file.name, mimeType: '', buffer: Buffer.from(file.bytes) });
  const kind = page.getByLabel('Kommune', { exact: true });
  if ((await kind.count()) > 0) await kind.check();
  await page.getByRole('button', { name: 'Les regnearket' }).click();
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();

const ways = [
  ['with script', false, desktop],
  ['with script blocked, on a phone', true, phone],
] as const;

describe.each(waysOf(ways, ([way]) => way === 'with script'))('%s', (_, isBlocked, viewport) => {
  test('a newcomer comes from a spreadsheet to findings, and the register back out and in again', async () => {
    const context = await newcomer(viewport, !isBlocked);
    const page = await context.newPage();
    await page.goto(`${house.origin}/register`);
    await page.getByRole('link', { name: 'Fra regneark' }).click();
    await expectGood(page);
    await upload(page, await appList());
    expect(await heading(page)).toBe('Hva kolonnene er');
    expect(new URL(page.url()).pathname).toMatch(/^\/register\/regneark\/[0-9a-f-]{36}$/);
    await expect(page.getByLabel('Pris tas inn som').inputValue()).resolves.toBe('note');
    await expectGood(page);

    await page.getByLabel('Pris tas inn som').selectOption('ignore');
    await page.getByRole('button', { name: 'Se hva som blir tatt inn' }).click();
    expect(await heading(page)).toBe('Det som blir tatt inn');
    expect(await page.getByText('Ikke importert, slik du valgte: Pris.').count()).toBe(1);
    expect(await page.getByRole('row', { name: /Delvis/ }).innerText()).toContain('Verken ja, nei eller en hel dato.');
    await expectGood(page);

    await page.getByRole('button', { name: 'Ta inn i registeret' }).click();
    expect(new URL(page.url()).pathname).toBe('/funn');
    await page.getByText('Regnearket er tatt inn').waitFor();
    expect(await page.locator('main').innerText()).toContain('Avvikene gjelder Talltårnet');

    await page.goto(`${house.origin}/register/regneark`);
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Last ned som Excel' }).click();
    const bytes = await readFile(await (await downloading).path());
    await upload(page, { name: 'eksport.xlsx', bytes });
    expect(await page.getByRole('heading', { name: 'Ingenting blir endret' }).count()).toBe(1);
    await expectGood(page);
    await context.close();
  });

  test('what is missing is asked for, and another sheet can be read', async () => {
    const context = await newcomer(viewport, !isBlocked);
    const page = await context.newPage();
    await page.goto(`${house.origin}/register/regneark`);
    await page.getByRole('button', { name: 'Les regnearket' }).click();
    const errors = page.locator('.ds-error-summary');
    expect(await errors.getByRole('link').allInnerTexts()).toEqual([
      'Velg en fil.',
      'Velg hva slags virksomhet det er.',
    ]);
    await expectGood(page);
    await upload(page, { name: 'brev.pdf', bytes: new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1]) });
    expect(await errors.innerText()).toContain('Filen er ikke et regneark som kan leses.');

    await upload(page, await messyList());
    await page.getByLabel('Navn på system tas inn som').selectOption('note');
    await page.getByRole('button', { name: 'Se hva som blir tatt inn' }).click();
    expect(await errors.innerText()).toContain('Velg en kolonne som «System (navn)»');
    await expectGood(page);
    await page.getByLabel('Ark', { exact: true }).selectOption('Telefonliste');
    await page.getByRole('button', { name: 'Les arket på nytt' }).click();
    expect(await page.getByLabel('Telefon tas inn som').inputValue()).toBe('note');
    await page.getByRole('button', { name: 'Forkast regnearket' }).click();
    await page.getByText('Regnearket er forkastet.').waitFor();
    await context.close();
  });
});
