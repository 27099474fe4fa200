import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, expectNoAxeViolations, expectNoSidewaysScroll, phone } from './browser.ts';
import { type LandscapeHouse, openLandscapes, picture } from './landscape-house.ts';
import { waysOf } from './matrix.ts';

const published = [
  ['bergen-mohlenpris-2013', 'bergen'],
  ['skien', 'skien'],
  ['oslo-private-gymnasium', 'oslo-private-gymnasium'],
  ['utdanningsdirektoratet', 'utdanningsdirektoratet'],
  ['perfect-owner', 'solvik'],
] as const;
const closed = 'oslo-utdanningsetaten-2019';

let house: LandscapeHouse;

beforeAll(async () => {
  const files = published.map(([file]) => file);
  house = await openLandscapes([...files, closed], files);
});
afterAll(() => house?.close());

const sights = published.flatMap(([, slug]) => [desktop, phone].map((viewport) => [slug, viewport] as const));
const first = ([slug, viewport]: (typeof sights)[number]) => slug === (viewport === desktop ? 'solvik' : 'skien');

test.each(waysOf(sights, first))(
  '%s: everybody can read what is registered, without signing in (%o)',
  async (slug, viewport) => {
    const context = await house.open(undefined, viewport);
    const page = await context.newPage();
    await page.goto(`${house.origin}/om/${slug}`);
    await picture(page, `om-${slug}-${viewport.width}`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/^Hva vet .* om elever\?$/);
    expect(await page.locator('.sv-origin').count()).toBe(1);
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolations(page);
    await context.close();
  },
);

test('a guardian on a phone finds the owner, chooses whom it is about, and reads it in nynorsk', async () => {
  const context = await house.open(undefined, phone);
  const page = await context.newPage();
  await page.goto(`${house.origin}/om`);
  await picture(page, 'om-390');
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Solvik kommune' }).click();
  await page.getByRole('link', { name: 'Foresatte', exact: true }).click();
  await page.waitForURL('**/om/solvik?hvem=foresatte');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Hva vet Solvik kommune om foresatte?');
  await page.goto(`${house.origin}/om/solvik?hvem=foresatte&lang=nn`);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Kva veit Solvik kommune om føresette?');
  await expectNoAxeViolations(page);
  await context.close();
});

test('what nobody has decided is said where it belongs', async () => {
  const context = await house.open(undefined, desktop);
  const page = await context.newPage();
  await page.goto(`${house.origin}/om/utdanningsdirektoratet`);
  const open = page.locator('.sv-open');
  expect(await open.count()).toBeGreaterThan(3);
  expect(new Set(await open.allTextContents())).toEqual(new Set(['Ikke bestemt ennå', 'Ikke oppgitt ennå']));
  await context.close();
});

test('a coordinator looks at the page, opens it and takes it down, by keyboard', async () => {
  const context = await house.open(closed, desktop);
  const page = await context.newPage();
  expect((await page.goto(`${house.origin}/om/oslo-utdanningsetaten`))?.status()).toBe(404);
  await page.goto(`${house.origin}/offentlig-side`);
  await picture(page, 'offentlig-side');
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Publiser siden' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Siden er åpen for alle.').waitFor();
  await page.getByRole('link', { name: '/om/oslo-utdanningsetaten' }).click();
  await page.waitForURL('**/om/oslo-utdanningsetaten');
  // The frame tells the owner's own people where it comes from; once is enough.
  expect(await page.locator('.sv-origin').count()).toBe(1);
  await page.goto(`${house.origin}/offentlig-side`);
  await page.getByRole('button', { name: 'Ta siden ned' }).click();
  await page.getByText('Siden er ikke publisert.').waitFor();
  expect((await page.goto(`${house.origin}/om/oslo-utdanningsetaten`))?.status()).toBe(404);
  await context.close();
});
