import './tables.ts';
import { sql } from 'kysely';
import { secretWord } from '#src/kernel/secret-word.ts';
import { idAt } from '#src/kernel/uuid.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import type { Spooled } from './spool.ts';

/** How a mail came. */
export interface Arrival {
  readonly mailbox: string;
  readonly via: 'imap' | 'smtp';
  readonly receivedAt: Date;
  readonly envelopeFrom?: string;
  readonly envelopeTo?: readonly string[];
  /** Its place in a mailbox at its server. */
  readonly place?: { readonly validity: number; readonly uid: number };
}

export interface Kept {
  readonly id: string;
  /** `known`: this very mail was kept before. `duplicate`: another copy of one that was. */
  readonly as: 'new' | 'duplicate' | 'known';
}

/** The Message-ID in the raw headers, without brackets. */
export function messageIdIn(head: Buffer): string | null {
  const text = head.toString('latin1');
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  const line = /^message-id:\s*<([^<>\s]{1,500})>/im.exec(text.slice(0, end));
  return line?.[1] ?? null;
}

async function placedBefore(trx: Trx, { mailbox, place }: Arrival): Promise<string | undefined> {
  if (place === undefined) return undefined;
  const found = await trx
    .selectFrom('mail_in')
    .select('id')
    .where('mailbox', '=', mailbox)
    .where('uid_validity', '=', place.validity)
    .where('uid', '=', place.uid)
    .executeTakeFirst();
  return found?.id;
}

/** The first copy of a mail: the same bytes, or the same Message-ID with the same bytes below the headers. */
async function firstCopy(trx: Trx, spooled: Spooled, messageId: string | null) {
  return trx
    .selectFrom('mail_in')
    .select(['id', 'sha256'])
    .where('duplicate_of', 'is', null)
    .where(({ and, eb, or }) =>
      or([
        eb('sha256', '=', spooled.sha256),
        ...(messageId === null
          ? []
          : [and([eb('message_id', '=', messageId), eb('body_sha256', '=', spooled.bodySha256)])]),
      ]),
    )
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

async function keepPieces(trx: Trx, mail: string, pieces: AsyncIterable<Buffer>): Promise<void> {
  let n = 0;
  for await (const bytes of pieces) {
    await trx.insertInto('mail_in_piece').values({ tenant: ownTenant, mail, n, bytes }).execute();
    n += 1;
  }
}

function rowOf(clock: Clock, { place, ...arrival }: Arrival) {
  const now = clock.now();
  return {
    tenant: ownTenant,
    id: idAt(now),
    mailbox: arrival.mailbox,
    via: arrival.via,
    received_at: arrival.receivedAt,
    kept_at: now,
    envelope_from: arrival.envelopeFrom ?? null,
    envelope_to: [...(arrival.envelopeTo ?? [])],
    uid_validity: place?.validity ?? null,
    uid: place?.uid ?? null,
    reference: secretWord(),
  };
}

/**
 * Keeps a mail byte for byte. Whoever handed it over is told that we have it only after this transaction is committed; when
 * the program ends before that, the mail comes again, and when it ends after, it is known.
 * @param trx from `inTenant`
 */
export async function keepMail(trx: Trx, clock: Clock, arrival: Arrival, spooled: Spooled): Promise<Kept> {
  // Two copies of one mail that come at the same moment wait for each other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${spooled.bodySha256}, 20260016))`.execute(trx);
  const before = await placedBefore(trx, arrival);
  if (before !== undefined) return { id: before, as: 'known' };
  const messageId = messageIdIn(spooled.head);
  const first = await firstCopy(trx, spooled, messageId);
  const row = {
    ...rowOf(clock, arrival),
    size: spooled.size,
    sha256: spooled.sha256,
    body_sha256: spooled.bodySha256,
    message_id: messageId,
    duplicate_of: first?.id ?? null,
    state: first === undefined ? ('new' as const) : ('duplicate' as const),
  };
  await trx.insertInto('mail_in').values(row).execute();
  if (first?.sha256 !== spooled.sha256) await keepPieces(trx, row.id, spooled.pieces());
  return { id: row.id, as: first === undefined ? 'new' : 'duplicate' };
}

/** Notes a mail that is too large to take and lies where it was: its headers, so that people see whose it is. */
export async function noteTooLarge(
  trx: Trx,
  clock: Clock,
  arrival: Arrival,
  { size, headers }: { readonly size: number; readonly headers: Buffer },
): Promise<Kept> {
  const before = await placedBefore(trx, arrival);
  if (before !== undefined) return { id: before, as: 'known' };
  const row = { ...rowOf(clock, arrival), size, message_id: messageIdIn(headers), state: 'too-large' as const };
  await trx.insertInto('mail_in').values(row).execute();
  await trx.insertInto('mail_in_piece').values({ tenant: ownTenant, mail: row.id, n: 0, bytes: headers }).execute();
  return { id: row.id, as: 'new' };
}
