import { sql } from 'kysely';
import { importPeople, readSource } from '#src/features/people/index.ts';
import { newId } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { filesOf, oneRosterTables } from '#test/people-files.ts';
import { onOwnDatabase, unlimited } from './own-database.ts';

const tables = ['person', 'school_group', 'school_role', 'group_member', 'guardianship'] as const;

async function seconds<T>(work: () => Promise<T> | T): Promise<readonly [number, T]> {
  const before = performance.now();
  const result = await work();
  return [(performance.now() - before) / 1_000, result];
}

/** The floor: the same rows copied inside the database into tables with the same keys, policies and references absent. */
async function floor(admin: Db, tenant: string): Promise<number> {
  let spent = 0;
  for (const table of tables) {
    await sql`create table ${sql.table(`bare_${table}`)} (like ${sql.table(table)} including indexes)`.execute(admin);
    const [took] = await seconds(() =>
      sql`insert into ${sql.table(`bare_${table}`)} select * from ${sql.table(table)} where tenant = ${tenant}`.execute(
        admin,
      ),
    );
    spent += took;
    await sql`drop table ${sql.table(`bare_${table}`)}`.execute(admin);
  }
  return spent;
}

const figure = (value: number) => value.toFixed(2).padStart(9);

async function measure(db: Db, admin: Db, pupils: number): Promise<void> {
  const tenant = crypto.randomUUID();
  await admin
    .insertInto('tenant')
    .values({ id: tenant, slug: `bench-${pupils}`, name: 'Bench', origin: null })
    .execute();
  const actor: Actor = { id: 'bench', name: 'Bench', role: 'coordinator', tenant, units: [] };
  const deps = { db, clock: systemClock };
  const files = filesOf(oneRosterTables({ pupils }));
  const [reading, roster] = await seconds(() => readSource(files, { identityNumbers: true }));
  const [first, { rows, faults }] = await seconds(() =>
    importPeople(deps, actor, roster, { mode: 'all-or-nothing', newId }),
  );
  const [again, second] = await seconds(() => importPeople(deps, actor, roster, { mode: 'all-or-nothing', newId }));
  if (faults.length > 0 || second.rows !== 0) throw new Error('the import is not what was to be measured');
  const bare = await floor(admin, tenant);
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  const cells = [reading, first, again, bare, first / bare, again / bare].map(figure).join('');
  console.log(`${String(pupils).padStart(8)}${String(rows).padStart(9)}${cells}${String(memory).padStart(9)}`);
}

/**
 * A whole OneRoster set into an empty owner, and the same set once more, against a plain copy of the same rows inside the
 * same database: a ratio says how much reading, comparing and checking cost above writing.
 */
export async function benchPeopleImport(most = 100_000): Promise<void> {
  // The application's own limit on a statement holds for the import.
  await onOwnDatabase({ ...unlimited, app: { max: 2 } }, async (db, admin) => {
    console.log('\npeople: seconds, and ratios to a plain copy of the same rows');
    console.log('  pupils     rows  reading    first    again     copy first/cp again/cp   MB rss');
    for (const pupils of [1_000, 10_000, 100_000]) if (pupils <= most) await measure(db, admin, pupils);
  });
}
