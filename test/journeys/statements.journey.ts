import { afterAll, beforeAll, expect, test } from 'vitest';
import { navigation, routes } from '#src/app/routes.ts';
import { publishStatement } from '#src/features/notices/index.ts';
import { changeEntry, setPublished } from '#src/features/register/index.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { shippedLandscape } from '#test/house.ts';
import { desktop, expectGood, phone, picture } from './browser.ts';
import { type BrowserHouse, openBrowserHouse } from './browser-house.ts';
import { atDesk, waysOf, withoutScript } from './matrix.ts';

const clock = { now: () => new Date('2026-11-20T08:00:00+01:00') };
let house: BrowserHouse<'solvik' | 'udir'>;

/** The owner moves: one fact of the register changes. */
async function move(): Promise<void> {
  const [owner] = (await shippedLandscape('perfect-owner')).owner;
  const { from = null, to = null, ...rest } = owner as Record<string, unknown> & { from?: string; to?: string };
  const body = { ...rest, contact: 'Solvik kommune, Nygata 7, 9999 Solvik' };
  const actor = house.actor('solvik');
  const base = await inTenant(house.db, actor.tenant, (trx) =>
    trx.selectFrom('register_change').select('number').orderBy('number', 'desc').executeTakeFirstOrThrow(),
  );
  const wish = { kind: 'owner', key: 'owner', from, to, body } as const;
  await changeEntry({ db: house.db, clock }, actor, wish, 'kommunen har flyttet', base.number);
}

beforeAll(async () => {
  house = await openBrowserHouse({ clock, navigation, routes });
  const solvik = await house.addOwner(await shippedLandscape('perfect-owner'));
  const coordinator = await house.addPerson('solvik', solvik, 'coordinator');
  const deps = { db: house.db, clock };
  await setPublished(deps, coordinator, true);
  await publishStatement(deps, coordinator, { audience: 'pupils', approvedBy: 'Kommunedirektøren' });
  const udir = await house.addOwner(await shippedLandscape('utdanningsdirektoratet'));
  await house.addPerson('udir', udir, 'coordinator');
});
afterAll(() => house?.drop());

const ways = [
  { way: 'at a desk', viewport: desktop, script: true },
  { way: 'on a phone', viewport: phone, script: true },
  { way: 'on a phone where no script arrives', viewport: phone, script: false },
];

test.each(waysOf(ways, atDesk))('a pupil reads the statement, its grounds and its drawings, $way', async (kind) => {
  const context = await house.open(undefined, kind.viewport, kind.script);
  const page = await context.newPage();
  const name = `${kind.viewport.width}${kind.script ? '' : '-no-script'}`;
  await page.goto(`${house.origin}/om/solvik`);
  await page.getByRole('link', { name: 'Erklæring til elever' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hva vet vi om deg?' }).waitFor();
  expect(await page.locator('main').innerText()).toContain('Versjon 1 fra 20. november 2026');
  await expectGood(page);
  await picture(page, `erklaering-${name}`);

  await page.getByRole('link', { name: 'Vis grunnlaget' }).click();
  await page.waitForURL('**/erklaering/elever?grunnlag=1');
  const first = page.locator('.sv-statement-row').first();
  expect(await first.innerText()).toMatch(/har ansvar for det som står her[\s\S]*navn: Solvik kommune/);
  expect(await page.locator('.sv-statement-row').last().innerText()).toMatch(/Lov: personvernforordningen.* art\.\s77/);
  await expectGood(page);

  await page.getByRole('link', { name: 'Se den tegnet' }).click();
  await page.getByRole('heading', { level: 1, name: 'Tegnet: hvem ser hva?' }).waitFor();
  const drawing = page.getByRole('img', { name: 'Disse ser det' }).first();
  expect(await drawing.locator('desc').textContent()).toContain('kontaktlærer');
  await page.getByText('Det samme i ord').first().click();
  expect(await page.locator('.sv-child details').first().innerText()).toContain('kontaktlærer');
  await expectGood(page);
  await picture(page, `erklaering-tegnet-${name}`, '.sv-child-card >> nth=0');
  await context.close();
});

test('a statement is read in each language, and its own words keep theirs', async () => {
  const context = await house.open(undefined, desktop);
  const page = await context.newPage();
  for (const [lang, title] of [
    ['nn', 'Kva veit vi om deg?'],
    ['en', 'What do we know about you?'],
  ] as const) {
    await page.goto(`${house.origin}/om/solvik/erklaering/elever?lang=${lang}`);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await page.locator('.sv-statement [lang="nb"]').count()).toBeGreaterThan(20);
    await page.goto(`${house.origin}/om/solvik/erklaering/elever/tegnet?lang=${lang}`);
    expect(await page.locator('svg text[lang="nb"]').count()).toBeGreaterThan(20);
    await expectGood(page);
  }
  await context.close();
});

test('a coordinator reads what the register gives, says who approved it, and publishes by keyboard', async () => {
  const context = await house.open('udir', desktop);
  const page = await context.newPage();
  await page.goto(`${house.origin}/erklaeringer`);
  await picture(page, 'erklaeringer');
  await expectGood(page);
  expect(await page.locator('.sv-lead').innerText()).toBe('Ingen av de fire erklæringene er publisert.');
  await page.getByRole('link', { name: 'Til elever' }).click();
  await page.getByRole('heading', { level: 1, name: 'Erklæring til elever' }).waitFor();
  expect(await page.locator('#na').innerText()).toMatch(/\d+(,\d)? \(skal være høyst 30\)/);
  await page.locator('#ikke-bestemt summary').click();
  expect(await page.locator('#ikke-bestemt li').count()).toBeGreaterThan(3);
  await picture(page, 'erklaeringer-elever');
  await expectGood(page);

  await page.getByRole('button', { name: 'Publiser erklæringen' }).press('Enter');
  await page.getByRole('link', { name: 'Skriv hvem som har godkjent erklæringen' }).waitFor();
  await expectGood(page);
  await page.getByLabel('Godkjent av').fill('Direktøren');
  await page.keyboard.press('Enter');
  await page.getByText('Versjon 1 er publisert.').waitFor();
  await page.getByText('Den offentlige siden er ikke åpen').waitFor();
  await context.close();
});

test('one fact that changes turns the sentence that stands on it, and the next version shows the difference', async () => {
  await move();
  const context = await house.open('solvik', desktop);
  const page = await context.newPage();
  await page.goto(`${house.origin}/erklaeringer`);
  await page.getByText('1 setning i den stemmer ikke lenger').waitFor();
  await page.getByRole('link', { name: 'Til elever' }).click();
  const row = page.locator('#stemmer-ikke tbody tr');
  expect(await row.count()).toBe(1);
  expect(await row.innerText()).toMatch(/Torget 1[\s\S]*Nygata 7/);
  await picture(page, 'erklaeringer-stemmer-ikke', '#stemmer-ikke');
  await expectGood(page);
  await page.getByRole('link', { name: 'Endringer siden versjon 1' }).click();
  await page.getByText('1 setning er endret.').waitFor();
  expect((await page.locator('del').allInnerTexts()).join('')).toContain('Torget');
  expect((await page.locator('ins').allInnerTexts()).join('')).toContain('Nygata');
  await picture(page, 'erklaeringer-endringer');
  await expectGood(page);
  await context.close();
});

const statement = [
  'Personvernerklæring for Granli skole',
  'Skolen behandler opplysninger om elever etter personopplysningsloven § 8 f.',
  'Fylkesmannen i Oslo og Akershus fører tilsyn med skolen.',
].join('\n');

test.each(waysOf(ways, withoutScript))('anyone pastes a statement and sees it judged, $way', async (kind) => {
  const context = await house.open(undefined, kind.viewport, kind.script);
  const page = await context.newPage();
  const name = `${kind.viewport.width}${kind.script ? '' : '-no-script'}`;
  await page.goto(`${house.origin}/`);
  await page.getByRole('link', { name: 'Sjekk en personvernerklæring' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sjekk en personvernerklæring' }).waitFor();
  await expectGood(page);
  await page.getByRole('button', { name: 'Sjekk teksten' }).click();
  await page.getByRole('link', { name: 'Lim inn teksten som skal sjekkes' }).waitFor();
  await expectGood(page);

  await page.getByLabel('Teksten').fill(statement);
  await page.getByRole('button', { name: 'Sjekk teksten' }).click();
  await page.getByRole('heading', { level: 1, name: /^Vi fant \d+ ting$/ }).waitFor();
  expect(page.url()).toBe(`${house.origin}/sjekk-erklaering`);
  expect(await page.locator('.sv-examined').innerText()).toContain('Granli skole');
  expect((await page.locator('mark').allInnerTexts()).join(' | ')).toMatch(/§ 8 f.*Fylkesmannen/);
  await picture(page, `sjekk-${name}`);
  await expectGood(page);

  // From the mark to what was found, and back.
  await page.locator('#sted-1').press('Enter');
  await page.waitForURL('**#funn-1');
  await page.locator('#funn-1 .sv-found-number').press('Enter');
  await page.waitForURL('**#sted-1');
  expect(await page.getByRole('textbox', { name: 'Teksten' }).inputValue()).toBe(statement);
  await context.close();
});
