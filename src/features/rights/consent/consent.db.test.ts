import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DutyName, openDutyHouse } from '#test/duty-house.ts';
import { plain } from '#test/house.ts';

let duty: Awaited<ReturnType<typeof openDutyHouse>>;
let house: (typeof duty)['house'];
let pupil: (typeof duty)['pupil'];
const purpose = 'vise-klassebilder';

beforeAll(async () => {
  duty = await openDutyHouse();
  ({ house, pupil } = duty);
});
afterAll(() => house?.drop());

const write = (fields: Readonly<Record<string, string>>, by: DutyName = 'coordinator') =>
  house.post('/samtykker', by, {
    skjema: 'tekst',
    ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [`tekst.${name}`, value])),
  });
const answer = (svar: 'ja' | 'nei', by: DutyName, more: Readonly<Record<string, string>> = {}) =>
  house.post('/mine-samtykker', by, { person: pupil.id, formal: purpose, svar, ...more });
const textId = async () =>
  (await house.admin.selectFrom('consent_text').select('id').orderBy('version', 'desc').executeTakeFirstOrThrow()).id;
const consents = () =>
  house.admin.selectFrom('consent').selectAll().where('person', '=', pupil.id).orderBy('id').execute();
const stops = () =>
  house.admin.selectFrom('person_restriction').selectAll().where('person', '=', pupil.id).orderBy('id').execute();

test('a coordinator writes the wording, for purposes that rest on consent alone; each version stays', async () => {
  for (const by of ['teacher', 'leader', 'reader', 'pupil'] as const) {
    expect((await write({ purpose, body: 'x', aloneFrom: '15' }, by)).status).toBe(403);
    expect((await house.get('/samtykker', by)).status).toBe(403);
  }
  expect((await write({ purpose: 'gi-skoleplass', body: 'x', aloneFrom: '15' })).status).toBe(422);
  expect((await write({ purpose, body: '', aloneFrom: '15' })).status).toBe(422);
  expect((await write({ purpose, body: 'x', aloneFrom: '50' })).status).toBe(422);
  expect((await write({ purpose, body: 'Bildet ditt i heftet, første utgave', aloneFrom: '15' })).status).toBe(303);
  expect((await write({ purpose, body: 'Bildet ditt i jubileumsheftet', aloneFrom: '15' })).status).toBe(303);
  const rows = await house.admin.selectFrom('consent_text').select(['version', 'body']).orderBy('version').execute();
  expect(rows.map(({ version }) => version)).toEqual([1, 2]);
});

test('whoever has parental responsibility says yes for a pupil below the age, the pupil and others do not', async () => {
  expect(plain(await duty.page('/mine-samtykker', 'guardian'))).toContain('Bildet ditt i jubileumsheftet');
  expect(plain(await duty.page('/mine-samtykker', 'pupil'))).toContain('en annen som svarer');
  for (const by of ['pupil', 'teacher', 'coordinator'] as const)
    expect((await answer('ja', by, { tekst: await textId() })).status).toBe(404);
  expect((await answer('ja', 'guardian', { tekst: 'en-annen' })).status).toBe(409);
  expect(await consents()).toEqual([]);
  expect((await answer('ja', 'guardian', { tekst: await textId() })).status).toBe(303);
  expect(await consents()).toMatchObject([{ purpose, withdrawn_at: null, given_by: house.actor('guardian').id }]);
  expect((await answer('ja', 'guardian', { tekst: await textId() })).status).toBe(404);
  const page = plain(await duty.page('/samtykker', 'coordinator'));
  expect(page).toContain('Vise klassebilder');
  expect(page).not.toContain('Qvirrevitt');
});

test('the pupil withdraws with one button, as easily as it was given: the use stops, and a case asks the systems', async () => {
  expect((await answer('nei', 'teacher')).status).toBe(404);
  expect((await answer('nei', 'pupil')).status).toBe(303);
  const [row] = await consents();
  expect(row?.withdrawn_by).toBe(house.actor('pupil').id);
  expect(await stops()).toMatchObject([{ purpose, category: 'bilder', ground: 'consent-withdrawn', lifted_at: null }]);
  const matter = await house.admin
    .selectFrom('matter')
    .selectAll()
    .where('id', '=', row?.matter ?? '')
    .executeTakeFirstOrThrow();
  expect(matter).toMatchObject({ kind: 'consent-withdrawal', state: 'received', subject: 'Samtykke trukket' });
  const events = await house.admin.selectFrom('matter_event').select('name').where('matter', '=', matter.id).execute();
  expect(events.map(({ name }) => name)).toContain('consent-ended');
  expect(plain(await duty.page(`/mine-saker/${matter.id}`, 'pupil'))).toContain('trekkes');
  const page = plain(await duty.page('/mine-samtykker', 'pupil'));
  expect(page).toContain('Kvittering og sak');
  expect((await house.get(`/saker/${matter.id}/sletting`, 'coordinator')).status).toBe(200);
  // Their classmates' lists are as before: only what rested on the consent has stopped.
  expect(await duty.page(`/personer/gruppe/${pupil.group}?formal=gi-skoleplass`, 'teacher')).toContain('Qvirrevitt');
  expect((await answer('nei', 'pupil')).status).toBe(404);
  const lines = await house.admin.selectFrom('log_line').select('act').where('category', '=', 'consent').execute();
  expect(lines.map(({ act }) => act)).toEqual(expect.arrayContaining(['consent.give', 'consent.withdraw']));
});

test('agreed to anew, the use may begin again, and the first consent still says what it was', async () => {
  expect((await answer('ja', 'guardian', { tekst: await textId() })).status).toBe(303);
  expect((await stops()).every(({ lifted_at, told_how }) => lifted_at !== null && told_how !== null)).toBe(true);
  expect((await consents()).map(({ withdrawn_at }) => withdrawn_at === null)).toEqual([false, true]);
});
