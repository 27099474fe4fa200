import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#src/app/web/app.ts';
import {
  commandLineActor,
  importLandscape,
  parseLandscape,
  readRegister,
  tenantFor,
} from '#src/features/register/index.ts';
import { newId } from '#src/kernel/uuid.ts';
import type { Role } from '#src/platform/access/decide.ts';
import { projectRoot } from '#src/platform/config/root.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { demoSignIn } from '#src/platform/identity/demo-sign-in.ts';
import { createSession } from '#src/platform/identity/sessions.ts';
import { type TestDatabase, testDatabase } from '#test/database.ts';
import { findingsRoutes } from '../pages/routes.tsx';
import { fieldsOf, questionField } from './read-answer.ts';
import { questionRoutes } from './routes.tsx';

const clock = { now: () => new Date('2026-11-22T10:00:00+01:00') };
const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));
const origin = 'http://127.0.0.1:3000';
const cookies: Record<string, string> = {};
let base: TestDatabase;
let app: ReturnType<typeof createApp>;
let bergen: string;

async function ownerFrom(file: string): Promise<string> {
  const path = join(projectRoot(), 'landscapes', file);
  const landscape = parseLandscape(await readFile(path, 'utf8'), path);
  const { id: tenant } = await tenantFor(base.db, landscape);
  await importLandscape({ db: base.db, clock }, commandLineActor(tenant), landscape, { why: 'først' });
  return tenant;
}

async function account(person: string, tenant: string, role: Role, units: string[] = []): Promise<void> {
  const actor = { id: newId(), name: `Kim ${person}`, role, units };
  await inTenant(base.db, tenant, (trx) =>
    trx
      .insertInto('account')
      .values({ ...actor, tenant })
      .execute(),
  );
  const token = await createSession(base.db, clock, random, { tenant, id: actor.id, because: 'test' });
  cookies[person] = `skolevern=${token}`;
}

beforeAll(async () => {
  base = await testDatabase();
  bergen = await ownerFrom('bergen-mohlenpris-2013.yaml');
  await account('coordinator', bergen, 'coordinator');
  await account('leader', bergen, 'leader', ['mohlenpris-skole']);
  await account('reader', bergen, 'reader');
  await account('other', await ownerFrom('perfect-owner.yaml'), 'coordinator');
  app = createApp({
    db: base.db,
    clock,
    assets: { path: (name) => `/assets/${name}`, files: new Map() },
    signIn: demoSignIn(base.db, async (_tenant, unit) => unit),
    random,
    origin,
    navigation: () => [],
    record: () => {},
    routes: (routes) => {
      findingsRoutes(routes);
      questionRoutes(routes);
    },
  });
});
afterAll(() => base.drop());

const owner = 'systems/extens#systemOwner.appointed';

function answer(person: string, id: string, given: Readonly<Record<string, string>>) {
  const body = new URLSearchParams({ [questionField]: id, ...given });
  const headers = { cookie: cookies[person] ?? '', origin, 'sec-fetch-site': 'same-origin' };
  return app.request('/sporsmal', { method: 'POST', headers, body });
}

const landscape = async () => (await inTenant(base.db, bergen, (trx) => readRegister(trx, bergen))).landscape;
const get = async (path: string, person: string) =>
  (await app.request(path, { headers: { cookie: cookies[person] ?? '' } })).text();

describe('the questions', () => {
  it('ask what settles most, with a field for the answer', async () => {
    const html = await get('/sporsmal', 'coordinator');
    expect(html).toContain('Er en systemeier utpekt?');
    expect(html).toContain(`name="${fieldsOf(owner).answer}"`);
  });

  it('are shown without a field to those who may not change the register', async () => {
    const html = await get('/sporsmal', 'reader');
    expect(html).toContain('Er en systemeier utpekt?');
    expect(html).not.toContain('method="post" action="/sporsmal"');
  });

  it('are the other owner’s own', async () => {
    expect(await get('/sporsmal', 'other')).not.toContain('Extens');
  });
});

describe('an answer', () => {
  it('from somebody who may not change the register is refused', async () => {
    for (const person of ['reader', 'leader']) {
      expect((await answer(person, owner, { [fieldsOf(owner).answer]: 'ja' })).status, person).toBe(403);
    }
  });

  it('about what another owner has is not found', async () => {
    expect((await answer('other', owner, { [fieldsOf(owner).answer]: 'ja' })).status).toBe(404);
  });

  it('that says nothing comes back with what to do, and nothing is saved', async () => {
    const before = await landscape();
    const back = await answer('coordinator', owner, {});
    expect(back.status).toBe(422);
    expect(await back.text()).toContain('Velg eller skriv et svar.');
    expect(await landscape()).toEqual(before);
  });

  it.each([
    ['a field that may not be told here', 'systems/swis#name'],
    ['an entry that is not there', 'systems/borte#log.perUser'],
    ['a path that is not there', 'systems/swis#__proto__.x'],
    ['no question', 'tull'],
  ])('to %s is not found or not taken', async (_, id) => {
    const { status } = await answer('coordinator', id, { [fieldsOf(id).answer]: 'ja' });
    expect([404, 422, 400, 303]).toContain(status);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('turns the finding, as somebody’s word of today', async () => {
    const sent = await answer('coordinator', owner, { [fieldsOf(owner).answer]: 'ja' });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/#sporsmal']);
    const extens = (await landscape()).entries.systems?.extens?.[0];
    expect(extens?.systemOwner).toMatchObject({ appointed: true });
    const grounding = extens?.known?.find((one) => one.facts?.includes('systemOwner.appointed'));
    expect(grounding).toMatchObject({ how: 'stated', on: '2026-11-22' });
    expect(await get('/sporsmal', 'coordinator')).not.toContain('Er en systemeier utpekt?');
  });

  it('that there is none makes an entry that says so', async () => {
    const id = 'assessments:risk';
    const sent = await answer('coordinator', id, { [fieldsOf(id).answer]: 'nei' });
    expect(sent.status).toBe(303);
    expect((await landscape()).entries.assessments?.risk?.[0]).toMatchObject({ systems: 'all', done: false });
  });

  it('with a document makes it the evidence of what was only told, in one change', async () => {
    const id = 'systems/extens#known';
    const { title, date } = fieldsOf(id);
    const sent = await answer('coordinator', id, { [title]: 'Systemkort for Extens', [date]: '2013-11-01' });
    expect(sent.status).toBe(303);
    const { entries } = await landscape();
    expect(entries.evidence?.['dokument-extens']?.[0]).toMatchObject({
      title: 'Systemkort for Extens',
      date: '2013-11-01',
    });
    const known = entries.systems?.extens?.[0]?.known ?? [];
    expect(known.some((one) => one.evidence === 'dokument-extens')).toBe(true);
  });
});
