import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { navigation, routes } from '#src/app/routes.ts';
import { openMatter, takeMatter } from '#src/features/cases/index.ts';
import { addDemoSchools } from '#src/features/people/index.ts';
import { newId } from '#src/kernel/uuid.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { shippedLandscape } from '#test/house.ts';
import { desktop, expectGood, phone, picture } from './browser.ts';
import { type BrowserHouse, openBrowserHouse } from './browser-house.ts';
import { atDesk, waysOf } from './matrix.ts';

let time = Date.parse('2026-11-23T09:00:00+01:00');
const clock = {
  now: () => {
    time += 1;
    return new Date(time);
  },
};
let house: BrowserHouse<'coordinator' | 'guardian'>;
let tenant: string;
let family: { readonly child: string; readonly guardian: string };

beforeAll(async () => {
  house = await openBrowserHouse<'coordinator' | 'guardian'>({ clock, navigation, routes });
  tenant = await house.addOwner(await shippedLandscape('perfect-owner'));
  const coordinator = await house.addPerson('coordinator', tenant, 'coordinator', [], true);
  const guardian = await house.addPerson('guardian', tenant, 'guardian', [], true);
  await addDemoSchools({ db: house.db, clock }, coordinator, newId);
  family = await house.admin
    .selectFrom('guardianship')
    .select(['child', 'guardian'])
    .where('kind', '=', 'parental-responsibility')
    .where('valid_to', 'is', null)
    .orderBy('child')
    .limit(1)
    .executeTakeFirstOrThrow();
  await house.admin.updateTable('account').set({ person: family.guardian }).where('id', '=', guardian.id).execute();
  await house.admin
    .updateTable('person')
    .set({ protection: 'confidential', address: 'Skjulveien 77' })
    .where('id', '=', family.child)
    .execute();
});
afterAll(() => house?.drop());

/** A case in which a guardian asks what is held on a child, taken by the coordinator. */
async function asked(): Promise<string> {
  const { id } = await inTenant(house.db, tenant, (trx) =>
    openMatter(trx, clock, {
      ...{ kind: 'access', subject: 'Innsyn i alt dere har om barnet', received: { at: clock.now() } },
      ...{ via: 'signed-in', author: 'form' },
      parties: [
        {
          ...{ part: 'requester', person: family.guardian, name: 'Kim Foresatt' },
          ...{ authority: 'parental-responsibility', shown: 'signed-in' },
        },
        { part: 'subject', person: family.child, name: 'Barnet', authority: 'unknown', shown: 'known-to-staff' },
      ],
    }),
  );
  await takeMatter({ db: house.db, clock }, house.actor('coordinator'), { matter: id });
  return id;
}

/** Presses a button by keyboard and waits for what the page then says. */
async function press(page: Page, button: string | RegExp, says: string): Promise<void> {
  await page.getByRole('button', { name: button }).first().press('Enter');
  await page.getByText(says).first().waitFor();
}

/** Writes down of each system outside that it is not needed, and why. */
async function meetAll(page: Page): Promise<void> {
  const form = page.locator('form', { has: page.locator('[name="annet.system"]') });
  for (let count = await form.count(); count > 0; count = await form.count()) {
    const systems = form.locator('[name="annet.system"] option:not([value=""])');
    const texts = await systems.allInnerTexts();
    const system = texts.find((text) => !text.includes('Skolevern'));
    if (system === undefined) return;
    await form.locator('[name="annet.system"]').selectOption({ label: system });
    await form.locator('[name="annet.reason"]').fill('Barnet har aldri brukt det');
    await press(page, 'Skriv ned', 'Skrevet ned.');
  }
}

const ways = [
  { way: 'at a desk', viewport: desktop, script: true },
  { way: 'on a phone', viewport: phone, script: true },
  { way: 'at a desk where no script arrives', viewport: desktop, script: false },
];

test.each(waysOf(ways, atDesk))(
  'what is held is collected, parts are decided of, and the guardian reads the copy, by keyboard, $way',
  async ({ viewport, script, way }) => {
    const name = way.replaceAll(' ', '-');
    const context = await house.open('coordinator', viewport, script);
    const page = await context.newPage();
    const id = await asked();
    await page.goto(`${house.origin}/saker/${id}`);
    await page.getByRole('link', { name: 'Samle inn og gi kopi' }).press('Enter');
    await page.getByText('Ingenting er samlet inn ennå').waitFor();
    await expectGood(page);
    await press(page, 'Samle inn', 'Alt i Skolevern er samlet inn.');
    await page
      .getByRole('cell', { name: /oppføringer/ })
      .first()
      .waitFor();
    await expectGood(page);
    await picture(page, `innsyn-samlet-${name}`);
    await meetAll(page);
    await press(page, /Godta alle forslagene/, 'Forslagene er godtatt');
    await page.getByText('Kopien er klar til å gis.').waitFor();
    await page.getByRole('link', { name: 'Se kopien slik den blir' }).press('Enter');
    await page.getByRole('heading', { name: 'Kopien slik den blir' }).waitFor();
    await expectGood(page);
    await picture(page, `innsyn-forhandsvisning-${name}`);
    await page.goBack();
    await press(page, 'Gjør tilgjengelig', 'Kopien kan leses nå.');
    await picture(page, `innsyn-gitt-${name}`);
    await context.close();

    const home = await house.open('guardian', viewport, script);
    const own = await home.newPage();
    await own.goto(`${house.origin}/mine-data`);
    await expectGood(own);
    await own
      .getByRole('link', { name: /^Kopi i sak/ })
      .first()
      .press('Enter');
    await own.getByRole('heading', { name: 'Holdt tilbake' }).waitFor();
    await expectGood(own);
    await picture(own, `mine-data-${name}`);
    expect(await own.locator('main').innerText()).not.toContain('Skjulveien');
    const [download] = await Promise.all([
      own.waitForEvent('download'),
      own.getByRole('link', { name: 'kopi.pdf' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('kopi.pdf');
    await home.close();
  },
  60_000,
);

test('a guardian says yes for a child and takes it back as easily, by keyboard, and gets a case as receipt', async () => {
  const by = house.actor('coordinator').id;
  await house.admin
    .insertInto('consent_text')
    .values({
      ...{ tenant, id: newId(), purpose: 'vise-klassebilder', version: 1, alone_from: 18, made_at: clock.now() },
      ...{ body: 'Skolen kan vise klassebildet i jubileumsheftet.', made_by: by },
    })
    .execute();
  const context = await house.open('guardian', phone, true);
  const page = await context.newPage();
  await page.goto(`${house.origin}/mine-samtykker`);
  await expectGood(page);
  await press(page, 'Ja, jeg samtykker', 'Svaret er lagret.');
  await press(page, 'Trekk samtykket', 'Samtykket er trukket');
  await expectGood(page);
  await picture(page, 'mine-samtykker');
  await page.getByRole('link', { name: 'Kvittering og sak' }).first().press('Enter');
  await page.getByText('trekkes').first().waitFor();
  await expectGood(page);
  await context.close();
});
