import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { routeOf } from './addresses.ts';
import { filledIn, formsIn } from './forms.ts';
import { fingerprints, type HouseOwner, ownOrigin, type Person } from './house.ts';
import { byToken, type Fields, type House, leaks, marksOfOtherSchools, openHouse, person } from './visit.ts';

// Hundreds of pages each, on a machine that others share.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.base.drop());

interface EarnestForm {
  readonly address: string;
  readonly fields: Fields;
}

/** The forms of a page as somebody in earnest would send them. */
async function formsAt(page: string, { cookie }: Person): Promise<EarnestForm[]> {
  const { body } = await house.get(page, cookie);
  const forms = formsIn(Buffer.from(body, 'latin1').toString());
  return forms
    .map((form) => ({ address: new URL(form.action, ownOrigin).pathname, fields: filledIn(form) }))
    .filter(({ address }) => address !== '/logg-ut');
}

async function everyForm(owner: HouseOwner): Promise<Map<string, Fields>> {
  const found = new Map<string, Fields>();
  for (const page of house.addresses('GET')) {
    for (const { address, fields } of await formsAt(page, secondCoordinator(owner))) {
      if (!found.has(address)) found.set(address, fields);
    }
  }
  return found;
}

/** The one who did not propose what waits. */
function secondCoordinator({ people, name }: HouseOwner): Person {
  const found = people.filter(({ role }) => role === 'coordinator')[1];
  if (found === undefined) throw new Error(`${name} has no second coordinator`);
  return found;
}

/** Sends every form that somebody is given, right after it was given out. @returns patterns of the routes that changed the register */
async function sendOwnForms(owner: HouseOwner, who: Person): Promise<Set<string>> {
  const changing = new Set<string>();
  for (const page of house.addresses('GET', 2)) {
    for (const { address, fields } of await formsAt(page, who)) {
      const before = JSON.stringify(await registerPrints(owner));
      const answer = await house.post(address, fields, who.cookie);
      expect(answer.status, address).toBeLessThan(500);
      if (JSON.stringify(await registerPrints(owner)) !== before)
        changing.add(routeOf(house.routes, 'POST', address)?.pattern ?? '');
    }
  }
  return changing;
}

/** Everything that leaders have written of other units than their own: must stay empty. */
async function writtenAcrossSchools(owner: HouseOwner): Promise<string[]> {
  const leaders = owner.people.filter(({ role }) => role === 'leader');
  const found: string[] = [];
  for (const { actor } of leaders) {
    const { rows } = await sql<{ kind: string; key: string; unit: string | null }>`
      select a.kind, a.key, coalesce(a.body ->> 'unit', a.key) as unit
      from register_assertion a join register_change c on (c.tenant, c.number) = (a.tenant, a.change)
      where c.tenant = ${owner.tenant}::uuid and c.recorded_by = ${actor.id} and c.kind = 'edit' and a.body is not null
      union all
      select w ->> 'kind', w ->> 'key', coalesce(w -> 'body' ->> 'unit', w ->> 'key')
      from register_proposal p cross join jsonb_array_elements(p.assertions) w
      where p.tenant = ${owner.tenant}::uuid and p.proposed_by = ${actor.id}`.execute(house.base.admin);
    for (const { kind, key, unit } of rows) {
      const own = (kind === 'units' || kind === 'uses') && actor.units.includes(unit ?? '');
      if (!own) found.push(`${actor.units.join()} wrote ${kind}/${key}`);
    }
  }
  return found;
}

/** What is kept of every visit, also of those who may only look. */
const ofVisits = ['log_line', 'session'];

async function registerPrints(owner: HouseOwner): Promise<Record<string, string>> {
  const all = Object.entries(await fingerprints(house.base.admin, owner.tenant));
  return Object.fromEntries(all.filter(([table]) => !ofVisits.includes(table)));
}

describe('forms', () => {
  /** Every form of both owners, as their coordinators would send it. */
  let forms: Map<string, Fields>;

  beforeAll(async () => {
    forms = new Map([...(await everyForm(house.south)), ...(await everyForm(house.north))]);
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
      const before = await registerPrints(house.north);
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
      expect(await registerPrints(house.north)).toEqual(before);
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
    const before = await registerPrints(house.north);
    for (const [address, fields] of forms) {
      const answer = await house.post(address, fields, person(house.north, 'reader').cookie);
      expect([400, 403, 404], address).toContain(answer.status);
    }
    expect(await registerPrints(house.north)).toEqual(before);
  });

  test('of a leader change nothing at other schools, and tell nothing of them', async () => {
    const leader = person(house.north, 'leader', 'bakkelokka');
    const forbidden = byToken(marksOfOtherSchools(house.north, leader));
    const found: string[] = [];
    for (const [address, fields] of forms) {
      const moved = fields.map(([name, value]) => [name, name === 'unit' ? 'bakkelokka' : value] as const);
      for (const sent of [fields, moved]) {
        const answer = await house.post(address, sent, leader.cookie);
        expect(answer.status, address).toBeLessThan(500);
        found.push(...leaks(answer, address, forbidden, `${address} ${JSON.stringify(sent)}`));
      }
    }
    expect(found).toEqual([]);
    const changing = await sendOwnForms(house.north, leader);
    expect(changing.has('/register/:slug/:key/endre'), 'the leader can write of the own school').toBe(true);
    expect(await writtenAcrossSchools(house.north)).toEqual([]);
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
            await registerPrints(house.own(who)),
          ];
          const typedNames = new Set(typed.map(([name]) => name));
          const rest = whole ? (forms.get(address) ?? []).filter(([name]) => !typedNames.has(name)) : [];
          const fields = [...rest, ...typed].map(([name, text]) => [name.toWellFormed(), text.toWellFormed()] as const);
          const answer = await house.post(address, fields, who.cookie);
          expect(answer.status).toBeLessThan(500);
          const asked = `${address} ${JSON.stringify(fields)}`;
          expect(leaks(answer, address, byToken(house.other(who).marks), asked)).toEqual([]);
          expect(await fingerprints(house.base.admin, house.other(who).tenant)).toEqual(neighbour);
          if (who.role === 'reader') expect(await registerPrints(house.own(who))).toEqual(home);
          if (who.role !== 'leader') return;
          expect(leaks(answer, address, byToken(marksOfOtherSchools(house.own(who), who)), asked)).toEqual([]);
          expect(await writtenAcrossSchools(house.own(who))).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('of those who may do change the register: the tests above could have failed', async () => {
    const changing = await sendOwnForms(house.north, secondCoordinator(house.north));
    const wanted = house.routes.filter(({ method, pattern }) => method === 'POST' && !pattern.startsWith('/logg'));
    expect(wanted.map(({ pattern }) => pattern).filter((pattern) => !changing.has(pattern))).toEqual([]);
  });
});
