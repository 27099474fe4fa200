import { isUuid } from '#src/kernel/uuid.ts';
import type { Clock } from '#src/law/clocks/clock.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { clocksOfMatter } from './clocks/of-matter.ts';
import { nextClock, type Stage, stageOf } from './clocks/stage.ts';
import { closingFacts } from './closing.ts';
import { type PossibleHandler, possibleHandlers } from './hand-over.ts';
import { type ClosingRule, closingGaps } from './model/closing.ts';
import { decideMatter } from './model/decide-matter.ts';
import { type MatterRelation, relationsToMatter } from './model/relations.ts';
import { type StepName, stepNames } from './model/steps.ts';
import { noMatter, performMatter } from './perform-matter.ts';
import {
  type DocumentRow,
  documentsOf,
  eventsOf,
  type FileRow,
  filesOf,
  type MatterEvent,
  type MatterRow,
  type MessageRow,
  matterRow,
  messagesOf,
  numberOf,
  type PartyRow,
  partiesOf,
  standingOf,
  type TaskRow,
  tasksOf,
  timedOf,
} from './store/read.ts';
import { holdsTask } from './tasks.ts';

/** A case that this one is linked to. */
export interface Linked {
  readonly id: string;
  readonly number: string;
  readonly kind: MatterRow['kind'];
  readonly link: 'related' | 'same-letter' | 'joined-into';
  /** Whether the actor may open it. */
  readonly mayOpen: boolean;
}

/** As much of a case as everybody who comes to it gets. */
interface Outline {
  readonly row: MatterRow;
  readonly number: string;
  readonly relations: readonly MatterRelation[];
  /** What the actor may do with it, as it stands. */
  readonly may: ReadonlySet<StepName>;
  readonly clocks: readonly Clock[];
  readonly next: Clock | undefined;
  readonly stage: Stage;
  /** Names of accounts that the case tells of. */
  readonly names: ReadonlyMap<string, string>;
}

/** The whole of a case. */
export interface WholeMatter extends Outline {
  readonly sight: 'whole';
  readonly parties: readonly PartyRow[];
  readonly messages: readonly MessageRow[];
  readonly documents: readonly DocumentRow[];
  readonly tasks: readonly TaskRow[];
  readonly files: readonly FileRow[];
  readonly events: readonly MatterEvent[];
  readonly links: readonly Linked[];
  readonly handlers: readonly PossibleHandler[];
  /** What is in the way of closing it; a reason for being late counts as given. */
  readonly gaps: readonly ClosingRule[];
  /** A late answer must be explained when it is closed. */
  readonly asksWhyLate: boolean;
}

/** That a case is offered, and nothing of what is in it; or the tasks in it that are the actor's; or how one's own case stands. */
export interface PartOfMatter extends Outline {
  readonly sight: 'offer' | 'tasks' | 'own';
  readonly tasks: readonly TaskRow[];
  readonly offer: MatterEvent | undefined;
}

export type MatterView = WholeMatter | PartOfMatter;

const sights = ['see', 'see-offer', 'see-task', 'see-own'] as const;

/** How much of a case somebody may see: the most, of what is allowed. */
async function sightOf(trx: Trx, actor: Actor, id: string): Promise<(typeof sights)[number]> {
  const row = await matterRow(trx, id);
  if (row === undefined) return 'see';
  const standing = await standingOf(trx, row);
  return sights.find((step) => decideMatter(actor, step, standing).allowed) ?? 'see';
}

async function namesIn(trx: Trx, row: MatterRow, events: readonly MatterEvent[], tasks: readonly TaskRow[]) {
  const said = [
    row.handler,
    row.offered_account,
    row.opened_by,
    ...events.flatMap(({ author, data }) => [author, ...[data.to, data.from, data.account].flat()]),
    ...tasks.flatMap(({ holder, given_by, ended_by }) => [holder, given_by, ended_by]),
  ];
  const ids = [...new Set(said.filter((one): one is string => typeof one === 'string' && isUuid(one)))];
  if (ids.length === 0) return new Map<string, string>();
  const accounts = await trx.selectFrom('account').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(accounts.map(({ id, name }) => [id, name]));
}

async function linksOf(trx: Trx, actor: Actor, matter: string): Promise<readonly Linked[]> {
  const rows = await trx
    .selectFrom('matter_link')
    .selectAll()
    .where((where) => where.or([where('matter', '=', matter), where('other', '=', matter)]))
    .execute();
  const links: Linked[] = [];
  for (const { matter: one, other, kind } of rows) {
    const row = await matterRow(trx, one === matter ? other : one);
    if (row === undefined) continue;
    const mayOpen = decideMatter(actor, 'see', await standingOf(trx, row)).allowed;
    links.push({ id: row.id, number: numberOf(row), kind: row.kind, link: kind, mayOpen });
  }
  return links;
}

/**
 * A case as far as the actor may see it: the whole, that it is offered, their tasks in it, or how their own stands.
 * @throws Problem (not-found) for who does not stand to it
 */
export async function viewMatter(deps: Deps, actor: Actor, id: string): Promise<MatterView> {
  const step = await inTenant(deps.db, actor.tenant, (trx) => sightOf(trx, actor, id));
  return performMatter(deps, actor, { step, matter: id }, async (trx, { matter: row, standing }) => {
    const now = deps.clock.now();
    const [events, tasks] = [await eventsOf(trx, id), await tasksOf(trx, id)];
    const clocks = clocksOfMatter(timedOf(row), events, now);
    const next = row.state === 'closed' ? undefined : nextClock(clocks);
    const outline: Outline = {
      row,
      number: numberOf(row),
      relations: relationsToMatter(actor, standing),
      may: new Set(stepNames.filter((one) => decideMatter(actor, one, standing).allowed)),
      clocks,
      next,
      stage: stageOf(next, now),
      names: await namesIn(trx, row, events, tasks),
    };
    if (step === 'see') return whole(trx, actor, outline, events, tasks, now);
    return {
      ...outline,
      sight: ({ 'see-offer': 'offer', 'see-task': 'tasks', 'see-own': 'own' } as const)[step],
      tasks: tasks.filter((task) => holdsTask(actor, task)),
      offer: events.findLast(({ name }) => name === 'offered'),
    };
  });
}

async function whole(
  trx: Trx,
  actor: Actor,
  outline: Outline,
  events: readonly MatterEvent[],
  tasks: readonly TaskRow[],
  now: Date,
): Promise<WholeMatter> {
  const { row } = outline;
  const { id } = row;
  const facts = await closingFacts(trx, row, now, 'told');
  return {
    ...outline,
    sight: 'whole',
    events,
    tasks,
    parties: await partiesOf(trx, id),
    messages: await messagesOf(trx, id),
    documents: await documentsOf(trx, id),
    files: await filesOf(trx, id),
    links: await linksOf(trx, actor, id),
    handlers: await possibleHandlers(trx, id),
    gaps: closingGaps(facts),
    asksWhyLate: facts.wasLate,
  };
}

/** A file of a case, with its bytes. @throws Problem (not-found) */
export function fileOf(deps: Deps, actor: Actor, matter: string, file: string): Promise<FileRow & { bytes: Buffer }> {
  return performMatter(deps, actor, { step: 'see', matter }, async (trx) => {
    const row = isUuid(file)
      ? await trx
          .selectFrom('matter_file')
          .selectAll()
          .where('id', '=', file)
          .where('matter', '=', matter)
          .executeTakeFirst()
      : undefined;
    if (row === undefined) throw noMatter();
    return row;
  });
}
