import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '#src/app/routes.ts';
import { openMatter, takeMatter } from '#src/features/cases/index.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type House, openHouse, plain, shippedLandscape } from '#test/house.ts';

// Monday; the fifth working day after it is Monday 23 November, and from Tuesday silence is a refusal.
const came = new Date('2026-11-16T09:00:00Z');
let time = came.getTime();
const clock = { now: () => new Date(time) };
let house: House<'handler' | 'other'>;
let tenant: string;

beforeAll(async () => {
  house = await openHouse<'handler' | 'other'>({ clock, routes });
  tenant = await house.addOwner(await shippedLandscape('perfect-owner'));
});
afterAll(() => house?.drop());

async function request() {
  const opened = await inTenant(house.db, tenant, (trx) =>
    openMatter(trx, clock, {
      ...{ kind: 'foi', subject: 'Avtaler', received: { at: came }, via: 'form', author: 'form' },
      parties: [
        { part: 'requester', name: 'Avisa', email: 'red@avisa.invalid', authority: 'anyone', shown: 'not-needed' },
      ],
      message: { direction: 'in', channel: 'form', body: 'Jeg vil se avtalene.', handled: true },
    }),
  );
  const { slug: owner } = await house.admin
    .selectFrom('tenant')
    .select('slug')
    .where('id', '=', tenant)
    .executeTakeFirstOrThrow();
  return { ...opened, receipt: `/om/${owner}/kvittering/${opened.reference}` };
}

const rowOf = (id: string) =>
  house.admin.selectFrom('matter').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
describe('a complaint that nobody has answered', () => {
  test('is a form on the receipt from the day that silence is a refusal, and no sooner', async () => {
    time = came.getTime();
    const one = await request();
    time = Date.parse('2026-11-23T12:00:00Z');
    expect(await (await house.app.request(one.receipt)).text()).not.toContain('klage-manglende-svar');
    time = Date.parse('2026-11-24T08:00:00Z');
    expect(await (await house.app.request(one.receipt)).text()).toContain('klage-manglende-svar');
    const answer = await house.app.request(`${one.receipt}/klage-manglende-svar`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost' },
      body: new URLSearchParams({ 'klage-manglende-svar-tekst': 'Ingen har svart.' }),
    });
    expect(answer.status).toBe(303);
    expect(await rowOf(one.id)).toMatchObject({ state: 'complaint', outcome: 'refused' });
    const event = await house.admin
      .selectFrom('matter_event')
      .selectAll()
      .where('matter', '=', one.id)
      .where('name', '=', 'complained')
      .executeTakeFirstOrThrow();
    expect(event).toMatchObject({ section: 'offentleglova § 32 andre ledd', data: { silence: true } });
  });

  test('is sent on as it is when there is still no answer, with the hash of the package and how it was sent', async () => {
    time = came.getTime();
    const one = await request();
    time = Date.parse('2026-11-24T08:00:00Z');
    await house.addPerson('handler', tenant, 'coordinator', [], true);
    const handler = { ...house.actor('handler'), secondFactor: true };
    await takeMatter({ db: house.db, clock }, handler, { matter: one.id });
    const form = { skjema: 'complain-silence', 'complain-silence.reason': 'Ringte og klaget' };
    expect((await house.post(`/saker/${one.id}`, 'handler', form)).status).toBe(303);
    const page = plain(await (await house.get(`/saker/${one.id}/klage`, 'handler')).text());
    expect(page).toContain('Ingen har svart, og det er klaget på');
    expect(page).toContain('regnes som et avslag');
    expect(page).toContain('ingen sikker kanal');
    const zip = await house.get(`/saker/${one.id}/klage/pakke.zip`, 'handler');
    expect(zip.headers.get('content-type')).toBe('application/zip');
    expect((await house.post(`/saker/${one.id}/klage/send`, 'handler', { how: 'KS SvarUt 24. november' })).status).toBe(
      303,
    );
    const events = await house.admin
      .selectFrom('matter_event')
      .selectAll()
      .where('matter', '=', one.id)
      .orderBy('id')
      .execute();
    const packed = events.find(({ name }) => name === 'complaint-packed');
    const sent = events.find(({ name }) => name === 'complaint-sent');
    expect(packed?.data.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(sent).toMatchObject({ reason: 'KS SvarUt 24. november', data: { sha256: packed?.data.sha256 } });
    expect((await rowOf(one.id)).state).toBe('appealed');
  });

  test('is not noted by anybody before its day', async () => {
    time = came.getTime();
    const one = await request();
    const handler = { ...house.actor('handler'), secondFactor: true };
    await takeMatter({ db: house.db, clock }, handler, { matter: one.id });
    const form = { skjema: 'complain-silence', 'complain-silence.reason': 'x' };
    time = Date.parse('2026-11-23T08:00:00Z');
    await house.addPerson('other', tenant, 'coordinator', [], true);
    expect((await house.post(`/saker/${one.id}`, 'other', form)).status).toBe(409);
    expect((await rowOf(one.id)).state).toBe('active');
  });
});
