import { sql } from 'kysely';
import { findPerson, groupsWith, guardiansOf, membersOf, relationsTo } from '#src/features/people/index.ts';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { median } from './measure.ts';
import { onOwnDatabase, unlimited } from './own-database.ts';

const perSchool = 500;
const perClass = 25;
const teachers = 40;
const today = '2026-11-22';

/** Ids that can be reckoned again: what (1 school, 2 group, 3 pupil, 4 guardian, 5 teacher) and which. */
const id = (what: number, which: number) =>
  `0000000${what}-0000-7000-8000-${which.toString(16).padStart(12, '0')}` as const;
const idSql = (what: number, which: string) =>
  sql.raw(`('0000000${what}-0000-7000-8000-' || lpad(to_hex(${which}), 12, '0'))::uuid`);

/** Two owners of the same size, so that row-level security has something to hold back. */
async function load(admin: Db, tenants: readonly string[], pupils: number): Promise<void> {
  const schools = pupils / perSchool;
  for (const tenant of tenants) {
    const run = (query: ReturnType<typeof sql>) => query.execute(admin);
    await run(sql`insert into tenant (id, slug, name) values (${tenant}, ${`bench-${tenant.slice(0, 8)}`}, 'Bench')`);
    await run(sql`insert into school (tenant, id, name, source, source_id)
      select ${tenant}, ${idSql(1, 's')}, 'Skole ' || s, 'bench', s::text from generate_series(0, ${schools - 1}::int) s`);
    const person = (what: number, count: number, per: number) =>
      run(sql`insert into person (tenant, school, id, given_name, family_name, birth_date, source, source_id)
        select ${tenant}, ${idSql(1, `(n / ${per})`)}, ${idSql(what, 'n')}, 'Fornavn' || n % 97, 'Etternavn' || n % 1009,
          '2014-01-01'::date + (n % 1500), 'bench', ${what}::text || '-' || n from generate_series(0, ${count - 1}::int) n`);
    await person(3, pupils, perSchool);
    await person(4, pupils * 2, perSchool * 2);
    await person(5, schools * teachers, teachers);
    await run(sql`insert into school_group (tenant, school, id, kind, title, source, source_id)
      select ${tenant}, ${idSql(1, `(g / ${perSchool / perClass})`)}, ${idSql(2, 'g')}, 'basis', 'Gruppe ' || g, 'bench', g::text
      from generate_series(0, ${pupils / perClass - 1}::int) g`);
    await run(sql`insert into group_member (tenant, school, group_id, person, role, source)
      select ${tenant}, ${idSql(1, `(n / ${perSchool})`)}, ${idSql(2, `(n / ${perClass})`)}, ${idSql(3, 'n')}, 'pupil', 'bench'
      from generate_series(0, ${pupils - 1}::int) n`);
    await run(sql`insert into group_member (tenant, school, group_id, person, role, source)
      select ${tenant}, ${idSql(1, `(g / ${perSchool / perClass})`)}, ${idSql(2, 'g')},
        ${idSql(5, `(g / ${perSchool / perClass} * ${teachers} + g % ${perSchool / perClass})`)}, 'contact-teacher', 'bench'
      from generate_series(0, ${pupils / perClass - 1}::int) g`);
    await run(sql`insert into school_role (tenant, school, person, role, source)
      select ${tenant}, ${idSql(1, `(n / ${teachers})`)}, ${idSql(5, 'n')}, 'teacher', 'bench'
      from generate_series(0, ${schools * teachers - 1}::int) n`);
    await run(sql`insert into guardianship (tenant, school, guardian, child, kind, source)
      select ${tenant}, ${idSql(1, `(n / ${perSchool * 2})`)}, ${idSql(4, 'n')}, ${idSql(3, '(n / 2)')}, 'parental-responsibility', 'bench'
      from generate_series(0, ${pupils * 2 - 1}::int) n`);
  }
  // Without it the planner guesses, and every figure is wrong (architecture.md § 3.1).
  await sql`analyze`.execute(admin);
}

interface Page {
  readonly name: string;
  /** The page's queries with owner and school said outright, as the same text with and without the rules. */
  read(trx: Trx, tenant: string, which: number): Promise<number>;
}

const schoolOf = (pupil: number) => id(1, Math.floor(pupil / perSchool));

const pages: readonly Page[] = [
  {
    name: 'the list of a class (25)',
    async read(trx, tenant, which) {
      const { rows } = await sql`select p.id, p.given_name, p.family_name from group_member m
        join person p on p.tenant = m.tenant and p.school = m.school and p.id = m.person
        where m.tenant = ${tenant} and m.school = ${schoolOf(which)} and m.group_id = ${id(2, Math.floor(which / perClass))}
          and m.role = 'pupil' order by p.family_name, p.given_name`.execute(trx);
      return rows.length;
    },
  },
  {
    name: 'the page of a pupil (3 queries)',
    async read(trx, tenant, which) {
      const [school, pupil] = [schoolOf(which), id(3, which)];
      const person =
        await sql`select * from person where tenant = ${tenant} and school = ${school} and id = ${pupil}`.execute(trx);
      const groups = await sql`select g.title, m.role from group_member m
        join school_group g on g.tenant = m.tenant and g.school = m.school and g.id = m.group_id
        where m.tenant = ${tenant} and m.school = ${school} and m.person = ${pupil}`.execute(trx);
      const guardians = await sql`select p.given_name, p.family_name, g.kind from guardianship g
        join person p on p.tenant = g.tenant and p.school = g.school and p.id = g.guardian
        where g.tenant = ${tenant} and g.school = ${school} and g.child = ${pupil}`.execute(trx);
      return person.rows.length + groups.rows.length + guardians.rows.length;
    },
  },
  {
    name: 'a search by name at a school',
    async read(trx, tenant, which) {
      const { rows } =
        await sql`select id, given_name from person where tenant = ${tenant} and school = ${schoolOf(which)}
        and family_name = ${`Etternavn${which % 1009}`} order by given_name limit 50`.execute(trx);
      return rows.length;
    },
  },
  {
    name: 'everybody at a school (1540)',
    async read(trx, tenant, which) {
      const { rows } = await sql`select id, given_name, family_name from person
        where tenant = ${tenant} and school = ${schoolOf(which)} order by family_name, given_name`.execute(trx);
      return rows.length;
    },
  },
];

/** The same transaction as `inTenant`, by one who is above the rules. */
function outsideRules<T>(admin: Db, tenant: string, work: (trx: Trx) => Promise<T>, school: string): Promise<T> {
  return admin.transaction().execute(async (trx) => {
    await sql.raw("set local citus.propagate_set_commands = 'local'").execute(trx);
    await sql.raw('set local row_security = off').execute(trx);
    await sql.raw(`set local app.tenant = '${tenant}'`).execute(trx);
    await sql.raw(`set local app.schools = '{${school}}'`).execute(trx);
    return work(trx);
  });
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

async function compare(db: Db, admin: Db, tenant: string, page: Page, pupils: number, times: number): Promise<void> {
  const [on, off]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < times; turn += 1) {
    const which = (turn * 7919) % pupils;
    const school = schoolOf(which);
    let [seen, known] = [0, 0];
    const within = async () => {
      seen = await inTenant(db, tenant, (trx) => page.read(trx, tenant, which), { schools: [school] });
    };
    const outside = async () => {
      known = await outsideRules(admin, tenant, (trx) => page.read(trx, tenant, which), school);
    };
    // In turns, the other first every second time: what one leaves in the caches helps the other.
    if (turn % 2 === 0) on.push(await milliseconds(within));
    off.push(await milliseconds(outside));
    if (turn % 2 === 1) on.push(await milliseconds(within));
    if (seen !== known || seen === 0) throw new Error(`${page.name}: ${seen} rows within the rules, ${known} without`);
  }
  const [with_, without] = [median(on), median(off)];
  console.log(
    `${page.name.padEnd(34)}${with_.toFixed(2).padStart(9)}${without.toFixed(2).padStart(9)}${(with_ / without).toFixed(2).padStart(8)}`,
  );
}

/** The store's own functions within the rules, as pages use them: no floor, for the growth. */
async function ofStore(db: Db, tenant: string, pupils: number, times: number): Promise<void> {
  const took: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const which = (turn * 7919) % pupils;
    const [school, pupil] = [schoolOf(which), id(3, which)];
    const teacher = id(5, Math.floor(which / perSchool) * teachers);
    took.push(
      await milliseconds(() =>
        inTenant(
          db,
          tenant,
          async (trx) => {
            await findPerson(trx, pupil);
            await groupsWith(trx, pupil, today);
            await guardiansOf(trx, [pupil], today);
            const members = await membersOf(trx, school, id(2, Math.floor(which / perClass)), today);
            await relationsTo(
              trx,
              teacher,
              members.map(({ person }) => person),
              today,
            );
          },
          { schools: [school] },
        ),
      ),
    );
  }
  console.log(`${'the store: a pupil, a class, relations'.padEnd(34)}${median(took).toFixed(2).padStart(9)}`);
}

/**
 * Pages about persons with row-level security and without, the same statements in the same database: ratios, medians of
 * transactions taken in turns.
 */
export async function benchRowLevelSecurity(pupils = 100_000, times = 200): Promise<void> {
  await onOwnDatabase({ ...unlimited, app: { max: 1 } }, async (db, admin) => {
    const tenants = [crypto.randomUUID(), crypto.randomUUID()];
    await load(admin, tenants, pupils);
    const [tenant = ''] = tenants;
    console.log(`\nrow-level security, ${pupils} pupils of each of two owners, median of ${times}`);
    console.log(`${'page'.padEnd(34)}${'on, ms'.padStart(9)}${'off, ms'.padStart(9)}${'ratio'.padStart(8)}`);
    for (const page of pages) await compare(db, admin, tenant, page, pupils, times);
    await ofStore(db, tenant, pupils, times);
  });
}
