import { isDate, osloDate } from '#src/kernel/date.ts';
import { compareMoments } from '#src/kernel/oslo-time.ts';
import type { EventName } from '#src/law/clocks/clock.ts';
import { eventsOf as eventsOfClock } from '#src/law/clocks/clocks.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { advance } from './advance.ts';
import { momentOf } from './clocks/of-matter.ts';
import { isClockEvent } from './model/events.ts';
import { kindRules, type MatterKind } from './model/kinds.ts';
import { performMatter } from './perform-matter.ts';
import { badField } from './problems.ts';
import type { MatterRow } from './store/read.ts';
import { kept, type When } from './store/write.ts';

/** Events that follow from a step of their own (sending the answer, a complaint), and are not noted by hand. */
const byStep: readonly EventName[] = [
  'answered',
  'granted',
  'refused',
  'forwarded',
  'complained',
  'complaint-sent',
  'withdrawn',
];

/** Those that mean nothing, or the wrong thing, without a reason. */
export const reasonedEvents: readonly EventName[] = [
  'extend',
  'no-risk',
  'high-risk',
  'interim',
  'clarification-asked',
];

/** What may be noted by hand of the clocks of a kind. */
export function notableEvents(kind: MatterKind): readonly EventName[] {
  const { clock } = kindRules[kind];
  return clock === undefined ? [] : eventsOfClock(clock).filter((name) => !byStep.includes(name));
}

/**
 * When something is said to have happened: a day or a time, none before the case came and none to come.
 * @throws Problem (bad-input, `when`)
 */
export function checkedWhen(matter: MatterRow, when: When | undefined, now: Date): When {
  if (when === undefined) return { at: now };
  const isGood = 'day' in when ? isDate(when.day) : !Number.isNaN(when.at.getTime());
  if (!isGood) throw badField('when', 'when');
  const { at, dayOnly } = kept(when);
  const isPast = 'day' in when ? when.day <= osloDate(now) : at <= now;
  const received = momentOf(matter.received_at, matter.received_day_only);
  if (!isPast || compareMoments(momentOf(at, dayOnly), received) < 0) throw badField('when', 'when');
  return when;
}

export interface ClockNote {
  readonly matter: string;
  readonly event: string;
  readonly when?: When | undefined;
  readonly reason?: string | undefined;
  readonly section?: string | undefined;
}

/** Notes what bears on a deadline: a longer term, a question, an interim answer. What it does, the law's clocks say. */
export function noteClock(deps: Deps, actor: Actor, note: ClockNote): Promise<void> {
  return performMatter(deps, actor, { step: 'clock', matter: note.matter }, async (trx, { matter }) => {
    const { event } = note;
    if (!isClockEvent(event) || !notableEvents(matter.kind).includes(event)) throw badField('clockEvent', 'event');
    if (reasonedEvents.includes(event) && (note.reason ?? '').trim() === '') throw badField('needsReason', 'reason');
    await advance(trx, deps.clock, matter, {
      step: 'clock',
      name: event,
      author: actor.id,
      when: checkedWhen(matter, note.when, deps.clock.now()),
      reason: note.reason,
      section: note.section?.trim() || undefined,
    });
  });
}
