import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { expect, test } from 'vitest';
import { languages } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Tables } from '#src/platform/db/tables.ts';
import { signedIn } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { createApp } from './app.ts';
import type { ErrorRecord, RequestRecord, WebDeps } from './deps.ts';
import { webTexts } from './texts.ts';

const origin = 'http://127.0.0.1:3000';
const bytes = (text: string) => new Uint8Array(new TextEncoder().encode(text));
const problem = new Problem('no such system "x"', {
  code: 'not-found',
  place: 'system:x',
  remedy: 'look in the register',
});

const taken = { nb: 'navnet er opptatt', nn: 'namnet er opptatt', en: 'the name is taken' };
const look = { nb: 'velg et annet', nn: 'vel eit anna', en: 'choose another' };

/** Nobody listens at this address: pages that need no database are served all the same. */
const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: new pg.Pool({ host: '/nowhere' }) }) });

function appWith(more: Partial<WebDeps> = {}) {
  const records: (RequestRecord | ErrorRecord)[] = [];
  const file = { type: 'text/css; charset=utf-8', plain: bytes('plain'), br: bytes('br'), gzip: bytes('gzip') };
  const app = createApp({
    db,
    clock: { now: () => new Date('2026-11-21T12:00:00Z') },
    assets: { path: (name) => `/assets/${name}`, files: new Map([['main-ABC.css', file]]) },
    signIn: { begin: async () => ({ kind: 'choose', owners: [] }), complete: async () => Promise.reject(problem) },
    random: (size) => new Uint8Array(size),
    origin,
    navigation: () => [{ text: 'Funn', href: '/funn' }],
    record: (record) => records.push(record),
    routes(routes) {
      routes.get('/side/:navn', (c) => c.render(<h1>{c.req.param('navn')}</h1>, { title: 'Side' }));
      routes.post('/side', (c) => {
        setFlash(c, { tone: 'success', text: 'Lagret <ja>' });
        return c.redirect('/side/a', 303);
      });
      routes.get('/problem', () => {
        throw problem;
      });
      routes.get('/opptatt', () => {
        throw new Problem(taken, { code: 'conflict', place: 'system:x', remedy: look });
      });
      routes.get('/uforutsett', () => {
        throw new TypeError('Ola Nordmann is not a function');
      });
      routes.get('/mitt', (c) => c.text(signedIn(c).actor.name));
    },
    ...more,
  });
  return { app, records };
}

const form = (headers: Record<string, string> = {}) => ({
  method: 'POST',
  body: 'a=1',
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
});

test('every answer forbids script, style and frames from elsewhere, and anything inline', async () => {
  const { app } = appWith();
  for (const path of ['/side/a', '/finnes-ikke', '/uforutsett', '/assets/main-ABC.css']) {
    const { headers } = await app.request(path);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    );
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
});

test('pages hold nothing inline that the policy would refuse', async () => {
  const page = await (await appWith().app.request('/side/a')).text();
  expect(page).not.toMatch(/<script(?![^>]* src=)|<style| style=| on[a-z]+=/);
});

test('transport security is promised only where visitors come over https', async () => {
  const plain = await appWith().app.request('/side/a');
  const safe = await appWith({ origin: 'https://personvern.example' }).app.request('/side/a');
  expect(plain.headers.get('strict-transport-security')).toBeNull();
  expect(safe.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
});

test.each([
  ['from another site', { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' }, 403],
  ['without saying from where', {}, 403],
  ['from our own page', { origin }, 303],
  ['from our own page, as an old browser says it', { 'sec-fetch-site': 'same-origin' }, 303],
])('a form %s', async (_, headers, status) => {
  const answer = await appWith().app.request('/side', form(headers as Record<string, string>));
  expect(answer.status).toBe(status);
});

test.each(['text/plain', 'application/json', 'image/png', ''])(
  'what comes from another site as "%s" is no better',
  async (type) => {
    const headers = { origin: 'http://evil.example', 'content-type': type };
    const answer = await appWith().app.request('/side', { method: 'POST', body: Buffer.from('a=1'), headers });
    expect(answer.status).toBe(403);
  },
);

test('behind a proxy, a form from the address that visitors use is our own', async () => {
  const { app } = appWith({ origin: 'https://personvern.example' });
  expect((await app.request('/side', form({ origin: 'https://personvern.example' }))).status).toBe(303);
});

test('a refused form says so in words', async () => {
  const answer = await appWith().app.request('/side', form({ origin: 'http://evil.example', 'accept-language': 'nn' }));
  expect(await answer.text()).toContain(webTexts.nn.errors['foreign-form'].title);
});

test('a form larger than allowed is refused in words', async () => {
  const answer = await appWith({ maxBody: 2 }).app.request('/side', form({ origin, 'content-length': '3' }));
  expect(answer.status).toBe(413);
  expect(await answer.text()).toContain(webTexts.nb.errors['too-large'].title);
});

test('a message is shown once, on the page after, with its signs made harmless', async () => {
  const { app } = appWith();
  const cookie = (await app.request('/side', form({ origin }))).headers.get('set-cookie')?.split(';')[0] ?? '';
  const shown = await app.request('/side/a', { headers: { cookie } });
  expect(await shown.text()).toContain('Lagret &lt;ja&gt;');
  expect(shown.headers.get('set-cookie')).toMatch(/^melding=;.*Max-Age=0/);
});

test('over https the message is bound to the host, never sent in the open, and taken away as it came', async () => {
  const https = 'https://personvern.example';
  const { app } = appWith({ origin: https });
  const given = (await app.request('/side', form({ origin: https }))).headers.get('set-cookie') ?? '';
  expect(given).toMatch(/^__Host-melding=[\w-]+; Max-Age=60; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  const shown = await app.request('/side/a', { headers: { cookie: given.split(';')[0] ?? '' } });
  expect(await shown.text()).toContain('Lagret &lt;ja&gt;');
  expect(shown.headers.get('set-cookie')).toMatch(/^__Host-melding=; Max-Age=0; Path=\/; HttpOnly; Secure/);
  // One that came in the open is nobody's word.
  const open = await app.request('/side/a', { headers: { cookie: given.split(';')[0]?.replace('__Host-', '') ?? '' } });
  expect(await open.text()).not.toContain('Lagret');
});

test('a message that somebody else made up is nothing', async () => {
  const page = await appWith().app.request('/side/a', { headers: { cookie: 'melding=tull' } });
  expect(page.status).toBe(200);
  expect(await page.text()).not.toContain('ds-alert');
});

test.each(languages)('a page that is not there is explained (%s)', async (lang) => {
  const answer = await appWith().app.request(`/finnes-ikke?lang=${lang}`);
  expect(answer.status).toBe(404);
  const page = await answer.text();
  expect(page).toContain(`<html lang="${lang}"`);
  expect(page).toContain(webTexts[lang].errors['not-found'].text);
});

test.each(languages)('a problem says what, where and what now in the language of the page (%s)', async (lang) => {
  const answer = await appWith().app.request(`/opptatt?lang=${lang}`);
  expect(answer.status).toBe(409);
  const page = await answer.text();
  expect(page).toContain(webTexts[lang].errors.conflict.title);
  for (const part of [taken[lang], look[lang], 'system:x', webTexts[lang].problem.now]) expect(page).toContain(part);
  for (const other of languages.filter((language) => language !== lang)) expect(page).not.toContain(taken[other]);
});

test('a problem that only has English words is explained in the language of the page, with those marked as English', async () => {
  const answer = await appWith().app.request('/problem');
  expect(answer.status).toBe(404);
  const page = await answer.text();
  expect(page).toContain(webTexts.nb.errors['not-found'].text);
  expect(page).toMatch(
    /<pre lang="en">system:x: no such system &quot;x&quot;\n {2}remedy: look in the register<\/pre>/,
  );
});

test('an error that nobody foresaw shows a reference and nothing else, and is recorded without its message', async () => {
  const { app, records } = appWith();
  const answer = await app.request('/uforutsett');
  expect(answer.status).toBe(500);
  const page = await answer.text();
  expect(page).toContain('22222222');
  expect(page).not.toMatch(/Nordmann|TypeError/);
  const [record] = records;
  expect(record).toMatchObject({ event: 'error', requestId: '22222222', route: '/uforutsett', error: 'TypeError' });
  expect(JSON.stringify(records)).not.toContain('Nordmann');
});

test('requests are recorded by the pattern of their route, never by address', async () => {
  const { app, records } = appWith();
  await app.request('/side/kari-nordberg?sok=kari');
  await app.request('/kari-nordberg');
  expect(records).toMatchObject([
    { event: 'request', method: 'GET', route: '/side/:navn', status: 200, milliseconds: 0 },
    { event: 'request', method: 'GET', status: 404 },
  ]);
  expect(JSON.stringify(records)).not.toContain('kari');
});

test('without the database there is a page that says to wait', async () => {
  const { app, records } = appWith();
  const answer = await app.request('/');
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('10');
  expect(await answer.text()).toContain(webTexts.nb.errors.unavailable.title);
  expect(records[0]).toMatchObject({ event: 'error', code: 'ENOENT' });
});

test('who is not signed in is sent to sign in, and back', async () => {
  const answer = await appWith().app.request('/mitt?dato=2013-12-03');
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/logg-inn?til=%2Fmitt%3Fdato%3D2013-12-03');
});

test('the language is what the address asks for, then what was chosen, then what the browser prefers', async () => {
  const { app } = appWith();
  const lang = async (path: string, headers: Record<string, string>) =>
    /<html lang="(..)"/.exec(await (await app.request(path, { headers })).text())?.[1];
  expect(await lang('/side/a', {})).toBe('nb');
  expect(await lang('/side/a', { 'accept-language': 'de,en-US;q=0.7,nn-NO;q=0.8' })).toBe('nn');
  expect(await lang('/side/a', { 'accept-language': 'nn', cookie: 'lang=en' })).toBe('en');
  expect(await lang('/side/a?lang=nb', { 'accept-language': 'nn', cookie: 'lang=en' })).toBe('nb');
});

test('a language chosen in the address is remembered', async () => {
  const { headers } = await appWith().app.request('/side/a?lang=nn');
  expect(headers.get('set-cookie')).toMatch(/^lang=nn;.*HttpOnly.*SameSite=Lax/);
});

test('built assets are kept for ever and sent compressed to who can read it; other names are not found', async () => {
  const { app } = appWith();
  const answer = await app.request('/assets/main-ABC.css', { headers: { 'accept-encoding': 'gzip, br' } });
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(answer.headers.get('content-encoding')).toBe('br');
  expect(await answer.text()).toBe('br');
  expect(await (await app.request('/assets/main-ABC.css')).text()).toBe('plain');
  expect((await app.request('/assets/../package.json')).status).toBe(404);
  expect((await app.request('/assets/main.css')).status).toBe(404);
});

test('pages are kept by no cache', async () => {
  expect((await appWith().app.request('/side/a')).headers.get('cache-control')).toBe('no-store');
});
