import { afterAll, beforeAll, expect, test } from 'vitest';
import { navigation, routes } from '#src/app/routes.ts';
import { addDemoObservations } from '#src/features/observation/index.ts';
import { shippedLandscape } from '#test/house.ts';
import { desktop, expectGood, phone, picture } from './browser.ts';
import { type BrowserHouse, openBrowserHouse } from './browser-house.ts';
import { atDesk, waysOf } from './matrix.ts';

type Name = 'coordinator' | 'leader';

let time = Date.parse('2026-11-20T08:00:00+01:00');
const clock = {
  now: () => {
    time += 1;
    return new Date(time);
  },
};
let house: BrowserHouse<Name>;

beforeAll(async () => {
  house = await openBrowserHouse<Name>({ clock, navigation, routes });
  const tenant = await house.addOwner(await shippedLandscape('perfect-owner'));
  await addDemoObservations({ db: house.db, clock }, tenant);
  await house.addPerson('coordinator', tenant, 'coordinator');
  await house.addPerson('leader', tenant, 'leader', ['bakkelokka']);
});
afterAll(() => house?.drop());

const ways = [
  { way: 'at a desk', viewport: desktop, script: true },
  { way: 'on a phone', viewport: phone, script: true },
  { way: 'on a phone where no script arrives', viewport: phone, script: false },
];
const nameOf = ({ viewport, script }: (typeof ways)[number]) => `${viewport.width}${script ? '' : '-no-script'}`;

/** A DNS log of eight machines at one place and of one at another. */
const log = [
  ...[1, 2, 3, 4, 5, 6, 7, 8].map(
    (n) => `Nov 19 10:00:0${n} dnsmasq[7]: query[A] www.ordhjelp.example from 10.0.0.${n}`,
  ),
  'Nov 19 10:00:09 dnsmasq[7]: query[A] sjelden.example from 10.0.0.9',
].join('\n');

test.each(waysOf(ways, atDesk))(
  'a coordinator reads in a log, sees what is kept of it, and finds the way out, $way',
  async (kind) => {
    const context = await house.open('coordinator', kind.viewport, kind.script);
    const page = await context.newPage();
    await page.goto(`${house.origin}/observasjoner`);
    await page.getByRole('heading', { level: 2, name: /Observert, ikke registrert/ }).waitFor();
    await expectGood(page);
    await picture(page, `observasjoner-${nameOf(kind)}`);
    await page.getByRole('link', { name: 'Les inn en fil', exact: true }).click();
    await page.getByRole('button', { name: 'Les filen' }).click();
    await page.getByRole('link', { name: 'Velg hva filen er.' }).waitFor();
    await page.getByRole('radio', { name: 'DNS- eller proxylogg' }).check();
    await page
      .getByLabel('Fil', { exact: true })
      .setInputFiles({ name: 'dns.log', mimeType: 'text/plain', buffer: Buffer.from(log) });
    await page.getByLabel(/Hvor er det sett/).selectOption({ label: 'Bakkeløkka skole' });
    await page.getByRole('button', { name: 'Les filen' }).click();
    await page.getByRole('rowheader', { name: 'www.ordhjelp.example' }).waitFor();
    expect(await page.getByText('10.0.0').count()).toBe(0);
    expect(await page.getByText('sjelden.example').count()).toBe(0);
    await expectGood(page);
    await picture(page, `observasjoner-lest-${nameOf(kind)}`);
    await page.getByRole('button', { name: 'Ta vare på dette' }).click();
    await page.getByRole('link', { name: /Før inn.*www\.ordhjelp\.example/ }).click();
    expect(await page.getByLabel('Navn', { exact: true }).inputValue()).toBe('www.ordhjelp.example');
    await context.close();
  },
);

test.each(waysOf(ways, atDesk))('a head answers what the school uses by keyboard alone, $way', async (kind) => {
  const context = await house.open('leader', kind.viewport, kind.script);
  const page = await context.newPage();
  await page.goto(`${house.origin}/skjema/systemer`);
  await page.getByRole('heading', { level: 1, name: 'Hva bruker Bakkeløkka skole?' }).waitFor();
  await expectGood(page);
  await picture(page, `skolens-skjema-${nameOf(kind)}`);
  // What was observed is filled in: one answer to change, one thing to add, and it is sent. Every key that is struck is counted.
  let keys = 0;
  const strike = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const group = page.getByRole('group', { name: 'app.quizkong.example' });
  expect(await group.getByRole('radio', { name: 'I bruk', exact: true }).isChecked()).toBe(true);
  await page.getByRole('radio', { checked: true }).first().focus();
  for (let at = 0; at < 40 && !(await group.locator(':focus').count()); at += 1) await strike('Tab');
  await strike('ArrowDown');
  expect(await group.getByRole('radio', { name: 'Ikke i bruk' }).isChecked()).toBe(true);
  // What only the owner's list has is asked and not ticked: the school says yes to each, with one key more.
  const unanswered = () =>
    page.evaluate(() => {
      const at = document.activeElement;
      if (!(at instanceof HTMLInputElement) || at.type !== 'radio') return false;
      return document.querySelector(`input[name="${CSS.escape(at.name)}"]:checked`) === null;
    });
  let asked = 0;
  for (
    let at = 0;
    at < 40 && !(await page.getByLabel(/^Navn \(1\)/).evaluate((field) => field === document.activeElement));
    at += 1
  ) {
    if (await unanswered()) {
      asked += 1;
      await strike('Space');
    }
    await strike('Tab');
  }
  expect(asked).toBeGreaterThan(2);
  await page.keyboard.type('Lesehjulet');
  await strike('Tab');
  await page.keyboard.type('leseprøver');
  await strike('Enter');
  await page.getByRole('heading', { level: 1, name: /Registrert, sagt og observert/ }).waitFor();
  expect(keys).toBeLessThan(25);
  await page.getByRole('row', { name: /app\.quizkong\.example.*Skolen sier nei, men det er observert/s }).waitFor();
  await page.getByRole('row', { name: /Lesehjulet.*I bruk, men ikke registrert/s }).waitFor();
  await expectGood(page);
  await picture(page, `skolens-svar-${nameOf(kind)}`);
  await house.admin.deleteFrom('school_form').execute();
  await context.close();
});
