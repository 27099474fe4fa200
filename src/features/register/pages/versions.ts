import type { IsoDate } from '#src/kernel/date.ts';
import { holdsOn } from '#src/kernel/validity.ts';
import type { Body, Kind } from '../schema/kinds.ts';

export type Version = Body<Kind>;

/** The version that holds on a day; without a day the first. */
export function versionFrom(versions: readonly Version[] | undefined, day: IsoDate | ''): Version | undefined {
  return day === '' ? versions?.[0] : versions?.find((version) => holdsOn(version, day));
}

/** A day on which a stretch holds: a given one if it does, else its first or its last. */
export function dayWithin(
  stretch: { readonly from?: IsoDate | null | undefined; readonly to?: IsoDate | null | undefined },
  given: IsoDate,
): IsoDate {
  const [from, to] = [stretch.from ?? undefined, stretch.to ?? undefined];
  if (holdsOn({ from, to }, given)) return given;
  if (from !== undefined) return from;
  return new Date(Date.parse(`${to ?? given}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
