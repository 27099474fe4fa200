import type { Origin } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';

/**
 * The day whose facts are judged unless another is asked for: today for an owner's own register;
 * for a landscape from a public text or an invented one the day that it speaks of, since nothing is known after it.
 */
export function defaultAsOf(origin: Origin, today: IsoDate): IsoDate {
  return origin.kind === 'own-records' ? today : origin.date;
}
