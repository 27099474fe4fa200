import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { changeEntry, snapshotOf } from '#src/features/register/index.ts';
import { type House, landscapeAt, openHouse, plain, shippedLandscape } from '#test/house.ts';
import { findingsJson } from '../findings-json.ts';
import { control } from '../run.ts';
import { packOf } from '../view-findings.ts';
import { findingsRoutes } from './routes.tsx';

const clock = { now: () => new Date('2024-02-01T10:00:00+01:00') };
type Person = 'coordinator' | 'reader' | 'solbakken' | 'fjordgata' | 'bergen';
let house: House<Person>;

const fixture = join(import.meta.dirname, 'two-schools.fixture.yaml');

beforeAll(async () => {
  house = await openHouse({ clock, routes: findingsRoutes });
  const solvik = await house.addOwner(await landscapeAt(fixture));
  const coordinator = await house.addPerson('coordinator', solvik, 'coordinator');
  await house.addPerson('reader', solvik, 'reader');
  await house.addPerson('solbakken', solvik, 'leader', ['solbakken']);
  await house.addPerson('fjordgata', solvik, 'leader', ['fjordgata']);
  const bergen = await house.addOwner(await shippedLandscape('bergen-mohlenpris-2013'));
  await house.addPerson('bergen', bergen, 'coordinator');
  // Alfa asks for a code as well from now on: its strong-authentication turns.
  const login = { accounts: 'personal', factors: 2, reachableFrom: 'anywhere' };
  const known = [{ how: 'evidenced', evidence: 'oppsett', source: 's. 3' }];
  const wish = { kind: 'systems', key: 'alfa', from: null, to: null, body: { name: 'Alfa', login, known } } as const;
  const outcome = await changeEntry({ db: house.db, clock }, coordinator, wish, 'kode på SMS er tatt i bruk', 1);
  expect(outcome).toEqual({ state: 'recorded', change: 2 });
});
afterAll(() => house?.drop());

const get: House<Person>['get'] = (...asked) => house.get(...asked);

async function page(path: string, person: Person, lang = 'nb'): Promise<string> {
  const answer = await get(path, person, lang);
  expect(answer.status, path).toBe(200);
  return answer.text();
}

describe('somebody who is not signed in', () => {
  it.each(['/funn', '/funn.json', '/funn/access-routine/systemer/felles', '/funn/security-management/eier'])(
    'is sent to sign in, and back to %s',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toBe(`/logg-inn?til=${encodeURIComponent(path)}`);
      expect(await answer.text()).not.toContain('Felles');
    },
  );
});

describe('the list of findings', () => {
  it('opens with the answer, and holds what is in order too', async () => {
    const html = await page('/funn?lov=pol-2000', 'reader');
    expect(plain(html)).toMatch(/Dere har (\d+ avvik|ingen avvik)[^.]*ting vi ikke vet ennå\./);
    expect(html).toContain('href="/funn/strong-authentication/systemer/alfa?lov=pol-2000"');
    expect(html).toContain('data-verdict="met"');
  });

  it('shows where a register from a public text comes from, and the report’s deviations on its day', async () => {
    const text = plain(await page('/funn', 'bergen'));
    expect(text).toContain('Dere har 11 avvik, 1 merknad');
    expect(text).toContain('tirsdag 3. desember 2013');
    expect(text).toContain('Dette er fra en offentlig tekst av 3. desember 2013');
    expect(text).toContain('Det sier ingenting om virksomheten i dag.');
  });

  it('narrows by what is chosen, says how many match, and keeps the choice in links', async () => {
    const html = await page('/funn?system=beta&vurdering=not-applicable&dato=&lov=pol-2000', 'coordinator');
    const links = [...html.matchAll(/href="(\/funn\/[^"]*)"/g)].map(([, href]) => href?.replaceAll('&amp;', '&'));
    expect(new Set(links.slice(1))).toEqual(
      new Set(
        ['strong-authentication', 'usage-log'].map(
          (id) => `/funn/${id}/systemer/beta?lov=pol-2000&vurdering=not-applicable&system=beta`,
        ),
      ),
    );
    expect(plain(html)).toMatch(/Viser 2 av \d+ funn\./);
  });

  it('says that nothing matches, and leads back to everything', async () => {
    const html = await page('/funn?system=gamma', 'coordinator');
    expect(plain(html)).toContain('Ingen funn passer til utvalget.');
    expect(html).toContain('<option value="gamma" selected="">gamma</option>');
  });

  it('shows the facts of another day, and what was known after an earlier change', async () => {
    expect(await page('/funn?dato=2023-01-01', 'coordinator')).not.toContain('/systemer/alfa');
    const before = await page('/funn?kjent=1&system=alfa&tema=security&lov=pol-2000', 'coordinator');
    expect(plain(before)).toContain('Dette er det som var kjent etter endring nr. 1.');
    expect(before).toMatch(
      /data-verdict="deviation".*?strong-authentication\/systemer\/alfa\?lov=pol-2000&amp;kjent=1/s,
    );
  });

  it('says that the law of 2000 was not in force on a later day', async () => {
    expect(plain(await page('/funn?lov=pol-2000', 'reader'))).toContain(
      'Denne dagen gjaldt ikke personopplysningsloven (2000).',
    );
    expect(plain(await page('/funn?lov=pol-2000&lovdato=2010-01-01', 'reader'))).not.toContain(
      'Denne dagen gjaldt ikke',
    );
  });

  it.each(['nb', 'nn', 'en'])('is whole in %s', async (lang) => {
    const html = await page('/funn', 'coordinator', lang);
    expect(html).toContain(`<html lang="${lang}"`);
    expect(html).not.toMatch(/undefined|\[object/);
  });
});

describe('many findings by today’s law', () => {
  it('stand by theme and requirement, folded, each requirement once', async () => {
    const html = await page('/funn', 'coordinator');
    const titles = [...html.matchAll(/class="sv-fold-title">([^<]*)</g)].map(([, title]) => title);
    expect(titles.length).toBeGreaterThan(10);
    expect(new Set(titles).size).toBe(titles.length);
    expect(html).not.toMatch(/<details class="sv-fold" open/);
    expect(plain(html)).toMatch(
      /Det meste er ikke sagt eller vist ennå: \d+ av \d+ svar|bygger på det skoleeieren selv/,
    );
  });

  it('of one requirement stand alone, and keep to it when they are narrowed further', async () => {
    const html = await page('/funn?krav=second-factor', 'coordinator');
    const links = new Set(
      [...html.matchAll(/href="(\/funn\/[^"?#]*)[^"]*krav=second-factor"/g)].map(([, href]) => href),
    );
    expect(links).toEqual(new Set(['alfa', 'beta', 'felles'].map((key) => `/funn/second-factor/systemer/${key}`)));
    expect(html).toContain('<input type="hidden" name="krav" value="second-factor"');
    expect(plain(await page('/funn?krav=finnes-ikke', 'coordinator'))).toContain('Ingen funn passer til utvalget.');
  });

  it('are few enough to be read unfolded when they are narrowed', async () => {
    expect(await page('/funn?lov=pol-2000&system=felles', 'coordinator')).not.toContain('<details class="sv-fold">');
  });

  it('about something else than a system are named with what it is, and lead to it', async () => {
    const html = await page('/funn/use-approved/i-bruk/felles-solbakken', 'coordinator');
    expect(plain(html)).toMatch(/System i bruk Felles ved Solbakken skole Systemer Felles/);
    expect(html).toContain('href="/register/i-bruk/felles-solbakken"');
    expect(html).toContain('href="/register/systemer/felles"');
  });

  it('lead back to the facts by the law of their own time', async () => {
    expect(await page('/funn', 'bergen')).toContain('href="/sammenlign?lov=pol-2000&amp;mot=gdpr"');
    expect(await page('/funn', 'coordinator')).toContain('href="/sammenlign"');
  });
});

describe('a question that cannot be answered', () => {
  it.each([
    ['dato=2013-13-03', 'value="2013-13-03"', 'Skriv dagen som ÅÅÅÅ-MM-DD'],
    ['lovdato=snart', 'value="snart"', 'Skriv dagen som ÅÅÅÅ-MM-DD'],
    ['kjent=99', 'value="99"', 'Den siste er nr. 2'],
    ['lov=romerretten', '<select class="ds-input" id="felt-lov"', '«romerretten» er ikke en lov'],
    ['vurdering=lovlig', '<select class="ds-input" id="felt-vurdering"', '«lovlig» er ikke en vurdering'],
  ])('%s is told at its field, and kept as it was typed', async (query, field, told) => {
    const name = query.split('=')[0];
    for (const path of ['/funn', '/funn/access-routine/systemer/felles']) {
      const answer = await get(`${path}?${query}`, 'reader');
      const html = await answer.text();
      expect(answer.status).toBe(400);
      expect(plain(html)).toContain(told);
      expect(html).toContain(field);
      expect(html).toContain(`href="#felt-${name}"`);
      expect(html.split(`name="${name}"`)).toHaveLength(2);
    }
  });

  it('is no JSON either', async () => {
    expect((await get('/funn.json?dato=2013-13-03', 'reader')).status).toBe(400);
  });
});

describe('one finding', () => {
  it('tells what, where, why, the law, the facts with their sources, and what turned it', async () => {
    const html = await page('/funn/strong-authentication/systemer/alfa?lov=pol-2000', 'reader');
    const text = plain(html);
    for (const part of [
      'Alfa ved Solbakken skole',
      'Hvorfor',
      'Opplysningene som er lest',
      'Loven',
      'Dokumentasjon',
      'Historikk',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('Dette ble i orden torsdag 1. februar 2024.');
    expect(text).toContain('Endring nr. 2, Kim coordinator «kode på SMS er tatt i bruk»');
    expect(html).toMatch(/data-verdict="met".*Endring nr\. 2.*data-verdict="deviation".*Endring nr\. 1/s);
    expect(html).toContain('href="/register/evidence'.replace('evidence', 'dokumentasjon/oppsett'));
    expect(text).toContain('§ 2-11');
    expect(text).toContain('Gjaldt fra 1. januar 2001 til og med 19. juli 2018');
    expect(text).toContain('tirsdag 15. august 2023');
  });

  it('is as it was known after an earlier change', async () => {
    const text = plain(await page('/funn/strong-authentication/systemer/alfa?lov=pol-2000&kjent=1', 'reader'));
    expect(text).toContain('Man kan logge inn fra hvor som helst');
    expect(text).not.toContain('Endring nr. 2');
    const once = await page('/funn/strong-authentication/systemer/alfa?lov=pol-2000&kjent=1', 'coordinator');
    expect(once).not.toMatch(/href="\/register\/[^"]*(\/ny|\/endre)/);
    expect(once).toContain('href="/register/systemer/alfa?kjent=1"');
  });

  it('opens forms for those who may change the register, and only tells the others the steps', async () => {
    const path = '/funn/access-routine/systemer/alfa?lov=pol-2000';
    const coordinator = await page(path, 'coordinator');
    expect(coordinator).toContain('href="/register/rutiner/ny?kind=access&amp;covers=alfa"');
    expect(coordinator).toContain('href="/register/systemer/alfa/endre"');
    for (const person of ['reader', 'solbakken'] as const) {
      const html = await page(path, person);
      expect(html).not.toMatch(/href="\/register\/[^"]*(\/ny|\/endre)/);
      expect(plain(html)).toContain('Skriv rutinen for innsyn');
    }
  });

  it('about the owner as a whole has an address without a key', async () => {
    expect(plain(await page('/funn/security-management/eier?lov=pol-2000', 'fjordgata'))).toContain('Solvik kommune');
  });

  it('is by the law of its requirement where the address says none, on whatever day', async () => {
    expect(plain(await page('/funn/strong-authentication/systemer/alfa', 'reader'))).toContain('§ 2-11');
    expect(plain(await page('/funn/second-factor/systemer/swis', 'bergen'))).toContain('art. 32');
  });

  it('leads to the one before and after in the selection', async () => {
    const html = await page(
      '/funn/strong-authentication/systemer/beta?lov=pol-2000&system=beta&vurdering=not-applicable',
      'reader',
    );
    expect(html).toContain(
      'href="/funn/usage-log/systemer/beta?lov=pol-2000&amp;vurdering=not-applicable&amp;system=beta"',
    );
  });

  it.each([
    '/funn/no-such-thing/systemer/felles',
    '/funn/no-such-thing/eier',
    '/funn/access-routine/eier',
    '/funn/access-routine/systemer/gamma',
    '/funn/access-routine/enheter/solbakken',
    '/funn/access-routine/romvesen/felles',
    '/funn/access-routine/systemer/__proto__',
  ])('is not there: %s', async (path) => {
    expect((await get(`${path}?lov=pol-2000`, 'coordinator')).status).toBe(404);
  });

  it('that is asked on other days only says so', async () => {
    const answer = await get('/funn/access-routine/systemer/alfa?dato=2020-01-01&lov=pol-2000', 'coordinator');
    expect(answer.status).toBe(404);
    expect(plain(await answer.text())).toContain('Alfa var ikke registrert i bruk 1. januar 2020');
  });

  it.each(['nn', 'en'])('is whole in %s', async (lang) => {
    const html = await page('/funn/access-routine/systemer/felles?lov=pol-2000', 'coordinator', lang);
    expect(html).not.toMatch(/undefined|\[object|Veien ut|Hvorfor/);
  });
});

describe('who sees what', () => {
  it('another owner’s people see nothing of this one', async () => {
    expect(await page('/funn', 'bergen')).not.toMatch(/Alfa|Felles|Solvik|Solbakken/);
    expect((await get('/funn/access-routine/systemer/felles?lov=pol-2000', 'bergen')).status).toBe(404);
    expect(await (await get('/funn.json', 'bergen')).text()).not.toMatch(/alfa|felles|solvik/i);
  });

  it('the leader of another school gets nothing of a school’s findings', async () => {
    expect((await get('/funn/strong-authentication/systemer/alfa?lov=pol-2000', 'fjordgata')).status).toBe(404);
    expect((await get('/funn/strong-authentication/systemer/alfa?lov=pol-2000', 'solbakken')).status).toBe(200);
    for (const path of [
      '/funn',
      '/funn.json',
      '/funn?lov=pol-2000',
      '/funn/access-routine/systemer/felles?lov=pol-2000',
    ]) {
      const body = await (await get(path, 'fjordgata')).text();
      expect(body, path).not.toMatch(/alfa|solbakken/i);
    }
  });

  it('the leader of another school is not told on any day that a school uses a system', async () => {
    for (const day of ['2020-01-01', '2024-01-01']) {
      const answer = await get(`/funn/use-approved/i-bruk/alfa-solbakken?dato=${day}`, 'fjordgata');
      expect(answer.status).toBe(404);
      expect(plain(await answer.text())).toContain('Det finnes ikke noe slikt funn.');
    }
    const own = await get('/funn/use-approved/i-bruk/alfa-solbakken?dato=2020-01-01', 'solbakken');
    expect(plain(await own.text())).toContain('var ikke registrert 1. januar 2020');
  });

  test.each([
    ['coordinator', true],
    ['reader', true],
    ['solbakken', false],
  ] as const)('the report is offered to %s: %s', async (person, offered) => {
    expect((await page('/funn?dato=2024-01-01', person)).includes('href="/rapport.pdf?dato=2024-01-01"')).toBe(offered);
  });
});

describe('the findings as a file', () => {
  it('are what the command line says of the same register, to the byte', async () => {
    const answer = await get('/funn.json', 'bergen');
    const landscape = await shippedLandscape('bergen-mohlenpris-2013');
    const pack = packOf('pol-2000');
    const dates = { asOf: '2013-12-03', lawDate: '2013-12-03' };
    const findings = control(pack.requirements, snapshotOf(landscape, dates.asOf));
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="funn-bergen-2013-12-03.json"');
    expect(await answer.text()).toBe(
      `${JSON.stringify(findingsJson(pack, dates, findings, 'nb', [landscape.origin]), null, 2)}\n`,
    );
  });

  it('are of the day that was asked for', async () => {
    const body = (await (await get('/funn.json?dato=2023-01-01', 'reader')).json()) as {
      asOf: string;
      findings: { subject: string }[];
    };
    expect(body.asOf).toBe('2023-01-01');
    expect(body.findings.some(({ subject }) => subject === 'systems/alfa')).toBe(false);
    expect(body.findings.some(({ subject }) => subject === 'systems/felles')).toBe(true);
  });
});

test('every look is in the log, with its reason', async () => {
  await page('/funn', 'reader');
  const rows = await house.admin.selectFrom('log_line').select(['act', 'subject', 'allowed']).execute();
  expect(rows).toContainEqual({ act: 'findings.read', subject: 'findings', allowed: true });
});
