import { osloDate } from '#src/kernel/date.ts';
import { momentAt, startOfDay } from '#src/kernel/oslo-time.ts';
import type { RunState, ScanTime } from '../table.ts';

const hour = 3_600_000;
/** Hours of the night in Oslo in which sites are scanned by themselves. */
const night = { from: 1, to: 5 } as const;
/** Days that must have passed, less half a day: the hour of a night is not the hour of another. */
const days: Readonly<Record<Exclude<ScanTime, 'never'>, number>> = { day: 1, week: 7, month: 28 };

/** How often, while the last scan came to nothing: then it is tried again the next night. Pure. */
export function timeAfter(every: ScanTime, last: RunState | undefined): ScanTime {
  return every !== 'never' && (last === 'failed' || last === 'broken-off') ? 'day' : every;
}

/** Whether it is night in Oslo. */
export function isNight(now: Date): boolean {
  const since = (now.getTime() - startOfDay(momentAt(now.getTime()).day)) / hour;
  return since >= night.from && since < night.to;
}

/**
 * Whether a site is to be scanned by itself now. Pure.
 * @param last when a scan of it was last asked for, by anybody
 */
export function isDue(every: ScanTime, last: Date | undefined, now: Date): boolean {
  if (every === 'never' || !isNight(now)) return false;
  return last === undefined || now.getTime() - last.getTime() >= (days[every] - 0.5) * 24 * hour;
}

/** The day on which a site is scanned next by itself; undefined for never. */
export function nextDay(every: ScanTime, last: Date | undefined, now: Date): string | undefined {
  if (every === 'never') return undefined;
  const first = last === undefined ? now.getTime() : last.getTime() + (days[every] - 0.5) * 24 * hour;
  let at = Math.max(first, now.getTime());
  while (!isNight(new Date(at))) at += hour;
  return osloDate(new Date(at));
}
