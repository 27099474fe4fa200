import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRegister } from '#src/features/register/index.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type House, openHouse, shippedLandscape } from '#test/house.ts';
import { overviewRoutes } from '../overview/routes.tsx';
import { findingsRoutes } from '../pages/routes.tsx';
import { aloneField, fieldsOf, questionField } from './read-answer.ts';
import { questionRoutes } from './routes.tsx';

const clock = { now: () => new Date('2026-11-22T10:00:00+01:00') };
let house: House;
let bergen: string;

beforeAll(async () => {
  house = await openHouse({
    clock,
    navigation: () => [{ text: 'Slik står vi', href: '/' }],
    routes: (routes) => {
      findingsRoutes(routes);
      overviewRoutes(routes);
      questionRoutes(routes);
    },
  });
  bergen = await house.addOwner(await shippedLandscape('bergen-mohlenpris-2013'));
  await house.addPerson('coordinator', bergen, 'coordinator');
  await house.addPerson('leader', bergen, 'leader', ['mohlenpris-skole']);
  await house.addPerson('reader', bergen, 'reader');
  await house.addPerson('other', await house.addOwner(await shippedLandscape('perfect-owner')), 'coordinator');
});
afterAll(() => house?.drop());

const owner = 'systems/extens#systemOwner.appointed';

const answer = (person: string, id: string, given: Readonly<Record<string, string>>) =>
  house.post('/sporsmal', person, { [questionField]: id, ...given });
const landscape = async () => (await inTenant(house.db, bergen, (trx) => readRegister(trx, bergen))).landscape;
const get = async (path: string, person: string) => (await house.get(path, person)).text();

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
    // It is said where the questions stand, far below the top of the page, and once.
    const cookie = `skolevern=${house.session('coordinator')}; ${sent.headers.get('set-cookie')?.split(';')[0]}`;
    const next = await (await house.app.request('/', { headers: { cookie } })).text();
    expect(next.split('role="status"')).toHaveLength(2);
    expect(next.indexOf('role="status"')).toBeGreaterThan(next.indexOf('id="sporsmal"'));
    const extens = (await landscape()).entries.systems?.extens?.[0];
    expect(extens?.systemOwner).toMatchObject({ appointed: true });
    const grounding = extens?.known?.find((one) => one.facts?.includes('systemOwner.appointed'));
    expect(grounding).toMatchObject({ how: 'stated', on: '2026-11-22' });
    expect(await get('/sporsmal', 'coordinator')).not.toContain('Er en systemeier utpekt?');
  });

  it('that there is none makes an entry that says so', async () => {
    const id = 'assessments:risk';
    const sent = await answer('coordinator', id, { [fieldsOf(id).answer]: 'nei', [aloneField]: 'ja' });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/sporsmal']);
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
