import type { Trx } from '#src/platform/db/connect.ts';
import type { MatterKind } from './model/kinds.ts';
import type { MatterState } from './model/states.ts';
import { type MatterRow, numberOf, readNumber } from './store/read.ts';

/** A case, as far as whoever places a letter needs to know it. */
export interface FoundMatter {
  readonly id: string;
  readonly number: string;
  readonly kind: MatterKind;
  readonly state: MatterState;
  readonly unit: string | null;
  readonly handler: string | null;
  readonly confidential: boolean;
  readonly reference: string;
  readonly publicSlug: string | undefined;
}

const found = (row: MatterRow): FoundMatter => ({
  id: row.id,
  number: numberOf(row),
  kind: row.kind,
  state: row.state,
  unit: row.unit,
  handler: row.handler,
  confidential: row.confidential,
  reference: row.requester_reference,
  publicSlug: row.public_slug ?? undefined,
});

/** By what a case may be found: what the one who asks holds, what people call it, or what was said in it. */
export interface MatterClue {
  readonly reference?: string | undefined;
  /** "2026/17". */
  readonly number?: string | undefined;
  /** Message-IDs without brackets. */
  readonly messageIds?: readonly string[] | undefined;
  readonly publicSlug?: string | undefined;
}

/**
 * The cases that any of some clues point at, each once. That a case is found gives nobody a right to see it.
 * @param trx from `inTenant`
 */
export async function findMatterBy(trx: Trx, clue: MatterClue): Promise<readonly FoundMatter[]> {
  const number = clue.number === undefined ? undefined : readNumber(clue.number);
  const messageIds = (clue.messageIds ?? []).slice(0, 200);
  const rows = await trx
    .selectFrom('matter')
    .selectAll()
    .where((where) =>
      where.or([
        ...(clue.reference === undefined ? [] : [where('requester_reference', '=', clue.reference)]),
        ...(clue.publicSlug === undefined ? [] : [where('public_slug', '=', clue.publicSlug)]),
        ...(number === undefined
          ? []
          : [where.and([where('year', '=', number.year), where('sequence', '=', number.sequence)])]),
        ...(messageIds.length === 0
          ? []
          : [
              where(
                'id',
                'in',
                where.selectFrom('matter_message').select('matter').where('message_id', 'in', messageIds),
              ),
            ]),
      ]),
    )
    .orderBy('id')
    .execute();
  return rows.map(found);
}
