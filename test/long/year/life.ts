import { closeMatter, decideOutcome, moveOn, NotYet, sendAnswer, withdrawMatter } from '#src/features/cases/closing.ts';
import { acceptMatter, declineMatter, offerMatter, takeMatter } from '#src/features/cases/hand-over.ts';
import type { MatterKind } from '#src/features/cases/model/kinds.ts';
import { noteClock } from '#src/features/cases/note-clock.ts';
import { openMatter } from '#src/features/cases/open-matter.ts';
import { handleMessage } from '#src/features/cases/say-in-matter.ts';
import { addMatterEvent } from '#src/features/cases/store/write.ts';
import { endTask, giveTask } from '#src/features/cases/tasks.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import type { Office, Worker } from './office.ts';
import { dayOf, isWorkingDay, later, midnight } from './oracle.ts';
import type { Chance, Queue } from './queue.ts';

/** What the simulation knows of a case beside what the system keeps. */
export interface Known {
  readonly kind: MatterKind;
  readonly received: number;
  readonly unit: string;
  readonly id: string;
  extended: boolean;
  /** When the answer went out, or the case was withdrawn. */
  ended?: number;
  closed?: number;
  /** Whoever has it does nothing until somebody tells them. */
  readonly forgotten: boolean;
  handler?: Worker;
  /** It is being seen to after somebody was told. */
  woken: boolean;
  /** Tasks that wait for an answer. */
  readonly tasks: Set<string>;
}

export interface World {
  readonly deps: Deps;
  readonly office: Office;
  readonly chance: Chance;
  readonly queue: Queue;
  readonly cases: Map<string, Known>;
  now(): number;
}

const hour = 3_600_000;

/** An instant in working hours, so many working hours on (eight to a day, from eight to four). */
function workLater(from: number, hours: number): number {
  let [day, left] = [dayOf(from), hours * hour];
  let at = Math.max(from, midnight(day) + 8 * hour);
  for (;;) {
    const end = midnight(day) + 16 * hour;
    if (isWorkingDay(day) && at < end) {
      if (at + left <= end) return at + left;
      left -= end - at;
    }
    day = later(day, 1);
    at = midnight(day) + 8 * hour;
  }
}

const kinds: readonly (readonly [MatterKind, number])[] = [
  ['foi', 50],
  ['access', 12],
  ['guidance', 11],
  ['party-access', 6],
  ['breach', 6],
  ['rectification', 5],
  ['erasure', 4],
  ['objection', 2],
  ['disclosure', 3],
  ['log-access', 1],
];

const outcomeOf = (kind: MatterKind, { weighted }: Chance): string =>
  kind === 'breach'
    ? weighted([['notified', 1] as const, ['no-risk', 2] as const])
    : kind === 'guidance'
      ? 'answered'
      : // Nobody showed who they are, so that nothing can be given out or erased; what it takes is another test's.
        kind === 'access' || kind === 'erasure'
        ? 'refused'
        : weighted([['granted', 6] as const, ['partly', 2] as const, ['refused', 1] as const]);

/** Something comes in, and what will come of it is put in the queue. */
export async function arrive(world: World): Promise<void> {
  const { deps, office, chance, queue, cases } = world;
  const kind = chance.weighted(kinds);
  const unit = chance.one(office.units);
  const received = world.now();
  const opened = await inTenant(deps.db, office.tenant, (trx) =>
    openMatter(trx, deps.clock, {
      kind,
      subject: `Noe om ${kind}`,
      unit,
      received: { at: new Date(received) },
      via: 'mail',
      author: 'mail',
      parties: [{ part: 'requester', name: 'Kim Nes', authority: 'anyone', shown: 'not-needed' }],
      message: { direction: 'in', channel: 'mail', body: 'Hei. Vi ber om svar.' },
    }),
  );
  const forgotten = chance.happens(0.07);
  const known: Known = {
    kind,
    received,
    unit,
    id: opened.id,
    extended: false,
    forgotten,
    woken: false,
    tasks: new Set(),
  };
  cases.set(opened.id, known);
  // One of a hundred is taken by nobody until somebody is told.
  if (!chance.happens(0.01)) queue.add(workLater(received, chance.between(1, 10)), () => distribute(world, known));
  // A breach has happened, and nobody can take it back.
  if (chance.happens(0.03) && kind !== 'breach')
    queue.add(workLater(received, chance.between(4, 30)), () => withdraw(world, known));
}

/** A leader, or a coordinator while there is none, takes it; most often somebody else gets it. */
async function distribute(world: World, known: Known): Promise<void> {
  const { deps, office, chance, queue } = world;
  if (known.ended !== undefined) return;
  const leader = office.leaderOf(known.unit);
  const taker = leader.gone === undefined && chance.happens(0.8) ? leader : chance.one(office.coordinators);
  await takeMatter(deps, taker.actor, { matter: known.id, reason: 'ingen har tatt den' });
  known.handler = taker;
  await read(world, known);
  const others = office.staffOf(known.unit).filter(({ gone }) => gone === undefined);
  if (others.length > 0 && chance.happens(0.7)) await offer(world, known, taker, chance.one(others));
  else plan(world, known);
  if (chance.happens(0.15)) await ask(world, known);
  const isRight = !['foi', 'breach', 'guidance', 'party-access', 'disclosure', 'log-access'].includes(known.kind);
  if (isRight && !known.forgotten && chance.happens(0.15))
    queue.add(workLater(world.now(), chance.between(20, 100)), () => extend(world, known));
}

/** Says that what came is read, as whoever has the case. */
async function read({ deps, office }: World, { id, handler }: Known): Promise<void> {
  if (handler === undefined) return;
  const unread = await inTenant(deps.db, office.tenant, (trx) =>
    trx.selectFrom('matter_message').select('id').where('matter', '=', id).where('handled_at', 'is', null).execute(),
  );
  for (const message of unread) await handleMessage(deps, handler.actor, { matter: id, message: message.id });
}

async function offer(world: World, known: Known, from: Worker, to: Worker): Promise<void> {
  const { deps, office, chance, queue } = world;
  await offerMatter(deps, from.actor, { matter: known.id, to: { account: to.actor.id } }, office.units);
  queue.add(workLater(world.now(), chance.between(1, 6)), async () => {
    if (known.ended !== undefined || to.gone !== undefined) return;
    if (chance.happens(0.1)) {
      await declineMatter(deps, to.actor, { matter: known.id, reason: 'har ikke tid' });
    } else {
      await acceptMatter(deps, to.actor, { matter: known.id });
      known.handler = to;
    }
    plan(world, known);
  });
}

/** Some look for something at another school; some of those forget it. */
async function ask(world: World, known: Known): Promise<void> {
  const { deps, office, chance, queue } = world;
  const unit = chance.one(office.units);
  const holder = office.leaderOf(unit);
  if (known.handler === undefined || holder.gone !== undefined) return;
  const dueOn = later(dayOf(world.now()), chance.between(1, 5));
  const wish = { matter: known.id, to: { unit }, wants: 'Se etter dokumenter', dueOn };
  const task = await giveTask(deps, known.handler.actor, wish, office.units);
  known.tasks.add(task);
  queue.add(workLater(world.now(), chance.happens(0.2) ? chance.between(30, 80) : chance.between(1, 12)), async () => {
    if (known.closed !== undefined || holder.gone !== undefined || !known.tasks.delete(task)) return;
    await endTask(deps, holder.actor, { matter: known.id, task, state: 'nothing-held', answer: 'Vi har ingenting.' });
  });
}

async function extend({ deps }: World, known: Known): Promise<void> {
  const { handler } = known;
  if (known.ended !== undefined || handler === undefined || handler.gone !== undefined) return;
  await noteClock(deps, handler.actor, { matter: known.id, event: 'extend', reason: 'mange systemer må spørres' });
  known.extended = true;
}

/** When it will be answered: most soon, some late, and what is forgotten by itself never. */
function plan(world: World, known: Known): void {
  const { chance, queue } = world;
  if (known.forgotten && !known.woken) return;
  const slow = chance.happens(0.15);
  const hours =
    known.kind === 'breach'
      ? chance.between(1, slow ? 30 : 6)
      : known.kind === 'foi' || known.kind === 'party-access' || known.kind === 'guidance'
        ? chance.between(2, slow ? 90 : 18)
        : chance.between(10, slow ? 300 : 100);
  queue.add(workLater(world.now(), hours), () => answer(world, known));
}

/** Whoever has it; where that is nobody any more, somebody takes it first. */
async function handlerOf(world: World, known: Known): Promise<Worker> {
  const { deps, office, chance } = world;
  const { handler } = known;
  if (handler !== undefined && handler.gone === undefined) return handler;
  const taker = chance.one(office.coordinators);
  await takeMatter(deps, taker.actor, { matter: known.id, reason: 'den som hadde den, er sluttet' });
  known.handler = taker;
  return taker;
}

async function answer(world: World, known: Known): Promise<void> {
  const { deps, chance, queue } = world;
  if (known.ended !== undefined) return;
  // Who has left answers nothing: the case waits until somebody is told.
  if (known.handler?.gone !== undefined && !known.woken) return;
  const { actor } = await handlerOf(world, known);
  await read(world, known);
  const outcome = outcomeOf(known.kind, chance);
  if (known.kind === 'breach' || known.kind === 'disclosure') await assessed(world, known, actor.id);
  await decideOutcome(deps, actor, { matter: known.id, outcome, reason: 'slik er det, etter loven' });
  await sendAnswer(deps, actor, { matter: known.id });
  known.ended = world.now();
  queue.add(workLater(world.now(), chance.between(1, 24)), () => close(world, known));
}

/** The assessment itself has its own tests; here it is only noted, so that the case can be closed. */
async function assessed({ deps, office }: World, { id, kind }: Known, author: string): Promise<void> {
  const name = kind === 'breach' ? 'breach-assessed' : 'disclosure-assessed';
  await inTenant(deps.db, office.tenant, (trx) => addMatterEvent(trx, deps.clock, { matter: id, name, author }));
}

async function withdraw(world: World, known: Known): Promise<void> {
  if (known.ended !== undefined) return;
  const { actor } = await handlerOf(world, known);
  await read(world, known);
  await withdrawMatter(world.deps, actor, { matter: known.id, reason: 'den som ba, har fått vite det annet sted' });
  known.ended = world.now();
  known.closed = world.now();
}

/** Closes; what is still in the way is seen to first. Some complain. */
async function close(world: World, known: Known): Promise<void> {
  const { deps, chance, queue } = world;
  const { actor } = await handlerOf(world, known);
  if (known.kind === 'foi' && !known.woken && chance.happens(0.05)) {
    await moveOn(deps, actor, 'complain', { matter: known.id });
    await moveOn(deps, actor, 'send-complaint', { matter: known.id });
    await moveOn(deps, actor, 'appeal-stands', { matter: known.id });
  }
  try {
    await closeMatter(deps, actor, { matter: known.id, reason: 'mange saker på en gang' });
    known.closed = world.now();
  } catch (error) {
    if (!(error instanceof NotYet)) throw error;
    await mend(
      world,
      known,
      error.gaps.map(({ id }) => id),
    );
    queue.add(workLater(world.now(), 8), () => close(world, known));
  }
}

/** What is in the way of closing: tasks are taken back, and of a breach the persons are told. */
async function mend(world: World, known: Known, gaps: readonly string[]): Promise<void> {
  const { deps } = world;
  const { actor } = await handlerOf(world, known);
  await read(world, known);
  if (gaps.includes('tasks')) {
    for (const task of known.tasks)
      await endTask(deps, actor, { matter: known.id, task, state: 'done', answer: 'Trengs ikke lenger.' });
    known.tasks.clear();
  }
  if (gaps.includes('clocks') && known.kind === 'breach')
    await noteClock(deps, actor, { matter: known.id, event: 'subjects-told', reason: 'sagt i brev' });
}

/** Somebody has been told that it is out: within two days they see to it. */
export function wake(world: World, id: string): void {
  const known = world.cases.get(id);
  if (known === undefined || known.ended !== undefined || known.woken) return;
  known.woken = true;
  world.queue.add(workLater(world.now(), world.chance.between(2, 16)), async () => {
    await handlerOf(world, known);
    await answer(world, known);
  });
}
