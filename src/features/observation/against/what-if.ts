import type { Entry } from '#src/features/register/index.ts';
import { decisionOn } from '#src/law/adequacy.ts';
import { isInEea } from '#src/law/eea.ts';
import { groundName, type TransferState, transferState } from '../transfer/grounds.ts';
import { type Comparison, untilDay } from './comparison.ts';
import { coverageOf } from './coverage.ts';
import { all, known } from './facts.ts';
import { matcherOf } from './match.ts';
import { recipientsOf, transferOf } from './recipients.ts';

/** A way out of the EEA: of what was seen on a site, or of what the register says that a system does. */
export interface Leaving {
  /** The site's host, where it was seen. */
  readonly site?: string;
  readonly hosts: readonly string[];
  /** The register's system, and its transfers to this recipient, where it is registered. */
  readonly system?: string;
  readonly transfers: readonly string[];
  /** The schools that it concerns; none for the owner as a whole. */
  readonly units: readonly string[];
  readonly organisation: string;
  /** The party of the register that it is, where one is known. */
  readonly party?: string;
  readonly country: string;
  readonly before: TransferState;
  readonly after: TransferState;
}

type Judge = (comparison: Comparison) => TransferState;

function seenLeaving(seen: Comparison, fallen: Comparison): Leaving[] {
  const matcher = matcherOf(seen.snapshot);
  return recipientsOf(seen.observations).map((recipient) => {
    const coverage = coverageOf(seen.snapshot, recipient, matcher);
    const judge: Judge = (comparison) => transferOf(comparison, recipient, coverage);
    const { site, unit, subject, country, hosts } = recipient;
    const [party] = coverage.parties;
    const told = party === undefined ? undefined : known(party.body.country);
    return {
      site,
      hosts,
      transfers: [],
      units: unit === undefined ? [] : [unit],
      organisation: subject,
      ...(party === undefined ? {} : { party: party.key }),
      country: country === 'unknown' ? (told ?? country) : country,
      before: judge(seen),
      after: judge(fallen),
    };
  });
}

/** The units that use a system; what the administration uses is the owner's as a whole. */
function unitsOf({ snapshot }: Comparison, system: string): readonly string[] {
  const kinds = new Map(all(snapshot, 'units').map(({ key, body }) => [key, known(body.kind)]));
  const using = all(snapshot, 'uses').flatMap(({ body }) => (body.system === system ? [body.unit] : []));
  return [...new Set(using.filter((unit) => kinds.has(unit) && kinds.get(unit) !== 'administration'))].sort();
}

/** One system's transfers to one recipient in one country, whatever each of them rests on. */
function registeredLeaving(seen: Comparison, fallen: Comparison): Leaving[] {
  const parties = new Map(all(seen.snapshot, 'parties').map((party) => [party.key, party]));
  const groups = Map.groupBy(all(seen.snapshot, 'transfers'), ({ body }) =>
    JSON.stringify([body.system, known(body.recipient), known(body.country)]),
  );
  return [...groups.values()].flatMap((transfers: readonly Entry<'transfers'>[]) => {
    const [first] = transfers;
    if (first === undefined) return [];
    const party = parties.get(known(first.body.recipient) ?? '');
    const country = known(first.body.country) ?? 'unknown';
    const organisation = party?.body.name ?? '';
    const judge: Judge = ({ snapshot, certified, fallen: without }) =>
      transferState({
        organisation,
        country,
        day: snapshot.asOf,
        transfers,
        ...(certified === undefined ? {} : { certified }),
        ...(without === undefined ? {} : { fallen: without }),
      });
    return [
      {
        hosts: [],
        system: first.body.system,
        transfers: transfers.map(({ key }) => key),
        units: unitsOf(seen, first.body.system),
        organisation,
        ...(party === undefined ? {} : { party: party.key }),
        country,
        before: judge(seen),
        after: judge(fallen),
      },
    ];
  });
}

/**
 * Every way that is not known to stay within the EEA, as it rests before and after some grounds fall: what sites were seen to do, and the transfers
 * of the register, on the day of the snapshot. Pure; the same judgement as the control's.
 * @param grounds decisions by their number (“(EU) 2023/1795”) or kinds of safeguards (`standard-clauses`)
 */
export function leavingIf(comparison: Comparison, grounds: readonly string[]): readonly Leaving[] {
  const seen = untilDay(comparison);
  const fallen = { ...seen, fallen: new Set([...(seen.fallen ?? []), ...grounds]) };
  return [...seenLeaving(seen, fallen), ...registeredLeaving(seen, fallen)].filter(({ country }) => !isInEea(country));
}

/** Whether somebody is worse off: has lost a ground, or is known to have none where nobody knew before. */
export const isWorse = ({ before, after }: Leaving): boolean =>
  before.state !== after.state && (before.state === 'ground' || after.state === 'none');

/**
 * Who is left without a ground if some grounds fall. Those who have none already are not among them; those of whom nobody knows are,
 * where it would then be certain.
 */
export function whatIfFalls(comparison: Comparison, grounds: readonly string[]): readonly Leaving[] {
  return leavingIf(comparison, grounds).filter(isWorse);
}

/** How many rest on each ground, also those of whom nobody knows whether the decision on their country covers them. */
export function restingOn(comparison: Comparison): ReadonlyMap<string, number> {
  const { asOf } = comparison.snapshot;
  const names = leavingIf(comparison, []).flatMap(({ before, country }) => {
    const decision = before.state === 'unknown' ? decisionOn(country, asOf) : undefined;
    return [...new Set([...before.grounds.map(groundName), ...(decision === undefined ? [] : [decision.decision])])];
  });
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
