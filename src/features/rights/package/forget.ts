import './table.ts';
import type { Trx } from '#src/platform/db/connect.ts';

/** Lets what was collected go; that it was, and how much there was, stays. */
export async function forgetCollected(trx: Trx, id: string): Promise<void> {
  await trx.updateTable('data_package_room').set({ sections: null }).where('package', '=', id).execute();
  await trx.deleteFrom('data_package_part').where('package', '=', id).execute();
  await trx.deleteFrom('data_package_file').where('package', '=', id).execute();
}
