import { createHash } from 'node:crypto';
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { createSecureServer } from 'node:http2';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createSecureContext, type SecureContext, type TLSSocket } from 'node:tls';
import type { TestAuthority } from './certificates.ts';
import { nameAskedFor } from './client-hello.ts';
import type { Asked, Reply } from './reply.ts';
import type { Truth } from './truth.ts';

type Answer = (asked: Asked) => Reply;

function headersOf(message: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, String(value)]));
}

function hostOf(message: IncomingMessage): string {
  return String(message.headers.host ?? message.headers[':authority'] ?? '')
    .replace(/:\d+$/, '')
    .toLowerCase();
}

async function bodyOf(message: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('latin1');
}

function pour(
  response: ServerResponse,
  { bytes, everyMs }: NonNullable<Reply['stream']>,
  told: (bytes: number) => void,
): void {
  const block = Buffer.alloc(65_536, 0x20);
  let left = bytes === 'forever' ? Number.POSITIVE_INFINITY : bytes;
  const timers = new Set<NodeJS.Timeout>();
  response.on('close', () => {
    left = 0;
    for (const timer of timers) clearTimeout(timer);
  });
  const next = (): void => {
    if (left <= 0 || response.destroyed) {
      response.end();
      return;
    }
    const part = block.subarray(0, Math.min(block.length, left));
    left -= part.length;
    told(part.length);
    if (everyMs !== undefined) timers.add(setTimeout(next, everyMs));
    if (response.write(part)) {
      if (everyMs === undefined) setImmediate(next);
    } else if (everyMs === undefined) response.once('drain', next);
  };
  next();
}

function send(response: ServerResponse, reply: Reply, told: (bytes: number) => void): void {
  if (reply.cut === true) response.destroy();
  if (reply.cut === true || reply.hang === true) return;
  const { early, ...rest } = reply;
  if (early !== undefined) {
    // As a server that thinks meanwhile: a browser that gets both at once need not act on the hint.
    response.writeEarlyHints({ link: [...early] });
    setTimeout(() => send(response, rest, told), 300);
    return;
  }
  const headers = Object.entries(reply.headers ?? {}).map(
    ([name, value]) => [name, typeof value === 'string' ? value : [...value]] as const,
  );
  response.writeHead(reply.status ?? 200, Object.fromEntries(headers));
  if (reply.stream === undefined) response.end(reply.body ?? '');
  else pour(response, reply.stream, told);
}

/** One text message of a client, RFC 6455 5.2: always masked. Longer ones are not needed here. */
function messageOf(frame: Buffer): string | undefined {
  const opcode = (frame[0] ?? 0) & 15;
  const short = (frame[1] ?? 0) & 127;
  if (opcode !== 1 || short === 127) return undefined;
  const at = short === 126 ? 4 : 2;
  const length = short === 126 ? frame.readUInt16BE(2) : short;
  const mask = frame.subarray(at, at + 4);
  const data = frame.subarray(at + 4, at + 4 + length);
  return Buffer.from(data.map((byte, index) => byte ^ (mask[index % 4] ?? 0))).toString();
}

function shakeHands(message: IncomingMessage, socket: Duplex, truth: Truth): void {
  const host = hostOf(message);
  const accept = createHash('sha1')
    .update(`${message.headers['sec-websocket-key'] ?? ''}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  socket.on('error', () => socket.destroy());
  socket.on('data', (frame: Buffer) => {
    const body = messageOf(frame);
    if (body !== undefined) truth.add({ kind: 'message', host, body });
  });
}

function handler(secure: boolean, answer: Answer, truth: Truth) {
  return async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const host = hostOf(message);
    const headers = headersOf(message);
    const method = message.method ?? 'GET';
    response.on('error', () => response.destroy());
    const body = await bodyOf(message).catch(() => '');
    truth.add({ kind: 'request', host, method, path: message.url ?? '/', headers, body });
    const url = new URL(message.url ?? '/', `${secure ? 'https' : 'http'}://${host}`);
    const reply = answer({ secure, host, method, url, headers });
    const told = (bytes: number) => truth.pour(host, bytes);
    if (reply.afterMs === undefined) send(response, reply, told);
    else setTimeout(() => send(response, reply, told), reply.afterMs);
  };
}

/** Hosts that begin with this speak HTTP/2: browsers take early hints over nothing older. */
const http2Only = /^tidlig\./;
/** A host that takes what is sent and never answers, so that encryption never comes about. */
const deaf = /^dov\./;

/**
 * Every host on one port of loopback: a connection that begins with a TLS handshake gets the certificate of the name it asks for, others plain
 * HTTP. Each connection, request and message is written into the truth.
 */
export async function startServer(authority: TestAuthority, answer: Answer, truth: Truth) {
  const secrets = {
    key: authority.key,
    cert: authority.chainOf('localhost'),
    SNICallback: (name: string, done: (error: null, context: SecureContext) => void) =>
      done(null, createSecureContext({ key: authority.key, cert: authority.chainOf(name.toLowerCase()) })),
  };
  const https = createHttps(secrets, handler(true, answer, truth));
  const answerOver2 = handler(true, answer, truth);
  const http2 = createSecureServer(secrets, (message, response) => {
    // What is used of them is the same as in HTTP/1.
    void answerOver2(message as unknown as IncomingMessage, response as unknown as ServerResponse);
  });
  const http = createHttp(handler(false, answer, truth));
  for (const server of [https, http2]) {
    server.on('secureConnection', (socket: TLSSocket) => {
      if (typeof socket.servername === 'string')
        truth.add({ kind: 'connection', host: socket.servername.toLowerCase() });
    });
    server.on('tlsClientError', () => undefined);
  }
  for (const server of [https, http]) {
    server.on('upgrade', (message, socket) => {
      truth.add({
        kind: 'request',
        host: hostOf(message),
        method: 'GET',
        path: message.url ?? '/',
        headers: headersOf(message),
      });
      shakeHands(message, socket, truth);
    });
  }
  const sockets = new Set<Socket>();
  const front = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', (first: Buffer) => {
      socket.pause();
      const isTls = first[0] === 0x16;
      const name = isTls ? nameAskedFor(first) : undefined;
      // That a host was named is enough for it to know of a visitor, whether encryption came about or not.
      if (name !== undefined) truth.add({ kind: 'greeting', host: name });
      if (deaf.test(name ?? '')) return;
      socket.unshift(first);
      const over = http2Only.test(name ?? '') ? http2 : https;
      (isTls ? over : http).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  const { port } = front.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        front.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
