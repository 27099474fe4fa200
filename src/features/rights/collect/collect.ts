import { sql } from 'kysely';
import { addMatterEvent, addRequirement, advance, nextId, performMatter } from '#src/features/cases/index.ts';
import { readRegister, snapshotOf } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { inTenant, ownTenant } from '#src/platform/db/tenant.ts';
import { type Holding, isHolding } from '#src/platform/holdings/holdings.ts';
import type { DutyDeps } from '../duty/deps.ts';
import { outsideSystems } from '../outside/systems.ts';
import { forgetCollected } from '../package/forget.ts';
import { type CollectedRoom, guardedParts, itemsIn } from '../package/parts.ts';
import { aboutKinds } from './about.ts';
import { subjectKinds } from './subject-kinds.ts';
import { askingOf, schoolsOfCase, whomOf } from './whom.ts';

/** Every room by its name; `src/app` knows them all. */
export type Rooms = ReadonlyMap<string, Holding>;

export interface CollectDeps extends DutyDeps {
  readonly rooms: Rooms;
}

const given = say(
  'En kopi kan leses nå. Den må gå ut før det samles inn på nytt.',
  'Ein kopi kan lesast no. Han må gå ut før det blir samla inn på nytt.',
  'A copy can be read now. It must expire before anything is collected anew.',
);

/** What has been collected before is let go when it is collected anew: two copies of one case would tell of two instants. */
async function replaceFormer(trx: Trx, matter: string): Promise<void> {
  const former = await trx
    .selectFrom('data_package')
    .select(['id', 'state'])
    .where('matter', '=', matter)
    .where('state', 'in', ['collecting', 'failed', 'collected', 'available'])
    .execute();
  if (former.some(({ state }) => state === 'available')) throw new Problem(given, { code: 'conflict' });
  for (const { id } of former) {
    await trx.updateTable('data_package').set({ state: 'replaced', about: null }).where('id', '=', id).execute();
    await forgetCollected(trx, id);
  }
}

/**
 * Begins to collect what is held on whom a case is about; `runCollecting` does it. Which systems outside must answer is put on the
 * case at the same time. @returns the package's id
 * @throws Problem (conflict) while the case points at nobody, or a copy can be read
 */
export function beginCollecting(deps: CollectDeps, actor: Actor, matter: string): Promise<string> {
  return performMatter(deps, actor, { step: 'collect-data', matter }, async (trx, { matter: row }) => {
    const asking = await askingOf(trx, row);
    const schools = await schoolsOfCase(trx, deps, actor, row, asking);
    await replaceFormer(trx, row.id);
    const now = deps.clock.now();
    const id = nextId(deps.clock);
    await trx
      .insertInto('data_package')
      .values({
        ...{ tenant: ownTenant, id, matter: row.id, person: asking.subject.person, towards: asking.towards },
        ...{ schools: [...schools], made_at: now, made_by: actor.id, state: 'collecting' },
        lang: asking.requester.lang ?? 'nb',
      })
      .execute();
    await trx
      .insertInto('data_package_room')
      .values(
        [...deps.rooms].map(([room, holding]) => ({
          ...{ tenant: ownTenant, package: id, room },
          ...(isHolding(holding) ? { state: 'waiting' as const } : { state: 'nothing' as const, collected_at: now }),
        })),
      )
      .execute();
    await askOfCase(trx, deps, actor, row.id, asking.subject);
    await advance(trx, deps.clock, row, {
      step: 'collect-data',
      name: 'data-collected',
      author: actor.id,
      data: { package: id },
    });
    return id;
  });
}

/** Puts on the case what must be met before it is closed as complete: the copy itself, and every system outside that may hold something. */
async function askOfCase(
  trx: Trx,
  deps: CollectDeps,
  actor: Actor,
  matter: string,
  subject: { readonly person: string | null; readonly account: string | null },
): Promise<void> {
  const today = osloDate(deps.clock.now());
  const { landscape } = await readRegister(trx, actor.tenant);
  const accounts = subject.account === null ? [] : [subject.account];
  const kinds = await subjectKinds(trx, { person: subject.person, accounts }, today);
  await addRequirement(trx, deps.clock, matter, { key: 'package', name: 'Skolevern' });
  for (const system of outsideSystems(snapshotOf(landscape, today), kinds))
    await addRequirement(trx, deps.clock, matter, { ...system, key: `outside:${system.key}` });
}

/** One reading of the database as of one instant, which nothing that happens meanwhile changes. */
function asOfOneInstant<T>(
  db: Db,
  tenant: string,
  schools: readonly string[],
  work: (trx: Trx) => Promise<T>,
): Promise<T> {
  return inTenant(
    db,
    tenant,
    async (trx) => {
      await sql`set transaction isolation level repeatable read, read only`.execute(trx);
      return work(trx);
    },
    { schools },
  );
}

export interface Worker {
  readonly db: Db;
  readonly clock: Clock;
  readonly rooms: Rooms;
}

/** So long a process may be silent before another takes its work. */
const silence = 5 * 60_000;

async function claim({ db, clock }: Worker, tenant: string, id: string) {
  const now = clock.now();
  return inTenant(db, tenant, (trx) =>
    trx
      .updateTable('data_package')
      .set({ worked_at: now })
      .where('id', '=', id)
      .where('state', '=', 'collecting')
      .where((where) =>
        where.or([where('worked_at', 'is', null), where('worked_at', '<', new Date(now.getTime() - silence))]),
      )
      .returningAll()
      .executeTakeFirst(),
  );
}

/** How far it has come, told while the reading goes on. */
async function tellRoom(
  { db, clock }: Worker,
  tenant: string,
  id: string,
  room: CollectedRoom,
  tookMs: number,
): Promise<void> {
  await inTenant(db, tenant, async (trx) => {
    const now = clock.now();
    await trx
      .updateTable('data_package_room')
      .set({
        ...{ state: 'done', items: itemsIn(room.sections), took_ms: Math.round(tookMs), collected_at: now },
        sections: JSON.stringify(room.sections),
      })
      .where('package', '=', id)
      .where('room', '=', room.room)
      .execute();
    await trx.updateTable('data_package').set({ worked_at: now }).where('id', '=', id).execute();
  });
}

async function readAll(
  worker: Worker,
  tenant: string,
  pack: { id: string; matter: string; schools: readonly string[] },
) {
  return asOfOneInstant(worker.db, tenant, pack.schools, async (trx) => {
    const asOf = worker.clock.now();
    const asking = await askingOf(trx, { id: pack.matter });
    const whom = await whomOf(trx, tenant, asking, asOf);
    const collected: CollectedRoom[] = [];
    for (const [room, holding] of worker.rooms) {
      if (!isHolding(holding)) continue;
      const begun = performance.now();
      const one = { room, sections: await holding.collect(trx, whom) };
      collected.push(one);
      await tellRoom(worker, tenant, pack.id, one, performance.now() - begun);
    }
    const today = osloDate(asOf);
    const { landscape } = await readRegister(trx, tenant);
    const about = aboutKinds(snapshotOf(landscape, today), await subjectKinds(trx, whom, today));
    return { asOf, about, collected };
  });
}

async function keepParts(
  trx: Trx,
  id: string,
  rooms: readonly CollectedRoom[],
  towards: 'self' | 'guardian',
): Promise<void> {
  const parts = guardedParts(rooms, towards);
  const size = 2000;
  for (let from = 0; from < parts.length; from += size)
    await trx
      .insertInto('data_package_part')
      .values(
        parts.slice(from, from + size).map(({ path, guard, proposal }) => ({
          ...{ tenant: ownTenant, package: id, path, guard, proposed: proposal.decision },
          ground: proposal.ground ?? null,
        })),
      )
      .execute();
}

/**
 * Collects from every room, all as of one instant, and writes how far it has come after each. What another process works with is left
 * to it; what one has left half done is begun anew. Wrong in one room is wrong in all: a copy without a room would pass for whole.
 */
export async function runCollecting(worker: Worker, tenant: string, id: string): Promise<void> {
  const pack = await claim(worker, tenant, id);
  if (pack === undefined) return;
  try {
    const { asOf, about, collected } = await readAll(worker, tenant, pack);
    await inTenant(worker.db, tenant, async (trx) => {
      await keepParts(trx, id, collected, pack.towards);
      await trx
        .updateTable('data_package')
        .set({ state: 'collected', as_of: asOf, about: JSON.stringify(about) })
        .where('id', '=', id)
        .where('state', '=', 'collecting')
        .execute();
      await addMatterEvent(trx, worker.clock, {
        matter: pack.matter,
        name: 'data-ready',
        author: 'rights',
        data: { package: id },
      });
    });
  } catch (error) {
    const failure = error instanceof Error ? error.name.replaceAll(/[^A-Za-z0-9_.-]/g, '') || 'Error' : 'Error';
    await inTenant(worker.db, tenant, (trx) =>
      trx
        .updateTable('data_package')
        .set({ state: 'failed', failure })
        .where('id', '=', id)
        .where('state', '=', 'collecting')
        .execute(),
    );
  }
}

/** Takes up what was left: by a process that ended, or that nobody has begun. @returns how many there were */
export async function collectWaiting(worker: Worker, tenants: readonly string[]): Promise<number> {
  let count = 0;
  for (const tenant of tenants) {
    const waiting = await inTenant(worker.db, tenant, (trx) =>
      trx.selectFrom('data_package').select('id').where('state', '=', 'collecting').orderBy('id').execute(),
    );
    for (const { id } of waiting) await runCollecting(worker, tenant, id);
    count += waiting.length;
  }
  return count;
}
