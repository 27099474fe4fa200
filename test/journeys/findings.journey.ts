import { afterAll, beforeAll, expect, test } from 'vitest';
import { navigation, routes } from '#src/app/routes.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import { shippedLandscape } from '#test/house.ts';
import { desktop, expectGood, phone, picture } from './browser.ts';
import { type BrowserHouse, openBrowserHouse } from './browser-house.ts';
import { atDesk, onlyInWhole, waysOf } from './matrix.ts';

let house: BrowserHouse<'coordinator' | 'reader'>;

beforeAll(async () => {
  house = await openBrowserHouse({ clock: systemClock, navigation, routes });
  const tenant = await house.addOwner(await shippedLandscape('bergen-mohlenpris-2013'));
  await house.addPerson('coordinator', tenant, 'coordinator');
  await house.addPerson('reader', tenant, 'reader');
});
afterAll(() => house?.drop());

const ways = [
  { way: 'at a desk', viewport: desktop, script: true },
  { way: 'on a phone', viewport: phone, script: true },
  { way: 'at a desk where no script arrives', viewport: desktop, script: false },
  { way: 'on a phone where no script arrives', viewport: phone, script: false },
];

test.each(waysOf(ways, atDesk))(
  'one reads where one stands, selects, opens a finding and its way out, $way',
  async (kind) => {
    const context = await house.open('coordinator', kind.viewport, kind.script);
    const page = await context.newPage();
    const name = `${kind.viewport.width}${kind.script ? '' : '-no-script'}`;

    await page.goto(`${house.origin}/funn`);
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
  },
);

test('a day that is not in the calendar is told at its field and mended there, by keyboard', async () => {
  const context = await house.open('reader', desktop);
  const page = await context.newPage();
  await page.goto(`${house.origin}/funn?dato=2013-13-03&system=swis`);
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
  const context = await house.open('reader', phone);
  const page = await context.newPage();
  await page.goto(`${house.origin}/funn/legal-ground/systemer/swis`);
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

test.each(waysOf(['dark', 'light'] as const, onlyInWhole))(
  'both pages are readable in %s colours',
  async (colorScheme) => {
    const context = await house.open('coordinator', desktop);
    const page = await context.newPage();
    await page.emulateMedia({ colorScheme });
    for (const [name, path] of [
      ['funn', '/funn?lang=en'],
      ['et-funn', '/funn/information-duty/systemer/swis?lang=nn'],
    ] as const) {
      await page.goto(`${house.origin}${path}`);
      await expectGood(page);
      await picture(page, `${name}-${colorScheme}`);
    }
    await context.close();
  },
);
