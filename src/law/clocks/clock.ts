import type { Text } from '#src/kernel/language.ts';
import type { Moment } from '#src/kernel/oslo-time.ts';
import type { LawReference } from '../acts.ts';

/** What a person may ask the clocks of. */
export const clockKinds = [
  'foi',
  'foi-reasons',
  'foi-complaint',
  'gdpr',
  'party-access',
  'breach',
  'environment-plan',
] as const;

export type ClockKind = (typeof clockKinds)[number];

/** True when `value` names a kind of clock. */
export function isClockKind(value: unknown): value is ClockKind {
  return typeof value === 'string' && (clockKinds as readonly string[]).includes(value);
}

/** How long a clock runs. The day it starts on is not counted; hours are hours, whatever the clocks on the wall do. */
export interface Count {
  readonly n: number;
  /** `days` end where they end; `weeks` and `months` that end on a non-working day go on to the next working day. */
  readonly unit: 'working-days' | 'days' | 'weeks' | 'months' | 'hours';
}

/** Something that happened after a clock started. */
export interface ClockEvent {
  readonly name: EventName;
  readonly at: Moment;
  readonly reason?: string;
  /** Who noted it. */
  readonly author?: string;
}

export const eventNames = [
  'interim',
  'clarification-asked',
  'clarified',
  'consent-asked',
  'consent-answered',
  'identity-asked',
  'identity-shown',
  'extend',
  'forwarded',
  'answered',
  'granted',
  'refused',
  'reasons-demanded',
  'reasons-given',
  'complained',
  'complaint-sent',
  'notified',
  'no-risk',
  'high-risk',
  'subjects-told',
  'investigated',
  'planned',
  'reported',
  'withdrawn',
] as const;

export type EventName = (typeof eventNames)[number];

/** What an event does to a clock, with the provision that says so. */
export interface Effect {
  /**
   * `meet`: what the clock waits for is done. `end`: it is no longer waited for. `stop`: it stands still. `resume`: it goes on with
   * the working days that were left. `restart`: it counts anew from the event. `extend`: it runs for `to` from its start. `none`:
   * people think that it does something, and it does not.
   */
  readonly does: 'meet' | 'end' | 'stop' | 'resume' | 'restart' | 'extend' | 'none';
  readonly law: LawReference;
  readonly because: Text;
  readonly to?: Count;
  /** Without a reason, or later than the clock's own last day, it has no effect. */
  readonly onlyInTime?: Text;
  readonly onlyWithReason?: Text;
  /** By another reading of the law the clock would start anew here; told, not counted by. */
  readonly otherwiseAnew?: Text;
}

/** One clock as data. Texts may hold {start} and {due}, days in words. */
export interface ClockRule {
  /** Stable, for scripts. */
  readonly name: string;
  readonly title: Text;
  readonly law: LawReference;
  /** The provision that gives the number, when it is another than the one that gives the right. */
  readonly through?: LawReference;
  /** Whether an act gives the number, ombudsmen and preparatory works do, or we set it where the law gives none. */
  readonly binding: 'statute' | 'practice' | 'own';
  /** Who must act before it ends, or who may act from then on. */
  readonly whose: 'owner' | 'requester';
  /** It is the first day on which something may be done, not the last. */
  readonly opens?: true;
  readonly count: Count;
  readonly because: Text;
  /** What the texts of law do not settle about the count, and how it is read here. */
  readonly unsettled?: Text;
  /** When people are reminded: so many working days before it is due; hours for a clock of hours. */
  readonly remind: readonly number[];
  readonly events: Readonly<Partial<Record<EventName, Effect>>>;
}

export type ClockState =
  /** Runs; nobody has said what day it is. */
  | 'open'
  | 'not-started'
  | 'running'
  | 'due-today'
  | 'overdue'
  | 'stopped'
  | 'met'
  | 'met-late'
  /** Something else ended it. */
  | 'ended';

/** One line of why the day is what it is. */
export interface ClockStep {
  readonly at: Moment;
  readonly does: Effect['does'] | 'start';
  /** Absent for the start. */
  readonly event?: EventName;
  readonly law: LawReference;
  readonly because: Text;
  readonly reason?: string;
  readonly author?: string;
  /** What the clock is due after this step; null when it stands still or has ended. */
  readonly due: Moment | null;
}

/** A clock as it stands. */
export interface Clock {
  readonly rule: ClockRule;
  readonly start: Moment;
  /** Null while it stands still. For one that is met or ended, what it was due. */
  readonly due: Moment | null;
  readonly state: ClockState;
  readonly because: Text;
  readonly steps: readonly ClockStep[];
  /** Days, or for hours times, on which the handler is reminded; none once it is met, ended or stopped. */
  readonly reminders: readonly Moment[];
  /** It runs only if something happens that has not happened. */
  readonly condition?: Text;
  /** A day that another reading of the law gives. */
  readonly otherwise?: { readonly due: Moment; readonly because: Text };
  /** With a day to see it from: working days left (0 on the day itself, below 0 after it), and hours for a clock of hours. */
  readonly left?: { readonly workingDays: number; readonly hours?: number };
}

/** What clocks are reckoned from. */
export interface ClockInput {
  readonly kind: ClockKind;
  /** When the letter, the refusal or the knowledge came; what `kind` starts on. */
  readonly received: Moment;
  readonly events: readonly ClockEvent[];
  /** The moment to see the clocks from; what happened later is not yet known then. */
  readonly asOf?: Moment;
}
