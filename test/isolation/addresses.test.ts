import fc from 'fast-check';
import { expect, test } from 'vitest';
import { connect } from '#src/platform/db/connect.ts';
import { addressesOf, type Place, routeOf, routesOf, sampleOfRoute } from './addresses.ts';
import { composedApp, markedLandscape, type OwnerName } from './house.ts';
import { randomFrom } from './sample.ts';

// Nothing is asked of it: it has the routes.
const routes = routesOf(composedApp(connect('postgres://nobody@127.0.0.1:1/nowhere')));

const named = async (name: OwnerName) => {
  const { landscape } = await markedLandscape(name);
  return {
    name,
    landscape,
    proposals: [crypto.randomUUID()],
    uploads: [crypto.randomUUID(), crypto.randomUUID()],
    observed: [crypto.randomUUID()],
    certified: [crypto.randomUUID()],
    readings: [crypto.randomUUID()],
    matters: [crypto.randomUUID()],
    ownMatters: [crypto.randomUUID()],
    readyMatters: [crypto.randomUUID()],
    complaints: [crypto.randomUUID()],
    accessMatters: [crypto.randomUUID()],
    copies: [crypto.randomUUID()],
    dutyMatters: [1, 2, 3, 4, 5, 6].map(() => crypto.randomUUID()),
    documents: [[crypto.randomUUID(), crypto.randomUUID()]] as const,
    sites: [[crypto.randomUUID(), crypto.randomUUID(), '']] as const,
    letters: [crypto.randomUUID()],
  };
};
const owners = [await named('north'), await named('south')];
const schools = ['bakkelokka', 'nesset'];
const visitors: readonly { readonly owner: OwnerName; readonly units: readonly string[] }[] = [
  { owner: 'north', units: [] },
  ...schools.map((unit) => ({ owner: 'north' as const, units: [unit] })),
  { owner: 'south', units: [] },
];

test('every route of the application has addresses, few in a sample, and they come to it', () => {
  expect(routes.length).toBeGreaterThan(20);
  for (const route of routes) {
    const every = addressesOf(route, owners);
    expect(sampleOfRoute(every, 1, randomFrom(1)).length, route.pattern).toBeLessThan(16);
    expect(every.length, route.pattern).toBeGreaterThan(0);
    expect(
      every.some(({ address }) => routeOf(routes, route.method, address) === route),
      route.pattern,
    ).toBe(true);
  }
});

test('a sample has every route, with what is of each owner, of each unit and of nobody, and stays small', () => {
  const whole = new Map(routes.map((route) => [route, addressesOf(route, owners)]));
  const groups = (places: readonly Place[]) => Map.groupBy(places, ({ of }) => of);
  const addresses = (places: readonly Place[]) => places.map(({ address }) => address);
  fc.assert(
    fc.property(
      fc.constantFrom(...routes),
      fc.integer({ min: 1, max: 4 }),
      fc.nat(2 ** 32 - 1),
      (route, each, seed) => {
        const every = whole.get(route) ?? [];
        const some = sampleOfRoute(every, each, randomFrom(seed));
        expect(new Set(some).size).toBe(some.length);
        expect(every).toEqual(expect.arrayContaining(some));
        expect(addresses(sampleOfRoute(every, each, randomFrom(seed)))).toEqual(addresses(some));
        for (const [of, those] of groups(every)) {
          expect(groups(some).get(of)?.length, of).toBe(Math.min(each, those.length));
          const sorts = (places: readonly Place[]) => new Set(places.map(({ sort }) => sort)).size;
          expect(sorts(groups(some).get(of) ?? []), of).toBe(Math.min(each, sorts(those)));
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("a sample of entries and of findings names what is the visitor's own, of another school and of another owner", () => {
  const naming = routes.filter(({ pattern }) => pattern.includes('/:key'));
  expect(naming.length).toBeGreaterThan(6);
  for (const route of naming.filter(({ pattern }) => !pattern.startsWith('/katalog'))) {
    const whose = sampleOfRoute(addressesOf(route, owners), 1, randomFrom(1)).map(({ of }) => of);
    for (const { owner, units } of visitors) {
      const other = owner === 'north' ? 'south' : 'north';
      expect(whose, route.pattern).toEqual(
        expect.arrayContaining([owner, other, 'nowhere', ...units.map((unit) => `${owner}/${unit}`)]),
      );
      const ofOthers = whose.filter((of) => of.startsWith(`${owner}/`) && !units.includes(of.split('/')[1] ?? ''));
      if (owner === 'north') expect(ofOthers.length, route.pattern).toBeGreaterThan(1);
    }
  }
});

test('samples together come to every requirement and every kind in time', () => {
  for (const route of routes) {
    const every = addressesOf(route, owners);
    const random = randomFrom(1);
    const seen = new Set<string>();
    for (let turn = 0; turn < 500; turn += 1)
      for (const { of, sort } of sampleOfRoute(every, 4, random)) seen.add(`${of} ${sort}`);
    expect(seen, route.pattern).toEqual(new Set(every.map(({ of, sort }) => `${of} ${sort}`)));
  }
});

test('a route whose parameters nobody has told of is asked for with ids of whatever there is', () => {
  const route = { method: 'GET', pattern: '/saker/:case/brev/:letter' } as const;
  const [north, south] = owners.map((owner) => ({ ...owner, ids: [`${owner.name}-1`, `${owner.name}-2`] }));
  if (north === undefined || south === undefined) throw new Error('no owners');
  const places = addressesOf(route, [north, south]);
  expect(places.filter(({ of }) => of === 'north').map(({ address }) => address)).toEqual([
    '/saker/north-1/brev/north-2',
    '/saker/north-2/brev/north-1',
  ]);
  expect(places.some(({ of }) => of === 'south')).toBe(true);
  expect(places.some(({ of }) => of === 'nowhere')).toBe(true);
});
