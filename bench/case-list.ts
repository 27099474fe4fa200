import { loadavg } from 'node:os';
import { sql } from 'kysely';
import { type ListFilter, listMatters } from '#src/features/cases/list-matters.ts';
import { summariseMatters } from '#src/features/cases/summarise-matters.ts';
import { newId } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { median, seconds } from './measure.ts';
import { onOwnDatabase, unlimited } from './own-database.ts';

/**
 * Cases of three years, one in ten of them open and every hundredth open one out, over ten schools and fifty who have them; each with
 * what happens to any case.
 */
async function fill(admin: Db, tenant: string, count: number, handlers: readonly string[]): Promise<void> {
  await sql`
    insert into matter (tenant, id, year, sequence, kind, subject, unit, handler, state, received_at, received_via, confidential,
      outcome, closed_at, requester_reference, next_due)
    select ${tenant}, gen_random_uuid(), 2026, n, case n % 3 when 0 then 'foi' when 1 then 'access' else 'guidance' end, 'Sak ' || n,
      'skole-' || n % 10, (${handlers}::uuid[])[1 + (n / 10) % ${handlers.length}], case when n % 10 = 0 then 'active' else 'closed' end,
      now() - interval '2 days', 'mail', n % 3 = 1, case when n % 10 = 0 then null else 'answered' end,
      case when n % 10 = 0 then null else now() end, substr(md5(n::text), 1, 16),
      case when n % 10 = 0 then now() + (n % 1000 - 10) * interval '1 hour' end
    from generate_series(1, ${count}::int) as n`.execute(admin);
  for (const [name, offset] of [
    ['opened', 0],
    ['assigned', 1],
    ['message-handled', 2],
  ] as const) {
    await sql`
      insert into matter_event (tenant, id, matter, name, at, author)
      select tenant, gen_random_uuid(), id, ${name}, received_at + ${offset} * interval '1 minute', 'bench' from matter
      where tenant = ${tenant}`.execute(admin);
  }
  for (const table of ['matter', 'matter_event']) await sql`vacuum analyze ${sql.table(table)}`.execute(admin);
}

/** What people open, beside the floor: the rows of one page and their events, read by their keys with nothing else. */
async function measure(db: Db, admin: Db, tenant: string, handler: string): Promise<void> {
  const deps = { db, clock: systemClock };
  const one = (role: Actor['role'], id: string): Actor => ({ id, name: 'Bench', role, tenant, units: [] });
  const [coordinator, staff] = [one('coordinator', newId()), one('staff', handler)];
  const last = (await listMatters(deps, coordinator, { list: 'all' })).pages;
  const list = (actor: Actor, filter: ListFilter) => () => listMatters(deps, actor, filter);
  const pages: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['all open, first page', list(coordinator, { list: 'all' })],
    [`all open, page ${last}`, list(coordinator, { list: 'all', page: last })],
    ['closed too, of one kind', list(coordinator, { list: 'all', state: 'any', kind: 'foi' })],
    ['out', list(coordinator, { list: 'all', due: 'overdue' })],
    ['mine, a coordinator', list(coordinator, { list: 'mine' })],
    ['mine, one who has cases', list(staff, { list: 'mine' })],
    ['the overview', () => summariseMatters(deps, coordinator)],
  ];
  const ids = (
    await sql<{ id: string }>`select id from matter where state <> 'closed' order by next_due limit 50`.execute(admin)
  ).rows.map(({ id }) => id);
  const floor = async () => {
    await sql`select * from matter where tenant = ${tenant} and id = any (${ids}::uuid[])`.execute(admin);
    await sql`select * from matter_event where tenant = ${tenant} and matter = any (${ids}::uuid[])`.execute(admin);
  };
  for (const [name, page] of pages) {
    const [spent, bare]: [number[], number[]] = [[], []];
    for (let round = 0; round <= 15; round += 1) {
      const [took, least] = [await seconds(page), await seconds(floor)];
      if (round === 0) continue; // warm-up
      spent.push(took);
      bare.push(least);
    }
    const [page50, least] = [median(spent), median(bare)];
    console.log(
      `  ${name.padEnd(26)} ${(page50 * 1e3).toFixed(1).padStart(8)} ms, ${(page50 / least).toFixed(1).padStart(6)} times fifty rows by key`,
    );
  }
}

/**
 * The list of cases among many, on an embedded PostgreSQL of its own.
 * @param largest up to how many cases, by tens from 1 000
 */
export async function benchCaseList(largest = 100_000): Promise<void> {
  await onOwnDatabase(unlimited, async (db, admin) => {
    for (let count = 1_000; count <= largest; count *= 10) {
      const tenant = newId();
      await admin
        .insertInto('tenant')
        .values({ id: tenant, slug: `bench-${count}`, name: 'Bench', origin: null })
        .execute();
      const handlers = Array.from({ length: 50 }, newId);
      await sql`insert into account (tenant, id, name, role) select ${tenant}, id, 'Bench', 'staff' from unnest(${handlers}::uuid[]) as id`.execute(
        admin,
      );
      await fill(admin, tenant, count, handlers);
      console.log(`\nThe list of ${count} cases (load ${(loadavg()[0] ?? 0).toFixed(1)})`);
      await measure(db, admin, tenant, handlers[0] ?? '');
    }
  });
}
