import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { navigation, routes } from '#src/app/routes.ts';
import { addDemoClassLists } from '#src/features/class-lists/index.ts';
import { addDemoSchools } from '#src/features/people/index.ts';
import { commandLineActor } from '#src/features/register/index.ts';
import { newId } from '#src/kernel/uuid.ts';
import type { Role } from '#src/platform/access/decide.ts';
import { shippedLandscape } from '#test/house.ts';
import { desktop, expectGood, phone, picture } from './browser.ts';
import { type BrowserHouse, openBrowserHouse } from './browser-house.ts';
import { atDesk, waysOf, withoutScript } from './matrix.ts';

type Name = 'coordinator' | 'leader' | 'guardian';

let time = Date.parse('2026-11-20T08:00:00+01:00');
const clock = {
  now: () => {
    time += 1;
    return new Date(time);
  },
};
let house: BrowserHouse<Name>;
let tenant: string;
/** The family name of the guardian's child, and the guardian's own e-mail address. */
let family: string;

/** Signs somebody of the demo's lists in. */
async function addOne(name: Name, role: Role, person: string, units: string[] = []): Promise<void> {
  const actor = await house.addPerson(name, tenant, role, units);
  await house.admin.updateTable('account').set({ person }).where('id', '=', actor.id).execute();
}

beforeAll(async () => {
  house = await openBrowserHouse<Name>({ clock, navigation, routes });
  tenant = await house.addOwner(await shippedLandscape('perfect-owner'));
  const [deps, system] = [{ db: house.db, clock }, commandLineActor(tenant)];
  await addDemoSchools(deps, system, newId);
  await addDemoClassLists(deps, system);
  await house.addPerson('coordinator', tenant, 'coordinator');
  const leader = await house.admin
    .selectFrom('school_role as r')
    .innerJoin('school as s', (join) => join.onRef('s.id', '=', 'r.school').onRef('s.tenant', '=', 'r.tenant'))
    .select(['r.person', 's.id as school'])
    .where('r.role', '=', 'leader')
    .where('s.unit', '=', 'solvik-ungdomsskole')
    .executeTakeFirstOrThrow();
  await addOne('leader', 'leader', leader.person, ['solvik-ungdomsskole']);
  // A guardian of somebody in the class that has been told and can be given its list.
  const found = await house.admin
    .selectFrom('guardianship as g')
    .innerJoin('class_list_notice_child as c', (join) =>
      join.onRef('c.child', '=', 'g.child').onRef('c.school', '=', 'g.school'),
    )
    .innerJoin('class_list_notice as n', (join) =>
      join.onRef('n.id', '=', 'c.notice').onRef('n.school', '=', 'c.school'),
    )
    .innerJoin('person as p', (join) => join.onRef('p.id', '=', 'g.child').onRef('p.school', '=', 'g.school'))
    .select(['g.guardian', 'p.family_name as family'])
    .where('g.school', '=', leader.school)
    .where('g.kind', '=', 'parental-responsibility')
    .where('n.object_until', '<', '2026-11-20')
    .where('p.protection', '=', 'none')
    .orderBy('g.guardian')
    .executeTakeFirstOrThrow();
  family = found.family;
  await addOne('guardian', 'guardian', found.guardian);
});
afterAll(() => house?.drop());

const ways = [
  { way: 'at a desk', viewport: desktop, script: true },
  { way: 'on a phone', viewport: phone, script: true },
  { way: 'on a phone where no script arrives', viewport: phone, script: false },
];
const nameOf = ({ viewport, script }: (typeof ways)[number]) => `${viewport.width}${script ? '' : '-no-script'}`;

test.each(waysOf(ways, atDesk))('a head makes a list, sees what is withheld, and gives it out, $way', async (kind) => {
  const context = await house.open('leader', kind.viewport, kind.script);
  const page = await context.newPage();
  await page.goto(`${house.origin}/klasselister`);
  await page.getByRole('heading', { level: 1, name: 'Klasselister' }).waitFor();
  await expectGood(page);
  await picture(page, `klasselister-${nameOf(kind)}`);

  // By keyboard alone: to the purpose, down to the class's guardians, and on.
  await page.getByRole('radio', { name: 'Arbeid på skolen' }).focus();
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('radio', { name: 'Kontakt i klassen: foresatte i klassen' }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Vis utkast' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: /^Utkast:/ }).waitFor();
  expect(await page.locator('main').innerText()).toMatch(/De foresatte fikk vite det/);
  await expectGood(page);
  await picture(page, `klasselister-utkast-${nameOf(kind)}`);

  await page.getByRole('radio', { name: 'CSV til regneark' }).check();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Gi ut og hent filen' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^klasseliste-[0-9a-f-]{36}\.csv$/);
  const csv = await readFile(await download.path(), 'utf8');
  const mark = /;([0-9A-Z]{4}-[0-9A-Z]{4})\r\n/.exec(csv)?.[1] ?? '';
  expect(csv).toContain(family);

  // A copy found astray is traced by its mark.
  await page.goto(`${house.origin}/klasselister`);
  await page.getByRole('textbox', { name: 'Merket på kopien' }).fill(mark.toLowerCase());
  await page.getByRole('button', { name: 'Finn' }).click();
  await page.getByText(mark).waitFor();
  expect(await page.getByRole('row').count()).toBe(2);
  await expectGood(page);
  await picture(page, `klasselister-gitt-ut-${nameOf(kind)}`);
  await context.close();
});

test.each(waysOf(ways, withoutScript))(
  'a guardian says no, sees that it holds, and takes it back, $way',
  async (kind) => {
    const context = await house.open('guardian', kind.viewport, kind.script);
    const page = await context.newPage();
    await page.goto(`${house.origin}/klasselister/mine`);
    await page.getByRole('heading', { level: 1, name: 'Svar om klasselister' }).waitFor();
    await expectGood(page);
    await picture(page, `klasselister-mine-${nameOf(kind)}`);

    const first = page.locator('form', { has: page.locator('input[name="formal"][value="class-contact"]') }).first();
    await first.getByRole('checkbox', { name: 'Alt: ikke ha med barnet' }).check();
    await first.getByRole('button', { name: 'Lagre svaret' }).click();
    await page.getByText('Svaret er lagret og gjelder fra nå.').waitFor();
    expect(await page.locator('main').innerText()).toContain('Du har sagt nei til: hele listen.');
    await expectGood(page);
    await first.getByRole('checkbox', { name: 'Alt: ikke ha med barnet' }).uncheck();
    await first.getByRole('button', { name: 'Lagre svaret' }).click();
    await page.getByText('Svaret er lagret og gjelder fra nå.').waitFor();
    expect(await page.locator('main').innerText()).not.toContain('Du har sagt nei til');
    await context.close();
  },
);

test.each(waysOf(ways, withoutScript))('a list that nobody was told of leads to telling, $way', async (kind) => {
  const context = await house.open('leader', kind.viewport, kind.script);
  const page = await context.newPage();
  await page.goto(`${house.origin}/klasselister`);
  await page.getByRole('combobox', { name: 'Klasse eller gruppe' }).selectOption({ index: 3 });
  await page.getByRole('radio', { name: 'Skolefotografering' }).check();
  await page.getByRole('button', { name: 'Vis utkast' }).click();
  await page.getByText('Denne listen kan ikke gis ut nå').waitFor();
  await expectGood(page);
  await picture(page, `klasselister-nektet-${nameOf(kind)}`);
  await page.getByRole('link', { name: 'Varsle de foresatte' }).click();
  await page.getByRole('heading', { level: 1, name: /^Varsle de foresatte i / }).waitFor();
  await expectGood(page);
  await page.getByRole('button', { name: 'Skriv ned at de er varslet' }).click();
  await page.getByRole('link', { name: 'Skriv hvordan de foresatte ble fortalt det.' }).waitFor();
  await expectGood(page);
  await picture(page, `klasselister-varsle-${nameOf(kind)}`);
  await page.getByRole('textbox', { name: /^Hvordan/ }).fill('foreldremøte');
  await page.getByRole('button', { name: 'Skriv ned at de er varslet' }).click();
  await page
    .getByText(/De foresatte kan si nei til og med 4\. desember 2026/)
    .first()
    .waitFor();
  await expectGood(page);
  await house.admin.deleteFrom('class_list_notice_child').where('notice', 'in', photoNotices()).execute();
  await house.admin.deleteFrom('class_list_notice').where('purpose', '=', 'photography').execute();
  await context.close();
});

const photoNotices = () =>
  house.admin.selectFrom('class_list_notice').select('id').where('purpose', '=', 'photography');

test.each(waysOf(ways, atDesk))('a coordinator decides what lists have, $way', async (kind) => {
  const context = await house.open('coordinator', kind.viewport, kind.script);
  const page = await context.newPage();
  await page.goto(`${house.origin}/klasselister/regler`);
  await page.getByRole('heading', { level: 1, name: 'Regler for klasselister' }).waitFor();
  await expectGood(page);
  await picture(page, `klasselister-regler-${nameOf(kind)}`);
  await page.getByRole('button', { name: 'Lagre reglene' }).click();
  await page.getByRole('link', { name: 'Skriv hvem som har bestemt dette.' }).waitFor();
  await page.getByRole('textbox', { name: 'Hvem har bestemt det' }).fill('Kommunalsjefen');
  await page.getByRole('button', { name: 'Lagre reglene' }).click();
  await page.getByText('Reglene er lagret og gjelder fra i dag.').waitFor();
  expect(await page.locator('main').innerText()).toContain('Bestemt av Kommunalsjefen, 20. november 2026.');
  await context.close();
});
