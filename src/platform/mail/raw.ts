import './tables.ts';
import type { Trx } from '#src/platform/db/connect.ts';

/** One piece of a mail's bytes, from 0; undefined after the last. A copy with the same bytes as the first has them there. */
export async function rawPiece(trx: Trx, id: string, n: number): Promise<Buffer | undefined> {
  const own = await trx
    .selectFrom('mail_in_piece')
    .select('bytes')
    .where('mail', '=', id)
    .where('n', '=', n)
    .executeTakeFirst();
  if (own !== undefined) return own.bytes;
  const first = await trx
    .selectFrom('mail_in')
    .innerJoin('mail_in as first', (join) =>
      join
        .onRef('first.tenant', '=', 'mail_in.tenant')
        .onRef('first.id', '=', 'mail_in.duplicate_of')
        .onRef('first.sha256', '=', 'mail_in.sha256'),
    )
    .select('first.id')
    .where('mail_in.id', '=', id)
    .executeTakeFirst();
  return first === undefined ? undefined : rawPiece(trx, first.id, n);
}

/** The bytes of a mail as they came, piece by piece, inside the transaction; of a mail that was too large its headers. */
export async function* rawMail(trx: Trx, id: string): AsyncGenerator<Buffer> {
  for (let n = 0; ; n += 1) {
    const piece = await rawPiece(trx, id, n);
    if (piece === undefined) return;
    yield piece;
  }
}
