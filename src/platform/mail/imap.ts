import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type Mailbox, tellBox } from './boxes.ts';
import { connectImap, type ImapMailbox, type OpenFolder, type Patience, usualPatience } from './imap-connection.ts';
import { type Arrival, type Kept, keepMail, noteTooLarge } from './keep.ts';
import { spool, TooLarge } from './spool.ts';

export type { ImapMailbox };

/** What taking mails needs. */
export interface Taking {
  readonly db: Db;
  readonly clock: Clock;
  readonly maxBytes: number;
  /** Told after the commit of each mail that was not known. */
  readonly onKept?: (box: Mailbox) => void;
}

type Described = NonNullable<Awaited<ReturnType<OpenFolder['describe']>>>;

function arrivalOf(box: Mailbox, clock: Clock, validity: number, uid: number, { internalDate }: Described): Arrival {
  const at = internalDate === undefined ? clock.now() : new Date(internalDate);
  const receivedAt = Number.isNaN(at.getTime()) ? clock.now() : at;
  return { mailbox: box.key, via: 'imap', receivedAt, place: { validity, uid } };
}

/** Keeps one mail of the open folder: committed when this returns. Undefined when it went away. */
async function takeOne(o: Taking, folder: OpenFolder, box: Mailbox, uid: number): Promise<Kept | undefined> {
  const described = await folder.describe(uid);
  if (described === undefined) return undefined;
  const arrival = arrivalOf(box, o.clock, folder.validity, uid, described);
  const tooLarge = async (size: number) => {
    const headers = await folder.headers(uid);
    return inTenant(o.db, box.tenant, (trx) => noteTooLarge(trx, o.clock, arrival, { size, headers }));
  };
  if ((described.size ?? 0) > o.maxBytes) return tooLarge(described.size ?? 0);
  let spooled: Awaited<ReturnType<typeof spool>>;
  try {
    spooled = await spool(folder.bytes(uid), o.maxBytes);
  } catch (error) {
    if (error instanceof TooLarge) return tooLarge(described.size ?? o.maxBytes + 1);
    throw error;
  }
  try {
    return await inTenant(o.db, box.tenant, (trx) => keepMail(trx, o.clock, arrival, spooled));
  } finally {
    await spooled.close();
  }
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
async function takeAll(o: Taking, folder: OpenFolder, box: Mailbox): Promise<{ taken: number; error?: unknown }> {
  const { below, known } = await progress(o, box, folder.validity);
  const uids = await folder.numbersFrom(below);
  let [taken, reached, error]: [number, number, unknown] = [0, below, undefined];
  for (const uid of uids) {
    try {
      const kept = known.has(uid) ? undefined : await takeOne(o, folder, box, uid);
      if (kept?.as === 'new') o.onKept?.(box);
      if (kept !== undefined) taken += 1;
      await settleUnlessLarge(o, folder, box, uid);
      if (error === undefined) reached = uid + 1;
    } catch (cause) {
      if (!folder.usable()) throw cause;
      error ??= cause;
    }
  }
  if (reached > below) await moveOn(o, box, reached);
  return error === undefined ? { taken } : { taken, error };
}

/** A mail that was too large to take stays unmarked where it is: it is nowhere else. */
async function settleUnlessLarge(o: Taking, folder: OpenFolder, box: Mailbox, uid: number): Promise<void> {
  const row = await inTenant(o.db, box.tenant, (trx) =>
    trx
      .selectFrom('mail_in')
      .select('sha256')
      .where('mailbox', '=', box.key)
      .where('uid_validity', '=', folder.validity)
      .where('uid', '=', uid)
      .executeTakeFirst(),
  );
  if (row !== undefined && row.sha256 !== null) await folder.settle(uid);
}

/** What an open folder is asked for by: its mails are taken now, and as they come until the connection ends. */
export interface ImapSession {
  /** Takes what is there. */
  takeAll(): Promise<{ readonly taken: number; readonly error?: unknown }>;
  /** Resolves when something may have come, or after some minutes. @throws when the connection is gone */
  wait(): Promise<void>;
  close(): Promise<void>;
}

/** How long we wait for the server, and what ends opening at once. */
export interface Opening {
  readonly patience?: Patience;
  readonly ended?: AbortSignal;
}

/** Opens the mailbox at its server. @throws what the server or the network says; see `failureCode` */
export async function openImap(
  o: Taking,
  box: ImapMailbox,
  { patience = usualPatience, ended }: Opening = {},
): Promise<ImapSession> {
  const { folder, listen, wait, close } = await connectImap(box, patience, ended);
  return {
    async takeAll() {
      listen();
      return takeAll(o, folder, box);
    },
    wait,
    close,
  };
}

/** Writes down how a mailbox fares. */
export function tellHow(o: Taking, box: Mailbox, fares: Parameters<typeof tellBox>[3]): Promise<void> {
  return inTenant(o.db, box.tenant, (trx) => tellBox(trx, box.key, o.clock.now(), fares));
}
