import type { Entry } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import type { Text } from '#src/kernel/language.ts';
import { within } from '#src/kernel/period.ts';
import type { Reader } from '../../reader.ts';
import { allOf, type Check } from '../../requirement.ts';

/** The day on which something was done, `never` where it is said that it was not, undefined where nobody has said. */
export type Done = IsoDate | 'never' | undefined;

/** When each of these audits was done and documented; one that is dated after the day was not done on the day. */
export function auditsDone(read: Reader, audits: readonly Entry<'audits'>[]): readonly Done[] {
  return audits.map((audit) => {
    const done = allOf([read.fact(audit, 'done'), read.fact(audit, 'documented')]);
    if (done !== true) return done === false ? 'never' : undefined;
    const on = read.fact(audit, 'on');
    return on !== undefined && on > read.asOf ? 'never' : on;
  });
}

export interface Says {
  /** Within the last year. */
  readonly recent: Text;
  /** Done, but longer ago. */
  readonly old: Text;
  readonly never: Text;
  readonly unknown: Text;
}

/**
 * Is it done regularly (GDPR art. 32(1)(d))? The law names no period: within a year does, and whether longer does, people must weigh.
 * @param never what it means that it is not done at all
 */
export function regularly(
  read: Reader,
  done: readonly Done[],
  says: Says,
  never: 'fails' | 'condition' | 'advice' = 'fails',
): Check {
  const days = done.filter((one): one is IsoDate => one !== undefined && one !== 'never');
  if (days.some((day) => within('P1Y', day, read.asOf))) return { state: 'holds', says: says.recent };
  if (done.length === 0 || done.includes(undefined)) return { state: 'unknown', says: says.unknown };
  return days.length > 0 ? { state: 'condition', says: says.old } : { state: never, says: says.never };
}
