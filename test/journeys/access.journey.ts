import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { navigation, routes } from '#src/app/routes.ts';
import { addDemoSchools } from '#src/features/people/index.ts';
import { newId } from '#src/kernel/uuid.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import { shippedLandscape } from '#test/house.ts';
import { desktop, expectGood, phone, picture } from './browser.ts';
import { type BrowserHouse, openBrowserHouse } from './browser-house.ts';
import { waysOf } from './matrix.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let house: BrowserHouse;

beforeAll(async () => {
  house = await openBrowserHouse({ clock: systemClock, navigation, routes });
  const tenant = await house.addOwner(await shippedLandscape('perfect-owner'));
  const coordinator = await house.addPerson('koordinator', tenant, 'coordinator');
  await house.addPerson('rektor', tenant, 'leader', ['nesset']);
  await house.addPerson('leverandør', tenant, 'support');
  await addDemoSchools({ db: house.db, clock: systemClock }, coordinator, newId);
});
afterAll(() => house?.drop());

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();

const ways = [
  ['with script', true, desktop],
  ['with script blocked, on a phone', false, phone],
] as const;

describe.each(waysOf(ways, ([way]) => way === 'with script'))('%s', (how, script, viewport) => {
  const size = viewport === phone ? 'phone' : 'desktop';

  test('a leader sees who can see what, and what would change if a role changed', async () => {
    const context = await house.open('rektor', viewport, script);
    const page = await context.newPage();
    await page.goto(`${house.origin}/tilgang`);
    expect(await heading(page)).toBe('Hvem kan se hva');
    await expectGood(page);
    await picture(page, `access-${size}`);

    await page.getByLabel('Rolle', { exact: true }).selectOption({ label: 'Kontaktlærer' });
    await page.getByRole('button', { name: 'Vis utvalget' }).or(page.locator('search button')).first().click();
    expect(await page.locator('#roller li').count()).toBe(2);
    await expectGood(page);

    await page.locator('#roller').getByRole('link', { name: 'Hva om en rolle endres?' }).last().click();
    await page.getByLabel('Om hvem').selectOption({ label: 'Alle ved egen skole' });
    await page.getByLabel('Lærere', { exact: true }).check();
    await page.getByRole('button', { name: 'Vis hva som endres' }).click();
    expect(await page.locator('#svar').innerText()).toMatch(/Om \d+ elever ville noen få se mer enn i dag/);
    await expectGood(page);
    await picture(page, `access-what-if-${size}`);
    await context.close();
  });

  test('a coordinator opens for a vendor and closes again', async () => {
    const context = await house.open('koordinator', viewport, script);
    const page = await context.newPage();
    await page.goto(`${house.origin}/tilgang/brukerstotte`);
    await page.getByLabel('Saksnummer').fill(`SAK ${how}`);
    await page.getByRole('button', { name: 'Åpne' }).click();
    await page.getByRole('link', { name: /Velg/ }).first().waitFor();
    await expectGood(page);
    expect(await page.getByLabel('Saksnummer').inputValue()).toBe(`SAK ${how}`);
    await page.getByLabel('Leverandør', { exact: true }).selectOption({ index: 1 });
    await page.getByLabel('Konto', { exact: true }).selectOption({ index: 1 });
    await page.getByLabel('Nesset oppvekstsenter').check();
    await page.getByLabel('Navn', { exact: true }).check();
    await page.getByRole('button', { name: 'Åpne' }).click();
    await page.getByText('1 sak er åpen nå').waitFor();
    await expectGood(page);
    await picture(page, `access-support-${size}`);
    await page.getByRole('button', { name: `Steng SAK ${how}` }).click();
    await page.getByText('Ingen leverandør har tilgang nå').waitFor();
    await context.close();
  });

  test('the accounts are gone through, and the document is there', async () => {
    const context = await house.open('koordinator', viewport, script);
    const page = await context.newPage();
    await page.goto(`${house.origin}/tilgang/gjennomgang`);
    await page.getByRole('button', { name: 'Begynn gjennomgangen' }).click();
    await page.getByText('gjenstår').first().waitFor();
    await expectGood(page);
    await picture(page, `access-review-${size}`);
    const keep = page.getByRole('button', { name: 'Skal fortsatt brukes' });
    while ((await keep.count()) > 0) await keep.first().click();
    await page.getByRole('button', { name: 'Avslutt og lag dokumentet' }).click();
    await page.getByText('dokumentet er lagret').waitFor();
    const downloading = page.waitForEvent('download');
    await page.locator('#tidligere').getByRole('link').first().click();
    expect((await downloading).suggestedFilename()).toMatch(/^tilgang-.*\.pdf$/);
    await expectGood(page);
    await context.close();
  });
});
