import { type IsoDate, osloDate } from '#src/kernel/date.ts';
import type { Difference, DifferenceKind } from '../against/difference.ts';
import type { Look } from '../against/latest-looks.ts';
import { hostOf } from '../against/match.ts';
import type { DifferenceDecision } from '../table.ts';

/** What somebody said of a difference, by their role and never by name. */
export interface Decided {
  /** The key of the difference; of a recipient of a site `site` and `host` instead. */
  readonly difference: string;
  /** The address of the site, and the host that it tells something. */
  readonly site?: string;
  readonly host?: string;
  readonly decision: DifferenceDecision;
  /** An instant (ISO 8601, UTC). */
  readonly at: string;
  /** The last day on which it stands. */
  readonly until?: IsoDate;
  /** The role of who said it, as it was then. */
  readonly role: string;
}

/** A decision as it stands on a day. */
export interface Stands {
  readonly decided: Decided;
  readonly on: IsoDate;
  /** The hosts that it is of, where the difference has others that nobody has decided the same of. */
  readonly hosts: readonly string[];
  /** The day on which it was seen after somebody had said that it was put right. */
  readonly seenAgain?: IsoDate;
  /** Whether those who saw it have looked since it was said. */
  readonly isLookedFor: boolean;
  /** Its last day is past. */
  readonly isOver: boolean;
}

const dayOf = (at: string) => osloDate(new Date(at));
const siteOf = (site: string) => hostOf(site) ?? site;

const lastOf = (all: readonly Decided[], asOf: IsoDate): Decided | undefined =>
  all.filter(({ at }) => dayOf(at) <= asOf).toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];

/** The last word on each host of a difference, or on the difference itself; undefined where there is none. */
function lastWords(difference: Difference, all: readonly Decided[], asOf: IsoDate) {
  const { key, site, detail } = difference;
  const own = lastOf(
    all.filter((one) => one.host === undefined && one.difference === key),
    asOf,
  );
  const hosts = site === undefined ? [] : (detail.hosts ?? []);
  const ofHosts = hosts.map((host) => {
    const those = all.filter((one) => one.host === host && one.site !== undefined && siteOf(one.site) === site);
    return { host, decided: lastOf(those, asOf) };
  });
  return { own, ofHosts };
}

/** The looks of those who saw it, at the same place. */
function looksAt({ observations, unit, site }: Difference, looks: readonly Look[], asOf: IsoDate): readonly Look[] {
  const by = new Set(observations.map(({ observer }) => observer));
  const isThere = (look: Look) =>
    site === undefined ? look.unit === unit : look.site !== undefined && siteOf(look.site) === site;
  return looks.filter((look) => by.has(look.observer) && isThere(look) && dayOf(look.at) <= asOf);
}

const sameWord = ({ decision, at, until, role }: Decided) => JSON.stringify([decision, dayOf(at), until, role]);

/**
 * What has been decided of a difference, as it stands on a day: the last word on each of its hosts, those alike put together. Nothing of it
 * makes the difference go away. Pure.
 */
export function standsOn(
  difference: Difference,
  all: readonly Decided[],
  looks: readonly Look[],
  asOf: IsoDate,
): readonly Stands[] {
  const { own, ofHosts } = lastWords(difference, all, asOf);
  const looked = looksAt(difference, looks, asOf);
  const newest =
    difference.observations
      .map(({ at }) => at)
      .toSorted()
      .at(-1) ?? '';
  const said = [
    ...(own === undefined ? [] : [{ host: undefined, decided: own }]),
    ...ofHosts.flatMap(({ host, decided }) => (decided === undefined ? [] : [{ host, decided }])),
  ];
  return [...Map.groupBy(said, ({ decided }) => sameWord(decided)).values()].flatMap((alike): readonly Stands[] => {
    const [first] = alike;
    if (first === undefined) return [];
    const { decided } = first;
    const hosts = alike.flatMap(({ host }) => host ?? []);
    const isSeenAgain = decided.decision === 'put-right' && newest > decided.at;
    return [
      {
        decided,
        on: dayOf(decided.at),
        hosts: hosts.length === ofHosts.length ? [] : hosts,
        ...(isSeenAgain ? { seenAgain: dayOf(newest) } : {}),
        isLookedFor: looked.some(({ at }) => at > decided.at),
        isOver: decided.until !== undefined && decided.until < asOf,
      },
    ];
  });
}

const dayMilliseconds = 86_400_000;

/** That something was not seen at a later look by those who had seen it, or at all. */
export interface Unseen {
  /** The day on which it was last seen; undefined: never. */
  readonly last?: IsoDate;
  readonly days: number;
}

/** What is seen again at each look while it lasts; a site is told by its last scan alone, and a statement only when it changes. */
const ofUse: ReadonlySet<DifferenceKind> = new Set(['observed-not-registered', 'receives-more', 'sign-in-otherwise']);

/** A log that is read ends before it is read, and not everything is used each week: fewer days say nothing. */
const leastDays = 30;

const daysFrom = (from: IsoDate, to: IsoDate) => Math.round((Date.parse(to) - Date.parse(from)) / dayMilliseconds);

/**
 * For how many days something has not been seen, though the same observers have looked at the same place since; of what is registered and
 * not seen, since it was. Undefined where the last look saw it. Pure.
 */
export function unseenSince(difference: Difference, looks: readonly Look[], asOf: IsoDate): Unseen | undefined {
  const { kind, detail, observations } = difference;
  if (kind === 'registered-not-observed') {
    const { lastSeen: last } = detail;
    return last === undefined ? { days: detail.days ?? 0 } : { last, days: daysFrom(last, asOf) };
  }
  if (!ofUse.has(kind)) return undefined;
  const last = observations
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
  if (last === undefined || !looksAt(difference, looks, asOf).some(({ at }) => dayOf(at) > last)) return undefined;
  const days = daysFrom(last, asOf);
  return days < leastDays ? undefined : { last, days };
}
