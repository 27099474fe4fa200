import { sql } from 'kysely';
import { type Entry, type Landscape, readRegister, type Snapshot, snapshotOf } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import { adequacyDecisions, decisionOn } from '#src/law/adequacy.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import type { Comparison } from '../against/comparison.ts';
import { all } from '../against/facts.ts';
import { type Leaving, leavingIf, restingOn } from '../against/what-if.ts';
import { maySee, type SiteRow, sitesOf } from '../sites/read-sites.ts';
import { hostOf } from '../sites/site-url.ts';
import { observationsOf } from '../sites/to-observations.ts';
import { certifiedLists } from './certified-store.ts';

/** Something that transfers may rest on, and that may fall. */
export interface Fallible {
  /** As `groundName` has it. */
  readonly name: string;
  /** The country and the framework of a decision. */
  readonly country?: string;
  readonly framework?: string;
  /** How many rest on it on that day. */
  readonly resting: number;
}

/** What would be without a ground, beside the register's names for it. */
export interface WhatIfView {
  readonly options: readonly Fallible[];
  /** Everything that may leave the EEA, before and after. */
  readonly leaving: readonly Leaving[];
  readonly snapshot: Snapshot;
  /** Ids of the sites, by their host. */
  readonly sites: ReadonlyMap<string, string>;
  /** Names of the activities that use a system, by its key. */
  readonly activities: ReadonlyMap<string, readonly string[]>;
}

/** What the last finished scan of each site saw, up to a day. */
async function seenUntil(trx: Trx, sites: readonly SiteRow[], day: IsoDate) {
  const rows = await trx
    .selectFrom('observation_run')
    .select(['site', 'result'])
    .distinctOn('site')
    .where('site', 'is not', null)
    .where('state', '=', 'done')
    .where(sql<boolean>`(asked_at at time zone 'Europe/Oslo')::date <= ${day}::date`)
    .orderBy('site')
    .orderBy('id', 'desc')
    .execute();
  const units = new Map(sites.map(({ id, unit }) => [id, unit]));
  return rows.flatMap(({ site, result }) =>
    site === null || result === null || !units.has(site)
      ? []
      : observationsOf({ ...result.site, stored: [] }, units.get(site) ?? undefined, ''),
  );
}

/** The register of a day, with the use of schools that the actor may see. */
function shownTo(actor: Actor, landscape: Landscape, day: IsoDate): Snapshot {
  const snapshot = snapshotOf(landscape, day);
  const uses = all(snapshot, 'uses').filter(({ body }) => maySee(actor, body.unit));
  return { ...snapshot, entries: new Map([...snapshot.entries, ['uses', new Map(uses.map((use) => [use.key, use]))]]) };
}

function optionsOn(comparison: Comparison): readonly Fallible[] {
  const resting = restingOn(comparison);
  const day = comparison.snapshot.asOf;
  const of = (name: string) => ({ name, resting: resting.get(name) ?? 0 });
  const decisions = adequacyDecisions
    .filter((one) => decisionOn(one.country, day) === one)
    .map(({ decision, country, partly }) => ({
      ...of(decision),
      country,
      ...(partly?.by === 'certification' ? { framework: partly.name } : {}),
    }));
  const safeguards = ['standard-clauses', 'binding-rules'].map(of);
  return [...decisions, ...safeguards].sort((a, b) => b.resting - a.resting);
}

function activitiesOf(snapshot: Snapshot): ReadonlyMap<string, readonly string[]> {
  const pairs = all(snapshot, 'activities').flatMap(({ body }: Entry<'activities'>) =>
    body.systems.map((system) => [system, body.name] as const),
  );
  const bySystem = Map.groupBy(pairs, ([system]) => system);
  return new Map([...bySystem].map(([system, named]) => [system, named.map(([, name]) => name).sort()]));
}

/**
 * What falls with a ground on a day, as far as the actor may see: sites of the owner as a whole and of the actor's schools, and the
 * register's transfers.
 * @param ground a decision by its number, or a kind of safeguard; undefined where nobody has chosen yet
 * @throws Problem (refused)
 */
export function viewWhatIf(
  deps: Deps,
  actor: Actor,
  { ground, day }: { readonly ground: string | undefined; readonly day: IsoDate },
): Promise<WhatIfView> {
  const deed = { act: 'observation.read', subject: 'what-if', scope: { units: [] } } as const;
  return perform(deps, actor, deed, async (trx) => {
    const { landscape } = await readRegister(trx, actor.tenant);
    const snapshot = shownTo(actor, landscape, day);
    const sites = (await sitesOf(trx)).filter(({ unit }) => maySee(actor, unit));
    const observations = await seenUntil(trx, sites, day);
    const subjects = [
      ...observations.flatMap(({ seen }) => (seen.kind === 'recipient' ? [seen.organisation ?? seen.host] : [])),
      ...all(snapshot, 'parties').map(({ body }) => body.name),
    ];
    const comparison = { observations, snapshot, certified: await certifiedLists(trx, subjects) };
    return {
      options: optionsOn(comparison),
      leaving: ground === undefined ? [] : leavingIf(comparison, [ground]),
      snapshot,
      sites: new Map(sites.map(({ id, url }) => [hostOf(url), id])),
      activities: activitiesOf(snapshot),
    };
  });
}
