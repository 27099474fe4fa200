import { Readable } from 'node:stream';
import type { Trx } from '#src/platform/db/connect.ts';
import type { Mail } from '#src/platform/mail/mail.ts';
import { rawMail } from '#src/platform/mail/raw.ts';
import { type MailFile, readMailFiles } from '#src/platform/mail/read-files.ts';
import type { NewFile } from '../open-matter.ts';

/** What is copied into a case from one mail, together; what is beyond it lies in the mail, and the page of the letter gives it. */
const mostCopied = 30 * 1024 * 1024;

/** What came with a mail, to be added to a case. Pictures within the text (logos, signatures) stay in the mail. */
export async function filesOf(trx: Trx, id: string, { attachments }: Mail): Promise<readonly NewFile[]> {
  if (attachments.every(({ inline }) => inline)) return [];
  const source = Readable.from(rawMail(trx, id), { objectMode: false });
  const files = await readMailFiles(source, mostCopied);
  return files.flatMap((file) =>
    file === undefined || file.inline ? [] : [{ name: file.name, mediaType: file.type, bytes: file.bytes }],
  );
}

/** One attachment of a mail by its place in the list; undefined when there is none, or it is larger than a mail may be. */
export async function fileAt(trx: Trx, id: string, index: number, most: number): Promise<MailFile | undefined> {
  const source = Readable.from(rawMail(trx, id), { objectMode: false });
  return (await readMailFiles(source, most))[index];
}
