import './table.ts';
import type { Selectable } from 'kysely';
import {
  addMatterEvent,
  addRequirement,
  advance,
  meetRequirement,
  nextId,
  performMatter,
  requirementsOf,
} from '#src/features/cases/index.ts';
import { schools } from '#src/features/people/index.ts';
import { readRegister, snapshotOf } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { inTenant, ownTenant, reachSchools } from '#src/platform/db/tenant.ts';
import type { Erasing } from '#src/platform/holdings/erasing.ts';
import type { Whom } from '#src/platform/holdings/holdings.ts';
import { appendLog } from '#src/platform/log/append.ts';
import type { CollectDeps, Rooms } from '../collect/collect.ts';
import { subjectKinds } from '../collect/subject-kinds.ts';
import { askingOf, schoolsOfCase, whomOf } from '../collect/whom.ts';
import { badField } from '../duty/deps.ts';
import { outsideSystems } from '../outside/systems.ts';
import { isChoice } from './grounds.ts';
import { keyOf, type PlannedPart, partsOf, planOf } from './plan.ts';
import type { ErasurePartTable, ErasureTable, KeptWhom } from './table.ts';

export type ErasureRow = Selectable<ErasureTable>;
export type ErasurePartRow = Selectable<ErasurePartTable>;

const problems = {
  choose: say(
    'Velg om det skal slettes eller beholdes',
    'Vel om det skal slettast eller bli verande',
    'Choose whether it is erased or kept',
  ),
  ground: say(
    'Velg en grunn til at det beholdes',
    'Vel ein grunn til at det blir verande',
    'Choose a ground for keeping it',
  ),
  underWay: say(
    'En sletting er i gang i denne saken',
    'Ei sletting er i gang i denne saka',
    'An erasure is under way in this case',
  ),
} as const;

/** How somebody stands to the owner's schools: whether they are at any, and which of those reached they have left. */
export async function standingOf(trx: Trx, whom: Whom, reached: readonly string[]): Promise<Erasing> {
  const today = osloDate(whom.asOf);
  const rows = async () =>
    whom.person === null
      ? []
      : trx.selectFrom('person').select(['school', 'ended_on']).where('id', '=', whom.person).execute();
  // Somebody who has left one school may go to another that the handler does not reach: only that they do is asked.
  await reachSchools(
    trx,
    (await schools(trx)).map(({ id }) => id),
  );
  const isThere = (await rows()).some(({ ended_on }) => ended_on === null || today <= ended_on);
  await reachSchools(trx, reached);
  const left = (await rows()).flatMap(({ school, ended_on }) =>
    ended_on !== null && ended_on < today ? [school] : [],
  );
  return { ...whom, isThere, left };
}

/** Whom a case is about, as the rooms are asked. @throws Problem (conflict) while the case points at nobody */
export async function erasingOf(
  trx: Trx,
  deps: CollectDeps,
  actor: Actor,
  matter: Parameters<typeof schoolsOfCase>[3],
): Promise<{ readonly whom: Erasing; readonly reached: readonly string[] }> {
  const asking = await askingOf(trx, matter);
  const reached = await schoolsOfCase(trx, deps, actor, matter, asking);
  const whom = await whomOf(trx, actor.tenant, asking, deps.clock.now());
  return { whom: await standingOf(trx, whom, reached), reached };
}

/** What is decided of one part that can be erased. */
export interface Decision {
  readonly decision: string;
  readonly ground: string;
}

function decided({ outlook, room, part }: PlannedPart, decisions: ReadonlyMap<string, Decision>) {
  const key = keyOf({ room, part });
  if (outlook.erasable === 0) return { decision: 'keep' as const, ground: null };
  const given = decisions.get(key);
  if (given?.decision === 'erase') return { decision: 'erase' as const, ground: null };
  if (given?.decision !== 'keep') throw badField(problems.choose, `valg_${key}`);
  if (!isChoice(given.ground)) throw badField(problems.ground, `grunn_${key}`);
  return { decision: 'keep' as const, ground: given.ground };
}

async function askSystems(trx: Trx, deps: CollectDeps, actor: Actor, matter: string, whom: Erasing): Promise<void> {
  const today = osloDate(deps.clock.now());
  const { landscape } = await readRegister(trx, actor.tenant);
  await addRequirement(trx, deps.clock, matter, { key: 'erasure', name: 'Skolevern' });
  for (const system of outsideSystems(snapshotOf(landscape, today), await subjectKinds(trx, whom, today)))
    await addRequirement(trx, deps.clock, matter, { ...system, key: `outside:${system.key}` });
}

/**
 * Decides what of a person is erased and what stays, part by part, and puts on the case what the systems outside must answer. `runErasing`
 * carries it out. @returns its id
 * @throws Problem (bad-input) with the field of the first part that nobody has decided of; (conflict) while one is under way
 */
export function decideErasure(
  deps: CollectDeps,
  actor: Actor,
  wish: { readonly matter: string; readonly decisions: ReadonlyMap<string, Decision> },
): Promise<string> {
  return performMatter(deps, actor, { step: 'erase-data', matter: wish.matter }, async (trx, { matter }) => {
    const under = await trx
      .selectFrom('erasure')
      .select('id')
      .where('matter', '=', matter.id)
      .where('state', '<>', 'done')
      .executeTakeFirst();
    if (under !== undefined) throw new Problem(problems.underWay, { code: 'conflict' });
    const { whom, reached } = await erasingOf(trx, deps, actor, matter);
    const plan = await planOf(trx, deps.rooms, whom);
    const now = deps.clock.now();
    const parts = plan.map((one) => ({ one, ...decided(one, wish.decisions) }));
    const id = nextId(deps.clock);
    const kept: KeptWhom = { ...whom, asOf: whom.asOf.toISOString() };
    await trx
      .insertInto('erasure')
      .values({
        ...{ tenant: ownTenant, id, matter: matter.id, person: whom.person, whom: JSON.stringify(kept) },
        ...{ schools: [...reached], state: 'running', failure: null, decided_at: now, decided_by: actor.id },
        done_at: null,
      })
      .execute();
    for (const { one, decision, ground } of parts)
      await trx
        .insertInto('erasure_part')
        .values({
          ...{ tenant: ownTenant, erasure: id, room: one.room, part: one.part.id, decision, ground },
          ...{ erasable: one.outlook.erasable, kept: JSON.stringify(one.outlook.kept) },
          ...{ erased: null, erased_at: null, log_line: null },
        })
        .execute();
    await askSystems(trx, deps, actor, matter.id, whom);
    const erase = parts.filter(({ decision }) => decision === 'erase').length;
    await advance(trx, deps.clock, matter, {
      ...{ step: 'erase-data', name: 'erasure-decided', author: actor.id, section: 'GDPR art. 17' },
      data: { erasure: id, erase, keep: parts.length - erase },
    });
    return id;
  });
}

interface Worker {
  readonly db: Db;
  readonly clock: Clock;
  readonly rooms: Rooms;
}

const asErasing = (kept: KeptWhom): Erasing => ({ ...kept, asOf: new Date(kept.asOf) });

/** Erases one part, with its line in the log, in one transaction; what is done already is left. */
async function erasePart(
  { db, clock, rooms }: Worker,
  tenant: string,
  row: ErasureRow,
  at: { readonly room: string; readonly part: string },
): Promise<void> {
  const found = partsOf(rooms).find((one) => one.room === at.room && one.part.id === at.part);
  await inTenant(
    db,
    tenant,
    async (trx) => {
      const waiting = await trx
        .selectFrom('erasure_part')
        .select('erasable')
        .where('erasure', '=', row.id)
        .where('room', '=', at.room)
        .where('part', '=', at.part)
        .where('erased', 'is', null)
        .forUpdate()
        .executeTakeFirst();
      if (waiting === undefined || row.whom === null || found?.part.erase === undefined) return;
      const erased = await found.part.erase(trx, asErasing(row.whom));
      const line = await appendLog(trx, clock, {
        ...{ actor: row.decided_by, act: 'rights.erase', subject: `erasure:${row.id}/${at.room}/${at.part}` },
        ...{ allowed: true, because: `decided in the case: ${erased} rows`, category: 'matter', origin: 'erasure' },
        persons: row.person === null ? [] : [row.person],
      });
      await trx
        .updateTable('erasure_part')
        .set({ erased, erased_at: clock.now(), log_line: line })
        .where('erasure', '=', row.id)
        .where('room', '=', at.room)
        .where('part', '=', at.part)
        .execute();
    },
    { schools: row.schools },
  );
}

/** Asks the rooms again: what was to be erased is in none of them. @returns the parts that hold something still */
async function leftOver(
  trx: Trx,
  rooms: Rooms,
  parts: readonly Pick<ErasurePartRow, 'room' | 'part' | 'decision'>[],
  whom: Erasing,
): Promise<readonly string[]> {
  const left: string[] = [];
  for (const { room, part } of partsOf(rooms)) {
    if (!parts.some((one) => one.room === room && one.part === part.id && one.decision === 'erase')) continue;
    if ((await part.look(trx, whom)).erasable > 0) left.push(keyOf({ room, part }));
  }
  return left;
}

async function finish(
  worker: Worker,
  tenant: string,
  row: ErasureRow,
  parts: readonly ErasurePartRow[],
): Promise<void> {
  const { clock, rooms } = worker;
  await inTenant(
    worker.db,
    tenant,
    async (trx) => {
      if (row.whom === null) return;
      const left = await leftOver(trx, rooms, parts, asErasing(row.whom));
      if (left.length > 0) throw new Error('left-over');
      const now = clock.now();
      const done = await trx
        .updateTable('erasure')
        .set({ state: 'done', done_at: now, whom: null, failure: null })
        .where('id', '=', row.id)
        .where('state', '<>', 'done')
        .executeTakeFirst();
      if (done.numUpdatedRows === 0n) return;
      for (const one of await requirementsOf(trx, row.matter))
        if (one.key === 'erasure' && !one.isMet)
          await meetRequirement(trx, one.id, { at: now, by: row.decided_by, reason: 'slettet' });
      const erased = parts.reduce((sum, one) => sum + (one.erased ?? 0), 0);
      await addMatterEvent(trx, clock, {
        ...{ matter: row.matter, name: 'erased', author: 'rights', section: 'GDPR art. 17' },
        data: { erasure: row.id, rows: erased },
      });
    },
    { schools: row.schools },
  );
}

const partRows = (trx: Trx, id: string) =>
  trx.selectFrom('erasure_part').selectAll().where('erasure', '=', id).execute();

/**
 * Carries an erasure out: each part of each room in a transaction of its own, so that what was broken off goes on from where it was, and
 * then asks the rooms whether anything is left. Wrong in one room leaves the rest to be done; the page and the next hour try again.
 */
export async function runErasing(worker: Worker, tenant: string, id: string): Promise<void> {
  const { row, parts } = await inTenant(worker.db, tenant, async (trx) => ({
    row: await trx.selectFrom('erasure').selectAll().where('id', '=', id).executeTakeFirst(),
    parts: await partRows(trx, id),
  }));
  if (row === undefined || row.state === 'done') return;
  try {
    for (const one of partsOf(worker.rooms)) {
      const todo = parts.find(({ room, part }) => room === one.room && part === one.part.id);
      if (todo?.decision === 'erase' && todo.erased === null)
        await erasePart(worker, tenant, row, { room: todo.room, part: todo.part });
    }
    await finish(worker, tenant, row, await inTenant(worker.db, tenant, (trx) => partRows(trx, id)));
  } catch (error) {
    const code = error instanceof Error && error.message === 'left-over' ? 'left-over' : 'failed';
    await inTenant(worker.db, tenant, (trx) =>
      trx
        .updateTable('erasure')
        .set({ state: 'failed', failure: code })
        .where('id', '=', id)
        .where('state', '<>', 'done')
        .execute(),
    );
  }
}

/** Takes up erasures that were broken off or went wrong. @returns how many there were */
export async function eraseWaiting(worker: Worker, tenants: readonly string[]): Promise<number> {
  let count = 0;
  for (const tenant of tenants) {
    const waiting = await inTenant(worker.db, tenant, (trx) =>
      trx.selectFrom('erasure').select('id').where('state', '<>', 'done').orderBy('id').execute(),
    );
    for (const { id } of waiting) await runErasing(worker, tenant, id);
    count += waiting.length;
  }
  return count;
}
