import { type IncomingMessage, request } from 'node:http';
import { rootCertificates, connect as tlsConnect } from 'node:tls';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Gateway } from '../ledger/gateway.ts';
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

async function ask(url: URL, options: SmallFetch, signal: AbortSignal): Promise<IncomingMessage | undefined> {
  const place = placeOf(url.href);
  const passage = place && (await options.gateway.open(place.host, place.port));
  if (place === undefined || passage === undefined || typeof passage === 'string') return undefined;
  const { socket } = passage;
  signal.addEventListener('abort', () => socket.destroy(), { once: true });
  const ca = options.ca === undefined ? {} : { ca: [...rootCertificates, options.ca] };
  const over =
    url.protocol === 'https:' ? tlsConnect({ socket, servername: place.host, host: place.host, ...ca }) : socket;
  const headers = { host: url.host, 'user-agent': options.userAgent, accept: '*/*', connection: 'close' };
  return new Promise((resolve) => {
    const asked = request({ createConnection: () => over, path: `${url.pathname}${url.search}`, headers });
    asked.once('response', resolve);
    over.once('error', () => resolve(undefined));
    asked.once('error', () => resolve(undefined));
    asked.once('close', () => resolve(undefined));
    asked.end();
  });
}

async function follow(address: URL, options: SmallFetch, signal: AbortSignal) {
  let url = address;
  for (let hop = 0; hop < 6 && options.mayAsk(url); hop += 1) {
    const answer = await ask(url, options, signal);
    if (answer === undefined) return undefined;
    const status = answer.statusCode ?? 0;
    const { location } = answer.headers;
    if (status < 300 || status >= 400 || location === undefined || !URL.canParse(location, url.href))
      return { status, bytes: await readAnswer(answer) };
    answer.destroy();
    url = new URL(location, url.href);
  }
  return undefined;
}

const unpack = promisify(gunzip);

/**
 * Fetches a small text of the site (robots.txt, a map of it) by the same way out as the browser.
 * @returns undefined when nobody answered in time, the certificate is not trusted, or it led away from the site
 */
export async function fetchSmall(
  address: URL,
  options: SmallFetch,
): Promise<{ readonly status: number; readonly text: string } | undefined> {
  const signal = AbortSignal.timeout(patience);
  try {
    const answer = await follow(address, options, signal);
    if (answer === undefined) return undefined;
    const packed = answer.bytes[0] === 0x1f && answer.bytes[1] === 0x8b;
    const bytes = packed ? await unpack(answer.bytes, { maxOutputLength: 10 * mostBytes }) : answer.bytes;
    return { status: answer.status, text: bytes.toString('utf8') };
  } catch {
    return undefined;
  }
}
