import { expect } from 'vitest';
import { routes } from '#src/app/routes.ts';
import { addDemoClassLists } from '#src/features/class-lists/index.ts';
import { addDemoSchools, demoSource } from '#src/features/people/index.ts';
import { commandLineActor } from '#src/features/register/index.ts';
import { newId } from '#src/kernel/uuid.ts';
import type { Role } from '#src/platform/access/decide.ts';
import { type Fields, type House, openHouse, plain, shippedLandscape } from './house.ts';

export type DutyName = 'coordinator' | 'teacher' | 'leader' | 'guardian' | 'pupil' | 'office' | 'reader';

/** A pupil whose every value is found nowhere else. */
export const marked = {
  given_name: 'Xanthe',
  family_name: 'Qvirrevitt',
  phone: '+47 11 22 33 44',
  email: 'xanthe@qvirrevitt.example',
  address: 'Hemmeligheia 77',
  birth_date: '2012-02-29',
};

/** The demo's municipality with its schools, those who work with one pupil, and cases about that pupil. */
export async function openDutyHouse() {
  let time = Date.parse('2026-11-23T09:00:00Z');
  // No two lines of the log at the same instant, so that their order is known.
  const clock = {
    now: () => {
      time += 1;
      return new Date(time);
    },
  };
  const house: House<DutyName> = await openHouse<DutyName>({ clock, routes });
  const tenant = await house.addOwner(await shippedLandscape('perfect-owner'));
  const system = commandLineActor(tenant);
  await addDemoSchools({ db: house.db, clock }, system, newId);
  await addDemoClassLists({ db: house.db, clock }, system);
  const pupil = await peopled(house, tenant);
  return { house, tenant, clock, pupil, ...casesIn(house, pupil.id) };
}

async function peopled(house: House<DutyName>, tenant: string) {
  const members = house.admin
    .selectFrom('group_member as m')
    .innerJoin('school_group as g', 'g.id', 'm.group_id')
    .innerJoin('person as p', (join) => join.onRef('p.id', '=', 'm.person').onRef('p.school', '=', 'm.school'))
    .innerJoin('school as s', 's.id', 'm.school')
    .where('s.unit', '=', 'solvik-ungdomsskole')
    .where('g.kind', '=', 'basis')
    .where('g.title', '=', '9B')
    .where('p.source', '=', demoSource);
  const found = await members
    .innerJoin('guardianship as w', (join) => join.onRef('w.child', '=', 'p.id').onRef('w.school', '=', 'p.school'))
    .select(['p.id', 'm.school', 'm.group_id as group', 'p.identity_number as number', 'w.guardian'])
    .where('m.role', '=', 'pupil')
    .where('p.protection', '=', 'none')
    .where('p.contact_secret', '=', false)
    .where('w.kind', '=', 'parental-responsibility')
    .orderBy('p.id')
    .executeTakeFirstOrThrow();
  await house.admin.updateTable('person').set(marked).where('id', '=', found.id).execute();
  const teacher = await members.select('p.id').where('m.role', '=', 'contact-teacher').executeTakeFirstOrThrow();
  const office = await house.admin
    .selectFrom('school_role')
    .select('person')
    .where('school', '=', found.school)
    .where('role', '=', 'administration')
    .executeTakeFirstOrThrow();
  const add = async (name: DutyName, role: Role, person?: string, units: string[] = []) => {
    const { id } = await house.addPerson(name, tenant, role, units, true);
    if (person === undefined) return;
    await house.admin.updateTable('account').set({ person }).where('id', '=', id).execute();
  };
  await add('coordinator', 'coordinator');
  await add('reader', 'reader');
  await add('leader', 'leader', undefined, ['solvik-ungdomsskole']);
  await add('teacher', 'staff', teacher.id);
  await add('office', 'staff', office.person);
  await add('guardian', 'guardian', found.guardian);
  await add('pupil', 'pupil', found.id);
  return { ...found, number: found.number ?? '' };
}

function casesIn(house: House<DutyName>, pupil: string) {
  const page = async (path: string, by: DutyName, lang = 'nb') => (await house.get(path, by, lang)).text();

  /** Writes a case down as the form does, and takes it. @returns its id */
  async function openCase(kind: string, subject = 'Bruken av opplysninger'): Promise<string> {
    const answer = await house.post('/saker/ny', 'coordinator', {
      ...{ kind, subject, received: '2026-11-20', channel: 'post', name: 'Xanthe Qvirrevitt', authority: 'self' },
      ...{ shown: 'known-to-staff', body: 'Dette er hele brevet.' },
    });
    expect(answer.status, plain(await answer.clone().text())).toBe(303);
    const id = (answer.headers.get('location') ?? '').split('/').at(-1) ?? '';
    expect((await house.post(`/saker/${id}`, 'coordinator', { skjema: 'take' })).status).toBe(303);
    return id;
  }

  /** Sends a form of a page of a case. */
  function send(id: string, slug: string, form: string, fields: Fields, by: DutyName = 'coordinator') {
    const named = Object.fromEntries(Object.entries(fields).map(([field, value]) => [`${form}.${field}`, value]));
    return house.post(`/saker/${id}/${slug}`, by, { skjema: form, ...named });
  }

  async function done(...args: Parameters<typeof send>): Promise<void> {
    const answer = await send(...args);
    expect(answer.status, plain(await answer.clone().text())).toBe(303);
  }

  /** What a form that is refused says is wrong. */
  async function fault(...args: Parameters<typeof send>): Promise<string> {
    const answer = await send(...args);
    const text = plain(await answer.text());
    expect(answer.status, text).toBe(422);
    return text;
  }

  /** A case that points at the pupil. */
  async function caseOf(kind: string): Promise<string> {
    const id = await openCase(kind);
    const party = await house.admin
      .selectFrom('matter_party')
      .select('id')
      .where('matter', '=', id)
      .executeTakeFirstOrThrow();
    await done(id, 'person', 'velg', { person: pupil, party: party.id });
    return id;
  }

  const tasksOf = async (matter: string) =>
    (await house.admin.selectFrom('matter_task').select('wants').where('matter', '=', matter).execute()).map(
      ({ wants }) => wants,
    );

  return { page, openCase, send, done, fault, caseOf, tasksOf };
}
