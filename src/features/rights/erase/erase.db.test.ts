import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rooms } from '#src/app/holdings.ts';
import { tenantIds } from '#src/platform/db/tenant.ts';
import { openDutyHouse } from '#test/duty-house.ts';
import { plain } from '#test/house.ts';
import { eraseWaiting } from './erase.ts';

let duty: Awaited<ReturnType<typeof openDutyHouse>>;
let house: (typeof duty)['house'];
let pupil: (typeof duty)['pupil'];
beforeAll(async () => {
  duty = await openDutyHouse();
  ({ house, pupil } = duty);
});
afterAll(() => house?.drop());

/** Every choice on the page, erased but for some, which are kept on a ground. */
async function choices(id: string, keep: Readonly<Record<string, string>> = {}) {
  const page = await duty.page(`/saker/${id}/sletting`, 'coordinator');
  const names = [...new Set([...page.matchAll(/name="avgjor\.valg_([^"]+)"/g)].map(([, name = '']) => name))];
  return Object.fromEntries(
    names.flatMap((name) =>
      keep[name] === undefined
        ? [[`valg_${name}`, 'erase']]
        : [
            [`valg_${name}`, 'keep'],
            [`grunn_${name}`, keep[name]],
          ],
    ),
  );
}

const erasures = (matter: string) =>
  house.admin.selectFrom('erasure').selectAll().where('matter', '=', matter).orderBy('id').execute();
const partsOf = (erasure: string) =>
  house.admin.selectFrom('erasure_part').selectAll().where('erasure', '=', erasure).execute();

describe('a pupil who goes to the school', () => {
  test('keeps what the school needs for its tasks, with the ground in the plan, and a case cannot be closed as granted before it is decided', async () => {
    const id = await duty.caseOf('erasure');
    const text = plain(await duty.page(`/saker/${id}/sletting`, 'coordinator'));
    expect(text).toContain('art. 17 nr. 3 bokstav b');
    expect(text).toContain('er ved en av skolene i dag');
    await duty.done(id, 'sletting', 'avgjor', await choices(id));
    const person = await house.admin.selectFrom('person').selectAll().where('id', '=', pupil.id).execute();
    expect(person.map(({ address }) => address)).toContain('Hemmeligheia 77');
    const answer = plain(await duty.page(`/saker/${id}/sletting`, 'coordinator'));
    expect(answer).toContain('Datatilsynet');
  });

  test('is decided by whoever has the case and nobody else', async () => {
    const id = await duty.caseOf('erasure');
    for (const by of ['teacher', 'leader', 'guardian'] as const) {
      expect((await house.get(`/saker/${id}/sletting`, by)).status).toBe(404);
      expect((await duty.send(id, 'sletting', 'avgjor', {}, by)).status).toBe(404);
    }
    expect((await duty.send(id, 'sletting', 'avgjor', {}, 'reader')).status).toBe(403);
    expect(await erasures(id)).toEqual([]);
  });
});

describe('a pupil who has left', () => {
  let id: string;
  beforeAll(async () => {
    await house.admin.updateTable('person').set({ ended_on: '2026-08-15' }).where('id', '=', pupil.id).execute();
    id = await duty.caseOf('erasure');
  });

  test('nothing is erased before each part is decided, and what is kept has a ground of the list', async () => {
    const all = await choices(id);
    expect(Object.keys(all)).toEqual(expect.arrayContaining(['valg_people|contact', 'valg_people|roster']));
    const { 'valg_people|contact': _, ...lacking } = all;
    expect(await duty.fault(id, 'sletting', 'avgjor', lacking)).toContain('Velg om det skal slettes eller beholdes');
    expect(await duty.fault(id, 'sletting', 'avgjor', { ...all, 'valg_people|roster': 'keep' })).toContain(
      'Velg en grunn',
    );
    expect(await erasures(id)).toEqual([]);
  });

  test('what must stay stays: the name is kept for the archive while the address goes, with a line in the log for each part', async () => {
    await duty.done(id, 'sletting', 'avgjor', await choices(id, { 'people|roster': 'archive' }));
    const [row] = await erasures(id);
    expect(row).toMatchObject({ state: 'done', whom: null });
    const person = await house.admin
      .selectFrom('person')
      .selectAll()
      .where('id', '=', pupil.id)
      .executeTakeFirstOrThrow();
    expect(person).toMatchObject({
      given_name: 'Xanthe',
      address: null,
      phone: null,
      email: null,
      identity_number: null,
    });
    const parts = await partsOf(row?.id ?? '');
    const contact = parts.find(({ part, room }) => room === 'people' && part === 'contact');
    expect(contact?.erased).toBeGreaterThan(0);
    const line = await house.admin
      .selectFrom('log_line')
      .innerJoin('log_person', 'log_person.line', 'log_line.id')
      .select(['act', 'actor', 'subject', 'log_person.person'])
      .where('log_line.id', '=', contact?.log_line ?? '')
      .executeTakeFirst();
    expect(line).toMatchObject({ act: 'rights.erase', actor: house.actor('coordinator').id, person: pupil.id });
    expect(line?.subject).toBe(`erasure:${row?.id}/people/contact`);
  });

  test('asked again, it goes on with what is left; a broken one is taken up and nothing is done twice', async () => {
    const all = await choices(id);
    expect(Object.keys(all)).toEqual(expect.arrayContaining(['valg_people|roster']));
    expect(Object.keys(all)).not.toContain('valg_people|contact');
    await duty.done(id, 'sletting', 'avgjor', all);
    const [, row] = await erasures(id);
    expect(row?.state).toBe('done');
    for (const table of ['person'] as const)
      expect(await house.admin.selectFrom(table).select('id').where('id', '=', pupil.id).execute()).toEqual([]);
    for (const table of ['group_member', 'school_role'] as const)
      expect(await house.admin.selectFrom(table).select('person').where('person', '=', pupil.id).execute()).toEqual([]);
    // As a process that ended half way leaves it.
    const whom = JSON.stringify({
      ...{ tenant: duty.tenant, person: pupil.id, accounts: [], addresses: [], towards: 'self', isThere: false },
      ...{ reader: { accounts: [], person: null }, asOf: '2026-11-23T09:00:00.000Z', left: [pupil.school] },
    });
    await house.admin
      .updateTable('erasure')
      .set({ state: 'running', done_at: null, whom })
      .where('id', '=', row?.id ?? '')
      .execute();
    await house.admin
      .updateTable('erasure_part')
      .set({ erased: null, erased_at: null, log_line: null })
      .where('erasure', '=', row?.id ?? '')
      .where('part', '=', 'roster')
      .execute();
    expect(await eraseWaiting({ db: house.db, clock: duty.clock, rooms }, await tenantIds(house.db))).toBe(1);
    const [, again] = await erasures(id);
    expect(again?.state).toBe('done');
    const roster = (await partsOf(row?.id ?? '')).find(({ part }) => part === 'roster');
    expect(roster?.erased).toBe(0);
  });

  test('the log still says who looked, by a number alone; the letter tells each part, and decides the case with its ground', async () => {
    const looks = await house.admin.selectFrom('log_person').select('line').where('person', '=', pupil.id).execute();
    expect(looks.length).toBeGreaterThan(0);
    const text = plain(await duty.page(`/saker/${id}/sletting`, 'coordinator'));
    expect(text).toContain('Dette er slettet');
    expect(text).toContain('art. 32');
    await duty.done(id, 'sletting', 'svar', { text: '' });
    const row = await house.admin.selectFrom('matter').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ state: 'decided', outcome: 'partly' });
    expect(row.outcome_reason).toContain('Adresse, telefon');
    expect(row.outcome_reason).toContain('GDPR art. 77');
  });

  test('systems outside are asked to erase and to show it, and the case is not closed as granted while one is silent', async () => {
    const asked = await house.admin.selectFrom('matter_requirement').selectAll().where('matter', '=', id).execute();
    expect(asked.filter(({ key }) => key.startsWith('outside:')).length).toBeGreaterThan(0);
    const { outcome_reason: answer } = await house.admin
      .selectFrom('matter')
      .select('outcome_reason')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    // The letter that this page wrote says what the law demands of a no.
    const sent = { 'send.answerBody': answer ?? '', 'send.answerWay': 'post', 'send.when': '2026-11-23' };
    expect((await house.post(`/saker/${id}`, 'coordinator', { skjema: 'send', ...sent })).status).toBe(303);
    const gaps = plain(await duty.page(`/saker/${id}`, 'coordinator'));
    expect(gaps).toContain('Hvert system utenfor Skolevern som har opplysninger om slike personer, har svart');
  });
});
