import { placeOf } from '../reconcile.ts';
import type { CookieAsked } from '../storage/read-stored.ts';
import type { NetworkEvent } from './protocol-message.ts';
import { mostBody, mostRequests, type Recorded } from './recorded.ts';

type Draft = { -readonly [Key in keyof Recorded]: Recorded[Key] };
type EventOf<Name extends NetworkEvent['kind']> = Extract<NetworkEvent, { kind: Name }>['params'];

/** What the protocol has told so far. */
export interface ProtocolBook {
  readonly requests: Draft[];
  /** The newest request of each id: a redirect keeps the id and begins another. */
  readonly latest: Map<string, Draft>;
  /** Headers that came before their request. */
  readonly waiting: Map<string, Readonly<Record<string, string>>>;
  readonly cookies: CookieAsked[];
  readonly targets: Map<string, { readonly kind: string; readonly send: (method: string, params: object) => void }>;
  readonly now: () => Date;
  leaving: boolean;
}

const lower = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const workers: Readonly<Record<string, NonNullable<Recorded['worker']>>> = {
  service_worker: 'service-worker',
  worker: 'worker',
  shared_worker: 'shared-worker',
};

type Initiator = NonNullable<EventOf<'Network.requestWillBeSent'>['initiator']>;

/** The nearest script of the stack that has an address. */
function scriptOf(stack: Initiator['stack']): string | undefined {
  for (let at = stack; at !== undefined; at = at.parent) {
    const url = at.callFrames.find((frame) => frame.url !== undefined && frame.url !== '')?.url;
    if (url !== undefined) return url;
  }
  return undefined;
}

function initiatorOf(initiator: Initiator | undefined): Pick<Draft, 'initiator'> {
  if (initiator === undefined) return {};
  const url = initiator.url ?? scriptOf(initiator.stack);
  return { initiator: { type: initiator.type, ...(url !== undefined && { url }) } };
}

function bodyOf(request: EventOf<'Network.requestWillBeSent'>['request']): Pick<Draft, 'body'> {
  const entries = (request.postDataEntries ?? []).flatMap(({ bytes }) =>
    bytes === undefined ? [] : [Buffer.from(bytes, 'base64')],
  );
  const whole = entries.length > 0 ? Buffer.concat(entries) : Buffer.from(request.postData ?? '');
  return whole.length === 0 ? {} : { body: whole.subarray(0, mostBody) };
}

function keep(book: ProtocolBook, id: string, draft: Draft): void {
  book.latest.set(id, draft);
  if (book.requests.length < mostRequests) book.requests.push(draft);
}

const common = (book: ProtocolBook, target: string) => {
  const worker = workers[target];
  return {
    at: book.now().toISOString(),
    channel: 'protocol' as const,
    ...(worker !== undefined && { worker }),
    ...(book.leaving && { leaving: true as const }),
  };
};

function takeRequest(book: ProtocolBook, params: EventOf<'Network.requestWillBeSent'>, target: string): void {
  const { requestId, request, redirectResponse } = params;
  const before = book.latest.get(requestId);
  if (redirectResponse !== undefined && before !== undefined) {
    before.state = 'ended';
    before.status = redirectResponse.status;
  }
  const early = book.waiting.get(requestId);
  book.waiting.delete(requestId);
  const documents = params.type === 'Document' && params.loaderId === requestId;
  keep(book, requestId, {
    ...common(book, target),
    url: request.url,
    method: request.method,
    resourceType: params.type ?? 'Other',
    headers: { ...lower(request.headers), ...early },
    ...bodyOf(request),
    ...initiatorOf(params.initiator),
    ...(params.documentURL !== undefined && !documents && { frameUrl: params.documentURL }),
    ...(redirectResponse !== undefined && { redirectedFrom: redirectResponse.url }),
    state: 'asked',
  });
}

function takeCookies(book: ProtocolBook, params: EventOf<'Network.responseReceivedExtraInfo'>): void {
  const url = book.latest.get(params.requestId)?.url;
  const lines = (lower(params.headers)['set-cookie'] ?? '').split('\n').filter((line) => line !== '');
  if (url === undefined || book.cookies.length > mostRequests) return;
  for (const line of lines) {
    const refused = params.blockedCookies?.find(({ cookieLine }) => cookieLine === line)?.blockedReasons;
    book.cookies.push({ url, line, ...(refused !== undefined && { refused }) });
  }
}

function takeSent(book: ProtocolBook, { requestId, response }: EventOf<'Network.webSocketFrameSent'>): void {
  const draft = book.latest.get(requestId);
  const kept = draft?.body ?? new Uint8Array();
  if (draft === undefined || kept.length >= mostBody) return;
  // 1 is text; everything else is told as base64.
  const bytes = Buffer.from(response.payloadData, response.opcode === 1 ? 'utf8' : 'base64');
  draft.body = Buffer.concat([kept, bytes]).subarray(0, mostBody);
}

/**
 * Of a worker that was heard of late, the answer may be the first that is heard: who was asked stands in it. A shared worker has no other
 * witness; of what other workers ask for by script the library tells more, and of their own scripts less.
 */
function fromAnswer(
  book: ProtocolBook,
  params: EventOf<'Network.responseReceived'>,
  target: string,
): Draft | undefined {
  const { requestId, response, type } = params;
  const resourceType = type ?? 'Other';
  const isScript = workers[target] !== undefined && /^(script|other)$/i.test(resourceType);
  if ((target !== 'shared_worker' && !isScript) || response.url === '') return undefined;
  const draft = { ...common(book, target), url: response.url, method: 'GET', resourceType, headers: {} };
  keep(book, requestId, { ...draft, state: 'asked' });
  return book.latest.get(requestId);
}

function takeAnswer(book: ProtocolBook, params: EventOf<'Network.responseReceived'>, target: string): void {
  const { requestId, response } = params;
  const draft = book.latest.get(requestId) ?? fromAnswer(book, params, target);
  if (draft === undefined) return;
  draft.state = 'answered';
  draft.status = response.status;
  if (response.headers !== undefined) draft.answered = lower(response.headers);
  if (response.fromDiskCache === true || response.fromServiceWorker === true) draft.fromHere = true;
}

function takeFailure(book: ProtocolBook, params: EventOf<'Network.loadingFailed'>): void {
  const draft = book.latest.get(params.requestId);
  if (draft === undefined) return;
  draft.state = 'failed';
  draft.failure = params.blockedReason ?? params.errorText;
}

/** Whether headers that went out are those of this request: they name the host. */
function isOf(draft: Draft, headers: Readonly<Record<string, string>>): boolean {
  const host = headers[':authority'] ?? headers.host;
  return host === undefined || !URL.canParse(draft.url) || new URL(draft.url).host === host.replace(/:(80|443)$/, '');
}

function takeData(draft: Draft, params: EventOf<'Network.dataReceived'>): void {
  const { net, read } = draft.received ?? { net: 0, read: 0 };
  draft.received = { net: net + params.encodedDataLength, read: read + params.dataLength };
}

/** Bytes that have come of an answer; of a page itself the browser tells only how much it has unpacked. */
export const bytesOf = ({ received }: Pick<Recorded, 'received'>): number => received?.net || received?.read || 0;

/**
 * Bytes that have come of the largest answer on its way from a place, at the least. The browser does not tell of every answer how much of it
 * has come before it is whole (a script that is read while it comes); what came, and is of no answer that is whole, is of those that are not.
 * @param came bytes that came from the place in all
 */
export function largestFrom(book: ProtocolBook, host: string, port: number, came: number): number {
  const here = [...book.latest.values()].filter(({ url }) => {
    const place = placeOf(url);
    return place?.host === host && place.port === port;
  });
  const [whole, rest] = [here.filter((one) => one.state === 'ended'), here.filter((one) => one.state !== 'ended')];
  const untold = came - whole.reduce((sum, one) => sum + bytesOf(one), 0);
  return Math.max(0, ...rest.map(bytesOf), rest.length === 0 ? 0 : untold / rest.length);
}

/** Writes one event into the book. @param target what kind of target told it: `page`, `iframe`, `worker`, `service_worker` */
export function takeEvent(book: ProtocolBook, event: NetworkEvent, target: string): void {
  if (event.kind === 'Network.webTransportCreated') {
    const { transportId, url, initiator } = event.params;
    // Over UDP, which no proxy carries: in a visit it is never more than an attempt.
    keep(book, transportId, {
      ...common(book, target),
      url,
      method: 'CONNECT',
      resourceType: 'WebTransport',
      headers: {},
      ...initiatorOf(initiator),
      state: 'asked',
    });
    return;
  }
  const draft = book.latest.get(event.params.requestId);
  const socketTo = (url: string): Draft => ({
    ...common(book, target),
    url,
    method: 'GET',
    resourceType: 'WebSocket',
    headers: {},
    state: 'answered',
  });
  switch (event.kind) {
    case 'Network.requestWillBeSent':
      takeRequest(book, event.params, target);
      break;
    case 'Network.requestWillBeSentExtraInfo': {
      const headers = lower(event.params.headers);
      // The next step of a redirect has the same id, and its headers may come before it.
      if (draft === undefined || !isOf(draft, headers)) book.waiting.set(event.params.requestId, headers);
      else draft.headers = { ...draft.headers, ...headers };
      break;
    }
    case 'Network.responseReceived':
      takeAnswer(book, event.params, target);
      break;
    case 'Network.responseReceivedEarlyHints': {
      const { link } = lower(event.params.headers);
      if (draft !== undefined && link !== undefined) draft.early = link;
      break;
    }
    case 'Network.responseReceivedExtraInfo':
      takeCookies(book, event.params);
      break;
    case 'Network.dataReceived':
      if (draft !== undefined) takeData(draft, event.params);
      break;
    case 'Network.loadingFinished':
      if (draft === undefined) break;
      draft.state = 'ended';
      draft.received = { net: event.params.encodedDataLength ?? 0, read: draft.received?.read ?? 0 };
      break;
    case 'Network.requestServedFromCache':
      if (draft !== undefined) draft.fromHere = true;
      break;
    case 'Network.loadingFailed':
      takeFailure(book, event.params);
      break;
    case 'Network.webSocketCreated':
      keep(book, event.params.requestId, { ...socketTo(event.params.url), ...initiatorOf(event.params.initiator) });
      break;
    case 'Network.webSocketWillSendHandshakeRequest': {
      const { host } = lower(event.params.request.headers);
      // Heard of only now, in a shared worker that was found late: the path is not told.
      if (draft === undefined && host !== undefined && target === 'shared_worker')
        keep(book, event.params.requestId, socketTo(`wss://${host}/`));
      break;
    }
    case 'Network.webSocketFrameSent':
      takeSent(book, event.params);
      break;
  }
}
