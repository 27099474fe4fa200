import { type RawBuilder, sql } from 'kysely';
import type { IsoDate } from '#src/kernel/date.ts';

/** Whether an instant was by the end of a day in Oslo. @param by null: nothing was */
export const endedBy = (at: RawBuilder<unknown>, by: IsoDate | null): RawBuilder<boolean> =>
  sql<boolean>`(${at} at time zone 'Europe/Oslo')::date <= ${by}::date`;
