import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type House, openHouse, plain } from '#test/house.ts';
import { addLookedOwner, clock, type LookedOwner, routes } from '#test/looked/house.ts';
import { decideExemption, viewSettings } from '../settings.ts';
import { askSources, type Source } from './client.ts';
import { usages } from './protocol.ts';
import { endToken, issueToken } from './tokens.ts';

// Synthetic: the month is 80 more than a month, so they are of nobody.
const numbers = { pupil: '17851250115', mother: '03828500154', father: '03828400133' };
const stranger = '01811050985';

let house: House;
let north: LookedOwner;
let token: string;
let served: { url: string; server: Server };
const servers: Server[] = [];
const sources: Source[] = [];
const asking = { fetch: (url: string, init: RequestInit) => fetch(url, init), patience: 1500 };

async function listen(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v2`;
}

beforeAll(async () => {
  house = await openHouse({ clock, routes: routes({ asking, sourcesOf: () => sources }) });
  north = await addLookedOwner(house, 'nord', numbers);
  token = await issueToken({ db: house.db, clock }, north.actors.coordinator, {
    system: 'alfa',
    expiresOn: '2027-01-01',
  });
  await north.line('teacher', { persons: [north.persons.pupil], category: 'fravaer', purpose: 'folge' });
  await north.line('teacher', { persons: [north.persons.pupil], category: 'fravaer' }, '2026-11-18T09:00:00Z');
  const server = serve({ fetch: house.app.fetch, hostname: '127.0.0.1', port: 0 }) as Server;
  await new Promise((resolve) => server.once('listening', resolve));
  servers.push(server);
  served = { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v2` };
});
afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await house.drop();
});
afterEach(() => {
  sources.length = 0;
});

const period = 'periodStart=2026-11-01&periodEnd=2026-11-20';
const ask = (headers: Record<string, string>, query = period) =>
  house.app.request(`/api/v2/findUsage?${query}`, { headers });
const system = (more: Record<string, string> = {}) => ({
  authorization: `Bearer ${token}`,
  'x-skolevern-usercode': numbers.pupil,
  ...more,
});

describe('findUsage for those who ask us', () => {
  test('somebody signed in gets their own, in parts, and nobody else’s', async () => {
    const answer = await ask({ cookie: north.cookies.pupil, 'accept-language': 'nb' }, `${period}&limit=1`);
    const read = usages.parse(await answer.json());
    expect(read.totalUsages).toBe(2);
    expect(read.usages).toEqual([
      {
        logtime: '2026-11-20T09:15:00.000Z',
        action: 'så på Fravær',
        receiverCode: null,
        receiverName: 'kontaktlærer for 9B',
        receiverSystem: 'Skolevern',
        reason: 'Følge opp fraværet',
        category: 'Fravær',
      },
    ]);
    const second = usages.parse(
      await (await ask({ cookie: north.cookies.pupil }, `${period}&limit=1&offset=1`)).json(),
    );
    expect(second.usages.map(({ logtime }) => logtime)).toEqual(['2026-11-18T09:00:00.000Z']);
    expect((await ask({ cookie: north.cookies.pupil, 'x-skolevern-usercode': numbers.mother })).status).toBe(403);
    expect(await (await ask({ cookie: north.cookies.mother })).json()).toMatchObject({ totalUsages: 0 });
  });

  test('a system with a token gets those of the person asked about; the question is a line of the log', async () => {
    const answer = await ask(system());
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toMatchObject({ totalUsages: 2, withheldUsages: [] });
    const lines = await inTenant(house.db, north.tenant, (trx) =>
      trx
        .selectFrom('log_line')
        .selectAll()
        .where('act', '=', 'looked.find-usage')
        .where('actor', '=', 'system:alfa')
        .execute(),
    );
    expect(lines).toMatchObject([{ allowed: true }]);
    expect(JSON.stringify(lines)).not.toContain(numbers.pupil);
  });

  test('on behalf of a guardian, not of one with § 47 only', async () => {
    const asker = (number: string) => system({ 'x-skolevern-userid': number });
    expect((await ask(asker(numbers.mother))).status).toBe(200);
    expect((await ask(asker(numbers.father))).status).toBe(403);
    expect(await (await ask(asker(stranger))).json()).toMatchObject({ totalUsages: 0 });
  });

  test('somebody unknown has none: the answer does not tell who goes to school here', async () => {
    expect(await (await ask(system({ 'x-skolevern-usercode': stranger }))).json()).toEqual({
      totalUsages: 0,
      usages: [],
      withheldUsages: [],
    });
  });

  test.each([
    ['no token', {}, 401],
    [
      'a token nobody was given',
      { authorization: `Bearer skolevern_${'a'.repeat(32)}_${'b'.repeat(32)}_${'c'.repeat(43)}` },
      401,
    ],
    ['no number', { 'x-skolevern-usercode': '' }, 400],
    ['a number that is none', { 'x-skolevern-usercode': '12345678901' }, 400],
  ])('%s', async (what, headers, status) => {
    const base = what === 'no token' ? { 'x-skolevern-usercode': numbers.pupil } : system();
    expect((await ask({ ...base, ...headers } as Record<string, string>)).status).toBe(status);
  });

  test.each([
    'periodStart=x',
    'periodStart=2026-11-20&periodEnd=2026-11-01',
    'limit=0',
    'limit=1001',
    'offset=-1',
    'periodStart=1990-01-01',
  ])('%s is refused as a question', async (query) => {
    expect((await ask(system(), query)).status).toBe(400);
  });

  test('what the law exempts is told as a number with its ground', async () => {
    const wish = {
      category: '',
      purpose: 'barnevern',
      act: '',
      towards: 'everyone',
      letter: 'b',
      considerations: '',
      countShown: true,
      countGround: '',
      decidedBy: 'leder',
      decidedOn: '2026-11-01',
    } as const;
    await decideExemption({ db: house.db, clock }, north.actors.coordinator, wish);
    await north.line('teacher', { persons: [north.persons.pupil], purpose: 'barnevern' }, '2026-10-10T09:00:00Z');
    const read = usages.parse(
      await (await ask(system({ 'accept-language': 'en' }), 'periodStart=2026-10-10&periodEnd=2026-10-10')).json(),
    );
    expect(read).toMatchObject({ totalUsages: 0, withheldUsages: [{ count: 1 }] });
    expect(read.withheldUsages?.[0]?.ground).toContain('first paragraph (b)');
  });

  test('usagePeriod and heartbeat answer those who may ask', async () => {
    const headers = { authorization: `Bearer ${token}` };
    expect(await (await house.app.request('/api/v2/usagePeriod', { headers })).json()).toMatchObject({
      periodEnd: '2026-11-22',
    });
    expect(await (await house.app.request('/api/v2/heartbeat', { headers })).json()).toMatchObject({ status: 'ok' });
    expect((await house.app.request('/api/v2/heartbeat')).status).toBe(401);
    expect((await house.app.request('/api/v2/usagePeriod')).status).toBe(401);
  });

  test('a token that is taken back or over counts no more; its hash is all that is kept', async () => {
    const deps = { db: house.db, clock };
    const other = await issueToken(deps, north.actors.coordinator, { system: 'beta', expiresOn: '2026-12-01' });
    const headers = { authorization: `Bearer ${other}` };
    const status = async () => (await house.app.request('/api/v2/heartbeat', { headers })).status;
    expect(await status()).toBe(200);
    const { tokens } = await viewSettings(deps, north.actors.coordinator);
    await endToken(deps, north.actors.coordinator, tokens.find((one) => one.system === 'beta')?.id ?? '');
    expect(await status()).toBe(401);
    expect(JSON.stringify(await house.admin.selectFrom('log_token').selectAll().execute())).not.toContain(
      other.slice(-43),
    );
    await expect(issueToken(deps, north.actors.leader, { system: 'beta', expiresOn: '2026-12-01' })).rejects.toThrow(
      'does not allow',
    );
    await expect(
      issueToken(deps, north.actors.coordinator, { system: 'beta', expiresOn: '2030-12-01' }),
    ).rejects.toThrow('at most a year');
  });

  test('more than sixty questions a minute are too many', async () => {
    const other = await issueToken({ db: house.db, clock }, north.actors.coordinator, {
      system: 'gamma',
      expiresOn: '2026-12-01',
    });
    const headers = { authorization: `Bearer ${other}` };
    const statuses: number[] = [];
    for (let n = 0; n < 61; n += 1) statuses.push((await house.app.request('/api/v2/heartbeat', { headers })).status);
    expect([new Set(statuses.slice(0, 60)), statuses[60]]).toEqual([new Set([200]), 429]);
  });
});

describe('findUsage that we ask', () => {
  const about = { userCode: numbers.pupil, asker: numbers.pupil, from: '2026-11-01', to: '2026-11-20' };

  test('another system of the kind is asked live, and its lines are on the page and nowhere else', async () => {
    sources.push({ system: 'beta', url: served.url, token });
    const before = await house.admin.selectFrom('foreign_log_line').select('hash').execute();
    const text = plain(
      await (
        await house.app.request('/hvem-har-sett?fra=2026-11-01&til=2026-11-20', {
          headers: { cookie: north.cookies.pupil, 'accept-language': 'nb' },
        })
      ).text(),
    );
    expect(text).toContain('i Beta');
    expect(text).toContain('Svart nå av systemet selv.');
    expect(text).toContain('Beta Er det med her? Ja. Systemet svarte nå.');
    expect(text).toContain('Andre har sett på opplysninger om deg 4 ganger, fordelt på 2 dager.');
    expect(await house.admin.selectFrom('foreign_log_line').select('hash').execute()).toEqual(before);
  });

  const peers = {
    slow: createServer(() => {}),
    unreadable: createServer((_, answer) => answer.end('{"usages": 1}')),
    refused: createServer((_, answer) => answer.writeHead(403).end()),
    broken: createServer((_, answer) => answer.writeHead(500).end()),
    short: createServer((_, answer) => answer.end(JSON.stringify({ totalUsages: 3, usages: [] }))),
    many: createServer((_, answer) => answer.end(JSON.stringify({ totalUsages: 9999, usages: [] }))),
  };

  test('one that does not answer as it should is said, and the others are there all the same', async () => {
    const urls = await Promise.all(
      Object.entries(peers).map(async ([name, server]) => ({ name, url: await listen(server) })),
    );
    const all = [
      ...urls.map(({ name, url }) => ({ system: name, url, token: 'x' })),
      { system: 'gone', url: 'http://127.0.0.1:1/api/v2', token: 'x' },
      { system: 'alfa', url: served.url, token },
    ];
    const answers = await askSources(asking, all, about);
    expect(answers.map((answer) => [answer.system, 'silent' in answer ? answer.silent : answer.looks.length])).toEqual([
      ['slow', 'slow'],
      ['unreadable', 'unreadable'],
      ['refused', 'refused'],
      ['broken', 'unreachable'],
      ['short', 'unreadable'],
      ['many', 'too-many'],
      ['gone', 'unreachable'],
      ['alfa', 2],
    ]);
    sources.push({ system: 'beta', url: urls[2]?.url ?? '', token: 'x' });
    const text = plain(
      await (
        await house.app.request('/hvem-har-sett', { headers: { cookie: north.cookies.pupil, 'accept-language': 'nb' } })
      ).text(),
    );
    expect(text).toContain('Nei. Systemet ville ikke svare oss. Linjene derfra mangler.');
  });

  test('the number of the person stands in no address', async () => {
    const asked: string[] = [];
    const spy = {
      patience: 1500,
      fetch: (url: string, init: RequestInit) => {
        asked.push(url);
        return fetch(url, init);
      },
    };
    await askSources(spy, [{ system: 'alfa', url: served.url, token }], about);
    expect(asked).toHaveLength(1);
    expect(asked.join()).not.toContain(numbers.pupil);
  });

  test('without a number nobody is asked', async () => {
    const none = { patience: 1, fetch: () => Promise.reject(new Error('asked')) };
    expect(await askSources(none, [{ system: 'alfa', url: served.url, token }], { ...about, userCode: null })).toEqual([
      { system: 'alfa', silent: 'no-number' },
    ]);
  });
});
