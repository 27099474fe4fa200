import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDutyHouse } from '#test/duty-house.ts';
import { plain } from '#test/house.ts';

let duty: Awaited<ReturnType<typeof openDutyHouse>>;
let house: (typeof duty)['house'];
let pupil: (typeof duty)['pupil'];
const purpose = 'vise-klassebilder';

beforeAll(async () => {
  duty = await openDutyHouse();
  ({ house, pupil } = duty);
  await house.post('/samtykker', 'coordinator', {
    ...{ skjema: 'tekst', 'tekst.purpose': purpose, 'tekst.body': 'Bildet mitt i heftet', 'tekst.aloneFrom': '13' },
  });
  const { id } = await house.admin.selectFrom('consent_text').select('id').executeTakeFirstOrThrow();
  const answer = await house.post('/mine-samtykker', 'pupil', {
    person: pupil.id,
    formal: purpose,
    svar: 'ja',
    tekst: id,
  });
  expect(answer.status).toBe(303);
});
afterAll(() => house?.drop());

const rowOf = (id: string) =>
  house.admin.selectFrom('matter').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

test('what rests on law is refused with its ground, and what rests on consent is given as files that programs read', async () => {
  const id = await duty.caseOf('portability');
  const text = plain(await duty.page(`/saker/${id}/dataportabilitet`, 'coordinator'));
  expect(text).toContain('art. 20 nr. 1 og 3');
  expect(text).toContain('Vise klassebilder i jubileumsheftet');
  expect(await duty.fault(id, 'dataportabilitet', 'gi', { expires: '2026-01-01' })).toContain('Velg en dag');
  // Whoever may not refuse what rests on consent is told so.
  expect((await duty.send(id, 'dataportabilitet', 'avsla', { text: 'nei' })).status).toBe(409);
  await duty.done(id, 'dataportabilitet', 'gi', { expires: '2026-12-10', kinds: 'bilder' });
  const row = await rowOf(id);
  expect(row).toMatchObject({ state: 'answered', outcome: 'partly' });
  expect(row.outcome_reason).toContain('Oppfylle retten til grunnskoleopplæring');
  const pack = await house.admin
    .selectFrom('data_package')
    .selectAll()
    .where('matter', '=', id)
    .executeTakeFirstOrThrow();
  expect(pack).toMatchObject({ what: 'portable', state: 'available' });
  const list = plain(await duty.page('/mine-data', 'pupil'));
  expect(list).toContain('10. desember 2026');
  const get = async (name: string, by: 'pupil' | 'guardian' | 'teacher' = 'pupil') =>
    house.get(`/mine-data/${pack.id}/fil/${name}`, by);
  const data = JSON.parse(await (await get('data.json')).text());
  expect(data).toMatchObject({
    format: 'skolevern-portable-1',
    consents: [{ purpose, text: 'Bildet mitt i heftet', version: 1 }],
  });
  // The address is held by law, not by consent: it is no part of it.
  expect(JSON.stringify(data)).not.toContain('Hemmeligheia');
  expect(await (await get('data.csv')).text()).toContain(`consent,${purpose},text,Bildet mitt i heftet`);
  const manifest = JSON.parse(await (await get('innhold.json')).text());
  expect(manifest.files.map(({ name }: { name: string }) => name)).toEqual(['data.json', 'data.csv', 'kopi.json']);
  const copy = plain(await duty.page(`/mine-data/${pack.id}`, 'pupil'));
  expect(copy).toContain('Bildet mitt i heftet');
  // What may not go along is a no: it says why, and where to go on (GDPR art. 12(4)).
  for (const said of ['Dette er ikke med', 'art. 20 nr. 1 og 3', 'Datatilsynet', 'domstolene'])
    expect(copy).toContain(said);
  for (const by of ['guardian', 'teacher'] as const) expect((await get('data.json', by)).status).toBe(404);
});

test('of somebody of whom nothing rests on consent or contract it is refused, each purpose with its ground', async () => {
  const id = await duty.openCase('portability');
  const party = await house.admin
    .selectFrom('matter_party')
    .select('id')
    .where('matter', '=', id)
    .executeTakeFirstOrThrow();
  const guardian = await house.admin
    .selectFrom('account')
    .select('person')
    .where('id', '=', house.actor('guardian').id)
    .executeTakeFirstOrThrow();
  await house.admin.updateTable('matter_party').set({ person: guardian.person }).where('id', '=', party.id).execute();
  expect((await duty.send(id, 'dataportabilitet', 'gi', { expires: '2026-12-10' })).status).toBe(409);
  await duty.done(id, 'dataportabilitet', 'avsla', { text: '' });
  const row = await rowOf(id);
  expect(row).toMatchObject({ state: 'decided', outcome: 'refused' });
  expect(row.outcome_reason).toContain('art. 20 nr. 1 og 3');
});

test('a case of it is nobody else’s', async () => {
  const id = await duty.caseOf('portability');
  for (const by of ['teacher', 'leader', 'guardian'] as const) {
    expect((await house.get(`/saker/${id}/dataportabilitet`, by)).status).toBe(404);
    expect((await duty.send(id, 'dataportabilitet', 'gi', { expires: '2026-12-10' }, by)).status).toBe(404);
  }
});
