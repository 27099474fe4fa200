import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#src/kernel/uuid.ts';
import { type DutyName, openDutyHouse } from '#test/duty-house.ts';
import { type Fields, plain } from '#test/house.ts';

let duty: Awaited<ReturnType<typeof openDutyHouse>>;
let pupil: (typeof duty)['pupil'];
let house: (typeof duty)['house'];
const page = (path: string, by: DutyName) => duty.page(path, by);
const send = (...args: Parameters<typeof duty.send>) => duty.send(...args);
const done = (...args: Parameters<typeof duty.done>) => duty.done(...args);
const caseOf = (kind: string) => duty.caseOf(kind);
const openCase = (kind: string, subject: string) => duty.openCase(kind, subject);
beforeAll(async () => {
  duty = await openDutyHouse();
  ({ pupil, house } = duty);
});
afterAll(() => house?.drop());

/** How each field is told where it is. */
const marks: Readonly<Record<string, readonly string[]>> = {
  name: ['Xanthe', 'Qvirrevitt'],
  'birth-date': ['29. februar 2012', '29.02.2012', '2012-02-29'],
  address: ['Hemmeligheia'],
  phone: ['11 22 33 44'],
  email: ['xanthe@'],
};

/** Every page that reads persons, as somebody whose work is with this pupil opens it. */
const readings = () => {
  const list = new URLSearchParams([
    ['skole', pupil.school],
    ['gruppe', pupil.group],
    ['formal', 'school-work'],
    ['mottaker', 'staff'],
    ...['name', 'address', 'phone', 'email', 'birth-date', 'guardian-name', 'guardian-contact'].map((one) => [
      'felt',
      one,
    ]),
  ]);
  return [
    '/personer',
    `/personer/skole/${pupil.school}`,
    `/personer/gruppe/${pupil.group}`,
    `/personer/gruppe/${pupil.group}?formal=gi-skoleplass`,
    `/personer/${pupil.id}?formal=gi-skoleplass&vis=fodselsnummer&vis=kontaktopplysninger`,
    `/personer/${pupil.id}?formal=vurdere-og-dokumentere`,
    `/klasselister/utkast?${list}`,
  ];
};

/** All of it by the contact teacher; by the others what they get more of. */
async function everything(): Promise<string> {
  const seen: string[] = [];
  for (const path of readings()) seen.push(await page(path, 'teacher'));
  const [person = '', list = ''] = [readings()[4], readings()[6]];
  seen.push(await page(person, 'office'));
  seen.push(await page(list, 'leader'), await page(`/personer/skole/${pupil.school}`, 'coordinator'));
  return seen.join('\n');
}

/** Behind the pages: what a case would have decided. */
async function restricted(category: string | null, purpose: string | null, fields: readonly string[], more = {}) {
  const matter = await openCase('restriction', 'Bare lagring');
  const id = newId();
  const { tenant, clock } = duty;
  const account = house.actor('coordinator').id;
  await house.admin
    .insertInto('person_restriction')
    .values({
      ...{ tenant, id, person: pupil.id, matter, category, purpose, fields: [...fields], ground: 'contested' },
      ...{ guardians_too: false, began_at: clock.now(), began_by: account, told_at: null, told_how: null },
      ...{ lifted_at: null, lifted_by: null, ...more },
    })
    .execute();
  return id;
}

beforeEach(async () => {
  await house.admin.deleteFrom('person_restriction_use').execute();
  await house.admin.deleteFrom('person_restriction').execute();
});

describe('what is restricted', () => {
  test('is shown by some page while it is not, so that the rest says something', async () => {
    const seen = await everything();
    for (const [field, [mark = '']] of Object.entries(marks)) expect(seen, field).toContain(mark);
    expect(seen).toContain(pupil.number);
  });

  test.each([
    ['navn', null, ['name']],
    ['navn', 'gi-skoleplass', ['name']],
    ['kontaktopplysninger', null, ['address', 'phone', 'email', 'guardians']],
    ['fodselsnummer', null, ['birth-date', 'identity-number']],
    [null, null, ['name', 'birth-date', 'address', 'phone', 'email', 'groups', 'guardians', 'identity-number']],
    // The register has got another name for it since.
    ['gammelt-navn', null, ['address', 'phone', 'email']],
  ] as const)('%s for %s is on no page that anybody at work opens', async (category, purpose, fields) => {
    await restricted(category, purpose, fields);
    const seen = purpose === null ? await everything() : await page(readings()[3] ?? '', 'teacher');
    for (const field of fields)
      for (const mark of marks[field] ?? []) expect(seen, `${field}: ${mark}`).not.toContain(mark);
    if (fields.some((field) => field === 'identity-number')) expect(seen).not.toContain(pupil.number);
  });

  test('of one purpose is still used for the others', async () => {
    await restricted('navn', 'vurdere-og-dokumentere', ['name']);
    expect(await page(`/personer/gruppe/${pupil.group}?formal=gi-skoleplass`, 'teacher')).toContain('Qvirrevitt');
  });

  test('stays visible to the person and who answers for them, unless it is hidden from guardians too', async () => {
    await restricted('kontaktopplysninger', null, ['address', 'phone', 'email', 'guardians']);
    for (const by of ['pupil', 'guardian'] as const)
      expect(await page(`/personer/${pupil.id}`, by)).toContain('Hemmeligheia');
    await house.admin.deleteFrom('person_restriction').execute();
    await restricted('kontaktopplysninger', null, ['address'], { guardians_too: true });
    expect(await page(`/personer/${pupil.id}`, 'pupil')).toContain('Hemmeligheia');
    expect(await page(`/personer/${pupil.id}`, 'guardian')).not.toContain('Hemmeligheia');
  });

  test('leaves no gap in a list: others stand as before, and nothing says that somebody is missing', async () => {
    const before = plain(await page(`/personer/gruppe/${pupil.group}?formal=gi-skoleplass`, 'teacher'));
    await restricted(null, null, ['name', 'groups']);
    const after = plain(await page(`/personer/gruppe/${pupil.group}?formal=gi-skoleplass`, 'teacher'));
    const count = (text: string) => Number(/(\d+) elever\./.exec(text)?.[1]);
    expect(count(after)).toBe(count(before) - 1);
    expect(after).not.toMatch(/begrens|holdt utenfor/i);
    expect(after.length).toBeGreaterThan(before.length - 200);
  });
});

describe('a case of restriction', () => {
  test('finds whom it is about by the whole name, and the search stands in the log with whom it found', async () => {
    const id = await openCase('restriction', 'Begrensning');
    expect((await send(id, 'person', 'sok', { name: 'Xanthe' })).status).toBe(422);
    const answer = await send(id, 'person', 'sok', { name: 'xanthe  QVIRREVITT' });
    expect(plain(await answer.text())).toContain('29. februar 2012');
    const line = await house.admin
      .selectFrom('log_line')
      .innerJoin('log_person', 'log_person.line', 'log_line.id')
      .select('log_person.person')
      .where('act', '=', 'matter.find-person')
      .where('subject', '=', `matter:${id}`)
      .execute();
    expect(line.map((one) => one.person)).toContain(pupil.id);
  });

  test('is written down with those in it found by the whole name, logged as every search for people is, or typed', async () => {
    const letter = {
      ...{ kind: 'restriction', subject: 'Adressen', received: '2026-11-20', channel: 'post', authority: 'self' },
      ...{ shown: 'known-to-staff', name: 'xanthe  QVIRREVITT', about: '', body: 'Dette er hele brevet.' },
    };
    const search = (change: Fields = {}, by: 'coordinator' | 'leader' | 'guardian' = 'coordinator') =>
      house.post('/saker/ny', by, { ...letter, finn: '1', ...change });
    const searches = async () =>
      house.admin
        .selectFrom('log_line')
        .innerJoin('log_person', 'log_person.line', 'log_line.id')
        .select('log_person.person')
        .where('act', '=', 'matter.find-person')
        .where('subject', '=', 'matter:new')
        .execute();
    expect(plain(await (await search({ kind: '' })).text())).toContain('Velg');
    expect((await search({ name: 'Xanthe' })).status).toBe(422);
    expect((await search({}, 'guardian')).status).toBe(403);
    const found = await search({ about: 'Ingen Slik' });
    expect(found.status).toBe(200);
    const html = await found.text();
    expect(plain(html)).toContain('29. februar 2012');
    expect(plain(html)).toContain('Fant ingen som heter «Ingen Slik»');
    expect(html).toContain('Dette er hele brevet.');
    expect((await searches()).map(({ person }) => person)).toEqual([pupil.id]);
    // Of a disclosure nobody is told before they may be.
    await search({ kind: 'disclosure' });
    expect(await searches()).toHaveLength(1);
    // A leader finds the pupils of the own school and no others.
    const other = await house.admin
      .selectFrom('person as p')
      .innerJoin('school as s', 's.id', 'p.school')
      .select(['p.id', 'p.given_name', 'p.family_name'])
      .where('s.unit', '<>', 'solvik-ungdomsskole')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('person as q')
              .innerJoin('school as t', 't.id', 'q.school')
              .select('q.id')
              .whereRef('q.given_name', '=', 'p.given_name')
              .whereRef('q.family_name', '=', 'p.family_name')
              .where('t.unit', '=', 'solvik-ungdomsskole'),
          ),
        ),
      )
      .limit(1)
      .executeTakeFirstOrThrow();
    const name = `${other.given_name} ${other.family_name}`;
    expect(plain(await (await search({ name }, 'leader')).text())).toContain(`Fant ingen som heter «${name}»`);
    const chosen = { ...letter, funnet: '1', personFunnet: '1', person: pupil.id };
    const unsaid = await house.post('/saker/ny', 'coordinator', { ...chosen, person: '' });
    expect(plain(await unsaid.text())).toContain('Velg hvem det er, eller at det er ingen av dem');
    const failed = await house.post('/saker/ny', 'coordinator', { ...chosen, body: '' });
    expect(failed.status).toBe(422);
    expect(await failed.text()).toMatch(new RegExp(`value="${pupil.id}"[^>]*checked`));
    expect((await house.post('/saker/ny', 'leader', { ...chosen, person: other.id })).status).toBe(422);
    const partyOf = async (sent: Fields) => {
      const answer = await house.post('/saker/ny', 'coordinator', sent);
      expect(answer.status, plain(await answer.clone().text())).toBe(303);
      const matter = (answer.headers.get('location') ?? '').split('/').at(-1) ?? '';
      const parties = house.admin.selectFrom('matter_party').select(['name', 'person', 'part']);
      return parties.where('matter', '=', matter).execute();
    };
    expect(await partyOf(chosen)).toEqual([{ part: 'requester', name: 'Xanthe Qvirrevitt', person: pupil.id }]);
    const typed = { ...chosen, person: 'ingen', about: 'Ingen Slik' };
    expect(await partyOf(typed)).toEqual([
      { part: 'requester', name: 'xanthe  QVIRREVITT', person: null },
      { part: 'subject', name: 'Ingen Slik', person: null },
    ]);
  });

  test('restricts at once, gives every system a task, and is lifted only after the person is told', async () => {
    const id = await caseOf('restriction');
    const wish = { person: pupil.id, category: 'kontaktopplysninger', purpose: '', ground: 'contested' };
    await done(id, 'begrensning', 'ny', wish);
    expect((await send(id, 'begrensning', 'ny', wish)).status).toBe(422);
    expect(await page(`/personer/${pupil.id}?formal=gi-skoleplass`, 'teacher')).not.toContain('Hemmeligheia');
    expect(plain(await page(`/personer/${pupil.id}?formal=gi-skoleplass`, 'teacher'))).toContain('GDPR art. 18');
    const tasks = await house.admin.selectFrom('matter_task').select('wants').where('matter', '=', id).execute();
    expect(tasks.length).toBeGreaterThan(0);
    const { id: restriction } = await house.admin
      .selectFrom('person_restriction')
      .select('id')
      .where('matter', '=', id)
      .executeTakeFirstOrThrow();
    const early = await send(id, 'begrensning', 'opphev', { restriction, words: 'Avklart' });
    expect(early.status).toBe(422);
    expect(plain(await early.text())).toContain('art. 18 nr. 3');
    await done(id, 'begrensning', 'varsle', { restriction, words: 'Brev 23. november' });
    expect(await page(`/personer/${pupil.id}?formal=gi-skoleplass`, 'teacher')).not.toContain('Hemmeligheia');
    await done(id, 'begrensning', 'opphev', { restriction, words: 'Opplysningen er riktig' });
    expect(await page(`/personer/${pupil.id}?formal=gi-skoleplass`, 'teacher')).toContain('Hemmeligheia');
  });

  test('opens what is restricted to one account for an hour, on a ground and with a reason that stays', async () => {
    const id = await caseOf('restriction');
    await done(id, 'begrensning', 'ny', { person: pupil.id, category: 'kontaktopplysninger', ground: 'claims' });
    const { id: restriction } = await house.admin
      .selectFrom('person_restriction')
      .select('id')
      .where('matter', '=', id)
      .executeTakeFirstOrThrow();
    expect((await send(id, 'begrensning', 'bruk', { restriction, words: 'Fordi', ground: 'nysgjerrig' })).status).toBe(
      422,
    );
    expect((await send(id, 'begrensning', 'bruk', { restriction, words: '', ground: 'claims' })).status).toBe(422);
    await done(id, 'begrensning', 'bruk', { restriction, words: 'Tilsvar til retten', ground: 'claims' });
    const use = await house.admin.selectFrom('person_restriction_use').selectAll().executeTakeFirstOrThrow();
    expect(use.ends_at.getTime() - use.began_at.getTime()).toBe(3_600_000);
    // The opening is the coordinator's: the teacher still sees nothing.
    expect(await page(`/personer/${pupil.id}?formal=gi-skoleplass`, 'teacher')).not.toContain('Hemmeligheia');
    await house.admin
      .updateTable('person_restriction_use')
      .set({ account: await accountOf('teacher') })
      .execute();
    expect(await page(`/personer/${pupil.id}?formal=gi-skoleplass`, 'teacher')).toContain('Hemmeligheia');
    await house.admin.updateTable('person_restriction_use').set({ ends_at: duty.clock.now() }).execute();
    expect(await page(`/personer/${pupil.id}?formal=gi-skoleplass`, 'teacher')).not.toContain('Hemmeligheia');
    expect(plain(await page(`/saker/${id}/begrensning`, 'coordinator'))).toContain('Tilsvar til retten');
  });

  test('an objection stops a purpose that rests on art. 6(1)(e), and is refused with its ground for one that rests on consent or a duty', async () => {
    const id = await caseOf('objection');
    const wish = { person: pupil.id, category: '*', ground: 'objection' };
    expect(
      (await send(id, 'begrensning', 'ny', { ...wish, category: '', purpose: 'vurdere-og-dokumentere' })).status,
    ).toBe(422);
    expect((await send(id, 'begrensning', 'ny', { ...wish, purpose: '' })).status).toBe(422);
    const purposes = await house.get(`/saker/${id}/begrensning`, 'coordinator');
    expect(await purposes.text()).not.toContain('value="feire-jubileum"');
    await done(id, 'begrensning', 'ny', { ...wish, purpose: 'vurdere-og-dokumentere' });
    expect(await page(`/personer/${pupil.id}?formal=vurdere-og-dokumentere`, 'teacher')).not.toContain('Qvirrevitt');
    expect(await page(`/personer/${pupil.id}?formal=gi-skoleplass`, 'teacher')).toContain('Qvirrevitt');
  });

  test('is nobody else’s: a leader of another school and a teacher are told that there is no such case', async () => {
    const id = await caseOf('restriction');
    for (const by of ['teacher', 'leader', 'guardian'] as const) {
      for (const slug of ['begrensning', 'person'])
        expect((await house.get(`/saker/${id}/${slug}`, by)).status).toBe(404);
      expect((await send(id, 'begrensning', 'ny', { person: pupil.id, ground: 'claims' }, by)).status).toBe(404);
    }
    expect(await house.admin.selectFrom('person_restriction').select('id').execute()).toEqual([]);
  });
});

const accountOf = async (name: DutyName) => house.actor(name).id;
