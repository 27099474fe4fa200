import type { IsoDate } from '#src/kernel/date.ts';
import { compareMoments, type Moment, momentAt, startOfDay } from '#src/kernel/oslo-time.ts';
import { workingDaysBetween } from '#src/kernel/working-days.ts';
import type { Clock } from '#src/law/clocks/clock.ts';

/**
 * How near the next day of a case is. `soon`: hours count, or few working days are left; a month whose first reminder has gone out
 * must not stand beside three days as if it were as near. `quiet`: later than that. `due`: today.
 * `stopped`: it stands still. `none`: nothing is waited for.
 */
export const stages = ['overdue', 'due', 'soon', 'quiet', 'stopped', 'none'] as const;
export type Stage = (typeof stages)[number];

/** Whom an overdue clock is told to, in turn. */
export const tellings = ['handler', 'leader', 'owner'] as const;
export type Telling = (typeof tellings)[number];

/** Last days of what the owner may choose to do; the clock of the answer itself holds for whoever does not. */
const choices: readonly string[] = ['extension-told', 'refusal-told'];

/** Whether a clock runs only if something happens, or if the owner chooses to do something. */
export function isUncertain({ rule, condition }: Clock): boolean {
  return condition !== undefined || choices.includes(rule.name);
}

/** Whether it is others who may do something before the clock is due, or from then on. */
export function isOthers({ rule }: Clock): boolean {
  return rule.whose === 'requester' || rule.opens === true;
}

/** Whether somebody of the owner must act before the clock is due, whatever else happens. */
const binds = (clock: Clock) => !isOthers(clock) && !isUncertain(clock);

const over: readonly Clock['state'][] = ['met', 'met-late', 'ended', 'not-started'];

/** When a clock is out: its instant, and for a day the beginning of the day after it. */
export function endOf({ day, instant }: Moment): number {
  if (instant !== undefined) return instant;
  const next = new Date(`${day}T12:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return startOfDay(next.toISOString().slice(0, 10));
}

/** The clocks that wait for the owner, the one due first before the others; those that stand still last. */
export function waitingClocks(clocks: readonly Clock[]): readonly Clock[] {
  const far = Number.MAX_SAFE_INTEGER;
  const end = ({ due }: Clock) => (due === null ? far : endOf(due));
  return clocks.filter((clock) => binds(clock) && !over.includes(clock.state)).toSorted((a, b) => end(a) - end(b));
}

/** The clock that must be acted on first; undefined when nothing is waited for. */
export function nextClock(clocks: readonly Clock[]): Clock | undefined {
  return waitingClocks(clocks)[0];
}

/** How near a clock is, seen from a moment. */
export function stageOf(clock: Clock | undefined, now: Date): Stage {
  if (clock === undefined) return 'none';
  if (clock.due === null) return 'stopped';
  const seen = momentAt(now.getTime());
  if (endOf(clock.due) <= now.getTime()) return 'overdue';
  if (clock.due.day === seen.day) return 'due';
  if (clock.rule.count.unit === 'hours') return 'soon';
  return workingDaysBetween(seen.day, clock.due.day) <= few ? 'soon' : 'quiet';
}

/** So many working days are few. */
const few = 3;

/** How long after it is out the next in turn is told: working days; hours are for all at once. */
const turns: Readonly<Record<Clock['rule']['binding'], Readonly<Record<Telling, number>>>> = {
  statute: { handler: 0, leader: 0, owner: 1 },
  practice: { handler: 0, leader: 1, owner: 3 },
  own: { handler: 0, leader: 1, owner: 5 },
};

/** Who is told that a clock is out, at a moment; nobody while it runs. */
export function toldOf(clock: Clock, now: Date): readonly Telling[] {
  if (clock.due === null || stageOf(clock, now) !== 'overdue') return [];
  if (clock.rule.count.unit === 'hours') return tellings;
  const passed = workingDaysBetween(clock.due.day, momentAt(now.getTime()).day);
  return tellings.filter((telling) => turns[clock.rule.binding][telling] <= passed);
}

/** What the program tells of by itself, each once: `key` is the same whenever it is asked. */
export interface Notice {
  readonly key: string;
  readonly event: 'reminded' | 'escalated';
  readonly clock: string;
  readonly due: IsoDate;
  readonly to: Telling;
}

const printed = ({ day, instant }: Moment) => (instant === undefined ? day : new Date(instant).toISOString());

/**
 * What should have been told of a case's clocks by now: of those that are out, each in turn; of the next one, the latest reminder that
 * has passed, to the handler. Reminders that were missed while nothing ran are not caught up with.
 */
export function noticesDue(clocks: readonly Clock[], now: Date): readonly Notice[] {
  const waiting = waitingClocks(clocks);
  const next = waiting.find((clock) => clock.due !== null && stageOf(clock, now) !== 'overdue');
  const out = waiting.flatMap((clock) => {
    const { due, rule } = clock;
    if (due === null) return [];
    const about = { event: 'escalated' as const, clock: rule.name, due: due.day };
    return toldOf(clock, now).map((to) => ({ key: `out:${rule.name}:${printed(due)}:${to}`, to, ...about }));
  });
  return [...out, ...(next === undefined ? [] : reminderOf(next, now))];
}

function reminderOf({ due, reminders, rule }: Clock, now: Date): readonly Notice[] {
  const seen = momentAt(now.getTime());
  const last = reminders.findLast((reminder) => compareMoments(reminder, seen) <= 0);
  if (last === undefined || due === null) return [];
  const key = `remind:${rule.name}:${printed(due)}:${printed(last)}`;
  return [{ key, event: 'reminded', clock: rule.name, due: due.day, to: 'handler' }];
}
