import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type TestDatabase, testDatabase } from '#test/database.ts';
import {
  addOwner,
  clock,
  composedApp,
  type HouseOwner,
  markedLandscape,
  ownOrigin,
  type Person,
} from '#test/isolation/house.ts';
import { isPublished, publicOwners, publishedRegister, setPublished } from './publication.ts';

let base: TestDatabase;
let north: HouseOwner;
let south: HouseOwner;
let app: ReturnType<typeof composedApp>;

beforeAll(async () => {
  base = await testDatabase();
  north = await addOwner(base.db, 'north', await markedLandscape('north'));
  south = await addOwner(base.db, 'south', await markedLandscape('south'));
  app = composedApp(base.db);
}, 120_000);
afterAll(() => base?.drop());

const person = (owner: HouseOwner, role: Person['role']): Person => {
  const found = owner.people.find((one) => one.role === role);
  if (found === undefined) throw new Error(`no ${role}`);
  return found;
};
const deps = () => ({ db: base.db, clock });
const slugOf = ({ landscape }: HouseOwner) => landscape.owner[0]?.id ?? '';

async function get(address: string, cookie = '') {
  const answer = await app.request(`${ownOrigin}${address}`, { headers: { cookie } });
  return { status: answer.status, body: await answer.text() };
}

async function post(answer: 'ja' | 'nei', cookie: string) {
  return app.request(`${ownOrigin}/offentlig-side`, {
    method: 'POST',
    headers: { cookie, origin: ownOrigin, 'content-type': 'application/x-www-form-urlencoded' },
    body: `publisert=${answer}`,
  });
}

/** Where each mark was put, as kind and path without keys and positions: `systems.name`. */
function pathsOf({ landscape, marks }: HouseOwner): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const wanted = new Map(marks.map(({ token }) => [token, token.toLowerCase()]));
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') {
      for (const word of value.split(/\s/)) if (wanted.has(word)) found.set(word.toLowerCase(), path);
    } else if (Array.isArray(value)) for (const one of value) walk(one, path);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, one] of Object.entries(value)) walk(one, `${path}.${name}`);
    }
  };
  for (const body of landscape.owner) walk(body, 'owner');
  walk({ title: landscape.origin.title }, 'origin');
  for (const [kind, byKey] of Object.entries(landscape.entries)) {
    for (const versions of Object.values(byKey)) walk(versions, kind);
  }
  return found;
}

/** The only facts in words that the public may read. */
const forThePublic = [
  'origin.title',
  'owner.responsible',
  'owner.dataProtectionOfficer.contact',
  'activities.name',
  'activities.access.role',
  'purposes.name',
  'purposes.bases.national.act',
  'purposes.bases.national.section',
  'dataTypes.name',
  'dataUses.source',
  'dataUses.bases.national.act',
  'dataUses.bases.national.section',
  'systems.name',
  'parties.name',
  'units.name',
  'disclosures.purpose',
];

async function publicPagesOf(owner: HouseOwner): Promise<string[]> {
  const groups = ['elever', 'foresatte', 'ansatte', 'sokere', 'tidligere-elever', 'andre', 'tull', '%00'];
  const addresses = languages.flatMap((lang) => groups.map((hvem) => `/om/${slugOf(owner)}?lang=${lang}&hvem=${hvem}`));
  const answers = await Promise.all(addresses.map((address) => get(address)));
  return answers.filter(({ status }) => status === 200).map(({ body }) => body);
}

describe('before an owner has published its page', () => {
  test('it is found by nobody, not even by the owner’s own', async () => {
    for (const cookie of ['', person(north, 'coordinator').cookie, person(south, 'reader').cookie]) {
      const [there, nowhere] = [await get(`/om/${slugOf(north)}`, cookie), await get('/om/finnes-ikke', cookie)];
      expect([there.status, nowhere.status]).toEqual([404, 404]);
      // An owner that is there and one that is not look the same, but for the address.
      expect(there.body.replaceAll(slugOf(north), 'finnes-ikke')).toBe(nowhere.body);
    }
    expect((await get('/om')).body).not.toContain('Solvik');
    expect(await publicOwners(base.db)).toEqual([]);
    expect(await publishedRegister(base.db, slugOf(north))).toBeUndefined();
  });

  test('those who work there see what it would look like, and that it is not open', async () => {
    for (const role of ['coordinator', 'leader', 'reader'] as const) {
      const { status, body } = await get('/offentlig-side', person(north, role).cookie);
      expect(status).toBe(200);
      expect(body).toContain('Siden er ikke publisert');
      expect(body).toContain('Hva vet Solvik kommune om elever?');
      expect(body.includes('name="publisert"')).toBe(role === 'coordinator');
    }
  });

  test('a leader and a reader are refused, and it is in the log', async () => {
    for (const role of ['leader', 'reader'] as const) {
      const { actor, cookie } = person(north, role);
      expect((await post('ja', cookie)).status).toBe(403);
      await expect(setPublished(deps(), actor, true)).rejects.toThrow(Problem);
      const lines = await inTenant(base.db, north.tenant, (trx) =>
        trx
          .selectFrom('log_line')
          .select('allowed')
          .where('actor', '=', actor.id)
          .where('act', '=', 'page.publish')
          .execute(),
      );
      expect(lines).toEqual([{ allowed: false }, { allowed: false }]);
    }
    expect(await inTenant(base.db, north.tenant, isPublished)).toBe(false);
  });

  test('somebody who is not signed in is asked to be', async () => {
    expect((await post('ja', '')).status).toBe(303);
    expect(await inTenant(base.db, north.tenant, isPublished)).toBe(false);
  });
});

describe('when a coordinator has published it', () => {
  beforeAll(async () => {
    expect((await post('ja', person(north, 'coordinator').cookie)).status).toBe(303);
  });

  test('everybody finds it, and in the list', async () => {
    const { status, body } = await get(`/om/${slugOf(north)}`);
    expect(status).toBe(200);
    expect(body).toContain('Dette er oppdiktet');
    expect((await get('/om')).body).toContain(`href="/om/${slugOf(north)}"`);
    expect((await publicOwners(base.db)).map(({ slug }) => slug)).toEqual([slugOf(north)]);
  });

  test('only the facts that are meant for the public stand on it', async () => {
    const paths = pathsOf(north);
    const pages = await publicPagesOf(north);
    expect(pages.length).toBeGreaterThan(15);
    const tokens = new Set(
      pages
        .join('\n')
        .match(/zqx[a-z]+\d{5}q/gi)
        ?.map((token) => token.toLowerCase()),
    );
    const shown = new Set([...tokens].map((token) => paths.get(token) ?? `not in the landscape: ${token}`));
    expect([...shown].filter((path) => !forThePublic.includes(path))).toEqual([]);
    // What is promised does stand there.
    for (const path of ['systems.name', 'purposes.name', 'dataUses.source', 'activities.access.role', 'parties.name']) {
      expect([...shown], path).toContain(path);
    }
  });

  test('nothing on it tells of security, of findings or of how facts are known', async () => {
    // The frame's own words, which explain what a finding is, are on every page.
    const pages = (await publicPagesOf(north)).map((page) => /<main[\s\S]*<\/main>/.exec(page)?.[0]).join('\n');
    expect(pages).toContain('Granbar');
    expect(pages).not.toMatch(/kryptert|encrypted|faktor|avvik|deviation|Dokumentert|risikovurdering/i);
    expect(pages).not.toContain('/register/');
  });

  test('the page of another owner stays closed, and its coordinator cannot close this one', async () => {
    expect((await get(`/om/${slugOf(south)}`)).status).toBe(404);
    await post('nei', person(south, 'coordinator').cookie);
    expect((await get(`/om/${slugOf(north)}`)).status).toBe(200);
  });

  test('saying it again is one word in the history, and taking it down closes it', async () => {
    const { cookie } = person(north, 'coordinator');
    const rows = () =>
      inTenant(base.db, north.tenant, (trx) =>
        trx.selectFrom('publication').select('published').orderBy('id').execute(),
      );
    await post('ja', cookie);
    expect(await rows()).toEqual([{ published: true }]);
    await setPublished(
      { db: base.db, clock: { now: () => new Date(clock.now().getTime() + 1000) } },
      person(north, 'coordinator').actor,
      false,
    );
    expect(await rows()).toEqual([{ published: true }, { published: false }]);
    expect((await get(`/om/${slugOf(north)}`)).status).toBe(404);
    expect((await get('/om')).body).not.toContain(slugOf(north));
  });
});
