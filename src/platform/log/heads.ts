import './tables.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import type { SignedHead } from './checkpoint.ts';

/** A signed head as the database keeps it, with the id of the key that it names. */
export interface StoredHead extends SignedHead {
  readonly key: string;
}

/** The newest head of the transaction's owner, or the one over `size` entries; undefined when there is none. */
export function findHead(trx: Trx, size?: number): Promise<StoredHead | undefined> {
  const heads = trx.selectFrom('log_head').selectAll();
  return (
    size === undefined ? heads.orderBy('size', 'desc').limit(1) : heads.where('size', '=', size)
  ).executeTakeFirst();
}

const headsAtATime = 1_000;

/** Every head of the transaction's owner, by size, some at a time. */
export async function* readHeads(trx: Trx): AsyncGenerator<StoredHead> {
  for (let after = 0; ; ) {
    const some = trx.selectFrom('log_head').selectAll().where('size', '>', after).orderBy('size').limit(headsAtATime);
    const heads = await some.execute();
    yield* heads;
    const last = heads.at(-1);
    if (last === undefined) return;
    after = last.size;
  }
}
