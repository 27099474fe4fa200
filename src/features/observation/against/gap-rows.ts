import { entriesOf } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import { type Decided, standsOn, unseenSince } from '../decided/decided.ts';
import type { Observation, Observer } from '../observation.ts';
import type { GapRow } from '../observers/gap.ts';
import { compare } from './compare.ts';
import { type Comparison, untilDay } from './comparison.ts';
import type { Difference } from './difference.ts';
import type { Look } from './latest-looks.ts';
import { seenAs } from './recipients.ts';
import { systemFinder } from './usage.ts';

const kinds = {
  'observed-not-registered': 'not-registered',
  'registered-not-observed': 'not-observed',
  'receives-more': 'receives-more',
} as const;

const observersOf = (list: readonly { readonly observer: Observer }[]) =>
  [...new Set(list.map((one) => one.observer))].sort();
const latest = (list: readonly { readonly at: string }[]) =>
  list
    .map(({ at }) => at)
    .sort()
    .at(-1);

/** What stands beside the comparison: what was decided, and who has looked. */
export interface BesideGaps {
  readonly decided: readonly Decided[];
  readonly looks: readonly Look[];
}

function rowOf(difference: Difference, { decided, looks }: BesideGaps, asOf: IsoDate): GapRow | undefined {
  const { key, kind, detail, subject, unit, observations } = difference;
  if (!(kind in kinds)) return undefined;
  const seen = kind === 'registered-not-observed' ? detail.lastSeen : latest(observations);
  const unseen = unseenSince(difference, looks, asOf);
  return {
    kind: kinds[kind as keyof typeof kinds],
    key,
    name: subject,
    ...(detail.system === undefined ? {} : { system: detail.system }),
    ...(unit === undefined ? {} : { unit }),
    ...(detail.names === undefined ? {} : { fields: detail.names }),
    ...(seen === undefined ? {} : { lastSeen: seen }),
    observers: observersOf(observations),
    stands: standsOn(difference, decided, looks, asOf),
    ...(unseen === undefined ? {} : { unseen }),
  };
}

/** The systems that were seen and are registered where they were seen. */
function registered({ snapshot, observations }: Comparison, missing: readonly GapRow[]): GapRow[] {
  const systemSeen = systemFinder(snapshot);
  const seenOf = new Map<string, Observation[]>();
  for (const one of [
    ...seenAs(observations, 'system'),
    ...seenAs(observations, 'receives'),
    ...seenAs(observations, 'sign-in'),
  ]) {
    for (const { key } of systemSeen(one).sure) {
      const id = `${one.unit ?? ''}|${key}`;
      seenOf.set(id, [...(seenOf.get(id) ?? []), one]);
    }
  }
  return [...seenOf].flatMap(([id, seen]): GapRow[] => {
    const [unit = '', system = ''] = id.split('|');
    if (missing.some((row) => row.kind === 'not-registered' && row.system === system && (row.unit ?? '') === unit))
      return [];
    const last = latest(seen);
    return [
      {
        kind: 'registered',
        name: entriesOf(snapshot, 'systems').get(system)?.body.name ?? system,
        system,
        ...(unit === '' ? {} : { unit }),
        ...(last === undefined ? {} : { lastSeen: last }),
        observers: observersOf(seen),
      },
    ];
  });
}

/** Each system once for each place: what was seen and not registered, registered and not seen, receives more, or stands as it should. */
export function gapRows(comparison: Comparison, beside: BesideGaps = { decided: [], looks: [] }): readonly GapRow[] {
  const seen = untilDay(comparison);
  const { asOf } = comparison.snapshot;
  const rows = compare(seen).flatMap((one) => rowOf(one, beside, asOf) ?? []);
  return [...rows, ...registered(seen, rows)];
}
