import type { ExpressionBuilder, Selectable } from 'kysely';
import { osloDate } from '#src/kernel/date.ts';
import { startOfDay } from '#src/kernel/oslo-time.ts';
import { shift } from '#src/kernel/period.ts';
import type { Clock } from '#src/law/clocks/clock.ts';
import { type Actor, decide } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import type { Tables } from '#src/platform/db/tables.ts';
import { clocksOfMatter } from './clocks/of-matter.ts';
import { nextClock, type Stage, stageOf, type Telling, tellings, toldOf, waitingClocks } from './clocks/stage.ts';
import type { MatterKind } from './model/kinds.ts';
import { type Listed, type ListReason, onListBecause } from './model/on-list.ts';
import type { MatterState } from './model/states.ts';
import { eventsOfMatters, type MatterEvent, type MatterRow, numberOf, timedOf } from './store/read.ts';
import type { MatterTaskTable } from './table.ts';

/** `mine`: what waits for me. `unit`: of the schools that I lead. `all`: of the owner. */
export const lists = ['mine', 'unit', 'all'] as const;
export type ListName = (typeof lists)[number];

export interface ListFilter {
  readonly list: ListName;
  readonly kind?: MatterKind | undefined;
  /** Open ones unless told. */
  readonly state?: MatterState | 'any' | undefined;
  readonly unit?: string | undefined;
  /** `overdue`: out. `week`: due within seven days, and what is out. */
  readonly due?: 'overdue' | 'week' | undefined;
  readonly page?: number | undefined;
}

export interface ListedMatter {
  readonly id: string;
  readonly number: string;
  readonly row: MatterRow;
  readonly handlerName: string | undefined;
  readonly next: Clock | undefined;
  readonly stage: Stage;
  /** Why it stands on the list; of the lists of a unit and of all, nothing. */
  readonly because: readonly ListReason[];
}

export interface MatterList {
  readonly matters: readonly ListedMatter[];
  readonly page: number;
  readonly pages: number;
  readonly count: number;
}

export const perPage = 50;
/** More than this waits for nobody; beyond it the list says so by its pages. */
const mostMine = 1000;

/** The lists that somebody has. */
export function listsOf(actor: Actor): readonly ListName[] {
  if (actor.role === 'coordinator' || actor.role === 'reader')
    return actor.role === 'reader' ? ['all'] : ['mine', 'all'];
  return actor.role === 'leader' ? ['mine', 'unit'] : ['mine'];
}

type Where = ExpressionBuilder<Tables, 'matter'>;

/** Cases that may stand on somebody's own list; `onListBecause` has the last word. */
function maybeMine(where: Where, actor: Actor, now: Date) {
  const units = actor.role === 'leader' ? [...actor.units] : [];
  const unitIs = (column: 'unit' | 'offered_unit') => (units.length === 0 ? [] : [where(column, 'in', units)]);
  const isCoordinator = actor.role === 'coordinator';
  const gone = where.selectFrom('account').select('id').where('ended_at', 'is not', null);
  const nobody = where.or([where('handler', 'is', null), where('handler', 'in', gone)]);
  const tasks = where
    .selectFrom('matter_task')
    .select('matter')
    .where('state', '=', 'open')
    .where((task) =>
      task.or([task('holder', '=', actor.id), ...(units.length === 0 ? [] : [task('unit', 'in', units)])]),
    );
  const unread = where.selectFrom('matter_message').select('matter').where('handled_at', 'is', null);
  const answersFor = isCoordinator ? [nobody, where('next_due', '<=', now)] : [];
  const open = where.or([
    where('handler', '=', actor.id),
    where('offered_account', '=', actor.id),
    where('id', 'in', tasks),
    where.and([where('opened_by', '=', actor.id), where('handler', 'is', null)]),
    ...unitIs('offered_unit'),
    ...unitIs('unit').map((own) => where.and([own, where.or([nobody, where('next_due', '<=', now)])])),
    ...answersFor,
  ]);
  const mineUnread = where.or([
    where('handler', '=', actor.id),
    ...(isCoordinator ? [nobody] : []),
    ...unitIs('unit').map((own) => where.and([own, nobody])),
  ]);
  return where.or([
    where.and([where('state', '<>', 'closed'), open]),
    where.and([where('state', '=', 'closed'), where('id', 'in', unread), mineUnread]),
  ]);
}

function query(trx: Trx, actor: Actor, filter: ListFilter, now: Date) {
  const { list, kind, state, unit, due } = filter;
  const week = new Date(startOfDay(shift(osloDate(now), 'P8D')));
  return trx
    .selectFrom('matter')
    .$if(list === 'mine', (all) => all.where((where) => maybeMine(where, actor, now)))
    .$if(list === 'unit', (all) => all.where('unit', 'in', actor.units.length === 0 ? [''] : [...actor.units]))
    .$if(kind !== undefined, (all) => all.where('kind', '=', kind ?? 'foi'))
    .$if(unit !== undefined, (all) => all.where('unit', '=', unit ?? ''))
    .$if(state === undefined && list !== 'mine', (all) => all.where('state', '<>', 'closed'))
    .$if(state !== undefined && state !== 'any', (all) =>
      all.where('state', '=', state === 'any' ? 'closed' : (state ?? 'closed')),
    )
    .$if(due !== undefined, (all) => all.where('next_due', '<=', due === 'week' ? week : now));
}

/** What decides on whose lists each of some cases stands, with its clocks. */
export async function listedOf(trx: Trx, rows: readonly MatterRow[], now: Date) {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const handlers = [...new Set(rows.flatMap(({ handler }) => handler ?? []))];
  const [events, tasks, unread, accounts] = await Promise.all([
    eventsOfMatters(trx, ids),
    trx.selectFrom('matter_task').selectAll().where('matter', 'in', ids).where('state', '=', 'open').execute(),
    trx
      .selectFrom('matter_message')
      .select('matter')
      .distinct()
      .where('matter', 'in', ids)
      .where('handled_at', 'is', null)
      .execute(),
    handlers.length === 0
      ? []
      : trx.selectFrom('account').select(['id', 'name', 'ended_at']).where('id', 'in', handlers).execute(),
  ]);
  const tasksBy = Map.groupBy(tasks, ({ matter }) => matter);
  const unreadIn = new Set(unread.map(({ matter }) => matter));
  const byId = new Map(accounts.map((account) => [account.id, account]));
  return rows.map((row) =>
    listedMatter(
      row,
      { events: events.get(row.id) ?? [], tasks: tasksBy.get(row.id) ?? [], unread: unreadIn.has(row.id) },
      byId.get(row.handler ?? ''),
      now,
    ),
  );
}

interface Beside {
  readonly events: readonly MatterEvent[];
  readonly tasks: readonly Selectable<MatterTaskTable>[];
  readonly unread: boolean;
}

function listedMatter(
  row: MatterRow,
  { events, tasks, unread }: Beside,
  handler: { readonly name: string; readonly ended_at: Date | null } | undefined,
  now: Date,
) {
  const clocks = row.state === 'closed' ? [] : clocksOfMatter(timedOf(row), events, now);
  const told: readonly Telling[] = tellings.filter((telling) =>
    waitingClocks(clocks).some((clock) => toldOf(clock, now).includes(telling)),
  );
  const listed: Listed = {
    state: row.state,
    unit: row.unit,
    handler: row.handler,
    handlerIsThere: handler !== undefined && handler.ended_at === null,
    offeredAccount: row.offered_account,
    offeredUnit: row.offered_unit,
    openedBy: row.opened_by,
    tasks,
    unread,
    told,
  };
  const next = nextClock(clocks);
  return { row, events, clocks, listed, next, stage: stageOf(next, now), handlerName: handler?.name };
}

/** A page of one of somebody's lists, what is due first before the rest. @param trx from the transaction of a verb that has decided */
export async function pageOfList(trx: Trx, actor: Actor, filter: ListFilter, now: Date): Promise<MatterList> {
  const found = query(trx, actor, filter, now);
  const isMine = filter.list === 'mine';
  const page = Math.max(1, filter.page ?? 1);
  const many = isMine ? mostMine : perPage;
  const rows = await found
    .selectAll()
    .orderBy('next_due', (order) => order.asc().nullsLast())
    .orderBy('id')
    .limit(many)
    .offset(isMine ? 0 : (page - 1) * perPage)
    .execute();
  const all = (await listedOf(trx, rows, now)).flatMap(({ row, next, stage, handlerName, listed }) => {
    const because = isMine ? onListBecause(actor, listed) : [];
    if (isMine && because.length === 0) return [];
    return [{ id: row.id, number: numberOf(row), row, handlerName, next, stage, because }];
  });
  if (isMine) {
    const matters = all.slice((page - 1) * perPage, page * perPage);
    return { matters, page, pages: Math.max(1, Math.ceil(all.length / perPage)), count: all.length };
  }
  const { count } = await found.select(({ fn }) => fn.countAll<string>().as('count')).executeTakeFirstOrThrow();
  return { matters: all, page, pages: Math.max(1, Math.ceil(Number(count) / perPage)), count: Number(count) };
}

/**
 * One of the actor's lists of cases. Who asks for a list that is not theirs gets their own.
 * @throws Problem (refused) for who has none
 */
export function listMatters(deps: Deps, actor: Actor, filter: ListFilter): Promise<MatterList> {
  const own = listsOf(actor);
  const list = own.includes(filter.list) ? filter.list : (own[0] ?? 'mine');
  const deed = { act: 'matter.list', subject: `matters:${list}`, scope: { units: [...actor.units] } } as const;
  return perform(deps, actor, deed, (trx) => pageOfList(trx, actor, { ...filter, list }, deps.clock.now()));
}

/** Whether somebody has lists of cases at all. */
export function hasLists(actor: Actor): boolean {
  return decide(actor, 'matter.list', { units: [...actor.units] }).allowed;
}
