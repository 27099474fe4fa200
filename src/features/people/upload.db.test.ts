import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { addTenant, type TestDatabase, testDatabase } from '#test/database.ts';
import { filesOf, oneRosterTables, zipOf } from '#test/people-files.ts';
import { addDemoSchools } from './demo.ts';
import { schoolList, schoolPage } from './lists.ts';
import {
  answerSheet,
  bringInPeople,
  forgetExpiredPeople,
  openPeopleSheet,
  tryPeople,
  uploadPeople,
  waitingUploads,
} from './upload.ts';

let now = new Date('2026-11-22T08:00:00Z');
const clock = { now: () => now };
let base: TestDatabase;
let actor: Actor;
const deps = () => ({ db: base.db, clock });

beforeAll(async () => {
  base = await testDatabase();
  const tenant = await addTenant(base.admin, 'solvik');
  actor = { id: 'first', name: 'First', role: 'coordinator', tenant, units: [] };
  await addDemoSchools(deps(), actor, newId);
});
afterAll(() => base.drop());

const csv = (...lines: string[]) => new TextEncoder().encode(lines.join('\r\n'));
const leader = (...units: string[]): Actor => ({ ...actor, id: 'leader', role: 'leader', units });

describe('the lists of schools', () => {
  it('are all for a coordinator, and their own for a leader', async () => {
    const all = await schoolList(deps(), actor);
    expect(all.map(({ name, pupils }) => [name, pupils])).toEqual([
      ['Bakkeløkka skole', 60],
      ['Nesset oppvekstsenter', 60],
      ['Solvik ungdomsskole', 60],
    ]);
    const own = await schoolList(deps(), leader('nesset'));
    expect(own.map(({ name, staff }) => [name, staff])).toEqual([['Nesset oppvekstsenter', 10]]);
    const other = all.find(({ unit }) => unit === 'bakkelokka')?.id ?? '';
    await expect(schoolPage(deps(), leader('nesset'), other)).rejects.toMatchObject({ code: 'not-found' });
    const { groups } = await schoolPage(deps(), leader('bakkelokka'), other);
    expect(groups.filter(({ kind }) => kind === 'basis').map(({ title, pupils }) => [title, pupils])).toEqual([
      ['3A', 19],
      ['5A', 20],
      ['7A', 21],
    ]);
  });

  it('are empty to staff whom no relation gives a group', async () => {
    expect(await schoolList(deps(), { ...actor, role: 'staff' })).toEqual([]);
  });

  it.each(['reader', 'pupil', 'guardian', 'archivist', 'support'] as const)('are refused to a %s', async (role) => {
    await expect(schoolList(deps(), { ...actor, role })).rejects.toMatchObject({ code: 'refused' });
  });
});

describe('an uploaded file', () => {
  it('goes from columns to a difference to the tables, and is gone then', async () => {
    const { id, isSheet } = await uploadPeople(deps(), actor, csv('Navn;Klasse', 'Alma Fjellrev;4B', 'Noah Tranås;4B'));
    expect(isSheet).toBe(true);
    const sheet = await openPeopleSheet(deps(), actor, id);
    expect(sheet?.answers.mapping.columns).toEqual(['fullName', 'class']);
    expect((await tryPeople(deps(), actor, id)).faults).toHaveLength(2);
    if (sheet === undefined) throw new Error('no sheet');
    await answerSheet(deps(), actor, id, { ...sheet.answers, school: 'Lia skole' });
    const { digest, difference } = await tryPeople(deps(), actor, id);
    expect(difference).toMatchObject([{ name: 'Lia skole', isNew: true, added: { pupils: 2 } }]);
    expect(await bringInPeople(deps(), actor, id, { mode: 'all-or-nothing', agreed: digest })).toMatchObject({
      written: true,
    });
    await expect(tryPeople(deps(), actor, id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('with a protection that falls away is written only with a yes, and the difference agreed to is the one shown', async () => {
    const list = (protection: string) => csv('Skole;Navn;Adressesperre', `Lia skole;Eira Haugvoll;${protection}`);
    const upload = async (protection: string) => {
      const { id } = await uploadPeople(deps(), actor, list(protection));
      return { id, ...(await tryPeople(deps(), actor, id)) };
    };
    const first = await upload('fortrolig');
    await bringInPeople(deps(), actor, first.id, { mode: 'all-or-nothing', agreed: first.digest });
    const later = await upload('nei');
    expect(later).toMatchObject({ rows: 0, weaker: [{ from: 'confidential', to: 'none' }] });
    const yes = { mode: 'all-or-nothing', agreed: later.digest, acceptWeaker: true } as const;
    expect(await bringInPeople(deps(), actor, later.id, yes)).toMatchObject({ written: true, rows: 1 });
  });

  it('is nobody else’s, and is deleted after a day', async () => {
    const { id } = await uploadPeople(deps(), actor, zipOf(filesOf(oneRosterTables({ pupils: 2 }))));
    const second = { ...actor, id: 'second' };
    expect(await waitingUploads(deps(), second)).toEqual([]);
    await expect(tryPeople(deps(), second, id)).rejects.toMatchObject({ code: 'not-found' });
    const other = { ...actor, tenant: await addTenant(base.admin, 'annet') };
    await expect(tryPeople(deps(), other, id)).rejects.toMatchObject({ code: 'not-found' });
    const waiting = await waitingUploads(deps(), actor);
    expect(waiting.map((one) => one.id)).toContain(id);
    now = new Date('2026-11-23T08:00:01Z');
    expect(await waitingUploads(deps(), actor)).toEqual([]);
    expect(await forgetExpiredPeople(base.db, now)).toBeGreaterThan(0);
    expect(await base.admin.selectFrom('people_upload').selectAll().execute()).toEqual([]);
  });

  it.each([
    ['a zip of something else', zipOf(new Map([['a.txt', csv('x')]])), 'bad-input'],
    ['text that is no list', csv('hei'), undefined],
    ['JSON that is something else', csv('{"a": 1}'), 'bad-input'],
    ['nothing that can be read', new Uint8Array([1, 2, 3, 4]), 'bad-input'],
  ])('that is %s', async (_, bytes, code) => {
    const attempt = uploadPeople(deps(), actor, bytes);
    if (code === undefined) expect((await attempt).isSheet).toBe(true);
    else await expect(attempt).rejects.toMatchObject({ code });
  });
});
