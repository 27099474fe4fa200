import type { IsoDate } from './date.ts';

/** A stretch of days: `from` counts, `to` is the first day that no longer does; without either it has no end that way. */
export interface Validity {
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
}

/** True when a stretch holds on a day. */
export function holdsOn(validity: Validity, day: IsoDate): boolean {
  return (validity.from === undefined || validity.from <= day) && (validity.to === undefined || day < validity.to);
}
