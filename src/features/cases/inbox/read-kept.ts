import { Readable } from 'node:stream';
import { osloDate } from '#src/kernel/date.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import type { Mail } from '#src/platform/mail/mail.ts';
import { rawMail } from '#src/platform/mail/raw.ts';
import { printAddress, readMail } from '#src/platform/mail/read-mail.ts';
import { type Letter, readLetter } from '../letter/letter.ts';
import type { MailIn } from './mail-message.ts';

/** A mail that is kept, as it can be read, and what it is proposed to mean. */
export interface ReadMail {
  readonly mail: Mail;
  readonly letter: Letter;
}

type Kept = Pick<MailIn, 'id' | 'received_at' | 'envelope_from'>;

/** Without an address to send it back to in its envelope a mail is a report, whatever its headers leave unsaid (RFC 5321, 4.5.5). */
function headersOf(mail: Mail, envelopeFrom: string | null): Mail['headers'] {
  return envelopeFrom === '' ? new Map([...mail.headers, ['return-path', ['<>']]]) : mail.headers;
}

/** Reads a mail from the bytes that are kept. Never throws for what is in it. */
export async function readKept(trx: Trx, row: Kept): Promise<ReadMail> {
  const { id, received_at: receivedAt } = row;
  const mail = await readMail(Readable.from(rawMail(trx, id), { objectMode: false }));
  const from = mail.from === undefined ? '' : printAddress(mail.from);
  const inThread = mail.inReplyTo !== undefined || mail.references.length > 0;
  return {
    mail,
    letter: readLetter({
      ...mail,
      headers: headersOf(mail, row.envelope_from),
      from,
      inThread,
      day: osloDate(receivedAt),
    }),
  };
}
