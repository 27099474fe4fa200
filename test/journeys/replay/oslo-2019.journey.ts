import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { osloTime } from '#src/kernel/oslo-time.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { expectGood, phone, picture } from '../browser.ts';
import { letterMail, letters } from './letters.ts';
import { coordinatorMail, openWorld, type World } from './world.ts';

/**
 * Seed 000, hour by hour, with real mails against the running system: what it answers by itself, what it forces people to answer, and the
 * public page that comes of it. `docs/replay-oslo-2019.md` sets it beside what was answered then.
 */
let world: World;
let page: Page;

beforeAll(async () => {
  world = await openWorld('2019-05-07T14:55+02:00');
}, 120_000);
afterAll(() => world?.end());

/** What happened to cases since an instant: time, kind, what, of which clock, to whom. */
async function happened(since: string, only: readonly string[]): Promise<string[]> {
  const rows = await inTenant(world.house.db, world.tenant, (trx) =>
    trx
      .selectFrom('matter_event')
      .innerJoin('matter', (join) => join.onRef('matter.id', '=', 'matter_event.matter'))
      .select(['matter.kind', 'matter_event.name', 'matter_event.at', 'matter_event.data'])
      .where('matter_event.at', '>', new Date(since))
      .where('matter_event.name', 'in', only as never)
      .orderBy('matter_event.at')
      .orderBy('matter_event.id')
      .execute(),
  );
  return rows.map(({ kind, name, at, data }) => {
    const { clock = '', as = '' } = data as { clock?: string; as?: string };
    return [osloTime(at.getTime()).slice(0, 16), kind, name, clock, as].filter((one) => one !== '').join(' ');
  });
}

async function matterOf(kind: 'foi' | 'breach') {
  return inTenant(world.house.db, world.tenant, (trx) =>
    trx.selectFrom('matter').selectAll().where('kind', '=', kind).executeTakeFirstOrThrow(),
  );
}

/** Goes to a page as the coordinator, who signs in anew each time: days pass between. */
async function open(path: string): Promise<Page> {
  await page?.context().close();
  page = await (await world.open('coordinator')).newPage();
  await page.goto(`${world.house.origin}${path}`);
  return page;
}

/** Opens the letter that waits, says what each of its parts is about, and puts it in its place. */
async function confirmParts(subjects: readonly string[]): Promise<void> {
  await open('/saker/innboks');
  await page.locator('main a[href^="/saker/innboks/"]').first().click();
  for (const [place, subject] of subjects.entries()) await page.locator(`[name="del-${place}-emne"]`).fill(subject);
  await page.getByRole('button', { name: 'Legg brevet på plass' }).click();
  await page.waitForURL('**/saker/innboks');
}

/** Sends one of the forms of a case's page. */
async function take(step: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  const form = page.locator(`form:has(input[name="skjema"][value="${step}"])`).first();
  const details = page.locator(`details#skjema-${step}`);
  if ((await details.count()) > 0 && (await details.getAttribute('open')) === null)
    await details.locator('summary').click();
  for (const [name, value] of Object.entries(fields)) await form.locator(`[name="${step}.${name}"]`).fill(value);
  await form.getByRole('button').last().click();
  await page.waitForLoadState();
}

const lastMail = () => world.out.at(-1)?.text ?? '';
const answering = () => {
  const last = world.out.at(-1);
  return { messageId: last?.messageId ?? '', text: last?.text ?? '' };
};

test('Tuesday 14:55: the request gets a receipt in the same minute: a reference, and by when a person reads it', async () => {
  await world.handOver(letterMail(letters.request), 1);
  expect(lastMail()).toMatch(/Vi fikk e-posten din tirsdag 7\. mai 2019 kl\. 14:55/);
  expect(lastMail()).toMatch(/Et menneske leser den senest onsdag 8\. mai 2019/);
  expect(world.out[0]?.replyTo?.address).toMatch(/^sak\+[0-9a-z]{16}@utdanningsetaten\.example$/);
});

test('Wednesday morning: a person says that it is a request; whoever asked is told its number and the day of the answer, with the ground', async () => {
  await world.until('2019-05-08T08:30+02:00');
  await open('/saker/innboks');
  await picture(page, 'oslo-2019-innboks');
  await expectGood(page);
  await confirmParts(['Avtaler med Facebook']);
  await world.sent(2);
  expect(lastMail()).toMatch(/sak 2019\/1: Innsyn i dokumenter/);
  expect(lastMail()).toMatch(/svar senest fredag 10\. mai 2019/);
  const { id } = await matterOf('foi');
  await open(`/saker/${id}`);
  await take('take');
});

test('Wednesday: pointing elsewhere is no answer that can be sent; the system says what it lacks', async () => {
  const { id } = await matterOf('foi');
  await open(`/saker/${id}/svar`);
  expect(await page.getByRole('button', { name: /send/i }).count()).toBe(0);
  expect(await page.locator('main').innerText()).toContain('Saken har ingen dokumenter');
  await picture(page, 'oslo-2019-mangler');
  await expectGood(page);
});

test('Wednesday 12:26: what was meant finds its case by the address of the answer', async () => {
  await world.until('2019-05-08T12:26+02:00');
  await world.handOver(letterMail(letters.clarification, answering()), 2);
  await world.settled('placed', 2);
  expect((await happened('2019-05-08T10:00+02:00', ['message-came'])).at(-1)).toBe('2019-05-08T12:26 foi message-came');
});

test('Wednesday 23:39: a question in another case tells of a breach: the coordinators are told at once, and the 72 hours run from then', async () => {
  await world.until('2019-05-08T23:39+02:00');
  await world.handOver(letterMail(letters.breach, answering()), 2);
  await world.settled('waiting', 1);
  await world.until('2019-05-09T08:10+02:00');
  expect(await world.mailTo(coordinatorMail, 'Et brev ser ut til å melde om brudd')).toMatch(/ingen har lest det/);
  await confirmParts(['Sider som melder besøk til Facebook']);
  const { received_at: received } = await matterOf('breach');
  expect(osloTime(received.getTime()).slice(0, 16)).toBe('2019-05-08T23:39');
});

test('until Monday nobody does anything: each day somebody is told, and when the 72 hours are out everybody is, within the hour', async () => {
  await world.until('2019-05-13T09:00+02:00');
  const told = await happened('2019-05-08T23:40+02:00', ['reminded', 'escalated']);
  const of = (words: string) => told.filter((one) => one.includes(words)).map((one) => one.slice(5, 13));
  expect(of('foi reminded practice handler')).toEqual(['05-10T00']);
  expect(of('foi escalated practice handler')).toEqual(['05-11T00']);
  expect(of('foi escalated practice leader')).toEqual(['05-13T00']);
  expect(of('breach reminded').length).toBeGreaterThanOrEqual(4);
  for (const as of ['handler', 'leader', 'owner'])
    expect(of(`breach escalated notify-authority ${as}`)).toEqual(['05-12T00']); // 11 May 23:39 has passed
  await open('/saker');
  await picture(page, 'oslo-2019-saker');
});

test('Monday: “it may take some time” is refused; an interim answer has a reason and a day', async () => {
  const { id } = await matterOf('foi');
  await open(`/saker/${id}/forelopig-svar`);
  await page.locator('[name="why"]').fill('Vi undersøker saken med leverandørene våre.');
  await page.locator('[name="promised"]').fill('');
  await page.locator('button[name="gjor"][value="send"]').click();
  await page.locator('ds-error-summary').waitFor();
  await picture(page, 'oslo-2019-forelopig');
  await expectGood(page);
  await page.locator('[name="promised"]').fill('2019-05-15');
  await page.locator('button[name="gjor"][value="send"]').click();
  await world.answered(/onsdag 15\. mai 2019/);
});

test('Monday evening: whether it must be notified is asked; the letter goes to the case of the breach, which has run for days', async () => {
  await world.until('2019-05-13T18:10+02:00');
  await world.handOver(letterMail(letters.duty, answering()), world.out.length);
  await world.settled('waiting', 1);
  await world.until('2019-05-14T08:00+02:00');
  await open('/saker/innboks');
  await page.locator('main a[href^="/saker/innboks/"]').first().click();
  const { year, sequence, id } = await matterOf('breach');
  await page.locator('[name="del-0-blir"][value="melding"]').check();
  await page.locator('[name="del-0-nummer"]').fill(`${year}/${sequence}`);
  await page.getByRole('button', { name: 'Legg brevet på plass' }).click();
  await page.waitForURL('**/saker/innboks');
  await open(`/saker/${id}/brudd`);
  await picture(page, 'oslo-2019-brudd');
  await expectGood(page);
});

test('Wednesday 15 May: silence has become a refusal that can be complained of, and handler, leader and owner are told in the first hour', async () => {
  await world.until('2019-05-15T09:00+02:00');
  const told = await happened('2019-05-14T00:00+02:00', ['escalated']);
  const deemed = told.filter((one) => one.includes('foi escalated deemed-refusal')).map((one) => one.slice(5, 13));
  expect(deemed).toEqual(['05-15T00', '05-15T00', '05-15T00']);
});

test('the answer: what does not exist is refused with its provision, what another body has is sent there, and the letter has what § 31 demands', async () => {
  const { id } = await matterOf('foi');
  for (const title of ['Avtaler med Facebook om elever og besøkende', 'Avtale om Workplace for ansatte']) {
    await open(`/saker/${id}`);
    await take('add-document', { title });
  }
  const documents = await inTenant(world.house.db, world.tenant, (trx) =>
    trx.selectFrom('matter_document').select(['id', 'title']).where('matter', '=', id).orderBy('id').execute(),
  );
  const [none, elsewhere] = documents;
  const doNotHave = async (document: string | undefined, why: string) => {
    await open(`/saker/${id}/dokument/${document}/avgjor`);
    await page.locator('[name="decision"][value="does-not-exist"]').check();
    await page.locator('[name="explanation"]').fill(why);
    await picture(page, 'oslo-2019-avgjor');
    await page.locator('form.sv-decide button').click();
    await page.waitForURL('**/svar');
  };
  await doNotHave(none?.id, 'Utdanningsetaten har ingen avtale med Facebook.');
  await doNotHave(elsewhere?.id, 'Avtalen gjelder ansatte og er inngått av en annen etat.');
  await open(`/saker/${id}/send-videre`);
  await page.locator('[name="document"]').selectOption(elsewhere?.id ?? '');
  await page.locator('[name="body"]').fill('Utviklings- og kompetanseetaten');
  await page.locator('[name="email"]').fill('post@uke.example');
  await page.locator('button[name="gjor"][value="send"]').click();
  await world.answered(/Utviklings- og kompetanseetaten/);
  expect(await world.mailTo('post@uke.example', '')).toMatch(/Workplace/);
  await open(`/saker/${id}/svar`);
  await picture(page, 'oslo-2019-svarbrev');
  await expectGood(page);
  await page.locator('form[action$="/svar/send"] button').click();
  const letter = await world.answered(/Utdanningsetaten har ingen avtale med Facebook/);
  expect(letter).toMatch(/Statsforvalteren/);
  expect(letter).toMatch(/tre uker/);
  expect((await matterOf('foi')).state).toBe('answered');
});

test('the public page: what was asked, what was answered and when, without addresses', async () => {
  const { id, public_slug: slug } = await matterOf('foi');
  await open(`/saker/${id}/offentlig`);
  for (const box of await page.locator('[name="vis"]').all()) await box.check();
  await page.locator('[name="lest"]').check();
  await page.locator('main form button').last().click();
  await page.waitForLoadState();
  const { slug: owner } = await world.house.admin
    .selectFrom('tenant')
    .select('slug')
    .where('id', '=', world.tenant)
    .executeTakeFirstOrThrow();
  for (const viewport of [undefined, phone]) {
    const context = await world.open(undefined, viewport);
    const open = await context.newPage();
    await open.goto(`${world.house.origin}/om/${owner}/innsynskrav/${slug}`);
    const text = await open.locator('main').innerText();
    expect(text).toContain('Avtaler med Facebook');
    expect(text).toContain('Utdanningsetaten har ingen avtale med Facebook');
    expect(text).not.toContain('kim.bjerke@');
    expect(text).not.toContain('Bjerke');
    expect(text).not.toMatch(/Referansen er [0-9a-z]{16}/);
    await picture(open, `oslo-2019-offentlig${viewport === undefined ? '' : '-mobil'}`);
    await expectGood(open);
    await context.close();
  }
});
