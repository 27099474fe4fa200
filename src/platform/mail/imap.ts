import { type FetchMessageObject, ImapFlow } from 'imapflow';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type Mailbox, tellBox } from './boxes.ts';
import { type Arrival, type Kept, keepMail, noteTooLarge } from './keep.ts';
import type { ImapFolder } from './settings.ts';
import { pieceSize, spool, TooLarge } from './spool.ts';

/** What taking mails needs. */
export interface Taking {
  readonly db: Db;
  readonly clock: Clock;
  readonly maxBytes: number;
  /** Told after the commit of each mail that was not known. */
  readonly onKept?: (box: Mailbox) => void;
}

/** A mailbox with an address of a server. */
export type ImapMailbox = Mailbox & { readonly imap: ImapFolder };

/** By which a mail is marked where it lies when there is no folder to move it to; people's own marks are left alone. */
const keyword = '$Skolevern';
/** Every so often we look by ourselves, whatever the server said or left unsaid. */
const longestIdle = 4 * 60_000;
/** How long a server may take to say goodbye. Milliseconds. */
const farewellTime = 3_000;

/** A connection that is not opened yet. */
export function imapClient({ imap }: ImapMailbox): ImapFlow {
  const { host, port, tls, user = '', password = '', ca } = imap;
  return new ImapFlow({
    host,
    port,
    secure: tls === 'at-once',
    ...(tls !== 'at-once' && { doSTARTTLS: tls === 'starttls' }),
    ...(ca !== undefined && { tls: { ca } }),
    auth: { user, pass: password },
    logger: false,
    clientInfo: { name: 'Skolevern' },
    disableAutoIdle: true,
    maxIdleTime: longestIdle,
    connectionTimeout: 30_000,
    socketTimeout: 5 * 60_000,
  });
}

/** The bytes of a mail as the server has them, asked for piece by piece. @throws Error when it went away meanwhile */
async function* bytesOf(client: ImapFlow, uid: number): AsyncGenerator<Buffer> {
  for (let start = 0; ; ) {
    const query = { source: { start, maxLength: pieceSize } };
    const answer = await client.fetchOne(String(uid), query, { uid: true });
    if (answer === false || answer === undefined) throw new Error('the mail went away while it was fetched');
    const piece = answer.source;
    if (piece === undefined || piece.length === 0) return;
    yield piece;
    start += piece.length;
    if (piece.length < pieceSize) return;
  }
}

function arrivalOf(box: Mailbox, clock: Clock, validity: number, message: FetchMessageObject): Arrival {
  const at = message.internalDate === undefined ? clock.now() : new Date(message.internalDate);
  const receivedAt = Number.isNaN(at.getTime()) ? clock.now() : at;
  return { mailbox: box.key, via: 'imap', receivedAt, place: { validity, uid: message.uid } };
}

async function headersOf(client: ImapFlow, uid: number): Promise<Buffer> {
  const answer = await client.fetchOne(String(uid), { headers: true }, { uid: true });
  return answer === false || answer?.headers === undefined ? Buffer.alloc(0) : answer.headers.subarray(0, pieceSize);
}

/** Keeps one mail of the open folder: committed when this returns. Undefined when it went away. */
async function takeOne(
  o: Taking,
  client: ImapFlow,
  box: Mailbox,
  validity: number,
  uid: number,
): Promise<Kept | undefined> {
  const message = await client.fetchOne(String(uid), { uid: true, size: true, internalDate: true }, { uid: true });
  if (message === false || message === undefined) return undefined;
  const arrival = arrivalOf(box, o.clock, validity, message);
  const tooLarge = async (size: number) => {
    const headers = await headersOf(client, uid);
    return inTenant(o.db, box.tenant, (trx) => noteTooLarge(trx, o.clock, arrival, { size, headers }));
  };
  if ((message.size ?? 0) > o.maxBytes) return tooLarge(message.size ?? 0);
  let spooled: Awaited<ReturnType<typeof spool>>;
  try {
    spooled = await spool(bytesOf(client, uid), o.maxBytes);
  } catch (error) {
    if (error instanceof TooLarge) return tooLarge(message.size ?? o.maxBytes + 1);
    throw error;
  }
  try {
    return await inTenant(o.db, box.tenant, (trx) => keepMail(trx, o.clock, arrival, spooled));
  } finally {
    await spooled.close();
  }
}

/** Says at the server that a mail is kept. Only ever after the commit. */
async function settle(client: ImapFlow, { imap }: ImapMailbox, uid: number): Promise<void> {
  if (imap.done !== undefined) {
    await client.messageMove(String(uid), imap.done, { uid: true });
    return;
  }
  const mailbox = client.mailbox;
  const permitted = mailbox === false ? undefined : mailbox.permanentFlags;
  const own = permitted === undefined || permitted.has('\\*') || permitted.has(keyword);
  await client.messageFlagsAdd(String(uid), [own ? keyword : '\\Seen'], { uid: true });
}

/** Where we are in a folder: its generation, and below which number everything is kept. A new generation begins anew. */
async function progress(
  o: Taking,
  box: Mailbox,
  validity: number,
): Promise<{ below: number; known: ReadonlySet<number> }> {
  return inTenant(o.db, box.tenant, async (trx) => {
    const row = await trx
      .selectFrom('mail_box')
      .select(['uid_validity', 'below_uid'])
      .where('key', '=', box.key)
      .executeTakeFirstOrThrow();
    const same = Number(row.uid_validity) === validity && row.uid_validity !== null;
    const below = same ? Number(row.below_uid) : 1;
    if (!same) {
      const begin = { uid_validity: validity, below_uid: 1 };
      await trx.updateTable('mail_box').set(begin).where('key', '=', box.key).execute();
    }
    const rows = await trx
      .selectFrom('mail_in')
      .select(['uid', 'state'])
      .where('mailbox', '=', box.key)
      .where('uid_validity', '=', validity)
      .where('uid', '>=', below)
      .execute();
    return { below, known: new Set(rows.flatMap(({ uid }) => (uid === null ? [] : [Number(uid)]))) };
  });
}

async function moveOn(o: Taking, box: Mailbox, below: number): Promise<void> {
  await inTenant(o.db, box.tenant, (trx) =>
    trx.updateTable('mail_box').set({ below_uid: below }).where('key', '=', box.key).execute(),
  );
}

/**
 * Takes every mail of the open folder that is not kept, in order, and then says so at the server. What fails stays where it is and
 * is tried again the next time; those behind it are taken all the same.
 * @returns how many were taken, and the error of the first that could not be
 */
async function takeAll(o: Taking, client: ImapFlow, box: ImapMailbox): Promise<{ taken: number; error?: unknown }> {
  if (client.mailbox === false) throw new Error('no folder is open');
  const validity = Number(client.mailbox.uidValidity);
  const { below, known } = await progress(o, box, validity);
  const found = (await client.search({ uid: `${below}:*` }, { uid: true })) || [];
  // "n:*" names the last mail even when its number is below n.
  const uids = found.filter((uid) => uid >= below).sort((a, b) => a - b);
  let [taken, reached, error]: [number, number, unknown] = [0, below, undefined];
  for (const uid of uids) {
    try {
      const kept = known.has(uid) ? undefined : await takeOne(o, client, box, validity, uid);
      if (kept?.as === 'new') o.onKept?.(box);
      if (kept !== undefined) taken += 1;
      await settleUnlessLarge(o, client, box, validity, uid);
      if (error === undefined) reached = uid + 1;
    } catch (cause) {
      if (!client.usable) throw cause;
      error ??= cause;
    }
  }
  if (reached > below) await moveOn(o, box, reached);
  return error === undefined ? { taken } : { taken, error };
}

/** A mail that was too large to take stays unmarked where it is: it is nowhere else. */
async function settleUnlessLarge(o: Taking, client: ImapFlow, box: ImapMailbox, validity: number, uid: number) {
  const row = await inTenant(o.db, box.tenant, (trx) =>
    trx
      .selectFrom('mail_in')
      .select('sha256')
      .where('mailbox', '=', box.key)
      .where('uid_validity', '=', validity)
      .where('uid', '=', uid)
      .executeTakeFirst(),
  );
  if (row !== undefined && row.sha256 !== null) await settle(client, box, uid);
}

/** What an open folder is asked for by: its mails are taken now, and as they come until the connection ends. */
export interface ImapSession {
  /** Takes what is there. */
  takeAll(): Promise<{ readonly taken: number; readonly error?: unknown }>;
  /** Resolves when something may have come, or after some minutes. @throws when the connection is gone */
  wait(): Promise<void>;
  close(): Promise<void>;
}

async function openFolders(client: ImapFlow, { imap }: ImapMailbox): Promise<void> {
  // Exists already at most servers; whatever else is wrong shows when a mail is moved.
  if (imap.done !== undefined) await client.mailboxCreate(imap.done).catch(() => undefined);
  await client.mailboxOpen(imap.folder);
}

/** Opens the mailbox at its server. @throws what the server or the network says; see `failureCode` */
export async function openImap(o: Taking, box: ImapMailbox): Promise<ImapSession> {
  const client = imapClient(box);
  let [gone, came]: [unknown, boolean] = [undefined, false];
  let wake: () => void = () => undefined;
  const stir = () => {
    came = true;
    wake();
  };
  client.on('error', (error: unknown) => {
    gone ??= error;
    wake();
  });
  client.on('close', () => {
    gone ??= Object.assign(new Error('the connection was closed'), { code: 'CLOSED' });
    wake();
  });
  client.on('exists', stir);
  await client.connect();
  try {
    await openFolders(client, box);
  } catch (error) {
    client.close();
    throw error;
  }
  return {
    async takeAll() {
      came = false;
      return takeAll(o, client, box);
    },
    async wait() {
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      if (!came && gone === undefined) {
        const idle = client.idle().catch(() => undefined);
        const timer = setTimeout(() => wake(), longestIdle);
        await woken;
        clearTimeout(timer);
        if (client.usable) await client.noop(); // Ends IDLE.
        await idle;
      }
      if (gone !== undefined) throw gone;
    },
    async close() {
      wake();
      // A server that does not answer a farewell must not keep us: it is given a moment, and then the line is cut.
      const farewell = new Promise<void>((resolve) => setTimeout(resolve, farewellTime).unref());
      await Promise.race([client.logout().catch(() => undefined), farewell]);
      client.close();
    },
  };
}

/** Writes down how a mailbox fares. */
export function tellHow(o: Taking, box: Mailbox, fares: Parameters<typeof tellBox>[3]): Promise<void> {
  return inTenant(o.db, box.tenant, (trx) => tellBox(trx, box.key, o.clock.now(), fares));
}
