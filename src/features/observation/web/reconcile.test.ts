import { expect, test } from 'vitest';
import type { LedgerEntry } from './ledger/ledger.ts';
import { bareHost, ownHosts } from './own-hosts.ts';
import { outsideOf, recipientsOf } from './recipients-of.ts';
import { type Channels, joinRequests, type Readers, reconcile } from './reconcile.ts';
import type { Contact } from './scan-result.ts';
import type { Recorded } from './visit/recorded.ts';

const readers: Readers = {
  techniqueOf: () => 'image',
  techniqueOfConnection: ({ host }, hints) => hints.find((hint) => hint.host === host)?.technique ?? 'connection',
  sentOf: () => [{ kind: 'address', where: 'connection' }],
  sentOfConnection: () => [{ kind: 'address', where: 'connection' }],
};

const at = '2026-11-22T10:00:00.000Z';
const seen = (url: string, more: Partial<Recorded> = {}): Recorded => ({
  at,
  channel: 'events',
  url,
  method: 'GET',
  resourceType: 'image',
  headers: {},
  state: 'ended',
  ...more,
});
const row = (host: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  at,
  host,
  port: 443,
  how: 'tunnel',
  bytes: { out: 10, in: 20 },
  lasted: 5,
  ended: 'closed',
  ...more,
});

function reconciled(given: Partial<Channels>) {
  const channels: Channels = {
    page: 'https://skole.test/',
    pass: 'no-choice',
    events: [],
    protocol: [],
    ledger: [],
    hints: [],
    ...given,
  };
  return reconcile(channels, joinRequests(channels), readers);
}

test('a request that three channels saw is one contact with the bytes of its connection', () => {
  const { contacts, unexplained } = reconciled({
    events: [seen('https://a.test/p.gif')],
    protocol: [seen('https://a.test/p.gif', { channel: 'protocol', headers: { cookie: 'id=1' } })],
    ledger: [row('a.test')],
  });
  expect(contacts).toHaveLength(1);
  expect(contacts[0]).toMatchObject({
    host: 'a.test',
    channels: ['events', 'protocol', 'ledger'],
    bytes: { out: 10, in: 20 },
  });
  expect(unexplained).toEqual([]);
});

test('where the protocol only says `other`, the library says what kind it is', () => {
  const channels = { page: 'https://skole.test/', pass: 'no-choice' as const, ledger: [], hints: [] };
  const events = [seen('https://a.test/s', { resourceType: 'eventsource' })];
  const protocol = [seen('https://a.test/s', { channel: 'protocol', resourceType: 'Other' })];
  expect(joinRequests({ ...channels, events, protocol })[0]?.raw.resourceType).toBe('eventsource');
});

test('the same address asked for twice is two contacts, each once', () => {
  const twice = [seen('https://a.test/p.gif'), seen('https://a.test/p.gif')];
  const { contacts } = reconciled({
    events: twice,
    protocol: twice.map((one) => ({ ...one, channel: 'protocol' as const })),
    ledger: [row('a.test')],
  });
  expect(contacts).toHaveLength(2);
});

test('what never left the browser is no contact', () => {
  const { contacts } = reconciled({
    events: [
      seen('https://blocked.test/', { state: 'failed', failure: 'csp' }),
      seen('https://cached.test/'),
      seen('data:image/gif;base64,AA'),
    ],
  });
  expect(contacts).toEqual([]);
});

test('what still waited its turn at the end is a contact', () => {
  expect(reconciled({ events: [seen('https://waits.test/', { state: 'asked' })] }).contacts).toMatchObject([
    { host: 'waits.test', channels: ['events'] },
  ]);
});

test('a connection that nothing explains is never dropped', () => {
  const { contacts, unexplained } = reconciled({ ledger: [row('strange.test'), row('strange.test')] });
  expect(contacts).toMatchObject([{ technique: 'connection' }, { technique: 'connection' }]);
  expect(unexplained).toEqual(['strange.test:443']);
});

test('a hint of the page explains a connection, and stands as a contact where there was none', () => {
  const hints = [
    { host: 'pre.test', technique: 'preconnect' },
    { host: 'dns.test', technique: 'dns-prefetch' },
    { host: 'form.test', technique: 'form', url: 'https://form.test/svar' },
    { host: 'never.test', technique: 'beacon' },
  ] as const;
  const { contacts, unexplained } = reconciled({ ledger: [row('pre.test')], hints });
  expect(unexplained).toEqual([]);
  expect(contacts.map(({ host, technique, channels, sent }) => [host, technique, channels[0], sent.length])).toEqual([
    ['pre.test', 'preconnect', 'ledger', 1],
    ['dns.test', 'dns-prefetch', 'page', 0],
    ['form.test', 'form', 'page', 0],
  ]);
});

test('a refused connection is a contact told as refused; one that stood in the end is not', () => {
  const { contacts } = reconciled({
    events: [seen('https://in.test/', { state: 'failed' }), seen('https://up.test/')],
    ledger: [row('in.test', { ended: 'unreachable' }), row('up.test', { ended: 'unreachable' }), row('up.test')],
  });
  expect(contacts.map(({ host, refused }) => [host, refused])).toEqual([
    ['in.test', 'unreachable'],
    ['up.test', undefined],
  ]);
});

test('what is told of a contact is no more than the ledger proves', () => {
  const hosts = ['whole', 'deaf', 'cut', 'never', 'down', 'judged', 'open-text'];
  const none = { out: 0, in: 0 };
  const rows = [
    row('whole.test'),
    // A greeting went out, and encryption never came about.
    row('deaf.test', { bytes: { out: 1_800, in: 0 }, ended: 'cut' }),
    // The visit ended before anything was sent; `never` was not even connected to.
    row('cut.test', { bytes: none, ended: 'cut' }),
    row('down.test', { bytes: none, ended: 'unreachable' }),
    row('judged.test', { bytes: none, ended: 'untrusted', judged: true }),
    row('open-text.test', { port: 80, how: 'plain', bytes: { out: 300, in: 0 }, ended: 'cut' }),
  ];
  const events = hosts.map((name) =>
    seen(`${name === 'open-text' ? 'http' : 'https'}://${name}.test/`, { state: 'asked' }),
  );
  const referrer = { kind: 'referrer', where: 'header' } as const;
  const sentOf = () => [{ kind: 'address', where: 'connection' }, referrer] as const;
  const channels: Channels = { page: at, pass: 'no-choice', events, protocol: [], ledger: rows, hints: [] };
  const { contacts } = reconcile(channels, joinRequests(channels), { ...readers, sentOf });
  expect(contacts.map(({ host, attempted, sent }) => [host, attempted, sent.map(({ kind }) => kind)])).toEqual([
    ['whole.test', undefined, ['address', 'referrer']],
    ['deaf.test', undefined, ['address']],
    ['cut.test', true, []],
    ['never.test', true, []],
    ['down.test', true, []],
    ['judged.test', undefined, ['address']],
    ['open-text.test', undefined, ['address', 'referrer']],
  ]);
  const told = recipientsOf(
    contacts,
    () => 'name',
    () => [],
    identify,
  );
  const proved = told.filter(({ contactedIn }) => contactedIn?.length !== 0).map(({ host }) => host);
  expect(proved).toEqual(['deaf.test', 'judged.test', 'open-text.test', 'whole.test']);
  const { contacts: lines } = reconciled({ ledger: [row('line.test', { bytes: none, ended: 'cut' })] });
  expect(lines).toMatchObject([{ technique: 'connection', attempted: true, sent: [] }]);
});

const contact = (host: string, more: Partial<Contact> = {}): Contact => ({
  at,
  page: 'https://www.skole.no/',
  pass: 'no-choice',
  host,
  port: 443,
  technique: 'image',
  channels: ['ledger'],
  sent: [{ kind: 'address', where: 'connection' }],
  ...more,
});
const identify = () => ({ organisation: 'unknown', country: 'unknown', service: 'unknown' });

test('own is the registered domain and what is declared; a kommune is not another', () => {
  const own = ownHosts('skolen.oslo.kommune.no', ['bilder.test']);
  expect(['oslo.kommune.no', 'x.oslo.kommune.no', 'bilder.test', 'a.bilder.test'].map(own.isOwn)).toEqual(
    Array(4).fill(true),
  );
  expect(['bergen.kommune.no', 'kommune.no', 'enbilder.test'].map(own.isOwn)).toEqual(Array(3).fill(false));
});

test('a host of its own that leads to somebody else is an outside recipient, unless the pages lie there', () => {
  const chains = (host: string) =>
    ({
      'maaling.skole.no': ['skole.eulerian.net'],
      'www.skole.no': ['skole.cms.no'],
      'bilder.skole.no': ['b.skole.no'],
    })[host] ?? [];
  const outside = outsideOf(ownHosts('www.skole.no', []), chains, new Set(['www.skole.no']));
  const contacts = ['www.skole.no', 'maaling.skole.no', 'bilder.skole.no', 'annen.no'].map((host) => contact(host));
  const recipients = recipientsOf(contacts, outside, chains, identify);
  expect(recipients.map(({ host, cname, techniques }) => [host, cname, techniques])).toEqual([
    ['annen.no', undefined, ['image']],
    ['maaling.skole.no', ['skole.eulerian.net'], ['cname', 'image']],
  ]);
});

test('contacts of one host are put together, and a door inside is no recipient', () => {
  const contacts = [
    contact('a.no', {
      at: '2026-11-22T10:00:02.000Z',
      pass: 'reject',
      technique: 'script',
      page: 'https://www.skole.no/b',
    }),
    contact('a.no', { sent: [{ kind: 'page', where: 'header' }] }),
    contact('10.0.0.1', { refused: 'private-address' }),
  ];
  expect(
    recipientsOf(
      contacts,
      () => 'name',
      () => [],
      identify,
    ),
  ).toEqual([
    {
      host: 'a.no',
      ...identify(),
      techniques: ['image', 'script'],
      passes: ['no-choice', 'reject'],
      contactedIn: ['no-choice', 'reject'],
      sent: ['address', 'page'],
      pages: ['https://www.skole.no/', 'https://www.skole.no/b'],
      first: '2026-11-22T10:00:00.000Z',
      last: '2026-11-22T10:00:02.000Z',
      contacts: 2,
    },
  ]);
});

test('who is only named by the page is told from who is contacted, choice by choice', () => {
  const contacts = [
    contact('a.no', { channels: ['page'], technique: 'preconnect' }),
    contact('a.no', { pass: 'accept' }),
    contact('b.no', { channels: ['page'], technique: 'form', sent: [] }),
  ];
  const one = () => 'name' as const;
  expect(recipientsOf(contacts, one, () => [], identify)).toMatchObject([
    { host: 'a.no', passes: ['no-choice', 'accept'], contactedIn: ['accept'] },
    { host: 'b.no', passes: ['no-choice'], contactedIn: [] },
  ]);
});

test('a name with a dot at its end is the same host, the owner’s own too', () => {
  const { contacts, unexplained } = reconciled({
    events: [seen('https://a.test./p.gif'), seen('https://bilder.skole.test./p.gif')],
    ledger: [row('a.test'), row('bilder.skole.test')],
  });
  expect(contacts.map(({ host }) => host)).toEqual(['a.test', 'bilder.skole.test']);
  expect(unexplained).toEqual([]);
  expect(bareHost(new URL('https://Skole.test./'))).toBe('skole.test');
});
