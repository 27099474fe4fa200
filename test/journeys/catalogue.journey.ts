import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '#src/app/routes.ts';
import { parseLandscape } from '#src/features/register/index.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import { desktop, expectGood, phone, picture } from './browser.ts';
import { type BrowserHouse, openBrowserHouse } from './browser-house.ts';
import { waysOf, withoutScript } from './matrix.ts';

/** An owner who has taken a few things from the catalogue while the act of 1998 was in force, and nothing since. */
const landscape = `landscape: 1
origin: { kind: own-records, title: Protokoll for Nordfjella kommune, date: 2023-01-10 }
owner: { id: nordfjella, name: Nordfjella kommune, kind: municipality, publicBody: true }
units:
  sentralt: { name: Oppvekstkontoret, kind: administration }
  solbakken: { name: Solbakken skole, kind: school, partOf: sentralt }
  lia: { name: Lia skole, kind: school, partOf: sentralt }
systems:
  arkivet: { name: Arkivet, personalData: true, operation: own }
uses:
  arkivet-solbakken: { system: arkivet, unit: solbakken, knownToOwner: true }
activities:
  skolemiljo:
    name: Skolemiljøsaker
    role: controller
    systems: [arkivet]
    catalogue: { entry: activities/skolemiljo, edition: 2020-12-31 }
purposes:
  skolemiljo:
    name: Et trygt og godt skolemiljø
    activity: skolemiljo
    from: 2022-01-01
    catalogue: { entry: purposes/skolemiljo, edition: 2021-08-01 }
`;

let house: BrowserHouse<'first' | 'second' | 'reader'>;

beforeAll(async () => {
  house = await openBrowserHouse({
    clock: systemClock,
    navigation: () => [{ text: 'Register', href: '/register' }],
    routes,
  });
  const tenant = await house.addOwner(parseLandscape(landscape, 'nordfjella.yaml'));
  await house.addPerson('first', tenant, 'coordinator');
  await house.addPerson('second', tenant, 'coordinator');
  await house.addPerson('reader', tenant, 'reader');
});
afterAll(() => house?.drop());

async function expectWhole(page: Page, name: string): Promise<void> {
  await picture(page, `katalog-${name}`);
  await expectGood(page);
}

const pages = [
  ['forside', '/katalog'],
  ['sok', '/katalog?sok=feide'],
  ['ingen-treff', '/katalog?sok=xyz&lang=nn'],
  ['pakke', '/katalog/fellestjenester?lang=nb'],
  ['behandlinger', '/katalog/behandlinger'],
  ['oppforing', '/katalog/behandlinger/formal/skolemiljo'],
  ['system', '/katalog/fellestjenester/systemer/office365?lang=en'],
  ['hent', '/katalog/hent?valg=systems/zokrates&valg=activities/laeringsplattform&lang=nb'],
  ['hent-ingenting', '/katalog/hent'],
  ['endringer', '/katalog/endringer'],
  ['endringer-en', '/katalog/endringer?lang=en'],
  ['register-oppforing', '/register/formal/skolemiljo?lang=nb'],
] as const;
const ways = [
  { way: 'at a desk', viewport: desktop, script: true },
  { way: 'on a phone', viewport: phone, script: true },
  { way: 'on a phone where no script arrives', viewport: phone, script: false },
];

test.each(waysOf(ways, withoutScript))('every page of the catalogue is whole, $way', async ({ viewport, script }) => {
  const context = await house.open('first', viewport, script);
  const page = await context.newPage();
  // The long lists are the same on every screen but for their width; axe takes its time with them.
  for (const [name, path] of pages.filter(([each]) => script || ['pakke', 'hent', 'endringer'].includes(each))) {
    await page.goto(`${house.origin}${path}`);
    await expectWhole(page, `${name}-${viewport.width}${script ? '' : '-no-script'}`);
  }
  await context.close();
});

async function choose(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${house.origin}/register?lang=nb`);
  await page.getByRole('main').getByRole('link', { name: 'Katalog' }).click();
  await page.getByRole('link', { name: 'Læringsplattformer og læremidler' }).click();
  await page.getByRole('checkbox', { name: 'Velg Zokrates' }).check();
  await page.getByRole('checkbox', { name: 'Velg Kikora' }).check();
  await page.getByRole('button', { name: 'Gå videre med det som er valgt' }).click();
  return page;
}

test('systems are chosen, looked over and taken; what opens access is approved by somebody else', async () => {
  const context = await house.open('first', desktop);
  const page = await choose(context);
  await page.getByText('Enable AS').waitFor();
  await page.getByRole('button', { name: 'Hent inn' }).click();
  await page.getByRole('link', { name: 'Skriv en setning om hvorfor.' }).waitFor();
  await expectWhole(page, 'hent-feil-1280');
  const units = page.getByRole('group', { name: 'Hvilke enheter bruker Zokrates?' });
  await units.getByRole('checkbox', { name: 'Lia skole' }).check();
  await page.getByRole('textbox', { name: 'Hvorfor' }).fill('Lia skole begynner med Zokrates');
  await page.getByRole('button', { name: 'Hent inn' }).click();
  await page.waitForURL('**/endringer');
  await page
    .getByText(/venter på en annen person/)
    .first()
    .waitFor();
  await expectWhole(page, 'hentet-1280');

  const other = await house.open('second', desktop);
  const second = await other.newPage();
  await second.goto(`${house.origin}/endringer?lang=nb`);
  await second.getByRole('radio', { name: 'Ja, la den gjelde' }).check();
  await second.getByRole('textbox', { name: /^Begrunnelse/ }).fill('Avtalen er på plass');
  await second.getByRole('button', { name: 'Avgjør' }).click();
  await second.getByText(/Endringen gjelder nå/).waitFor();
  await second.goto(`${house.origin}/register/systemer/zokrates`);
  await second.getByText('EØS').first().waitFor();
  await second.getByRole('link', { name: 'Se den i katalogen' }).waitFor();
  await expectWhole(second, 'hentet-system-1280');
  await other.close();
  await context.close();
});

test('a newer edition says what changes and what it means, and is taken from its own day', async () => {
  const context = await house.open('first', desktop);
  const page = await context.newPage();
  await page.goto(`${house.origin}/katalog?lang=nb`);
  await page.getByRole('link', { name: 'Se hva det betyr for dere' }).click();
  await page.getByRole('heading', { name: 'Et trygt og godt skolemiljø' }).waitFor();
  const changed = page.getByRole('table', { name: /Hva som endres/ }).first();
  expect(await changed.innerText()).toContain('opplæringslova');
  expect(await page.getByRole('table', { name: /Funn som ville snu/ }).count()).toBeGreaterThan(0);
  await page.getByRole('textbox', { name: 'Hvorfor' }).fill('Ny opplæringslov');
  await page.getByRole('button', { name: 'Ta i bruk de valgte' }).click();
  await page.getByText('tatt i bruk').waitFor();
  await page.getByText('viser til de utgavene som gjelder').waitFor();
  await page.goto(`${house.origin}/register/formal/skolemiljo?dato=2024-07-31`);
  expect(await page.getByRole('main').innerText()).toContain('§ 15-10');
  await page.goto(`${house.origin}/register/formal/skolemiljo?dato=2024-08-01`);
  expect(await page.getByRole('main').innerText()).not.toContain('§ 15-10');
  await page.goto(`${house.origin}/register/formal/skolemiljo/historikk`);
  await page
    .getByRole('row', { name: /§ 15-10 § 25-1/ })
    .first()
    .waitFor();
  await context.close();
});

test('a form keeps what the catalogue says to the catalogue, and writes only what was changed', async () => {
  const context = await house.open('first', desktop);
  const page = await context.newPage();
  await page.goto(`${house.origin}/register/formal/skolemiljo/endre?felt=name&lang=nb`);
  await page.getByRole('textbox', { name: /^Formål/ }).fill('Et godt skolemiljø');
  await page.getByLabel(/^Fra hvilken dag/).fill('2025-01-01');
  await page.getByRole('radio', { name: 'Noen har sagt eller skrevet det' }).check();
  await page.getByRole('textbox', { name: /^Hvem sa det/ }).fill('samtale med rektor');
  await page.getByRole('textbox', { name: /^Hvorfor/ }).fill('kortere navn');
  await page.getByRole('button', { name: 'Lagre endringen' }).click();
  await page.getByText('er lagret').waitFor();
  await page.getByText('Katalogen (behandlinger').first().waitFor({ state: 'attached' });
  const file = await page.request.get(`${house.origin}/register/eksport.yaml`);
  const text = await file.text();
  expect(text).toContain('name: Et godt skolemiljø');
  expect(text).not.toContain('gdpr-6-1-e');
  await context.close();
});

test('somebody who only reads is shown the catalogue, and offered nothing to take', async () => {
  const context = await house.open('reader', desktop);
  const page = await context.newPage();
  await page.goto(`${house.origin}/katalog/fellestjenester?lang=nb`);
  await page.getByRole('link', { name: 'Feide' }).first().waitFor();
  expect(await page.getByRole('checkbox').count()).toBe(0);
  const refused = await page.goto(`${house.origin}/katalog/hent?valg=systems/feide`);
  expect(refused?.status()).toBe(403);
  await context.close();
});
