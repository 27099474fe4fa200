import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { routeOf } from './addresses.ts';
import { fingerprints, ownOrigin } from './house.ts';
import {
  changeByEvery,
  everyForm,
  ownersOwnPrints,
  registerPrints,
  sendOwnForms,
  writtenAcrossSchools,
} from './sending.ts';
import {
  answersAnybody,
  byToken,
  type Fields,
  type House,
  leaks,
  marksOfOtherSchools,
  openHouse,
  person,
  tellSeed,
} from './visit.ts';
import { secondCoordinator } from './waiting-work.ts';

// A hundred pages and more each, on a machine that others share.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.base.drop());
beforeEach(({ onTestFailed }) => onTestFailed(() => tellSeed(house)));

/** Changes nothing without a file, which src/features/spreadsheet/spreadsheet.db.test.ts sends as those who may and as others. */
const takesFile = (pattern: string) => pattern === '/register/regneark';

describe('forms', () => {
  /** Every form of both owners, as their coordinators would send it. */
  let forms: Map<string, Fields>;

  beforeAll(async () => {
    forms = new Map([...(await everyForm(house, house.south)), ...(await everyForm(house, house.north))]);
  });

  test('a page has a form for every route that takes one', () => {
    const reached = new Set(
      [...forms.keys(), '/logg-inn', '/logg-ut'].map((path) => routeOf(house.routes, 'POST', path)?.pattern),
    );
    const wanted = house.routes.filter(({ method }) => method === 'POST').map(({ pattern }) => pattern);
    expect(wanted.filter((pattern) => !reached.has(pattern))).toEqual([]);
  });

  test('from nowhere, from elsewhere and from a page without an address are refused, whoever is signed in', async () => {
    const { cookie } = person(house.north, 'coordinator');
    const before = await fingerprints(house.base.admin, house.north.tenant);
    for (const address of [...forms.keys(), '/logg-inn', '/logg-ut']) {
      for (const origin of [null, 'null', 'https://ond.example', `${ownOrigin}.ond.example`, 'http://127.0.0.1']) {
        const answer = await house.post(address, forms.get(address) ?? [], cookie, origin);
        expect(answer.status, `${address} from ${origin}`).toBe(403);
      }
    }
    expect(await fingerprints(house.base.admin, house.north.tenant)).toEqual(before);
  });

  test.each(['text/plain', 'multipart/form-data; boundary=x', 'application/json', 'image/png', ''])(
    'from elsewhere, called "%s", change nothing',
    async (type) => {
      const { cookie } = person(house.north, 'coordinator');
      const before = await registerPrints(house, house.north);
      for (const [address, fields] of forms) {
        const headers = { cookie, origin: 'https://ond.example', ...(type === '' ? {} : { 'content-type': type }) };
        const answer = await house.send(
          'POST',
          address,
          headers,
          Buffer.from(new URLSearchParams(fields as [string, string][]).toString()),
        );
        expect(answer.status, address).toBeGreaterThanOrEqual(400);
        expect(answer.status, address).toBeLessThan(500);
      }
      expect(await registerPrints(house, house.north)).toEqual(before);
    },
  );

  test('of one owner change nothing at another, and tell nothing of it', async () => {
    for (const owner of [house.north, house.south]) {
      const visitor = person(owner, 'coordinator');
      const forbidden = byToken(house.other(visitor).marks);
      const before = await fingerprints(house.base.admin, house.other(visitor).tenant);
      for (const [address, fields] of forms) {
        const stranger = Object.keys(house.other(visitor).landscape.entries.systems ?? {});
        const answer = await house.post(address, [...fields, ['system', stranger[0] ?? '']], visitor.cookie);
        expect(answer.status, address).toBeLessThan(500);
        expect(leaks(answer, address, forbidden, `${address} ${JSON.stringify(fields)}`)).toEqual([]);
      }
      expect(await fingerprints(house.base.admin, house.other(visitor).tenant)).toEqual(before);
    }
  });

  test('of one who only reads change nothing', async () => {
    const before = await registerPrints(house, house.north);
    for (const [address, fields] of forms) {
      const answer = await house.post(address, fields, person(house.north, 'reader').cookie);
      expect(address === answersAnybody ? [200] : [400, 403, 404], address).toContain(answer.status);
    }
    expect(await registerPrints(house, house.north)).toEqual(before);
  });

  test('of a leader change nothing at other schools, and tell nothing of them', async () => {
    const leader = person(house.north, 'leader', 'bakkelokka');
    const forbidden = byToken(marksOfOtherSchools(house.north, leader));
    const found: string[] = [];
    const wholes = await ownersOwnPrints(house, house.north);
    for (const [address, fields] of forms) {
      const moved = fields.map(([name, value]) => [name, name === 'unit' ? 'bakkelokka' : value] as const);
      for (const sent of [fields, moved]) {
        const answer = await house.post(address, sent, leader.cookie);
        expect(answer.status, address).toBeLessThan(500);
        found.push(...leaks(answer, address, forbidden, `${address} ${JSON.stringify(sent)}`));
      }
    }
    expect(found).toEqual([]);
    const changing = await sendOwnForms(house, house.north, leader, house.addresses('GET', 2));
    expect(changing.has('/register/:slug/:key/endre'), 'the leader can write of the own school').toBe(true);
    expect(await writtenAcrossSchools(house, house.north)).toEqual([]);
    expect(await ownersOwnPrints(house, house.north)).toEqual(wholes);
  });

  test('with anything at all in them keep every border', async () => {
    const keys = [house.north, house.south].flatMap(({ landscape, proposals, people, tenant }) => [
      tenant,
      ...proposals,
      ...people.map(({ actor }) => actor.id),
      ...Object.keys(landscape.entries.units ?? {}),
      ...Object.keys(landscape.entries.uses ?? {}).slice(0, 6),
      ...Object.keys(landscape.entries.systems ?? {}),
    ]);
    const value = fc.oneof(
      fc.constantFrom(...keys),
      fc.constantFrom(
        '',
        '–',
        'ja',
        'nei',
        'all',
        '__proto__',
        'constructor',
        '2013-12-03',
        '9999-12-31',
        '-1',
        '1e9',
        '\0',
        '\u2028',
        "'; drop",
      ),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    const names = [...new Set([...forms.values()].flatMap((fields) => fields.map(([name]) => name)))];
    const field = fc.tuple(
      fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: value }),
      value,
    );
    const places = fc.constantFrom(
      ...new Set([...forms.keys(), ...house.addresses('POST')].filter((one) => !/^.logg/.test(one))),
    );
    const someone = fc.constantFrom(
      ...[...house.north.people, ...house.south.people].filter(({ role }) => role !== 'coordinator'),
      person(house.south, 'coordinator'),
    );
    await fc.assert(
      fc.asyncProperty(
        places,
        someone,
        fc.array(field, { maxLength: 6 }),
        fc.boolean(),
        async (address, who, typed, whole) => {
          const [neighbour, home] = [
            await fingerprints(house.base.admin, house.other(who).tenant),
            await registerPrints(house, house.own(who)),
          ];
          const typedNames = new Set(typed.map(([name]) => name));
          const rest = whole ? (forms.get(address) ?? []).filter(([name]) => !typedNames.has(name)) : [];
          const fields = [...rest, ...typed].map(([name, text]) => [name.toWellFormed(), text.toWellFormed()] as const);
          const answer = await house.post(address, fields, who.cookie);
          expect(answer.status).toBeLessThan(500);
          const asked = `${address} ${JSON.stringify(fields)}`;
          expect(leaks(answer, address, byToken(house.other(who).marks), asked)).toEqual([]);
          expect(await fingerprints(house.base.admin, house.other(who).tenant)).toEqual(neighbour);
          if (who.role === 'reader') expect(await registerPrints(house, house.own(who))).toEqual(home);
          if (who.role !== 'leader') return;
          expect(leaks(answer, address, byToken(marksOfOtherSchools(house.own(who), who)), asked)).toEqual([]);
          expect(await writtenAcrossSchools(house, house.own(who))).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('of those who may do change the register: the tests above could have failed', async () => {
    const changing = new Set<string>();
    for (const owner of house.owners) {
      const pages = house.addresses('GET', 3);
      for (const pattern of await changeByEvery(house, owner, secondCoordinator(owner), pages)) changing.add(pattern);
    }
    const wanted = house.routes.filter(({ method, pattern }) => method === 'POST' && !pattern.startsWith('/logg'));
    const still = wanted.map(({ pattern }) => pattern).filter((pattern) => !changing.has(pattern));
    expect(still.filter((pattern) => !takesFile(pattern) && pattern !== answersAnybody)).toEqual([]);
  });
});
