import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importPeople } from '#src/features/people/index.ts';
import { commandLineActor } from '#src/features/register/index.ts';
import { newId } from '#src/kernel/uuid.ts';
import { openDutyHouse } from '#test/duty-house.ts';
import { plain } from '#test/house.ts';
import { correctionGrounds, groundKeys, mayAppend } from './rules.ts';

let duty: Awaited<ReturnType<typeof openDutyHouse>>;
beforeAll(async () => {
  duty = await openDutyHouse();
});
afterAll(() => duty?.house.drop());

const own = () => `/personer/${duty.pupil.id}?formal=gi-skoleplass`;
const text = async (path: string, by: Parameters<typeof duty.page>[1]) => plain(await duty.page(path, by));

/** Names one thing that is wrong. @returns its id */
async function named(matter: string, fields: Record<string, string>): Promise<string> {
  await duty.done(matter, 'retting', 'ny', fields);
  const row = await duty.house.admin
    .selectFrom('correction')
    .select('id')
    .where('matter', '=', matter)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return row.id;
}

describe('a correction', () => {
  test('changes the value at once, keeps the wrong one with the case, and is not undone by an import of the old list', async () => {
    const matter = await duty.caseOf('rectification');
    const correction = await named(matter, { what: 'field:phone', proposed: '+47 99 88 77 66' });
    await duty.done(matter, 'retting', 'avgjor', { correction, decision: 'corrected', ground: '' });
    const seen = await text(own(), 'teacher');
    expect(seen).toContain('99 88 77 66');
    expect(seen).not.toContain('11 22 33 44');
    expect(seen).toContain('Rettet 23.');
    expect(await text(`/saker/${matter}/retting`, 'coordinator')).toContain('11 22 33 44');
    const { source_id, source } = await duty.house.admin
      .selectFrom('person')
      .select(['source_id', 'source'])
      .where('id', '=', duty.pupil.id)
      .executeTakeFirstOrThrow();
    const school = await duty.house.admin
      .selectFrom('school')
      .selectAll()
      .where('id', '=', duty.pupil.school)
      .executeTakeFirstOrThrow();
    const place = { file: 'liste', line: 1 };
    const roster = (phone: string) =>
      ({
        ...{ source, schools: [{ id: school.source_id, name: school.name, place }], faults: [], leftOut: [] },
        ...{ groups: [], members: [], roles: [], guardianships: [] },
        covers: {
          schools: 'part',
          persons: 'part',
          groups: 'part',
          members: 'part',
          roles: 'part',
          guardianships: 'part',
        },
        persons: [
          { id: source_id, school: school.source_id, givenName: 'Xanthe', familyName: 'Qvirrevitt', phone, place },
        ],
      }) as unknown as Parameters<typeof importPeople>[2];
    const deps = { db: duty.house.db, clock: duty.clock };
    const bring = (phone: string) =>
      importPeople(deps, commandLineActor(duty.tenant), roster(phone), { mode: 'all-or-nothing', newId });
    expect(await bring('+47 11 22 33 44')).toMatchObject({ heldBack: 1 });
    expect(await text(own(), 'teacher')).toContain('99 88 77 66');
    expect(await bring('+47 55 55 55 55')).toMatchObject({ heldBack: 0, written: true });
    expect(await text(own(), 'teacher')).toContain('55 55 55 55');
  });

  test('asks every system that holds it, and tells everybody the register says has got it, with the law', async () => {
    const matter = await duty.caseOf('rectification');
    const correction = await named(matter, { what: 'field:name', proposed: 'Xanthe Qvirrevik' });
    expect(await duty.tasksOf(matter)).toEqual([]);
    await duty.done(matter, 'retting', 'avgjor', { correction, decision: 'corrected', ground: '' });
    const tasks = await duty.tasksOf(matter);
    expect(tasks.some((one) => one.startsWith('Granbar'))).toBe(true);
    expect(tasks.filter((one) => one.includes('GDPR art. 19')).length).toBeGreaterThan(0);
    const page = await text(`/saker/${matter}/retting`, 'coordinator');
    expect(page).toContain('har rett til å få vite hvem de er (GDPR art. 19)');
    expect(page).toMatch(/fylkeskommune/i);
    await duty.house.admin
      .updateTable('person')
      .set({ family_name: 'Qvirrevitt' })
      .where('id', '=', duty.pupil.id)
      .execute();
  });

  test('that may not change what stands marks it wherever it is shown: the page, the list, the person’s own', async () => {
    const matter = await duty.caseOf('rectification');
    const correction = await named(matter, { what: 'field:address', proposed: 'Solbakken 2' });
    expect(
      await duty.fault(matter, 'retting', 'avgjor', { correction, decision: 'appended', ground: 'accurate' }),
    ).toContain('Velg en grunn som passer');
    await duty.done(matter, 'retting', 'avgjor', { correction, decision: 'appended', ground: 'archive' });
    const list = new URLSearchParams([
      ...[
        ['skole', duty.pupil.school],
        ['gruppe', duty.pupil.group],
        ['formal', 'school-work'],
        ['mottaker', 'staff'],
      ],
      ...['name', 'address'].map((one) => ['felt', one]),
    ]);
    for (const [path, by] of [
      [own(), 'teacher'],
      [`/personer/${duty.pupil.id}`, 'pupil'],
      [`/klasselister/utkast?${list}`, 'teacher'],
    ] as const) {
      const seen = await text(path, by);
      if (path.startsWith('/klasselister') && !seen.includes('Hemmeligheia')) continue;
      expect(seen, path).toContain('Hemmeligheia 77 (feil; rett: Solbakken 2)');
    }
    expect(await text(`/saker/${matter}/retting`, 'coordinator')).toContain('arkivlova § 5');
    // When the value itself changes, the mark is of nothing that stands.
    await duty.house.admin
      .updateTable('person')
      .set({ address: 'Nyveien 1' })
      .where('id', '=', duty.pupil.id)
      .execute();
    expect(await text(own(), 'teacher')).not.toContain('feil; rett');
  });

  test('of a text somewhere gives the task to add it there; what is refused has its ground and leaves the value', async () => {
    const matter = await duty.caseOf('rectification');
    const text1 = await named(matter, {
      what: 'place',
      place: 'Vedtak 12. mars',
      wrong: 'er sjelden på skolen',
      proposed: 'var syk',
    });
    await duty.done(matter, 'retting', 'avgjor', { correction: text1, decision: 'appended', ground: 'assessment' });
    expect(await duty.tasksOf(matter)).toContainEqual(expect.stringMatching(/^Vedtak 12\. mars: før rettingen til/));
    const born = await named(matter, { what: 'field:birth-date', proposed: '2013-01-01' });
    expect(
      await duty.fault(matter, 'retting', 'avgjor', { correction: born, decision: 'appended', ground: 'archive' }),
    ).toContain('ingenting kan stå ved siden av dem');
    expect(
      await duty.fault(matter, 'retting', 'avgjor', { correction: born, decision: 'refused', ground: '' }),
    ).toContain('Velg en grunn');
    await duty.done(matter, 'retting', 'avgjor', { correction: born, decision: 'refused', ground: 'accurate' });
    expect(await text(`/saker/${matter}/retting`, 'coordinator')).toContain('opplysningen er riktig. (GDPR art. 16)');
    const kept = await duty.house.admin
      .selectFrom('person')
      .select('birth_date')
      .where('id', '=', duty.pupil.id)
      .executeTakeFirst();
    expect(kept?.birth_date).toBe('2012-02-29');
    // Decided once: not again.
    expect(
      await duty.fault(matter, 'retting', 'avgjor', { correction: born, decision: 'corrected', ground: '' }),
    ).toContain('ikke er avgjort');
  });

  test.each([
    ['field:phone', { proposed: '' }, 'Skriv hva som skal stå'],
    ['field:name', { proposed: 'Ett' }, 'Skriv fornavn og etternavn'],
    ['field:birth-date', { proposed: '29.02.2012' }, 'Skriv datoen slik'],
    ['field:protection', { proposed: 'none' }, 'Velg hva som er feil'],
    ['place', { place: '', wrong: 'x', proposed: 'y' }, 'Skriv hvor det står'],
    ['', { proposed: 'y' }, 'Velg hva som er feil'],
  ])('of %s with %o is sent back with what is wrong', async (what, fields, says) => {
    const matter = await duty.caseOf('rectification');
    expect(await duty.fault(matter, 'retting', 'ny', { what, ...fields })).toContain(says);
  });

  test('is said in every language, without a word of another', async () => {
    const matter = await duty.caseOf('rectification');
    expect(plain(await duty.page(`/saker/${matter}/retting`, 'coordinator', 'nn'))).toContain('Kva er feil?');
    expect(plain(await duty.page(`/saker/${matter}/retting`, 'coordinator', 'en'))).toContain('What is wrong?');
  });
});

test('every ground has its law and its words, and is of what it can be of', () => {
  for (const key of groundKeys) {
    const { text: words, law } = correctionGrounds[key];
    for (const one of Object.values(words)) expect(one.length).toBeGreaterThan(20);
    expect(law.section).not.toBe('');
  }
  expect([mayAppend(null), mayAppend('address'), mayAppend('name'), mayAppend('birth-date')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
