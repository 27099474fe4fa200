import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AttachmentStream } from 'mailparser';
import { contentOf, mailParser } from './parse.ts';
import { fileName } from './read-mail.ts';

/** Something that came with a mail, with its content. */
export interface MailFile {
  readonly name: string;
  readonly type: string;
  /** Shown within the text, as a logo is. */
  readonly inline: boolean;
  readonly bytes: Buffer;
}

async function read(attachment: AttachmentStream, room: { left: number }): Promise<MailFile | undefined> {
  const pieces: Buffer[] = [];
  let fits = true;
  for await (const piece of contentOf(attachment)) {
    const bytes = piece as Buffer;
    room.left -= bytes.length;
    fits &&= room.left >= 0;
    if (fits) pieces.push(bytes);
  }
  if (!fits) return undefined;
  const inline = attachment.contentDisposition !== 'attachment' && attachment.contentId !== undefined;
  const type = attachment.contentType.toLowerCase();
  return { name: fileName(attachment), type, inline, bytes: Buffer.concat(pieces) };
}

/**
 * The files of a mail, in the order in which `readMail` lists them. In memory: files that are together larger than
 * `most` bytes are left out from there on, and lie in the mail.
 * @returns undefined in the place of each that was left out
 */
export async function readMailFiles(source: Readable, most: number): Promise<readonly (MailFile | undefined)[]> {
  const room = { left: most };
  const files: (MailFile | undefined)[] = [];
  const reading: Promise<void>[] = [];
  const { parser } = mailParser({
    onCut: () => undefined,
    onAttachment: (attachment) => {
      const index = reading.length;
      const one = read(attachment, room)
        .then((file) => {
          files[index] = file;
        })
        .catch(() => undefined)
        .finally(() => attachment.release());
      reading.push(one);
    },
  });
  // A broken mail gives what could be read of it, as in `readMail`.
  await pipeline(source, parser).catch(() => undefined);
  await Promise.all(reading);
  return Array.from(files);
}
