import { osloDate } from '#src/kernel/date.ts';
import { isWorkingDay } from '#src/kernel/working-days.ts';
import { readBy } from './receipts.ts';

/** A letter that waits for a person. */
export interface WaitingLetter {
  readonly receivedAt: Date;
  /** As the program reads it; `breach-notice` has hours. */
  readonly kind: string | null;
}

const hour = 3_600_000;

/**
 * Hours after a letter that seems to tell of a breach at which it is told of while nobody has read it. The 72 hours of GDPR art. 33(1)
 * run from when the owner knows, and it is in the owner's own mailbox that it lies.
 */
const breachHours = [0, 12, 24, 36, 48, 60, 66, 70, 72] as const;

/** Whether it tells of a breach, as far as the program sees. */
export const seemsBreach = ({ kind }: Pick<WaitingLetter, 'kind'>) => kind === 'breach-notice';

/** Whether the day on which the receipt promised that somebody had read it is past. */
export function isLate({ receivedAt }: Pick<WaitingLetter, 'receivedAt'>, now: Date): boolean {
  return osloDate(now) > readBy(receivedAt);
}

/**
 * The keys of what should have been told by now of a letter that waits: of a breach the latest of its hours, and of any that waits too
 * long each working day after the one that was promised. Pure.
 */
export function letterNotices(letter: WaitingLetter, now: Date): readonly string[] {
  const passed = (now.getTime() - letter.receivedAt.getTime()) / hour;
  const last = seemsBreach(letter) ? breachHours.findLast((hours) => hours <= passed) : undefined;
  const today = osloDate(now);
  return [
    ...(last === undefined ? [] : [`breach:${last}`]),
    ...(isLate(letter, now) && isWorkingDay(today) ? [`unread:${today}`] : []),
  ];
}
