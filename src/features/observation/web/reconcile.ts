import type { LedgerEntry } from './ledger/ledger.ts';
import { hostName } from './own-hosts.ts';
import type { Contact, Pass, Sent } from './scan-result.ts';
import type { Hint, RawConnection, RawRequest } from './techniques/raw-request.ts';
import type { Recorded } from './visit/recorded.ts';

/** What the channels of one visit told. */
export interface Channels {
  readonly page: string;
  readonly pass: Pass;
  readonly events: readonly Recorded[];
  readonly protocol: readonly Recorded[];
  readonly ledger: readonly LedgerEntry[];
  readonly hints: readonly Hint[];
}

/** How a request or connection is read: techniques and what was sent, by rules of their own. */
export interface Readers {
  techniqueOf(raw: RawRequest): Contact['technique'];
  techniqueOfConnection(raw: RawConnection, hints: readonly Hint[]): Contact['technique'];
  sentOf(raw: RawRequest): readonly Sent[];
  sentOfConnection(raw: RawConnection): readonly Sent[];
}

/** A request that one or both channels saw, as one. */
export interface Joined {
  readonly raw: RawRequest;
  readonly channels: readonly ('events' | 'protocol')[];
  readonly state: Recorded['state'];
  readonly status?: number;
  readonly failure?: string;
  readonly fromHere: boolean;
}

const defaultPorts: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443, 'ws:': 80, 'wss:': 443 };

/** The host and port that an address leads to; undefined for what needs no net (`data:`, `blob:`, …). */
export function placeOf(url: string): { readonly host: string; readonly port: number } | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, port } = new URL(url);
  const usual = defaultPorts[protocol];
  if (usual === undefined || hostname === '') return undefined;
  return { host: hostName(hostname), port: port === '' ? usual : Number(port) };
}

function rawOf(seen: Recorded, page: string, pass: Pass): RawRequest {
  const {
    state: _state,
    status: _status,
    failure: _failure,
    answered: _answered,
    fromHere: _here,
    early: _early,
    ...raw
  } = seen;
  return { ...raw, page, pass };
}

const weight: Readonly<Record<Recorded['state'], number>> = { asked: 0, failed: 1, answered: 2, ended: 3 };

function joinTwo(event: Recorded, protocol: Recorded, { page, pass }: Channels): Joined {
  const [one, two] = [rawOf(event, page, pass), rawOf(protocol, page, pass)];
  const state = weight[event.state] > weight[protocol.state] ? event.state : protocol.state;
  const body = two.body ?? one.body;
  const status = protocol.status ?? event.status;
  const failure = protocol.failure ?? event.failure;
  const resourceType = /^other$/i.test(two.resourceType) ? one.resourceType : two.resourceType;
  return {
    // The protocol knows more of the request, the library more of where it belongs.
    raw: {
      ...one,
      ...two,
      resourceType,
      headers: { ...one.headers, ...two.headers },
      ...(body !== undefined && { body }),
    },
    channels: ['events', 'protocol'],
    state,
    ...(status !== undefined && { status }),
    ...(state === 'failed' && failure !== undefined && { failure }),
    fromHere: event.fromHere === true || protocol.fromHere === true,
  };
}

/** What one channel alone calls `other`, and what came was a script: a worker fetched a part of itself before it was heard. */
const kindOf = ({ resourceType, answered }: Recorded): string =>
  /^other$/i.test(resourceType) && /javascript/.test(answered?.['content-type'] ?? '') ? 'script' : resourceType;

function joinOne(seen: Recorded, { page, pass }: Channels): Joined {
  const { state, status, failure } = seen;
  return {
    raw: { ...rawOf(seen, page, pass), resourceType: kindOf(seen) },
    channels: [seen.channel],
    state,
    ...(status !== undefined && { status }),
    ...(failure !== undefined && { failure }),
    fromHere: seen.fromHere === true,
  };
}

const keyOf = ({ method, url }: Recorded): string => `${method} ${url.replace(/#.*$/, '')}`;

/** Puts the two channels of requests together: the first request of an address in the one is the first in the other. */
export function joinRequests(channels: Channels): readonly Joined[] {
  const waiting = Map.groupBy(channels.protocol, keyOf);
  const taken = new Set<Recorded>();
  const joined = channels.events.map((event) => {
    const match = waiting.get(keyOf(event))?.find((one) => !taken.has(one));
    if (match === undefined) return joinOne(event, channels);
    taken.add(match);
    return joinTwo(event, match, channels);
  });
  const rest = channels.protocol.filter((one) => !taken.has(one)).map((one) => joinOne(one, channels));
  return [...joined, ...rest].toSorted((a, b) => a.raw.at.localeCompare(b.raw.at));
}

const at = (host: string, port: number): string => `${host}:${port}`;
const refusals = new Set(['private-address', 'no-such-name', 'no-answer', 'unreachable', 'too-much', 'untrusted']);

function refusalOf(rows: readonly LedgerEntry[]): Pick<Contact, 'refused'> {
  // Refused is what got nowhere at all: one connection that stood is enough.
  const ended = rows.every((row) => refusals.has(row.ended)) ? rows[0]?.ended : undefined;
  return ended === undefined ? {} : { refused: ended as NonNullable<Contact['refused']> };
}

/**
 * How far what was asked got, as the ledger proves it. `nowhere`: no connection stood, or nothing was sent over one before it ended. `knocked`: a
 * greeting went out and no answer came, so what an encrypted request holds was never sent. `reached`: there was an answer, or the request went
 * out as plain text. Pure.
 */
function howFar(rows: readonly LedgerEntry[]): 'nowhere' | 'knocked' | 'reached' {
  const stood = rows.filter(({ ended, bytes }) => !refusals.has(ended) && bytes.out > 0);
  if (stood.some(({ how, bytes }) => how === 'plain' || bytes.in > 0)) return 'reached';
  // To judge a certificate ourselves, we greeted its host ourselves.
  return stood.length > 0 || rows.some(({ judged }) => judged === true) ? 'knocked' : 'nowhere';
}

/** Of what a request was to tell, what it told. */
function toldSoFar(far: ReturnType<typeof howFar>, sent: readonly Sent[]): readonly Sent[] {
  if (far === 'nowhere') return [];
  return far === 'knocked' ? sent.filter(({ kind }) => kind === 'address') : sent;
}

const sum = (rows: readonly LedgerEntry[]) => ({
  out: rows.reduce((total, row) => total + row.bytes.out, 0),
  in: rows.reduce((total, row) => total + row.bytes.in, 0),
});

/** Only what the ledger saw leave, or what was still waiting its turn, is a contact or an attempt at one: the rest was stopped within the browser. */
const left = (joined: Joined, rows: readonly LedgerEntry[]): boolean =>
  rows.length > 0 || (joined.state === 'asked' && !joined.fromHere);

function requestContacts(channels: Channels, joined: readonly Joined[], readers: Readers): readonly Contact[] {
  const rows = Map.groupBy(channels.ledger, ({ host, port }) => at(host, port));
  const counted = new Set<string>();
  return joined.flatMap((one): readonly Contact[] => {
    const { raw } = one;
    const place = placeOf(raw.url);
    if (place === undefined) return [];
    const key = at(place.host, place.port);
    const seen = rows.get(key) ?? [];
    if (!left(one, seen)) return [];
    const first = !counted.has(key) && seen.length > 0;
    const far = howFar(seen);
    counted.add(key);
    return [
      {
        at: raw.at,
        page: channels.page,
        pass: channels.pass,
        ...place,
        url: raw.url.slice(0, 2_000),
        method: raw.method,
        technique: readers.techniqueOf(raw),
        channels: [...one.channels, ...(seen.length > 0 ? (['ledger'] as const) : [])],
        ...(raw.initiator?.url !== undefined && { initiator: raw.initiator.url.slice(0, 2_000) }),
        ...(one.status !== undefined && { status: one.status }),
        ...(first && { bytes: sum(seen) }),
        ...(far === 'nowhere' && { attempted: true as const }),
        ...refusalOf(seen),
        sent: toldSoFar(far, readers.sentOf(raw)),
      },
    ];
  });
}

/** Connections that no request accounts for: never dropped, whatever they are. */
function connectionContacts(channels: Channels, explained: ReadonlySet<string>, readers: Readers): readonly Contact[] {
  const { page, pass, hints } = channels;
  return channels.ledger
    .filter(({ host, port }) => !explained.has(at(host, port)))
    .map((row): Contact => {
      const { host, port, leaving } = row;
      const far = howFar([row]);
      const raw: RawConnection = { at: row.at, page, pass, host, port, ...(leaving === true && { leaving }) };
      return {
        at: row.at,
        page,
        pass,
        host,
        port,
        ...(row.url !== undefined && { url: row.url }),
        ...(row.method !== undefined && { method: row.method }),
        technique: readers.techniqueOfConnection(raw, hints),
        channels: ['ledger'],
        ...(row.status !== undefined && { status: row.status }),
        bytes: row.bytes,
        ...(far === 'nowhere' && { attempted: true as const }),
        ...refusalOf([row]),
        sent: toldSoFar(far, readers.sentOfConnection(raw)),
      };
    });
}

/** A script's calls count only where they left. */
const onlyWhereLeft = new Set<Hint['technique']>(['beacon', 'fetch']);

/** What a page tells every browser to prepare, whether this browser did it or not, and where its forms lead. */
function hintContacts({ page, pass, hints, ledger }: Channels, seen: readonly Contact[]): readonly Contact[] {
  const already = new Set(seen.map((contact) => `${contact.technique} ${contact.host}`));
  const begun = ledger[0]?.at ?? seen[0]?.at;
  return hints
    .filter(({ technique, host }) => !onlyWhereLeft.has(technique) && !already.has(`${technique} ${host}`))
    .map((hint): Contact => {
      const place = placeOf(hint.url ?? '');
      return {
        at: begun ?? new Date(0).toISOString(),
        page,
        pass,
        host: hint.host,
        port: place?.port ?? 443,
        ...(hint.url !== undefined && { url: hint.url.slice(0, 2_000) }),
        technique: hint.technique,
        channels: ['page'],
        ...(hint.by !== undefined && { initiator: hint.by.slice(0, 2_000) }),
        // A wish is no contact: who is named got nothing yet.
        sent: [],
      };
    });
}

/** The contacts of a visit, and what stays without explanation. */
export interface Reconciled {
  readonly contacts: readonly Contact[];
  /** `HOST:PORT`, each once. */
  readonly unexplained: readonly string[];
}

/**
 * Puts three channels together. A request that the ledger did not see leave is no contact; a connection that no request explains is one.
 * Pure.
 */
export function reconcile(channels: Channels, joined: readonly Joined[], readers: Readers): Reconciled {
  const requests = requestContacts(channels, joined, readers);
  const explained = new Set(requests.map(({ host, port }) => at(host, port)));
  const connections = connectionContacts(channels, explained, readers);
  const strange = connections.filter(({ technique }) => technique === 'connection');
  const contacts = [...requests, ...connections];
  return {
    contacts: [...contacts, ...hintContacts(channels, contacts)].toSorted((a, b) => a.at.localeCompare(b.at)),
    unexplained: [...new Set(strange.map(({ host, port }) => at(host, port)))].toSorted(),
  };
}
