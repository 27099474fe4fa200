import '../duty/table.ts';
import type { Trx } from '#src/platform/db/connect.ts';

/** Lets go of files whose last day is past; their hashes stay. @param today ISO day in Oslo @returns how many */
export async function expireFiles(trx: Trx, today: string): Promise<number> {
  const over = await trx
    .updateTable('disclosure_file')
    .set({ state: 'gone', bytes: null })
    .where('state', '=', 'ready')
    .where('expires_on', '<', today)
    .returning('id')
    .execute();
  return over.length;
}
