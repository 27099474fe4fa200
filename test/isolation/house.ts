import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { sql } from 'kysely';
import { navigation, routes } from '#src/app/routes.ts';
import { createApp } from '#src/app/web/app.ts';
import { type Rates, rateClasses } from '#src/app/web/rates.ts';
import {
  changeEntry,
  commandLineActor,
  importLandscape,
  type Landscape,
  parseLandscape,
  tenantFor,
} from '#src/features/register/index.ts';
import { Problem } from '#src/kernel/problem.ts';
import { newId } from '#src/kernel/uuid.ts';
import type { Actor, Role } from '#src/platform/access/decide.ts';
import { projectRoot } from '#src/platform/config/root.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { createSession } from '#src/platform/identity/sessions.ts';
import type { SignIn } from '#src/platform/identity/sign-in.ts';
import type { Env } from '#src/platform/web/context.ts';
import { strongIdentity } from '#test/house.ts';
import { type Mark, markLandscape, markSource } from './marks.ts';

/** The same for every request, so that an answer changes only when what stands behind it does. */
const now = new Date('2026-11-21T09:00:00Z');
export const clock = { now: () => now };
const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));

export const ownOrigin = 'http://skolevern.test';

/** The demonstration's list shows its people to all; nobody is signed in by it here. */
const closedDoor: SignIn = {
  begin: () => Promise.resolve({ kind: 'choose', owners: [] }),
  complete: () => Promise.reject(new Problem('nobody signs in here', { code: 'refused' })),
};

/** What asks thousands of times on a clock that stands still must not be turned away for that: it would prove nothing. */
const unlimited = { atOnce: 1_000_000, aMinute: 1_000_000 };
const noLimit = Object.fromEntries(rateClasses.map((kind) => [kind, unlimited])) as Rates;

/** The application with the routes that it really has. */
export function composedApp(db: Db): Hono<Env> {
  const assets = { path: (name: string) => `/assets/${name}`, files: new Map() };
  return createApp({
    db,
    clock,
    assets,
    signIn: closedDoor,
    random,
    origin: ownOrigin,
    navigation,
    routes,
    rates: noLimit,
    record: () => {},
  });
}

export interface Person {
  readonly owner: OwnerName;
  readonly role: Role;
  readonly actor: Actor;
  readonly cookie: string;
}

/** `north` has three schools, `south` is the owner of the replay. */
export type OwnerName = 'north' | 'south';
const files = { north: 'perfect-owner', south: 'bergen-mohlenpris-2013' } as const;

/** An owner in the database, and every secret that was put into its register. */
export interface HouseOwner {
  readonly name: OwnerName;
  readonly tenant: string;
  readonly landscape: Landscape;
  readonly marks: readonly Mark[];
  readonly people: readonly Person[];
  readonly proposals: readonly string[];
  /** What the second coordinator is bringing in from spreadsheets. */
  readonly uploads: readonly string[];
  /** What the second coordinator has read in of what is in use, and not kept. */
  readonly observed: readonly string[];
  readonly certified: readonly string[];
  /** Readings of the log that the second coordinator has opened. */
  readonly readings: readonly string[];
  /** Cases of the owner as a whole. */
  readonly matters: readonly string[];
  /** Cases to which the second coordinator is a party. */
  readonly ownMatters: readonly string[];
  /** Requests for documents that the second coordinator has: the letter ready to be sent; the complaint assessed anew. */
  readonly readyMatters: readonly string[];
  readonly complaints: readonly string[];
  /** What is held on the first coordinator, collected by the second; copies that the second has been given. */
  readonly accessMatters: readonly string[];
  readonly copies: readonly string[];
  /** Cases of the second coordinator, one for each duty that has a page: rectification, disclosure, breach, log access. */
  readonly dutyMatters: readonly string[];
  /** Documents of a case that is none of `matters`, each as case and document. */
  readonly documents: readonly (readonly [matter: string, document: string])[];
  /** Web sites, each with a finished scan of it or an empty text, and its unit or an empty text. */
  readonly sites: readonly (readonly [site: string, run: string, unit: string])[];
  /** Letters in the inbox. */
  readonly letters: readonly string[];
  /** Ids of rows of every table that has any. */
  readonly ids: readonly string[];
}

interface Marked {
  readonly landscape: Landscape;
  readonly marks: readonly Mark[];
}

/** Made once for a file of tests: the same marks each time. */
const markedOnes = new Map<OwnerName, Promise<Marked>>();

/** A landscape that comes with Skolevern, with marks in it; nothing is written yet. */
export function markedLandscape(name: OwnerName): Promise<Marked> {
  const made = markedOnes.get(name) ?? makeMarked(name);
  markedOnes.set(name, made);
  return made;
}

async function makeMarked(name: OwnerName): Promise<Marked> {
  const file = `landscapes/${files[name]}.yaml`;
  const landscape = parseLandscape(await readFile(join(projectRoot(), file), 'utf8'), file);
  return markLandscape(landscape, markSource(name.toUpperCase()));
}

function schoolsOf(landscape: Landscape): string[] {
  return Object.entries(landscape.entries.units ?? {}).flatMap(([key, versions]) =>
    versions.at(-1)?.kind === 'school' ? [key] : [],
  );
}

async function addPerson(
  db: Db,
  owner: OwnerName,
  tenant: string,
  role: Role,
  units: string[],
  mark: Mark,
): Promise<Person> {
  const account = { tenant, id: newId(), name: `Kim ${mark.token}`, role, units };
  await inTenant(db, tenant, (trx) => trx.insertInto('account').values(account).execute());
  const token = await createSession(db, clock, random, {
    tenant,
    id: account.id,
    because: 'a test',
    identity: strongIdentity(),
  });
  return { owner, role, actor: { ...account, secondFactor: true }, cookie: `skolevern=${token}` };
}

/** Changes by the first coordinator, each with a mark in its reason: in every unit, and for every unit one that waits. */
async function changeUnits(db: Db, actor: Actor, landscape: Landscape, next: (place: string) => Mark, marks: Mark[]) {
  const proposals: string[] = [];
  const deps = { db, clock };
  for (const [key, versions] of Object.entries(landscape.entries.units ?? {})) {
    const body = versions.at(-1);
    const [noted, reason, waits] = [next(`units/${key}`), next(`units/${key}`), next(`units/${key}`)];
    marks.push(noted, reason, waits);
    if (body === undefined) continue;
    const wish = {
      kind: 'units',
      key,
      from: body.from ?? null,
      to: null,
      body: { ...body, note: `merknad ${noted.token}` },
    } as const;
    await changeEntry(deps, actor, wish, `fordi ${reason.token}`, 1_000_000);
    const system = Object.keys(landscape.entries.systems ?? {}).at(-1) ?? '';
    const use = { kind: 'uses', key: `ny-${key}`, from: null, to: null, body: { system, unit: key } } as const;
    const outcome = await changeEntry(deps, actor, use, `venter ${waits.token}`, 1_000_000);
    if (outcome.state === 'waiting') proposals.push(outcome.proposal);
  }
  return proposals;
}

/** Brings a marked owner into the database, with two coordinators, a leader for each school and a reader. */
export async function addOwner(db: Db, name: OwnerName, marked: Marked): Promise<HouseOwner> {
  const { landscape } = marked;
  const marks = [...marked.marks];
  const next = markSource(`${name.toUpperCase()}P`);
  const { id: tenant } = await tenantFor(db, landscape);
  const why = next('import');
  marks.push(why);
  await importLandscape({ db, clock }, commandLineActor(tenant), landscape, { why: `hentet inn ${why.token}` });
  const roles: [Role, string[]][] = [
    ['coordinator', []],
    ['coordinator', []],
    ...schoolsOf(landscape).map((unit): [Role, string[]] => ['leader', [unit]]),
    ['reader', []],
  ];
  const people: Person[] = [];
  for (const [role, units] of roles) {
    const mark = next('account');
    marks.push(mark);
    people.push(await addPerson(db, name, tenant, role, units, mark));
  }
  const [first] = people;
  if (first === undefined) throw new Error('an owner without people');
  const proposals = await changeUnits(db, first.actor, landscape, next, marks);
  return {
    name,
    tenant,
    landscape,
    marks,
    people,
    proposals,
    uploads: [],
    observed: [],
    certified: [],
    readings: [],
    matters: [],
    ownMatters: [],
    readyMatters: [],
    complaints: [],
    accessMatters: [],
    copies: [],
    dutyMatters: [],
    documents: [],
    sites: [],
    letters: [],
    ids: [],
  };
}

/** The tables that hold what is of one owner, and the column that says whose; read once for each database. */
const tablesOf = new WeakMap<Db, Promise<readonly { name: string; tenant: string }[]>>();

async function readTables(admin: Db) {
  const { rows } = await sql<{ name: string; tenant: string }>`
    select table_name as name, column_name as tenant from information_schema.columns
    where table_schema = 'public' and (column_name = 'tenant' or (table_name = 'tenant' and column_name = 'id'))
    order by 1`.execute(admin);
  return rows;
}

/** A fingerprint of every row that an owner has, table by table. Read behind the application's back. @param of which tables; all unless told */
export async function fingerprints(
  admin: Db,
  tenant: string,
  of: (table: string) => boolean = () => true,
): Promise<Record<string, string>> {
  const tables = tablesOf.get(admin) ?? readTables(admin);
  tablesOf.set(admin, tables);
  const wanted = (await tables).filter(({ name }) => of(name));
  const each = wanted.map(
    ({ name, tenant: column }) => sql`
      select ${name}::text as name,
        count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '-') as print
      from ${sql.table(name)} t where ${sql.ref(column)} = ${tenant}::uuid`,
  );
  const { rows } = await sql<{ name: string; print: string }>`${sql.join(each, sql` union all `)}`.execute(admin);
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]));
}

/** Ids of rows of every table that has them, a few of each and others each time: what a route may be asked for. */
export async function idsOf(admin: Db, tenant: string, each = 3): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name in ('id', 'tenant') and data_type = 'uuid'
    group by 1 having count(*) = 2 order by 1`.execute(admin);
  const found = await Promise.all(
    rows.map(({ name }) =>
      sql<{
        id: string;
      }>`select id from ${sql.table(name)} where tenant = ${tenant}::uuid order by random() limit ${each}`.execute(
        admin,
      ),
    ),
  );
  return [...new Set(found.flatMap((one) => one.rows.map(({ id }) => id)))];
}
