import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, expectNoAxeViolations, expectNoSidewaysScroll, phone } from './browser.ts';
import { type LandscapeHouse, openLandscapes, picture } from './landscape-house.ts';
import { waysOf } from './matrix.ts';

const owners = [
  'bergen-mohlenpris-2013',
  'skien',
  'oslo-utdanningsetaten-2019',
  'oslo-private-gymnasium',
  'utdanningsdirektoratet',
  'perfect-owner',
];

let house: LandscapeHouse;

beforeAll(async () => {
  house = await openLandscapes(owners);
});
afterAll(() => house?.close());

/** Texts of the drawing that reach over the edge of their box, as the reader's own letters are set. */
function textsOutside(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<SVGGElement>('.sv-map-box')].flatMap((box) => {
      const frame = box.querySelector<SVGRectElement>('.sv-map-frame')?.getBBox();
      if (frame === undefined) return ['a box without a frame'];
      return [...box.querySelectorAll<SVGTextElement>('text')]
        .filter((text) => {
          const { x, y, width, height } = text.getBBox();
          const isEmpty = (text.textContent ?? '') === '';
          return (
            !isEmpty &&
            (x < frame.x ||
              y < frame.y - 1 ||
              x + width > frame.x + frame.width ||
              y + height > frame.y + frame.height + 1)
          );
        })
        .map((text) => text.textContent ?? '');
    }),
  );
}

const sights = owners.flatMap((owner) => [desktop, phone].map((viewport) => [owner, viewport] as const));
const first = ([owner, viewport]: (typeof sights)[number]) =>
  owner === (viewport === desktop ? 'skien' : 'perfect-owner');

test.each(waysOf(sights, first))(
  '%s: the map is whole, its texts stay in their boxes, and everybody can read it (%o)',
  async (owner, viewport) => {
    const context = await house.open(owner, viewport);
    const page = await context.newPage();
    await page.goto(`${house.origin}/kart`);
    await picture(page, `kart-${owner}-${viewport.width}`, '.sv-map-figure');
    expect(await page.locator('.sv-map-box').count()).toBeGreaterThan(1);
    expect(await textsOutside(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolations(page);
    await context.close();
  },
);

const followed = [
  ['perfect-owner', 'navn', '«Navn» kommer fra'],
  ['skien', 'feide-opplysninger', 'går gjennom FEIDE'],
] as const;

test.each(waysOf(followed, ([owner]) => owner === 'skien'))(
  '%s: one kind of data is followed in the picture and in words (%s)',
  async (owner, data, sentence) => {
    const context = await house.open(owner, desktop);
    const page = await context.newPage();
    await page.goto(`${house.origin}/kart?folg=${data}`);
    await picture(page, `kart-${owner}-${data}`, '.sv-map-figure');
    expect(await page.locator('.sv-map-way').textContent()).toContain(sentence);
    expect(await page.locator('.sv-map-box[data-way="true"]').count()).toBeGreaterThan(1);
    expect(await page.locator('.sv-map-box[data-way="false"]').count()).toBeGreaterThan(1);
    await expectNoAxeViolations(page);
    await context.close();
  },
);

test('the keyboard reaches the table past the picture, and every box in it with a mark around', async () => {
  const context = await house.open('perfect-owner', desktop);
  const page = await context.newPage();
  await page.goto(`${house.origin}/kart`);
  await page.locator('.sv-map-skip a').focus();
  await page.keyboard.press('Tab');
  // The picture can be scrolled, so it is reached itself; then its boxes.
  expect(await page.evaluate(() => document.activeElement?.classList.contains('sv-map'))).toBe(true);
  await page.keyboard.press('Tab');
  const box = page.locator('.sv-map-box a:focus');
  expect(await box.locator('title').textContent()).toBe('Folkeregisteret, Norge');
  expect(await box.locator('.sv-map-frame').evaluate((frame) => getComputedStyle(frame).strokeWidth)).toBe('3px');
  expect(await box.locator('desc').textContent()).toBe('Gir til Granbar Skole.');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/register/parter/folkeregisteret');
  await context.close();
});

test('clicking a kind of data in the table follows it', async () => {
  const context = await house.open('perfect-owner', desktop);
  const page = await context.newPage();
  await page.goto(`${house.origin}/kart`);
  await page.locator('#tabell').getByRole('link', { name: 'Fravær', exact: true }).first().click();
  await page.waitForURL('**/kart?folg=fravaer');
  expect(await page.locator('.sv-map-way strong').textContent()).toContain('Fylkeskommunen');
  await context.close();
});

test('the map of one school shows what it uses, and no more', async () => {
  const context = await house.open('perfect-owner', desktop);
  const page = await context.newPage();
  await page.goto(`${house.origin}/kart`);
  await page.getByLabel('Hvem sitt kart').selectOption({ label: 'Nesset oppvekstsenter' });
  await page.getByRole('button', { name: 'Vis kartet' }).click();
  await page.waitForURL('**/kart?enhet=nesset*');
  const names = await page.locator('.sv-map-box[data-side="system"] title').allTextContents();
  expect(names.join(' ')).toContain('Romtavla');
  expect(names.join(' ')).not.toContain('Tallstien');
  await context.close();
});

test('on paper the picture stands on one page', async () => {
  const context = await house.open('utdanningsdirektoratet', desktop);
  const page = await context.newPage();
  await page.goto(`${house.origin}/kart`);
  await page.emulateMedia({ media: 'print' });
  // A4 landscape without its margins, at 96 dots to the inch.
  const [width, height] = [((297 - 24) / 25.4) * 96, ((210 - 24) / 25.4) * 96];
  await page.setViewportSize({ width: Math.floor(width), height: Math.floor(height) });
  const box = await page.locator('.sv-map > svg').boundingBox();
  expect(box?.width).toBeLessThanOrEqual(width);
  expect(box?.height).toBeLessThanOrEqual(height);
  await context.close();
});
