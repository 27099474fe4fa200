import { describe, expect, test } from 'vitest';
import { testDatabase } from '#test/database.ts';
import type { Fields } from '#test/house.ts';
import {
  actor,
  asked,
  bodyOf,
  clock,
  deps,
  filledForm,
  get,
  landscapeOf,
  latest,
  logged,
  post,
  setTime,
  today,
  useRegisterHouse,
} from '#test/register/house.ts';
import { founded } from '#test/small-register.ts';
import { commandLineActor, tenantFor } from './found-owner.ts';
import { importLandscape } from './import-landscape.ts';
import { parseLandscape } from './landscape/parse.ts';
import { printLandscape } from './landscape/print.ts';
import { asks } from './pages/form/ask.ts';
import type { Landscape } from './snapshot.ts';
import { exportLandscape } from './view-register.ts';

useRegisterHouse();

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

describe('two people at once', () => {
  test('the second is told who was first, and finds both changes in the form', async () => {
    const path = '/register/rutiner/brudd/endre';
    const mine = await filledForm('second', 'routines', 'brudd', {
      practice: 'Ring meg først',
      madeKnownBy: 'Sekretæren',
    });
    setTime(new Date('2026-11-20T12:20:00Z'));
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
