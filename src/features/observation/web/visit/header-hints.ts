import { placeOf } from '../reconcile.ts';
import type { Hint } from '../techniques/raw-request.ts';
import type { Recorded } from './recorded.ts';

const told: Readonly<Record<string, Hint['technique']>> = {
  preconnect: 'preconnect',
  'dns-prefetch': 'dns-prefetch',
  prefetch: 'prefetch',
  icon: 'favicon',
};

function hintsIn(header: string, base: string): readonly Hint[] {
  return [...header.matchAll(/<([^>]*)>([^<]*)/g)].flatMap(([, target = '', rest = '']): readonly Hint[] => {
    const rels = /;\s*rel\s*=\s*"?([^";,]+)"?/i.exec(rest)?.[1]?.toLowerCase().split(/\s+/) ?? [];
    const url = URL.canParse(target, base) ? new URL(target, base).href : undefined;
    const place = url === undefined ? undefined : placeOf(url);
    if (url === undefined || place === undefined) return [];
    return rels.flatMap((rel) => (told[rel] === undefined ? [] : [{ host: place.host, technique: told[rel], url }]));
  });
}

/** What documents told the browser to prepare in their `Link` headers (RFC 8288). Pure. */
export function headerHints(seen: readonly Recorded[]): readonly Hint[] {
  const hints = seen
    .filter((one) => one.navigation !== undefined || one.resourceType.toLowerCase() === 'document')
    .flatMap((one) => hintsIn(one.answered?.link ?? '', one.url));
  return [...new Map(hints.map((hint) => [`${hint.technique} ${hint.host}`, hint])).values()];
}
