import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '#src/app/routes.ts';
import { changeEntry, setPublished } from '#src/features/register/index.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type House, openHouse, plain, shippedLandscape } from '#test/house.ts';

type Name = 'coordinator' | 'reader' | 'leader' | 'closed';
const clock = { now: () => new Date('2026-11-20T12:00:00+01:00') };

let house: House<Name>;

beforeAll(async () => {
  house = await openHouse<Name>({ clock, routes });
  const solvik = await house.addOwner(await shippedLandscape('perfect-owner'));
  await house.addPerson('coordinator', solvik, 'coordinator');
  await house.addPerson('reader', solvik, 'reader');
  await house.addPerson('leader', solvik, 'leader', ['bakkelokka']);
  await setPublished({ db: house.db, clock }, house.actor('coordinator'), true);
  // Published, but its page is not open.
  const skien = await house.addOwner(await shippedLandscape('skien'));
  await house.addPerson('closed', skien, 'coordinator');
});
afterAll(() => house?.drop());

const deps = () => ({ db: house.db, clock });
const text = async (answer: Response) => plain(await answer.text());
/** The number of the owner's last change, on which the next one builds. */
const lastChange = async () =>
  inTenant(house.db, house.actor('coordinator').tenant, async (trx) => {
    const row = await trx.selectFrom('register_change').select('number').orderBy('number', 'desc').executeTakeFirst();
    return row?.number ?? 0;
  });
const publish = (name: Name, audience: string, approvedBy: string, query = '') =>
  house.post(`/erklaeringer/${audience}${query}`, name, { godkjentAv: approvedBy });

describe('a statement that is not published', () => {
  test('is not found, and the page says what one can do', async () => {
    const answer = await house.get('/om/solvik/erklaering/ansatte');
    expect(answer.status).toBe(404);
    expect(await text(answer)).toMatch(/Solvik kommune har ikke publisert denne erklæringen.*Spør Solvik kommune/);
  });

  test('of an owner without a public page cannot be told from one of no owner', async () => {
    expect((await publish('closed', 'elever', 'Rektor')).status).toBe(303);
    const [closed, none, audience] = await Promise.all(
      ['/om/skien/erklaering/elever', '/om/finnes-ikke/erklaering/elever', '/om/solvik/erklaering/finnes-ikke'].map(
        async (path) => {
          const answer = await house.get(path);
          return [answer.status, (await text(answer)).replaceAll(/\/om\/[^"\s]*/g, '')];
        },
      ),
    );
    expect(closed).toEqual([404, expect.stringContaining('Det finnes ingen slik erklæring')]);
    expect(none).toEqual(closed);
    expect(audience).toEqual(closed);
  });
});

describe('publishing', () => {
  test('needs somebody who has approved it; what was typed is kept', async () => {
    const answer = await publish('coordinator', 'foresatte', '   ');
    expect(answer.status).toBe(422);
    expect(await text(answer)).toContain('Skriv hvem som har godkjent erklæringen');
    expect((await house.get('/om/solvik/erklaering/foresatte')).status).toBe(404);
  });

  test('is for coordinators: a reader sees the page and no form, and is refused', async () => {
    const page = await house.get('/erklaeringer/foresatte', 'reader');
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain('Bare en koordinator kan publisere.');
    expect(html).not.toContain('godkjentAv');
    expect((await publish('reader', 'foresatte', 'Jeg')).status).toBe(403);
    expect((await house.get('/om/solvik/erklaering/foresatte')).status).toBe(404);
  });

  test('makes a version that everybody can read, with who approved it, once', async () => {
    expect((await publish('coordinator', 'foresatte', 'Kommunedirektør Åse Vik')).status).toBe(303);
    const page = await text(await house.get('/om/solvik/erklaering/foresatte'));
    expect(page).toContain('Versjon 1 fra 20. november 2026. Godkjent av Kommunedirektør Åse Vik.');
    const again = await publish('coordinator', 'foresatte', 'En annen');
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('En annen');
    expect((await house.get('/om/solvik/erklaering/foresatte?versjon=2')).status).toBe(404);
  });

  test('of a unit is the unit’s own', async () => {
    expect((await publish('coordinator', 'elever', 'Rektor', '?enhet=finnes-ikke')).status).toBe(404);
    const unit = [
      ...(await house.get('/erklaeringer', 'coordinator').then((page) => page.text())).matchAll(
        /<option value="([^"]+)"/g,
      ),
    ][0]?.[1];
    expect((await publish('coordinator', 'elever', 'Rektor', `?enhet=${unit}`)).status).toBe(303);
    expect((await house.get(`/om/solvik/erklaering/elever?enhet=${unit}`)).status).toBe(200);
    expect((await house.get('/om/solvik/erklaering/elever')).status).toBe(404);
  });
});

describe('when the register changes', () => {
  const contact = 'Solvik kommune, Nygata 7, 9999 Solvik';

  beforeAll(async () => {
    const [owner] = (await shippedLandscape('perfect-owner')).owner;
    const { from = null, to = null, ...body } = { ...owner, contact } as Record<string, unknown>;
    await changeEntry(
      deps(),
      house.actor('coordinator'),
      { kind: 'owner', key: 'owner', from, to, body } as Parameters<typeof changeEntry>[2],
      'flyttet',
      await lastChange(),
    );
  });

  test('the owner sees which sentence no longer agrees, what it was and what it is', async () => {
    const page = await text(await house.get('/erklaeringer/foresatte', 'coordinator'));
    expect(page).toContain('1 setning i den stemmer ikke lenger');
    expect(page).toContain('Torget 1');
    expect(page).toContain('Nygata 7');
    expect(await text(await house.get('/erklaeringer', 'coordinator'))).toContain(
      '1 setning i den stemmer ikke lenger',
    );
  });

  test('visitors still read what was published, and it is said nowhere that it has changed', async () => {
    const page = await text(await house.get('/om/solvik/erklaering/foresatte?grunnlag=1'));
    expect(page).toContain('Torget 1');
    expect(page).not.toContain('Nygata 7');
  });

  test('the difference between the versions is told in words', async () => {
    const now = await text(await house.get('/erklaeringer/foresatte/endringer?fra=1', 'coordinator'));
    expect(now).toContain('1 setning er endret.');
    expect((await publish('coordinator', 'foresatte', 'Kommunedirektøren')).status).toBe(303);
    const between = await (await house.get('/erklaeringer/foresatte/endringer?fra=1&til=2', 'coordinator')).text();
    expect(between).toMatch(/<del>[^<]*Torget 1[^<]*<\/del>/);
    expect(between).toMatch(/<ins>[^<]*Nygata 7[^<]*<\/ins>/);
    expect((await house.get('/erklaeringer/foresatte/endringer?fra=3', 'coordinator')).status).toBe(404);
    const older = await text(await house.get('/om/solvik/erklaering/foresatte?versjon=1'));
    expect(older).toContain('Dette er versjon 1. Den gjelder ikke lenger.');
  });
});

test('the statements of a whole owner are not for the leader of one school', async () => {
  for (const path of ['/erklaeringer', '/erklaeringer/elever', '/erklaeringer/elever/endringer'])
    expect((await house.get(path, 'leader')).status).toBe(403);
  expect((await house.get('/erklaeringer')).status).toBe(303);
});

test('the owner’s own words are marked as Norwegian where the page is not', async () => {
  const page = await (await house.get('/om/solvik/erklaering/foresatte', undefined, 'en')).text();
  expect(page).toContain('<html lang="en"');
  expect(page).toMatch(/The one in charge is <span lang="nb">Kommunedirektøren<\/span>/);
});
