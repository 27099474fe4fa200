import { type RawBuilder, sql } from 'kysely';
import type { IsoDate } from '#src/kernel/date.ts';

/** Whether an instant was by the end of a day in Oslo. @param by null: nothing was */
export const endedBy = (at: RawBuilder<unknown>, by: IsoDate | null): RawBuilder<boolean> =>
  sql<boolean>`(${at} at time zone 'Europe/Oslo')::date <= ${by}::date`;

/**
 * The instant that a run tells of: the last thing that was observed in it, and else when somebody looked. What is brought in later, or
 * retold, is as old as what it tells.
 * @param run the name that `observation_run` has in the query
 * @param by only what was observed by the end of that day counts; all without it
 */
export const seenAt = (run: string, by?: IsoDate): RawBuilder<Date | null> => {
  const of = (column: string) => sql.ref(`${run}.${column}`);
  // A scan takes no day: where its end lies further off, that is when it was written down.
  return sql<Date | null>`coalesce(
    (select max(one.at) from observation one where one.tenant = ${of('tenant')} and one.run = ${of('id')}
      and (${by ?? null}::text is null or ${endedBy(sql.ref('one.at'), by ?? null)})),
    case when ${of('ended_at')} > ${of('begun_at')} + interval '1 day' then ${of('begun_at')} else ${of('ended_at')} end)`;
};
