import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { addTenant, type TestDatabase, testDatabase } from '#test/database.ts';
import {
  addDemoSchools,
  demoSource,
  findPerson,
  guardiansOf,
  personByIdentityNumber,
  personBySource,
  relationsTo,
  schools,
  schoolsOf,
  standingOf,
  wardsOf,
} from './index.ts';

const clock = { now: () => new Date('2026-11-22T08:00:00Z') };
const today = '2026-11-22';

let base: TestDatabase;
let tenant: string;
let actor: Actor;
/** Ids of the demo's schools by the unit that each is. */
let byUnit: ReadonlyMap<string, string>;

beforeAll(async () => {
  base = await testDatabase();
  tenant = await addTenant(base.admin, 'solvik');
  actor = { id: 'test', name: 'Test', role: 'coordinator', tenant, units: [] };
  await addDemoSchools({ db: base.db, clock }, actor, newId);
  const all = await inTenant(base.db, tenant, schools);
  byUnit = new Map(all.map(({ id, unit }) => [unit ?? '', id]));
});
afterAll(() => base.drop());

const allSchools = () => [...byUnit.values()];
const school = (unit: string) => byUnit.get(unit) ?? '';

/** Our id of somebody of the demo. */
async function idOf(sourceId: string): Promise<string> {
  const found = await inTenant(base.db, tenant, (trx) => personBySource(trx, demoSource, sourceId), {
    schools: allSchools(),
  });
  if (found === undefined) throw new Error(`the demo has no ${sourceId}`);
  return found.id;
}

async function kinds(actorId: string, person: string, reached = allSchools()): Promise<string[]> {
  const found = await inTenant(base.db, tenant, (trx) => relationsTo(trx, actorId, [person], today), {
    schools: reached,
  });
  return (found.get(person) ?? []).map(({ kind, group, role, guardianship }) =>
    [kind, group, role, guardianship].filter(Boolean).join(' '),
  );
}

/** The first pupil of a class. */
async function pupilOf(unit: string, title: string): Promise<string> {
  const row = await base.admin
    .selectFrom('group_member as m')
    .innerJoin('school_group as g', 'g.id', 'm.group_id')
    .select('m.person')
    .where('m.school', '=', school(unit))
    .where('g.title', '=', title)
    .where('m.role', '=', 'pupil')
    .orderBy('m.person')
    .executeTakeFirstOrThrow();
  return row.person;
}

describe('the people of the demo', () => {
  it('are at three schools with three classes of about twenty', async () => {
    const classes = await base.admin
      .selectFrom('group_member as m')
      .innerJoin('school_group as g', (join) => join.onRef('g.id', '=', 'm.group_id'))
      .select(({ fn }) => ['g.title', fn.countAll<number>().as('pupils')])
      .where('g.kind', '=', 'basis')
      .where('m.role', '=', 'pupil')
      .groupBy('g.title')
      .orderBy('g.title')
      .execute();
    expect(classes).toHaveLength(9);
    expect(classes.every(({ pupils }) => pupils >= 19 && pupils <= 21)).toBe(true);
    expect([...byUnit.keys()].sort()).toEqual(['bakkelokka', 'nesset', 'solvik-ungdomsskole']);
  });

  it('have every way of having a child, siblings at two schools, and each grade of protection', async () => {
    const of = async (column: 'kind') =>
      (await base.admin.selectFrom('guardianship').select(column).distinct().orderBy(column).execute()).map(
        (row) => row[column],
      );
    expect(await of('kind')).toEqual(['appointed', 'foster', 'information-only', 'parental-responsibility']);
    const protections = await base.admin.selectFrom('person').select('protection').distinct().execute();
    expect(protections.map(({ protection }) => protection).sort()).toEqual([
      'confidential',
      'none',
      'strictly-confidential',
    ]);
    const atTwo = await base.admin
      .selectFrom('guardianship as g')
      .select(({ fn }) => fn.count<number>('school').distinct().as('schools'))
      .groupBy('guardian')
      .having(({ fn }) => fn.count<number>('school').distinct(), '>', 1)
      .execute();
    expect(atTwo.length).toBeGreaterThan(5);
  });

  it('have identity numbers of the synthetic series, a different one each', async () => {
    const rows = await base.admin.selectFrom('person').select(['id', 'identity_number']).distinct().execute();
    expect(rows.length).toBeGreaterThan(350);
    expect(rows.every((row) => /^\d\d[89]\d{8}$/.test(row.identity_number ?? ''))).toBe(true);
    expect(new Set(rows.map((row) => row.identity_number)).size).toBe(new Set(rows.map(({ id }) => id)).size);
  });

  it('are not added twice', async () => {
    expect(await addDemoSchools({ db: base.db, clock }, actor, newId)).toBe(0);
  });
});

describe('how people stand to each other', () => {
  it('a contact teacher to a pupil of the class and to one of another', async () => {
    const teacher = await idOf('ansatt-solvik-ungdomsskole-7');
    const [own, other] = [await pupilOf('solvik-ungdomsskole', '9B'), await pupilOf('solvik-ungdomsskole', '9A')];
    expect(await kinds(teacher, own)).toEqual(['contact-teacher 9B', 'teaches 9B norsk', 'works-at-school teacher']);
    expect(await kinds(teacher, other)).toEqual(['works-at-school teacher']);
    expect(await kinds(teacher, await pupilOf('nesset', '2A'))).toEqual([]);
  });

  it('a leader, an assistant and a guardian', async () => {
    const pupil = await pupilOf('nesset', '2A');
    expect(await kinds(await idOf('ansatt-nesset-0'), pupil)).toEqual([
      'leads-school leader',
      'works-at-school leader',
    ]);
    expect(await kinds(await idOf('ansatt-nesset-5'), pupil)).toEqual(['assists 2A', 'works-at-school other-staff']);
    const guardians = await inTenant(base.db, tenant, (trx) => guardiansOf(trx, [pupil], today), {
      schools: allSchools(),
    });
    const [first] = guardians;
    expect(await kinds(first?.guardian ?? '', pupil)).toEqual([`guardian ${first?.kind}`]);
    const wards = await inTenant(base.db, tenant, (trx) => wardsOf(trx, [first?.guardian ?? ''], today), {
      schools: allSchools(),
    });
    expect(wards).toContainEqual(first);
  });

  it('a pupil to oneself, and to nobody else in the class', async () => {
    const pupil = await pupilOf('nesset', '4A');
    expect(await kinds(pupil, pupil)).toEqual(['self']);
    const all = await base.admin.selectFrom('group_member').select('person').where('role', '=', 'pupil').execute();
    const others = all.map(({ person }) => person).filter((person) => person !== pupil);
    const found = await inTenant(base.db, tenant, (trx) => relationsTo(trx, pupil, others, today), {
      schools: allSchools(),
    });
    expect([...found.values()].flat()).toEqual([]);
  });

  it('only at schools that the transaction reaches', async () => {
    const [leader, pupil] = [await idOf('ansatt-nesset-0'), await pupilOf('nesset', '2A')];
    expect(await kinds(leader, pupil, [school('bakkelokka')])).toEqual([]);
    expect(await kinds(leader, pupil, [])).toEqual([]);
  });

  it('at which schools somebody works, goes or has children', async () => {
    const at = (person: string) =>
      inTenant(base.db, tenant, (trx) => schoolsOf(trx, person, today), { schools: allSchools() });
    expect(await at(await idOf('ansatt-nesset-0'))).toEqual([school('nesset')]);
    const [guardian] = await base.admin
      .selectFrom('guardianship')
      .select('guardian')
      .groupBy('guardian')
      .having(({ fn }) => fn.count<number>('school').distinct(), '=', 2)
      .limit(1)
      .execute();
    expect(await at(guardian?.guardian ?? '')).toHaveLength(2);
    expect(await at(crypto.randomUUID())).toEqual([]);
  });
});

describe('row-level security', () => {
  const tables = ['person', 'school_group', 'group_member', 'school_role', 'guardianship'] as const;

  it('shows nothing of persons unless schools are given, and of those schools only', async () => {
    for (const table of tables) {
      const seen = (reached: readonly string[]) =>
        inTenant(base.db, tenant, (trx) => trx.selectFrom(table).select('school').distinct().execute(), {
          schools: reached,
        });
      expect(await seen([]), table).toEqual([]);
      expect(await seen([crypto.randomUUID()]), table).toEqual([]);
      expect(await seen([school('nesset')]), table).toEqual([{ school: school('nesset') }]);
    }
  });

  it('shows nothing to another owner who gives the same schools', async () => {
    const other = await addTenant(base.admin, 'annet-sted');
    for (const table of tables) {
      const rows = await inTenant(base.db, other, (trx) => trx.selectFrom(table).selectAll().execute(), {
        schools: allSchools(),
      });
      expect(rows, table).toEqual([]);
    }
    expect(await inTenant(base.db, other, schools)).toEqual([]);
  });

  it('hides a person by number, by source and by id at other schools', async () => {
    const id = await idOf('ansatt-nesset-0');
    const elsewhere = { schools: [school('bakkelokka')] };
    const known = await inTenant(base.db, tenant, (trx) => findPerson(trx, id), { schools: allSchools() });
    const number = known?.identityNumber ?? '';
    expect(number).toMatch(/^\d{11}$/);
    const found = await inTenant(
      base.db,
      tenant,
      async (trx) => [
        await findPerson(trx, id),
        await personByIdentityNumber(trx, number),
        await personBySource(trx, demoSource, 'ansatt-nesset-0'),
        (await standingOf(trx, [id])).get(id),
      ],
      elsewhere,
    );
    expect(found).toEqual([undefined, undefined, undefined, undefined]);
    const there = await inTenant(base.db, tenant, (trx) => personByIdentityNumber(trx, number), {
      schools: [school('nesset')],
    });
    expect(there?.id).toBe(id);
  });

  it('finds nobody by a number that two persons have', async () => {
    const [a, b] = [await idOf('ansatt-nesset-1'), await idOf('ansatt-nesset-2')];
    const [{ identity_number: number } = { identity_number: null }] = await base.admin
      .selectFrom('person')
      .select('identity_number')
      .where('id', '=', a)
      .execute();
    const { identity_number: own } = await base.admin
      .selectFrom('person')
      .select('identity_number')
      .where('id', '=', b)
      .executeTakeFirstOrThrow();
    await base.admin.updateTable('person').set({ identity_number: number }).where('id', '=', b).execute();
    const find = () =>
      inTenant(base.db, tenant, (trx) => personByIdentityNumber(trx, number ?? ''), { schools: allSchools() });
    expect(await find()).toBeUndefined();
    await base.admin.updateTable('person').set({ identity_number: own }).where('id', '=', b).execute();
    expect((await find())?.id).toBe(a);
  });
});
