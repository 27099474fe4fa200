import { expect, test } from 'vitest';
import type { LedgerEntry } from '../ledger/ledger.ts';
import { headerHints } from './header-hints.ts';
import { unanswered } from './leave.ts';
import { faultsOf, formHints } from './page-work.ts';
import { largestFrom, type ProtocolBook, takeEvent } from './protocol-book.ts';
import { readMessage } from './protocol-message.ts';
import type { Recorded } from './recorded.ts';
import { cutOff, tellVisit } from './tell-visit.ts';
import type { VisitRecord } from './visit-record.ts';
import { atMost, hurry, pause } from './within.ts';

const record = (more: Partial<VisitRecord>): VisitRecord => ({
  wish: {
    url: 'https://skole.test/',
    pass: 'no-choice',
    settle: 1,
    limit: 1,
    pictures: false,
    isOwn: (host) => host === 'skole.test',
  },
  begun: '',
  ended: '',
  address: 'https://skole.test/',
  status: 200,
  silent: [],
  late: [],
  full: false,
  cut: [],
  choice: { found: 'none' },
  events: [],
  protocol: [],
  ledger: [],
  instruments: { behaviour: [], hints: [], writes: [] },
  stored: [],
  forms: [],
  links: [],
  pictures: {},
  ...more,
});

const row = (ended: LedgerEntry['ended'], host = 'skole.test'): LedgerEntry => ({
  at: '',
  host,
  port: 443,
  how: 'tunnel',
  bytes: { out: 0, in: 0 },
  lasted: 0,
  ended,
});

test('a visit is whole, in part or failed, and says why', () => {
  expect(tellVisit(record({}))).toEqual({ outcome: 'whole' });
  expect(tellVisit(record({ late: ['load'] }))).toEqual({ outcome: 'whole' });
  expect(tellVisit(record({ status: 500, silent: ['a.test'], full: true, late: ['forms'] }))).toEqual({
    outcome: 'partly',
    why: 'it answered with 500; it sent more than a visit may take and was cut off; never answered to the end: a.test; not done in time: forms',
  });
  expect(tellVisit(record({ address: 'https://annen.test/' })).why).toBe('it leads away from the site, to annen.test');
  expect(tellVisit(record({ silent: [...'abcdefg'] })).why).toBe('never answered to the end: a, b, c, d, e and 2 more');
});

test.each([
  ['net::ERR_TOO_MANY_REDIRECTS at https://skole.test/', [], 'it redirects in a circle'],
  ['page.goto: Timeout 30000ms exceeded.', [], 'it did not answer in time'],
  ['net::ERR_CERT_AUTHORITY_INVALID', [], 'the certificate is not trusted, or encryption fails'],
  ['net::ERR_TUNNEL_CONNECTION_FAILED', [row('no-such-name')], 'there is no such name'],
  [
    'net::ERR_TUNNEL_CONNECTION_FAILED',
    [row('private-address')],
    'the address lies inside a private network and is not visited',
  ],
  ['Download is starting', [row('closed')], 'it is a file and no page'],
])('%s is told in words', (failure, ledger, why) => {
  const { address: _address, ...rest } = record({ failure, ledger });
  expect(tellVisit(rest)).toEqual({ outcome: 'failed', why });
});

test('plain http that was refused is no page, though the proxy answered', () => {
  const ledger = [row('private-address', 'localhost')];
  expect(tellVisit(record({ address: 'https://localhost/', status: 502, ledger })).outcome).toBe('failed');
});

test('faults are forms and content without encryption, each once', () => {
  const forms = [
    { action: 'http://skole.test/post', method: 'post', fields: 2 },
    { action: 'http://skole.test/post', method: 'post', fields: 1 },
    { action: 'http://skole.test/knapp', method: 'get', fields: 0 },
    { action: 'https://skole.test/sok', method: 'get', fields: 1 },
  ];
  const page = 'https://skole.test/';
  expect(faultsOf(page, forms, ['http://a.test/b.png', 'https://a.test/c.png'])).toEqual([
    { kind: 'form-without-encryption', page, detail: 'http://skole.test/post' },
    { kind: 'mixed-content', page, detail: 'http://a.test/b.png' },
  ]);
  expect(faultsOf('http://skole.test/', [], ['http://a.test/'])).toMatchObject([{ kind: 'no-https' }]);
});

test('a form is a hint of where it would send, once for each host; what sends nothing on the net is none', () => {
  const form = (action: string, method = 'post') => ({ action, method, fields: 1 });
  const forms = [
    form('https://a.test/svar'),
    form('https://a.test/utkast'),
    form('http://b.test/', 'get'),
    form('https://c.test/', 'dialog'),
    form('mailto:rektor@skole.test'),
    form('http://['),
  ];
  expect(formHints(forms)).toEqual([
    { host: 'a.test', technique: 'form', url: 'https://a.test/utkast' },
    { host: 'b.test', technique: 'form', url: 'http://b.test/' },
  ]);
});

test('what headers tell the browser to prepare is a hint', () => {
  const seen = (link: string): Recorded => ({
    at: '',
    channel: 'events',
    url: 'https://skole.test/',
    method: 'GET',
    resourceType: 'document',
    headers: {},
    state: 'ended',
    answered: { link },
  });
  const link = '<https://a.test>; rel=preconnect; crossorigin, <//b.test>; rel="dns-prefetch", </c.css>; rel=preload';
  expect(headerHints([seen(link)]).map(({ host, technique }) => [host, technique])).toEqual([
    ['a.test', 'preconnect'],
    ['b.test', 'dns-prefetch'],
  ]);
  // On an early hint a file is fetched for no document yet.
  const early = { ...seen('<https://late.test/>; rel=preload'), early: '<https://early.test/a.js>; rel=preload' };
  expect(headerHints([early]).map(({ host, technique }) => [host, technique])).toEqual([['early.test', 'prefetch']]);
});

test('who is to have the browser’s reports is named by a document, and by any answer that wants to know of its connections', () => {
  const hosts = (answered: Recorded['answered'], resourceType = 'document') =>
    headerHints([
      {
        at: '',
        channel: 'events',
        url: 'https://skole.test/side',
        method: 'GET',
        resourceType,
        headers: {},
        state: 'ended',
        ...(answered && { answered }),
      },
    ]).map(({ host, technique }) => `${technique} ${host}`);
  const reports = (...names: readonly string[]) => names.map((name) => `csp-report ${name}`);
  const endpoints = { 'reporting-endpoints': 'default="https://a.test/r", csp="https://b.test/r", eget="/r"' };
  expect(hosts(endpoints)).toEqual(reports('a.test', 'b.test', 'skole.test'));
  expect(hosts(endpoints, 'image')).toEqual([]);
  const policy = "default-src 'self'; Report-URI https://c.test/x /her; script-src https://nei.test";
  expect(hosts({ 'content-security-policy': policy })).toEqual(reports('c.test', 'skole.test'));
  const group = (name: string, to: string) => `{"group":"${name}","max_age":1,"endpoints":[{"url":"${to}"}]}`;
  const groups = { 'report-to': `${group('d', 'https://d.test/')}, ${group('e', 'https://e.test/')}` };
  expect(hosts(groups)).toEqual(reports('d.test', 'e.test'));
  expect(hosts(groups, 'image')).toEqual([]);
  expect(hosts({ ...groups, nel: '{"report_to":"e","max_age":1}' }, 'image')).toEqual(reports('e.test'));
  for (const broken of ['{', 'null', '[1,null,{"endpoints":[null,{"url":1}]}]', ''])
    expect(hosts({ 'report-to': broken, nel: broken, 'reporting-endpoints': broken })).toEqual([]);
});

function told(...messages: readonly (readonly [string, unknown])[]): ProtocolBook {
  return toldBy('page', ...messages);
}

function toldBy(target: string, ...messages: readonly (readonly [string, unknown])[]): ProtocolBook {
  const book: ProtocolBook = {
    requests: [],
    latest: new Map(),
    waiting: new Map(),
    cookies: [],
    targets: new Map(),
    now: () => new Date(0),
    leaving: false,
  };
  for (const [method, params] of messages) {
    const message = readMessage(method, params);
    if (message !== undefined && message.kind !== 'attached' && message.kind !== 'through')
      takeEvent(book, message, target);
  }
  return book;
}

const asked = (url: string, more: object = {}) =>
  [
    'Network.requestWillBeSent',
    { requestId: '1', request: { url, method: 'GET', headers: { Referer: 'https://skole.test/' } }, ...more },
  ] as const;

test('headers that went out and cookies that were refused come to their request, whichever comes first', () => {
  const book = told(
    ['Network.requestWillBeSentExtraInfo', { requestId: '1', headers: { Host: 'a.test', Cookie: 'id=1' } }],
    asked('https://a.test/', { type: 'Image' }),
    [
      'Network.responseReceivedExtraInfo',
      {
        requestId: '1',
        headers: { 'Set-Cookie': 'x=1; Max-Age=9\ny=2' },
        blockedCookies: [{ blockedReasons: ['SameSiteNoneInsecure'], cookieLine: 'y=2' }],
      },
    ],
  );
  expect(book.requests[0]?.headers).toEqual({ referer: 'https://skole.test/', host: 'a.test', cookie: 'id=1' });
  expect(book.cookies).toEqual([
    { url: 'https://a.test/', line: 'x=1; Max-Age=9' },
    { url: 'https://a.test/', line: 'y=2', refused: ['SameSiteNoneInsecure'] },
  ]);
});

test('a redirect is two requests, and the headers of the second are not the first one’s', () => {
  const book = told(
    asked('https://a.test/'),
    ['Network.requestWillBeSentExtraInfo', { requestId: '1', headers: { Host: 'b.test', Cookie: 'theirs=1' } }],
    asked('https://b.test/', { redirectResponse: { url: 'https://a.test/', status: 302 } }),
  );
  expect(
    book.requests.map(({ url, redirectedFrom, state, headers }) => [url, redirectedFrom, state, headers.cookie]),
  ).toEqual([
    ['https://a.test/', undefined, 'ended', undefined],
    ['https://b.test/', 'https://a.test/', 'asked', 'theirs=1'],
  ]);
});

test('messages of a socket are its body, and the script that opened it is known', () => {
  const stack = { callFrames: [{ url: '' }], parent: { callFrames: [{ url: 'https://a.test/s.js' }] } };
  const book = told(
    ['Network.webSocketCreated', { requestId: '1', url: 'wss://ws.test/', initiator: { type: 'script', stack } }],
    ['Network.webSocketFrameSent', { requestId: '1', response: { payloadData: 'hei', opcode: 1 } }],
    ['Network.webSocketFrameSent', { requestId: '1', response: { payloadData: 'AQI=', opcode: 2 } }],
  );
  expect(book.requests[0]?.body).toEqual(Buffer.from([104, 101, 105, 1, 2]));
  expect(book.requests[0]?.initiator).toEqual({ type: 'script', url: 'https://a.test/s.js' });
});

test('a shared worker that was found late is heard by its answers, and its lines by their handshake', () => {
  const late = [
    ['Network.responseReceived', { requestId: '1', type: 'Fetch', response: { url: 'https://a.test/x', status: 200 } }],
    [
      'Network.webSocketWillSendHandshakeRequest',
      { requestId: '2', request: { headers: { Host: 'ws.test', Upgrade: 'websocket' } } },
    ],
  ] as const;
  expect(toldBy('shared_worker', ...late).requests).toMatchObject([
    { url: 'https://a.test/x', worker: 'shared-worker', state: 'answered', status: 200 },
    { url: 'wss://ws.test/', resourceType: 'WebSocket', worker: 'shared-worker' },
  ]);
  // The library tells of what pages and their own workers do.
  for (const target of ['page', 'worker']) expect(toldBy(target, ...late).requests, target).toEqual([]);
});

test('a line over UDP is told as asked for', () => {
  const book = told(['Network.webTransportCreated', { transportId: '9', url: 'https://wt.test/linje' }]);
  expect(book.requests).toMatchObject([{ url: 'https://wt.test/linje', resourceType: 'WebTransport', state: 'asked' }]);
});

test('what was not answered to its end is told, but for lines and for a shared worker’s own script', () => {
  const seen = (url: string, resourceType: string, more: Partial<Recorded> = {}): Recorded => ({
    at: '',
    channel: 'events',
    url,
    method: 'GET',
    resourceType,
    headers: {},
    state: 'asked',
    ...more,
  });
  const all = [
    seen('https://a.test/p.gif', 'image'),
    seen('wss://ws.test/', 'websocket'),
    seen('https://skole.test/delt.js', 'other'),
  ];
  const shared = seen('https://skole.test/delt.js', 'Script', {
    channel: 'protocol',
    headers: { 'sec-fetch-dest': 'sharedworker' },
  });
  expect(unanswered(all, [shared])).toEqual(['a.test']);
  expect(unanswered(all)).toEqual(['a.test', 'skole.test']);
});

test('what came and is of no answer that is whole is of those that are not', () => {
  const heard = (id: string, kind: string, more: object) => [`Network.${kind}`, { requestId: id, ...more }] as const;
  const request = (id: string, url: string) =>
    heard(id, 'requestWillBeSent', { request: { url, method: 'GET', headers: {} } });
  const book = told(
    request('1', 'https://a.test/whole.js'),
    heard('1', 'loadingFinished', { encodedDataLength: 700 }),
    request('2', 'https://a.test/large.js'),
    request('3', 'https://a.test/small.css'),
    heard('3', 'dataReceived', { dataLength: 90, encodedDataLength: 30 }),
    request('4', 'https://b.test/page'),
    heard('4', 'dataReceived', { dataLength: 90, encodedDataLength: 0 }),
  );
  // 1,000 bytes of two that are not whole: one of them is at least half of that.
  expect(largestFrom(book, 'a.test', 443, 1_700)).toBe(500);
  expect(largestFrom(book, 'b.test', 443, 0)).toBe(90);
  expect(largestFrom(book, 'c.test', 443, 1_000)).toBe(0);
});

test('an answer that was cut off is told with how much came of it, and the visit was in part', () => {
  const cut = { ...row('too-large', 'cdn.test'), bytes: { out: 1, in: 20_100_000 } };
  const large = { ...told(asked('https://cdn.test/a.js')).requests[0], state: 'failed' } as Recorded;
  const one = { host: 'cdn.test', url: 'https://cdn.test/a.js', bytes: 20_100_000 };
  expect(cutOff([row('closed'), cut], [large], 20_000_000)).toEqual([one]);
  expect(tellVisit(record({ cut: [one] }))).toEqual({
    outcome: 'partly',
    why: 'an answer of cdn.test was cut off after 20 MB',
    cut: [one],
  });
});

test('a message of another shape is left alone', () => {
  expect(readMessage('Network.requestWillBeSent', { requestId: 1 })).toBeUndefined();
  expect(readMessage('Target.receivedMessageFromTarget', { sessionId: 's', message: 'not json' })).toBeUndefined();
  expect(readMessage('Runtime.consoleAPICalled', {})).toBeUndefined();
});

test('work that never ends is given up, and work that fails counts as not done', async () => {
  const clock = hurry(10_000, () => performance.now());
  expect(await clock.within('never', 5, () => new Promise<string>(() => {}), 'otherwise')).toBe('otherwise');
  expect(await clock.within('fails', 1_000, () => Promise.reject(new Error('no')), 'otherwise')).toBe('otherwise');
  expect(await clock.within('works', 5_000, async () => 'done', 'otherwise')).toBe('done');
  expect(clock.late).toEqual(['never']);
  // What is still at work then is told.
  const told = Promise.withResolvers<boolean>();
  const deaf = (given: AbortSignal) =>
    new Promise<void>(() => given.addEventListener('abort', () => told.resolve(given.aborted)));
  await clock.within('deaf', 5, deaf, undefined);
  expect(await told.promise).toBe(true);
  expect(await atMost(5, new Promise(() => {}))).toBeUndefined();
  expect(await atMost(1_000, Promise.reject(new Error('no')))).toBeUndefined();
  expect(await atMost(1_000, Promise.resolve('done'))).toBe('done');
  const over = hurry(0, () => performance.now());
  expect(await over.within('late', 5_000, () => pause(60_000).then(() => 'done'), 'otherwise')).toBe('otherwise');
});
