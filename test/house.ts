import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { createApp } from '#src/app/web/app.ts';
import type { WebDeps } from '#src/app/web/deps.ts';
import { type Landscape, parseLandscape } from '#src/features/register/index.ts';
import { newId } from '#src/kernel/uuid.ts';
import type { Actor, Role } from '#src/platform/access/decide.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import { projectRoot } from '#src/platform/config/root.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { demoSignIn } from '#src/platform/identity/demo-sign-in.ts';
import { createSession } from '#src/platform/identity/sessions.ts';
import type { Env } from '#src/platform/web/context.ts';
import { assetsFrom } from '#src/ui/assets.ts';
import { testDatabase } from './database.ts';
import { founded } from './small-register.ts';

const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));
const ownOrigin = 'http://127.0.0.1:3000';
const noAssets = { ...assetsFrom({ 'main.css': 'main.css', 'main.js': 'main.js' }), files: new Map() };

/** A landscape from a file. @param change of its text, before it is read */
export async function landscapeAt(path: string, change = (text: string) => text): Promise<Landscape> {
  return parseLandscape(change(await readFile(path, 'utf8')), path);
}

/** One of the landscapes that come with Skolevern, for example `perfect-owner`. */
export function shippedLandscape(name: string, change?: (text: string) => string): Promise<Landscape> {
  return landscapeAt(join(projectRoot(), 'landscapes', `${name}.yaml`), change);
}

/** What a page says, without its markup. */
export const plain = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

/** What a test chooses of its application; the rest is the same for all. */
export interface HouseSettings extends Pick<WebDeps, 'routes'>, Partial<Pick<WebDeps, 'assets' | 'navigation'>> {
  readonly clock: Clock;
  /** When people signed in, where the test's own clock moves over weeks; a session does not last that long. */
  readonly signedIn?: Clock;
  readonly record?: WebDeps['record'];
}

/** What a form sends; a field may be sent more than once. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** The application over a database of its own, with people who are signed in; a test says what they are called. */
export interface House<Name extends string = string> {
  readonly app: Hono<Env>;
  readonly db: Db;
  /** For looking behind the application's back. */
  readonly admin: Db;
  /** Brings in an owner with its register. @returns the tenant */
  addOwner(landscape: Landscape): Promise<string>;
  /**
   * Adds an account, `Kim` and the name, and signs it in.
   * @param units the schools of a leader
   * @param secondFactor whether two factors were shown; not unless told
   */
  addPerson(name: Name, tenant: string, role: Role, units?: string[], secondFactor?: boolean): Promise<Actor>;
  /** @throws Error when nobody is called that */
  actor(name: Name): Actor;
  /** The value of somebody's session cookie. @throws Error when nobody is called that */
  session(name: Name): string;
  /** Asks for a page as somebody, or as nobody. */
  get(path: string, name?: Name, lang?: string): Promise<Response>;
  /** Sends a form from one of our own pages. */
  post(path: string, name: Name, fields: Fields): Promise<Response>;
  drop(): Promise<void>;
}

/** As whoever has shown two factors at Feide: without them pages of what is confidential only ask for the second. */
export function strongIdentity() {
  return {
    provider: 'feide',
    issuer: 'prøve',
    subject: newId().replaceAll('-', '').padEnd(64, '0'),
    sid: undefined,
    names: [],
    identityNumber: undefined,
    secondFactor: true,
    idToken: 'x',
  } as const;
}

type Signed = { readonly actor: Actor; readonly session: string };

/** The people of a house by name. */
function peopleIn<Name extends string>(db: Db, clock: Clock) {
  const people = new Map<Name, Signed>();
  const named = (name: Name): Signed => {
    const found = people.get(name);
    if (found === undefined) throw new Error(`nobody is called ${name}`);
    return found;
  };
  return {
    async addPerson(
      name: Name,
      tenant: string,
      role: Role,
      units: string[] = [],
      secondFactor = false,
    ): Promise<Actor> {
      const account = { tenant, id: newId(), name: `Kim ${name}`, role, units };
      await inTenant(db, tenant, (trx) => trx.insertInto('account').values(account).execute());
      const identity = secondFactor ? { identity: strongIdentity() } : {};
      const session = await createSession(db, clock, random, { tenant, id: account.id, because: 'test', ...identity });
      const actor = secondFactor ? { ...account, secondFactor } : account;
      people.set(name, { actor, session });
      return actor;
    },
    actor: (name: Name) => named(name).actor,
    session: (name: Name) => named(name).session,
  };
}

/** Opens a house without owners; call it in `beforeAll` and `drop` in `afterAll`. */
export async function openHouse<Name extends string = string>(settings: HouseSettings): Promise<House<Name>> {
  const { db, admin, drop } = await testDatabase();
  const { clock, signedIn = clock, ...chosen } = settings;
  const people = peopleIn<Name>(db, signedIn);
  const app = createApp({
    db,
    clock,
    assets: noAssets,
    signIn: demoSignIn(db),
    random,
    origin: ownOrigin,
    navigation: () => [],
    record: () => {},
    ...chosen,
  });
  const headersOf = (name: Name | undefined, lang: string) => ({
    'accept-language': lang,
    ...(name === undefined ? {} : { cookie: `skolevern=${people.session(name)}` }),
  });
  return {
    ...people,
    app,
    db,
    admin,
    drop,
    addOwner: (landscape) => founded({ db, clock }, landscape),
    get: async (path, name, lang = 'nb') => app.request(path, { headers: headersOf(name, lang) }),
    async post(path, name, fields) {
      const body = new URLSearchParams(
        Object.entries(fields).flatMap(([field, value]) => [value].flat().map((one) => [field, one])),
      );
      return app.request(path, { method: 'POST', headers: { ...headersOf(name, 'nb'), origin: ownOrigin }, body });
    },
  };
}
