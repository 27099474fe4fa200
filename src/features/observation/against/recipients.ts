import type { Observation, Seen } from '../observation.ts';
import { identify, organisationOf } from '../recipients/identify.ts';
import { type TransferState, transferState } from '../transfer/grounds.ts';
import type { Comparison } from './comparison.ts';
import { type Coverage, coverageOf, type SeenRecipient } from './coverage.ts';
import { type Detail, type Difference, keyOf, law, restsOn } from './difference.ts';
import { all, known } from './facts.ts';
import { follows } from './following.ts';
import { hostOf, matcherOf } from './match.ts';

type SeenOf<K extends Seen['kind']> = Observation & { readonly seen: Extract<Seen, { kind: K }> };

/** The observations of one kind. */
export function seenAs<K extends Seen['kind']>(observations: readonly Observation[], kind: K): readonly SeenOf<K>[] {
  return observations.filter((one): one is SeenOf<K> => one.seen.kind === kind);
}

/** All that was seen of one recipient of one site: its hosts put together. */
export interface SiteRecipient extends SeenRecipient {
  /** The organisation, or the host where nobody knows whose it is. */
  readonly subject: string;
  readonly country: string;
  readonly services: readonly string[];
  readonly techniques: readonly string[];
  readonly passes: readonly string[];
  readonly sent: readonly string[];
  readonly seen: readonly SeenOf<'recipient'>[];
}

const union = (lists: readonly (readonly string[])[]): readonly string[] => [...new Set(lists.flat())].sort();
const named = (name: string | undefined) => (name === undefined || name === 'unknown' ? undefined : name);
const siteOf = (site: string) => hostOf(site) ?? site;

function together(seen: readonly SeenOf<'recipient'>[]): SiteRecipient | undefined {
  const [first] = seen;
  if (first === undefined) return undefined;
  const organisation = named(first.seen.organisation);
  const units = union(seen.map(({ unit }) => (unit === undefined ? [] : [unit])));
  const countries = union(seen.map((one) => [named(one.seen.country) ?? []].flat()));
  return {
    site: siteOf(first.seen.site),
    ...(units.length === 1 && units[0] !== undefined ? { unit: units[0] } : {}),
    ...(organisation === undefined ? {} : { organisation }),
    subject: organisation ?? first.seen.host,
    country: countries[0] ?? 'unknown',
    hosts: union(seen.map((one) => [one.seen.host])),
    products: union(seen.map((one) => [identify([one.seen.host]).product ?? []].flat())),
    services: union(seen.map((one) => [named(one.seen.service) ?? []].flat())),
    techniques: union(seen.map((one) => one.seen.techniques)),
    passes: union(seen.map((one) => one.seen.passes)),
    sent: union(seen.map((one) => one.seen.sent)),
    seen,
  };
}

/** Each recipient of each site once, in the order of sites and names. */
export function recipientsOf(observations: readonly Observation[]): readonly SiteRecipient[] {
  const bySubject = new Map<string, SeenOf<'recipient'>[]>();
  for (const one of seenAs(observations, 'recipient')) {
    const key = keyOf(siteOf(one.seen.site), named(one.seen.organisation) ?? one.seen.host);
    bySubject.set(key, [...(bySubject.get(key) ?? []), one]);
  }
  return [...bySubject].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, seen]) => together(seen) ?? []);
}

/** What lets data go to a recipient, by its country, the lists of the certified and the transfers that the register has. */
export function transferOf(comparison: Comparison, recipient: SiteRecipient, coverage: Coverage): TransferState {
  const parties = new Set(coverage.parties.map(({ key }) => key));
  const transfers = all(comparison.snapshot, 'transfers').filter(({ body }) => {
    const party = known(body.recipient);
    return party !== undefined && parties.has(party);
  });
  const told = coverage.parties.map(({ body }) => known(body.country)).find((one) => one !== undefined);
  return transferState({
    organisation: recipient.subject,
    country: recipient.country === 'unknown' ? (told ?? 'unknown') : recipient.country,
    day: comparison.snapshot.asOf,
    transfers,
    ...(comparison.certified === undefined ? {} : { certified: comparison.certified }),
    ...(comparison.fallen === undefined ? {} : { fallen: comparison.fallen }),
  });
}

/** Whether the pages only name a recipient: a form leads there, a browser is asked to make ready, and no visit contacted them. */
export const isOnlyNamed = ({ passes }: SiteRecipient): boolean => passes.length === 0;

function detailOf(recipient: SiteRecipient): Detail {
  const { organisation, hosts, country, services, techniques, sent } = recipient;
  return {
    ...(organisation === undefined ? {} : { organisation }),
    hosts,
    country,
    service: services[0] ?? 'unknown',
    techniques,
    sent,
    ...(isOnlyNamed(recipient) ? { named: true } : {}),
  };
}

interface Base {
  readonly unit?: string;
  readonly site: string;
  readonly subject: string;
  readonly observations: Difference['observations'];
}

function baseOf(recipient: SiteRecipient, seen = recipient.seen): Base {
  const { unit, site, subject } = recipient;
  return { ...(unit === undefined ? {} : { unit }), site, subject, observations: restsOn(seen) };
}

const doesFollow = (recipient: SiteRecipient) =>
  recipient.services.some((service) => follows(service, [])) || follows(undefined, recipient.sent);

function coverageDifference(recipient: SiteRecipient, coverage: Coverage): Difference | undefined {
  const { state, by, parties, perhaps, endedOn } = coverage;
  if (state === 'covered') return undefined;
  const grave = state !== 'unknown' && (doesFollow(recipient) || state === 'unknown-recipient');
  return {
    key: keyOf('recipient', recipient.site, recipient.subject),
    kind: state,
    severity: isOnlyNamed(recipient) ? 'low' : grave ? 'high' : 'medium',
    ...baseOf(recipient),
    entries: [...parties.map(({ ref }) => ref), ...(by === undefined ? [] : [by.agreement.ref])],
    law: state === 'unknown-recipient' ? law.recipients : law.processor,
    detail: {
      ...detailOf(recipient),
      coverage: state,
      why: by?.why ?? [],
      ...(by === undefined ? {} : { agreement: by.agreement.body.name }),
      ...(endedOn === undefined ? {} : { endedOn }),
      ...(perhaps.length === 0 ? {} : { perhaps: perhaps.map(({ body }) => body.name).sort() }),
    },
  };
}

function choiceDifferences(recipient: SiteRecipient): Difference[] {
  return (['no-choice', 'reject'] as const).flatMap((pass): Difference[] => {
    const seen = recipient.seen.filter(
      ({ seen: { passes, service, sent } }) => passes.includes(pass) && follows(service, sent),
    );
    if (seen.length === 0) return [];
    const kind = pass === 'reject' ? 'after-reject' : 'before-choice';
    return [
      {
        key: keyOf(kind, recipient.site, recipient.subject),
        kind,
        severity: 'high',
        ...baseOf(recipient, seen),
        entries: [],
        law: law.storage,
        detail: { ...detailOf(recipient), hosts: union(seen.map((one) => [one.seen.host])) },
      },
    ];
  });
}

function transferDifference(comparison: Comparison, recipient: SiteRecipient, coverage: Coverage): Difference[] {
  // Where nobody was contacted nothing has gone anywhere.
  if (coverage.state === 'unknown-recipient' || isOnlyNamed(recipient)) return [];
  const { state, lack } = transferOf(comparison, recipient, coverage);
  if (state === 'ground') return [];
  const contract = organisationOf(recipient.subject)?.contract;
  return [
    {
      key: keyOf('no-transfer-ground', recipient.site, recipient.subject),
      kind: 'no-transfer-ground',
      severity: state === 'none' ? 'high' : lack === 'country-unknown' ? 'low' : 'medium',
      ...baseOf(recipient),
      entries: coverage.parties.map(({ ref }) => ref),
      law: law.transfer,
      detail: {
        ...detailOf(recipient),
        ...(lack === undefined ? {} : { lack }),
        ...(contract === undefined ? {} : { contract }),
      },
    },
  ];
}

/** What differs for each recipient of each site: agreement, choice and transfer. */
export function recipientDifferences(comparison: Comparison): Difference[] {
  const matcher = matcherOf(comparison.snapshot);
  return recipientsOf(comparison.observations).flatMap((recipient) => {
    const coverage = coverageOf(comparison.snapshot, recipient, matcher);
    return [
      coverageDifference(recipient, coverage) ?? [],
      choiceDifferences(recipient),
      transferDifference(comparison, recipient, coverage),
    ].flat();
  });
}
