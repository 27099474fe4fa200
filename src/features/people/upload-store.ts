import { isUuid } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { deleteExpired, waitsFor, waitsUntil } from '#src/platform/db/waiting.ts';
import type { SourceFormat } from './import/read-source.ts';
import type { SheetAnswers } from './import/spreadsheet/answers.ts';
import './table.ts';

/** A file about people that waits to be brought in. */
export interface PeopleUpload {
  readonly id: string;
  readonly format: SourceFormat;
  readonly content: Uint8Array;
  /** What has been said of a spreadsheet. */
  readonly answers: SheetAnswers | undefined;
}

/** Deletes the uploads of the transaction's owner whose day has passed. @returns how many */
export const dropExpiredPeople = (trx: Trx, now: Date): Promise<number> => deleteExpired(trx, 'people_upload', now);

/** Keeps an upload, for a day. */
export async function keepPeopleUpload(trx: Trx, actor: Actor, upload: PeopleUpload, now: Date): Promise<void> {
  await trx
    .insertInto('people_upload')
    .values({
      tenant: actor.tenant,
      id: upload.id,
      actor: actor.id,
      uploaded_at: now,
      expires_at: waitsUntil(now),
      format: upload.format,
      content: Buffer.from(upload.content),
      mapping: upload.answers === undefined ? null : JSON.stringify(upload.answers),
    })
    .execute();
}

/** The actor's own upload; undefined for one that is another's, whose day has passed, or that never was. */
export async function peopleUploadOf(trx: Trx, actor: Actor, id: string, now: Date): Promise<PeopleUpload | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await trx
    .selectFrom('people_upload')
    .select(['id', 'format', 'content', 'mapping'])
    .where('id', '=', id)
    .where(waitsFor(actor, now))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return { id: row.id, format: row.format, content: row.content, answers: row.mapping ?? undefined };
}

/** The actor's own uploads that wait, the newest first. */
export function listPeopleUploads(trx: Trx, actor: Actor, now: Date) {
  return trx
    .selectFrom('people_upload')
    .select(['id', 'uploaded_at as uploadedAt'])
    .where(waitsFor(actor, now))
    .orderBy('uploaded_at', 'desc')
    .execute();
}

/** Keeps what has been said of a spreadsheet. */
export async function keepAnswers(trx: Trx, actor: Actor, id: string, answers: SheetAnswers): Promise<void> {
  await trx
    .updateTable('people_upload')
    .set({ mapping: JSON.stringify(answers) })
    .where('id', '=', id)
    .where('actor', '=', actor.id)
    .execute();
}

/** Deletes an upload. */
export async function dropPeopleUpload(trx: Trx, actor: Actor, id: string): Promise<void> {
  if (!isUuid(id)) return;
  await trx.deleteFrom('people_upload').where('id', '=', id).where('actor', '=', actor.id).execute();
}
