import { packs } from '#src/features/control/packs/packs.ts';
import { collectionKinds, type Landscape } from '#src/features/register/index.ts';
import { slugOf } from '#src/features/register/pages/kind-slugs.ts';

/** A route as the application knows it: `GET /register/:slug/:key`. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly pattern: string;
}

/** What addresses may name: what is in the registers, and what has been proposed in them. */
export interface Nameable {
  readonly landscapes: readonly Landscape[];
  readonly proposals: readonly string[];
  /** How many entries of each kind; all of those that belong to one unit are taken anyway. */
  readonly perKind: number;
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

/** Kinds whose entries belong to one unit: where a leader's sight ends. */
const ofUnits: readonly string[] = ['units', 'uses'];

function keysOf({ landscapes, perKind }: Nameable, kind: (typeof collectionKinds)[number]): string[] {
  const every = landscapes.map((landscape) => Object.keys(landscape.entries[kind] ?? {}));
  const some = ofUnits.includes(kind) ? every : every.map((keys) => keys.slice(0, perKind));
  return [...new Set(some.flat())];
}

const entryPlaces = (names: Nameable): string[][] => [
  ...collectionKinds.flatMap((kind) => keysOf(names, kind).map((key) => [slugOf(kind), key])),
  ...nowhere.map((key) => [slugOf('systems'), key]),
  ['finnes-ikke', 'swis'],
];

const requirements = () => Object.values(packs).flatMap((pack) => pack.requirements.map(({ id }) => id));

/**
 * Values for the parameters of a route, by the part of its pattern that ends with the last of them.
 * A new route with a new kind of parameter needs a line here, and the test says so.
 */
const known: Readonly<Record<string, (names: Nameable) => readonly (readonly string[])[]>> = {
  '/register/:slug': () => [...collectionKinds.map((kind) => [slugOf(kind)]), ...nowhere.map((slug) => [slug])],
  '/register/:slug/:key': entryPlaces,
  '/endringer/:id': ({ proposals }) => [...proposals, crypto.randomUUID(), ...nowhere].map((id) => [id]),
  '/funn/:requirement': () => [...requirements(), ...nowhere].map((id) => [id]),
  '/funn/:requirement/:kind/:key': (names) =>
    requirements().flatMap((id, index) => {
      // Each system has its own findings: all of them.
      const systems = keysOf({ ...names, perKind: 1000 }, 'systems').map((key) => [id, slugOf('systems'), key]);
      return index === 0
        ? [...systems, ...nowhere.map((key) => [id, slugOf('systems'), key]), [id, 'enheter', 'x']]
        : systems;
    }),
};

/**
 * Addresses of a route, with every parameter filled in.
 * @throws Error that says what to add when the parameters of a new route are unknown
 */
export function addressesOf({ pattern }: Route, names: Nameable): string[] {
  const last = pattern.lastIndexOf('/:');
  if (last < 0 && !pattern.includes('*')) return [pattern];
  const end = pattern.indexOf('/', last + 1);
  const prefix = end < 0 ? pattern : pattern.slice(0, end);
  const values = known[prefix]?.(names);
  if (values === undefined) {
    throw new Error(
      `${pattern}: nobody has said what its parameters may be; add "${prefix}" to "known" in test/isolation/addresses.ts`,
    );
  }
  return values.map((those) => {
    const left = [...those];
    return pattern.replaceAll(/:\w+/g, () => {
      const value = left.shift() ?? '';
      return value.startsWith('%') ? value : encodeURIComponent(value);
    });
  });
}

/** The route that an address would come to: the first pattern that fits, as the application tries them. */
export function routeOf(routes: readonly Route[], method: Route['method'], address: string): Route | undefined {
  const path = new URL(address, 'http://here').pathname;
  return routes.find(
    (route) => route.method === method && new RegExp(`^${route.pattern.replaceAll(/:\w+/g, '[^/]+')}$`).test(path),
  );
}
