import { packs } from '#src/features/control/packs/packs.ts';
import { scopes } from '#src/features/control/subjects.ts';
import {
  type CollectionKind,
  collectionKinds,
  type Kind,
  type Landscape,
  shippedCatalogue,
} from '#src/features/register/index.ts';
import { slugOf } from '#src/features/register/pages/kind-slugs.ts';
import { sampleOf } from './sample.ts';

/** A route as the application knows it: `GET /register/:slug/:key`. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly pattern: string;
}

/** What addresses may name of one owner: what is in its register, what has been proposed there, and what somebody is bringing in. */
interface Named {
  readonly name: string;
  readonly landscape: Landscape;
  readonly proposals: readonly string[];
  readonly uploads: readonly string[];
}

/** An address, and whose what it names is: `north`, `north/nesset` for what is of one unit, nothing for what is everybody's. */
export interface Place {
  readonly address: string;
  readonly of: string;
  /** What it is about, as far as there are many sorts: a kind of entry, or a requirement. */
  readonly sort: string;
}

/** Every page and form of an application, read from the application itself; what every request passes is left out. */
export function routesOf(app: {
  readonly routes: readonly { readonly method: string; readonly path: string }[];
}): Route[] {
  const found = app.routes
    .filter(({ method, path }) => !(method === 'ALL' && path === '/*'))
    .flatMap(({ method, path }) => (method === 'ALL' ? ['GET', 'POST'] : [method]).map((one) => `${one} ${path}`));
  return [...new Set(found)].map((route) => {
    const [method = '', pattern = ''] = route.split(' ');
    if (method !== 'GET' && method !== 'POST') {
      throw new Error(
        `${route}: the isolation tests know GET and POST; teach test/isolation/addresses.ts to send ${method}`,
      );
    }
    return { method, pattern };
  });
}

const nowhere = ['finnes-ikke', '__proto__', 'constructor', "x'--", '%00', '🙂'];

/** Values for the parameters of a route, and whose they are. */
interface Choice {
  readonly values: readonly string[];
  readonly of: string;
}
type Choices = (owners: readonly Named[]) => readonly Choice[];

const everybodys = (values: readonly (readonly string[])[]): Choice[] =>
  values.map((those) => ({ values: those, of: '' }));
const nobodys = (values: readonly (readonly string[])[]): Choice[] =>
  values.map((those) => ({ values: those, of: 'nowhere' }));

/** Kinds whose entries belong to one unit: where a leader's sight ends. */
const ofUnits: readonly Kind[] = ['units', 'uses'];

function unitOf(kind: Kind, key: string, versions: readonly { readonly unit?: unknown }[]): string | undefined {
  if (!ofUnits.includes(kind)) return undefined;
  return kind === 'units' ? key : String(versions[0]?.unit);
}

/** Every entry of a kind in an owner's register: its key, and whose it is. */
function entriesIn({ name, landscape }: Named, kind: CollectionKind): readonly { key: string; of: string }[] {
  return Object.entries(landscape.entries[kind] ?? {}).map(([key, versions]) => {
    const unit = unitOf(kind, key, versions as readonly { readonly unit?: unknown }[]);
    return { key, of: unit === undefined ? name : `${name}/${unit}` };
  });
}

const entryPlaces: Choices = (owners) => [
  ...owners.flatMap((owner) =>
    collectionKinds.flatMap((kind) =>
      entriesIn(owner, kind).map(({ key, of }) => ({ values: [slugOf(kind), key], of })),
    ),
  ),
  ...nobodys([...nowhere.map((key) => [slugOf('systems'), key]), ['finnes-ikke', 'swis']]),
];

const ofOwners = (
  idsOf: (owner: Named) => readonly string[],
  groupOf = (owner: Named, _id: string) => owner.name,
): Choices => {
  return (owners) => [
    ...owners.flatMap((owner) => idsOf(owner).map((id) => ({ values: [id], of: groupOf(owner, id) }))),
    ...nobodys([crypto.randomUUID(), ...nowhere].map((id) => [id])),
  ];
};

const requirements = Object.values(packs).flatMap((pack) => pack.requirements);

/** Each requirement of all that it can be asked of: thousands. */
const findingPlaces: Choices = (owners) => [
  ...requirements.flatMap(({ id, scope }) => {
    const kind = scopes[scope];
    if (kind === 'owner') return [];
    return owners.flatMap((owner) =>
      entriesIn(owner, kind).map(({ key, of }) => ({ values: [id, slugOf(kind), key], of })),
    );
  }),
  ...nobodys(
    requirements
      .slice(0, 1)
      .flatMap(({ id }) => [
        ...nowhere.map((key) => [id, slugOf('systems'), key]),
        [id, 'enheter', 'x'],
        [id, 'finnes-ikke', 'swis'],
      ]),
  ),
];

const kindPlaces: Choices = () => [
  // The lists of what is of units are never left out: they hold what leaders may not see of each other.
  ...collectionKinds.map((kind) => ({ values: [slugOf(kind)], of: ofUnits.includes(kind) ? kind : '' })),
  ...nobodys(nowhere.map((slug) => [slug])),
];

const cataloguePlaces: Choices = () => [
  ...everybodys([...shippedCatalogue.entries.values()].map((entry) => [entry.package, slugOf(entry.kind), entry.key])),
  ...nobodys(nowhere.map((key) => ['fellestjenester', slugOf('systems'), key])),
];

const audiences = ['elever', 'foresatte', 'ansatte', 'andre'];

/** Each statement of each owner; of whom it tells makes no difference to who may read it. */
const statementPlaces: Choices = (owners) => [
  ...owners.flatMap((owner) =>
    audiences.map((audience) => ({ values: [owner.landscape.owner.at(-1)?.id ?? '', audience], of: owner.name })),
  ),
  ...nobodys(nowhere.flatMap((word) => [[word, 'elever'], ...(word === '%00' ? [] : [['swis', word]])])),
];

/**
 * Values for the parameters of a route, by the part of its pattern that ends with the last of them.
 * A new route with a new kind of parameter needs a line here, and the test says so.
 */
const known: Readonly<Record<string, Choices>> = {
  '/register/:slug': kindPlaces,
  '/register/:slug/:key': entryPlaces,
  '/register/regneark/:id': ofOwners(
    ({ uploads }) => uploads,
    // Each is in another state, and so is what its pages have.
    ({ name }, id) => `${name}/${id}`,
  ),
  '/katalog/:package': () => [
    ...everybodys(shippedCatalogue.packages.map((one) => [one.package])),
    ...nobodys(nowhere.map((id) => [id])),
  ],
  '/katalog/:package/:slug/:key': cataloguePlaces,
  '/om/:slug': ofOwners(({ landscape }) => [landscape.owner.at(-1)?.id ?? '']),
  '/om/:slug/erklaering/:audience': statementPlaces,
  '/erklaeringer/:audience': () => [
    ...everybodys(audiences.map((audience) => [audience])),
    ...nobodys(nowhere.map((word) => [word])),
  ],
  '/endringer/:id': ofOwners(({ proposals }) => proposals),
  '/funn/:requirement': () => [
    ...everybodys(requirements.map(({ id }) => [id])),
    ...nobodys(nowhere.map((id) => [id])),
  ],
  '/funn/:requirement/:kind/:key': findingPlaces,
};

/** Pages that have their form only when the address asks for something: what it may ask for, and of what there is none. */
const askable: Readonly<Record<string, { readonly name: string; readonly values: () => readonly string[] }>> = {
  '/katalog/hent': { name: 'valg', values: () => [...shippedCatalogue.entries.keys()] },
};

/** The address of a route without parameters, as it is and with what may be asked of it. */
function plainPlaces({ method, pattern }: Route): Place[] {
  const asked = method === 'GET' ? askable[pattern] : undefined;
  const place = (value: string, of: string) => ({
    address: `${pattern}?${asked?.name}=${encodeURIComponent(value)}`,
    of,
    sort: value.split('/')[0] ?? '',
  });
  const asking = asked === undefined ? [] : asked.values().map((value) => place(value, 'asking'));
  const inVain = asked === undefined ? [] : nowhere.map((value) => place(value, 'nowhere'));
  return [{ address: pattern, of: '', sort: '' }, ...asking, ...inVain];
}

function filled(pattern: string, values: readonly string[]): string {
  const left = [...values];
  return pattern.replaceAll(/:\w+/g, () => {
    const value = left.shift() ?? '';
    return value.startsWith('%') ? value : encodeURIComponent(value);
  });
}

/**
 * Every address of a route, with every parameter filled in.
 * @throws Error that says what to add when the parameters of a new route are unknown
 */
export function addressesOf(route: Route, owners: readonly Named[]): Place[] {
  const { pattern } = route;
  const last = pattern.lastIndexOf('/:');
  if (last < 0 && !pattern.includes('*')) return plainPlaces(route);
  const end = pattern.indexOf('/', last + 1);
  const prefix = end < 0 ? pattern : pattern.slice(0, end);
  const choices = known[prefix]?.(owners);
  if (choices === undefined) {
    throw new Error(
      `${pattern}: nobody has said what its parameters may be; add "${prefix}" to "known" in test/isolation/addresses.ts`,
    );
  }
  return choices.map(({ values, of }) => ({ address: filled(pattern, values), of, sort: values[0] ?? '' }));
}

/**
 * Some addresses of a route, drawn at random: of every owner, of every unit, of everybody and of nobody up to so many each.
 * All of a route would be thousands, and every one of a group is kept from the same people.
 */
export function sampleOfRoute(places: readonly Place[], each: number, random: () => number): Place[] {
  return sampleOf(places, each, { group: ({ of }) => of, sort: ({ sort }) => sort }, random);
}

/** The route that an address would come to: the first pattern that fits, as the application tries them. */
export function routeOf(routes: readonly Route[], method: Route['method'], address: string): Route | undefined {
  const path = new URL(address, 'http://here').pathname;
  return routes.find(
    (route) => route.method === method && new RegExp(`^${route.pattern.replaceAll(/:\w+/g, '[^/]+')}$`).test(path),
  );
}
