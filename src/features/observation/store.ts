import './table.ts';
import { sql } from 'kysely';
import type { IsoDate } from '#src/kernel/date.ts';
import { idAt } from '#src/kernel/uuid.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import { endedBy, seenAt } from './by-day.ts';
import type { Observation, Observer } from './observation.ts';

/** One look by one observer: a file that was read, an answer, a page that was fetched. */
export interface FinishedRun {
  readonly id: string;
  readonly observer: Observer;
  /** Key of the unit that it was of; undefined for the owner as a whole. */
  readonly unit?: string | undefined;
  readonly at: Date;
  /** The account, or the part of the program that looked; the observer's own name unless told. */
  readonly author?: string | undefined;
  /** SHA-256 (hex) of what it was read from. */
  readonly source: string;
  readonly observations: readonly Observation[];
}

const batch = 500;

/** Adds what was seen in a run that is there already. */
export async function addObservations(trx: Trx, run: string, observations: readonly Observation[]): Promise<void> {
  for (let start = 0; start < observations.length; start += batch) {
    const rows = observations.slice(start, start + batch).map(({ observer, unit, seen, at, source, count }) => ({
      tenant: ownTenant,
      id: idAt(new Date(at)),
      run,
      observer,
      unit: unit ?? null,
      kind: seen.kind,
      seen: JSON.stringify(seen),
      seen_count: count ?? null,
      at: new Date(at),
      source,
    }));
    await trx.insertInto('observation').values(rows).execute();
  }
}

/**
 * Keeps what an observer saw in one look that is over, in the caller's transaction.
 * @param trx from `inTenant`; the tenant is read from it
 */
export async function saveRun(trx: Trx, run: FinishedRun): Promise<void> {
  await trx
    .insertInto('observation_run')
    .values({
      tenant: ownTenant,
      id: run.id,
      observer: run.observer,
      unit: run.unit ?? null,
      author: run.author ?? run.observer,
      asked_at: run.at,
      begun_at: run.at,
      ended_at: run.at,
      state: 'done',
      source: run.source,
      totals: JSON.stringify({ observations: run.observations.length }),
    })
    .execute();
  await addObservations(trx, run.id, run.observations);
}

/** Keeps that an observer tried to look and could not, in the caller's transaction. @param failure a code, never what was answered */
export async function saveFailedRun(
  trx: Trx,
  run: { readonly id: string; readonly observer: Observer; readonly at: Date; readonly failure: string },
): Promise<void> {
  const { id, observer, at, failure } = run;
  await trx
    .insertInto('observation_run')
    .values({
      ...{ tenant: ownTenant, id, observer, unit: null, author: observer, state: 'failed', failure },
      ...{ asked_at: at, begun_at: at, ended_at: at },
    })
    .execute();
}

/** Of whom and where; everything unless told. */
export interface ObservationFilter {
  readonly observers?: readonly Observer[] | undefined;
  /** Keys of units; null for the owner as a whole. */
  readonly units?: readonly (string | null)[] | undefined;
  /** The day in Oslo by whose end it was seen. */
  readonly by?: IsoDate | undefined;
}

/**
 * What is known to happen: of the scans of a site what the last whole one saw, so that whoever is gone is not told; of the other observers
 * each thing once, with the last time it was seen.
 */
export async function latestObservations(trx: Trx, filter: ObservationFilter = {}): Promise<readonly Observation[]> {
  const { observers, units, by } = filter;
  const last = trx
    .selectFrom('observation_run')
    .innerJoin('observed_site', (join) =>
      join
        .onRef('observed_site.tenant', '=', 'observation_run.tenant')
        .onRef('observed_site.id', '=', 'observation_run.site'),
    )
    .where('observation_run.state', '=', 'done')
    .where('observed_site.ended_at', 'is', null)
    .$if(by !== undefined, (query) => query.where(endedBy(seenAt('observation_run', by), by ?? null)))
    .groupBy('observation_run.site')
    // Ids sort by time.
    .select(sql<string>`max(observation_run.id::text)::uuid`.as('id'));
  const keys = units?.filter((unit) => unit !== null);
  const rows = await trx
    .selectFrom('observation')
    .innerJoin('observation_run', (join) =>
      join
        .onRef('observation_run.tenant', '=', 'observation.tenant')
        .onRef('observation_run.id', '=', 'observation.run'),
    )
    .where(({ or, eb }) => or([eb('observation_run.site', 'is', null), eb('observation.run', 'in', last)]))
    .$if(observers !== undefined, (query) =>
      query.where('observation.observer', '=', sql<Observer>`any(${[...(observers ?? [])]}::text[])`),
    )
    .$if(units !== undefined, (query) =>
      query.where(({ or, eb }) =>
        or([
          eb('observation.unit', '=', sql<string>`any(${[...(keys ?? [])]}::text[])`),
          ...(units?.includes(null) === true ? [eb('observation.unit', 'is', null)] : []),
        ]),
      ),
    )
    .$if(by !== undefined, (query) => query.where(endedBy(sql.ref('observation.at'), by ?? null)))
    .distinctOn(['observation.observer', 'observation.unit', 'observation.seen'])
    .select([
      'observation.observer',
      'observation.unit',
      'observation.seen',
      'observation.seen_count',
      'observation.at',
      'observation.source',
    ])
    .orderBy('observation.observer')
    .orderBy('observation.unit')
    .orderBy('observation.seen')
    .orderBy('observation.at', 'desc')
    .execute();
  return rows.map(({ observer, unit, seen, seen_count: count, at, source }) => ({
    observer,
    ...(unit === null ? {} : { unit }),
    seen,
    ...(count === null ? {} : { count }),
    at: at.toISOString(),
    source,
  }));
}
