import { entriesOf, type Snapshot } from '#src/features/register/index.ts';
import { type Actor, decide } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import { gapRows } from '../against/gap-rows.ts';
import { latestLooks } from '../against/latest-looks.ts';
import { allDecided } from '../decided/read.ts';
import { schoolForms, stillSaid } from '../school-form/store.ts';
import { latestObservations } from '../store.ts';
import { registerToday } from './bring-in.ts';
import { type GapRow, gapKinds } from './gap.ts';
import { lastRuns } from './reading-store.ts';
import { type Looked, type LookedPlace, whoLooked } from './who-looked.ts';

/** What is asked for: a unit, and after how many days of silence something counts as not observed. */
export interface AskedGaps {
  readonly unit?: string | undefined;
  readonly days: number;
}

export interface GapsView {
  readonly snapshot: Snapshot;
  readonly rows: readonly GapRow[];
  /** The units that may be asked for. */
  readonly units: readonly { readonly key: string; readonly name: string }[];
  readonly runs: readonly {
    readonly observer: string;
    readonly last: Date | null;
    readonly runs: number;
    /** When somebody last tried and could not, where nobody has looked since. */
    readonly failed: Date | null;
  }[];
  readonly observed: number;
  /** The places that the actor may see, or the one asked for, and who has looked there lately. */
  readonly places: readonly LookedPlace[];
  /** Who has lately looked at the owner as a whole. */
  readonly whole: readonly Looked[];
}

/** Keys of units that somebody may see the observations of; undefined: all. */
export function ownUnits(actor: Actor): readonly string[] | undefined {
  return decide(actor, 'observation.read', { units: ['–'] }).allowed ? undefined : actor.units;
}

function shownTo(row: GapRow, asked: string | undefined, own: readonly string[] | undefined): boolean {
  if (asked !== undefined) return row.unit === asked;
  return row.unit === undefined || own === undefined || own.includes(row.unit);
}

/** A system that receives more than is registered is registered too: it is told once. */
const isToldAlready = (row: GapRow, rows: readonly GapRow[]) =>
  row.kind === 'registered' &&
  rows.some((one) => one.kind === 'receives-more' && one.system === row.system && one.unit === row.unit);

/**
 * What was observed against what is registered, of a unit or of all that the actor may see; what concerns the owner as a whole everybody sees.
 * @throws Problem (refused)
 */
export function viewGaps(deps: Deps, actor: Actor, { unit, days }: AskedGaps): Promise<GapsView> {
  const own = ownUnits(actor);
  const scope = { units: unit === undefined ? [] : [unit] };
  return perform(deps, actor, { act: 'observation.read', subject: 'observations', scope }, async (trx) => {
    const now = deps.clock.now();
    const snapshot = await registerToday(trx, actor.tenant, now);
    const all = await latestObservations(trx, own === undefined ? {} : { units: [...own, null] });
    const observations = stillSaid(all, await schoolForms(trx));
    const looks = await latestLooks(trx);
    const beside = { decided: await allDecided(trx), looks };
    const { places, whole } = whoLooked(snapshot, looks, days);
    const rows = gapRows({ observations, snapshot, days }, beside);
    const units = [...entriesOf(snapshot, 'units').values()]
      .map(({ key, body }) => ({ key, name: body.name }))
      .filter(({ key }) => own === undefined || own.includes(key))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
    const order = (row: GapRow) => gapKinds.indexOf(row.kind);
    return {
      snapshot,
      rows: rows
        .filter((row) => shownTo(row, unit, own) && !isToldAlready(row, rows))
        .toSorted((a, b) => order(a) - order(b) || a.name.localeCompare(b.name, 'nb')),
      units,
      // How often others have looked is nothing that a school needs to know of another.
      runs: (await lastRuns(trx)).map(({ runs, ...one }) => ({ ...one, runs: Number(runs) })),
      observed: observations.length,
      places: places.filter((one) =>
        unit === undefined ? own === undefined || own.includes(one.unit) : one.unit === unit,
      ),
      whole,
    };
  });
}
