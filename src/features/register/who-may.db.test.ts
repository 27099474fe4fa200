import { describe, expect, test } from 'vitest';
import {
  actor,
  asked,
  bodyOf,
  deps,
  filledForm,
  get,
  latest,
  logged,
  post,
  today,
  useRegisterHouse,
} from '#test/register/house.ts';
import { changeEntry } from './change-entry.ts';
import { asks } from './pages/form/ask.ts';
import type { Kind } from './schema/kinds.ts';
import { viewRegister } from './view-register.ts';

useRegisterHouse();

describe('who may do what', () => {
  const use = (school: string) => `/register/i-bruk/kvistad-sak-${school}`;
  const matrix: readonly (readonly [string, string, Record<string, number>])[] = [
    ['GET', '/register', { first: 200, nesset: 200, reader: 200 }],
    ['GET', '/register/systemer', { first: 200, nesset: 200, reader: 200 }],
    ['GET', '/register/systemer/miljoboka', { first: 200, nesset: 200, reader: 200, bergen: 404 }],
    ['GET', '/register/systemer/miljoboka/historikk', { first: 200, nesset: 200, reader: 200, bergen: 404 }],
    ['GET', '/register/systemer/miljoboka/endre', { first: 200, nesset: 403, reader: 403, bergen: 404 }],
    ['POST', '/register/systemer/miljoboka/endre', { nesset: 403, reader: 403, bergen: 404 }],
    ['GET', '/register/systemer/miljoboka/avslutt', { first: 200, nesset: 403, reader: 403, bergen: 404 }],
    ['POST', '/register/systemer/miljoboka/avslutt', { nesset: 403, reader: 403, bergen: 404 }],
    ['GET', '/register/systemer/ny', { first: 200, nesset: 403, reader: 403 }],
    ['POST', '/register/systemer/ny', { nesset: 403, reader: 403 }],
    ['GET', '/register/i-bruk/ny', { first: 200, nesset: 200, reader: 403 }],
    ['GET', use('nesset'), { first: 200, nesset: 200, reader: 200, bergen: 404 }],
    ['GET', `${use('nesset')}/endre`, { first: 200, nesset: 200, reader: 403 }],
    ['GET', use('bakkelokka'), { first: 200, nesset: 404, reader: 200, bergen: 404 }],
    ['GET', `${use('bakkelokka')}/historikk`, { first: 200, nesset: 404, reader: 200, bergen: 404 }],
    ['GET', `${use('bakkelokka')}/endre`, { first: 200, nesset: 404, reader: 403, bergen: 404 }],
    ['POST', `${use('bakkelokka')}/endre`, { nesset: 404, reader: 403, bergen: 404 }],
    ['GET', `${use('bakkelokka')}/avslutt`, { first: 200, nesset: 404, reader: 403 }],
    ['GET', '/register/skoleeier', { first: 200, nesset: 200, reader: 200 }],
    ['GET', '/register/skoleeier/endre', { first: 200, nesset: 403, reader: 403 }],
    ['GET', '/register/eksport.yaml', { first: 200, nesset: 403, reader: 403 }],
    ['GET', '/endringer', { first: 200, nesset: 200, reader: 200 }],
    ['POST', '/endringer/00000000-0000-7000-8000-000000000000', { nesset: 403, reader: 403 }],
    ['GET', '/register/ukjent', { first: 404 }],
    ['GET', '/register/systemer/ukjent', { first: 404 }],
    ['GET', '/register/systemer/miljoboka?dato=2026-13-01', { first: 400 }],
    ['GET', '/register/systemer/miljoboka?kjent=999', { first: 404 }],
    ['GET', '/register/systemer/miljoboka?kjent=x', { first: 404 }],
  ];
  const cells = matrix.flatMap(([method, path, statuses]) =>
    Object.entries(statuses).map(([who, status]) => [method, path, who, status] as const),
  );

  test.each(cells)('%s %s by %s answers %i', async (method, path, who, status) => {
    const response = method === 'GET' ? await get(who, path) : await post(who, path, asked);
    expect(response.status).toBe(status);
  });

  test('one who is not signed in is sent to sign in, and back', async () => {
    const response = await get(undefined, '/register/systemer/miljoboka');
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      '/logg-inn?til=%2Fregister%2Fsystemer%2Fmiljoboka',
    ]);
  });

  test('a refusal is in the log', async () => {
    await post('reader', '/register/systemer/granbar-skole/endre', asked);
    expect(await logged('reader')).toContainEqual({
      act: 'register.change',
      allowed: false,
      subject: 'systems/granbar-skole',
    });
  });

  test('a leader meets nothing of what stands in another school’s entries', async () => {
    for (const path of [
      '/register',
      '/register?sok=skole',
      '/register/i-bruk',
      '/register/systemer/kvistad-sak',
      '/register/enheter',
      '/endringer',
    ]) {
      const page = await (await get('nesset', path)).text();
      expect(page).not.toMatch(
        /i-bruk\/[a-z-]+-(bakkelokka|solvik-ungdomsskole)|enheter\/(bakkelokka|solvik-ungdomsskole)/,
      );
    }
    expect(await (await get('first', '/register/i-bruk')).text()).toContain('kvistad-sak-bakkelokka');
    expect(await (await get('nesset', '/register/i-bruk')).text()).toContain('kvistad-sak-nesset');
  });

  test('forms are offered only to those who may send them', async () => {
    expect(await (await get('first', '/register/systemer/miljoboka')).text()).toContain(
      '/register/systemer/miljoboka/endre',
    );
    expect(await (await get('reader', '/register/systemer/miljoboka')).text()).not.toMatch(/\/(endre|avslutt|ny)["?]/);
    const leaders = await (await get('nesset', '/register/systemer/miljoboka')).text();
    expect(
      [...leaders.matchAll(/[\w/-]+(?=\/(?:endre|avslutt|ny)["?])/g)].every(
        ([path]) => path === '/register/i-bruk/miljoboka-nesset',
      ),
    ).toBe(true);
    expect(await (await get('nesset', use('nesset'))).text()).toContain(`${use('nesset')}/endre`);
  });
});

describe('a leader', () => {
  test('changes and ends what the own school uses', async () => {
    const fields = await filledForm('nesset', 'uses', 'romtavla-nesset', { approvedBy: 'Rektor' });
    expect((await post('nesset', '/register/i-bruk/romtavla-nesset/endre', fields)).status).toBe(303);
    const close = { [asks.from]: today, [asks.why]: 'tatt ned', [asks.seen]: String(await latest('first')) };
    expect((await post('nesset', '/register/i-bruk/romtavla-nesset/avslutt', close)).status).toBe(303);
    expect(await bodyOf('first', 'uses', 'romtavla-nesset')).toBeUndefined();
  });

  test('cannot move an entry to another school', async () => {
    const fields = await filledForm('nesset', 'uses', 'blaklokke-nesset', { unit: 'bakkelokka' });
    expect((await post('nesset', '/register/i-bruk/blaklokke-nesset/endre', fields)).status).toBe(403);
  });

  // The verb itself, as a crafted request would reach it: an address says nothing of what a day before the entry hides.
  test.each<[string, string | null, Record<string, unknown> | null]>([
    ['writing the own unit into it', today, { system: 'blaklokke', unit: 'nesset' }],
    ['writing the own unit into it from before it began', '1990-01-01', { system: 'blaklokke', unit: 'nesset' }],
    ['writing the own unit into all its life', null, { system: 'blaklokke', unit: 'nesset' }],
    ['ending it', today, null],
    ['ending it from before it began', '1990-01-01', null],
  ])('cannot take another school’s entry by %s', async (_how, from, body) => {
    const wish = { kind: 'uses', key: 'blaklokke-bakkelokka', from, to: null, body } as const;
    const before = await bodyOf('first', 'uses', 'blaklokke-bakkelokka');
    await expect(changeEntry(deps(), actor('nesset'), wish, 'x', await latest('first'))).rejects.toMatchObject({
      code: 'refused',
    });
    expect(await bodyOf('first', 'uses', 'blaklokke-bakkelokka')).toEqual(before);
  });

  test('cannot end what concerns the owner as a whole, nor what is not there', async () => {
    const end = (kind: Kind, key: string, who: string) =>
      latest('first').then((seen) =>
        changeEntry(deps(), actor(who), { kind, key, from: today, to: null, body: null }, 'x', seen),
      );
    await expect(end('systems', 'miljoboka', 'nesset')).rejects.toMatchObject({ code: 'refused' });
    await expect(end('systems', 'ingen-slik', 'first')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('what opens access', () => {
  async function propose(reader: string): Promise<string> {
    const body = (await bodyOf('first', 'systems', 'granbar-skole')) as { log: { readers: string[] } };
    const fields = await filledForm('first', 'systems', 'granbar-skole', {
      'log.readers': [...body.log.readers, reader].join('\n'),
    });
    const response = await post('first', `/register/systemer/granbar-skole/endre?dato=${today}`, fields);
    expect(response.status).toBe(202);
    expect(await response.text()).toContain(`${reader} får lese loggen`);
    const view = await viewRegister(deps(), actor('first'), 'register.read', 'test');
    return view.waiting.at(-1)?.id ?? '';
  }
  const answer = (id: string, yes: boolean, why = 'vurdert') => ({
    [`svar-${id}`]: yes ? 'ja' : 'nei',
    [`hvorfor-${id}`]: why,
  });

  test('waits for a second person: the proposer is refused, a colleague says yes', async () => {
    const id = await propose('Arkivaren');
    const readers = async () =>
      ((await bodyOf('first', 'systems', 'granbar-skole')) as { log: { readers: string[] } }).log.readers;
    expect(await readers()).not.toContain('Arkivaren');
    expect(await (await get('second', '/endringer')).text()).toContain('Arkivaren får lese loggen');
    expect((await post('first', `/endringer/${id}`, answer(id, true))).status).toBe(403);
    expect((await post('reader', `/endringer/${id}`, answer(id, true))).status).toBe(403);
    expect((await post('bergen', `/endringer/${id}`, answer(id, true))).status).toBe(404);
    const withoutWhy = await post('second', `/endringer/${id}`, answer(id, true, ''));
    expect([withoutWhy.status, await withoutWhy.text()]).toEqual([422, expect.stringContaining('Skriv hvorfor.')]);
    expect((await post('second', `/endringer/${id}`, answer(id, true))).status).toBe(303);
    expect(await readers()).toContain('Arkivaren');
    expect((await post('second', `/endringer/${id}`, answer(id, true))).status).toBe(404);
  });

  test('declined, it changes nothing and waits no more', async () => {
    const id = await propose('Vikaren');
    const before = await latest('first');
    expect((await post('second', `/endringer/${id}`, answer(id, false))).status).toBe(303);
    expect(await latest('first')).toBe(before);
    expect(await (await get('second', '/endringer')).text()).not.toContain('Vikaren får lese loggen');
  });

  test('weighs also what is replaced later on, so that a date in the past opens nothing unseen', async () => {
    const body = structuredClone(await bodyOf('first', 'systems', 'kvistad-sak')) as {
      from?: string;
      to?: string;
      login: Record<string, unknown>;
    };
    body.login.factors = 1;
    const { from: _from, to: _to, ...rest } = body;
    const wish = { kind: 'systems', key: 'kvistad-sak', from: '1990-01-01', to: null, body: rest } as const;
    const outcome = await changeEntry(deps(), actor('first'), wish, 'x', await latest('first'));
    expect(outcome.state).toBe('waiting');
  });
});
