import type { Difference, Look, Observation } from '#src/features/observation/index.ts';
import type { ObservedFact } from './verdict.ts';

const hostOf = (site: string) => URL.parse(site)?.host ?? site;

/** The observations of each site, so that a difference looks only among its own. */
export type BySite = ReadonlyMap<string, readonly Observation[]>;

/** @returns by the site's host; what is of no site is left out */
export function bySite(observations: readonly Observation[]): BySite {
  return Map.groupBy(
    observations.filter(({ seen }) => 'site' in seen),
    ({ seen }) => ('site' in seen ? hostOf(seen.site) : ''),
  );
}

/** That somebody looked is a fact too: a site where nobody was seen was looked at. */
export function factOfLook({ site, observer, unit, at, source, whole }: Look): ObservedFact {
  return {
    entry: site === undefined ? `looks/${observer}` : `sites/${hostOf(site)}`,
    path: 'looked',
    value: { at, whole },
    source,
    ...(unit === undefined ? {} : { unit }),
  };
}

function factOf({ seen, source, at, unit }: Observation): ObservedFact | undefined {
  if (seen.kind === 'consent' || seen.kind === 'unread-banner') {
    const { kind: path, site, ...value } = seen;
    const entry = `sites/${hostOf(site)}`;
    return { entry, path, value: { ...value, at }, source, ...(unit === undefined ? {} : { unit }) };
  }
  if (seen.kind !== 'recipient' && seen.kind !== 'storage') return undefined;
  const { kind, site, host, ...value } = seen;
  const path = kind === 'recipient' ? `recipients.${host}` : `stored.${host}.${seen.name}`;
  return {
    entry: `sites/${hostOf(site)}`,
    path,
    value: { ...value, at },
    source,
    ...(unit === undefined ? {} : { unit }),
  };
}

/** Is the difference about what was seen here: the same host, and of what is stored the same name? */
function isOf({ detail, unit, kind }: Difference, { seen, unit: at }: Observation): boolean {
  if (unit === at && seen.kind === 'consent') return kind === 'refusing-is-harder';
  if (unit === at && seen.kind === 'unread-banner') return kind === 'banner-not-understood';
  if (unit !== at || (seen.kind !== 'recipient' && seen.kind !== 'storage')) return false;
  if (detail.hosts?.includes(seen.host) !== true) return false;
  const isStorage = kind === 'stored-without-consent';
  return seen.kind === 'storage' ? isStorage && detail.names?.includes(seen.name) === true : !isStorage;
}

/** What was seen that a difference rests on: of a site, each recipient and each thing stored; else what the observer told of it. */
export function factsOfDifference(one: Difference, of: BySite): readonly ObservedFact[] {
  const rests = new Set(one.observations.map(({ at, source, observer }) => `${at} ${source} ${observer}`));
  const seen = (one.site === undefined ? [] : (of.get(one.site) ?? [])).filter(
    (each) => rests.has(`${each.at} ${each.source} ${each.observer}`) && isOf(one, each),
  );
  if (seen.length > 0) return seen.flatMap((each) => factOf(each) ?? []);
  const entry = one.entries.find((ref) => ref.startsWith('systems/')) ?? `observed/${one.subject}`;
  const unit = one.unit === undefined ? {} : { unit: one.unit };
  return one.observations.map(({ at, source }) => ({
    entry,
    path: one.kind,
    value: { ...one.detail, at },
    source,
    ...unit,
  }));
}
