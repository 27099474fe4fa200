import type { Observation } from '../observation.ts';
import type { Comparison } from './comparison.ts';
import { systemsOfSite } from './coverage.ts';
import { type Difference, keyOf, law, restsOn } from './difference.ts';
import { known } from './facts.ts';
import { storageKind } from './following.ts';
import { hostOf, isUnder, type Matcher, matcherOf } from './match.ts';
import { seenAs } from './recipients.ts';

type Stored = ReturnType<typeof seenAs<'storage'>>[number];

const withoutYes = (passes: readonly string[]) => passes.includes('no-choice') || passes.includes('reject');

/** Has somebody judged that this is strictly necessary: the register says so of the site's system, and names it? */
function isJudged(matcher: Matcher, { site, name }: Stored['seen']): boolean {
  return systemsOfSite(matcher, site).some(({ body }) => {
    const list = known(body.cookies?.list);
    return known(body.cookies?.onlyNecessary) === true && list?.toLowerCase().includes(name.toLowerCase()) === true;
  });
}

function groups(comparison: Comparison, matcher: Matcher): Map<string, Stored[]> {
  const found = new Map<string, Stored[]>();
  for (const one of seenAs(comparison.observations, 'storage')) {
    const kind = storageKind(one.seen.name);
    if (!withoutYes(one.seen.passes) || kind === 'choice') continue;
    if (kind !== 'follows' && isJudged(matcher, one.seen)) continue;
    const key = keyOf('stored-without-consent', hostOf(one.seen.site) ?? one.seen.site, one.seen.host);
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return found;
}

function unitOf(seen: readonly Observation[]): { readonly unit?: string } {
  const units = new Set(seen.map(({ unit }) => unit));
  const [unit] = units;
  return units.size === 1 && unit !== undefined ? { unit } : {};
}

/**
 * What a site keeps on or reads from its visitors' devices without their yes (ekomloven § 3-15). What is known to follow visitors is told
 * as such; of all else a person must say whether the visitor asked for what cannot do without it.
 */
export function storageDifferences(comparison: Comparison): Difference[] {
  const matcher = matcherOf(comparison.snapshot);
  return [...groups(comparison, matcher)].map(([key, stored]) => {
    const site = hostOf(stored[0]?.seen.site ?? '') ?? stored[0]?.seen.site ?? '';
    const host = stored[0]?.seen.host ?? '';
    const doesFollow = stored.some(({ seen }) => storageKind(seen.name) === 'follows');
    const isOthers = !isUnder(host.replace(/^\./, ''), site) && !isUnder(site, host.replace(/^\./, ''));
    return {
      key,
      kind: 'stored-without-consent',
      severity: doesFollow ? 'high' : isOthers ? 'medium' : 'low',
      ...unitOf(stored),
      site,
      subject: host,
      entries: systemsOfSite(matcher, site).map(({ ref }) => ref),
      observations: restsOn(stored),
      law: law.storage,
      detail: { hosts: [host], names: [...new Set(stored.map(({ seen }) => seen.name))].sort(), follows: doesFollow },
    };
  });
}
