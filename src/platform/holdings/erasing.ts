import type { Text } from '#src/kernel/language.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import type { Tables } from '#src/platform/db/tables.ts';
import type { Whom } from './whom.ts';

/**
 * Why something of a person stays when they ask for it to be erased (GDPR art. 17(3)); `rights` words each with its provision.
 * `task`: the school has its task towards them now. `archive`: it must be kept for posterity. `log`: it shows who did what, for the time of the
 * log. `ongoing`: something is not decided yet. `case`: it shows how a right was met, until the day of its case. `proof`: it shows what
 * somebody agreed to. `protects`: it keeps something from being used. `role`: it shows who answered for something at work. `short`: it
 * goes by itself within days.
 */
export const keepGrounds = [
  ...(['task', 'archive', 'log', 'ongoing', 'case', 'proof', 'protects', 'role', 'short'] as const),
] as const;
export type KeepGround = (typeof keepGrounds)[number];

/** Whose data are to be erased, and how they stand to the owner's schools. */
export interface Erasing extends Whom {
  /** Whether they are at any school of the owner today. */
  readonly isThere: boolean;
  /** Schools that they have left; of those that the transaction reaches. */
  readonly left: readonly string[];
}

/** What can be erased of some part today, and what cannot, each in rows. */
export interface Outlook {
  readonly erasable: number;
  readonly kept: readonly { readonly ground: KeepGround; readonly count: number }[];
}

/** Some of what a room holds on a person, as whoever decides of an erasure is shown it. */
export interface ErasingPart {
  /** Once in its room. */
  readonly id: string;
  readonly title: Text;
  /** The tables that it is of; every table by which a person is found is in a part. */
  readonly tables: readonly (keyof Tables)[];
  /** What is done with what can be erased. */
  readonly does?: Text;
  /** What somebody must be sure of first. */
  readonly caution?: Text;
  /** Reads and changes nothing. */
  readonly look: (trx: Trx, whom: Erasing) => Promise<Outlook>;
  /** Erases what `look` says can be. Done twice it erases nothing more. @returns in rows */
  readonly erase?: (trx: Trx, whom: Erasing) => Promise<number>;
}

/** What is on one ground, or nothing. */
export const kept = (ground: KeepGround, count: number): Outlook['kept'] => (count === 0 ? [] : [{ ground, count }]);

/** How many rows a query gives. */
export async function countOf(query: { execute(): Promise<readonly unknown[]> }): Promise<number> {
  return (await query.execute()).length;
}

/** How many rows some deletions or changes were of. */
export const rowsOf = (
  results: readonly { readonly numDeletedRows?: bigint; readonly numUpdatedRows?: bigint }[],
): number => results.reduce((sum, one) => sum + Number(one.numDeletedRows ?? one.numUpdatedRows ?? 0n), 0);

/** A part of which nothing is erased because somebody asks. */
export function keeping(
  part: Pick<ErasingPart, 'id' | 'title' | 'tables'>,
  ground: KeepGround,
  count: (trx: Trx, whom: Erasing) => Promise<number>,
): ErasingPart {
  return { ...part, look: async (trx, whom) => ({ erasable: 0, kept: kept(ground, await count(trx, whom)) }) };
}
