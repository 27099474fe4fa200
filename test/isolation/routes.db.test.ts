import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { testDatabase } from '#test/database.ts';
import { addOwner, composedApp, fingerprints, markedLandscape, ownOrigin, type Person } from './house.ts';
import {
  answersAnybody,
  asking,
  byToken,
  type House,
  leaks,
  type MarksByToken,
  marksIn,
  marksOfOtherSchools,
  openHouse,
  openToAll,
  person,
  tellSeed,
  together,
  withoutWord,
} from './visit.ts';

// A hundred pages and more each, on a machine that others share.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.base.drop());
beforeEach(({ onTestFailed }) => onTestFailed(() => tellSeed(house)));

/** Questions that pages take, with what other owners call things among them. */
const queries = [
  'kjent=1',
  'sok=zqx',
  'dato=2026-11-16',
  'dato=2013-12-03&kjent=2',
  'lang=en',
  'lov=pol-2000&mot=gdpr',
];

/** What no visitor may be told: everything of the other owner, and a leader nothing of other schools. */
function forbiddenTo(visitor: Person): MarksByToken {
  const { marks } = house.other(visitor);
  return byToken(visitor.role === 'leader' ? [...marks, ...marksOfOtherSchools(house.own(visitor), visitor)] : marks);
}

/** Asks for some addresses as somebody. @returns what they were told and should not have been, and the words of their own that they saw */
async function walkAs(visitor: Person, addresses: readonly string[]) {
  const [forbidden, own] = [forbiddenTo(visitor), byToken(house.own(visitor).marks)];
  const [found, seen]: [string[], Set<string>] = [[], new Set()];
  await together(addresses, async (address) => {
    const answer = await house.get(address, visitor.cookie);
    expect(answer.status, address).toBeLessThan(500);
    found.push(...leaks(answer, address, forbidden));
    for (const token of marksIn(answer)) if (own.has(token)) seen.add(token);
  });
  return { found, seen, own };
}

/** Addresses of each kind that a visitor asks for: others each time, and more of them among the long tests. */
const ofEach = process.env.SKOLEVERN_MATRIX === 'whole' ? 2 : 1;

describe('nobody signed in', () => {
  const strangers = { 'no cookie': '', 'a cookie nobody was given': `skolevern=${'A'.repeat(43)}` };

  test.each(Object.entries(strangers))('%s: every page but the open ones asks one to sign in', async (_, cookie) => {
    const all = byToken([...house.north.marks, ...house.south.marks]);
    await together(house.addresses('GET'), async (address) => {
      const answer = await house.get(address, cookie);
      expect(leaks(answer, address, all)).toEqual([]);
      if (openToAll.includes(address)) expect(answer.status, address).toBe(200);
      else if (answer.status === 303) expect(answer.location, address).toMatch(/^\/logg-inn\?til=/);
      else expect([401, 403, 404], address).toContain(answer.status);
    });
  });

  test.each(Object.entries(strangers))('%s: no form changes anything', async (_, cookie) => {
    const prints = () =>
      Promise.all([house.north, house.south].map(({ tenant }) => fingerprints(house.base.admin, tenant)));
    const before = await prints();
    for (const address of house.addresses('POST').filter((one) => one !== '/logg-ut')) {
      const answer = await house.post(address, [['hvorfor', 'prøve']], cookie);
      const answers = address === answersAnybody ? [422] : [303, 400, 401, 403, 404];
      expect(answers, address).toContain(answer.status);
      expect(marksIn(answer).size, address).toBe(0);
    }
    expect(await prints()).toEqual(before);
  });
});

/** Asks for every page but the open ones, which list owners. */
function asker(app: ReturnType<typeof composedApp>, { cookie }: Person): () => Promise<Map<string, string>> {
  const places = house.addresses('GET').filter((address) => !openToAll.includes(address));
  return async () => {
    const answers = new Map<string, string>();
    for (const address of places) {
      const answer = await app.request(`${ownOrigin}${address}`, { headers: { cookie } });
      const body = withoutWord(Buffer.from(await answer.arrayBuffer()).toString('latin1'));
      answers.set(address, `${answer.status} ${JSON.stringify([...answer.headers])} ${body}`);
    }
    return answers;
  };
}

describe('another owner', () => {
  // The leaders of the first one's schools are below.
  test.each([
    ['north', 'reader'],
    ['south', 'leader'],
    ['south', 'reader'],
  ] as const)('%s: its %s sees nothing of it, whatever is asked for', async (owner, role) => {
    const { found } = await walkAs(person(house[owner], role), house.addresses('GET', ofEach));
    expect(found).toEqual([]);
  });

  // What the second's coordinators get is compared byte for byte below.
  test.each([
    ['north', 2],
    ['south', 1],
  ] as const)('%s: its coordinator sees nothing of it, and much of what is their own', async (owner, each) => {
    expect(house[owner].marks.length).toBeGreaterThan(100);
    const { found, seen, own } = await walkAs(person(house[owner], 'coordinator'), house.addresses('GET', each));
    expect(found).toEqual([]);
    expect(seen.size / own.size, 'the part of the marks that its coordinator sees').toBeGreaterThan(0.3);
  });

  test('is not noticed: every answer is the same byte for byte whether it is there or not', async () => {
    const alone = await testDatabase();
    try {
      const owner = await addOwner(alone.db, 'south', await markedLandscape('south'));
      const ask = asker(composedApp(alone.db), person(owner, 'coordinator'));
      const before = await ask();
      await addOwner(alone.db, 'north', await markedLandscape('north'));
      const after = await ask();
      expect([...before].filter(([address, said]) => after.get(address) !== said).map(([address]) => address)).toEqual(
        [],
      );
    } finally {
      await alone.drop();
    }
  });
});

describe('another school', () => {
  test.each([['bakkelokka'], ['nesset']])(
    'the leader of %s sees nothing of what the others have written, nor of another owner',
    async (unit) => {
      const leader = person(house.north, 'leader', unit);
      expect(marksOfOtherSchools(house.north, leader).length).toBeGreaterThan(20);
      const asked = house
        .addresses('GET', ofEach)
        .flatMap((address, index) => [address, asking(address, queries[index % queries.length] ?? '')]);
      expect((await walkAs(leader, asked)).found).toEqual([]);
    },
  );
});

describe('questions with anything at all in them', () => {
  test('keep every border and never break a page', async () => {
    const name = fc.constantFrom(
      'dato',
      'lov',
      'lovdato',
      'kjent',
      'vurdering',
      'tema',
      'system',
      'skole',
      'sok',
      'side',
      'felt',
      'lang',
      'til',
      'unit',
      'mot',
      'motdato',
      'motkjent',
      'siden',
      'valg',
      'hvem',
      'x',
    );
    const value = fc.oneof(
      fc.constantFrom(
        '',
        '1',
        '0',
        '999999999',
        '-1',
        '2013-12-03',
        '0000-00-00',
        'nn',
        'pol-2000',
        'deviation',
        'swis',
        'nesset',
        'zqx',
        '__proto__',
        'constructor',
        '//ond.example',
        '\0',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    const places = fc.constantFrom(...house.addresses('GET', 3).filter((address) => address !== '/rapport.pdf'));
    const someone = fc.constantFrom(...house.north.people, ...house.south.people);
    await fc.assert(
      fc.asyncProperty(
        places,
        someone,
        fc.array(fc.tuple(name, value), { maxLength: 4 }),
        async (address, who, typed) => {
          const query = new URLSearchParams(typed.map(([key, text]) => [key, text.toWellFormed()])).toString();
          const answer = await house.get(asking(address, query), who.cookie);
          expect(answer.status).toBeLessThan(500);
          expect(leaks(answer, address, byToken(house.other(who).marks), query)).toEqual([]);
          if (who.role === 'leader')
            expect(leaks(answer, address, byToken(marksOfOtherSchools(house.own(who), who)), query)).toEqual([]);
          expect(answer.location ?? '/').toMatch(/^\/(?!\/)/);
        },
      ),
      { numRuns: process.env.SKOLEVERN_MATRIX === 'whole' ? 200 : 60 },
    );
  });
});
