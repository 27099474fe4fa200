import type { Observation } from '../observation.ts';
import type { SiteScan, StoredItem } from '../web/scan-result.ts';

const known = (value: string) => (value === '' || value === 'unknown' ? undefined : value);

/** What is stored under one name by one host is one thing, however many visits saw it. */
function storedOnce(stored: readonly StoredItem[]) {
  const groups = Map.groupBy(
    stored.filter(({ refused }) => refused !== true),
    ({ how, host, name }) => JSON.stringify([how, host, name]),
  );
  return [...groups.values()].flatMap((items) => {
    const [first] = items;
    if (first === undefined) return [];
    const lives = items.flatMap(({ lifetime }) => lifetime ?? []);
    return [
      {
        ...first,
        passes: [...new Set(items.map(({ pass }) => pass))].sort(),
        ...(lives.length === 0 ? { lifetime: undefined } : { lifetime: Math.max(...lives) }),
      },
    ];
  });
}

/**
 * What a scan of a site saw, in the shape that all observers give. Pure; the same whatever the order it was seen in.
 * @param source SHA-256 of the scan's manifest
 */
export function observationsOf(
  scan: Pick<SiteScan, 'url' | 'recipients' | 'stored' | 'ended'>,
  unit: string | undefined,
  source: string,
): readonly Observation[] {
  const frame = { observer: 'web-scan' as const, ...(unit === undefined ? {} : { unit }), at: scan.ended, source };
  const recipients = scan.recipients
    .toSorted((a, b) => (a.host < b.host ? -1 : 1))
    .map(({ host, organisation, country, service, techniques, passes, sent }): Observation => {
      const [name, place, does] = [known(organisation), known(country), known(service)];
      return {
        ...frame,
        seen: {
          kind: 'recipient',
          site: scan.url,
          host,
          ...(name === undefined ? {} : { organisation: name }),
          ...(place === undefined ? {} : { country: place }),
          ...(does === undefined ? {} : { service: does }),
          techniques: [...techniques].sort(),
          passes: [...passes].sort(),
          sent: [...sent].sort(),
        },
      };
    });
  const stored = storedOnce(scan.stored).map(
    ({ host, name, how, lifetime, passes }): Observation => ({
      ...frame,
      seen: {
        kind: 'storage',
        site: scan.url,
        host,
        name,
        how,
        ...(lifetime === undefined ? {} : { lifetime }),
        passes,
      },
    }),
  );
  return [...recipients, ...stored];
}
