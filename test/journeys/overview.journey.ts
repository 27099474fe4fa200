import { afterAll, beforeAll, expect, test } from 'vitest';
import { navigation, routes } from '#src/app/routes.ts';
import { changeEntry } from '#src/features/register/index.ts';
import { shippedLandscape } from '#test/house.ts';
import { desktop, expectGood, phone, picture } from './browser.ts';
import { type BrowserHouse, openBrowserHouse } from './browser-house.ts';
import { onlyInWhole, waysOf, withoutScript } from './matrix.ts';

let house: BrowserHouse<'bergen' | 'solvik'>;
/** An owner with its own records, looked at on a day of its own choosing: what is due must not hang on when the test is run. */
let now = new Date('2026-11-02T08:00:00+01:00');
const clock = { now: () => now };

beforeAll(async () => {
  house = await openBrowserHouse({
    clock,
    signedIn: { now: () => new Date('2026-11-20T08:00:00+01:00') },
    navigation,
    routes,
  });
  const bergen = await house.addOwner(await shippedLandscape('bergen-mohlenpris-2013'));
  await house.addPerson('bergen', bergen, 'coordinator');
  const ownRecords = (text: string) => text.replace('kind: invented', 'kind: own-records');
  const solvik = await house.addOwner(await shippedLandscape('perfect-owner', ownRecords));
  const coordinator = await house.addPerson('solvik', solvik, 'coordinator');
  now = new Date('2026-11-10T12:00:00+01:00');
  const breach = { what: 'Feilsendt klasseliste', systems: [], awareOn: '2026-11-18', risk: 'risk' };
  const wish = { kind: 'breaches', key: 'feilsendt', from: null, to: null, body: breach } as const;
  await changeEntry({ db: house.db, clock }, coordinator, wish, 'klasselisten gikk til feil adresse', 1);
});
afterAll(() => house?.drop());

const ways = [
  { way: 'at a desk', viewport: desktop, script: true },
  { way: 'on a phone', viewport: phone, script: true },
  { way: 'on a phone where no script arrives', viewport: phone, script: false },
];

test.each(waysOf(ways, withoutScript))(
  'one sees where one stands, what must be done and what is new, $way',
  async (kind) => {
    now = new Date('2026-11-19T08:00:00+01:00');
    const context = await house.open('solvik', kind.viewport, kind.script);
    const page = await context.newPage();
    const name = `${kind.viewport.width}${kind.script ? '' : '-no-script'}`;
    await page.goto(`${house.origin}/?siden=2026-11-05`);
    await page.getByRole('heading', { level: 1, name: /^Dere har / }).waitFor();
    const first = page.locator('#gjoremal li').first();
    expect(await first.innerText()).toMatch(
      /lørdag 21\. november 2026, i overmorgen[\s\S]*72-timersfrist til Datatilsynet/,
    );
    expect(await page.locator('#siden-sist').innerText()).toMatch(
      /er nye?\. Sammenlignet med torsdag 5\. november 2026/,
    );
    await expectGood(page);
    await picture(page, `slik-star-vi-${name}`);

    await first.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: /Feilsendt klasseliste/ }).waitFor();
    await page.goBack();
    await page.locator('#temaer').getByRole('link', { name: 'Brudd på sikkerheten' }).click();
    await page.getByText(/^Viser \d+ av \d+ funn\./).waitFor();
    await expectGood(page);
    await context.close();
  },
);

test('by keyboard one opens what can wait, and compares with another day', async () => {
  now = new Date('2026-11-19T08:00:00+01:00');
  const context = await house.open('solvik', desktop);
  const page = await context.newPage();
  await page.goto(house.origin);
  const later = page.getByText(/^\d+ ting senere$/);
  await later.focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('#gjoremal details li').first().isVisible()).toBe(true);
  await page.getByText('Sammenlign med en annen dag').focus();
  await page.keyboard.press('Enter');
  const day = page.locator('#siden-sist').getByLabel(/^Dag/);
  await day.fill('2026-11-12');
  await day.press('Enter');
  await page.getByText('Sammenlignet med torsdag 12. november 2026.').waitFor();
  await expectGood(page);
  await context.close();
});

test.each(
  waysOf(
    [
      ['at a desk', desktop],
      ['on a phone', phone],
    ] as const,
    ([way]) => way === 'at a desk',
  ),
)('the facts of 2013 stand by the law of 2000 and by today’s, %s', async (_, viewport) => {
  const context = await house.open('bergen', viewport);
  const page = await context.newPage();
  await page.goto(house.origin);
  await page.getByRole('heading', { level: 1, name: 'Dere har 11 avvik, 1 merknad' }).waitFor();
  await expectGood(page);
  await picture(page, `bergen-${viewport.width}`);
  await page.goto(`${house.origin}/funn`);
  await page.getByRole('link', { name: 'Se de samme opplysningene etter dagens lov' }).click();
  await page
    .getByRole('heading', { level: 1, name: /11 avvik etter loven av 2000 og \d+ avvik etter dagens lov/ })
    .waitFor();
  await page.getByText('15 krav').first().click();
  await expectGood(page);
  await picture(page, `to-lover-${viewport.width}`);
  await page.getByText('Sammenlign noe annet').click();
  await expectGood(page);
  const login = page.locator('tr', { hasText: 'Sterk innlogging utenfor skolens nett' });
  await login.getByText('4 krav').click();
  await login.getByRole('link', { name: 'Innlogging i to trinn utenfra' }).click();
  await page.getByRole('heading', { level: 2, name: 'Innlogging i to trinn utenfra' }).waitFor();
  await expectGood(page);
  await context.close();
});

test('a day that is none is told at its field, and the comparison is made from there', async () => {
  const context = await house.open('solvik', phone);
  const page = await context.newPage();
  await page.goto(`${house.origin}/sammenlign?dato=2026-13-01&motdato=2026-11-19`);
  await page.getByRole('heading', { level: 1, name: 'Det kan vi ikke sammenligne' }).waitFor();
  await expectGood(page);
  const day = page.getByLabel(/^Dag/).first();
  expect(await day.inputValue()).toBe('2026-13-01');
  await day.fill('2025-11-19');
  await day.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^(\d+ vurdering|Alle vurderinger)/ }).waitFor();
  await expectGood(page);
  await picture(page, 'to-dager-390');
  await context.close();
});

test.each(waysOf(['dark', 'light'] as const, onlyInWhole))(
  'the pages are readable in %s colours, in nynorsk and English',
  async (colorScheme) => {
    const context = await house.open('bergen', desktop);
    const page = await context.newPage();
    await page.emulateMedia({ colorScheme });
    for (const path of [
      '/?lang=nn',
      '/funn?lov=gdpr&lang=en',
      '/sammenlign?lov=pol-2000&mot=gdpr&lang=nn',
      '/sammenlign?lang=en',
    ]) {
      await page.goto(`${house.origin}${path}`);
      await expectGood(page);
      await picture(page, `${colorScheme}${path.replaceAll(/\W+/g, '-')}`);
    }
    await context.close();
  },
);
