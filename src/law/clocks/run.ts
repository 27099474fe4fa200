import { say, type Text } from '#src/kernel/language.ts';
import { compareMoments, type Moment } from '#src/kernel/oslo-time.ts';
import { workingDaysAfter, workingDaysBetween } from '#src/kernel/working-days.ts';
import type { Clock, ClockEvent, ClockRule, ClockState, ClockStep, Effect } from './clock.ts';
import { countFrom, receivedLate, remindersBefore, sayCount } from './count.ts';
import { filled, momentInWords, together } from './words.ts';

const started = say('Klokken starter {start}.', 'Klokka startar {start}.', 'The clock starts on {start}.');
const tooLate = say(
  'Det skjedde først {at}, etter at tiden var ute {due}, og endrer ikke fristen.',
  'Det skjedde først {at}, etter at tida var ute {due}, og endrar ikkje fristen.',
  'It happened only on {at}, after the time was out on {due}, and does not change the term.',
);
const anew = say(
  'Om klokken regnes på nytt fra {at}.',
  'Om klokka blir rekna på nytt frå {at}.',
  'If the clock is counted anew from {at}.',
);

const nowDue = say('Fristen er nå {due}.', 'Fristen er no {due}.', 'It is now due on {due}.');

/** What a clock is between two events. */
interface Standing {
  readonly start: Moment;
  readonly due: Moment | null;
  /** The working days left when it was stopped; undefined while it runs. */
  readonly left?: number;
  readonly over?: 'met' | 'met-late' | 'ended';
  /** The step that the due day rests on. */
  readonly why: Text;
  readonly otherwise?: Clock['otherwise'];
}

const dueOf = (standing: Standing): Moment => standing.due ?? standing.start;

/** Why an event that would change a term does not, or undefined when it does. */
function hindrance(effect: Effect, event: ClockEvent, standing: Standing): Text | undefined {
  if (effect.onlyWithReason !== undefined && (event.reason ?? '').trim() === '') return effect.onlyWithReason;
  if (effect.onlyInTime === undefined || standing.due === null) return undefined;
  if (compareMoments(event.at, standing.due) <= 0) return undefined;
  const values = { at: momentInWords(event.at), due: momentInWords(standing.due) };
  return together(filled(tooLate, values), effect.onlyInTime);
}

function counted(rule: ClockRule, start: Moment, count = rule.count): { readonly due: Moment; readonly why: Text } {
  const due = countFrom(start, count);
  const values = { start: momentInWords(start), due: momentInWords(due) };
  const late = receivedLate(start, count);
  return { due, why: together(filled(rule.because, values), sayCount(start, due, count), rule.unsettled, late?.says) };
}

function stopped(standing: Standing, at: Moment): Standing {
  const left = workingDaysBetween(at.day, dueOf(standing).day);
  return { start: standing.start, due: null, left, why: standing.why };
}

function resumed(rule: ClockRule, standing: Standing, at: Moment): Standing {
  // The law has a clock stand still only where it counts in working days.
  const due = { day: workingDaysAfter(at.day, standing.left ?? rule.count.n) };
  return { start: standing.start, due, why: standing.why };
}

/** The clock after an event, as the effect says; the same when the event does nothing to it. */
function after(rule: ClockRule, standing: Standing, effect: Effect, { at }: ClockEvent): Standing {
  const { due } = standing;
  if (effect.does === 'meet') {
    const late = due !== null && compareMoments(at, due) > 0;
    return { ...standing, due, over: late ? 'met-late' : 'met' };
  }
  if (effect.does === 'end') return { ...standing, over: 'ended' };
  if (effect.does === 'stop') return due !== null && compareMoments(at, due) <= 0 ? stopped(standing, at) : standing;
  if (effect.does === 'resume') return due === null ? resumed(rule, standing, at) : standing;
  if (effect.does === 'restart') {
    const again = counted(rule, at);
    return { start: at, due: again.due, why: again.why };
  }
  if (effect.does === 'extend' && effect.to !== undefined) {
    const longer = counted(rule, standing.start, effect.to);
    return { ...standing, due: longer.due };
  }
  if (effect.otherwiseAnew === undefined) return standing;
  const other = together(filled(anew, { at: momentInWords(at) }), effect.otherwiseAnew);
  return { ...standing, otherwise: { due: countFrom(at, rule.count), because: other } };
}

function stateOf({ opens }: ClockRule, standing: Standing, asOf: Moment | undefined): ClockState {
  if (standing.over !== undefined) return standing.over;
  if (asOf !== undefined && compareMoments(asOf, standing.start) < 0) return 'not-started';
  if (standing.due === null) return 'stopped';
  if (asOf === undefined) return 'open';
  const distance = compareMoments(standing.due, asOf);
  // Nobody is late with what they may do from a day on.
  if (opens === true) return distance > 0 && standing.due.day !== asOf.day ? 'not-started' : 'running';
  if (distance < 0) return 'overdue';
  return standing.due.day === asOf.day ? 'due-today' : 'running';
}

/** Working days from a day to another, below 0 when the other is past. */
function workingDaysLeft(from: Moment, due: Moment): number {
  return due.day >= from.day ? workingDaysBetween(from.day, due.day) : -workingDaysBetween(due.day, from.day);
}

function leftOf(rule: ClockRule, due: Moment, asOf: Moment): NonNullable<Clock['left']> {
  const workingDays = workingDaysLeft(asOf, due);
  if (rule.count.unit !== 'hours' || asOf.instant === undefined || due.instant === undefined) return { workingDays };
  return { workingDays, hours: Math.floor((due.instant - asOf.instant) / 3_600_000) };
}

interface Ran {
  readonly standing: Standing;
  readonly steps: readonly ClockStep[];
}

function step({ standing, steps }: Ran, rule: ClockRule, event: ClockEvent): Ran {
  const effect = rule.events[event.name];
  if (effect === undefined || standing.over !== undefined) return { standing, steps };
  const hindered = hindrance(effect, event, standing);
  const next = hindered === undefined ? after(rule, standing, effect, event) : standing;
  const told: ClockStep = {
    at: event.at,
    // What should change the clock and does not is told as what it does: nothing.
    does: hindered !== undefined || (next === standing && effect.does !== 'none') ? 'none' : effect.does,
    event: event.name,
    law: effect.law,
    because: hindered ?? filled(effect.because, { at: momentInWords(event.at) }),
    ...(event.reason !== undefined && { reason: event.reason }),
    ...(event.author !== undefined && { author: event.author }),
    due: next.over === undefined ? next.due : null,
  };
  return { standing: next, steps: [...steps, told] };
}

/** How the clock was counted, what happened to it after it was last started, and what it is due if that changed. */
function explained({ standing, steps }: Ran): Text {
  const from = steps.findLastIndex(({ does }) => does === 'start' || does === 'restart');
  const since = steps.slice(from === 0 ? 1 : from);
  const moved = since.some(({ does }) => does === 'extend' || does === 'resume') && standing.due !== null;
  const now = moved && standing.due !== null ? filled(nowDue, { due: momentInWords(standing.due) }) : undefined;
  return together(standing.why, ...since.map(({ because }) => because), now);
}

export interface RunOptions {
  readonly asOf?: Moment | undefined;
  readonly condition?: Text;
}

/**
 * Runs one clock from its start through what happened; what lies before the start is left out.
 * @param events in the order of time, none after `asOf`
 */
export function runClock(
  rule: ClockRule,
  start: Moment,
  events: readonly ClockEvent[],
  { asOf, condition }: RunOptions = {},
): Clock {
  const first = counted(rule, start);
  const otherwise = receivedLate(start, rule.count)?.otherwise;
  const begun: ClockStep = {
    at: start,
    does: 'start',
    law: rule.law,
    because: filled(started, { start: momentInWords(start) }),
    due: first.due,
  };
  const initial: Ran = {
    standing: { start, due: first.due, why: first.why, ...(otherwise !== undefined && { otherwise }) },
    steps: [begun],
  };
  const ran = events
    .filter(({ at }) => compareMoments(at, start) >= 0)
    .reduce((so, event) => step(so, rule, event), initial);
  const { standing } = ran;
  const waits = standing.over === undefined && standing.due !== null;
  return {
    rule,
    start: standing.start,
    due: standing.due,
    state: stateOf(rule, standing, asOf),
    because: explained(ran),
    steps: ran.steps,
    reminders:
      waits && standing.due !== null ? remindersBefore(standing.start, standing.due, rule.count, rule.remind) : [],
    ...(condition !== undefined && { condition }),
    ...(waits && standing.otherwise !== undefined && { otherwise: standing.otherwise }),
    ...(waits && asOf !== undefined && standing.due !== null && { left: leftOf(rule, standing.due, asOf) }),
  };
}

/** The first day on which silence counts as an answer: the day after the last one for an answer. */
export function dayAfter({ day }: Moment): Moment {
  const next = new Date(`${day}T12:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return { day: next.toISOString().slice(0, 10) };
}
