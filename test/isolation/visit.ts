import type { Hono } from 'hono';
import type { Env } from '#src/platform/web/context.ts';
import { type TestDatabase, testDatabase } from '#test/database.ts';
import { addressesOf, type Nameable, type Route, routesOf } from './addresses.ts';
import { addOwner, composedApp, type HouseOwner, markedLandscape, ownOrigin, type Person } from './house.ts';
import type { Mark } from './marks.ts';

/** What a visitor gets, with what it says of itself. */
export interface Answer {
  readonly status: number;
  /** Status, headers and body, as they went over the line. */
  readonly said: string;
  readonly location: string | null;
  readonly body: string;
}

export type Fields = readonly (readonly [name: string, value: string])[];

/** Two owners with marked registers in one database, and the application over them. */
export interface House {
  readonly base: TestDatabase;
  readonly north: HouseOwner;
  readonly south: HouseOwner;
  readonly routes: readonly Route[];
  readonly names: Nameable;
  own(person: Person): HouseOwner;
  other(person: Person): HouseOwner;
  /** Addresses of every route; of each that has many only every `step`th. */
  addresses(method: Route['method'], step?: number): string[];
  send(method: Route['method'], address: string, headers: Record<string, string>, body?: BodyInit): Promise<Answer>;
  get(address: string, cookie?: string): Promise<Answer>;
  /** @param origin the page that the form was on; null for none */
  post(address: string, fields: Fields, cookie?: string, origin?: string | null): Promise<Answer>;
}

/** Where one comes in; whoever opens them is nobody yet. */
export const openToAll: readonly string[] = ['/', '/logg-inn'];

async function sendTo(
  app: Hono<Env>,
  method: string,
  address: string,
  headers: Record<string, string>,
  body?: BodyInit,
): Promise<Answer> {
  const answer = await app.request(`${ownOrigin}${address}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  const text = Buffer.from(await answer.arrayBuffer()).toString('latin1');
  const head = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
  return {
    status: answer.status,
    said: `${answer.status}\n${head}\n\n${text}`,
    location: answer.headers.get('location'),
    body: text,
  };
}

function thinned(route: Route, names: Nameable, step: number): string[] {
  const all = addressesOf(route, names);
  return all.length < 10 ? all : all.filter((_, index) => index % step === 0);
}

/** Builds it all; `base.drop()` tears it down. */
export async function openHouse(): Promise<House> {
  const base = await testDatabase();
  const south = await addOwner(base.db, 'south', await markedLandscape('south'));
  const north = await addOwner(base.db, 'north', await markedLandscape('north'));
  const app = composedApp(base.db);
  const routes = routesOf(app);
  const names = {
    landscapes: [north.landscape, south.landscape],
    proposals: [...north.proposals, ...south.proposals],
    perKind: 1,
  };
  return {
    base,
    north,
    south,
    routes,
    names,
    own: ({ owner }) => (owner === 'north' ? north : south),
    other: ({ owner }) => (owner === 'north' ? south : north),
    addresses: (method, step = 1) =>
      routes.filter((route) => route.method === method).flatMap((route) => thinned(route, names, step)),
    send: (method, address, headers, body) => sendTo(app, method, address, headers, body),
    get: (address, cookie = '') => sendTo(app, 'GET', address, { cookie }),
    post(address, fields, cookie = '', origin = ownOrigin) {
      const headers = {
        cookie,
        ...(origin === null ? {} : { origin }),
        'content-type': 'application/x-www-form-urlencoded',
      };
      return sendTo(
        app,
        'POST',
        address,
        headers,
        new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
      );
    },
  };
}

/** Somebody at an owner, by role, and a leader by school. */
export function person(owner: HouseOwner, role: Person['role'], unit?: string): Person {
  const found = owner.people.find((one) => one.role === role && (unit === undefined || one.actor.units.includes(unit)));
  if (found === undefined) throw new Error(`${owner.name} has no ${role}`);
  return found;
}

const markPattern = /zqx[a-z]+\d{5}q/gi;

/** The marks in an answer that were not in the question. */
export function marksIn({ said }: Answer, asked = ''): Set<string> {
  const found = new Set([...said.matchAll(markPattern)].map(([token]) => token.toLowerCase()));
  for (const [token] of asked.matchAll(markPattern)) found.delete(token.toLowerCase());
  return found;
}

export type MarksByToken = ReadonlyMap<string, Mark>;

export function byToken(marks: readonly Mark[]): MarksByToken {
  return new Map(marks.map((mark) => [mark.token.toLowerCase(), mark]));
}

/** What an answer tells that its reader may not know: the address, and the place that it tells of. */
export function leaks(answer: Answer, address: string, forbidden: MarksByToken, asked = address): string[] {
  const places = [...marksIn(answer, asked)].flatMap((token) => forbidden.get(token)?.place ?? []);
  return [...new Set(places)].map((place) => `${address} tells of ${place}`);
}

/** The schools of a register that somebody who leads another may know nothing of. */
function schoolsOfOthers({ landscape }: HouseOwner, { actor }: Person): Set<string> {
  const units = Object.entries(landscape.entries.units ?? {});
  return new Set(
    units.flatMap(([key, versions]) => (versions[0]?.kind === 'school' && !actor.units.includes(key) ? [key] : [])),
  );
}

/** What stands in other schools' entries, why they were changed, and what waits for them. */
export function marksOfOtherSchools(owner: HouseOwner, leader: Person): Mark[] {
  const others = schoolsOfOthers(owner, leader);
  return owner.marks.filter(({ place }) => {
    const [kind, key = ''] = place.split('/');
    if (kind === 'units') return others.has(key);
    return kind === 'uses' && others.has(owner.landscape.entries.uses?.[key]?.[0]?.unit ?? '');
  });
}
