import { isUuid } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { deleteExpired, waitsFor, waitsUntil } from '#src/platform/db/waiting.ts';
import type { Founding } from './founding.ts';
import type { Mapping } from './mapping/mapping.ts';
import './table.ts';
import type { Sheet } from './workbook/sheet.ts';

/** A spreadsheet that waits to be brought in. */
export interface Upload {
  readonly id: string;
  readonly fileName: string;
  readonly sheets: readonly Sheet[];
  readonly mapping: Mapping | undefined;
  readonly founding: Founding | undefined;
}

/** Deletes the uploads of the transaction's owner whose day has passed. @returns how many */
export const dropExpired = (trx: Trx, now: Date): Promise<number> => deleteExpired(trx, 'spreadsheet_upload', now);

/** Keeps an upload, for a day. */
export async function keepUpload(trx: Trx, actor: Actor, upload: Upload, now: Date): Promise<void> {
  await trx
    .insertInto('spreadsheet_upload')
    .values({
      tenant: actor.tenant,
      id: upload.id,
      actor: actor.id,
      uploaded_at: now,
      expires_at: waitsUntil(now),
      file_name: upload.fileName,
      sheets: JSON.stringify(upload.sheets),
      mapping: upload.mapping === undefined ? null : JSON.stringify(upload.mapping),
      founding: upload.founding === undefined ? null : JSON.stringify(upload.founding),
    })
    .execute();
}

/** The actor's own upload; undefined for one that is another's, whose day has passed, or that never was. */
export async function uploadOf(trx: Trx, actor: Actor, id: string, now: Date): Promise<Upload | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await trx
    .selectFrom('spreadsheet_upload')
    .selectAll()
    .where('id', '=', id)
    .where(waitsFor(actor, now))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    id: row.id,
    fileName: row.file_name,
    sheets: row.sheets,
    mapping: row.mapping ?? undefined,
    founding: row.founding ?? undefined,
  };
}

/** The actor's own uploads that wait, the newest first, without what is in them. */
export function listUploads(trx: Trx, actor: Actor, now: Date) {
  return trx
    .selectFrom('spreadsheet_upload')
    .select(['id', 'file_name as fileName'])
    .where(waitsFor(actor, now))
    .orderBy('uploaded_at', 'desc')
    .execute();
}

/** Keeps what the columns have been said to be. */
export async function keepMapping(trx: Trx, actor: Actor, id: string, mapping: Mapping): Promise<void> {
  await trx
    .updateTable('spreadsheet_upload')
    .set({ mapping: JSON.stringify(mapping) })
    .where('id', '=', id)
    .where('actor', '=', actor.id)
    .execute();
}

/** Deletes an upload, whatever was left of it. */
export async function dropUpload(trx: Trx, actor: Actor, id: string): Promise<void> {
  if (!isUuid(id)) return;
  await trx.deleteFrom('spreadsheet_upload').where('id', '=', id).where('actor', '=', actor.id).execute();
}
