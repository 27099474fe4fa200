import { type FetchMessageObject, type FetchQueryObject, ImapFlow } from 'imapflow';
import type { Mailbox } from './boxes.ts';
import type { ImapFolder } from './settings.ts';
import { pieceSize } from './spool.ts';

/** A mailbox with an address of a server. */
export type ImapMailbox = Mailbox & { readonly imap: ImapFolder };

/** How long we wait for a server. Milliseconds. */
export interface Patience {
  /** For whatever it owes us, counted from the last byte that came. */
  readonly answer: number;
  /** In IDLE: every so often we look by ourselves, whatever the server said or left unsaid. */
  readonly idle: number;
  /** For its goodbye. */
  readonly farewell: number;
}

export const usualPatience: Patience = { answer: 60_000, idle: 4 * 60_000, farewell: 3_000 };

/** What the server did not do though the line holds, with a code that people are told. */
const failure = (code: string, what: string) => Object.assign(new Error(what), { code });

/** A connection that is not opened yet. */
function newClient({ imap }: ImapMailbox, patience: Patience): ImapFlow {
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
    maxIdleTime: patience.idle,
    connectionTimeout: 30_000,
    socketTimeout: 5 * 60_000,
  });
}

/**
 * Waits for what a server owes us, and cuts the line when nothing comes: a server that is gone without hanging up is not told by the network for many
 * minutes, and after its BYE the library waits for it without end.
 * @throws Error SILENT, and whatever the work throws
 */
async function waitFor<T>(client: ImapFlow, patience: Patience, work: () => Promise<T>): Promise<T> {
  let heard = client.stats().received;
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setInterval(() => {
      const { received } = client.stats();
      if (received === heard) {
        client.close();
        reject(failure('SILENT', 'the server does not answer'));
      }
      heard = received;
    }, patience.answer);
  });
  try {
    return await Promise.race([work(), silence]);
  } finally {
    clearInterval(timer);
  }
}

/** By which a mail is marked where it lies when there is no folder to move it to; people's own marks are left alone. */
const keyword = '$Skolevern';

/** What is asked of the open folder of a mailbox. Everything ends: with an answer, or it throws. */
export interface OpenFolder {
  /** The generation of its numbers. */
  readonly validity: number;
  /** False when the connection is gone. */
  usable(): boolean;
  /** The numbers of the mails that lie there, from one on, in order. */
  numbersFrom(from: number): Promise<readonly number[]>;
  /** Undefined when there is no such mail any more. */
  describe(uid: number): Promise<Pick<FetchMessageObject, 'size' | 'internalDate'> | undefined>;
  headers(uid: number): Promise<Buffer>;
  /** The bytes as the server has them, asked for piece by piece. */
  bytes(uid: number): AsyncGenerator<Buffer>;
  /** Says that a mail is kept: moves it, or marks it where it lies. Only ever after the commit. */
  settle(uid: number): Promise<void>;
}

/** The open folder of a connected client. */
function openFolder(client: ImapFlow, { imap }: ImapMailbox, patience: Patience): OpenFolder {
  const ask = <T>(work: () => Promise<T>) => waitFor(client, patience, work);
  const numbersFrom = async (from: number) => {
    const found = await ask(() => client.search({ uid: `${from}:*` }, { uid: true }));
    if (!Array.isArray(found)) throw failure('NOT-SEARCHED', 'the server did not say which mails there are');
    // "n:*" names the last mail even when its number is below n.
    return found.filter((uid) => uid >= from).sort((a, b) => a - b);
  };
  /** What the server answers of one mail; what it tells unasked of this or other mails meanwhile is passed over. */
  const fetched = async (uid: number, query: FetchQueryObject, asked: keyof FetchMessageObject) => {
    const answers = await ask(() => client.fetchAll(String(uid), { ...query, uid: true }, { uid: true }));
    const answer = answers.find((one) => one.uid === uid && one[asked] !== undefined);
    if (answer !== undefined) return answer;
    // No answer is what a lost connection looks like too: only the server itself says that a mail is gone.
    if ((await numbersFrom(uid)).includes(uid))
      throw failure('NOT-HANDED-OVER', 'the server has a mail that it does not hand over');
    return undefined;
  };
  const fetchedOr = async (uid: number, query: FetchQueryObject, asked: keyof FetchMessageObject) => {
    const answer = await fetched(uid, query, asked);
    if (answer === undefined) throw failure('GONE', 'the mail went away while it was fetched');
    return answer;
  };
  return {
    validity: client.mailbox === false ? Number.NaN : Number(client.mailbox.uidValidity),
    usable: () => client.usable && client.mailbox !== false,
    numbersFrom,
    describe: (uid) => fetched(uid, { size: true, internalDate: true }, 'size'),
    async headers(uid) {
      const { headers } = await fetchedOr(uid, { headers: true }, 'headers');
      return (headers ?? Buffer.alloc(0)).subarray(0, pieceSize);
    },
    async *bytes(uid) {
      for (let start = 0; ; ) {
        const { source } = await fetchedOr(uid, { source: { start, maxLength: pieceSize } }, 'source');
        if (source === undefined || source.length === 0) return;
        yield source;
        start += source.length;
        if (source.length < pieceSize) return;
      }
    },
    async settle(uid) {
      const { done } = imap;
      if (done !== undefined) {
        const moved = await ask(() => client.messageMove(String(uid), done, { uid: true }));
        if (!moved) throw failure('NOT-MOVED', 'the server did not move a mail that is kept');
        return;
      }
      const mailbox = client.mailbox;
      const permitted = mailbox === false ? undefined : mailbox.permanentFlags;
      const own = permitted === undefined || permitted.has('\\*') || permitted.has(keyword);
      // A mark is for people; what is kept is known by its number, also where we may set none.
      await ask(() => client.messageFlagsAdd(String(uid), [own ? keyword : '\\Seen'], { uid: true }));
    },
  };
}

/** A connection to a mailbox, with its folder open. */
export interface ImapConnection {
  readonly folder: OpenFolder;
  /** Resolves when something may have come since `listen`, or after some minutes. @throws when the connection is gone */
  wait(): Promise<void>;
  /** From now on, what comes ends the next `wait` at once. */
  listen(): void;
  close(): Promise<void>;
}

/** What the client tells unasked. */
function eventsOf(client: ImapFlow) {
  let [gone, came]: [unknown, boolean] = [undefined, false];
  let wake: () => void = () => undefined;
  client.on('error', (error: unknown) => {
    gone ??= error;
    wake();
  });
  client.on('close', () => {
    gone ??= failure('CLOSED', 'the connection was closed');
    wake();
  });
  client.on('exists', () => {
    came = true;
    wake();
  });
  return {
    listen: () => {
      came = false;
    },
    wake: () => wake(),
    gone: () => gone,
    /** Resolves at the next event; undefined when there is nothing to wait for. */
    next: () =>
      came || gone !== undefined
        ? undefined
        : new Promise<void>((resolve) => {
            wake = resolve;
          }),
  };
}

async function openFolders(client: ImapFlow, { imap }: ImapMailbox): Promise<void> {
  // Exists already at most servers; whatever else is wrong shows when a mail is moved.
  if (imap.done !== undefined) await client.mailboxCreate(imap.done).catch(() => undefined);
  await client.mailboxOpen(imap.folder);
}

/**
 * Connects to a mailbox at its server and opens its folder.
 * @param ended ends the attempt at once; what is open is ended by `close`
 * @throws what the server or the network says; see `failureCode`
 */
export async function connectImap(box: ImapMailbox, patience: Patience, ended?: AbortSignal): Promise<ImapConnection> {
  const client = newClient(box, patience);
  const events = eventsOf(client);
  const cut = () => client.close();
  ended?.addEventListener('abort', cut, { once: true });
  try {
    ended?.throwIfAborted();
    await waitFor(client, patience, () => client.connect());
    await waitFor(client, patience, () => openFolders(client, box));
  } catch (error) {
    client.close();
    throw error;
  } finally {
    ended?.removeEventListener('abort', cut);
  }
  return {
    folder: openFolder(client, box, patience),
    listen: events.listen,
    async wait() {
      const next = events.next();
      if (next !== undefined) {
        const idle = client.idle().catch(() => undefined);
        const timer = setTimeout(events.wake, patience.idle);
        await next;
        clearTimeout(timer);
        // NOOP ends IDLE.
        await waitFor(client, patience, async () => {
          if (client.usable) await client.noop();
          await idle;
        });
      }
      if (events.gone() !== undefined) throw events.gone();
    },
    async close() {
      events.wake();
      // A server that does not answer a farewell must not keep us: it is given a moment, and then the line is cut.
      const farewell = new Promise<void>((resolve) => setTimeout(resolve, patience.farewell).unref());
      await Promise.race([client.logout().catch(() => undefined), farewell]);
      client.close();
    },
  };
}
