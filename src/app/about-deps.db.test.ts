import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDemoSchools, demoSource, personBySource, schools } from '#src/features/people/index.ts';
import { commandLineActor, importLandscape } from '#src/features/register/index.ts';
import { newId } from '#src/kernel/uuid.ts';
import type { AboutDeps } from '#src/platform/access/about-deps.ts';
import type { Actor, Role } from '#src/platform/access/decide.ts';
import { type AboutDeed, performAbout } from '#src/platform/access/perform-about.ts';
import { StepUpNeeded } from '#src/platform/access/step-up.ts';
import { closeSupportAccess, openSupportAccess } from '#src/platform/access/support-access.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type TestDatabase, testDatabase } from '#test/database.ts';
import { shippedLandscape } from '#test/house.ts';
import { founded } from '#test/small-register.ts';
import { createAboutDeps } from './about-deps.ts';

let time = '2026-11-22T09:00:00Z';
const clock = { now: () => new Date(time) };

let base: TestDatabase;
let about: AboutDeps;
let tenant: string;
let coordinator: Actor;
let byUnit: ReadonlyMap<string, string>;
const ids = new Map<string, string>();

const school = (unit: string) => byUnit.get(unit) ?? '';
const everySchool = () => [...byUnit.values()];

async function account(role: Role, more: Partial<Actor> = {}): Promise<Actor> {
  const actor: Actor = { id: newId(), name: `Kim ${role}`, role, tenant, units: [], secondFactor: true, ...more };
  const { id, name, units, person = null } = actor;
  const row = { tenant, id, name, role, units: [...units], person };
  await inTenant(base.db, tenant, (trx) => trx.insertInto('account').values(row).execute());
  return actor;
}

/** Our id of somebody of the demo. */
async function idOf(sourceId: string): Promise<string> {
  const known = ids.get(sourceId);
  if (known !== undefined) return known;
  const found = await inTenant(base.db, tenant, (trx) => personBySource(trx, demoSource, sourceId), {
    schools: everySchool(),
  });
  if (found === undefined) throw new Error(`the demo has no ${sourceId}`);
  ids.set(sourceId, found.id);
  return found.id;
}

/** An actor of a person of the demo, at the schools where it works or goes. */
async function as(sourceId: string, role: Role, units: readonly string[], more: Partial<Actor> = {}): Promise<Actor> {
  const person = await idOf(sourceId);
  return {
    id: newId(),
    name: 'Kim',
    role,
    tenant,
    units: [],
    secondFactor: true,
    person,
    schools: units.map(school),
    ...more,
  };
}

async function pupilsOf(unit: string, title: string): Promise<string[]> {
  const rows = await base.admin
    .selectFrom('group_member as m')
    .innerJoin('school_group as g', 'g.id', 'm.group_id')
    .select('m.person')
    .where('m.school', '=', school(unit))
    .where('g.title', '=', title)
    .where('m.role', '=', 'pupil')
    .orderBy('m.person')
    .execute();
  return rows.map(({ person }) => person);
}

const grades = { act: 'see', verb: 'test.see', category: 'vurderinger', purpose: 'vurdere-og-dokumentere' } as const;
const names = { act: 'see', verb: 'test.see', category: 'navn', purpose: 'gi-skoleplass' } as const;

/** Names that the work can reach of everybody there is, which shows what the transaction is limited to. */
function attempt(actor: Actor, deed: AboutDeed) {
  return performAbout({ db: base.db, clock, about }, actor, deed, async (trx, allowed) => ({
    ...allowed,
    reached: (await trx.selectFrom('person').select('school').distinct().execute()).map((row) => row.school),
  }));
}

async function linesOf(actor: Actor) {
  const lines = await base.admin
    .selectFrom('log_line')
    .selectAll()
    .where('actor', '=', actor.id)
    .orderBy('id')
    .execute();
  const persons = await base.admin.selectFrom('log_person').select(['line', 'person']).execute();
  return lines.map(({ id, act, allowed, because, category, purpose, subject, origin }) => ({
    ...{ act, allowed, because, category, purpose, subject, origin },
    persons: persons
      .filter(({ line }) => line === id)
      .map(({ person }) => person)
      .sort(),
  }));
}

beforeAll(async () => {
  base = await testDatabase();
  about = createAboutDeps();
  tenant = await founded({ db: base.db, clock }, await shippedLandscape('perfect-owner'));
  coordinator = await account('coordinator');
  await addDemoSchools({ db: base.db, clock }, coordinator, newId);
  const all = await inTenant(base.db, tenant, schools);
  byUnit = new Map(all.map(({ id, unit }) => [unit ?? '', id]));
}, 120_000);
afterAll(() => base.drop());
beforeEach(() => {
  time = '2026-11-22T09:00:00Z';
});

describe('an act with data about persons', () => {
  it('lets a contact teacher see all of the class, in one line that names whom, what and what for', async () => {
    const teacher = await as('ansatt-solvik-ungdomsskole-6', 'staff', ['solvik-ungdomsskole'], { from: '10.0.0.9' });
    const pupils = await pupilsOf('solvik-ungdomsskole', '9A');
    const { persons, reached } = await attempt(teacher, { ...grades, persons: pupils });
    expect(persons).toEqual(pupils);
    expect(reached).toEqual([school('solvik-ungdomsskole')]);
    const because =
      'because you are contact teacher of 9A, for “Gi underveis- og sluttvurdering og dokumentere opplæringen”';
    const [line, ...more] = await linesOf(teacher);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ act: 'test.see', allowed: true, category: 'vurderinger', origin: '10.0.0.9' });
    expect(line?.purpose).toBe('vurdere-og-dokumentere');
    expect(line?.because.startsWith(because.slice(0, 40))).toBe(true);
    expect(line?.persons).toEqual([...pupils].sort());
  });

  it('refuses the whole when one of them is of another class, tells why with the law, and writes whom it was about', async () => {
    const teacher = await as('ansatt-solvik-ungdomsskole-6', 'staff', ['solvik-ungdomsskole']);
    const [own = ''] = await pupilsOf('solvik-ungdomsskole', '9A');
    const [strange = ''] = await pupilsOf('solvik-ungdomsskole', '10A');
    const refused = attempt(teacher, { ...grades, persons: [own, strange] });
    await expect(refused).rejects.toMatchObject({
      code: 'refused',
      law: expect.stringContaining('forvaltningsloven § 13'),
    });
    const lines = await linesOf(teacher);
    expect(lines.map(({ allowed, persons }) => [allowed, persons])).toEqual([[false, [strange]]]);
  });

  it('goes on with those allowed where a list asks so, and writes a line for the refused as well', async () => {
    const teacher = await as('ansatt-solvik-ungdomsskole-6', 'staff', ['solvik-ungdomsskole']);
    const [own = ''] = await pupilsOf('solvik-ungdomsskole', '9A');
    const [strange = ''] = await pupilsOf('solvik-ungdomsskole', '10A');
    const { persons } = await attempt(teacher, { ...grades, persons: [own, strange], unless: 'allowed' });
    expect(persons).toEqual([own]);
    const lines = await linesOf(teacher);
    expect(lines.map(({ allowed, persons: about_ }) => [allowed, about_]).sort()).toEqual([
      [false, [strange]],
      [true, [own]],
    ]);
  });

  it('answers the same of somebody at another school, of another owner, of nobody, and of what is no id', async () => {
    const teacher = await as('ansatt-solvik-ungdomsskole-6', 'staff', ['solvik-ungdomsskole']);
    const [elsewhere = ''] = await pupilsOf('bakkelokka', '3A');
    const answers = await Promise.all(
      [elsewhere, newId(), "'; drop table person; --", ''].map((person) =>
        attempt(teacher, { ...grades, persons: [person] }).then(
          () => 'seen',
          (error: Error) => error.message,
        ),
      ),
    );
    expect(new Set(answers)).toEqual(new Set(['no: you have no relation to the person today']));
  });

  it('asks for a stronger sign-in where that is all that lacks, and writes that it did', async () => {
    const weak = await as('ansatt-solvik-ungdomsskole-6', 'staff', ['solvik-ungdomsskole'], { secondFactor: false });
    const pupils = await pupilsOf('solvik-ungdomsskole', '9A');
    await expect(attempt(weak, { ...grades, persons: pupils })).rejects.toBeInstanceOf(StepUpNeeded);
    expect((await linesOf(weak)).map(({ allowed, persons }) => [allowed, persons.length])).toEqual([
      [false, pupils.length],
    ]);
    expect((await attempt(weak, { ...names, persons: pupils })).persons).toEqual(pupils);
  });

  it('does not happen when the log cannot be written', async () => {
    const teacher = await as('ansatt-solvik-ungdomsskole-6', 'staff', ['solvik-ungdomsskole']);
    let worked = false;
    const broken = performAbout(
      { db: base.db, clock, about },
      teacher,
      { ...names, verb: '', persons: await pupilsOf('solvik-ungdomsskole', '9A') },
      async () => {
        worked = true;
      },
    );
    await expect(broken).rejects.toThrow();
    expect([worked, await linesOf(teacher)]).toEqual([false, []]);
  });

  it('finds the persons inside the actor’s own schools when asked to', async () => {
    const leader = await as('ansatt-nesset-0', 'staff', ['nesset']);
    const { persons, reached } = await attempt(leader, {
      ...names,
      persons: async (trx) =>
        (await trx.selectFrom('group_member').select('person').distinct().where('role', '=', 'pupil').execute()).map(
          ({ person }) => person,
        ),
    });
    expect(persons.length).toBeGreaterThan(50);
    expect(reached).toEqual([school('nesset')]);
  });

  it('lets a leader’s account see the school of its unit, and no other', async () => {
    const leader = await account('leader', { units: ['nesset'] });
    const [own = ''] = await pupilsOf('nesset', '2A');
    const [strange = ''] = await pupilsOf('bakkelokka', '3A');
    expect((await attempt(leader, { ...grades, persons: [own] })).reached).toEqual([school('nesset')]);
    await expect(attempt(leader, { ...grades, persons: [strange] })).rejects.toMatchObject({ code: 'refused' });
  });

  it('gives a coordinator nothing by being one: only what the register says of those who work for the owner', async () => {
    const [pupil = ''] = await pupilsOf('nesset', '2A');
    await expect(attempt(coordinator, { ...grades, persons: [pupil] })).rejects.toMatchObject({ code: 'refused' });
    const cases = { ...grades, category: 'saksdokumenter', purpose: 'behandle-saker', persons: [pupil] };
    expect((await attempt(coordinator, cases)).persons).toEqual([pupil]);
    const reader = await account('reader');
    await expect(attempt(reader, cases)).rejects.toMatchObject({ code: 'refused' });
  });

  it('keeps a policy until the register changes, or the day', async () => {
    const kept = createAboutDeps();
    const policy = (day: string) => inTenant(base.db, tenant, (trx) => kept.policyOf(trx, tenant, day));
    const first = await policy('2026-11-22');
    expect(await policy('2026-11-22')).toBe(first);
    expect(await policy('2026-11-23')).not.toBe(first);
  });

  it('goes by a change of the register at once', async () => {
    const counsellor = await as('ansatt-solvik-ungdomsskole-1', 'staff', ['solvik-ungdomsskole']);
    const [person = ''] = await pupilsOf('solvik-ungdomsskole', '9A');
    const incidents = { ...grades, category: 'hendelser', purpose: 'trygt-skolemiljo', persons: [person] };
    expect((await attempt(counsellor, incidents)).persons).toEqual([person]);
    const less = await shippedLandscape('perfect-owner', (text) =>
      text.replace('who: [counsellor], may: [see, change]', 'who: [counsellor], may: []'),
    );
    await importLandscape({ db: base.db, clock }, commandLineActor(tenant), less, { why: 'mindre' });
    await expect(attempt(counsellor, incidents)).rejects.toMatchObject({ code: 'refused' });
  });
});

describe('a vendor’s helper', () => {
  const wish = (helper: Actor, more: object = {}) => ({
    reference: 'SAK-77',
    vendor: 'granbar',
    account: helper.id,
    schools: [school('nesset')],
    data: ['navn'],
    hours: 2,
    ...more,
  });

  it('sees what the case opens, at its schools, until the time is out', async () => {
    const helper = await account('support');
    const [pupil = ''] = await pupilsOf('nesset', '2A');
    const [strange = ''] = await pupilsOf('bakkelokka', '3A');
    await expect(attempt(helper, { ...names, persons: [pupil] })).rejects.toMatchObject({ code: 'refused' });
    await openSupportAccess({ db: base.db, clock }, coordinator, wish(helper));
    expect((await attempt(helper, { ...names, persons: [pupil] })).reached).toEqual([school('nesset')]);
    const groups = { ...names, category: 'klasse-og-gruppe', persons: [pupil] };
    await expect(attempt(helper, groups)).rejects.toMatchObject({ code: 'refused' });
    await expect(attempt(helper, { ...names, persons: [strange] })).rejects.toMatchObject({ code: 'refused' });
    time = '2026-11-22T11:00:00Z';
    await expect(attempt(helper, { ...names, persons: [pupil] })).rejects.toMatchObject({ code: 'refused' });
    expect((await linesOf(helper)).filter(({ allowed }) => allowed)).toHaveLength(1);
    expect(await linesOf(helper)).toHaveLength(5);
  });

  it('is out the moment somebody closes the case', async () => {
    const helper = await account('support');
    const [pupil = ''] = await pupilsOf('nesset', '2A');
    const id = await openSupportAccess({ db: base.db, clock }, coordinator, wish(helper));
    await closeSupportAccess({ db: base.db, clock }, coordinator, id);
    await expect(attempt(helper, { ...names, persons: [pupil] })).rejects.toMatchObject({ code: 'refused' });
    await expect(closeSupportAccess({ db: base.db, clock }, coordinator, id)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it.each([
    ['hours', { hours: 9 }],
    ['hours', { hours: 0 }],
    ['hours', { hours: 1.5 }],
    ['reference', { reference: ' ' }],
    ['schools', { schools: [] }],
    ['data', { data: [] }],
    ['account', { account: newId() }],
  ])('is not let in when %s is wrong: %j', async (place, more) => {
    const helper = await account('support');
    const opening = openSupportAccess({ db: base.db, clock }, coordinator, wish(helper, more));
    await expect(opening).rejects.toMatchObject({ code: 'bad-input', place });
  });

  it('cannot be let in by others than coordinators, and not by the account of an employee', async () => {
    const [helper, leader, staff] = [
      await account('support'),
      await account('leader', { units: ['nesset'] }),
      await account('staff'),
    ];
    await expect(openSupportAccess({ db: base.db, clock }, leader, wish(helper))).rejects.toMatchObject({
      code: 'refused',
    });
    await expect(openSupportAccess({ db: base.db, clock }, coordinator, wish(staff))).rejects.toMatchObject({
      place: 'account',
    });
  });
});
