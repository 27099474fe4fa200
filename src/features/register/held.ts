import type { IsoDate } from '#src/kernel/date.ts';
import type { Text } from '#src/kernel/language.ts';
import type { Expand } from './catalogue/expand.ts';
import { opensAccess } from './opens-access.ts';
import type { Body, Kind } from './schema/kinds.ts';

/** The facts of an entry in a stretch of days; undefined where nothing held. */
export type Held = Readonly<Record<string, unknown>> | undefined;

interface Stretch {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

const isBefore = (a: IsoDate | null, b: IsoDate | null) => a !== null && b !== null && a <= b;

/**
 * Everything that held of an entry at some time in a stretch, and undefined when there are days in it on which nothing did.
 * @param life the stretches of the entry, in the order of time
 */
export function heldDuring(
  life: readonly (Stretch & { readonly body: Held })[],
  { from, to }: Stretch,
): readonly Held[] {
  const touched = life.filter((one) => !isBefore(to, one.from) && !isBefore(one.to, from));
  // The first day that is not yet accounted for; null when it is the beginning of time.
  let next = from;
  let hasGap = false;
  for (const one of touched) {
    hasGap ||= one.from !== null && (next === null || one.from > next);
    next = one.to;
  }
  const endless = touched.length > 0 && next === null;
  hasGap ||= touched.length === 0 || (!endless && !isBefore(to, next));
  return [...touched.map((one) => one.body), ...(hasGap ? [undefined] : [])];
}

/**
 * What facts open when they take the place of others: against any of what they replace, each said once.
 * @param expand puts in what the catalogue says, which opens access as much as what is written
 */
export function openedBy(
  kind: Kind,
  held: readonly Held[],
  after: NonNullable<Held>,
  expand: Expand = (_kind, body) => body,
): readonly Text[] {
  const whole = (body: Held) => (body === undefined ? undefined : expand(kind, body as unknown as Body<Kind>));
  const found = held.flatMap((before) => opensAccess(kind, whole(before) as never, whole(after) as never));
  return [...new Map(found.map((one) => [one.en, one])).values()];
}
