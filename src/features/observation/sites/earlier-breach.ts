import { numberOf } from '#src/features/cases/index.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import type { RecipientRow } from './read-sites.ts';

/** A breach that was begun from recipients of a site. */
export interface EarlierBreach {
  readonly id: string;
  readonly number: string;
  /** It is closed, and some of it was seen after that: another may be begun. */
  readonly isPast: boolean;
}

/** The last breach that was begun from any of the recipients; undefined where there is none. */
export async function earlierBreach(trx: Trx, about: readonly RecipientRow[]): Promise<EarlierBreach | undefined> {
  const ids = [...new Set(about.flatMap(({ breach }) => breach ?? []))];
  if (ids.length === 0) return undefined;
  const row = await trx
    .selectFrom('matter')
    .select(['id', 'year', 'sequence', 'closed_at'])
    .where('id', 'in', ids)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { closed_at: closed } = row;
  const isPast = closed !== null && about.some(({ last_seen: seen }) => seen > closed);
  return { id: row.id, number: numberOf(row), isPast };
}
