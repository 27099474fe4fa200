import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { navigation, routes } from '#src/app/routes.ts';
import { addDemoSites } from '#src/features/observation/index.ts';
import { setPublished } from '#src/features/register/index.ts';
import { shippedLandscape } from '#test/house.ts';
import { desktop, expectGood, phone, picture } from './browser.ts';
import { type BrowserHouse, openBrowserHouse } from './browser-house.ts';
import { waysOf, withoutScript } from './matrix.ts';

const now = new Date('2026-11-23T09:00:00Z');
const clock = { now: () => now };
let house: BrowserHouse<'coordinator' | 'nesset'>;

beforeAll(async () => {
  house = await openBrowserHouse({ clock, routes, navigation });
  const tenant = await house.addOwner(await shippedLandscape('perfect-owner'));
  const coordinator = await house.addPerson('coordinator', tenant, 'coordinator', [], true);
  await house.addPerson('nesset', tenant, 'leader', ['nesset'], true);
  await setPublished({ db: house.db, clock }, coordinator, true);
  await addDemoSites({ db: house.db, clock }, { tenant, slug: 'solvik' });
});
afterAll(() => house?.drop());

/** Texts of the drawing that reach over the edge of their box, as the reader's own letters are set. */
function textsOutside(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<SVGGElement>('.sv-site-box')].flatMap((box) => {
      if (!box.checkVisibility()) return [];
      const frame = box.querySelector<SVGRectElement>('.sv-map-frame')?.getBBox();
      if (frame === undefined) return ['a box without a frame'];
      return [...box.querySelectorAll<SVGTextElement>('text')]
        .filter((text) => {
          const { x, y, width, height } = text.getBBox();
          return (
            x < frame.x ||
            y < frame.y - 1 ||
            x + width > frame.x + frame.width ||
            y + height > frame.y + frame.height + 1
          );
        })
        .map((text) => text.textContent ?? '');
    }),
  );
}

const ways = [
  { way: 'at a desk', viewport: desktop, script: true },
  { way: 'on a phone where no script arrives', viewport: phone, script: false },
];

test.each(waysOf(ways, withoutScript))(
  'the head sees the school’s site drawn, follows a recipient, decides, and shows the evidence ($way)',
  async ({ way, viewport, script }) => {
    const context = await house.open('nesset', viewport, script);
    const page = await context.newPage();
    await page.goto(`${house.origin}/nettsteder`);
    expect(await page.locator('main').innerText()).not.toContain('bakkelokka');
    await expectGood(page);
    await page.getByRole('link', { name: 'nesset.solvik.example' }).click();
    await picture(page, `nettsted-${viewport.width}`, '#tegning .sv-map-figure');
    expect(await page.locator('.sv-site-box:visible').count()).toBe(5);
    // The whole drawing is seen at once, on a phone too, in letters as large as those around it.
    const shape = page.locator('#tegning [data-shape]:visible');
    expect(await shape.getAttribute('data-shape')).toBe(viewport === phone ? 'upright' : 'wide');
    expect(await shape.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
    // Who is only named stands apart from who was contacted.
    expect(await page.locator('[data-when="could"] .sv-site-box:visible').allTextContents()).toHaveLength(1);
    expect(await page.locator('main').innerText()).toContain('Én til er bare nevnt på siden');
    expect(await textsOutside(page)).toEqual([]);
    await expectGood(page);

    await page.getByRole('link', { name: /Se og avgjør.*www\.facebook\.com/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Meta får opplysninger om de besøkende' }).waitFor();
    await page.getByLabel('Blir som det er').check();
    await page.getByRole('button', { name: 'Lagre' }).click();
    await page.getByRole('link', { name: 'Skriv hvorfor' }).waitFor();
    await expectGood(page);
    await page.getByLabel(/Hvorfor, eller til hvem/).fill(`Tas bort i desember (${way})`);
    await page.getByRole('button', { name: 'Lagre' }).click();
    await page.getByText('Blir som det er').first().waitFor();

    await page.getByRole('link', { name: '21. november 2026' }).first().click();
    await page.getByRole('heading', { name: 'Hva som ikke kunne ses' }).waitFor();
    await expectGood(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Last ned offentlig versjon (zip)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('bevis-nesset.solvik.example-2026-11-21-offentlig.zip');
    await page.getByRole('link', { name: 'Hva er endret siden forrige skanning' }).click();
    await page.getByText('Borte').waitFor();
    await picture(page, `endret-${viewport.width}`);
    await expectGood(page);

    await page.goto(`${house.origin}/nettsteder`);
    await page.getByRole('link', { name: 'Hva om et grunnlag for overføring faller?' }).click();
    await page.getByLabel('Hvilket grunnlag?').selectOption('(EU) 2023/1795');
    await page.getByRole('button', { name: 'Vis' }).press('Enter');
    await page.getByRole('heading', { name: 'Hvem som mister grunnlaget' }).waitFor();
    expect(await page.locator('.sv-if-square[data-state="none"]:visible').count()).toBe(4);
    await picture(page, `hva-hvis-${viewport.width}`, '.sv-map-figure');
    await expectGood(page);
    await context.close();
  },
);

test('a coordinator adds a site and shows that it is the owner’s own; everybody sees what is shown', async () => {
  const context = await house.open('coordinator', phone);
  const page = await context.newPage();
  await page.goto(`${house.origin}/nettsteder/ny`);
  await page.getByLabel('Nettstedets adresse').fill('10.0.0.1');
  await page.getByRole('button', { name: 'Legg til' }).click();
  await page.getByRole('link', { name: /ikke et tall eller en maskin i eget nett/ }).waitFor();
  await expectGood(page);
  await page.getByLabel('Nettstedets adresse').fill('www.nordmarka-og-omegn-oppvekstsenter.solvik.example');
  await page.getByRole('button', { name: 'Legg til' }).click();
  await page.getByRole('heading', { name: 'Vis at nettstedet er deres eget' }).waitFor();
  await expectGood(page);
  await page.getByLabel('En koordinators ord').check();
  await page.getByRole('button', { name: 'Bekreft' }).click();
  await page.getByRole('button', { name: 'Skann nå' }).click();
  await page.getByText('Skanningen venter på tur.').waitFor();
  await page.getByRole('link', { name: 'Innstillinger' }).click();
  await expectGood(page);

  await page.goto(`${house.origin}/om/solvik`);
  await page.getByRole('link', { name: 'Hvem nettstedene våre sender opplysninger til' }).click();
  await page.getByRole('heading', { name: 'nesset.solvik.example' }).waitFor();
  await expectGood(page);
  await context.close();
});

test('a coordinator brings in the list of the certified: a row that is wrong is told, and what was read is seen before it is kept', async () => {
  const context = await house.open('coordinator', phone);
  const page = await context.newPage();
  await page.goto(`${house.origin}/nettsteder/sertifiserte`);
  await picture(page, 'sertifiserte-390');
  await expectGood(page);
  const file = (text: string) => ({ name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  const list = page.getByLabel('Listen', { exact: true });
  await list.setInputFiles(file('Organization,Status\nGoogle LLC,Active\nMeta,kanskje\n'));
  await page.getByLabel('Hvor er den hentet?').fill('https://www.dataprivacyframework.gov/list');
  await page.getByRole('button', { name: 'Les listen' }).click();
  await page.getByRole('link', { name: /Rad 3: statusen sier verken/ }).waitFor();
  expect(await page.getByLabel('Hvor er den hentet?').inputValue()).toContain('dataprivacyframework');
  await expectGood(page);
  await list.setInputFiles(file('Organization,Status\nGoogle LLC,Active\nMeta,Inactive\n'));
  await page.getByRole('button', { name: 'Les listen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Dette ble lest' }).waitFor();
  await picture(page, 'liste-lest-390');
  await expectGood(page);
  await page.getByRole('button', { name: 'Ta vare på listen' }).click();
  await page.getByText('Listen er tatt vare på.').waitFor();
  await page.getByText('Erstattet av en nyere').waitFor();
  await picture(page, 'sertifiserte-etter-390');
  await expectGood(page);
  await context.close();
});
