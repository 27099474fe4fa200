import { beforeAll, describe, expect, it } from 'vitest';
import { inTenant } from '#src/platform/db/tenant.ts';
import {
  actor,
  addGuardians,
  deps,
  house,
  lastLines,
  otherSchool,
  schoolId,
  tenant,
  useClassLists,
  wish,
} from '#test/class-lists/house.ts';
import { answer, ownChildren } from './answer.ts';
import { handOut } from './hand-out.ts';
import { previewClassList } from './preview-class-list.ts';

useClassLists();

describe('whoever answers for a child', () => {
  let child: string;
  let name: string;

  beforeAll(async () => {
    ({ child, name } = await addGuardians());
  });

  const rowOf = async () => {
    const { composition } = await previewClassList(deps(), actor('teacher'), wish('class-contact', 'guardians'));
    return composition.preview.find(({ pupil }) => pupil === child);
  };

  it('sees the child and nobody else’s, and that it was seen is logged', async () => {
    const own = await ownChildren(deps(), actor('guardian'));
    expect(own.map(({ id }) => id)).toContain(child);
    const others = await ownChildren(deps(), actor('other'));
    expect(others.map(({ id }) => id)).not.toContain(child);
    expect(await ownChildren(deps(), actor('stranger'))).toEqual([]);
    const [line] = await lastLines('class-list.see-own');
    expect(line).toMatchObject({ allowed: true, about: [expect.stringMatching(/^[0-9a-f]{64}$/)] });
  });

  it('objects to a field, to everything, and takes it back; it holds at once', async () => {
    const deed = { child, purpose: 'class-contact' } as const;
    await answer(deps(), actor('guardian'), { ...deed, no: ['guardian-contact'] });
    expect((await rowOf())?.withheld).toContainEqual({ field: 'guardian-contact', ground: 'objected', of: 'guardian' });
    await answer(deps(), actor('guardian'), { ...deed, no: ['all', 'phone'] });
    expect((await rowOf())?.left).toBe('objected');
    const copy = await handOut(deps(), actor('teacher'), {
      ...wish('class-contact', 'guardians'),
      format: 'csv',
      lang: 'nb',
    });
    expect(new TextDecoder().decode(copy.bytes)).not.toContain(name);
    const [mine] = (await ownChildren(deps(), actor('guardian'))).filter(({ id }) => id === child);
    expect(mine?.lists.find(({ purpose }) => purpose === 'class-contact')?.objected).toEqual(['all']);
    await answer(deps(), actor('guardian'), { ...deed, no: [] });
    expect((await rowOf())?.left).toBeUndefined();
  });

  it('does not answer for others’ children, and the attempt is logged', async () => {
    const deed = { child, purpose: 'class-contact', no: ['all'] } as const;
    for (const one of ['other', 'teacher'] as const)
      await expect(answer(deps(), actor(one), deed)).rejects.toMatchObject({ code: 'refused' });
    expect((await lastLines('class-list.answer'))[0]).toMatchObject({ actor: actor('teacher').id, allowed: false });
    expect((await rowOf())?.left).toBeUndefined();
  });

  it('may be the pupil, from the age that the owner has set', async () => {
    const deed = { child, purpose: 'class-contact', no: ['all'] } as const;
    const decide = (age: string) =>
      house.post('/personer/alder', 'coordinator', {
        rett: 'object-to-class-list',
        'fra-object-to-class-list': age,
        'grunn-object-to-class-list': 'Kommunalsjefen',
      });
    expect((await decide('18')).status).toBe(303);
    await expect(answer(deps(), actor('pupil'), deed)).rejects.toMatchObject({ code: 'refused' });
    expect((await decide('12')).status).toBe(303);
    await answer(deps(), actor('pupil'), deed);
    expect((await rowOf())?.left).toBe('objected');
    await answer(deps(), actor('pupil'), { ...deed, no: [] });
  });

  it('who only has the right to be told is shown no more than that, and does not answer', async () => {
    const person = actor('guardian').person ?? '';
    const set = (kind: 'information-only' | 'parental-responsibility') =>
      house.admin
        .updateTable('guardianship')
        .set({ kind })
        .where('guardian', '=', person)
        .where('child', '=', child)
        .execute();
    await set('information-only');
    const [mine] = (await ownChildren(deps(), actor('guardian'))).filter(({ id }) => id === child);
    expect(mine?.mayNot).toBe('only-information');
    await expect(
      answer(deps(), actor('guardian'), { child, purpose: 'class-contact', no: ['all'] }),
    ).rejects.toMatchObject({ code: 'refused' });
    await set('parental-responsibility');
  });
});

describe('the tables', () => {
  it('show nothing of another school or owner, whatever is asked', async () => {
    const tables = [
      'class_list_notice',
      'class_list_notice_child',
      'class_list_objection',
      'class_list_hand_out',
    ] as const;
    const count = async (owner: string, reach: string[]) => {
      const each = await inTenant(
        house.db,
        owner,
        (trx) => Promise.all(tables.map((table) => trx.selectFrom(table).select('school').execute())),
        { schools: reach },
      );
      return each.map((rows) => rows.filter(({ school }) => school === schoolId).length);
    };
    expect((await count(tenant, [schoolId])).every((rows) => rows > 0)).toBe(true);
    expect(await count(tenant, [otherSchool.id])).toEqual([0, 0, 0, 0]);
    expect(await count(actor('stranger').tenant, [schoolId])).toEqual([0, 0, 0, 0]);
  });
});
