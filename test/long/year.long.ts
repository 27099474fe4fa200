import { afterAll, beforeAll, expect, test } from 'vitest';
import { listMatters } from '#src/features/cases/list-matters.ts';
import { remindOwner } from '#src/features/cases/remind.ts';
import { summariseMatters } from '#src/features/cases/summarise-matters.ts';
import { newId } from '#src/kernel/uuid.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { openOwnDatabase } from '#test/own-database.ts';
import { arrive, type Known, type World, wake } from './year/life.ts';
import { leave, openOffice } from './year/office.ts';
import { dayOf, isWorkingDay, later, midnight, tooLateFrom, workingDaysAfter } from './year/oracle.ts';
import { chanceOf, Queue } from './year/queue.ts';

/** A year of an owner with four schools: what comes, who does what with it, and who does nothing. */
const arrivals = Number(process.env.SKOLEVERN_YEAR_CASES ?? 2_000);
const [first, last, end] = ['2026-01-02', '2026-12-18', '2027-02-26'] as const;
const hour = 3_600_000;
/** The clock of the simulation: what is to happen moves it. */
let now = midnight(first);
const clock = { now: () => new Date(now) };

let database: Awaited<ReturnType<typeof openOwnDatabase>>;
let db: Db;
let tenant: string;
let world: World;

interface Told {
  readonly matter: string;
  readonly name: string;
  readonly at: Date;
  readonly data: { readonly as?: string; readonly to?: readonly string[]; readonly clock?: string };
}

/** Everything that was told of deadlines, by case. */
let told: ReadonlyMap<string, readonly Told[]>;
/** The rounds in which the application looked after its deadlines. */
const rounds: number[] = [];
const faults: string[] = [];

/** What the application does every hour, here thrice a day; whoever is told wakes. */
async function round(): Promise<void> {
  const since = new Date(now);
  await remindOwner(db, { clock, origin: 'http://127.0.0.1' }, tenant);
  rounds.push(now);
  const escalated = await inTenant(db, tenant, (trx) =>
    trx.selectFrom('matter_event').select('matter').where('name', '=', 'escalated').where('at', '>=', since).execute(),
  );
  for (const { matter } of escalated) wake(world, matter);
}

/** Every open case stands on somebody's list, and what is too late is in the number that the coordinators see. */
async function inspect(): Promise<void> {
  const present = [...world.office.workers.values()].filter(({ gone }) => gone === undefined);
  const seen = new Set<string>();
  for (const { actor } of present) {
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const list = await listMatters({ db, clock }, actor, { list: 'mine', page });
      pages = list.pages;
      for (const { id } of list.matters) seen.add(id);
    }
  }
  const open = [...world.cases.values()].filter(({ closed }) => closed === undefined);
  for (const { id, kind } of open) if (!seen.has(id)) faults.push(`${dayOf(now)}: a ${kind} is on nobody's list`);
  const late = open.filter((one) => one.ended === undefined && (tooLate(one) ?? Number.POSITIVE_INFINITY) <= now);
  const [coordinator] = world.office.coordinators;
  if (coordinator === undefined) throw new Error('nobody coordinates');
  const { overdue } = await summariseMatters({ db, clock }, coordinator.actor);
  if (overdue < late.length)
    faults.push(`${dayOf(now)}: ${late.length} are too late, and the overview tells of ${overdue}`);
}

const tooLate = ({ kind, received, extended }: Known) => tooLateFrom(kind, received, extended);

/** Things in their order, until none is left before the end. */
async function live(): Promise<void> {
  for (let next = world.queue.next(); next !== undefined && next.at < midnight(end); next = world.queue.next()) {
    now = Math.max(now, next.at);
    await next.happens();
  }
}

beforeAll(async () => {
  database = await openOwnDatabase('year');
  ({ db } = database);
  tenant = newId();
  await db.insertInto('tenant').values({ id: tenant, slug: 'aret', name: 'Året kommune', origin: null }).execute();
  const office = await openOffice({ db, clock }, tenant, 4, 4);
  const chance = chanceOf(2026);
  world = { deps: { db, clock }, office, chance, queue: new Queue(), cases: new Map(), now: () => now };
  const span = midnight(last) - midnight(first);
  for (let n = 0; n < arrivals; n += 1)
    world.queue.add(midnight(first) + Math.floor(chance.next() * span), () => arrive(world));
  // A leader and three of the staff leave, each with what they have.
  const leavers = [office.leaderOf('skole-2'), ...office.units.slice(0, 3).map((unit) => office.staffOf(unit)[0])];
  for (const [n, worker] of leavers.entries()) {
    const at = midnight(`2026-0${3 + n * 2}-16`) + 12 * hour;
    if (worker !== undefined) world.queue.add(at, () => leave(world.deps, office, worker, at));
  }
  for (let day: string = first; day < end; day = later(day, 1)) {
    for (const time of isWorkingDay(day) ? [0.2, 9, 14] : [0.2]) world.queue.add(midnight(day) + time * hour, round);
    if (new Date(`${day}T12:00:00Z`).getUTCDay() === 3) world.queue.add(midnight(day) + 17 * hour, inspect);
  }
  await live();
  const events = await inTenant(db, tenant, (trx) =>
    trx
      .selectFrom('matter_event')
      .select(['matter', 'name', 'at', 'data'])
      .where('name', 'in', ['reminded', 'escalated'])
      .orderBy('at')
      .execute(),
  );
  told = Map.groupBy(events as Told[], ({ matter }) => matter);
}, 1_500_000);

afterAll(async () => {
  await database?.drop();
});

/** The first round at or after an instant. */
const roundFrom = (at: number) => rounds.find((one) => one >= at) ?? Number.POSITIVE_INFINITY;

const escalations = (id: string, as: string) =>
  (told.get(id) ?? []).filter(({ name, data }) => name === 'escalated' && data.as === as);

test('a year went by: as many cases as were to come, some too late, some forgotten, some left behind', () => {
  const all = [...world.cases.values()];
  const late = all.filter((one) => (one.ended ?? now) >= (tooLate(one) ?? Number.POSITIVE_INFINITY));
  const woken = all.filter((one) => one.woken);
  process.stderr.write(
    `year: ${all.length} cases, ${late.length} answered too late by law, ${woken.length} seen to because somebody was told, ` +
      `${all.filter(({ closed }) => closed === undefined).length} open at the end; ${rounds.length} rounds; ` +
      `${[...told.values()].flat().length} times told\n`,
  );
  expect(all).toHaveLength(arrivals);
  // Else the rest proves nothing.
  expect(late.length).toBeGreaterThan(arrivals / 100);
  expect(woken.length).toBeGreaterThan(arrivals / 50);
});

test('every open case stood on the list of somebody who is there, every week, and the overview told of all that were late', () => {
  expect(faults).toEqual([]);
});

test('of every case that came to be too late, handler and leader were told in the first round after it, and the owner a working day later', () => {
  const silent: string[] = [];
  for (const one of world.cases.values()) {
    const from = tooLate(one);
    const ended = one.ended ?? Number.POSITIVE_INFINITY;
    if (from === undefined) continue;
    const ownerFrom = one.kind === 'breach' ? from : midnight(later(workingDaysAfter(dayOf(from - 1), 1), 0));
    for (const [as, at] of [
      ['handler', from],
      ['leader', from],
      ['owner', ownerFrom],
    ] as const) {
      const by = roundFrom(at);
      if (ended < by || by === Number.POSITIVE_INFINITY) continue;
      const here = escalations(one.id, as).filter(({ at: said }) => said.getTime() <= by);
      const heard = here.flatMap(({ data }) => data.to ?? []);
      if (heard.length === 0)
        silent.push(
          `${one.kind} of ${dayOf(one.received)}, out ${new Date(from).toISOString()}: ${as} not told by ${new Date(by).toISOString()}`,
        );
    }
  }
  expect(silent).toEqual([]);
});

test('whoever has a case was reminded before the day was out', () => {
  const silent: string[] = [];
  for (const one of world.cases.values()) {
    const from = tooLate(one);
    // Nobody is reminded of what was answered; of what came just before the end there is no round.
    if (from === undefined || (one.ended ?? Number.POSITIVE_INFINITY) < from || from > midnight(end)) continue;
    const before = (told.get(one.id) ?? []).filter(({ at }) => at.getTime() < from);
    if (before.length === 0) silent.push(`${one.kind} of ${dayOf(one.received)}`);
  }
  expect(silent).toEqual([]);
});

test('nobody was told that a request was out which was answered in the time of practice, and nothing was told twice', () => {
  const wolf: string[] = [];
  for (const one of world.cases.values()) {
    const { kind, received, ended } = one;
    const mine = (told.get(one.id) ?? []).filter(({ name }) => name === 'escalated');
    const inTime = kind === 'foi' && ended !== undefined && dayOf(ended) <= workingDaysAfter(dayOf(received), 3);
    if (inTime && mine.some(({ at }) => at.getTime() <= ended)) wolf.push(`${kind} of ${dayOf(received)}`);
    const keys = mine.map(({ data }) => `${data.clock} ${data.as} ${JSON.stringify(data)}`);
    if (new Set(keys).size !== keys.length) wolf.push(`${kind} of ${dayOf(received)}: twice`);
  }
  expect(wolf).toEqual([]);
});

test('in the end everything was answered and closed', () => {
  const open = [...world.cases.values()].filter(({ closed }) => closed === undefined);
  expect(open.map(({ kind, received }) => `${kind} of ${dayOf(received)}`)).toEqual([]);
});
