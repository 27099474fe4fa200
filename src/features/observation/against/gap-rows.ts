import { entriesOf } from '#src/features/register/index.ts';
import type { Observation, Observer } from '../observation.ts';
import type { GapRow } from '../observers/gap.ts';
import { compare } from './compare.ts';
import { type Comparison, untilDay } from './comparison.ts';
import type { Difference } from './difference.ts';
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

function rowOf(difference: Difference): GapRow | undefined {
  const { kind, detail, subject, unit, observations } = difference;
  if (!(kind in kinds)) return undefined;
  const seen = kind === 'registered-not-observed' ? detail.lastSeen : latest(observations);
  return {
    kind: kinds[kind as keyof typeof kinds],
    name: subject,
    ...(detail.system === undefined ? {} : { system: detail.system }),
    ...(unit === undefined ? {} : { unit }),
    ...(detail.names === undefined ? {} : { fields: detail.names }),
    ...(seen === undefined ? {} : { lastSeen: seen }),
    observers: observersOf(observations),
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
export function gapRows(comparison: Comparison): readonly GapRow[] {
  const seen = untilDay(comparison);
  const rows = compare(seen).flatMap((one) => rowOf(one) ?? []);
  return [...rows, ...registered(seen, rows)];
}
