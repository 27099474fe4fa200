import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { appendLog } from '#src/platform/log/append.ts';
import { boxOf } from '#src/platform/mail/boxes.ts';
import { enqueueMail } from '#src/platform/mail/outbox.ts';
import { joinMatter } from '../join-matter.ts';
import { addMessage } from '../open-matter.ts';
import { noteBounce } from './bounces.ts';
import { filesOf } from './files.ts';
import { addressesOf, byMail, type MailIn, messageOf } from './mail-message.ts';
import { mostReceipts, receiptAddress } from './may-answer.ts';
import { asksForMore, proposalsOf } from './proposals.ts';
import { type ReadMail, readKept } from './read-kept.ts';
import { arrivedReceipt, joinedReceipt, type Receipt, receiptLanguage } from './receipts.ts';
import { findThread, type Thread } from './thread.ts';

/** A mail whose reading ends the program is shown to people unread after so many times. */
const mostReadings = 3;
const bare = (id: string | undefined) => id?.replace(/^<|>$/g, '');

/** The name of the transaction's owner. */
export async function ownerName(trx: Trx, row: Pick<MailIn, 'tenant'>): Promise<string> {
  const found = await trx.selectFrom('tenant').select('name').where('id', '=', row.tenant).executeTakeFirstOrThrow();
  return found.name;
}

/** Whether an address has had so many receipts of late that another may be one of two programs' answers to each other. */
export async function hasHadEnough(trx: Trx, clock: Clock, address: string): Promise<boolean> {
  const { count } = await trx
    .selectFrom('mail_out')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('to_address', '=', address)
    .where('purpose', '=', 'receipt')
    .where('made_at', '>', new Date(clock.now().getTime() - 86_400_000))
    .executeTakeFirstOrThrow();
  return Number(count) >= mostReceipts;
}

/** Puts a receipt in the outbox, unless the letter may not be answered or its sender has had enough of them. */
export async function sendReceipt(
  trx: Trx,
  clock: Clock,
  {
    row,
    read,
    receipt,
    reference,
    matter,
    confirmed = false,
  }: {
    readonly row: MailIn;
    readonly read: ReadMail;
    readonly receipt: Receipt;
    readonly reference: string;
    readonly matter?: string;
    /** A person did what it tells of; then it is no answer of a program to a program. */
    readonly confirmed?: boolean;
  },
): Promise<{ readonly id: string; readonly messageId: string } | undefined> {
  const { mail, letter } = read;
  const boxes = await trx.selectFrom('mail_box').select(['key', 'address', 'reply_pattern']).execute();
  const own = boxes.map((box) => ({ ...box, tenant: row.tenant, owner: '', replyPattern: box.reply_pattern }));
  const address = receiptAddress(mail, letter.kind, (one) => boxOf(own, one) !== undefined, row.envelope_from);
  if (address === undefined) return undefined;
  if (!confirmed && (await hasHadEnough(trx, clock, address))) return undefined;
  const name = (mail.replyTo ?? mail.from)?.name;
  const id = bare(mail.messageId);
  return enqueueMail(trx, clock, {
    to: { address, ...(name !== undefined && name !== '' && { name }) },
    ...receipt,
    language: receiptLanguage(letter.language),
    purpose: 'receipt',
    reference,
    mailbox: row.mailbox,
    ...(matter !== undefined && { matter }),
    ...(id !== undefined && { answers: [id] }),
  });
}

type Settled = Pick<MailIn, 'state'> & Partial<Pick<MailIn, 'matter' | 'matched_by'>>;

async function join(trx: Trx, clock: Clock, row: MailIn, read: ReadMail, thread: Thread): Promise<void> {
  const files = await filesOf(trx, row.id, read.mail);
  const message = { ...messageOf(row, read.mail, read.mail.text), files };
  await joinMatter(trx, clock, { matter: thread.matter.id, author: byMail, message });
}

/** A letter that somebody wrote: into its case where that is certain, and to a person where something is to be decided. */
async function placeLetter(trx: Trx, clock: Clock, row: MailIn, read: ReadMail): Promise<Settled> {
  const { mail, letter } = read;
  const thread = await findThread(trx, mail, letter, addressesOf(row, mail));
  const came = { owner: await ownerName(trx, row), receivedAt: row.received_at };
  const lang = receiptLanguage(letter.language);
  const proposals = proposalsOf(letter);
  if (thread?.certain === true) {
    const { id: matter, number, reference, kind } = thread.matter;
    await join(trx, clock, row, read, thread);
    const receipt = joinedReceipt({ ...came, reference, number }, lang);
    await sendReceipt(trx, clock, { row, read, receipt, reference, matter });
    const state = asksForMore(proposals, kind) ? ('waiting' as const) : ('placed' as const);
    return { state, matter, matched_by: thread.by };
  }
  const receipt = arrivedReceipt({ ...came, reference: row.reference }, lang, letter.kind === 'breach-notice');
  await sendReceipt(trx, clock, { row, read, receipt, reference: row.reference });
  return { state: 'waiting', matched_by: thread?.by ?? null };
}

/** What a program answered is noted on its case, where nobody need do anything about it; it opens none and is not answered. */
async function noteAutomatic(trx: Trx, clock: Clock, row: MailIn, { mail, letter }: ReadMail): Promise<Settled> {
  const thread = await findThread(trx, mail, letter, addressesOf(row, mail));
  if (thread?.certain !== true) return { state: 'noted' };
  const message = { ...messageOf(row, mail, letter.newText), handled: true };
  await addMessage(trx, clock, { ...message, matter: thread.matter.id, author: byMail });
  return { state: 'noted', matter: thread.matter.id, matched_by: thread.by };
}

function place(trx: Trx, clock: Clock, row: MailIn, read: ReadMail): Promise<Settled> {
  if (read.letter.kind === 'bounce') return noteBounce(trx, clock, row, read);
  if (read.letter.kind === 'automatic-reply') return noteAutomatic(trx, clock, row, read);
  return placeLetter(trx, clock, row, read);
}

/** Counts a reading in a transaction of its own, so that it is counted when the reading ends the program. */
async function beginReading(db: Db, tenant: string, id: string): Promise<number | undefined> {
  const row = await inTenant(db, tenant, (trx) =>
    trx
      .updateTable('mail_in')
      .set(({ eb }) => ({ readings: eb('readings', '+', 1) }))
      .where('id', '=', id)
      .where('state', '=', 'new')
      .returning('readings')
      .executeTakeFirst(),
  );
  return row?.readings;
}

const short = (text: string | undefined, longest: number) => text?.slice(0, longest) || null;

async function sortOne(trx: Trx, clock: Clock, id: string, unread: boolean): Promise<void> {
  const row = await trx
    .selectFrom('mail_in')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'new')
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return;
  const read = unread ? undefined : await readKept(trx, row);
  const settled: Settled = read === undefined ? { state: 'waiting' } : await place(trx, clock, row, read);
  const over = settled.state !== 'waiting';
  const facts = {
    kind: read?.letter.kind ?? 'unread',
    from_name: short(read?.mail.from?.name, 300),
    from_address: short(read?.mail.from?.address, 300),
    subject: short(read?.mail.subject, 1_000),
    language: read?.letter.language ?? null,
  };
  await trx
    .updateTable('mail_in')
    .set({ ...facts, ...settled, ...(over && { settled_at: clock.now(), settled_by: byMail }) })
    .where('id', '=', id)
    .execute();
  const because = `it came to a mailbox of the owner and is ${settled.state}`;
  await appendLog(trx, clock, { actor: byMail, act: 'mail.sort', subject: `mail:${id}`, allowed: true, because });
}

/** Reads a mail that came and puts it where it belongs, in one transaction with its receipt. Once: again does nothing. */
export async function sortMail(db: Db, clock: Clock, tenant: string, id: string): Promise<void> {
  const readings = await beginReading(db, tenant, id);
  if (readings === undefined) return;
  await inTenant(db, tenant, (trx) => sortOne(trx, clock, id, readings > mostReadings));
}

/** Sorts every mail of an owner that nobody has read. @returns how many were sorted, and the first error */
export async function sortNewMails(
  db: Db,
  clock: Clock,
  tenant: string,
): Promise<{ readonly sorted: number; readonly error?: unknown }> {
  const rows = await inTenant(db, tenant, (trx) =>
    trx.selectFrom('mail_in').select('id').where('state', '=', 'new').orderBy('id').limit(200).execute(),
  );
  let [sorted, error]: [number, unknown] = [0, undefined];
  for (const { id } of rows) {
    try {
      await sortMail(db, clock, tenant, id);
      sorted += 1;
    } catch (cause) {
      error ??= cause;
    }
  }
  return error === undefined ? { sorted } : { sorted, error };
}
