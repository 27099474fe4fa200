import type { Clock } from '#src/platform/clock/clock.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { rawMail } from '#src/platform/mail/raw.ts';
import { addMessage } from '../open-matter.ts';
import { addressesOf, byMail, type MailIn, messageOf } from './mail-message.ts';
import type { ReadMail } from './read-kept.ts';
import { findThread, ownMails } from './thread.ts';

/** So much of a report is looked through for the mail of ours that it is about; it stands in its third part. */
const looked = 512 * 1024;

/** Every Message-ID that stands in the beginning of a mail. */
async function idsIn(trx: Trx, id: string): Promise<readonly string[]> {
  let text = '';
  for await (const piece of rawMail(trx, id)) {
    text += piece.subarray(0, looked - text.length).toString('latin1');
    if (text.length >= looked) break;
  }
  const found = text.match(/<[^<>\s@]{1,250}@[^<>\s@]{1,250}>/g) ?? [];
  return [...new Set(found.map((one) => one.slice(1, -1)))].slice(0, 200);
}

/** For good, and not only late. */
const hasFailed = ({ mail }: ReadMail) =>
  mail.deliveries.length === 0 || mail.deliveries.some(({ action }) => action === 'failed');

/**
 * A report that a mail of ours did not arrive: noted on the mail and on its case, where it waits for the handler. It opens no
 * case and is never answered.
 */
export async function noteBounce(trx: Trx, clock: Clock, row: MailIn, read: ReadMail) {
  const { mail, letter } = read;
  const [own] = await ownMails(trx, await idsIn(trx, row.id));
  const failed = hasFailed(read);
  if (own !== undefined && failed) {
    const status = mail.deliveries.find(({ action }) => action === 'failed')?.status ?? '';
    await trx
      .updateTable('mail_out')
      .set({ bounced_at: row.received_at, bounce_status: /^\d\.\d{1,3}\.\d{1,3}$/.test(status) ? status : null })
      .where('id', '=', own.id)
      .execute();
  }
  const thread = await findThread(trx, mail, letter, addressesOf(row, mail));
  const matter = own?.matter ?? (thread?.certain === true ? thread.matter.id : undefined);
  if (matter === undefined) return { state: 'noted' as const };
  const message = { ...messageOf(row, mail, mail.text.slice(0, 20_000)), handled: !failed };
  await addMessage(trx, clock, { ...message, matter, author: byMail });
  return { state: 'noted' as const, matter, matched_by: own === undefined ? 'address' : 'message-id' };
}
