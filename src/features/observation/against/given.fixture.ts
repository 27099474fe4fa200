import { stringify } from 'yaml';
import { parseLandscape, type Snapshot, snapshotOf } from '#src/features/register/index.ts';
import type { Observation, Seen } from '../observation.ts';

/** A register of some entries, as it stands on a day. */
export function register(entries: Readonly<Record<string, unknown>>, asOf = '2026-11-16'): Snapshot {
  const origin = { kind: 'invented', title: 'Prøve', date: asOf };
  const text = stringify({ landscape: 1, origin, owner: { id: 'eier', name: 'Eier' }, ...entries });
  return snapshotOf(parseLandscape(text, 'prove.yaml'), asOf);
}

export const at = '2026-11-10T02:00:00.000Z';
export const source = 'a'.repeat(64);

export function saw(seen: Seen, given: Partial<Observation> = {}): Observation {
  return { observer: 'web-scan', at, source, ...given, seen };
}

type SeenRecipient = Extract<Seen, { kind: 'recipient' }>;

export function contacted(host: string, organisation?: string, more: Partial<SeenRecipient> = {}): Observation {
  return saw({
    kind: 'recipient',
    site: 'https://kampen.osloskolen.no',
    host,
    ...(organisation === undefined ? {} : { organisation }),
    country: 'US',
    service: 'social',
    techniques: ['script'],
    passes: ['accept'],
    sent: ['address', 'referrer'],
    ...more,
  });
}
