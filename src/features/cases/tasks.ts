import { isDate, osloDate } from '#src/kernel/date.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import { isDocumentKind } from '#src/law/documents/laws.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import { advance } from './advance.ts';
import { possibleHandlers, type Whom } from './hand-over.ts';
import { addFile, type NewFile } from './open-matter.ts';
import { type AtHand, noMatter, performMatter } from './perform-matter.ts';
import { badField, needText } from './problems.ts';
import { nextId } from './store/ids.ts';
import type { MatterRow, TaskRow } from './store/read.ts';
import { addMatterEvent } from './store/write.ts';
import type { TaskState } from './table.ts';

export interface NewTask {
  readonly matter: string;
  readonly to: Whom;
  readonly wants: string;
  readonly dueOn: string;
}

/**
 * Asks a unit or somebody to find or do something by a day. @returns the task's id
 * @param units keys of the units that there are today
 */
export function giveTask(deps: Deps, actor: Actor, task: NewTask, units: readonly string[]): Promise<string> {
  return performMatter(deps, actor, { step: 'give-task', matter: task.matter }, (trx, { matter }) =>
    addTask(trx, deps.clock, { ...task, matter, author: actor.id }, units),
  );
}

/** The same within the step `give-task` of another verb, in its transaction. @returns the task's id */
export async function addTask(
  trx: Trx,
  clock: Clock,
  task: Omit<NewTask, 'matter'> & { readonly matter: MatterRow; readonly author: string },
  units: readonly string[],
): Promise<string> {
  const { to, matter, author } = task;
  const wants = needText(task.wants, 'wants');
  if (!isDate(task.dueOn) || task.dueOn < osloDate(clock.now())) throw badField('dueOn', 'dueOn');
  if ('unit' in to && !units.includes(to.unit)) throw badField('unit', 'to');
  if ('account' in to && !(await possibleHandlers(trx, matter.id)).some(({ id }) => id === to.account))
    throw badField('handler', 'to');
  const id = nextId(clock);
  await trx
    .insertInto('matter_task')
    .values({
      tenant: ownTenant,
      id,
      matter: matter.id,
      unit: 'unit' in to ? to.unit : null,
      holder: 'account' in to ? to.account : null,
      wants,
      due_on: task.dueOn,
      given_at: clock.now(),
      given_by: author,
    })
    .execute();
  const data = { task: id, ...to, due: task.dueOn };
  await advance(trx, clock, matter, { step: 'give-task', name: 'task-given', author, data });
  return id;
}

/** The open task of a case. @throws Problem when there is none such */
async function openTask(trx: Trx, { matter }: AtHand, id: string): Promise<TaskRow> {
  const task = isUuid(id)
    ? await trx
        .selectFrom('matter_task')
        .selectAll()
        .where('id', '=', id)
        .where('matter', '=', matter.id)
        .where('state', '=', 'open')
        .executeTakeFirst()
    : undefined;
  if (task === undefined) throw badField('none', 'task');
  return task;
}

/** Whether somebody holds a task: by their own name, or as the leader of its unit. */
export function holdsTask(actor: Actor, { holder, unit }: Pick<TaskRow, 'holder' | 'unit'>): boolean {
  return holder === actor.id || (actor.role === 'leader' && unit !== null && actor.units.includes(unit));
}

export interface TaskAnswer {
  readonly matter: string;
  readonly task: string;
  /** Found and done, nothing held, or refused: each is an answer, and the last two say why. */
  readonly state: string;
  readonly answer: string;
  /** What was found. */
  readonly file?: NewFile | undefined;
}

const ends = { done: true, 'nothing-held': true, refused: true } as const satisfies Partial<Record<TaskState, true>>;
const isEnd = (state: string): state is keyof typeof ends => Object.hasOwn(ends, state);

/** Answers a task; "nothing held" and "refused, because" are answers too. Who only holds a task answers no other. */
export function endTask(deps: Deps, actor: Actor, wish: TaskAnswer): Promise<void> {
  return performMatter(deps, actor, { step: 'end-task', matter: wish.matter }, async (trx, at) => {
    const task = await openTask(trx, at, wish.task);
    const { matter } = at;
    const runs = matter.handler === actor.id || actor.role === 'coordinator' || isLeaderOf(actor, matter.unit);
    if (!runs && !holdsTask(actor, task)) throw noMatter();
    if (!isEnd(wish.state)) throw badField('taskAnswer', 'state');
    const answer = needText(wish.answer, 'answer', 'taskAnswer');
    await trx
      .updateTable('matter_task')
      .set({ state: wish.state, answer, ended_at: deps.clock.now(), ended_by: actor.id })
      .where('id', '=', task.id)
      .execute();
    const file =
      wish.file === undefined
        ? undefined
        : await addFile(trx, deps.clock, { ...wish.file, matter: matter.id, author: actor.id });
    const data = { task: task.id, state: wish.state, ...(file !== undefined && { file }) };
    if (file !== undefined)
      await foundDocument(trx, deps.clock, at.matter, actor.id, { file, task, name: wish.file?.name });
    await advance(trx, deps.clock, matter, { step: 'end-task', name: 'task-ended', author: actor.id, data });
  });
}

/** Of a request for documents, anybody's or a party's, what a unit found is a document that is to be decided of. */
async function foundDocument(
  trx: Trx,
  clock: Clock,
  matter: MatterRow,
  author: string,
  found: { readonly file: string; readonly task: TaskRow; readonly name: string | undefined },
): Promise<void> {
  if (!isDocumentKind(matter.kind)) return;
  const document = nextId(clock);
  const title = (found.name ?? '').replace(/\.[a-z0-9]{1,5}$/i, '').trim() || found.task.wants.slice(0, 100);
  const source = found.task.unit;
  const values = { tenant: ownTenant, id: document, matter: matter.id, title, source, file: found.file };
  await trx.insertInto('matter_document').values(values).execute();
  await addMatterEvent(trx, clock, { matter: matter.id, name: 'document-added', author, data: { document } });
}

const isLeaderOf = (actor: Actor, unit: string | null) =>
  actor.role === 'leader' && unit !== null && actor.units.includes(unit);

/** Takes a task back, with a reason. */
export function cancelTask(
  deps: Deps,
  actor: Actor,
  wish: { readonly matter: string; readonly task: string; readonly reason?: string | undefined },
): Promise<void> {
  return performMatter(deps, actor, { step: 'cancel-task', matter: wish.matter }, async (trx, at) => {
    const task = await openTask(trx, at, wish.task);
    await trx
      .updateTable('matter_task')
      .set({ state: 'cancelled', ended_at: deps.clock.now(), ended_by: actor.id })
      .where('id', '=', task.id)
      .execute();
    await advance(trx, deps.clock, at.matter, {
      step: 'cancel-task',
      name: 'task-cancelled',
      author: actor.id,
      reason: wish.reason,
      data: { task: task.id },
    });
  });
}
