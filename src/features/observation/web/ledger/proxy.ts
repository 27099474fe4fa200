import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { bareHost } from '../own-hosts.ts';
import { type Gateway, type Passage, readHostPort } from './gateway.ts';
import type { Caps, LedgerEntry } from './ledger.ts';

/** The proxy of one browser context: whatever the context connects to is in its ledger. */
export interface LedgerProxy {
  /** `http://127.0.0.1:PORT`. A port each, and not a password each: the browser needs no question and answer, and keeps its cache. */
  readonly address: string;
  /** Connections until now, the oldest first. */
  entries(): readonly LedgerEntry[];
  /** From now on the page is being left. */
  leave(): void;
  /** Whether the visit had its fill and everything after it was cut off. */
  full(): boolean;
  /** When something was last sent or received, in milliseconds since 1970. */
  lastActive(): number;
  close(): Promise<void>;
}

/**
 * How many bytes of the largest answer that is on its way from a place have come: what is in a tunnel only the browser can tell.
 * @param came bytes that came from the place in all
 */
export type LargestAnswer = (host: string, port: number, came: number) => number;

type Row = { -readonly [Key in keyof LedgerEntry]: LedgerEntry[Key] };

interface Book {
  readonly rows: Row[];
  readonly sockets: Set<Duplex>;
  /** Count what has gone through each open connection until now. */
  readonly tallies: Set<() => void>;
  readonly caps: Caps;
  readonly gateway: Gateway;
  readonly now: () => Date;
  readonly largest: LargestAnswer;
  bytes: number;
  active: number;
  leaving: boolean;
  full: boolean;
}

const TLS_HANDSHAKE = 0x16;

function write(book: Book, row: Pick<Row, 'host' | 'port' | 'how' | 'url' | 'method'>): Row {
  const entry: Row = {
    at: book.now().toISOString(),
    ...row,
    bytes: { out: 0, in: 0 },
    lasted: 0,
    ended: 'open',
    ...(book.leaving && { leaving: true }),
  };
  book.rows.push(entry);
  return entry;
}

function end(book: Book, row: Row, ended: LedgerEntry['ended']): void {
  if (row.ended !== 'open') return;
  row.ended = ended;
  row.lasted = book.now().getTime() - Date.parse(row.at);
}

function fill(book: Book): void {
  book.full = true;
  for (const row of book.rows) end(book, row, 'cut');
  for (const socket of book.sockets) socket.destroy();
}

/** Counts what goes through a connection, and ends everything when the visit has had its fill. */
function count(book: Book, row: Row, passage: Passage): void {
  const { socket } = passage;
  row.address = passage.address;
  book.sockets.add(socket);
  const tally = () => {
    const bytes = { out: socket.bytesWritten, in: socket.bytesRead };
    book.bytes += bytes.out + bytes.in - row.bytes.out - row.bytes.in;
    row.bytes = bytes;
    if (book.bytes > book.caps.bytes && !book.full) fill(book);
  };
  book.tallies.add(tally);
  socket.on('data', () => {
    book.active = book.now().getTime();
    tally();
  });
  socket.on('error', () => socket.destroy());
  socket.once('close', () => {
    book.active = book.now().getTime();
    tally();
    book.tallies.delete(tally);
    book.sockets.delete(socket);
    end(book, row, 'closed');
  });
}

async function passageFor(book: Book, row: Row): Promise<Passage | undefined> {
  if (book.full || book.rows.length > book.caps.connections) {
    book.full = true;
    end(book, row, 'too-much');
    return undefined;
  }
  book.active = book.now().getTime();
  const passage = await book.gateway.open(row.host, row.port);
  if (typeof passage === 'string') {
    end(book, row, passage);
    return undefined;
  }
  count(book, row, passage);
  return passage;
}

function endTooLarge(book: Book, row: Row, ...sockets: readonly { destroy(): unknown }[]): void {
  end(book, row, 'too-large');
  for (const socket of sockets) socket.destroy();
}

/** Milliseconds that a connection is held while the browser says what came over it: many small answers, or a large one. */
const holding = 200;

/**
 * Sends on what comes, and holds it back when it is more than one answer may be: no more than a tenth of that is read between two questions
 * to the browser, however fast the host sends and however slowly the browser answers.
 */
function sendBack(book: Book, row: Row, client: Duplex, upstream: Socket): void {
  let allowed = book.caps.answer;
  const judge = () => {
    if (upstream.destroyed || client.destroyed) return;
    const same = book.rows.filter(({ host, port }) => host === row.host && port === row.port);
    const came = same.reduce((sum, { bytes }) => sum + bytes.in, 0);
    if (book.largest(row.host, row.port, came) > book.caps.answer) return endTooLarge(book, row, upstream, client);
    allowed = upstream.bytesRead + book.caps.answer / 10;
    upstream.pipe(client);
  };
  upstream.on('data', () => {
    if (upstream.bytesRead <= allowed) return;
    allowed = Number.POSITIVE_INFINITY;
    upstream.unpipe(client);
    setTimeout(judge, holding);
  });
  upstream.pipe(client);
}

/** Waits for the first bytes: where they begin TLS and we judge certificates ourselves, the host must be trusted first. */
function joinTunnel(book: Book, row: Row, client: Duplex, upstream: Socket, head: Buffer): void {
  const go = (first: Buffer) => {
    if (first.length > 0) upstream.write(first);
    client.pipe(upstream);
    sendBack(book, row, client, upstream);
  };
  const judge = async (first: Buffer) => {
    client.pause();
    if (first[0] === TLS_HANDSHAKE && book.gateway.judges === true) row.judged = true;
    if (first[0] !== TLS_HANDSHAKE || (await book.gateway.trusts(row.host, row.port))) return go(first);
    end(book, row, 'untrusted');
    client.destroy();
    return upstream.destroy();
  };
  if (head.length > 0) void judge(head);
  else client.once('data', (first: Buffer) => void judge(first));
}

async function tunnel(book: Book, asked: IncomingMessage, client: Duplex, head: Buffer): Promise<void> {
  book.sockets.add(client);
  client.on('error', () => client.destroy());
  const place = readHostPort(asked.url ?? '');
  if (place === undefined) return void client.end('HTTP/1.1 400 Bad Request\r\n\r\n');
  const row = write(book, { ...place, how: 'tunnel' });
  const passage = await passageFor(book, row);
  if (passage === undefined) return void client.end('HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n');
  const { socket } = passage;
  client.once('close', () => {
    book.sockets.delete(client);
    socket.destroy();
  });
  socket.once('close', () => client.destroy());
  if (client.destroyed) return void socket.destroy();
  client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
  joinTunnel(book, row, client, socket, head);
}

const hopByHop = new Set(['connection', 'keep-alive', 'proxy-connection', 'proxy-authorization', 'te', 'upgrade']);

function onwards(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return {
    ...Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.has(name))),
    connection: 'close',
  };
}

async function plain(book: Book, asked: IncomingMessage, answer: ServerResponse): Promise<void> {
  const refuse = (status: number) => {
    if (!answer.headersSent) answer.writeHead(status);
    answer.end();
  };
  const url = URL.canParse(asked.url ?? '') ? new URL(asked.url ?? '') : undefined;
  if (url?.protocol !== 'http:') return refuse(400);
  const host = bareHost(url);
  const method = asked.method ?? 'GET';
  const row = write(book, { host, port: Number(url.port) || 80, how: 'plain', url: url.href.slice(0, 2_000), method });
  const passage = await passageFor(book, row);
  if (passage === undefined) return refuse(502);
  const { socket } = passage;
  const path = `${url.pathname}${url.search}`;
  const onward = request({ createConnection: () => socket, method, path, headers: onwards(asked.headers) });
  onward.on('error', () => refuse(502));
  onward.on('response', (response) => {
    row.status = response.statusCode ?? 0;
    answer.writeHead(response.statusCode ?? 502, onwards(response.headers));
    response.pipe(answer);
    response.on('data', () => {
      if (socket.bytesRead > book.caps.answer) endTooLarge(book, row, socket, answer);
    });
    response.on('error', () => answer.destroy());
  });
  answer.once('close', () => socket.destroy());
  asked.on('error', () => socket.destroy());
  asked.pipe(onward);
}

/** Opens a proxy on a free port of loopback. Close it when the context is closed. */
export async function openProxy(
  gateway: Gateway,
  caps: Caps,
  now: () => Date,
  largest: LargestAnswer = () => 0,
): Promise<LedgerProxy> {
  const book: Book = {
    rows: [],
    sockets: new Set(),
    tallies: new Set(),
    caps,
    gateway,
    now,
    largest,
    bytes: 0,
    active: 0,
    leaving: false,
    full: false,
  };
  const server = createServer({ requestTimeout: 0 }, (asked, answer) => void plain(book, asked, answer));
  server.on('connect', (asked, client, head) => void tunnel(book, asked, client, head));
  server.on('clientError', (_error, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    entries: () => {
      // What was sent to one that never answers shows nowhere else.
      for (const tally of book.tallies) tally();
      return book.rows.map((row) => ({ ...row }));
    },
    leave: () => {
      book.leaving = true;
    },
    full: () => book.full,
    lastActive: () => book.active,
    close: async () => {
      for (const row of book.rows) end(book, row, 'cut');
      for (const socket of book.sockets) socket.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
