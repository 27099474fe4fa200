import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { addTenant, type TestDatabase, testDatabase } from '#test/database.ts';
import { filesOf, oneRosterTables } from '#test/people-files.ts';
import { parts, smallRegister } from '#test/small-register.ts';
import { mayAlone, ownAges, setOwnAge } from '../ages.ts';
import type { Difference } from './difference.ts';
import { differenceInWords } from './difference-words.ts';
import { type ImportOptions, importPeople } from './import-people.ts';
import { readOneRoster } from './oneroster/read.ts';
import type { Roster } from './roster.ts';
import type { Progress } from './store.ts';

const clock = { now: () => new Date('2026-11-22T08:00:00Z') };
const rosterOf = (pupils: number): Roster =>
  readOneRoster(filesOf(oneRosterTables({ pupils, classes: 4 })), { identityNumbers: true });

let base: TestDatabase;
let actor: Actor;

beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.drop());
beforeEach(async () => {
  const tenant = await addTenant(base.admin, crypto.randomUUID());
  actor = { id: 'test', name: 'Test', role: 'coordinator', tenant, units: [] };
});

const run = (roster: Roster, options: Partial<ImportOptions> = {}) =>
  importPeople({ db: base.db, clock }, actor, roster, { mode: 'all-or-nothing', newId, ...options });

async function counts(): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const table of ['school', 'person', 'school_group', 'group_member', 'school_role', 'guardianship'] as const) {
    const { n } = await base.admin
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('tenant', '=', actor.tenant)
      .executeTakeFirstOrThrow();
    found[table] = n;
  }
  return found;
}

const lines = () =>
  base.admin
    .selectFrom('log_line')
    .select(['act', 'subject', 'allowed', 'about'])
    .where('tenant', '=', actor.tenant)
    .orderBy('id')
    .execute();

const nothing = { school: 0, person: 0, school_group: 0, group_member: 0, school_role: 0, guardianship: 0 };

describe('an import into the database', () => {
  it('takes 2,000 pupils in one go, tells how far it is, and changes nothing the second time', async () => {
    const roster = rosterOf(2_000);
    const told: Progress[] = [];
    const first = await run(roster, { onProgress: (progress) => told.push(progress) });
    expect(first).toMatchObject({ written: true, faults: [], weaker: [] });
    expect(await counts()).toMatchObject({ school: 20, person: 4_100, group_member: 4_160, guardianship: 4_000 });
    expect(told.at(0)).toEqual({ step: 'comparing', done: 0, total: 1 });
    expect(told.at(-1)).toEqual({ step: 'writing', done: first.rows, total: first.rows });
    const again = await run(roster);
    expect([again.difference, again.rows]).toEqual([[], 0]);
  });

  it('only tells when it is a trial', async () => {
    const outcome = await run(rosterOf(30), { mode: 'trial' });
    expect(outcome).toMatchObject({ written: false, difference: [{ isNew: true, added: { pupils: 30 } }] });
    expect(await counts()).toEqual(nothing);
    expect(await lines()).toMatchObject([{ act: 'people.import', subject: 'trial:oneroster', allowed: true }]);
  });

  it('writes nothing for one bad row, unless the good ones are asked for', async () => {
    const good = rosterOf(30);
    const bad = { file: 'users.csv', line: 7, column: 'givenName', reason: 'missing', kind: 'persons' } as const;
    const roster = { ...good, faults: [bad] };
    expect(await run(roster)).toMatchObject({ written: false, stopped: 'faults', faults: [bad] });
    expect(await counts()).toEqual(nothing);
    expect(await run(roster, { mode: 'good-rows' })).toMatchObject({ written: true, faults: [bad] });
    expect((await counts()).person).toBeGreaterThan(30);
  });

  it('writes nothing when the database refuses a row on the way', async () => {
    const roster = rosterOf(30);
    const [last, ...rest] = roster.guardianships.toReversed();
    const broken = { ...last, kind: 'made-up' } as unknown as Roster['guardianships'][number];
    await expect(run({ ...roster, guardianships: [...rest, broken] })).rejects.toThrow('guardianship');
    expect(await counts()).toEqual(nothing);
  });

  it('writes only the difference that was agreed to', async () => {
    const seen = await run(rosterOf(30), { mode: 'trial' });
    const other = await run(rosterOf(31), { agreed: seen.digest });
    expect(other).toMatchObject({ written: false, stopped: 'changed-since' });
    expect(await run(rosterOf(30), { agreed: seen.digest })).toMatchObject({ written: true });
  });

  it('is in the log with counts, and names nobody', async () => {
    await run(rosterOf(30));
    const found = await lines();
    // Both of the same millisecond: their order is no more than chance.
    expect(found.map(({ act }) => act).sort()).toEqual(['people.import', 'people.imported']);
    expect(found.find(({ act }) => act === 'people.imported')?.subject).toMatch(
      /^oneroster:rows=\d+,added=\d+,returned=0,changed=0,ended=0$/,
    );
    expect(found.flatMap(({ about }) => about)).toEqual([]);
  });

  it.each(['leader', 'reader', 'staff', 'pupil', 'guardian', 'archivist', 'support'] as const)(
    'is refused to a %s, with a line in the log',
    async (role) => {
      actor = { ...actor, role };
      await expect(run(rosterOf(5))).rejects.toMatchObject({ code: 'refused' });
      expect(await lines()).toMatchObject([{ act: 'people.import', allowed: false }]);
      expect(await counts()).toEqual(nothing);
    },
  );

  it('ties a school to the unit of the register that has its name, and says so where there is none', async () => {
    const register = await smallRegister({ db: base.db, clock });
    actor = register.coordinator;
    const roster = rosterOf(30);
    const name = roster.schools[0]?.name ?? '';
    const noUnit = `${name} er ikke koblet til en enhet i registeret.`;
    const words = ({ difference }: { readonly difference: Difference }) =>
      differenceInWords(difference, 'nb').flatMap(({ lines }) => lines);
    expect(words(await run(roster)).some((line) => line.startsWith(noUnit))).toBe(true);
    const unitOf = async () =>
      (await base.admin.selectFrom('school').select('unit').where('tenant', '=', actor.tenant).execute()).map(
        ({ unit }) => unit,
      );
    expect(await unitOf()).toEqual([null]);
    const units = { ...parts.units, kontoret: { name, kind: 'administration' }, skolen: { name, kind: 'school' } };
    await register.bring({ units });
    const tied = await run(roster);
    expect(words(tied)).toEqual([
      `Opplysningene om ${name} er endret.`,
      `${name} kobles til enheten med samme navn i registeret. Lederen for enheten ser da listene til skolen.`,
    ]);
    expect(await unitOf()).toEqual(['skolen']);
    expect((await run(roster)).rows).toBe(0);
  });

  it('gives a person of two sources one id, by the identity number', async () => {
    const roster = rosterOf(4);
    await run(roster);
    const renamed = (id: string) => `other-${id}`;
    const second: Roster = {
      ...roster,
      source: 'ss12000',
      persons: roster.persons.map((one) => ({ ...one, id: renamed(one.id), email: 'another@skole.example' })),
      ...{ groups: [], members: [], roles: [], guardianships: [] },
      covers: { persons: 'delta', groups: 'absent', members: 'absent', roles: 'absent', guardianships: 'absent' },
    };
    const before = await counts();
    await run(second);
    expect(await counts()).toEqual(before);
  });
});

describe('ages that the owner sets', () => {
  it('are proposed from the law until they are set, and hold from the birthday', async () => {
    const today = '2026-11-22';
    const read = () => inTenant(base.db, actor.tenant, (trx) => ownAges(trx, today));
    expect((await read()).map(({ from, isSet }) => [from, isSet])).toEqual([
      [7, false],
      [12, false],
      [12, false],
      [15, false],
      [15, false],
    ]);
    await inTenant(base.db, actor.tenant, (trx) => setOwnAge(trx, 'see-own-data', 13, 'Vedtak 2026'));
    await inTenant(base.db, actor.tenant, (trx) => setOwnAge(trx, 'see-own-data', 14, 'Nytt vedtak 2026'));
    const ages = await read();
    expect(ages.find(({ right }) => right === 'see-own-data')).toMatchObject({ from: 14, isSet: true });
    expect(mayAlone(ages, 'see-own-data', '2012-11-22', today)).toBe(true);
    expect(mayAlone(ages, 'see-own-data', '2012-11-23', today)).toBe(false);
    expect(mayAlone(ages, 'see-own-data', null, today)).toBe(false);
  });
});

it('looks persons and groups up by their ids, also in a database that has never been analysed', async () => {
  const fresh = await testDatabase();
  try {
    const tenant = await addTenant(fresh.admin, 'fresh');
    const deps = { db: fresh.db, clock };
    await importPeople(deps, { ...actor, tenant }, rosterOf(60), { mode: 'all-or-nothing', newId });
    await sql`select pg_stat_force_next_flush()`.execute(fresh.db); // the pool gives the connection that was used last
    const { rows } = await sql<{ name: string; read: number }>`
      select indexrelname as name, idx_tup_read as read from pg_stat_user_indexes
      where relname in ('person', 'school_group') and idx_tup_read > 0 order by 1`.execute(fresh.db);
    expect(rows.map(({ name }) => name)).toEqual(['person_id', 'school_group_id']);
  } finally {
    await fresh.drop();
  }
});
