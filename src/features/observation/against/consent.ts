import type { Comparison } from './comparison.ts';
import { systemsOfSite } from './coverage.ts';
import { type Difference, keyOf, law, restsOn } from './difference.ts';
import { harderOf, isGrave } from './ease.ts';
import { hostOf, matcherOf } from './match.ts';
import { seenAs } from './recipients.ts';

/** Sites on which something behaves as a consent banner, and was not understood: what happens after a yes or a no is not known there. */
function notUnderstood(comparison: Comparison): Difference[] {
  const matcher = matcherOf(comparison.snapshot);
  const bySite = Map.groupBy(
    seenAs(comparison.observations, 'unread-banner'),
    ({ seen }) => hostOf(seen.site) ?? seen.site,
  );
  return [...bySite].map(([site, all]) => {
    const units = new Set(all.map(({ unit }) => unit));
    const [unit] = units;
    return {
      key: keyOf('banner-not-understood', site),
      kind: 'banner-not-understood',
      severity: 'low',
      ...(units.size === 1 && unit !== undefined ? { unit } : {}),
      site,
      subject: site,
      entries: systemsOfSite(matcher, site).map(({ ref }) => ref),
      observations: restsOn(all),
      law: law.consent,
      detail: { texts: [...new Set(all.flatMap(({ seen }) => seen.text || []))].sort() },
    };
  });
}

/**
 * Sites in whose banner a no is harder than a yes (ekomloven § 3-15, which asks for consent of the quality of the GDPR: freely given, art. 4
 * no. 11 and art. 7).
 */
function harderThere(comparison: Comparison): Difference[] {
  const matcher = matcherOf(comparison.snapshot);
  return seenAs(comparison.observations, 'consent').flatMap((one): readonly Difference[] => {
    const harder = harderOf(one.seen);
    if (harder === undefined) return [];
    const site = hostOf(one.seen.site) ?? one.seen.site;
    const isMore = harder.no !== undefined && harder.no > harder.yes;
    return [
      {
        key: keyOf('refusing-is-harder', site),
        kind: 'refusing-is-harder',
        severity: isGrave(harder) ? 'high' : isMore ? 'medium' : 'low',
        ...(one.unit === undefined ? {} : { unit: one.unit }),
        site,
        subject: site,
        entries: systemsOfSite(matcher, site).map(({ ref }) => ref),
        observations: restsOn([one]),
        law: law.consent,
        detail: { harder },
      },
    ];
  });
}

/** What differs in how sites ask for consent: a no that is harder than a yes, and what nobody could read. */
export function consentDifferences(comparison: Comparison): Difference[] {
  return [...harderThere(comparison), ...notUnderstood(comparison)];
}
