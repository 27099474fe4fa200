import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#src/kernel/uuid.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { addDemoPeople } from '#src/platform/identity/demo-people.ts';
import { demoSignIn } from '#src/platform/identity/demo-sign-in.ts';
import { signedIn } from '#src/platform/web/context.ts';
import { addTenant, type TestDatabase, testDatabase } from '#test/database.ts';
import { createApp } from './app.ts';
import { localPath } from './sign-in/paths.ts';
import { webTexts } from './texts.ts';

let base: TestDatabase;
let tenant: string;

beforeAll(async () => {
  base = await testDatabase();
  tenant = await addTenant(base.db, 'lillevik', 'Lillevik kommune');
  await inTenant(base.db, tenant, (trx) =>
    addDemoPeople(trx, { tenant, slug: 'lillevik', units: ['lillevik-skole'] }, newId),
  );
});
afterAll(() => base.drop());

function app(origin = 'http://127.0.0.1:3000') {
  return createApp({
    db: base.db,
    clock: { now: () => new Date() },
    assets: { path: (name) => `/assets/${name}`, files: new Map() },
    signIn: demoSignIn(base.db, async (_tenant, unit) => `${unit} (navn)`),
    random: (size) => crypto.getRandomValues(new Uint8Array(size)),
    origin,
    navigation: ({ owner }) => [{ text: 'Slik står vi', href: `/${owner.slug}` }],
    record: () => {},
    routes(routes) {
      routes.get('/mitt', (c) => c.render(<p>{signedIn(c).actor.name}</p>, { title: 'Mitt' }));
    },
  });
}

async function somebody(): Promise<string> {
  const start = await demoSignIn(base.db).begin('/');
  if (start.kind !== 'choose') throw new Error('the demonstration lets one choose');
  return start.owners[0]?.people[0]?.key ?? '';
}

function send(fields: Record<string, string>, cookie = '', origin = 'http://127.0.0.1:3000') {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin, cookie };
  return { method: 'POST', headers, body: new URLSearchParams(fields).toString() };
}

const cookieOf = (answer: Response): string => answer.headers.get('set-cookie')?.split(';')[0] ?? '';

test('an owner gets two coordinators, a leader for each school and a reader, once', async () => {
  const again = await inTenant(base.db, tenant, (trx) =>
    addDemoPeople(trx, { tenant, slug: 'lillevik', units: [] }, newId),
  );
  const people = await inTenant(base.db, tenant, (trx) =>
    trx.selectFrom('account').select(['name', 'role', 'units']).orderBy('role').execute(),
  );
  expect(again).toBe(0);
  expect(people.map(({ role }) => role)).toEqual(['coordinator', 'coordinator', 'leader', 'reader']);
  expect(people[2]?.units).toEqual(['lillevik-skole']);
  expect(new Set(people.map(({ name }) => name)).size).toBe(4);
});

test('the sign-in page says that it is a demonstration, and lists people with what they may do', async () => {
  const page = await (await app().request('/logg-inn')).text();
  expect(page).toContain(webTexts.nb.signIn.demo);
  expect(page).toContain('Lillevik kommune');
  expect(page).toContain('Skoleleder, lillevik-skole (navn)');
  expect(page).toContain(webTexts.nb.roleMeanings.leader);
});

test('one signs in, sees who one is, and signs out', async () => {
  const web = app();
  const answer = await web.request('/logg-inn', send({ person: await somebody(), til: '/mitt' }));
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/mitt');
  expect(answer.headers.get('set-cookie')).toMatch(/^skolevern=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  const cookie = cookieOf(answer);
  const page = await (await web.request('/mitt', { headers: { cookie } })).text();
  expect(page).toMatch(/Lillevik kommune.*Personvernkoordinator/s);
  const out = await web.request('/logg-ut', send({}, cookie));
  expect(out.headers.get('set-cookie')).toMatch(/^skolevern=;.*Max-Age=0/);
  expect((await web.request('/mitt', { headers: { cookie } })).status).toBe(303);
});

test('over https the cookie is bound to the host and never sent in the open', async () => {
  const origin = 'https://personvern.example';
  const answer = await app(origin).request('/logg-inn', send({ person: await somebody() }, '', origin));
  expect(answer.headers.get('set-cookie')).toMatch(
    /^__Host-skolevern=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
});

test('signing in leads to the first item of the menu, and so does the front page afterwards', async () => {
  const web = app();
  const answer = await web.request('/logg-inn', send({ person: await somebody() }));
  expect(answer.headers.get('location')).toBe('/lillevik');
  const front = await web.request('/', { headers: { cookie: cookieOf(answer) } });
  expect(await front.text()).toContain('href="/lillevik"');
});

test('signing in ends the session that was there before', async () => {
  const web = app();
  const first = cookieOf(await web.request('/logg-inn', send({ person: await somebody() })));
  await web.request('/logg-inn', send({ person: await somebody() }, first));
  expect((await web.request('/mitt', { headers: { cookie: first } })).status).toBe(303);
});

test.each(['', 'x:y', `${crypto.randomUUID()}:${crypto.randomUUID()}`])('"%s" signs nobody in', async (person) => {
  const answer = await app().request('/logg-inn', send({ person }));
  expect(answer.status).toBe(403);
  expect(answer.headers.get('set-cookie')).toBeNull();
});

test('a form from elsewhere signs nobody out', async () => {
  const web = app();
  const cookie = cookieOf(await web.request('/logg-inn', send({ person: await somebody() })));
  expect((await web.request('/logg-ut', send({}, cookie, 'http://evil.example'))).status).toBe(403);
  expect((await web.request('/mitt', { headers: { cookie } })).status).toBe(200);
});

test('the front page lists the owners, and says of each where its register comes from', async () => {
  await base.db
    .insertInto('tenant')
    .values({
      id: crypto.randomUUID(),
      slug: 'storby',
      name: 'Storby kommune',
      origin: JSON.stringify({ kind: 'public-text', title: 'Rapport', date: '2014-04-02' }),
    })
    .execute();
  const page = await (await app().request('/')).text();
  expect(page).toMatch(/Lillevik kommune.*Egne opplysninger\./s);
  expect(page).toMatch(
    /Storby kommune.*Fra en offentlig tekst av 2\. april 2014\. Sier ingenting om virksomheten i dag\./s,
  );
});

test.each([
  ['/funn?dato=2013-12-03', '/funn?dato=2013-12-03'],
  ['//evil.example/x', undefined],
  ['/\\evil.example', undefined],
  ['https://evil.example', undefined],
  ['', undefined],
])('after signing in "%s" leads to %s', (wanted, path) => {
  expect(localPath(wanted)).toBe(path);
});
