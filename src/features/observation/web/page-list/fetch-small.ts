import { type IncomingMessage, request } from 'node:http';
import { rootCertificates, connect as tlsConnect } from 'node:tls';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Gateway, Refusal } from '../ledger/gateway.ts';
import { placeOf } from '../reconcile.ts';

export interface SmallFetch {
  readonly gateway: Gateway;
  /** Development only: an authority that counts beside the usual, as PEM. */
  readonly ca: string | undefined;
  readonly userAgent: string;
  /** Whether an address may be asked: a redirect that leads away from the site is not followed. */
  readonly mayAsk: (url: URL) => boolean;
}

const mostBytes = 2_000_000;
const patience = 10_000;

async function readAnswer(answer: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer) {
    parts.push(part as Buffer);
    size += (part as Buffer).length;
    if (size > mostBytes) break;
  }
  return Buffer.concat(parts).subarray(0, mostBytes);
}

/** Why there is no answer. `closed`: the connection stood, and brought none; `untrusted`: also where encryption fails otherwise. */
export type NoAnswer = Refusal | 'closed' | 'late' | 'led-away' | 'too-many-redirects';

/** An answer to its end. */
export interface SmallAnswer {
  readonly status: number;
  readonly text: string;
}

async function ask(url: URL, options: SmallFetch, signal: AbortSignal): Promise<IncomingMessage | NoAnswer> {
  const place = placeOf(url.href);
  if (place === undefined) return 'led-away';
  const passage = await options.gateway.open(place.host, place.port);
  if (typeof passage === 'string') return passage;
  const { socket } = passage;
  signal.addEventListener('abort', () => socket.destroy(), { once: true });
  const ca = options.ca === undefined ? {} : { ca: [...rootCertificates, options.ca] };
  const over =
    url.protocol === 'https:' ? tlsConnect({ socket, servername: place.host, host: place.host, ...ca }) : socket;
  const headers = { host: url.host, 'user-agent': options.userAgent, accept: '*/*', connection: 'close' };
  return new Promise((resolve) => {
    const asked = request({ createConnection: () => over, path: `${url.pathname}${url.search}`, headers });
    asked.once('response', resolve);
    let isShaken = over === socket;
    over.once('secureConnect', () => {
      isShaken = true;
    });
    const fails = (error?: NodeJS.ErrnoException) =>
      resolve(isShaken || error === undefined || error.code === 'ECONNRESET' ? 'closed' : 'untrusted');
    over.on('error', fails);
    asked.on('error', fails);
    asked.once('close', () => fails());
    asked.end();
  });
}

/** Redirects that are followed, one after the other (RFC 9309, 2.3.1.2). */
const mostRedirects = 5;

async function follow(address: URL, options: SmallFetch, signal: AbortSignal) {
  let url = address;
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    if (!options.mayAsk(url)) return 'led-away';
    const answer = await ask(url, options, signal);
    if (typeof answer === 'string') return answer;
    const status = answer.statusCode ?? 0;
    const { location } = answer.headers;
    if (status < 300 || status >= 400 || location === undefined || !URL.canParse(location, url.href))
      return { status, bytes: await readAnswer(answer) };
    answer.destroy();
    url = new URL(location, url.href);
  }
  return 'too-many-redirects';
}

const unpack = promisify(gunzip);

/**
 * Fetches a small text (robots.txt, a map of the site) by the same way out as the browser.
 * @returns the answer, or why there is none: nobody answered in time, the certificate is not trusted, it led where nobody may be asked
 */
export async function askSmall(address: URL, options: SmallFetch): Promise<SmallAnswer | NoAnswer> {
  const signal = AbortSignal.timeout(patience);
  try {
    const answer = await follow(address, options, signal);
    if (typeof answer === 'string') return signal.aborted ? 'late' : answer;
    const packed = answer.bytes[0] === 0x1f && answer.bytes[1] === 0x8b;
    const bytes = packed ? await unpack(answer.bytes, { maxOutputLength: 10 * mostBytes }) : answer.bytes;
    return { status: answer.status, text: bytes.toString('utf8') };
  } catch {
    return signal.aborted ? 'late' : 'closed';
  }
}

/** The same, where it does not matter why there is none. */
export async function fetchSmall(address: URL, options: SmallFetch): Promise<SmallAnswer | undefined> {
  const answer = await askSmall(address, options);
  return typeof answer === 'string' ? undefined : answer;
}
