import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDemoSchools, schools } from '#src/features/people/index.ts';
import { newId } from '#src/kernel/uuid.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { addTenant, type TestDatabase, testDatabase } from '#test/database.ts';

const clock = { now: () => new Date('2026-11-22T08:00:00Z') };

/** Tables of schools that hold nothing about any person, and why the owner's rule is enough. */
const ofNobody: Readonly<Record<string, string>> = {
  class_list_rules: 'what a school lets its class lists hold, as the owner has decided: read by the whole owner',
};

interface Table {
  readonly name: string;
  readonly forced: boolean;
  readonly quals: readonly string[];
}

let base: TestDatabase;
let tenants: readonly string[];
/** Ids of the schools of each owner. */
let ofOwner: ReadonlyMap<string, readonly string[]>;
/** Every table that says of which school its rows are, read from the database's own catalogue. */
let tables: readonly Table[];

beforeAll(async () => {
  base = await testDatabase();
  tenants = [await addTenant(base.admin, 'a'), await addTenant(base.admin, 'b')];
  const found = new Map<string, readonly string[]>();
  for (const tenant of tenants) {
    const actor = { id: newId(), name: 'Test', role: 'coordinator', tenant, units: [] } as const;
    await addDemoSchools({ db: base.db, clock }, actor, newId);
    const all = await inTenant(base.db, tenant, schools);
    found.set(
      tenant,
      all.map(({ id }) => id),
    );
  }
  ofOwner = found;
  const { rows } = await sql<Table>`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
      array(select coalesce(p.qual, '') from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname) as quals
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and exists (
      select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'school' and a.attnum > 0)
    order by 1`.execute(base.admin);
  tables = rows;
}, 120_000);
afterAll(() => base.drop());

const aboutPersons = () => tables.filter(({ name }) => !Object.hasOwn(ofNobody, name));

/** Schools of the rows that a transaction gets when nothing but the database's own rules hold it back. */
async function seen(tenant: string, reached: readonly string[], table: string, where = sql``) {
  const found = await inTenant(
    base.db,
    tenant,
    (trx) => sql<{ school: string }>`select distinct school from ${sql.table(table)} ${where}`.execute(trx),
    { schools: reached },
  );
  return found.rows.map(({ school }) => school).sort();
}

describe('a forgotten check', () => {
  it('is asked of every table that says which school', () => {
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['group_member', 'guardianship', 'person', 'school_group', 'school_role']),
    );
  });

  it('meets a rule in the database that names the owner and the school, forced on all, in every such table', () => {
    const lax = tables.filter(
      ({ name, forced, quals }) =>
        !Object.hasOwn(ofNobody, name) &&
        (!forced ||
          quals.length === 0 ||
          !quals.every((qual) => /app\.tenant/.test(qual) && /app\.schools/.test(qual))),
    );
    expect(lax.map(({ name }) => name)).toEqual([]);
  });

  it('leaks nothing of another school, though it is asked for by its id', async () => {
    const [tenant = ''] = tenants;
    const [own = '', other = ''] = ofOwner.get(tenant) ?? [];
    const filled: string[] = [];
    for (const { name } of aboutPersons()) {
      expect(await seen(tenant, [], name), `${name}, no school`).toEqual([]);
      const mine = await seen(tenant, [own], name);
      if (mine.length > 0) filled.push(name);
      expect([[], [own]], name).toContainEqual(mine);
      expect(await seen(tenant, [own], name, sql`where school = ${other}::uuid`), name).toEqual([]);
      expect(await seen(tenant, [own], name, sql`where school <> ${own}::uuid or true`), name).toEqual(mine);
    }
    expect(filled.length).toBeGreaterThan(4);
  });

  it('leaks nothing of another owner, though its schools are named', async () => {
    const [tenant = '', stranger = ''] = tenants;
    const others = ofOwner.get(stranger) ?? [];
    for (const { name } of tables) expect(await seen(tenant, others, name), name).toEqual([]);
  });

  it('writes nothing at another school', async () => {
    const [tenant = ''] = tenants;
    const [own = '', other = ''] = ofOwner.get(tenant) ?? [];
    for (const { name } of aboutPersons()) {
      const change = inTenant(
        base.db,
        tenant,
        async (trx) => {
          const { numAffectedRows } =
            await sql`update ${sql.table(name)} set school = school where school = ${other}::uuid`.execute(trx);
          return numAffectedRows;
        },
        { schools: [own] },
      );
      // Either nothing is there to change, or the role may not change the table at all.
      expect(await change.catch(() => 0n), name).toBe(0n);
      const move = inTenant(
        base.db,
        tenant,
        (trx) => sql`update ${sql.table(name)} set school = ${other}::uuid where school = ${own}::uuid`.execute(trx),
        { schools: [own] },
      );
      const moved = await move.then(
        ({ numAffectedRows }) => numAffectedRows ?? 0n,
        () => 0n,
      );
      expect(moved, name).toBe(0n);
    }
  });
});
