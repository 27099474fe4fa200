import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { routeOf } from './addresses.ts';
import { asksForPeople, asksForReceipt, isOpenForm } from './forms.ts';
import { fingerprints, ownOrigin } from './house.ts';
import {
  everyForm,
  ofRegister,
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
  marksIn,
  marksOfOtherSchools,
  openHouse,
  person,
  tellSeed,
} from './visit.ts';

// A hundred pages and more each, on a machine that others share.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let house: House;

/** What no page of somebody signed in has a form for: signing in; and signing out, which would end the walk. */
const signInForms = ['/logg-inn', '/logg-ut', '/logg-inn/velg'];
/** Where an identity provider itself tells of a sign-out: no form, and tried in test/identity. */
const byProvider = '/utlogging/tilbake';

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.base.drop());
beforeEach(({ onTestFailed }) => onTestFailed(() => tellSeed(house)));

describe('forms', () => {
  /** Every form of both owners, as their coordinators would send it. */
  let forms: Map<string, Fields>;

  beforeAll(async () => {
    forms = new Map([...(await everyForm(house, house.south)), ...(await everyForm(house, house.north))]);
  });

  test('a page has a form for every route that takes one', () => {
    const reached = new Set(
      [...forms.keys(), ...signInForms, byProvider].map((path) => routeOf(house.routes, 'POST', path)?.pattern),
    );
    const wanted = house.routes.filter(({ method }) => method === 'POST').map(({ pattern }) => pattern);
    const elsewhere = (pattern: string) => asksForPeople(pattern) || asksForReceipt(pattern);
    expect(wanted.filter((pattern) => !reached.has(pattern) && !elsewhere(pattern))).toEqual([]);
  });

  test('from nowhere, from elsewhere and from a page without an address are refused, whoever is signed in', async () => {
    const { cookie } = person(house.north, 'coordinator');
    const before = await fingerprints(house.base.admin, house.north.tenant);
    for (const address of [...forms.keys(), ...signInForms]) {
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
        // An owner that has opened its page takes these from everybody, and one of the forms before them opens it.
        if (isOpenForm(address)) continue;
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
      if (isOpenForm(address)) continue;
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
      ...new Set([...forms.keys(), ...house.addresses('POST')].filter((one) => !/^.logg-/.test(one))),
    );
    const someone = fc.constantFrom(
      ...[...house.north.people, ...house.south.people].filter(({ role }) => role !== 'coordinator'),
      person(house.south, 'coordinator'),
    );
    const prints = {
      north: await fingerprints(house.base.admin, house.north.tenant),
      south: await fingerprints(house.base.admin, house.south.tenant),
    };
    await fc.assert(
      fc.asyncProperty(
        places,
        someone,
        fc.array(field, { maxLength: 6 }),
        fc.boolean(),
        async (address, who, typed, whole) => {
          const typedNames = new Set(typed.map(([name]) => name));
          const rest = whole ? (forms.get(address) ?? []).filter(([name]) => !typedNames.has(name)) : [];
          const fields = [...rest, ...typed].map(([name, text]) => [name.toWellFormed(), text.toWellFormed()] as const);
          const answer = await house.post(address, fields, who.cookie);
          expect(answer.status).toBeLessThan(500);
          const asked = `${address} ${JSON.stringify(fields)}`;
          // A form that is open to all shows what the page it stands on shows to nobody in particular: the names of the schools.
          const shown = isOpenForm(address) ? marksIn(await house.get(address), address) : new Set<string>();
          const others = house.other(who).marks.filter(({ token }) => !shown.has(token.toLowerCase()));
          expect(leaks(answer, address, byToken(others), asked)).toEqual([]);
          // What was there before is what was there after the one before.
          const before = { ...prints };
          for (const { name, tenant } of house.owners) prints[name] = await fingerprints(house.base.admin, tenant);
          const stranger = house.other(who).name;
          expect(prints[stranger]).toEqual(before[stranger]);
          if (who.role === 'reader' && !isOpenForm(address))
            expect(ofRegister(prints[who.owner])).toEqual(ofRegister(before[who.owner]));
          if (who.role !== 'leader') return;
          expect(leaks(answer, address, byToken(marksOfOtherSchools(house.own(who), who)), asked)).toEqual([]);
          expect(await writtenAcrossSchools(house, house.own(who))).toEqual([]);
        },
      ),
      { numRuns: process.env.SKOLEVERN_MATRIX === 'whole' ? 200 : 60 },
    );
  });
});
