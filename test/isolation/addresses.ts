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
  /** Lists of what is in use that somebody has read in and not kept. */
  readonly observed: readonly string[];
  readonly certified: readonly string[];
  /** Readings of the log that somebody has opened. */
  readonly readings: readonly string[];
  /** Cases of the owner as a whole. */
  readonly matters: readonly string[];
  /** Cases to which the second coordinator is a party. */
  readonly ownMatters: readonly string[];
  /** Requests for documents whose letter is ready to be sent. */
  readonly readyMatters: readonly string[];
  /** Requests for documents whose complaint is assessed anew and can be sent on. */
  readonly complaints: readonly string[];
  /** Access cases in which everything is collected, and copies that the second coordinator has been given. */
  readonly accessMatters: readonly string[];
  readonly copies: readonly string[];
  /** Cases of rectification, disclosure, breach and log access, in this order. */
  readonly dutyMatters: readonly string[];
  /** Documents of a case that is none of `matters`, each as case and document: one with a PDF and one without a file. */
  readonly documents: readonly (readonly [matter: string, document: string])[];
  /** Web sites, each with a finished scan of it or an empty text, and its unit or an empty text. */
  readonly sites: readonly (readonly [site: string, run: string, unit: string])[];
  /** Letters in the inbox. */
  readonly letters: readonly string[];
  /** Ids of rows of every table that has any, for routes whose parameters nobody has told of. */
  readonly ids?: readonly string[];
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

/** The parameters of a route that nobody has told of: ids of whatever each owner has, in every order, and of nothing. */
const anyIds =
  (many: number): Choices =>
  (owners) => [
    ...owners.flatMap(({ name, ids = [] }) =>
      ids.map((_, start) => ({
        values: Array.from({ length: many }, (_one, at) => ids[(start + at) % ids.length] ?? ''),
        of: name,
      })),
    ),
    ...nobodys([crypto.randomUUID(), ...nowhere].map((id) => Array.from({ length: many }, () => id))),
  ];

/** Documents of cases, each of another sort. */
const documentPlaces: Choices = (owners) => [
  ...owners.flatMap(({ name, documents }) =>
    documents.map(([matter, document]) => ({ values: [matter, document], of: `${name}/${document}` })),
  ),
  ...nobodys([crypto.randomUUID(), ...nowhere].map((id) => [id, id])),
];

/** Sites of which something is asked; what is of a unit is told so. */
const sitePlaces =
  (pick: (site: Named['sites'][number]) => readonly string[] | undefined): Choices =>
  (owners) => [
    ...owners.flatMap(({ name, sites }) =>
      sites.flatMap((site) => {
        const values = pick(site);
        const of = site[2] === '' ? `${name}/${site[0]}` : `${name}/${site[2]}`;
        return values === undefined ? [] : [{ values, of }];
      }),
    ),
    ...nobodys([crypto.randomUUID(), ...nowhere].map((id) => [id, id])),
  ];
const withRun = (site: Named['sites'][number], ...values: readonly string[]) => (site[1] === '' ? undefined : values);

/** Values for the parameters of a route, by its pattern or by the part of it that ends with the last of them; ids where it has no line. */
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
  '/logg/innsyn/:id': ofOwners(({ readings }) => readings),
  '/saker/:id': ofOwners(({ matters }) => matters),
  '/saker/:id/dokument/:document': documentPlaces,
  '/saker/:id/dokument/:doc': documentPlaces,
  '/saker/:id/offentlig': ofOwners(({ documents }) => documents.slice(0, 1).map(([matter]) => matter)),
  '/saker/:id/finn': ofOwners(({ documents }) => documents.slice(0, 1).map(([matter]) => matter)),
  '/saker/:id/svar': ofOwners(({ readyMatters }) => readyMatters),
  '/saker/:id/klage': ofOwners(({ complaints }) => complaints),
  '/saker/:id/klage/pakke.zip': ofOwners(({ complaints }) => complaints),
  '/saker/:id/innsyn': ofOwners(({ accessMatters }) => accessMatters),
  '/saker/:id/innsyn/forhandsvisning': ofOwners(({ accessMatters }) => accessMatters),
  '/saker/:id/person': ofOwners(({ dutyMatters }) => dutyMatters.slice(0, 1)),
  '/saker/:id/retting': ofOwners(({ dutyMatters }) => dutyMatters.slice(0, 1)),
  '/saker/:id/begrensning': ofOwners(({ dutyMatters }) => dutyMatters.slice(0, 1)),
  '/saker/:id/sletting': ofOwners(({ dutyMatters }) => dutyMatters.slice(4, 5)),
  '/saker/:id/dataportabilitet': ofOwners(({ dutyMatters }) => dutyMatters.slice(5, 6)),
  '/saker/:id/bevaring': ofOwners(({ dutyMatters }) => dutyMatters.slice(0, 1)),
  '/saker/:id/utlevering': ofOwners(({ dutyMatters }) => dutyMatters.slice(1, 2)),
  '/saker/:id/utlevering/:file/utlevering.zip': (owners) => [
    // The file has the id of its case.
    ...owners.flatMap(({ name, dutyMatters }) => dutyMatters.slice(1, 2).map((id) => ({ values: [id, id], of: name }))),
    ...nobodys([crypto.randomUUID(), ...nowhere].map((id) => [id, id])),
  ],
  '/saker/:id/brudd': ofOwners(({ dutyMatters }) => dutyMatters.slice(2, 3)),
  '/saker/:id/logger': ofOwners(({ dutyMatters }) => dutyMatters.slice(3, 4)),
  '/mine-data/:id': ofOwners(({ copies }) => copies),
  '/mine-data/:id/fil/:name': (owners) => [
    ...owners.flatMap(({ name, copies }) => copies.map((id) => ({ values: [id, 'kopi.json'], of: name }))),
    ...nobodys([crypto.randomUUID(), ...nowhere].map((id) => [id, 'kopi.json'])),
  ],
  '/mine-saker/:id': ofOwners(
    ({ ownMatters }) => ownMatters,
    // One is answered, the other waits.
    ({ name }, id) => `${name}/${id}`,
  ),
  '/saker/innboks/:id': ofOwners(
    ({ letters }) => letters,
    // One is set aside, the others wait.
    ({ name }, id) => `${name}/${id}`,
  ),
  '/observasjoner/les-inn/:id': ofOwners(({ observed }) => observed),
  '/nettsteder/sertifiserte/:id': ofOwners(({ certified }) => certified),
  '/skjema/systemer/:unit': (owners) => [
    ...owners.flatMap((owner) => entriesIn(owner, 'units').map(({ key, of }) => ({ values: [key], of }))),
    ...nobodys(nowhere.map((key) => [key])),
  ],
  '/nettsteder/:id': sitePlaces(([site]) => [site]),
  '/nettsteder/:id/samtykke': sitePlaces((one) => withRun(one, one[0])),
  '/nettsteder/:id/sammenlign': sitePlaces((one) => withRun(one, one[0])),
  '/nettsteder/:id/mottaker/:host': sitePlaces((one) => withRun(one, one[0], 'www.facebook.com')),
  '/nettsteder/:id/skanninger/:run': sitePlaces((one) => withRun(one, one[0], one[1])),
  '/nettsteder/:id/skanninger/:run/bilde/:pass/:file': sitePlaces((one) =>
    withRun(one, one[0], one[1], 'no-choice', '1-before.png'),
  ),
  '/endringer/:id': ofOwners(({ proposals }) => proposals),
  '/funn/:requirement': () => [
    ...everybodys(requirements.map(({ id }) => [id])),
    ...nobodys(nowhere.map((id) => [id])),
  ],
  '/funn/:requirement/:kind/:key': findingPlaces,
};

/** Pages that have their form only when the address asks for something: what it may ask for, and of what there is none. */
const askable: Readonly<Record<string, { readonly name: string; readonly values: () => readonly string[] }>> = {
  // Roles that nobody in the house has: a rule that is set here shuts nobody out of the tests.
  '/innlogging-regler': { name: 'rolle', values: () => ['archivist', 'support'] },
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
  return pattern.replaceAll(/:\w+(?:\{[^}]*\})?/g, () => {
    const value = left.shift() ?? '';
    return value.startsWith('%') ? value : encodeURIComponent(value);
  });
}

/** Every address of a route, with every parameter filled in. */
export function addressesOf(route: Route, owners: readonly Named[]): Place[] {
  const { pattern } = route;
  const last = pattern.lastIndexOf('/:');
  if (last < 0 && !pattern.includes('*')) return plainPlaces(route);
  const end = pattern.indexOf('/', last + 1);
  const prefix = end < 0 ? pattern : pattern.slice(0, end);
  const choices = (known[pattern] ?? known[prefix] ?? anyIds(pattern.match(/:\w+/g)?.length ?? 0))(owners);
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
