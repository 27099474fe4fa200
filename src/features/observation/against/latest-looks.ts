import { sql } from 'kysely';
import type { IsoDate } from '#src/kernel/date.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { endedBy, seenAt } from '../by-day.ts';
import type { Observer } from '../observation.ts';

/** That somebody has looked: without it, nothing seen cannot be told from nobody having looked. */
export interface Look {
  readonly observer: Observer;
  readonly unit?: string;
  /** The address of the site that was visited. */
  readonly site?: string;
  /** When what was looked at was so (an instant): of a file from last year that is last year, whenever it was read. */
  readonly at: string;
  /** SHA-256 (hex) of what it was read from. */
  readonly source: string;
  /** False where some of what was to be looked at could not be. */
  readonly whole: boolean;
  /** When somebody last tried to look again, and could not (an instant). */
  readonly failedAt?: string;
}

/**
 * The last look at each site, and of each other observer at each unit, in the caller's transaction.
 * @param by the day in Oslo by whose end they had looked; the last of all without it
 */
export async function latestLooks(trx: Trx, by?: IsoDate): Promise<readonly Look[]> {
  const seen = seenAt('run', by);
  const rows = await trx
    .selectFrom('observation_run as run')
    .leftJoin('observed_site as site', (join) =>
      join.onRef('site.tenant', '=', 'run.tenant').onRef('site.id', '=', 'run.site'),
    )
    .where('run.state', '=', 'done')
    .where('site.ended_at', 'is', null)
    .where('run.source', 'is not', null)
    .$if(by !== undefined, (query) => query.where(endedBy(seen, by ?? '')))
    .distinctOn(['run.observer', 'run.unit', 'run.site'])
    .select(['run.observer', 'run.unit', 'site.url', 'site.unit as siteUnit', 'run.source'])
    .select(seen.as('seen'))
    .select(
      sql<boolean>`(run.site is null or run.result->'site'->'visits'->0 is not null)
        and not exists (select 1 from jsonb_array_elements(run.result->'site'->'visits') visit
        where visit->>'outcome' = 'failed')`.as('whole'),
    )
    .select(
      sql<Date | null>`(select max(later.ended_at) from observation_run later
        where later.tenant = run.tenant and later.observer = run.observer and later.state in ('failed', 'broken-off')
        and later.unit is not distinct from run.unit and later.site is not distinct from run.site and later.id > run.id
        and (${by ?? null}::text is null or ${endedBy(sql.ref('later.ended_at'), by ?? null)}))`.as('failedAt'),
    )
    .orderBy('run.observer')
    .orderBy('run.unit')
    .orderBy('run.site')
    .orderBy('seen', 'desc')
    .orderBy('run.id', 'desc')
    .execute();
  return rows.flatMap(({ observer, unit, url, siteUnit, seen: at, source, whole, failedAt }): Look[] => {
    const of = unit ?? siteUnit;
    if (at === null || source === null) return [];
    return [
      {
        observer,
        ...(of === null ? {} : { unit: of }),
        ...(url === null ? {} : { site: url }),
        at: at.toISOString(),
        source,
        whole,
        ...(failedAt === null ? {} : { failedAt: failedAt.toISOString() }),
      },
    ];
  });
}
