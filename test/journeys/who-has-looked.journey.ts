import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { navigation } from '#src/app/routes.ts';
import { decideExemption } from '#src/features/looked/settings.ts';
import { addLookedOwner, clock, type LookedOwner, routes, type Who } from '#test/looked/house.ts';
import { desktop, expectGood, phone, picture } from './browser.ts';
import { type BrowserHouse, openBrowserHouse } from './browser-house.ts';
import { waysOf } from './matrix.ts';

let house: BrowserHouse;
let owner: LookedOwner;

beforeAll(async () => {
  house = await openBrowserHouse({ clock, routes: routes(), navigation });
  owner = await addLookedOwner(house, 'solvik');
  const { pupil, other } = owner.persons;
  const days = [2, 3, 3, 3, 6, 9, 9, 10, 13, 16, 17, 17, 17, 17, 17, 18, 20, 20];
  for (const [n, day] of days.entries()) {
    const at = `2026-11-${String(day).padStart(2, '0')}T${String(8 + (n % 6)).padStart(2, '0')}:12:00Z`;
    const persons = n % 5 === 0 ? [pupil, other] : [pupil];
    await owner.line(n % 7 === 6 ? 'leader' : 'teacher', { persons, category: 'fravaer', purpose: 'folge' }, at);
  }
  await owner.line('support', { persons: [pupil], category: 'fravaer', allowed: false }, '2026-11-19T10:00:00Z');
  await owner.line('leader', { persons: [pupil], category: 'bekymring', purpose: 'barnevern' }, '2026-11-12T10:00:00Z');
  await owner.line('system:import', { act: 'people.import', subject: 'oneroster' });
  const exemption = {
    category: '',
    purpose: 'barnevern',
    act: '',
    towards: 'everyone',
    letter: 'c',
    considerations: '',
    countShown: true,
    countGround: '',
    decidedBy: 'Kommunalsjefen',
    decidedOn: '2026-11-01',
  } as const;
  await decideExemption({ db: house.db, clock }, owner.actors.coordinator, exemption);
});
afterAll(() => house.drop());

async function opened(
  who: Who,
  path: string,
  viewport: { width: number; height: number },
  script = true,
): Promise<Page> {
  const context = await house.open(undefined, viewport, script);
  const [name = '', value = ''] = owner.cookies[who].split('=');
  await context.addCookies([{ name, value, url: house.origin }]);
  const page = await context.newPage();
  await page.goto(`${house.origin}${path}`);
  return page;
}

const ways = [
  ['on a wide screen', desktop, true],
  ['on a phone', phone, true],
  ['on a phone without script', phone, false],
] as const;

describe.each(waysOf(ways, ([way]) => way === 'on a phone without script'))(
  'who has looked, %s',
  (name, viewport, script) => {
    const file = name.replaceAll(' ', '-');

    test('a pupil reads the line of days, and asks about a look with the keyboard alone', async () => {
      const page = await opened('pupil', '/hvem-har-sett', viewport, script);
      await page.getByRole('heading', { level: 1, name: 'Hvem har sett på meg' }).waitFor();
      await page.getByText('1 oppslag er unntatt fra innsyn').waitFor();
      await page.getByRole('img', { name: /oppslag på .* dager/ }).waitFor();
      await expectGood(page);
      await picture(page, `hvem-har-sett-${file}`);
      const table = page.getByText('Vis som tabell');
      await table.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('table', { name: 'Antall oppslag hver dag' }).waitFor();
      const ask = page.getByRole('link', { name: /^Spør om dette: Kontaktlærer for 9B så på Fravær om deg/ }).first();
      await ask.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/hvem-har-sett\/spor/);
      await page.getByRole('button', { name: 'Send spørsmålet' }).press('Enter');
      await page.getByRole('link', { name: 'Skriv hva du lurer på.' }).waitFor();
      await expectGood(page);
      await page.getByLabel('Hva lurer du på?').fill(`Hvorfor så du dette ${name}?`);
      await picture(page, `spor-${file}`);
      await page.getByRole('button', { name: 'Send spørsmålet' }).press('Enter');
      await page.getByText('Spørsmålet er sendt.').waitFor();
      await page.getByText(`Hvorfor så du dette ${name}?`).waitFor();
      await expectGood(page);
      await page.context().close();
    });

    test('a guardian chooses the child', async () => {
      const page = await opened('mother', '/hvem-har-sett', viewport, script);
      await page.getByLabel('Om hvem').selectOption({ label: 'Ask' });
      await page.getByRole('button', { name: 'Vis utvalget' }).click();
      await page.getByRole('heading', { level: 1, name: 'Hvem har sett på Ask' }).waitFor();
      await expectGood(page);
      await page.context().close();
    });

    test('a coordinator opens a reading with a reason, tells the pupil, and only then sees the lines', async () => {
      const page = await opened('coordinator', '/logg', viewport, script);
      await expectGood(page);
      await page.getByRole('link', { name: 'Åpne et innsyn' }).click();
      await page.getByRole('button', { name: 'Åpne innsynet' }).click();
      await page.getByRole('link', { name: 'Skriv begrunnelsen, minst ti tegn.' }).waitFor();
      await expectGood(page);
      await page.getByLabel('Mistanke om brudd på reglement eller lov').check();
      await page.getByLabel('Begrunnelse').fill('Fraværet er endret etter at uken var lukket.');
      await page.getByLabel('Oppslag om bestemte personer').check();
      await page.getByLabel('Personer', { exact: false }).last().fill('Ask Skogen');
      await page.getByLabel('Før loggen leses').check();
      await picture(page, `innsyn-skjema-${file}`);
      await page.getByRole('button', { name: 'Åpne innsynet' }).click();
      await page.getByText('Loggen vises når varselet er gitt.').waitFor();
      await page.getByLabel('Hvordan ble det varslet?').fill('Samtale med eleven');
      await page.getByRole('button', { name: 'Varselet er gitt' }).click();
      await page.getByRole('heading', { name: /linjer i loggen/ }).waitFor();
      await expectGood(page);
      await picture(page, `innsyn-${file}`);
      await page.getByRole('button', { name: 'Avslutt innsynet' }).click();
      await page.getByText('Innsynet er avsluttet.').waitFor();
      await picture(page, `logg-${file}`);
      await page.context().close();
    });

    test('the list of logs, the settings, the questions and the import can be read by everybody', async () => {
      for (const path of ['/logg/oversikt', '/logg/innstillinger', '/logg/sporsmal', '/logg/hent-inn']) {
        const page = await opened('coordinator', path, viewport, script);
        await expectGood(page);
        await picture(page, `${path.slice(1).replace('/', '-')}-${file}`);
        await page.context().close();
      }
      expect(await house.admin.selectFrom('log_exemption').select('id').execute()).toHaveLength(1);
    });
  },
);
