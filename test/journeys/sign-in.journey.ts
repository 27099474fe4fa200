import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadAssets } from '#src/app/web/assets.ts';
import { newId } from '#src/kernel/uuid.ts';
import { projectRoot } from '#src/platform/config/root.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { setFeideName } from '#src/platform/identity/accounts.ts';
import { addTenant } from '#test/database.ts';
import { type IdentityHouse, openIdentityHouse } from '#test/identity/house.ts';
import { addPerson, addSchool, subject } from '#test/identity/people.ts';
import { desktop, expectGood, launchBrowser, phone, picture, withScriptBlocked } from './browser.ts';
import { waysOf, withoutScript } from './matrix.ts';

const guardian = '05817799845';
let house: IdentityHouse;
let browser: Browser;

beforeAll(async () => {
  const assets = loadAssets(process.env.SKOLEVERN_ASSETS ?? join(projectRoot(), 'dist', 'assets'));
  const owner = { owner: 'Nord kommune' };
  const people = [
    subject('Kari Nordberg', { ...owner, group: 'coordinator', feideName: 'kari@nord.example' }),
    subject('Frida Fjellby', { ...owner, group: 'guardian', identityNumber: guardian, detail: 'Nordskolen' }),
    subject('Fremmed Person', { ...owner, feideName: 'fremmed@nord.example' }),
  ];
  [house, browser] = await Promise.all([openIdentityHouse(people, { assets, direct: true }), launchBrowser()]);
  const { db } = house.base;
  const [north, south] = [await addTenant(db, 'nord', 'Nord kommune'), await addTenant(db, 'sor', 'Sør kommune')];
  await inTenant(db, north, async (trx) => {
    const id = newId();
    await trx.insertInto('account').values({ tenant: north, id, name: 'Kari Nordberg', role: 'coordinator' }).execute();
    await setFeideName(trx, north, id, 'kari@nord.example');
  });
  for (const tenant of [north, south]) {
    const school = await addSchool(db, tenant, 'Skolen');
    await addPerson(db, { tenant, school }, 'Frida Fjellby', 'guardian', guardian);
  }
});
afterAll(async () => {
  await browser?.close();
  await house?.drop();
});

/** A window, and what it complains of beside answers that are meant to be refusals. */
async function open(viewport: { width: number; height: number }, script: boolean) {
  const context: BrowserContext = await browser.newContext({ viewport, locale: 'nb-NO' });
  if (!script) await withScriptBlocked(context);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text());
  });
  return { context, page, complaints };
}

/** To the provider, where somebody is chosen by the keyboard alone. */
async function choose(page: Page, name: string): Promise<void> {
  const person = page.getByRole('button', { name });
  await person.focus();
  await page.keyboard.press('Enter');
}

const ways = [
  { way: 'at a desk', viewport: desktop, script: true },
  { way: 'on a phone', viewport: phone, script: true },
  { way: 'on a phone where no script arrives', viewport: phone, script: false },
];

test.each(waysOf(ways, withoutScript))(
  'a coordinator signs in with Feide, confirms with two steps for what is confidential, and signs out in both places, $way',
  async ({ viewport, script }) => {
    const { context, page, complaints } = await open(viewport, script);
    const name = viewport === phone ? 'sign-in-phone' : 'sign-in-desk';
    await page.goto(`${house.origin}/logg-inn?til=/innlogginger`);
    await expectGood(page);
    await picture(page, `${name}-ways`);
    await page.getByRole('link', { name: /Ansatt eller elev: Feide/ }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Feide (etterligning)' }).waitFor();
    await expectGood(page);
    await picture(page, `${name}-provider`);
    await choose(page, 'Kari Nordberg');
    await page.getByRole('heading', { level: 1, name: 'Innloggingene dine' }).waitFor();
    await expectGood(page);
    await picture(page, `${name}-sessions`);

    await page.goto(`${house.origin}/taushetsbelagt`);
    await page.getByRole('heading', { level: 1, name: 'Bekreft hvem du er' }).waitFor();
    await expectGood(page);
    await page.getByRole('link', { name: 'Bekreft med Feide' }).press('Enter');
    expect(await page.getByLabel(/To trinn/).isChecked()).toBe(true);
    await choose(page, 'Kari Nordberg');
    await page.getByText('det hemmelige').waitFor();

    await page.goto(`${house.origin}/innlogging-regler?rolle=pupil`);
    await expectGood(page);
    await page.getByLabel('Fra klokka').fill('25:00');
    await page.getByRole('button', { name: 'Lagre' }).click();
    await page.getByText('Skriv klokkeslett som 06:30').first().waitFor();
    await expectGood(page);
    await page.goto(`${house.origin}/innlogging-regler`);
    await expectGood(page);

    if (viewport === phone) await page.getByRole('button', { name: 'Meny' }).click();
    await page.getByRole('button', { name: 'Logg ut' }).click();
    await page.getByRole('heading', { level: 1, name: 'Logge ut her også?' }).waitFor();
    await expectGood(page);
    await page.getByRole('button', { name: 'Ja, logg ut' }).click();
    await page.waitForURL(`${house.origin}/`);
    await page.goto(`${house.origin}/innlogginger`);
    await page.getByRole('heading', { level: 1, name: 'Logg inn' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  },
);

test('a guardian in two municipalities signs in with ID-porten on a phone, and chooses one', async () => {
  const { context, page, complaints } = await open(phone, true);
  await page.goto(`${house.origin}/logg-inn?til=/innlogginger`);
  await page.getByRole('link', { name: /Foresatt: ID-porten/ }).click();
  await page.getByLabel('Navn, skole eller klasse').fill('fjellby nordskolen');
  await page.getByRole('button', { name: 'Finn' }).click();
  await choose(page, 'Frida Fjellby');
  await page.getByRole('heading', { level: 1, name: 'Hvor vil du inn?' }).waitFor();
  await expectGood(page);
  await picture(page, 'sign-in-choose');
  await page.getByRole('button', { name: /Sør kommune/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Innloggingene dine' }).waitFor();
  await page.goto(house.origin);
  await page.getByRole('heading', { level: 1, name: 'Hei, Frida Fjellby' }).waitFor();
  await expectGood(page);
  await picture(page, 'sign-in-own-page');
  expect(complaints).toEqual([]);
  await context.close();
});

test('who is in no list, and who breaks it off, is told what to do', async () => {
  const { context, page } = await open(desktop, true);
  await page.goto(`${house.origin}/logg-inn`);
  await page.getByRole('link', { name: /Feide/ }).click();
  await choose(page, 'Fremmed Person');
  await page.getByRole('heading', { level: 1, name: 'Vi finner deg ikke hos noen skole her' }).waitFor();
  await expectGood(page);
  await picture(page, 'sign-in-unknown');
  await context.clearCookies();
  await page.getByRole('link', { name: 'Prøv igjen' }).click();
  await page.getByRole('link', { name: /Feide/ }).click();
  await page.getByRole('button', { name: 'Avbryt' }).click();
  await page.getByRole('heading', { level: 1, name: 'Innloggingen ble avbrutt' }).waitFor();
  await expectGood(page);
  await context.close();
});
