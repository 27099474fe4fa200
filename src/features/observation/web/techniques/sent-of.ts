import { gunzipSync } from 'node:zlib';
import { findCanary } from '../canary/find-canary.ts';
import type { Canary } from '../canary/make-canary.ts';
import type { Behaviour, Sent, Technique } from '../scan-result.ts';
import { isIdentifier, pairsOfBody, pairsOfCookies } from './identifiers.ts';
import type { RawConnection, RawRequest } from './raw-request.ts';
import { techniqueOf } from './technique-of.ts';

/** What the other requests of the same visit tell about one. */
export interface VisitSeen {
  readonly canary: Canary;
  /** All requests of the visit in the order they were made: a recording is many growing posts to one place while something is typed. */
  readonly requests: readonly RawRequest[];
  readonly behaviour: readonly Behaviour[];
}

const address: Sent = { kind: 'address', where: 'connection' };

/** What a bare connection told: the visitor's address on the net. */
export function sentOfConnection(_raw: RawConnection): readonly Sent[] {
  return [address];
}

/** Shortened, so that the proof is no copy. */
const short = (text: string) => text.slice(0, 200);
const largest = 4_000_000;

/** What was posted, as text of one letter a byte; opened where it was packed. */
function bodyOf({ body }: RawRequest): string {
  if (body === undefined || body.length === 0) return '';
  const bytes = Buffer.from(body);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.toString('latin1');
  try {
    return gunzipSync(bytes, { maxOutputLength: largest }).toString('latin1');
  } catch {
    return bytes.toString('latin1');
  }
}

function decoded(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The page's address, whole or without its scheme; of a home page only the whole, for its host alone is often a site's number. */
function tellsPage(text: string, page: string): boolean {
  if (text === '' || !URL.canParse(page)) return false;
  const { host, pathname, origin } = new URL(page);
  const twice = decoded(decoded(text)).replaceAll('\\/', '/');
  return pathname === '/' ? twice.includes(`${origin}/`) : twice.includes(host + decoded(pathname));
}

function queryOf(url: string): string {
  const at = url.search(/[?#]/);
  return at < 0 ? '' : url.slice(at);
}

function pageIn(raw: RawRequest, body: string, bodyIs: 'body' | 'message'): readonly Sent[] {
  const sent: Sent[] = [];
  if (tellsPage(queryOf(raw.url), raw.page)) sent.push({ kind: 'page', where: 'url', detail: short(raw.page) });
  if (tellsPage(body, raw.page)) sent.push({ kind: 'page', where: bodyIs, detail: short(raw.page) });
  return sent;
}

/** `detail` is the referrer as it was sent: with a path, or the site alone. */
function referrerIn({ headers }: RawRequest): readonly Sent[] {
  const { referer } = headers;
  return referer === undefined || referer === '' ? [] : [{ kind: 'referrer', where: 'header', detail: short(referer) }];
}

/** Header by header, so that it is told which: the referrer, most often. */
function inHeaders(raw: RawRequest, canary: Canary): readonly Sent[] {
  return Object.entries(raw.headers).flatMap(([name, value]) =>
    findCanary(canary, 'header', value).map((one) => ({ ...one, detail: `${name}: ${one.detail ?? ''}` })),
  );
}

function canaryIn(raw: RawRequest, body: string, bodyIs: 'body' | 'message', canary: Canary): readonly Sent[] {
  return [...findCanary(canary, 'url', raw.url), ...inHeaders(raw, canary), ...findCanary(canary, bodyIs, body)];
}

const shown = (name: string, value: string) => `${name}=${value.slice(0, 12)}${value.length > 12 ? '…' : ''}`;

function identifiersIn(raw: RawRequest, body: string, bodyIs: 'body' | 'message', canary: Canary): readonly Sent[] {
  const query = URL.canParse(raw.url) ? [...new URL(raw.url).searchParams] : [];
  const places: readonly (readonly [Sent['where'], readonly (readonly [string, string])[]])[] = [
    ['url', query],
    [bodyIs, pairsOfBody(body)],
    ['header', pairsOfCookies(raw.headers.cookie ?? '')],
  ];
  const own = new Set<string>(Object.values(canary));
  return places.flatMap(([where, pairs]) => {
    const found = pairs.find(([name, value]) => !own.has(value) && isIdentifier(name, value));
    return found === undefined ? [] : [{ kind: 'identifier', where, detail: short(shown(...found)) } as const];
  });
}

function cookiesIn({ headers }: RawRequest): readonly Sent[] {
  const names = pairsOfCookies(headers.cookie ?? '').map(([name]) => name);
  return names.length === 0 ? [] : [{ kind: 'cookie', where: 'header', detail: short(names.join(', ')) }];
}

const marks: ReadonlySet<Behaviour['kind']> = new Set(['canvas', 'webgl', 'audio', 'fonts', 'navigator']);

function byScript(raw: RawRequest, { behaviour }: VisitSeen): readonly Behaviour[] {
  return behaviour.filter(({ script }) => script === raw.initiator?.url);
}

/** Sent by a script that took the machine's marks, in two ways or more. */
function fingerprintIn(raw: RawRequest, body: string, bodyIs: 'body' | 'message', seen: VisitSeen): readonly Sent[] {
  const kinds = [...new Set(byScript(raw, seen).map(({ kind }) => kind))].filter((kind) => marks.has(kind));
  if (kinds.length < 2) return [];
  const where = body === '' ? 'url' : bodyIs;
  return body === '' && queryOf(raw.url) === '' ? [] : [{ kind: 'fingerprint', where, detail: kinds.join(', ') }];
}

function samePlace(one: RawRequest, other: RawRequest): boolean {
  return one.url.split(/[?#]/)[0] === other.url.split(/[?#]/)[0];
}

/** More than a line or two: what a recorder sends of a page and of what is done in it. */
const ofSomeLength = 200;

/** Posts to one place, three or more, that grow, with what was typed in one of them. */
function grow(raw: RawRequest, { requests, canary }: VisitSeen): boolean {
  const posts = requests.filter((one) => one.body !== undefined && samePlace(one, raw));
  const lengths = posts.map(({ body }) => body?.length ?? 0);
  const first = lengths[0] ?? 0;
  const last = lengths.at(-1) ?? 0;
  if (posts.length < 3 || last < ofSomeLength || last <= first) return false;
  return posts.some((one) => findCanary(canary, 'body', bodyOf(one)).length > 0);
}

const known = new WeakMap<VisitSeen, Map<string, boolean>>();

/** The same, asked once for each place of a visit: a recorder posts a hundred times. */
function growing(raw: RawRequest, seen: VisitSeen): boolean {
  const places = known.get(seen) ?? new Map<string, boolean>();
  known.set(seen, places);
  const place = raw.url.split(/[?#]/)[0] ?? '';
  const before = places.get(place) ?? grow(raw, seen);
  places.set(place, before);
  return before;
}

function recordingIn(raw: RawRequest, body: string, bodyIs: 'body' | 'message', seen: VisitSeen): readonly Sent[] {
  if (body.length < ofSomeLength) return [];
  const recorder = byScript(raw, seen).find(({ kind }) => kind === 'recording');
  if (recorder === undefined && !growing(raw, seen)) return [];
  return [
    {
      kind: 'recording',
      where: bodyIs,
      detail: short(`${body.length} bytes${recorder === undefined ? '' : ` by ${recorder.script}`}`),
    },
  ];
}

/** What a script sends. The browser's own reports, and what it asks for beforehand, carry what they carry by themselves. */
const byScripts: ReadonlySet<Technique> = new Set([
  'fetch',
  'beacon',
  'websocket',
  'image',
  'worker',
  'service-worker',
  'script',
]);

/**
 * What a request told its destination, with the proof shortened. Always `address`. Cautious: an identifier is told only where its name is a
 * known one or its value is long and without pattern. Pure.
 */
export function sentOf(raw: RawRequest, seen: VisitSeen): readonly Sent[] {
  const bodyIs = raw.resourceType.toLowerCase() === 'websocket' ? 'message' : 'body';
  const body = bodyOf(raw);
  return [
    address,
    ...pageIn(raw, body, bodyIs),
    ...referrerIn(raw),
    ...canaryIn(raw, body, bodyIs, seen.canary),
    ...identifiersIn(raw, body, bodyIs, seen.canary),
    ...cookiesIn(raw),
    ...(byScripts.has(techniqueOf(raw))
      ? [...fingerprintIn(raw, body, bodyIs, seen), ...recordingIn(raw, body, bodyIs, seen)]
      : []),
  ];
}
