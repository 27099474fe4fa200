import './tables.ts';
import { Problem } from '#src/kernel/problem.ts';
import { idAt } from '#src/kernel/uuid.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';

/** A mail that is to go out. */
export interface OutgoingMail {
  readonly to: { readonly name?: string; readonly address: string };
  readonly subject: string;
  /** Plain text; paragraphs are parted by an empty line. */
  readonly text: string;
  readonly language: 'nb' | 'nn' | 'en';
  /** `receipt` and `notice` are written by a program, and no program answers them; a `letter` is what a person sends. */
  readonly purpose: 'receipt' | 'letter' | 'notice';
  /** The case that it is of. */
  readonly matter?: string;
  /** The case's `requester_reference`: answers come to an address with it. None for notices to our own. */
  readonly reference?: string;
  /** Message-IDs without brackets of what it answers, the nearest last. */
  readonly answers?: readonly string[];
  /** The mailbox that it goes out from; the owner's first unless told. */
  readonly mailbox?: string;
  readonly files?: readonly { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }[];
}

/** So much goes out with one mail: what comes in has a limit elsewhere too. */
export const mostFileBytes = 20 * 1024 * 1024;

/** One address, and nothing that could become another header or recipient. */
const oneAddress = /^[^\s@<>,;:"()[\]\\]{1,64}@[^\s@<>,;:"()[\]\\]{1,253}$/u;

/** True for what a mail can be sent to: one address, without a name. */
export function isMailAddress(text: string): boolean {
  return oneAddress.test(text);
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

function check({ to, text, files = [] }: OutgoingMail): void {
  if (!isMailAddress(to.address))
    throw new Problem('the address is none that a mail can be sent to', {
      code: 'bad-input',
      remedy: 'write one address, as name@example.no',
    });
  if (text.trim() === '')
    throw new Problem('the mail says nothing', { code: 'bad-input', remedy: 'write what it is to say' });
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > mostFileBytes)
    throw new Problem('the files are too large for a mail', {
      code: 'bad-input',
      remedy: 'offer them on a page instead, and send its address',
    });
}

/** What stands after the @ of our Message-IDs: the domain of the mailbox, so that the id is of the sender's own. */
async function senderOf(trx: Trx, mailbox: string | undefined): Promise<{ domain: string }> {
  const found = await trx
    .selectFrom('mail_box')
    .select('address')
    .where('in_use', '=', true)
    .$if(mailbox !== undefined, (query) => query.where('key', '=', mailbox ?? ''))
    .orderBy('key')
    .limit(1)
    .executeTakeFirst();
  return { domain: found?.address.split('@').at(-1)?.toLowerCase() ?? 'skolevern.invalid' };
}

/**
 * Puts a mail in the outbox in the transaction of the act that it tells of: both stay or neither. It is delivered afterwards,
 * tried again when the server does not take it, and shown on the page of the inbox when it was given up.
 * @param trx from `inTenant`; the tenant is read from it
 * @returns the mail's id, and its Message-ID without brackets, which answers name
 * @throws Problem (bad-input) for an address that is none, an empty text, or too much with it
 */
export async function enqueueMail(
  trx: Trx,
  clock: Clock,
  mail: OutgoingMail,
): Promise<{ readonly id: string; readonly messageId: string }> {
  check(mail);
  const now = clock.now();
  const id = idAt(now);
  const { domain } = await senderOf(trx, mail.mailbox);
  const messageId = `${crypto.randomUUID()}@${domain}`;
  const answers = (mail.answers ?? []).map((one) => one.replace(/^<|>$/g, '')).filter((one) => /^[^<>\s]+$/.test(one));
  await trx
    .insertInto('mail_out')
    .values({
      tenant: ownTenant,
      id,
      message_id: messageId,
      mailbox: mail.mailbox ?? null,
      purpose: mail.purpose,
      to_name: oneLine(mail.to.name ?? '') || null,
      to_address: mail.to.address,
      reference: mail.reference ?? null,
      subject: oneLine(mail.subject),
      body: mail.text.replace(/\r\n?/g, '\n'),
      language: mail.language,
      in_reply_to: answers.at(-1) ?? null,
      refs: answers.slice(-20),
      automatic: mail.purpose !== 'letter',
      matter: mail.matter ?? null,
      made_at: now,
      next_at: now,
    })
    .execute();
  await keepFiles(trx, id, mail.files ?? []);
  return { id, messageId };
}

async function keepFiles(trx: Trx, mail: string, files: NonNullable<OutgoingMail['files']>): Promise<void> {
  if (files.length === 0) return;
  await trx
    .insertInto('mail_out_file')
    .values(
      files.map(({ name, mediaType, bytes }, n) => ({
        tenant: ownTenant,
        mail,
        n,
        name: oneLine(name) || 'vedlegg',
        media_type: /^[\w.+-]+\/[\w.+-]+$/.test(mediaType) ? mediaType : 'application/octet-stream',
        bytes: Buffer.from(bytes),
      })),
    )
    .execute();
}
