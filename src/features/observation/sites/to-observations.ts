import { choicesMade, type Made } from '../against/choices-made.ts';
import { type Chosen, easeOf, unreadOf } from '../against/ease.ts';
import type { Observation } from '../observation.ts';
import type { Pass, SiteScan, StoredItem } from '../web/scan-result.ts';
import { contactedIn } from './when-contacted.ts';

const known = (value: string) => (value === '' || value === 'unknown' ? undefined : value);

/** What is stored under one name by one host is one thing, however many visits saw it. */
function storedOnce(stored: readonly StoredItem[], counts: (pass: Pass) => Pass) {
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
        passes: [...new Set(items.map(({ pass }) => counts(pass)))].sort(),
        ...(lives.length === 0 ? { lifetime: undefined } : { lifetime: Math.max(...lives) }),
      },
    ];
  });
}

/**
 * What a scan of a site saw, in the shape that all observers give: who was contacted, in the choices that were in truth made, and in none
 * where the page only names them. Pure; the same whatever the order it was seen in.
 * @param source SHA-256 of the scan's manifest
 */
export function observationsOf(
  scan: Pick<SiteScan, 'url' | 'recipients' | 'stored' | 'ended'> & {
    readonly visits: readonly (Made & Chosen)[];
  },
  unit: string | undefined,
  source: string,
): readonly Observation[] {
  const frame = { observer: 'web-scan' as const, ...(unit === undefined ? {} : { unit }), at: scan.ended, source };
  const counts = choicesMade(scan.visits);
  const recipients = scan.recipients
    .toSorted((a, b) => (a.host < b.host ? -1 : 1))
    .map((recipient): Observation => {
      const { host, organisation, country, service, techniques, sent } = recipient;
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
          passes: [...new Set(contactedIn(recipient).map(counts))].sort(),
          sent: [...sent].sort(),
        },
      };
    });
  const stored = storedOnce(scan.stored, counts).map(
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
  const ease = easeOf(scan.visits);
  const consent: readonly Observation[] =
    ease === undefined ? [] : [{ ...frame, seen: { kind: 'consent', site: scan.url, ...ease } }];
  const unread = unreadOf(scan.visits).map(
    (one): Observation => ({ ...frame, seen: { kind: 'unread-banner', site: scan.url, ...one } }),
  );
  return [...recipients, ...stored, ...consent, ...unread];
}
