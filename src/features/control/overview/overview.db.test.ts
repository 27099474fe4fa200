import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { navigation } from '#src/app/routes.ts';
import { changeEntry } from '#src/features/register/index.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type House, landscapeAt, openHouse, plain, shippedLandscape } from '#test/house.ts';
import { compareRoutes } from '../compare/routes.tsx';
import { overviewRoutes } from './routes.tsx';

let now = new Date('2024-01-10T10:00:00+01:00');
const clock = { now: () => now };
const on = (day: string, hour = '10') => {
  now = new Date(`${day}T${hour}:00:00+01:00`);
};
type Person = 'coordinator' | 'reader' | 'solbakken' | 'fjordgata' | 'bergen';
let house: House<Person>;
let coordinator: Actor;

const duties = `
breaches:
  feilsendt: { what: Feilsendt liste fra Alfa, systems: [alfa], awareOn: 2024-01-31 }
audits:
  logg: { kind: log-review, systems: [beta], done: true, on: 2023-02-15 }
agreements:
  avtale: { name: Avtale om Felles, kind: processor, party: lev, systems: [felles], validTo: 2024-02-02 }
parties: { lev: { name: Leverandøren AS } }
`;

beforeAll(async () => {
  house = await openHouse({
    clock,
    signedIn: { now: () => new Date('2024-02-20T10:00:00+01:00') },
    navigation,
    routes: (routes) => {
      overviewRoutes(routes);
      compareRoutes(routes);
    },
  });
  const twoSchools = join(import.meta.dirname, '..', 'pages', 'two-schools.fixture.yaml');
  const solvik = await house.addOwner(await landscapeAt(twoSchools, (text) => `${text}${duties}`));
  coordinator = await house.addPerson('coordinator', solvik, 'coordinator');
  await house.addPerson('reader', solvik, 'reader');
  await house.addPerson('solbakken', solvik, 'leader', ['solbakken']);
  await house.addPerson('fjordgata', solvik, 'leader', ['fjordgata']);
  const bergen = await house.addOwner(await shippedLandscape('bergen-mohlenpris-2013'));
  await house.addPerson('bergen', bergen, 'coordinator');
});
afterAll(() => house?.drop());

const get: House<Person>['get'] = (...asked) => house.get(...asked);

async function read(path: string, person: Person, lang = 'nb'): Promise<string> {
  const answer = await get(path, person, lang);
  expect(answer.status, path).toBe(200);
  return plain(await answer.text());
}

/** The part of a page under a heading of its own. */
async function part(id: string, person: Person, path = '/'): Promise<string> {
  const html = await (await get(path, person)).text();
  const at = html.indexOf(`id="${id}"`);
  expect(at, id).toBeGreaterThan(0);
  return plain(html.slice(at, html.indexOf('</section>', at)));
}

/** Alfa asks for a code as well from now on: its strong authentication turns. */
async function takeCodesIntoUse() {
  on('2024-01-20');
  const login = { accounts: 'personal', factors: 2, reachableFrom: 'anywhere' };
  const known = [{ how: 'evidenced', evidence: 'oppsett', source: 's. 3' }];
  const wish = { kind: 'systems', key: 'alfa', from: null, to: null, body: { name: 'Alfa', login, known } } as const;
  const outcome = await changeEntry({ db: house.db, clock }, coordinator, wish, 'kode på SMS er tatt i bruk', 1);
  expect(outcome).toEqual({ state: 'recorded', change: 2 });
}

describe('where an owner stands', () => {
  it('is the front page for those who are not signed in', async () => {
    const answer = await get('/');
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain('href="/logg-inn"');
    expect(plain(html)).not.toMatch(/Slik står vi|Alfa|Felles/);
  });

  it('says that there is nothing to compare with on the first days', async () => {
    on('2024-01-15');
    const since = await part('siden-sist', 'coordinator');
    expect(since).toContain('Det var ikke registrert noe 16. desember 2023');
  });

  it('opens with the answer, what matters most and its way out, and the themes with their numbers', async () => {
    on('2024-01-15', '14');
    const answer = await get('/', 'reader');
    const html = await answer.text();
    expect(html).toMatch(/<h1[^>]*>Dere har \d+ avvik/);
    expect(html).toMatch(/href="\/funn\/[^"]*#veien-ut"[^>]*>Slik ordner dere det</);
    expect(html).toContain('href="/funn?tema=security#utvalg"');
    expect(html).toMatch(/<a[^>]*href="\/"[^>]*aria-current="true"[^>]*>Slik står vi</);
  });

  it('tells since the last visit on an earlier day what turned, which way and by which change', async () => {
    await takeCodesIntoUse();
    on('2024-02-01');
    for (const again of [1, 2]) {
      const since = await part('siden-sist', 'coordinator');
      expect(since, `look ${again}`).toContain('Sammenlignet med mandag 15. januar 2024, da du var her sist.');
      expect(since).toMatch(/\d+ vurderinger? er bedre\./);
      expect(since).toMatch(/fra [^→]* → til I orden Innlogging i to trinn utenfra/);
      expect(since).toContain('Alfa ved Solbakken skole. Endring nr. 2, Kim coordinator: «kode på SMS er tatt i bruk»');
    }
    expect(await part('temaer', 'coordinator')).toMatch(/siden sist: \+\d+ i orden/);
  });

  it('compares with thirty days ago for somebody who was never here, and with a day that is chosen', async () => {
    on('2024-02-15');
    expect(await part('siden-sist', 'solbakken')).toMatch(/tirsdag 16\. januar 2024, for 30 dager siden/);
    on('2024-02-12');
    const since = await part('siden-sist', 'reader', '/?siden=2024-02-05');
    expect(since).toContain('Ingen vurdering har snudd. Sammenlignet med mandag 5. februar 2024.');
  });

  it.each(['2024-02-01', '2030-01-01', 'i forgårs'])(
    'tells that %s is no day to compare with, and keeps it',
    async (day) => {
      on('2024-02-01');
      const answer = await get(`/?siden=${encodeURIComponent(day)}`, 'reader');
      const html = await answer.text();
      expect(answer.status).toBe(400);
      expect(html).toContain(`value="${day}"`);
      expect(plain(html)).toContain(`«${day}» er ikke en dag før i dag.`);
    },
  );

  it('leads to the page of the questions, where one may answer one after another', async () => {
    expect(await (await get('/', 'coordinator')).text()).toContain('<a class="ds-link" href="/sporsmal">');
  });

  it('does not say what is new where something else than now is looked at', async () => {
    const html = await (await get('/?kjent=1', 'coordinator')).text();
    expect(plain(html)).toContain('Da viser vi ikke hva som er nytt.');
    expect(html).not.toContain('id="siden-sist"');
    expect(html).not.toContain('id="sporsmal"');
    expect((await get('/?kjent=99', 'coordinator')).status).toBe(400);
  });

  it.each(['nb', 'nn', 'en'])('is whole in %s', async (lang) => {
    on('2024-02-01');
    const html = await (await get('/', 'coordinator', lang)).text();
    expect(html).toContain(`<html lang="${lang}"`);
    expect(html).not.toMatch(/undefined|\[object/);
  });
});

describe('what must be done', () => {
  it('is in the order of days, with the clock of a breach and its section', async () => {
    on('2024-02-01');
    const text = await part('gjoremal', 'coordinator');
    expect(text).toMatch(/fredag 2\. februar 2024, i morgen Avtalen går ut: «Avtale om Felles»\./);
    expect(text).toMatch(
      /lørdag 3\. februar 2024, i overmorgen 72-timersfrist til Datatilsynet: «Feilsendt liste fra Alfa»/,
    );
    expect(text).toMatch(/Personvernforordningen \(GDPR\) art\. 33 nr\. 1/);
    expect(text.indexOf('Avtale om Felles')).toBeLessThan(text.indexOf('Feilsendt liste'));
    expect(text.indexOf('Feilsendt liste')).toBeLessThan(text.indexOf('På tide igjen'));
  });

  it('is for a leader what concerns systems that the school uses', async () => {
    on('2024-02-01');
    const solbakken = await part('gjoremal', 'solbakken');
    expect(solbakken).toMatch(/Feilsendt liste.*|Avtale om Felles/);
    expect(solbakken).not.toContain('Beta');
    const fjordgata = await part('gjoremal', 'fjordgata');
    expect(fjordgata).toContain('Avtale om Felles');
    expect(fjordgata).not.toMatch(/Feilsendt|Alfa/);
  });
});

describe('who sees what', () => {
  it('another owner’s people see nothing of this one', async () => {
    expect(await read('/', 'bergen')).not.toMatch(/Alfa|Felles|Solvik|Solbakken/);
  });

  it('the leader of another school gets nothing of a school’s findings, not even that one turned', async () => {
    on('2024-02-15');
    for (const path of ['/', '/?siden=2024-01-12', '/sammenlign?kjent=1', '/sammenlign?lov=pol-2000&mot=gdpr']) {
      const html = await (await get(path, 'fjordgata')).text();
      // Why a change was made is told of with the findings that it turned, and only there.
      expect(html, path).not.toMatch(/alfa|solbakken|kode på SMS/i);
    }
  });

  it('every look is in the log', async () => {
    const rows = await house.admin.selectFrom('log_line').select(['act', 'subject', 'allowed']).execute();
    expect(rows).toContainEqual({ act: 'findings.read', subject: 'overview', allowed: true });
  });
});

describe('a comparison', () => {
  it('is for those who are signed in', async () => {
    const answer = await get('/sammenlign');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/logg-inn?til=%2Fsammenlign');
  });

  it('of what was known before and now tells what is different, and counts what is the same', async () => {
    on('2024-02-15');
    const text = await read('/sammenlign?kjent=1&lov=pol-2000', 'reader');
    expect(text).toContain('1 vurdering er forskjellig.');
    expect(text).toMatch(/Sterk innlogging[^.]*Alfa ved Solbakken skole[^.]*fra Avvik → til I orden/);
    expect(text).toMatch(/\d+ er like\./);
    expect(text).toContain('slik det var kjent etter endring nr. 1');
  });

  it('of two days tells what is asked on one only', async () => {
    const text = await read('/sammenlign?dato=2023-01-01&motdato=2024-02-01&lov=pol-2000', 'coordinator');
    expect(text).toMatch(/\d+ gjelder bare den andre siden\./);
    expect(text).toMatch(/Ikke spurt → til/);
  });

  it('with itself says that all is the same', async () => {
    expect(await read('/sammenlign?kjent=2&motkjent=2', 'coordinator')).toContain('Alle vurderinger er like.');
  });

  it('offers what there is to compare when nothing is asked', async () => {
    const html = await (await get('/sammenlign', 'coordinator')).text();
    expect(html).toContain('href="/sammenlign?lov=pol-2000&amp;mot=gdpr"');
    expect(html).toContain('href="/sammenlign?kjent=1"');
  });

  it.each([
    ['dato=2013-13-03', 'dato', 'Skriv dagen som ÅÅÅÅ-MM-DD'],
    ['motdato=snart', 'motdato', 'Skriv dagen som ÅÅÅÅ-MM-DD'],
    ['mot=romerretten', 'mot', '«romerretten» er ikke en lov'],
    ['kjent=99', 'kjent', 'Den siste er nr. 2'],
    ['motkjent=99', 'motkjent', 'Den siste er nr. 2'],
  ])('%s is told at its field', async (query, field, told) => {
    const answer = await get(`/sammenlign?${query}`, 'reader');
    const html = await answer.text();
    expect(answer.status).toBe(400);
    expect(html).toContain(`href="#felt-${field}"`);
    expect(plain(html)).toContain(told);
  });

  it('puts Bergen’s facts by the law of 2000 beside the same by today’s', async () => {
    const html = await (await get('/sammenlign?lov=pol-2000&mot=gdpr', 'bergen')).text();
    const text = plain(html);
    expect(text).toMatch(/De samme opplysningene gir 11 avvik etter loven av 2000 og \d+ avvik etter dagens lov\./);
    expect(text).toContain('Alle de 13 kravene vi stiller etter loven av 2000, stiller vi også etter dagens lov.');
    expect(text).toContain('Personvernforordningen (GDPR) gjaldt ikke 3. desember 2013.');
    expect(text).toMatch(/§ 2-11.*art\. 32/);
    expect(html).toContain('href="/funn?lov=gdpr&amp;krav=second-factor#utvalg"');
    expect(text).toContain('Bare dagens lov');
  });

  it.each(['nn', 'en'])('is whole in %s', async (lang) => {
    for (const path of ['/sammenlign', '/sammenlign?kjent=1', '/sammenlign?lov=pol-2000&mot=gdpr']) {
      const html = await (await get(path, 'coordinator', lang)).text();
      expect(html, path).not.toMatch(/undefined|\[object|Hva som er annerledes|Sammenlign noe/);
    }
  });
});
