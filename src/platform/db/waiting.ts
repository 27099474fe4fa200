import { sql } from 'kysely';
import type { Trx } from './connect.ts';

/** How long what somebody has brought in waits until they confirm it: until tomorrow at this time. */
export const waitsUntil = (now: Date): Date => new Date(now.getTime() + 24 * 3_600_000);

/** Of the rows of a table of things that wait: the actor's own, whose time has not passed. */
export const waitsFor = (actor: { readonly id: string }, now: Date) =>
  sql<boolean>`actor = ${actor.id} and expires_at > ${now}`;

/**
 * Deletes what has waited too long in a table of the transaction's owner.
 * @param table one with `expires_at`
 * @returns how many
 */
export async function deleteExpired(trx: Trx, table: string, now: Date): Promise<number> {
  const { numAffectedRows } = await sql`delete from ${sql.table(table)} where expires_at <= ${now}`.execute(trx);
  return Number(numAffectedRows ?? 0);
}
