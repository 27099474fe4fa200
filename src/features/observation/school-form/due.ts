import type { IsoDate } from '#src/kernel/date.ts';

/** School years begin in August; a school has found its feet when it is asked. */
const begins = '-08-01';
const asked = '-09-15';
const due = '-10-15';

/** The form of a school year: from when it is asked for, and when it is due. */
export interface FormYear {
  readonly year: number;
  readonly opensOn: IsoDate;
  readonly dueOn: IsoDate;
}

/** The school year that a day lies in, named by the year it begins in. */
export function formYearOf(today: IsoDate): FormYear {
  const year = Number(today.slice(0, 4)) - (today.slice(4) < begins ? 1 : 0);
  return { year, opensOn: `${year}${asked}`, dueOn: `${year}${due}` };
}

/** How a school stands to its form: answered, not asked for yet, waiting, or late. */
export type FormState = 'answered' | 'early' | 'waits' | 'late';

/** @param answered the school year that was last answered */
export function formState(answered: number | undefined, today: IsoDate): FormState {
  const { year, opensOn, dueOn } = formYearOf(today);
  if (answered !== undefined && answered >= year) return 'answered';
  if (today < opensOn) return 'early';
  return today <= dueOn ? 'waits' : 'late';
}
