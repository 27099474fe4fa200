import type { Hono } from 'hono';
import type { Env } from '#src/platform/web/context.ts';
import { type TestDatabase, testDatabase } from '#test/database.ts';
import { addressesOf, type Route, routesOf, sampleOfRoute } from './addresses.ts';
import { addOwner, composedApp, type HouseOwner, idsOf, markedLandscape, ownOrigin, type Person } from './house.ts';
import type { Mark } from './marks.ts';
import { randomFrom } from './sample.ts';
import { addWaitingWork } from './waiting-work.ts';

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
  readonly owners: readonly HouseOwner[];
  /** What the samples are drawn by; `SKOLEVERN_SEED` draws the same again. */
  readonly seed: number;
  own(person: Person): HouseOwner;
  other(person: Person): HouseOwner;
  /** Addresses of every route: of each up to so many of every owner, of every unit, of everybody and of nobody, others each time. */
  addresses(method: Route['method'], each?: number): string[];
  send(method: Route['method'], address: string, headers: Record<string, string>, body?: BodyInit): Promise<Answer>;
  get(address: string, cookie?: string): Promise<Answer>;
  /** @param origin the page that the form was on; null for none */
  post(address: string, fields: Fields, cookie?: string, origin?: string | null): Promise<Answer>;
}

/** Where one comes in; whoever opens them is nobody yet. */
export const openToAll: readonly string[] = ['/', '/logg-inn', '/om', '/sjekk-erklaering'];

/** The form that answers anybody, and keeps nothing of what it is sent. */
export const answersAnybody = '/sjekk-erklaering';

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

/** A page without the word of a public form, which is another each time. */
export const withoutWord = (page: string) => page.replaceAll(/name="word" value="[0-9a-z]{16}"/g, '');

/** Draws addresses of routes; the whole lists are made once. */
function drawing(routes: readonly Route[], owners: readonly HouseOwner[], seed: number): House['addresses'] {
  const random = randomFrom(seed);
  const whole = new Map(routes.map((route) => [route, addressesOf(route, owners)]));
  return (method, each = 1) =>
    [...whole].flatMap(([route, places]) =>
      route.method === method ? sampleOfRoute(places, each, random).map(({ address }) => address) : [],
    );
}

/** Another seed each time, unless one is asked for. */
function chosenSeed(): number {
  const asked = process.env.SKOLEVERN_SEED;
  return asked === undefined ? (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) : Number(asked);
}

/** Builds it all; `base.drop()` tears it down. */
export async function openHouse(): Promise<House> {
  const base = await testDatabase();
  const add = async (name: HouseOwner['name']) => {
    const owner = await addWaitingWork(base.db, await addOwner(base.db, name, await markedLandscape(name)));
    return { ...owner, ids: await idsOf(base.admin, owner.tenant) };
  };
  const south = await add('south');
  const north = await add('north');
  const app = composedApp(base.db);
  const routes = routesOf(app);
  const owners = [north, south];
  const seed = chosenSeed();
  return {
    base,
    north,
    south,
    routes,
    owners,
    seed,
    own: ({ owner }) => (owner === 'north' ? north : south),
    other: ({ owner }) => (owner === 'north' ? south : north),
    addresses: drawing(routes, owners, seed),
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

/**
 * Does something with each of some values, three at a time: a page waits for the database most of the time.
 * One fewer than there are connections, so that whoever holds one and needs another gets it.
 * @returns the answers in the order of the values
 */
export async function together<T, R>(
  values: readonly T[],
  work: (value: T, index: number) => Promise<R>,
): Promise<R[]> {
  const answers = new Map<number, R>();
  const left = values.entries();
  const take = async () => {
    for (const [index, value] of left) answers.set(index, await work(value, index));
  };
  await Promise.all([take(), take(), take()]);
  return values.map((_, index) => answers.get(index) as R);
}

/** Says how to draw the same samples again. */
export function tellSeed({ seed }: House): void {
  process.stderr.write(`the samples were drawn with SKOLEVERN_SEED=${seed}\n`);
}

/** Somebody at an owner, by role, and a leader by school. */
export function person(owner: HouseOwner, role: Person['role'], unit?: string): Person {
  const found = owner.people.find((one) => one.role === role && (unit === undefined || one.actor.units.includes(unit)));
  if (found === undefined) throw new Error(`${owner.name} has no ${role}`);
  return found;
}

/** An address that asks one thing more. */
export function asking(address: string, query: string): string {
  return query === '' ? address : `${address}${address.includes('?') ? '&' : '?'}${query}`;
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

/** What stands in other schools' entries, why they were changed, what waits for them, and what somebody else is bringing in. */
export function marksOfOtherSchools(owner: HouseOwner, leader: Person): Mark[] {
  const others = schoolsOfOthers(owner, leader);
  return owner.marks.filter(({ place }) => {
    const [kind, key = ''] = place.split('/');
    if (kind === 'upload' || kind === 'matter' || kind === 'mail') return true;
    if (kind === 'units') return others.has(key);
    return kind === 'uses' && others.has(owner.landscape.entries.uses?.[key]?.[0]?.unit ?? '');
  });
}
