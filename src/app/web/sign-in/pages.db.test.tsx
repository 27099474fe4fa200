import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '#src/kernel/language.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import type { Provider } from '#src/platform/identity/provider.ts';
import { SignInRefused } from '#src/platform/identity/refusals.ts';
import { createSession } from '#src/platform/identity/sessions.ts';
import { readRules } from '#src/platform/identity/sign-in-rules.ts';
import { addTenant } from '#test/database.ts';
import { type House, openHouse, plain } from '#test/house.ts';
import { createApp } from '../app.ts';
import { defaultRates, type Rates } from '../rates.ts';
import { signInTexts } from './texts.ts';

type Name = 'coordinator' | 'leader' | 'reader' | 'pupil' | 'stranger';

const now = new Date('2026-11-18T11:00:00Z');
const clock = { now: () => now };
const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));
let house: House<Name>;
let tenant: string;

beforeAll(async () => {
  house = await openHouse<Name>({ clock, routes: () => {}, navigation: () => [{ text: 'Mine ting', href: '/mine' }] });
  tenant = await addTenant(house.db, 'lillevik', 'Lillevik kommune');
  const other = await addTenant(house.db, 'storby', 'Storby kommune');
  for (const role of ['coordinator', 'leader', 'reader', 'pupil'] as const) await house.addPerson(role, tenant, role);
  await house.addPerson('stranger', other, 'coordinator');
});
afterAll(() => house.drop());

const another = (name: Name) => {
  const { id } = house.actor(name);
  return createSession(house.db, clock, random, { tenant, id, because: 'feide, one factor', from: '192.0.2.7' });
};
const handlesOf = async (name: Name) => {
  const page = await (await house.get('/innlogginger', name)).text();
  return [...page.matchAll(/name="innlogging" value="([^"]+)"/g)].map(([, value]) => value ?? '');
};
const shown = async (cookie: string) =>
  (await house.app.request('/innlogginger', { headers: { cookie: `skolevern=${cookie}` } })).status;

describe('one’s own sessions', () => {
  test.each(languages)(
    'are shown with when, from where and which is this one, and the latest on the account (%s)',
    async (lang) => {
      const token = await another('reader');
      const page = plain(await (await house.get('/innlogginger', 'reader', lang)).text());
      const texts = signInTexts[lang].sessions;
      for (const word of [texts.title, texts.here, texts.history, '192.0.2.7', `${texts.ok} (Feide)`]) {
        expect(page).toContain(word);
      }
      expect(page).toMatch(/18\.? [Nn]ov\.? 2026/);
      expect(page).not.toContain(token);
      await house.post('/innlogginger/avslutt', 'reader', { innlogging: 'andre' });
    },
  );

  test('one is ended by its handle, and the one that asks stays', async () => {
    const token = await another('leader');
    const [handle = ''] = await handlesOf('leader');
    expect((await house.post('/innlogginger/avslutt', 'leader', { innlogging: handle })).status).toBe(303);
    expect([await shown(token), await shown(house.session('leader'))]).toEqual([303, 200]);
  });

  test('all others are ended at once, and nobody else’s', async () => {
    const [one, two, theirs] = [await another('leader'), await another('leader'), await another('reader')];
    await house.post('/innlogginger/avslutt', 'leader', { innlogging: 'andre' });
    expect(await Promise.all([one, two, theirs, house.session('leader')].map(shown))).toEqual([303, 303, 200, 200]);
  });

  test('somebody else’s handle, and what is none, end nothing', async () => {
    const token = await another('leader');
    const [handle = ''] = await handlesOf('leader');
    for (const name of ['reader', 'coordinator', 'stranger'] as const) {
      expect((await house.post('/innlogginger/avslutt', name, { innlogging: handle })).status).toBe(404);
    }
    expect((await house.post('/innlogginger/avslutt', 'leader', { innlogging: "' or true --" })).status).toBe(404);
    expect(await shown(token)).toBe(200);
  });

  test('ending one is in the log', async () => {
    await another('pupil');
    await house.post('/innlogginger/avslutt', 'pupil', { innlogging: 'andre' });
    const lines = await inTenant(house.db, tenant, (trx) =>
      trx
        .selectFrom('log_line')
        .select(['act', 'because'])
        .where('actor', '=', house.actor('pupil').id)
        .orderBy('id')
        .execute(),
    );
    expect(lines).toContainEqual({ act: 'identity.sign-out', because: 'ended 1 from the list of own sessions' });
  });
});

describe('the owner’s rules', () => {
  const path = '/innlogging-regler';

  test('are a coordinator’s to see and to set', async () => {
    expect((await house.get(path, 'coordinator')).status).toBe(200);
    for (const name of ['leader', 'reader', 'pupil'] as const) {
      expect((await house.get(path, name)).status).toBe(403);
      expect((await house.post(path, name, { rolle: 'pupil', trinn: 'always' })).status).toBe(403);
    }
    const rules = await inTenant(house.db, tenant, (trx) => readRules(trx, tenant));
    expect(rules.size).toBe(0);
  });

  test('are kept, shown as they were said, and logged', async () => {
    const fields = {
      rolle: 'pupil',
      nett: '10.20.0.0/16',
      'bare-nett': '1',
      fra: '07:00',
      til: '17:00',
      trinn: 'outside',
      minutter: '15',
    };
    expect((await house.post(path, 'coordinator', fields)).status).toBe(303);
    const page = plain(await (await house.get(path, 'coordinator')).text());
    expect(page).toContain('Bare fra egne nettverk (10.20.0.0/16)');
    expect(page).toContain('07:00–17:00');
    const form = await (await house.get(`${path}?rolle=pupil`, 'coordinator')).text();
    expect(form).toContain('10.20.0.0/16</textarea>');
    const [line] = await inTenant(house.db, tenant, (trx) =>
      trx
        .selectFrom('log_line')
        .select(['actor', 'subject', 'because'])
        .where('act', '=', 'identity.set-rule')
        .execute(),
    );
    expect(line).toMatchObject({ actor: house.actor('coordinator').id, subject: 'sign-in-rule:pupil' });
    expect(line?.because).toContain('10.20.0.0/16');
    // It holds at once: the pupil, whose address is unknown here, is outside.
    expect((await house.get('/innlogginger', 'pupil')).status).toBe(303);
  });

  test('of another owner are left alone', async () => {
    const page = plain(await (await house.get(path, 'stranger')).text());
    expect(page).not.toContain('10.20.0.0/16');
  });

  test('that are wrong come back with what was typed, and nothing is kept', async () => {
    const answer = await house.post(path, 'coordinator', { rolle: 'guardian', nett: 'skolen', fra: '7' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('skolen</textarea>');
    expect(page).toContain(signInTexts.nb.rules.errors.time);
    expect((await inTenant(house.db, tenant, (trx) => readRules(trx, tenant))).has('guardian')).toBe(false);
    expect((await house.post(path, 'coordinator', { rolle: 'konge' })).status).toBe(400);
  });

  test('cannot shut out who sets them', async () => {
    const answer = await house.post(path, 'coordinator', {
      rolle: 'coordinator',
      nett: '10.20.0.0/16',
      'bare-nett': '1',
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(signInTexts.nb.rules.errors.self);
    expect((await house.get(path, 'coordinator')).status).toBe(200);
  });
});

test('who does not work with the register has a small front page with what is theirs', async () => {
  await house.admin.deleteFrom('sign_in_rule').execute();
  const id = house.actor('pupil').id;
  const token = await createSession(house.db, clock, random, { tenant, id, because: 'a test' });
  const page = await (await house.app.request('/', { headers: { cookie: `skolevern=${token}` } })).text();
  expect(plain(page)).toContain('Hei, Kim pupil');
  expect(page).toContain('href="/mine"');
});

test('without a provider the page says that sign-in is not set up, and no list of people is taken', async () => {
  const app = createApp({
    db: house.db,
    clock,
    assets: { path: (name) => `/assets/${name}`, files: new Map() },
    random,
    origin: 'http://127.0.0.1:3000',
    navigation: () => [],
    routes: () => {},
    record: () => {},
  });
  const page = await app.request('/logg-inn');
  expect([page.status, plain(await page.text())]).toEqual([200, expect.stringContaining(signInTexts.nb.notSetUp)]);
  const headers = { origin: 'http://127.0.0.1:3000', 'content-type': 'application/x-www-form-urlencoded' };
  const sent = await app.request('/logg-inn', { method: 'POST', headers, body: 'person=x' });
  expect([sent.status, sent.headers.get('set-cookie')]).toEqual([404, null]);
});

describe('limits and cookies', () => {
  const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });
  const provider: Provider = {
    profile: 'feide',
    issuer: 'https://feide.example',
    begin: async (strength) => ({
      url: 'https://feide.example/authorize?state=a',
      asked: { state: 'a', nonce: 'b', verifier: 'c', strength, at: 0 },
    }),
    finish: async () => Promise.reject(new SignInRefused('code')),
    endSession: async () => undefined,
    pageOrigins: async () => [],
    readLogoutToken: async () => Promise.reject(new SignInRefused('token')),
  };
  const appAt = (origin: string, rates?: Rates) =>
    createApp({
      db: house.db,
      clock,
      assets: { path: (name) => `/assets/${name}`, files: new Map() },
      identity: { providers: [provider], peopleWithNumber: async () => [], demo: false },
      random,
      origin,
      navigation: () => [],
      routes: () => {},
      record: () => {},
      ...(rates === undefined ? {} : { rates }),
    });
  const callback = '/logg-inn/tilbake/feide?code=x&state=y';

  test('what is refused again and again from one network is answered with a pause, and others are not', async () => {
    const app = appAt('http://127.0.0.1:3000');
    const statuses: number[] = [];
    for (let time = 0; time < 22; time += 1) {
      statuses.push((await app.request(callback, {}, from('203.0.113.9'))).status);
    }
    expect(statuses.slice(0, 20).every((status) => status === 403)).toBe(true);
    const answer = await app.request(callback, {}, from('203.0.113.9'));
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '6']);
    expect(plain(await answer.text())).toContain('For mange forsøk på kort tid');
    expect((await app.request(callback, {}, from('203.0.113.10'))).status).toBe(403);
  });

  test('beginning, and sending forms, have limits of their own', async () => {
    const few = { atOnce: 2, aMinute: 1 };
    const app = appAt('http://127.0.0.1:3000', { ...defaultRates, 'sign-in': few, form: few });
    const begin = async () => (await app.request('/logg-inn/start?hos=feide', {}, from('2001:db8::1'))).status;
    expect([await begin(), await begin(), await begin()]).toEqual([303, 303, 429]);
    // The same network; a cookie that is made up for each is no way round.
    const send = async (at: number) => {
      const headers = { origin: 'http://127.0.0.1:3000', cookie: `skolevern=${String(at).repeat(43)}` };
      const init = { method: 'POST', headers, body: 'a=1' };
      return (await app.request('/innlogginger/avslutt', init, from(`2001:db8::${at}`))).status;
    };
    expect([await send(1), await send(2), await send(3)]).toEqual([303, 303, 429]);
    expect((await app.request('/logg-inn', {}, from('2001:db8::1'))).status).toBe(200);
  });

  test('reading pages has a limit for each session, and one for a network where nobody is signed in', async () => {
    const few = { atOnce: 2, aMinute: 1 };
    const app = appAt('http://127.0.0.1:3000', { ...defaultRates, page: few, 'open-page': few });
    const read = async (cookie: string) => {
      const answer = await app.request('/om', { headers: { cookie: `skolevern=${cookie}` } }, from('203.0.113.20'));
      return answer.status === 429 ? Number(answer.headers.get('retry-after')) : 'read';
    };
    const [one, other] = [await another('reader'), await another('reader')];
    expect([await read(one), await read(one), await read(one)]).toEqual(['read', 'read', 60]);
    expect(await read(other)).toBe('read');
    expect([await read('x'), await read('y'), await read('z')]).toEqual(['read', 'read', 60]);
    expect((await app.request('/logg-inn', {}, from('203.0.113.20'))).status).toBe(200);
  });

  test('the cookie of a sign-in under way is bound to the host, lasts ten minutes and is taken away afterwards', async () => {
    const app = appAt('https://personvern.example');
    const begun = await app.request('/logg-inn/start?hos=feide');
    expect(begun.headers.get('set-cookie')).toMatch(
      /^__Host-skolevern-inn=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? '';
    const back = await app.request(callback, { headers: { cookie } });
    expect(back.headers.get('set-cookie')).toMatch(/^__Host-skolevern-inn=; Max-Age=0; Path=\/; HttpOnly; Secure/);
  });

  test('the cookie of the language is bound to the host over https', async () => {
    const answer = await appAt('https://personvern.example').request('/logg-inn?lang=nn');
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-lang=nn; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });
});
