import type { Selectable } from 'kysely';
import type { Mail } from '#src/platform/mail/mail.ts';
import type { MailInTable } from '#src/platform/mail/tables.ts';
import type { NewMessage } from '../open-matter.ts';

export type MailIn = Selectable<MailInTable>;

/** By whom what the program does by itself is done, in cases and in the log. */
export const byMail = 'mail';
const bare = (id: string | undefined) => id?.replace(/^<|>$/g, '');

/** All that a mail was sent to, those of its envelope first. */
export function addressesOf(row: Pick<MailIn, 'envelope_to'>, mail: Mail): readonly string[] {
  return [...row.envelope_to, ...[...mail.to, ...mail.cc].map(({ address }) => address)].filter((one) => one !== '');
}

/** A letter as a message of a case. */
export function messageOf(row: Pick<MailIn, 'id' | 'received_at'>, mail: Mail, body: string): NewMessage {
  return {
    direction: 'in',
    channel: 'mail',
    at: row.received_at,
    fromText: mail.from === undefined ? undefined : mail.from.name || mail.from.address,
    toText: mail.to[0]?.address,
    subject: mail.subject,
    body,
    messageId: bare(mail.messageId),
    inReplyTo: bare(mail.inReplyTo),
    mailIn: row.id,
  };
}
