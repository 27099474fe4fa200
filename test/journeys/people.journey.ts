import { afterAll, beforeAll, expect, test } from 'vitest';
import { navigation, routes } from '#src/app/routes.ts';
import { addDemoSchools } from '#src/features/people/index.ts';
import { commandLineActor } from '#src/features/register/index.ts';
import { newId } from '#src/kernel/uuid.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import { shippedLandscape } from '#test/house.ts';
import { filesOf, oneRosterTables, zipOf } from '#test/people-files.ts';
import { desktop, expectGood, phone, picture } from './browser.ts';
import { type BrowserHouse, openBrowserHouse } from './browser-house.ts';
import { atDesk, waysOf, withoutScript } from './matrix.ts';

let house: BrowserHouse<string>;

const ways = [
  { way: 'at a desk', viewport: desktop, script: true },
  { way: 'on a phone', viewport: phone, script: true },
  { way: 'at a desk where no script arrives', viewport: desktop, script: false },
  { way: 'on a phone where no script arrives', viewport: phone, script: false },
];

/** The class of the contact teacher, and a pupil of it with a guardian. */
let ninth: { readonly title: string; readonly name: string };

/** An owner with the demo's people, of whom a contact teacher and a guardian of somebody in the class sign in. */
async function addClass(): Promise<void> {
  const landscape = await shippedLandscape('perfect-owner');
  const tenant = await house.addOwner(landscape);
  await addDemoSchools({ db: house.db, clock: systemClock }, commandLineActor(tenant), newId);
  const found = await house.admin
    .selectFrom('group_member as teacher')
    .innerJoin('school_group as g', 'g.id', 'teacher.group_id')
    .innerJoin('group_member as pupil', 'pupil.group_id', 'g.id')
    .innerJoin('guardianship as o', 'o.child', 'pupil.person')
    .innerJoin('person as p', 'p.id', 'pupil.person')
    .select(['teacher.person as teacher', 'g.title', 'o.guardian', 'p.given_name as given', 'p.family_name as family'])
    .where('teacher.role', '=', 'contact-teacher')
    .where('pupil.role', '=', 'pupil')
    .where('o.kind', '=', 'parental-responsibility')
    .where('p.protection', '=', 'none')
    .where('g.title', '=', '9B')
    .orderBy('p.id')
    .executeTakeFirstOrThrow();
  ninth = { title: found.title, name: `${found.given} ${found.family}` };
  for (const [name, role, person] of [
    ['teacher', 'staff', found.teacher],
    ['guardian', 'guardian', found.guardian],
  ] as const) {
    const { id } = await house.addPerson(name, tenant, role);
    await house.admin.updateTable('account').set({ person }).where('id', '=', id).execute();
  }
}

beforeAll(async () => {
  house = await openBrowserHouse({ clock: systemClock, navigation, routes });
  const landscape = await shippedLandscape('perfect-owner');
  for (const { way } of waysOf(ways, atDesk)) {
    const [owner, ...more] = landscape.owner;
    if (owner === undefined) throw new Error('the landscape has an owner');
    // An owner for each way, so that each begins without a school.
    const slug = `solvik-${ways.findIndex((one) => one.way === way)}`;
    const tenant = await house.addOwner({ ...landscape, owner: [{ ...owner, id: slug }, ...more] });
    await house.addPerson(way, tenant, 'coordinator');
  }
  await addClass();
});
afterAll(() => house?.drop());

test.each(waysOf(ways, atDesk))(
  'a coordinator uploads a OneRoster set, sees the difference in words, takes it in, and a list after it, $way',
  async ({ way, viewport, script }) => {
    const context = await house.open(way, viewport, script);
    const page = await context.newPage();
    const name = `${viewport.width}${script ? '' : '-no-script'}`;

    await page.goto(`${house.origin}/personer`);
    await page.getByText('Ingen skoler er tatt inn ennå').waitFor();
    await expectGood(page);
    await page.getByRole('link', { name: 'Hent inn fra fil' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Hent inn personer fra fil' }).waitFor();
    await expectGood(page);
    await picture(page, `personer-fil-${name}`);

    await page.getByRole('button', { name: 'Last opp og se forskjellen' }).click();
    await page.getByText('Velg en fil.').first().waitFor();
    await expectGood(page);
    const zip = Buffer.from(zipOf(filesOf(oneRosterTables({ pupils: 24, classSize: 6, classes: 2 }))));
    await page.getByLabel('Fil').setInputFiles({ name: 'eksport.zip', mimeType: 'application/zip', buffer: zip });
    await page.getByRole('button', { name: 'Last opp og se forskjellen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Dette blir endret' }).waitFor();
    await page.getByText('Nye: 12 elever').first().waitFor();
    await page.getByText('Filen har passord').waitFor();
    await expectGood(page);
    await picture(page, `personer-forskjell-${name}`);
    expect(page.url()).not.toMatch(/eksport|\d{11}/);

    await page.getByRole('button', { name: 'Ta inn' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(/^Tatt inn\./).waitFor();
    await page.getByRole('link', { name: 'Nordby 1. skole' }).waitFor();
    await expectGood(page);
    await picture(page, `personer-${name}`);
    await page.getByRole('link', { name: 'Nordby 1. skole' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nordby 1. skole' }).waitFor();
    await expectGood(page);
    await picture(page, `personer-skole-${name}`);

    await page.goto(`${house.origin}/personer/import`);
    const list =
      'Skole;Klasse;Navn;Fødselsnummer\r\nSørby skole;3A;Alma Fjellrev;\r\nSørby skole;3A;Noah Tranås;123\r\n';
    const csv = { name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(list, 'latin1') };
    await page.getByLabel('Fil').setInputFiles(csv);
    await page.getByRole('button', { name: 'Last opp og se forskjellen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Hva er kolonnene?' }).waitFor();
    await expectGood(page);
    await picture(page, `personer-kolonner-${name}`);
    await page.getByRole('button', { name: 'Se forskjellen' }).click();
    await page.getByText('Nye: 1 elev').waitFor();
    await page.getByRole('link', { name: 'Last ned radene med feil' }).waitFor();
    await expectGood(page);
    await picture(page, `personer-feil-${name}`);
    await page.getByLabel('Ta inn de gode radene').check();
    await page.getByRole('button', { name: 'Ta inn' }).click();
    await page.getByRole('link', { name: 'Sørby skole' }).waitFor();
    await context.close();
  },
);

test.each(waysOf(ways, withoutScript))(
  'a contact teacher goes from the class to a pupil, and a guardian sees what is registered of the child, $way',
  async ({ viewport, script }) => {
    const suffix = `${viewport.width}${script ? '' : '-no-script'}`;
    const atSchool = await house.open('teacher', viewport, script);
    const page = await atSchool.newPage();
    await page.goto(`${house.origin}/personer`);
    await page.getByRole('link', { name: ninth.title, exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: ninth.title }).waitFor();
    await expectGood(page);
    await page.getByRole('link', { name: ninth.name }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: ninth.name }).waitFor();
    await page.getByText(`Du er kontaktlærer for ${ninth.title} siden`).waitFor();
    await page.getByText('Holdes tilbake: registeret gir ingen').first().waitFor();
    await expectGood(page);
    await picture(page, `person-${suffix}`);
    await atSchool.close();

    const atHome = await house.open('guardian', viewport, script);
    const own = await atHome.newPage();
    await own.goto(`${house.origin}/`);
    await own.getByRole('main').getByRole('link', { name: 'Registrert om meg' }).click();
    await own.getByRole('heading', { level: 1, name: 'Det skolen har registrert' }).waitFor();
    await expectGood(own);
    await own.getByRole('link', { name: ninth.name }).click();
    await own.getByRole('heading', { level: 1, name: ninth.name }).waitFor();
    await own.getByText('Du har foreldreansvar for barnet.').waitFor();
    await expectGood(own);
    await picture(own, `person-foresatt-${suffix}`);
    await own.getByRole('link', { name: 'Se hvem som har sett på dette' }).click();
    await own.getByRole('heading', { level: 1 }).waitFor();
    await atHome.close();
  },
);
