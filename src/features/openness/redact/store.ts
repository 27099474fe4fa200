import './table.ts';
import type { Selectable } from 'kysely';
import type { Trx } from '#src/platform/db/connect.ts';
import type { MatterRedactionTable } from './table.ts';

export type Redaction = Selectable<MatterRedactionTable>;

/** The file of a document that is being redacted, as it came. */
export interface OriginalFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: Buffer;
}

/** The marks of a document that are being worked with; undefined when nobody has begun, or when a copy was made and nothing since. */
export function draftOf(trx: Trx, document: string): Promise<Redaction | undefined> {
  return trx
    .selectFrom('matter_redaction')
    .selectAll()
    .where('document', '=', document)
    .where('copy', 'is', null)
    .executeTakeFirst();
}

/** How the last copy of a document was made. */
export function lastMade(trx: Trx, document: string): Promise<Redaction | undefined> {
  return trx
    .selectFrom('matter_redaction')
    .selectAll()
    .where('document', '=', document)
    .where('copy', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The file of a document, when one was added. */
export async function originalOf(trx: Trx, matter: string, file: string | null): Promise<OriginalFile | undefined> {
  if (file === null) return undefined;
  const row = await trx
    .selectFrom('matter_file')
    .select(['id', 'name', 'media_type', 'sha256', 'bytes'])
    .where('id', '=', file)
    .where('matter', '=', matter)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return { id: row.id, name: row.name, mediaType: row.media_type, sha256: row.sha256, bytes: row.bytes };
}
