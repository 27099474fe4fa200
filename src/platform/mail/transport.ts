import { createTransport, type SendMailOptions } from 'nodemailer';
import type { ReadyMail, Send } from './deliver.ts';
import type { MailServer } from './settings.ts';

/** What tells programs that a program wrote it (RFC 3834), so that they do not answer. */
const automatic = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

/** A mail in the words of nodemailer; pure. */
export function messageOf({ mail, files, from, replyTo }: ReadyMail, at: Date): SendMailOptions {
  const to = mail.to_name === null ? mail.to_address : { name: mail.to_name, address: mail.to_address };
  const isReceipt = mail.purpose === 'receipt';
  return {
    messageId: `<${mail.message_id}>`,
    date: at,
    from,
    to,
    replyTo,
    subject: mail.subject,
    text: mail.body,
    textEncoding: 'quoted-printable',
    ...(mail.in_reply_to !== null && { inReplyTo: `<${mail.in_reply_to}>` }),
    ...(mail.refs.length > 0 && { references: mail.refs.map((one) => `<${one}>`).join(' ') }),
    headers: {
      'Content-Language': mail.language,
      ...(mail.automatic && { ...automatic, ...(isReceipt && { 'Auto-Submitted': 'auto-replied' }) }),
    },
    attachments: files.map(({ name, media_type, bytes }) => ({
      filename: name,
      contentType: media_type,
      content: bytes,
    })),
    // Reports of what did not arrive come to the address of the case, and are known by it.
    envelope: { from: replyTo, to: [mail.to_address] },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Hands mails to the owner's mail server. TLS is on unless the server is this machine and the settings say so. */
export function smtpSender({ host, port, tls, user, password, ca }: MailServer): { send: Send; close: () => void } {
  const transport = createTransport({
    host,
    port,
    secure: tls === 'at-once',
    ...(tls === 'starttls' && { requireTLS: true }),
    ...(tls === 'none' && { ignoreTLS: true }),
    ...(ca !== undefined && { tls: { ca } }),
    ...(user !== undefined && { auth: { user, pass: password ?? '' } }),
    connectionTimeout: 30_000,
    greetingTimeout: 30_000,
    socketTimeout: 120_000,
    logger: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail, at) {
      await transport.sendMail(messageOf(mail, at));
    },
    close: () => transport.close(),
  };
}
