import { beforeAll, describe, expect, it } from 'vitest';
import {
  actor,
  addGuardians,
  classId,
  deps,
  house,
  lastLines,
  type Name,
  otherSchool,
  schoolId,
  secondClass,
  setTime,
  time,
  useClassLists,
  wish,
} from '#test/class-lists/house.ts';
import { plain } from '#test/house.ts';
import { decideRules } from './decide-rules.ts';
import type { Purpose, Recipient } from './field.ts';
import { handOut } from './hand-out.ts';
import { previewClassList } from './preview-class-list.ts';
import { tellGuardians } from './tell-guardians.ts';
import { viewClassLists } from './view-class-lists.ts';

useClassLists();

/** The pupils of the class by name, as they are in the table. */
const pupils = () =>
  house.admin
    .selectFrom('person as p')
    .innerJoin('group_member as m', (join) => join.onRef('m.person', '=', 'p.id').onRef('m.school', '=', 'p.school'))
    .select(['p.id', 'p.family_name as family', 'p.given_name as given', 'p.phone', 'p.address', 'p.protection'])
    .where('m.group_id', '=', classId)
    .where('m.role', '=', 'pupil')
    .orderBy('p.id')
    .execute();

/** Somebody goes into hiding, or comes out. */
const protect = (id: string, protection: 'none' | 'confidential' | 'strictly-confidential') =>
  house.admin.updateTable('person').set({ protection }).where('id', '=', id).execute();

describe('who makes the list of a class', () => {
  it('is its contact teacher and the head of the school, not a colleague, another school’s or another owner’s', async () => {
    for (const name of ['teacher', 'leader'] as const) {
      const { composition } = await previewClassList(deps(), actor(name), wish('school-work', 'staff'));
      expect(composition.list.rows.length).toBeGreaterThan(10);
    }
    await expect(previewClassList(deps(), actor('colleague'), wish('school-work', 'staff'))).rejects.toMatchObject({
      code: 'refused',
    });
    const elsewhere = { ...wish('school-work', 'staff'), school: otherSchool.id, group: otherSchool.group };
    for (const name of ['teacher', 'leader'] as const)
      await expect(previewClassList(deps(), actor(name), elsewhere)).rejects.toMatchObject({ code: 'not-found' });
    await expect(previewClassList(deps(), actor('stranger'), wish('school-work', 'staff'))).rejects.toMatchObject({
      code: 'refused',
    });
  });

  it('is nobody while the register’s purpose has not been chosen', async () => {
    const { rules } = (await viewClassLists(deps(), actor('leader'))).schools[0]?.decided ?? {};
    await decideRules(deps(), actor('coordinator'), { rules: { ...rules, registerPurposes: {} }, decidedBy: 'prøve' });
    await expect(previewClassList(deps(), actor('teacher'), wish('school-work', 'staff'))).rejects.toMatchObject({
      code: 'refused',
      place: 'register',
    });
    await decideRules(deps(), actor('coordinator'), { rules, decidedBy: 'Kommunalsjefen' });
    await previewClassList(deps(), actor('teacher'), wish('school-work', 'staff'));
  });

  it('is logged with whom it was about, also when it is refused', async () => {
    await previewClassList(deps(), actor('teacher'), wish('school-work', 'staff'));
    const [line] = await lastLines('class-list.preview');
    expect(line).toMatchObject({
      actor: actor('teacher').id,
      allowed: true,
      category: 'navn',
      purpose: 'gi-skoleplass',
    });
    expect(line?.about.length).toBeGreaterThan(10);
    await expect(previewClassList(deps(), actor('colleague'), wish('school-work', 'staff'))).rejects.toThrow();
    expect((await lastLines('class-list.preview'))[0]).toMatchObject({ actor: actor('colleague').id, allowed: false });
  });
});

describe('a list that is given out', () => {
  it('is a file with its mark, a record of the disclosure, and a line in the log about those on it and their guardians', async () => {
    const copy = await handOut(deps(), actor('teacher'), {
      ...wish('class-contact', 'guardians'),
      format: 'csv',
      lang: 'nb',
    });
    const text = new TextDecoder().decode(copy.bytes);
    expect(copy.fileName).toBe(`klasseliste-${copy.id}.csv`);
    const lines = text.trim().split('\r\n');
    expect(lines.slice(1).every((line) => line.endsWith(`;${copy.mark}`))).toBe(true);
    const { handOuts } = await viewClassLists(deps(), actor('leader'), copy.mark);
    expect(handOuts).toMatchObject([
      { id: copy.id, purpose: 'class-contact', recipient: 'guardians', format: 'csv', by: 'Kim teacher' },
    ]);
    const [line] = await lastLines('class-list.hand-out');
    expect(line).toMatchObject({ id: handOuts[0]?.logLine, subject: `class_list_hand_out:${copy.id}`, allowed: true });
    expect(line?.about.length).toBeGreaterThanOrEqual(lines.length - 1);
  });

  it('does not hold those in hiding, and the log says of them nothing but that they were looked at', async () => {
    const [hidden] = (await pupils()).filter(({ protection }) => protection === 'none').slice(-1);
    if (hidden === undefined) throw new Error('nobody');
    const name = `${hidden.family}, ${hidden.given}`;
    const csvOf = async (purpose: Purpose, recipient: Recipient) => {
      const copy = await handOut(deps(), actor('teacher'), { ...wish(purpose, recipient), format: 'csv', lang: 'nb' });
      return new TextDecoder().decode(copy.bytes);
    };
    await protect(hidden.id, 'strictly-confidential');
    const since = time;
    for (const [purpose, recipient] of [
      ['class-contact', 'guardians'],
      ['public-access', 'public'],
      ['school-work', 'staff'],
    ] as const)
      expect(await csvOf(purpose, recipient)).not.toContain(name);
    const rows = await house.admin
      .selectFrom('log_line as l')
      .innerJoin('log_person as p', (join) => join.onRef('p.line', '=', 'l.id').onRef('p.tenant', '=', 'l.tenant'))
      .select('l.act')
      .distinct()
      .where('p.person', '=', hidden.id)
      .where('l.at', '>', since)
      .execute();
    expect(rows.map(({ act }) => act)).toEqual(['class-list.compose']);
    // The maker is warned that the earlier list tells who it is, and may know the name.
    const preview = await previewClassList(deps(), actor('teacher'), wish('class-contact', 'guardians'));
    expect(preview.missed).toEqual([{ id: hidden.id, name }]);
    await protect(hidden.id, 'none');
    expect(await csvOf('class-contact', 'guardians')).toContain(name);
    expect((await previewClassList(deps(), actor('teacher'), wish('class-contact', 'guardians'))).missed).toEqual([]);
  });

  it('as PDF is the same list', async () => {
    const copy = await handOut(deps(), actor('teacher'), {
      ...wish('school-work', 'staff'),
      format: 'pdf',
      lang: 'nn',
    });
    expect(Buffer.from(copy.bytes).subarray(0, 5).toString()).toBe('%PDF-');
    expect(copy.contentType).toBe('application/pdf');
  });

  it('to a photographer names the photographer', async () => {
    await tellGuardians(deps(), actor('teacher'), {
      school: schoolId,
      group: classId,
      purpose: 'photography',
      fields: ['name', 'class'],
      toldOn: '2026-11-02',
      how: 'brev',
    });
    const photo = { ...wish('photography', 'photographer'), format: 'csv', lang: 'nb' } as const;
    await expect(handOut(deps(), actor('teacher'), photo)).rejects.toMatchObject({ place: 'mottakernavn' });
    const copy = await handOut(deps(), actor('teacher'), { ...photo, recipientName: ' Blink Foto  AS ' });
    const { handOuts } = await viewClassLists(deps(), actor('teacher'), copy.mark);
    expect(handOuts[0]).toMatchObject({ recipientName: 'Blink Foto AS', fields: ['name', 'class'] });
  });

  it('never goes to the internet, and who tried is logged', async () => {
    const open = { ...wish('publication', 'internet'), format: 'csv', lang: 'nb' } as const;
    await expect(handOut(deps(), actor('teacher'), open)).rejects.toMatchObject({
      code: 'refused',
      place: 'never-online',
    });
    const [line] = await house.admin.selectFrom('log_line').selectAll().orderBy('id', 'desc').limit(1).execute();
    expect(line).toMatchObject({ actor: actor('teacher').id, allowed: false });
  });

  it('waits until guardians have been told and had their working days', async () => {
    const second = { ...wish('class-contact', 'guardians'), group: secondClass };
    const teller = {
      ...second,
      purpose: 'class-contact',
      fields: ['name', 'class'],
      toldOn: '2026-11-20',
      how: 'møte',
    } as const;
    const given = { ...second, format: 'csv', lang: 'nb' } as const;
    const ofClass = house.admin.selectFrom('class_list_notice').select('id').where('group_id', '=', secondClass);
    await house.admin.deleteFrom('class_list_notice_child').where('notice', 'in', ofClass).execute();
    await house.admin.deleteFrom('class_list_notice').where('group_id', '=', secondClass).execute();
    await expect(handOut(deps(), actor('leader'), given)).rejects.toMatchObject({ place: 'not-told' });
    const notice = await tellGuardians(deps(), actor('leader'), teller);
    // Ten working days after Friday 20 November.
    expect(notice.objectUntil).toBe('2026-12-04');
    await expect(handOut(deps(), actor('leader'), given)).rejects.toMatchObject({ place: 'time-to-object' });
    expect((await lastLines('class-list.compose'))[0]).toMatchObject({
      allowed: false,
      because: 'class-list: time-to-object',
    });
    const before = time;
    setTime(new Date('2026-12-04T20:00:00Z'));
    await expect(handOut(deps(), actor('leader'), given)).rejects.toMatchObject({ place: 'time-to-object' });
    setTime(new Date('2026-12-04T23:30:00Z')); // 5 December in Oslo
    const copy = await handOut(deps(), actor('leader'), given);
    expect(new TextDecoder().decode(copy.bytes).split('\r\n').length).toBeGreaterThan(5);
    setTime(before);
    await expect(tellGuardians(deps(), actor('leader'), { ...teller, toldOn: '2026-11-21' })).rejects.toMatchObject({
      place: 'fortalt',
    });
  });
});

describe('the pages', () => {
  beforeAll(async () => {
    await addGuardians();
  });

  it('of making lists are for those who make them; of answering, for everybody with a child', async () => {
    const said = async (path: string, name: Name) => {
      const response = await house.get(path, name);
      return { status: response.status, text: plain(await response.text()) };
    };
    expect((await said('/klasselister', 'teacher')).text).toContain('Vis utkast');
    expect((await said('/klasselister', 'leader')).text).toContain('Kommunalsjefen');
    for (const name of ['guardian', 'pupil'] as const) {
      const start = await house.get('/klasselister', name);
      expect([start.status, start.headers.get('location')]).toEqual([303, '/klasselister/mine']);
      expect((await said('/klasselister/regler', name)).status).toBe(403);
    }
    expect((await said('/klasselister/regler', 'teacher')).status).toBe(403);
    expect((await said('/klasselister/mine', 'guardian')).text).toContain('Kontakt i klassen');
    expect((await said('/klasselister/mine', 'stranger')).text).toContain('Du har ingen barn');
    const draft = `/klasselister/utkast?gruppe=${schoolId}.${classId}&liste=school-work.staff`;
    expect((await said(draft, 'teacher')).text).toContain('Dette er alt mottakeren får se');
    const refused = await said(draft, 'colleague');
    expect(refused.status).toBe(403);
    const [one] = await pupils();
    expect(refused.text).not.toContain(one?.family ?? '–');
    expect(
      (await said(`/klasselister/utkast?gruppe=${schoolId}.${classId}&liste=publication.internet`, 'teacher')).text,
    ).toContain('aldri åpent på internett');
  });

  it('give the file where the form is sent, and the form again when the photographer has no name', async () => {
    const form = {
      gruppe: `${schoolId}.${classId}`,
      formal: 'school-work',
      mottaker: 'staff',
      felt: ['name'],
      fil: 'csv',
    };
    const response = await house.post('/klasselister/utlever', 'teacher', form);
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="klasseliste-[0-9a-f-]{36}\.csv"$/,
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    const again = await house.post('/klasselister/utlever', 'teacher', {
      ...form,
      formal: 'photography',
      mottaker: 'photographer',
    });
    expect(again.status).toBe(422);
    expect(plain(await again.text())).toContain('Skriv hvilken virksomhet');
  });

  it('keep a school’s practice, by its head, dated and beside the owner’s', async () => {
    const page = await house.get('/klasselister/regler', 'leader');
    expect(page.status).toBe(200);
    const form = {
      skole: schoolId,
      confidential: 'name',
      noticeDays: '12',
      practice: 'Vi deler bare på papir.',
      decidedBy: 'Rektor',
    };
    expect((await house.post('/klasselister/regler', 'leader', { ...form, noticeDays: '2' })).status).toBe(422);
    expect((await house.post('/klasselister/regler', 'leader', { ...form, skole: otherSchool.id })).status).toBe(403);
    expect((await house.post('/klasselister/regler', 'leader', form)).status).toBe(303);
    const [school] = (await viewClassLists(deps(), actor('leader'))).schools;
    expect(school?.decided).toMatchObject({ of: 'school', decidedBy: 'Rektor', rules: { noticeDays: 12 } });
    expect(school?.decided.rules.registerPurposes['school-work']).toBe('gi-skoleplass');
  });
});
