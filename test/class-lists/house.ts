import { afterAll, beforeAll } from 'vitest';
import { createAboutDeps } from '#src/app/about-deps.ts';
import { routes } from '#src/app/routes.ts';
import { addDemoClassLists } from '#src/features/class-lists/demo.ts';
import type { Field, Purpose, Recipient } from '#src/features/class-lists/field.ts';
import {
  addDemoSchools,
  demoSource,
  groupsOf,
  membersOf,
  personBySource,
  schools,
} from '#src/features/people/index.ts';
import { commandLineActor } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { newId } from '#src/kernel/uuid.ts';
import type { Actor, Role } from '#src/platform/access/decide.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type House, openHouse, shippedLandscape } from '#test/house.ts';

export type Name = 'coordinator' | 'teacher' | 'colleague' | 'leader' | 'guardian' | 'pupil' | 'other' | 'stranger';

const start = new Date('2026-11-20T09:00:00Z');
export let time = start;

/** Moves the time. */
export function setTime(at: Date): void {
  time = at;
}

// No two lines of the log at the same instant, so that their order is known.
const clock = {
  now: () => {
    time = new Date(time.getTime() + 1);
    return time;
  },
};

export let house: House<Name>;
export let tenant: string;
export let schoolId: string;
export let classId: string;
export let secondClass: string;
export let otherSchool: { id: string; group: string };
export const deps = () => ({ db: house.db, clock, about: createAboutDeps() });
const system = () => commandLineActor(tenant);

const inSchools = <T>(work: Parameters<typeof inTenant<T>>[2]) =>
  inTenant(house.db, tenant, schools).then((all) =>
    inTenant(house.db, tenant, work, { schools: all.map(({ id }) => id) }),
  );

/** An account of somebody in the lists, signed in. */
async function personOf(name: Name, role: Role, sourceId: string, units: string[] = []): Promise<Actor> {
  const person = await inSchools((trx) => personBySource(trx, demoSource, sourceId));
  if (person === undefined) throw new Error(`nobody is called ${sourceId}`);
  const actor = await house.addPerson(name, tenant, role, units);
  await house.admin.updateTable('account').set({ person: person.id }).where('id', '=', actor.id).execute();
  const known = person.schools.map(({ school }) => school);
  return { ...actor, person: person.id, schools: known, secondFactor: true };
}

const actors = new Map<Name, Actor>();

export const actor = (name: Name): Actor => {
  const found = actors.get(name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return found;
};

export const wish = (purpose: Purpose, recipient: Recipient, fields: readonly Field[] = []) => ({
  school: schoolId,
  group: classId,
  purpose,
  recipient,
  fields,
});

export const lastLines = (act: string) =>
  house.admin.selectFrom('log_line').selectAll().where('act', '=', act).orderBy('id', 'desc').execute();

/** Accounts of a child of the class, of somebody who answers for it, and of who answers for another. */
export async function addGuardians(): Promise<{ readonly child: string; readonly name: string }> {
  const guardians = await house.admin
    .selectFrom('guardianship as g')
    .innerJoin('person as p', (join) => join.onRef('p.id', '=', 'g.guardian').onRef('p.school', '=', 'g.school'))
    .innerJoin('group_member as m', (join) => join.onRef('m.person', '=', 'g.child').onRef('m.school', '=', 'g.school'))
    .innerJoin('person as c', (join) => join.onRef('c.id', '=', 'g.child').onRef('c.school', '=', 'g.school'))
    .select([
      'p.source_id as source',
      'g.child',
      'g.kind',
      'c.source_id as childSource',
      'c.family_name as family',
      'c.given_name as given',
    ])
    .where('m.group_id', '=', classId)
    .where('g.kind', '=', 'parental-responsibility')
    .where('c.protection', '=', 'none')
    .orderBy('p.id')
    .execute();
  const [one] = guardians;
  const another = guardians.find((guardian) => guardian.child !== one?.child);
  if (one === undefined || another === undefined) throw new Error('the class has no guardians');
  actors.set('guardian', await personOf('guardian', 'guardian', one.source));
  actors.set('other', await personOf('other', 'guardian', another.source));
  actors.set('pupil', await personOf('pupil', 'pupil', one.childSource));
  return { child: one.child, name: `${one.family}, ${one.given}` };
}

/** Called once by a test file: a school with its classes, and who makes and sees their lists. */
export function useClassLists(): void {
  beforeAll(async () => {
    time = start;
    house = await openHouse<Name>({ clock, routes });
    tenant = await house.addOwner(await shippedLandscape('perfect-owner'));
    await addDemoSchools({ db: house.db, clock }, system(), newId);
    const found = await inSchools(async (trx) => {
      const all = await schools(trx);
      const school = all.find(({ unit }) => unit === 'solvik-ungdomsskole');
      const elsewhere = all.find(({ unit }) => unit !== 'solvik-ungdomsskole');
      if (school === undefined || elsewhere === undefined) throw new Error('the demo has no schools');
      const today = osloDate(time);
      const classes = (await groupsOf(trx, school.id, today)).filter(({ kind }) => kind === 'basis');
      const [group] = (await groupsOf(trx, elsewhere.id, today)).filter(({ kind }) => kind === 'basis');
      return { school, classes, elsewhere, group };
    });
    schoolId = found.school.id;
    [classId = '', secondClass = ''] = found.classes.map(({ id }) => id);
    otherSchool = { id: found.elsewhere.id, group: found.group?.id ?? '' };
    const staff = (number: number) => `ansatt-solvik-ungdomsskole-${number}`;
    actors.set('coordinator', await house.addPerson('coordinator', tenant, 'coordinator'));
    actors.set('leader', await personOf('leader', 'leader', staff(0), ['solvik-ungdomsskole']));
    const teachers = await Promise.all(
      [6, 7, 8].map((number) => inSchools((trx) => personBySource(trx, demoSource, staff(number)))),
    );
    const contact = await inSchools((trx) => membersOf(trx, schoolId, classId, osloDate(time)));
    const own = teachers.findIndex((one) =>
      contact.some(({ person, role }) => role === 'contact-teacher' && person === one?.id),
    );
    actors.set('teacher', await personOf('teacher', 'staff', staff(6 + own)));
    actors.set('colleague', await personOf('colleague', 'staff', staff(6 + ((own + 1) % 3))));
    const elsewhere = await house.addOwner(await shippedLandscape('skien'));
    actors.set('stranger', await house.addPerson('stranger', elsewhere, 'coordinator'));
    await addDemoClassLists({ db: house.db, clock }, system());
  });
  afterAll(() => house?.drop());
}
