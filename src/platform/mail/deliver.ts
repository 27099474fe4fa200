import './tables.ts';
import type { Selectable } from 'kysely';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { replyAddress } from './boxes.ts';
import { failureCode } from './failure-code.ts';
import type { MailOutFileTable, MailOutTable } from './tables.ts';

/** A mail as it is handed to a server. */
export interface ReadyMail {
  readonly mail: Selectable<MailOutTable>;
  readonly files: readonly Pick<Selectable<MailOutFileTable>, 'name' | 'media_type' | 'bytes'>[];
  /** The mailbox that it is from, and the name of the owner. */
  readonly from: { readonly name: string; readonly address: string };
  readonly replyTo: string;
}

/** Hands a mail to a server; resolves when the server has taken it. */
export type Send = (mail: ReadyMail, at: Date) => Promise<void>;

const minute = 60_000;
const hour = 60 * minute;
/** After each attempt that failed; about four days in all (RFC 5321, 4.5.4.1 asks for that at least). */
export const pauses = [1, 5, 15, 60, 4 * 60, 12 * 60, 24 * 60, 24 * 60, 24 * 60].map((minutes) => minutes * minute);
/** An attempt that nobody has heard of for so long was broken off with its program. */
const brokenOff = 15 * minute;

/** Takes the next mail that is due for one attempt; committed, so that nobody else makes the same one. */
async function claim(trx: Trx, now: Date): Promise<Selectable<MailOutTable> | undefined> {
  const mail = await trx
    .selectFrom('mail_out')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('next_at', '<=', now)
    .where(({ or, eb }) =>
      or([eb('trying_since', 'is', null), eb('trying_since', '<', new Date(now.getTime() - brokenOff))]),
    )
    .orderBy('next_at')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (mail === undefined) return undefined;
  const attempt = {
    trying_since: now,
    attempts: mail.attempts + 1,
    unknown_ends: mail.unknown_ends + (mail.trying_since === null ? 0 : 1),
  };
  await trx.updateTable('mail_out').set(attempt).where('id', '=', mail.id).execute();
  return { ...mail, ...attempt };
}

async function senderOf(trx: Trx, mailbox: string | null) {
  return trx
    .selectFrom('mail_box')
    .innerJoin('tenant', 'tenant.id', 'mail_box.tenant')
    .select(['mail_box.address', 'mail_box.reply_pattern', 'tenant.name'])
    .where('mail_box.in_use', '=', true)
    .$if(mailbox !== null, (query) => query.where('mail_box.key', '=', mailbox ?? ''))
    .orderBy('mail_box.key')
    .limit(1)
    .executeTakeFirst();
}

async function ready(trx: Trx, mail: Selectable<MailOutTable>): Promise<ReadyMail | undefined> {
  const box = await senderOf(trx, mail.mailbox);
  if (box === undefined) return undefined;
  const files = await trx
    .selectFrom('mail_out_file')
    .select(['name', 'media_type', 'bytes'])
    .where('mail', '=', mail.id)
    .orderBy('n')
    .execute();
  const replyTo = mail.reference === null ? box.address : replyAddress(box.reply_pattern, mail.reference);
  return { mail, files, from: { name: box.name, address: box.address }, replyTo };
}

/** For good: another try would be refused too (5xx, but not before the server knows us). */
function isPermanent(error: unknown): boolean {
  const { responseCode, command } = error as { responseCode?: unknown; command?: unknown };
  const refused = typeof responseCode === 'number' && responseCode >= 500 && responseCode < 600;
  return refused && typeof command === 'string' && /^(?:RCPT TO|DATA|MAIL FROM|API)/.test(command);
}

/** The server could not be reached or did not let us in: the next mail would fare no better. */
function isOfTheServer(error: unknown): boolean {
  const { command } = error as { command?: unknown };
  return typeof command === 'string' && /^(?:CONN|EHLO|HELO|LHLO|STARTTLS|AUTH)/.test(command);
}

async function afterFailure(trx: Trx, now: Date, mail: Selectable<MailOutTable>, error: unknown): Promise<void> {
  const pause = pauses[mail.attempts - 1];
  const over = isPermanent(error) || pause === undefined;
  await trx
    .updateTable('mail_out')
    .set({
      trying_since: null,
      failure: failureCode(error),
      ...(over
        ? { state: 'given-up' as const, ended_at: now }
        : { next_at: new Date(now.getTime() + (pause ?? hour)) }),
    })
    .where('id', '=', mail.id)
    .execute();
}

/** What became of one attempt; `unreached` when it failed before the server had heard of the mail. */
export type Attempt = 'sent' | 'failed' | 'unreached' | 'no-sender';

/**
 * Makes one attempt for the owner's mail that is due first. An attempt that was broken off with the program is made again under
 * the same Message-ID, since a lost answer is worse than a double one, and counted in `unknown_ends`.
 * @returns undefined when none is due
 */
export async function deliverNext(db: Db, clock: Clock, tenant: string, send: Send): Promise<Attempt | undefined> {
  const now = clock.now();
  const claimed = await inTenant(db, tenant, async (trx) => {
    const mail = await claim(trx, now);
    return mail === undefined ? undefined : { mail, whole: await ready(trx, mail) };
  });
  if (claimed === undefined) return undefined;
  const { mail, whole } = claimed;
  const failed = (error: unknown) => inTenant(db, tenant, (trx) => afterFailure(trx, clock.now(), mail, error));
  if (whole === undefined) {
    await failed(Object.assign(new Error('the owner has no mailbox'), { code: 'NO_MAILBOX' }));
    return 'no-sender';
  }
  try {
    await send(whole, now);
  } catch (error) {
    await failed(error);
    return isOfTheServer(error) ? 'unreached' : 'failed';
  }
  await inTenant(db, tenant, (trx) =>
    trx
      .updateTable('mail_out')
      .set({ state: 'sent', ended_at: clock.now(), trying_since: null, failure: null })
      .where('id', '=', mail.id)
      .execute(),
  );
  return 'sent';
}

/**
 * Makes an attempt for every mail of the owner that is due, until the server cannot be reached: then the others keep their attempts, and
 * whoever asked is not kept waiting once for each of them.
 * @param goingOn asked before each mail; false leaves the rest for another time
 * @returns how many were sent, and how many were not
 */
export async function deliverDue(db: Db, clock: Clock, tenant: string, send: Send, goingOn = () => true) {
  const count = { sent: 0, failed: 0 };
  while (goingOn()) {
    const one = await deliverNext(db, clock, tenant, send);
    if (one === undefined) break;
    count[one === 'sent' ? 'sent' : 'failed'] += 1;
    if (one === 'unreached') break;
  }
  return count;
}

/** Tries a mail that was given up once more, from the beginning. */
export async function tryAgain(trx: Trx, clock: Clock, id: string): Promise<void> {
  await trx
    .updateTable('mail_out')
    .set({ state: 'waiting', ended_at: null, attempts: 0, next_at: clock.now(), trying_since: null })
    .where('id', '=', id)
    .where('state', '=', 'given-up')
    .execute();
}
