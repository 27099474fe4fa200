import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Clock } from '#src/platform/clock/clock.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { testDatabase } from '#test/database.ts';
import { type Fields, type House, openHouse, shippedLandscape } from '#test/house.ts';
import { founded } from '#test/small-register.ts';
import { changeEntry } from './change-entry.ts';
import { commandLineActor, tenantFor } from './found-owner.ts';
import { importLandscape } from './import-landscape.ts';
import { parseLandscape } from './landscape/parse.ts';
import { printLandscape } from './landscape/print.ts';
import { asks } from './pages/form/ask.ts';
import { formOf } from './pages/form/write.ts';
import { registerRoutes } from './pages/routes.ts';
import type { Kind } from './schema/kinds.ts';
import { entryAt, type Landscape, snapshotOf } from './snapshot.ts';
import { exportLandscape, viewRegister } from './view-register.ts';

const files = { bergen: 'bergen-mohlenpris-2013', perfect: 'perfect-owner' } as const;
type OwnerName = keyof typeof files;

const landscapeOf = (owner: OwnerName) => shippedLandscape(files[owner]);

// Time stands still unless a test moves it.
let now = new Date('2026-11-20T12:00:00Z');
const clock: Clock = { now: () => now };
let house: House;

beforeAll(async () => {
  house = await openHouse({
    clock,
    record: (record) => {
      if (record.event === 'error')
        throw new Error(`unforeseen: ${record.error} at ${record.route}\n${record.frames.join('\n')}`);
    },
    routes: registerRoutes,
  });
  const perfect = await house.addOwner(await landscapeOf('perfect'));
  await house.addPerson('first', perfect, 'coordinator');
  await house.addPerson('second', perfect, 'coordinator');
  await house.addPerson('nesset', perfect, 'leader', ['nesset']);
  await house.addPerson('reader', perfect, 'reader');
  await house.addPerson('bergen', await house.addOwner(await landscapeOf('bergen')), 'coordinator');
});
afterAll(() => house?.drop());

const actor = (who: string) => house.actor(who);
const get = (who: string | undefined, path: string) => house.get(path, who);
const post = (who: string, path: string, fields: Fields) => house.post(path, who, fields);

const deps = () => ({ db: house.db, clock });
const today = '2026-11-20';
const asked = {
  [asks.why]: 'fordi',
  [asks.how]: 'stated',
  [asks.source]: 'rektor',
  [asks.from]: today,
  [asks.until]: '',
};

async function bodyOf(
  who: string,
  kind: Kind,
  key: string,
  day = today,
  known?: number,
): Promise<Record<string, unknown> | undefined> {
  const view = await viewRegister(deps(), actor(who), 'register.read', 'test', known);
  return entryAt(snapshotOf(view.landscape, day), `${kind}/${key}`)?.body as Record<string, unknown> | undefined;
}

async function latest(who: string): Promise<number> {
  return (await viewRegister(deps(), actor(who), 'register.read', 'test')).latest;
}

/** The form of an entry as a person would get it, with some fields filled in differently. */
async function filledForm(who: string, kind: Kind, key: string, changes: Fields): Promise<Fields> {
  const values = Object.fromEntries(formOf(kind, (await bodyOf(who, kind, key)) ?? {}, 'nb'));
  return { ...values, ...asked, [asks.seen]: String(await latest(who)), ...changes };
}

async function logged(who: string): Promise<{ act: string; allowed: boolean; subject: string }[]> {
  return inTenant(house.db, actor(who).tenant, (trx) =>
    trx.selectFrom('log_line').select(['act', 'allowed', 'subject']).where('actor', '=', actor(who).id).execute(),
  );
}

describe('who may do what', () => {
  const use = (school: string) => `/register/i-bruk/kvistad-sak-${school}`;
  const matrix: readonly (readonly [string, string, Record<string, number>])[] = [
    ['GET', '/register', { first: 200, nesset: 200, reader: 200 }],
    ['GET', '/register/systemer', { first: 200, nesset: 200, reader: 200 }],
    ['GET', '/register/systemer/miljoboka', { first: 200, nesset: 200, reader: 200, bergen: 404 }],
    ['GET', '/register/systemer/miljoboka/historikk', { first: 200, nesset: 200, reader: 200, bergen: 404 }],
    ['GET', '/register/systemer/miljoboka/endre', { first: 200, nesset: 403, reader: 403, bergen: 404 }],
    ['POST', '/register/systemer/miljoboka/endre', { nesset: 403, reader: 403, bergen: 404 }],
    ['GET', '/register/systemer/miljoboka/avslutt', { first: 200, nesset: 403, reader: 403, bergen: 404 }],
    ['POST', '/register/systemer/miljoboka/avslutt', { nesset: 403, reader: 403, bergen: 404 }],
    ['GET', '/register/systemer/ny', { first: 200, nesset: 403, reader: 403 }],
    ['POST', '/register/systemer/ny', { nesset: 403, reader: 403 }],
    ['GET', '/register/i-bruk/ny', { first: 200, nesset: 200, reader: 403 }],
    ['GET', use('nesset'), { first: 200, nesset: 200, reader: 200, bergen: 404 }],
    ['GET', `${use('nesset')}/endre`, { first: 200, nesset: 200, reader: 403 }],
    ['GET', use('bakkelokka'), { first: 200, nesset: 404, reader: 200, bergen: 404 }],
    ['GET', `${use('bakkelokka')}/historikk`, { first: 200, nesset: 404, reader: 200, bergen: 404 }],
    ['GET', `${use('bakkelokka')}/endre`, { first: 200, nesset: 404, reader: 403, bergen: 404 }],
    ['POST', `${use('bakkelokka')}/endre`, { nesset: 404, reader: 403, bergen: 404 }],
    ['GET', `${use('bakkelokka')}/avslutt`, { first: 200, nesset: 404, reader: 403 }],
    ['GET', '/register/skoleeier', { first: 200, nesset: 200, reader: 200 }],
    ['GET', '/register/skoleeier/endre', { first: 200, nesset: 403, reader: 403 }],
    ['GET', '/register/eksport.yaml', { first: 200, nesset: 403, reader: 403 }],
    ['GET', '/endringer', { first: 200, nesset: 200, reader: 200 }],
    ['POST', '/endringer/00000000-0000-7000-8000-000000000000', { nesset: 403, reader: 403 }],
    ['GET', '/register/ukjent', { first: 404 }],
    ['GET', '/register/systemer/ukjent', { first: 404 }],
    ['GET', '/register/systemer/miljoboka?dato=2026-13-01', { first: 400 }],
    ['GET', '/register/systemer/miljoboka?kjent=999', { first: 404 }],
    ['GET', '/register/systemer/miljoboka?kjent=x', { first: 404 }],
  ];
  const cells = matrix.flatMap(([method, path, statuses]) =>
    Object.entries(statuses).map(([who, status]) => [method, path, who, status] as const),
  );

  test.each(cells)('%s %s by %s answers %i', async (method, path, who, status) => {
    const response = method === 'GET' ? await get(who, path) : await post(who, path, asked);
    expect(response.status).toBe(status);
  });

  test('one who is not signed in is sent to sign in, and back', async () => {
    const response = await get(undefined, '/register/systemer/miljoboka');
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      '/logg-inn?til=%2Fregister%2Fsystemer%2Fmiljoboka',
    ]);
  });

  test('a refusal is in the log', async () => {
    await post('reader', '/register/systemer/granbar-skole/endre', asked);
    expect(await logged('reader')).toContainEqual({
      act: 'register.change',
      allowed: false,
      subject: 'systems/granbar-skole',
    });
  });

  test('a leader meets nothing of what stands in another school’s entries', async () => {
    for (const path of [
      '/register',
      '/register?sok=skole',
      '/register/i-bruk',
      '/register/systemer/kvistad-sak',
      '/register/enheter',
      '/endringer',
    ]) {
      const page = await (await get('nesset', path)).text();
      expect(page).not.toMatch(
        /i-bruk\/[a-z-]+-(bakkelokka|solvik-ungdomsskole)|enheter\/(bakkelokka|solvik-ungdomsskole)/,
      );
    }
    expect(await (await get('first', '/register/i-bruk')).text()).toContain('kvistad-sak-bakkelokka');
    expect(await (await get('nesset', '/register/i-bruk')).text()).toContain('kvistad-sak-nesset');
  });

  test('forms are offered only to those who may send them', async () => {
    expect(await (await get('first', '/register/systemer/miljoboka')).text()).toContain(
      '/register/systemer/miljoboka/endre',
    );
    expect(await (await get('reader', '/register/systemer/miljoboka')).text()).not.toMatch(/\/(endre|avslutt|ny)["?]/);
    const leaders = await (await get('nesset', '/register/systemer/miljoboka')).text();
    expect(
      [...leaders.matchAll(/[\w/-]+(?=\/(?:endre|avslutt|ny)["?])/g)].every(
        ([path]) => path === '/register/i-bruk/miljoboka-nesset',
      ),
    ).toBe(true);
    expect(await (await get('nesset', use('nesset'))).text()).toContain(`${use('nesset')}/endre`);
  });
});

describe('a change', () => {
  test('becomes a new version; the day before and the knowledge before are as they were', async () => {
    const before = await latest('first');
    const fields = await filledForm('first', 'systems', 'kvistad-sak', {
      'log.keptFor': '3 år',
      [asks.from]: '2026-11-17',
    });
    const response = await post('first', '/register/systemer/kvistad-sak/endre', fields);
    expect(response.status).toBe(303);
    expect(await latest('first')).toBe(before + 1);
    const keptFor = async (day: string, known?: number) =>
      ((await bodyOf('first', 'systems', 'kvistad-sak', day, known)) as { log: { keptFor: string } }).log.keptFor;
    expect(await keptFor('2026-11-17')).toBe('P3Y');
    expect(await keptFor('2026-11-16')).toBe('P5Y');
    expect(await keptFor('2026-11-17', before)).toBe('P5Y');
    const page = async (query: string) => (await get('reader', `/register/systemer/kvistad-sak${query}`)).text();
    expect(await page('?dato=2026-11-17')).toMatch(/>3 år</);
    expect(await page('?dato=2026-11-16')).toMatch(/>5 år</);
    expect(await page(`?dato=2026-11-17&kjent=${before}`)).toMatch(/>5 år</);
    const history = await (await get('reader', '/register/systemer/kvistad-sak/historikk')).text();
    expect(history).toContain(`Endring ${before + 1}: fordi`);
    expect(history).toContain('Kim first');
  });

  test('grounds the changed fact anew and leaves how the others are known', async () => {
    const body = (await bodyOf('first', 'systems', 'kvistad-sak', today)) as {
      known: { facts?: string[]; source: string }[];
    };
    expect(body.known).toContainEqual({ how: 'stated', source: 'rektor', facts: ['log.keptFor'] });
    expect(body.known.length).toBeGreaterThan(1);
  });

  test('is in the log with the entry it was made to', async () => {
    expect(await logged('first')).toContainEqual({
      act: 'register.change',
      allowed: true,
      subject: 'systems/kvistad-sak',
    });
  });

  test.each<[string, Fields, string]>([
    ['without a reason', { [asks.why]: ' ' }, 'Skriv hvorfor det endres.'],
    ['without a source', { [asks.source]: '' }, 'Skriv hvem som sa det, eller hvor det står.'],
    ['evidenced by nothing', { [asks.how]: 'evidenced' }, 'Velg dokumentet som viser det'],
    ['that ends before it begins', { [asks.until]: today }, 'Den siste dagen må være etter den første.'],
    ['to a name of nothing', { name: '' }, 'Navn: dette må fylles ut.'],
    ['to a country that is none', { 'storage.countries': 'Norge' }, 'Lagring: land'],
    ['to a period that is none', { 'log.keptFor': 'en stund' }, 'skriv for eksempel 1 år'],
    ['to an entry that is not there', { vendor: 'ingen-slik' }, 'Leverandør: dette kan ikke stå her.'],
  ])('%s is sent back with what was typed', async (_what, changes, message) => {
    const fields = await filledForm('first', 'systems', 'miljoboka', { description: 'skrevet & bevart', ...changes });
    const response = await post('first', '/register/systemer/miljoboka/endre', fields);
    const page = await response.text();
    expect(response.status).toBe(422);
    expect(page).toContain(message);
    expect(page).toContain('skrevet &amp; bevart');
    expect(await bodyOf('first', 'systems', 'miljoboka')).not.toMatchObject({ description: 'skrevet & bevart' });
  });

  test('that changes nothing is not recorded', async () => {
    const before = await latest('first');
    const response = await post(
      'first',
      '/register/systemer/miljoboka/endre',
      await filledForm('first', 'systems', 'miljoboka', {}),
    );
    expect([response.status, await latest('first')]).toEqual([422, before]);
    expect(await response.text()).toContain('Ingenting er endret ennå.');
  });

  test('a new source for facts that stand as they are is a change', async () => {
    const fields = await filledForm('first', 'systems', 'tallstien', {
      [asks.also]: ['login.factors'],
      [asks.source]: 'prøvd selv',
      [asks.how]: 'observed',
      [asks.on]: today,
    });
    expect((await post('first', '/register/systemer/tallstien/endre', fields)).status).toBe(303);
    const body = (await bodyOf('first', 'systems', 'tallstien')) as { known: unknown[] };
    expect(body.known).toContainEqual({ how: 'observed', source: 'prøvd selv', on: today, facts: ['login.factors'] });
  });

  test('a new entry gets a key from its name, and one of its own when that is taken', async () => {
    const fields = {
      ...asked,
      name: 'Ørsted Læring',
      'systemOwner.role': '',
      [asks.seen]: String(await latest('first')),
    };
    expect((await post('first', '/register/systemer/ny', fields)).headers.get('location')).toContain(
      '/register/systemer/orsted-laering',
    );
    const again = { ...fields, [asks.seen]: String(await latest('first')) };
    expect((await post('first', '/register/systemer/ny', again)).headers.get('location')).toContain(
      '/register/systemer/orsted-laering-2',
    );
    expect(await bodyOf('first', 'systems', 'orsted-laering')).toEqual({
      name: 'Ørsted Læring',
      known: [{ how: 'stated', source: 'rektor' }],
      from: today,
    });
  });

  test('a form is filled in from its address', async () => {
    const page = await (await get('first', '/register/vurderinger/ny?kind=risk&systems=miljoboka')).text();
    expect(page).toMatch(/<option value="risk" selected/);
    expect(page).toMatch(/<input[^>]*value="miljoboka"[^>]*checked/);
    const notice = await (await get('first', '/register/informasjon/ny?mentions=miljoboka')).text();
    expect(notice).toMatch(/name="mentions.miljoboka"[\s\S]*?<option value="ja" selected/);
  });

  test('an entry that no longer holds is gone from the day on, and there the day before', async () => {
    const seen = String(await latest('first'));
    const fields = { [asks.from]: '2026-11-18', [asks.why]: 'sluttet', [asks.seen]: seen };
    expect((await post('first', '/register/i-bruk/tallstien-bakkelokka/avslutt', fields)).status).toBe(303);
    expect(await bodyOf('first', 'uses', 'tallstien-bakkelokka', '2026-11-17')).toMatchObject({ system: 'tallstien' });
    expect(await bodyOf('first', 'uses', 'tallstien-bakkelokka', '2026-11-18')).toBeUndefined();
    const page = await (await get('first', '/register/i-bruk/tallstien-bakkelokka?dato=2026-11-18')).text();
    expect(page).toContain('gjaldt ikke 18. november 2026');
    expect((await post('first', '/register/i-bruk/miljoboka-nesset/avslutt', { [asks.seen]: seen })).status).toBe(422);
  });
});

describe('a leader', () => {
  test('changes and ends what the own school uses', async () => {
    const fields = await filledForm('nesset', 'uses', 'romtavla-nesset', { approvedBy: 'Rektor' });
    expect((await post('nesset', '/register/i-bruk/romtavla-nesset/endre', fields)).status).toBe(303);
    const close = { [asks.from]: today, [asks.why]: 'tatt ned', [asks.seen]: String(await latest('first')) };
    expect((await post('nesset', '/register/i-bruk/romtavla-nesset/avslutt', close)).status).toBe(303);
    expect(await bodyOf('first', 'uses', 'romtavla-nesset')).toBeUndefined();
  });

  test('cannot move an entry to another school', async () => {
    const fields = await filledForm('nesset', 'uses', 'blaklokke-nesset', { unit: 'bakkelokka' });
    expect((await post('nesset', '/register/i-bruk/blaklokke-nesset/endre', fields)).status).toBe(403);
  });

  // The verb itself, as a crafted request would reach it: an address says nothing of what a day before the entry hides.
  test.each<[string, string | null, Record<string, unknown> | null]>([
    ['writing the own unit into it', today, { system: 'blaklokke', unit: 'nesset' }],
    ['writing the own unit into it from before it began', '1990-01-01', { system: 'blaklokke', unit: 'nesset' }],
    ['writing the own unit into all its life', null, { system: 'blaklokke', unit: 'nesset' }],
    ['ending it', today, null],
    ['ending it from before it began', '1990-01-01', null],
  ])('cannot take another school’s entry by %s', async (_how, from, body) => {
    const wish = { kind: 'uses', key: 'blaklokke-bakkelokka', from, to: null, body } as const;
    const before = await bodyOf('first', 'uses', 'blaklokke-bakkelokka');
    await expect(changeEntry(deps(), actor('nesset'), wish, 'x', await latest('first'))).rejects.toMatchObject({
      code: 'refused',
    });
    expect(await bodyOf('first', 'uses', 'blaklokke-bakkelokka')).toEqual(before);
  });

  test('cannot end what concerns the owner as a whole, nor what is not there', async () => {
    const end = (kind: Kind, key: string, who: string) =>
      latest('first').then((seen) =>
        changeEntry(deps(), actor(who), { kind, key, from: today, to: null, body: null }, 'x', seen),
      );
    await expect(end('systems', 'miljoboka', 'nesset')).rejects.toMatchObject({ code: 'refused' });
    await expect(end('systems', 'ingen-slik', 'first')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('two people at once', () => {
  test('the second is told who was first, and finds both changes in the form', async () => {
    const path = '/register/rutiner/brudd/endre';
    const mine = await filledForm('second', 'routines', 'brudd', {
      practice: 'Ring meg først',
      madeKnownBy: 'Sekretæren',
    });
    now = new Date('2026-11-20T12:20:00Z');
    const theirs = await filledForm('first', 'routines', 'brudd', {
      reviewedOn: '2026-11-19',
      madeKnownBy: 'Rådgiveren',
      [asks.why]: 'ny rådgiver',
    });
    expect((await post('first', path, theirs)).status).toBe(303);
    const response = await post('second', path, mine);
    const page = await response.text();
    expect(response.status).toBe(409);
    expect(page).toContain('Kim first endret oppføringen 20. november 2026: «ny rådgiver».');
    expect(page).toContain('Ring meg først');
    expect(page).toContain('Sekretæren');
    expect(page).toContain('nå står det Rådgiveren');
    expect(page).toMatch(/name="reviewedOn"[^>]*value="2026-11-19"|value="2026-11-19"[^>]*name="reviewedOn"/);
    expect(await bodyOf('first', 'routines', 'brudd')).toMatchObject({ madeKnownBy: 'Rådgiveren' });
    // What the page gave out can be sent as it stands.
    const again = await filledForm('second', 'routines', 'brudd', { practice: 'Ring meg først' });
    const action = /<form method="post" action="(\/register\/[^"]+)"/.exec(page)?.[1] ?? '';
    expect((await post('second', action, again)).status).toBe(303);
    expect(await bodyOf('first', 'routines', 'brudd')).toMatchObject({
      madeKnownBy: 'Rådgiveren',
      practice: 'Ring meg først',
      reviewedOn: '2026-11-19',
    });
  });

  test('a change that is to begin where something else stands is laid on that', async () => {
    const path = '/register/rutiner/sletting/endre';
    const later = await filledForm('first', 'routines', 'sletting', {
      practice: 'Hver uke',
      [asks.from]: '2027-01-01',
    });
    expect((await post('first', path, later)).status).toBe(303);
    // A form that shows what stands today, to hold from a day when the practice is another.
    const mine = await filledForm('first', 'routines', 'sletting', {
      madeKnownBy: 'Arkivaren',
      [asks.from]: '2027-02-01',
      [asks.until]: '',
    });
    const response = await post('first', path, mine);
    const page = await response.text();
    expect(response.status).toBe(409);
    expect(page).toContain('Fra 1. februar 2027 står det noe annet.');
    expect(page).toContain('Hver uke');
    expect(page).toContain('Arkivaren');
    expect(page).toContain(`action="${path}?dato=`);
    const merged = { ...mine, practice: 'Hver uke' };
    expect((await post('first', `${path}?dato=2027-02-01`, merged)).status).toBe(303);
    expect(await bodyOf('first', 'routines', 'sletting', '2027-02-01')).toMatchObject({
      practice: 'Hver uke',
      madeKnownBy: 'Arkivaren',
    });
    expect(await bodyOf('first', 'routines', 'sletting', '2027-01-31')).not.toMatchObject({ madeKnownBy: 'Arkivaren' });
  });

  test('a change of another entry meanwhile is no conflict', async () => {
    const mine = await filledForm('second', 'routines', 'innsyn', { practice: 'Svar samme uke' });
    expect(
      (
        await post(
          'first',
          '/register/rutiner/retting/endre',
          await filledForm('first', 'routines', 'retting', { practice: 'Rett straks' }),
        )
      ).status,
    ).toBe(303);
    expect((await post('second', '/register/rutiner/innsyn/endre', mine)).status).toBe(303);
  });
});

describe('what opens access', () => {
  async function propose(reader: string): Promise<string> {
    const body = (await bodyOf('first', 'systems', 'granbar-skole')) as { log: { readers: string[] } };
    const fields = await filledForm('first', 'systems', 'granbar-skole', {
      'log.readers': [...body.log.readers, reader].join('\n'),
    });
    const response = await post('first', `/register/systemer/granbar-skole/endre?dato=${today}`, fields);
    expect(response.status).toBe(202);
    expect(await response.text()).toContain(`${reader} får lese loggen`);
    const view = await viewRegister(deps(), actor('first'), 'register.read', 'test');
    return view.waiting.at(-1)?.id ?? '';
  }
  const answer = (id: string, yes: boolean, why = 'vurdert') => ({
    [`svar-${id}`]: yes ? 'ja' : 'nei',
    [`hvorfor-${id}`]: why,
  });

  test('waits for a second person: the proposer is refused, a colleague says yes', async () => {
    const id = await propose('Arkivaren');
    const readers = async () =>
      ((await bodyOf('first', 'systems', 'granbar-skole')) as { log: { readers: string[] } }).log.readers;
    expect(await readers()).not.toContain('Arkivaren');
    expect(await (await get('second', '/endringer')).text()).toContain('Arkivaren får lese loggen');
    expect((await post('first', `/endringer/${id}`, answer(id, true))).status).toBe(403);
    expect((await post('reader', `/endringer/${id}`, answer(id, true))).status).toBe(403);
    expect((await post('bergen', `/endringer/${id}`, answer(id, true))).status).toBe(404);
    const withoutWhy = await post('second', `/endringer/${id}`, answer(id, true, ''));
    expect([withoutWhy.status, await withoutWhy.text()]).toEqual([422, expect.stringContaining('Skriv hvorfor.')]);
    expect((await post('second', `/endringer/${id}`, answer(id, true))).status).toBe(303);
    expect(await readers()).toContain('Arkivaren');
    expect((await post('second', `/endringer/${id}`, answer(id, true))).status).toBe(404);
  });

  test('declined, it changes nothing and waits no more', async () => {
    const id = await propose('Vikaren');
    const before = await latest('first');
    expect((await post('second', `/endringer/${id}`, answer(id, false))).status).toBe(303);
    expect(await latest('first')).toBe(before);
    expect(await (await get('second', '/endringer')).text()).not.toContain('Vikaren får lese loggen');
  });

  test('weighs also what is replaced later on, so that a date in the past opens nothing unseen', async () => {
    const body = structuredClone(await bodyOf('first', 'systems', 'kvistad-sak')) as {
      from?: string;
      to?: string;
      login: Record<string, unknown>;
    };
    body.login.factors = 1;
    const { from: _from, to: _to, ...rest } = body;
    const wish = { kind: 'systems', key: 'kvistad-sak', from: '1990-01-01', to: null, body: rest } as const;
    const outcome = await changeEntry(deps(), actor('first'), wish, 'x', await latest('first'));
    expect(outcome.state).toBe('waiting');
  });
});

describe('landscape files', () => {
  test.each(['bergen', 'perfect'] as const)('export, import, export gives the same bytes (%s)', async (owner) => {
    const fresh = await testDatabase();
    const again = await testDatabase();
    try {
      const first = await founded({ db: fresh.db, clock }, await landscapeOf(owner));
      const text = await exportLandscape({ db: fresh.db, clock }, commandLineActor(first));
      expect(text).toBe(printLandscape(await landscapeOf(owner)));
      const landscape = parseLandscape(text, 'export');
      const { id } = await tenantFor(again.db, landscape);
      await importLandscape({ db: again.db, clock }, commandLineActor(id), landscape, { why: 'from the export' });
      expect(await exportLandscape({ db: again.db, clock }, commandLineActor(id))).toBe(text);
    } finally {
      await fresh.drop();
      await again.drop();
    }
  });

  test('the download is the export', async () => {
    const response = await get('bergen', '/register/eksport.yaml');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="bergen.yaml"');
    expect(await response.text()).toBe(await exportLandscape(deps(), actor('bergen')));
  });

  test('a second import records nothing; a changed file becomes new versions; what is missing is closed only when told to', async () => {
    const who = commandLineActor(actor('bergen').tenant);
    const file = await landscapeOf('bergen');
    const before = await latest('bergen');
    expect(await importLandscape(deps(), who, file, { why: 'again' })).toMatchObject({
      plan: { added: [], changed: [], missing: [] },
    });
    expect(await latest('bergen')).toBe(before);

    const { sikkerhetsmal: _gone, ...routines } = file.entries.routines ?? {};
    const [swis] = file.entries.systems?.swis ?? [];
    if (swis === undefined) throw new Error('no SWIS in the file');
    const changed: Landscape = {
      ...file,
      entries: {
        ...file.entries,
        routines,
        systems: {
          ...file.entries.systems,
          swis: [
            { ...swis, to: '2014-02-01' },
            { ...swis, from: '2014-02-01', description: 'Nytt' },
          ],
        },
      },
    };
    const outcome = await importLandscape(deps(), who, changed, { why: 'changed' });
    expect(outcome.plan).toMatchObject({ added: [], changed: ['systems/swis'], missing: ['routines/sikkerhetsmal'] });
    expect(await bodyOf('bergen', 'systems', 'swis', '2014-02-01')).toMatchObject({ description: 'Nytt' });
    expect(await bodyOf('bergen', 'systems', 'swis', '2014-01-31')).toMatchObject({ description: swis.description });
    expect(await bodyOf('bergen', 'routines', 'sikkerhetsmal')).toBeDefined();
    expect(await (await get('bergen', '/register/systemer/swis/historikk')).text()).toContain('Nytt');

    await importLandscape(deps(), who, changed, { why: 'close', closeFrom: '2014-03-01' });
    expect(await bodyOf('bergen', 'routines', 'sikkerhetsmal', '2014-02-28')).toBeDefined();
    expect(await bodyOf('bergen', 'routines', 'sikkerhetsmal', '2014-03-01')).toBeUndefined();
  });
});

describe('every page', () => {
  test.each(['nb', 'nn', 'en'])(
    'of every entry of both owners answers, in %s',
    async (lang) => {
      const html = await (await get('first', '/register')).text();
      // Spreadsheets are a feature of their own, and not in this house.
      const slugs = [...html.matchAll(/href="(\/register\/(?!regneark)[a-z-]+)"/g)].map(([, href]) => href ?? '');
      expect(slugs.length).toBeGreaterThan(20);
      for (const who of ['first', 'bergen']) {
        for (const slug of new Set(slugs)) {
          const list = await get(who, `${slug}?lang=${lang}`);
          expect([slug, list.status]).toEqual([slug, 200]);
          const keys = [...(await list.text()).matchAll(new RegExp(`href="(${slug}/[a-z0-9-]+)"`, 'g'))].map(
            ([, href]) => href ?? '',
          );
          for (const href of keys.filter((each) => !each.endsWith('/ny')).slice(0, 2)) {
            for (const page of ['', '/endre', '/historikk', '/avslutt']) {
              const status = (await get(who, `${href}${page}?lang=${lang}`)).status;
              if (href.endsWith('/endre') || href.endsWith('/historikk')) continue;
              expect([who, href, page, status]).toEqual([who, href, page, 200]);
            }
          }
        }
      }
    },
    120_000,
  );
});
