import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { navigation, routes } from '#src/app/routes.ts';
import { sortNewMails } from '#src/features/cases/index.ts';
import { addDemoSchools } from '#src/features/people/index.ts';
import { commandLineActor, setPublished } from '#src/features/register/index.ts';
import { newId } from '#src/kernel/uuid.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { keepBoxes } from '#src/platform/mail/boxes.ts';
import { keepMail } from '#src/platform/mail/keep.ts';
import { spool } from '#src/platform/mail/spool.ts';
import { shippedLandscape } from '#test/house.ts';
import { eml } from '#test/mail/build.ts';
import { desktop, expectGood, phone, picture } from './browser.ts';
import { type BrowserHouse, openBrowserHouse } from './browser-house.ts';
import { atDesk, waysOf, withoutScript } from './matrix.ts';

type Name = 'guardian' | 'coordinator';

// A Monday, and no two things at the same instant.
let time = Date.parse('2026-11-23T08:00:00+01:00');
const clock = {
  now: () => {
    time += 1;
    return new Date(time);
  },
};
let house: BrowserHouse<Name>;
let tenant: string;
/** The name of the guardian's child. */
let child: string;

const ways = [
  { way: 'at a desk', viewport: desktop, script: true },
  { way: 'on a phone', viewport: phone, script: true },
  { way: 'on a phone where no script arrives', viewport: phone, script: false },
];
const nameOf = ({ viewport, script }: (typeof ways)[number]) => `${viewport.width}${script ? '' : '-no-script'}`;

/** A letter that asks for a document and for one's own data. */
async function letter(n: number): Promise<void> {
  const body = `Hei, brev ${n}.\n\nJeg ber om innsyn i avtalen om læringsplattform.\n\nJeg vil også vite hva dere har registrert om meg.\n`;
  const raw = eml({ from: `Kari Nes <kari.nes.${n}@eksempel.example>`, subject: `Brev ${n}`, body });
  const spooled = await spool(Readable.from([raw]), 1_000_000);
  const arrival = {
    mailbox: 'post',
    via: 'smtp' as const,
    receivedAt: clock.now(),
    envelopeTo: ['post@solvik.example'],
  };
  await inTenant(house.db, tenant, (trx) => keepMail(trx, clock, arrival, spooled));
  await spooled.close();
  const { error } = await sortNewMails(house.db, clock, tenant);
  if (error !== undefined) throw error;
}

beforeAll(async () => {
  house = await openBrowserHouse<Name>({ clock, navigation, routes });
  tenant = await house.addOwner(await shippedLandscape('perfect-owner'));
  const [deps, system] = [{ db: house.db, clock }, commandLineActor(tenant)];
  await addDemoSchools(deps, system, newId);
  await setPublished(deps, system, true);
  await keepBoxes(house.db, [
    { key: 'post', owner: 'solvik', address: 'post@solvik.example', replyPattern: 'sak+{reference}@solvik.example' },
  ]);
  await house.addPerson('coordinator', tenant, 'coordinator', [], true);
  const found = await house.admin
    .selectFrom('guardianship as g')
    .innerJoin('person as p', (join) => join.onRef('p.id', '=', 'g.child').onRef('p.school', '=', 'g.school'))
    .select(['g.guardian', 'p.given_name as given', 'p.family_name as family'])
    .where('g.kind', '=', 'parental-responsibility')
    .where('p.protection', '=', 'none')
    .where('p.birth_date', '>', '2012-01-01')
    .orderBy('g.guardian')
    .executeTakeFirstOrThrow();
  child = `${found.given} ${found.family}`;
  const { id } = await house.addPerson('guardian', tenant, 'guardian', [], true);
  await house.admin.updateTable('account').set({ person: found.guardian }).where('id', '=', id).execute();
});
afterAll(() => house?.drop());

test.each(waysOf(ways, withoutScript))(
  'a visitor asks for documents without a name, and follows it, $way',
  async (kind) => {
    const context = await house.open(undefined, kind.viewport, kind.script);
    const page = await context.newPage();
    await page.goto(`${house.origin}/om/solvik`);
    await page.getByRole('link', { name: 'Be om dokumenter' }).click();
    await page.getByRole('heading', { level: 1, name: 'Be om å få se dokumenter' }).waitFor();
    await expectGood(page);
    await page.getByRole('button', { name: 'Send kravet' }).click();
    await page.getByText('Skriv hva det gjelder').first().waitFor();
    await expectGood(page);
    await page.getByLabel('Hvilke dokumenter vil du se?').fill('Alle avtaler om læringsplattform.');
    await page.getByRole('button', { name: 'Send kravet' }).click();
    await page.getByRole('heading', { level: 1, name: /Det er sak 2026\// }).waitFor();
    await page.getByText('torsdag 26. november 2026').first().waitFor();
    await expectGood(page);
    await picture(page, `kvittering-${nameOf(kind)}`);
    await page.getByLabel('Melding').fill('Bare de som gjelder i år.');
    await page.getByRole('button', { name: 'Send meldingen' }).click();
    await page.getByText('Meldingen er lagt i saken.').waitFor();
    await page.getByText('Bare de som gjelder i år.').waitFor();
    await page.getByText('Trekk kravet', { exact: true }).first().click();
    await page.getByRole('button', { name: 'Ja, trekk kravet' }).click();
    await page.getByText('Saken er avsluttet. Utfallet ble: trukket.').waitFor();
    await expectGood(page);
    await context.close();
  },
);

test.each(waysOf(ways, atDesk))(
  'three questions, by keyboard, find the form with what was answered, $way',
  async (kind) => {
    const context = await house.open(undefined, kind.viewport, kind.script);
    const page = await context.newPage();
    await page.goto(`${house.origin}/om/solvik/hva-trenger-du`);
    const answer = async (text: string) => {
      await page.getByRole('radio', { name: text }).focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
    };
    await expectGood(page);
    await page.getByRole('button', { name: 'Neste' }).press('Enter');
    await page.getByText('Velg et svar').first().waitFor();
    await expectGood(page);
    await answer('Noe som har gått galt');
    await page.getByText('Spørsmål 2').waitFor();
    await answer('Det som står, er feil');
    await page.getByText('Spørsmål 3').waitFor();
    await answer('Meg selv');
    await page.getByText('Dette trenger du').waitFor();
    await expectGood(page);
    await page.getByRole('link', { name: 'Gå til skjemaet' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Bruk rettighetene dine' }).waitFor();
    expect(await page.getByRole('radio', { name: 'Rette noe' }).isChecked()).toBe(true);
    expect(await page.getByRole('radio', { name: 'Meg selv' }).isChecked()).toBe(true);
    await expectGood(page);
    await context.close();
  },
);

test.each(waysOf(ways, atDesk))(
  'a guardian asks for what is held of their child, and follows it, $way',
  async (kind) => {
    const context = await house.open('guardian', kind.viewport, kind.script);
    const page = await context.newPage();
    await page.goto(`${house.origin}/mine-saker`);
    await page.getByRole('link', { name: 'Mine rettigheter' }).click();
    await page.getByRole('radio', { name: 'Se hva som er registrert' }).check();
    await page.getByRole('radio', { name: 'Barnet mitt' }).check();
    await page.getByRole('radio', { name: child }).check();
    await expectGood(page);
    await picture(page, `mine-rettigheter-${nameOf(kind)}`);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('Saken er fortrolig').waitFor();
    // The receipt tells nobody who finds its address what it is about.
    expect(await page.locator('main').innerText()).not.toContain(child);
    await expectGood(page);
    await page.getByRole('link', { name: 'Logg inn og se saken' }).click();
    await page.getByRole('heading', { level: 1, name: 'Innsyn i egne opplysninger' }).waitFor();
    await page.getByLabel('Melding').fill('Gjelder også skolehelsetjenesten.');
    await page.getByRole('button', { name: 'Send meldingen' }).click();
    await page.getByText('Gjelder også skolehelsetjenesten.').waitFor();
    await expectGood(page);
    await picture(page, `mine-saker-sak-${nameOf(kind)}`);
    await page.goto(`${house.origin}/mine-saker`);
    await page
      .getByRole('cell', { name: /Innsyn i egne opplysninger/ })
      .first()
      .waitFor();
    await expectGood(page);
    await context.close();
  },
);

test.each(waysOf(ways, atDesk))('a coordinator confirms what the parts of a letter become, $way', async (kind) => {
  await letter(ways.indexOf(kind) + 1);
  const context = await house.open('coordinator', kind.viewport, kind.script);
  const page = await context.newPage();
  await page.goto(`${house.origin}/saker/innboks`);
  await page
    .getByRole('link', { name: `Brev ${ways.indexOf(kind) + 1}` })
    .first()
    .click();
  await page.getByRole('group', { name: 'Del 2' }).waitFor();
  await expectGood(page);
  await page.getByLabel('Skole', { exact: false }).first().selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Legg brevet på plass' }).click();
  await page
    .getByText(/2 saker/)
    .first()
    .waitFor();
  await expectGood(page);
  await context.close();
});
