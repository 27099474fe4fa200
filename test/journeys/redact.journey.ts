import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { navigation, routes } from '#src/app/routes.ts';
import { addDocument, openMatter, takeMatter } from '#src/features/cases/index.ts';
import { setPublished } from '#src/features/register/index.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { loadMupdf } from '#src/platform/pdf/mupdf.ts';
import { shippedLandscape } from '#test/house.ts';
import { desktop, expectGood, phone, picture } from './browser.ts';
import { type BrowserHouse, openBrowserHouse } from './browser-house.ts';
import { atDesk, waysOf } from './matrix.ts';

let time = Date.parse('2026-11-23T10:00:00+01:00');
const clock = {
  now: () => {
    time += 1;
    return new Date(time);
  },
};
let house: BrowserHouse<'coordinator'>;
let tenant: string;
const mupdf = await loadMupdf();

beforeAll(async () => {
  house = await openBrowserHouse<'coordinator'>({ clock, navigation, routes });
  tenant = await house.addOwner(await shippedLandscape('perfect-owner'));
  await house.addPerson('coordinator', tenant, 'coordinator', [], true);
  await setPublished({ db: house.db, clock }, house.actor('coordinator'), true);
});
afterAll(() => house?.drop());

function pdf(lines: readonly string[]): Uint8Array {
  const buffer = new mupdf.Buffer();
  const writer = new mupdf.DocumentWriter(buffer, 'pdf', '');
  const device = writer.beginPage([0, 0, 420, 300]);
  for (const [index, line] of lines.entries()) {
    const text = new mupdf.Text();
    text.showString(new mupdf.Font('Helvetica'), [12, 0, 0, -12, 42, 60 + index * 40], line);
    device.fillText(text, mupdf.Matrix.identity, mupdf.ColorSpace.DeviceGray, [0], 1);
  }
  writer.endPage();
  writer.close();
  return buffer.asUint8Array().slice();
}

/** A request with a document, in work; where they are. */
async function request() {
  const deps = { db: house.db, clock };
  const { id, publicSlug } = await inTenant(house.db, tenant, (trx) =>
    openMatter(trx, clock, {
      kind: 'foi',
      subject: 'Referat fra utvalget',
      received: { at: new Date('2026-11-20T09:00:00Z') },
      via: 'form',
      author: 'form',
      parties: [{ part: 'requester', name: 'Terje Moen', authority: 'anyone', shown: 'not-needed' }],
      message: { direction: 'in', channel: 'form', fromText: 'Terje Moen', body: 'Hilsen Terje Moen', handled: true },
    }),
  );
  await takeMatter(deps, house.actor('coordinator'), { matter: id });
  const file = {
    name: 'a.pdf',
    mediaType: 'application/pdf',
    bytes: pdf(['Hemmelig navn: Nora', 'Lindøe ringte i dag']),
  };
  await addDocument(deps, house.actor('coordinator'), { matter: id, title: 'Referat', file });
  return { id, publicSlug };
}

const ways = [
  { way: 'at a desk', viewport: desktop, script: true },
  { way: 'on a phone where no script arrives', viewport: phone, script: false },
];

test.each(waysOf(ways, atDesk))('a handler redacts a document and shows the case to everybody, $way', async (kind) => {
  const { id, publicSlug } = await request();
  const name = `${kind.viewport.width}${kind.script ? '' : '-no-script'}`;
  const context = await house.open('coordinator', kind.viewport, kind.script);
  const page = await context.newPage();
  await page.goto(`${house.origin}/saker/${id}`);
  await page.getByRole('link', { name: 'Sladd dokumentet' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sladd «Referat»' }).waitFor();
  await expectGood(page);

  await page.getByRole('textbox', { name: 'Ord eller navn' }).fill('lindøe');
  await page.getByRole('button', { name: 'Finn', exact: true }).press('Enter');
  const found = page.locator('#finn form').nth(1);
  await found.getByRole('combobox', { name: 'Hjemmel' }).selectOption('13-1');
  await expectGood(page);
  await found.getByRole('button', { name: 'Merk det som er valgt' }).press('Enter');
  await page.getByText('1 merke på 1 av 1 side.').waitFor();

  const area = page.locator('form', { has: page.getByRole('button', { name: 'Merk flaten' }) });
  if (kind.script) {
    // The frame begins a tenth in from both edges; it is moved and widened over the first line's end.
    await page.locator('.sv-redact-page').focus();
    for (let n = 0; n < 21; n += 1) await page.keyboard.press('ArrowRight');
    for (let n = 0; n < 4; n += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await area.locator('[data-pending]').innerText()).toBe('1 ny flate');
    await picture(page, `sladding-${name}`);
  } else {
    await area.locator('summary').click();
    for (const [label, value] of [
      ['Fra venstre (%)', '30'],
      ['Fra toppen (%)', '15'],
      ['Bredde (%)', '20'],
      ['Høyde (%)', '8'],
    ] as const)
      await area.getByRole('textbox', { name: label }).fill(value);
  }
  await area.getByRole('combobox', { name: 'Hjemmel' }).selectOption('13-1');
  await area.getByRole('button', { name: 'Merk flaten' }).press('Enter');
  await page.getByText('2 merker på 1 av 1 side.').waitFor();
  await page.getByRole('button', { name: 'Lag kopien' }).press('Enter');
  await page.getByText('Kopien er laget og kontrollert.').waitFor();
  await expectGood(page);
  await picture(page, `sladding-kopi-${name}`);

  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Last ned kopien' }).click();
  const bytes = await readFile(await (await downloading).path());
  const text = mupdf.Document.openDocument(new Uint8Array(bytes), 'application/pdf')
    .loadPage(0)
    .toStructuredText('preserve-whitespace')
    .asText();
  expect(text).not.toMatch(/Nora|Lindøe/);
  expect(text).toContain('ringte i dag');

  await page.goto(`${house.origin}/saker/${id}/offentlig`);
  await page.getByRole('checkbox', { name: /Alle kan lese dette.*Fra den som spør/ }).check();
  await page.getByRole('checkbox', { name: /Jeg har lest/ }).check();
  await page.getByRole('button', { name: 'Lagre' }).press('Enter');
  await page.getByText('Lagret. Slik ser alle saken nå.').waitFor();
  await expectGood(page);
  await picture(page, `offentlig-${name}`);
  await context.close();

  const visitor = await house.open(undefined, kind.viewport, kind.script);
  const open = await visitor.newPage();
  await open.goto(`${house.origin}/om/solvik/innsynskrav/${publicSlug}`);
  const shown = await open.locator('main').innerText();
  expect(shown).toContain('Hilsen [navn]');
  expect(shown).not.toMatch(/Terje|Moen|Referat/);
  await expectGood(open);
  await picture(open, `innsynskrav-${name}`);
  await visitor.close();
});
