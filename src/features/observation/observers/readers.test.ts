import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Problem } from '#src/kernel/problem.ts';
import type { Observation, Seen } from '../observation.ts';
import { readObserved } from './readers.ts';
import type { FileObserver, Given, Reading } from './reading.ts';

const at = '2026-11-20T09:00:00.000Z';
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (observer: FileObserver, text: string, more: Partial<Given> = {}): Promise<Reading> =>
  readObserved(observer, { bytes: bytes(text), at, ...more });
const seenIn = ({ observations }: Reading): readonly Seen[] => observations.map(({ seen }) => seen);
const problemOf = (work: Promise<Reading>): Promise<Problem> =>
  work.then(
    () => expect.fail('it was read'),
    (error: unknown) => (error instanceof Problem ? error : expect.fail(String(error))),
  );

/** Five clients at one place, two at another. */
const clients = ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4', '10.0.0.5'];

describe('feide', () => {
  const services = [
    {
      id: 71,
      name: { nb: 'Regnereisen', en: 'Maths trip' },
      provider: { id: 3, name: 'Tallverk AS' },
      attributes: ['eduPersonPrincipalName', { id: 'norEduPersonNIN' }],
      login_url: 'https://regnereisen.example/logg-inn',
    },
  ];

  test('each service and each attribute that it receives', async () => {
    expect(seenIn(await read('feide', JSON.stringify(services)))).toEqual([
      { kind: 'system', name: 'Regnereisen', id: '71', host: 'regnereisen.example' },
      { kind: 'receives', name: 'Regnereisen', id: '71', field: 'eduPersonPrincipalName' },
      { kind: 'receives', name: 'Regnereisen', id: '71', field: 'norEduPersonNIN' },
    ]);
  });

  test('the catalogue of all services says what each receives, and not that any is in use', async () => {
    const kinds = seenIn(await read('feide', JSON.stringify(services), { isCatalogue: true })).map(({ kind }) => kind);
    expect(kinds).toEqual(['receives', 'receives']);
  });

  test.each([
    ['{', undefined],
    ['{"a": 1}', undefined],
    ['[{"id": 1, "name": {"nb": "A"}}, {"id": 2}]', 'tjeneste 2'],
  ])('what is no list of services is said: %s', async (text, place) => {
    const problem = await problemOf(read('feide', text));
    expect(problem.place).toBe(place);
    expect(problem.remedy).toBeTruthy();
  });

  test('a catalogue that is empty, or says of nobody what they receive, is no answer', async () => {
    for (const text of ['[]', '[{"name": "A"}, {"name": "B"}]'])
      expect((await problemOf(read('feide', text, { isCatalogue: true }))).code).toBe('bad-input');
    expect((await read('feide', '[{"name": "A"}]')).leftOut).toEqual({ 'not-understood': 1 });
  });
});

describe('entra', () => {
  const principal = { id: 'sp1', appId: 'app1', displayName: 'Quizkong', homepage: 'https://quizkong.example' };
  const own = { id: 'sp2', displayName: 'Part', appOwnerOrganizationId: 'f8cdef31-a31e-4b4a-93e4-5f571e91255a' };
  const grants = [{ clientId: 'sp1', consentType: 'Principal', principalId: 'a-person', scope: ' openid User.Read ' }];
  const answer = (more: object = {}) =>
    JSON.stringify({
      servicePrincipals: [{ value: [principal], '@odata.nextLink': 'x' }, { value: [own] }],
      oauth2PermissionGrants: { value: grants },
      ...more,
    });

  test('applications of all pages with what they may do, and no part of the platform', async () => {
    const reading = await read('entra', answer());
    expect(seenIn(reading)).toEqual([
      { kind: 'system', name: 'Quizkong', id: 'app1', host: 'quizkong.example' },
      { kind: 'receives', name: 'Quizkong', id: 'app1', field: 'openid' },
      { kind: 'receives', name: 'Quizkong', id: 'app1', field: 'User.Read' },
    ]);
    expect(reading.leftOut).toEqual({ 'part-of-platform': 1 });
    expect(JSON.stringify(reading)).not.toContain('a-person');
  });

  test('an answer that is not whole is not read', async () => {
    const problem = await problemOf(
      read(
        'entra',
        answer({ servicePrincipals: { value: [principal], '@odata.nextLink': 'https://graph.example/2' } }),
      ),
    );
    expect([problem.place, problem.message]).toEqual(['servicePrincipals', expect.stringContaining('nextLink')]);
  });

  test.each<[string, object, string]>([
    [
      'an error among the pages',
      { servicePrincipals: [{ value: [principal] }, { error: { code: 'x' } }] },
      'servicePrincipals',
    ],
    ['an error alone', { oauth2PermissionGrants: [{ error: { code: 'x' } }] }, 'oauth2PermissionGrants'],
    ['a page without its list', { oauth2PermissionGrants: [{}] }, 'oauth2PermissionGrants'],
    ['no application at all', { servicePrincipals: [{ value: [] }] }, 'servicePrincipals'],
  ])('%s is not taken for nothing', async (_, more, place) => {
    expect((await problemOf(read('entra', answer(more)))).place).toBe(place);
  });
});

describe('network logs', () => {
  const dnsmasq = [
    'Nov 19 10:00:00 dnsmasq[12]: started, version 2.89',
    ...clients.flatMap((client) => [
      `Nov 19 10:00:01 dnsmasq[12]: query[A] www.quizkong.example from ${client}`,
      'Nov 19 10:00:01 dnsmasq[12]: reply www.quizkong.example is 198.51.100.7',
    ]),
    'Nov 20 10:00:01 dnsmasq[12]: 7 10.0.0.1/501 query[AAAA] www.quizkong.example from 10.0.0.1',
    'Nov 19 10:00:01 dnsmasq[12]: query[A] helse.example from 10.0.0.2',
    'Nov 19 10:00:01 dnsmasq[12]: query[PTR] 7.0.0.10.in-addr.arpa from 10.0.0.2',
    'Dec 24 10:00:01 dnsmasq[12]: query[A] www.quizkong.example from 10.0.0.2',
  ].join('\n');
  const bind = clients
    .map(
      (client) =>
        `19-Nov-2026 10:00:01.123 queries: info: client @0x7f1 ${client}#5353 (www.quizkong.example): query: www.quizkong.example IN A +E(0)K (10.0.0.53)`,
    )
    .join('\n');
  const squid = clients
    .map(
      (client, index) =>
        `1763546400.123    150 ${client} TCP_TUNNEL/200 3900 CONNECT www.quizkong.example:443 bruker${index} HIER_DIRECT/198.51.100.7 -`,
    )
    .join('\n');
  const csv = ['Vert;Dato;Klient', ...clients.map((client) => `www.quizkong.example;19.11.2026;${client}`)].join('\n');
  const days = ({ observations }: Reading) => observations.map(({ at: when, count }) => [when.slice(0, 10), count]);

  test('dnsmasq: the place, the day and how many times; what has no year is before today', async () => {
    const reading = await read('network-log', dnsmasq);
    expect(new Set(seenIn(reading).map((seen) => (seen.kind === 'system' ? seen.host : '')))).toEqual(
      new Set(['www.quizkong.example']),
    );
    expect(days(reading)).toEqual([
      ['2026-11-19', 5],
      ['2026-11-20', 1],
      ['2025-12-24', 1],
    ]);
    expect(reading.leftOut).toEqual({ 'not-a-request': 6, 'few-clients': 1, 'local-name': 1 });
  });

  test.each([
    ['BIND', bind, '2026-11-19'],
    ['Squid', squid, '2025-11-19'],
    ['CSV', csv, '2026-11-19'],
  ])('%s', async (_name, text, day) => {
    expect(days(await read('network-log', text))).toEqual([[day, 5]]);
  });

  test('a place with fewer clients than the least is left out, one with as many is kept', async () => {
    expect((await read('network-log', bind, { leastClients: 6 })).observations).toEqual([]);
    expect((await read('network-log', bind, { leastClients: 5 })).observations).toHaveLength(1);
  });

  test('one person at many machines is one', async () => {
    const text = squid.replaceAll(/bruker\d/g, 'samme');
    expect((await read('network-log', text)).leftOut).toEqual({ 'few-clients': 1 });
  });

  test('a list that counts the clients itself needs no column of them, one that tells nothing of them is refused', async () => {
    const counted = 'host,date,clients,count\nwww.quizkong.example,2026-11-19,12,340\nsjelden.example,2026-11-19,1,2';
    expect(days(await read('network-log', counted))).toEqual([['2026-11-19', 340]]);
    const problem = await problemOf(read('network-log', 'host,date\nwww.quizkong.example,2026-11-19'));
    expect(problem.remedy).toContain('client');
  });

  test('a log that is mostly something else names the first such line', async () => {
    const problem = await problemOf(read('network-log', `${bind.split('\n')[0]}\nhva\ner\ndette`));
    expect([problem.place, problem.code]).toEqual(['linje 2', 'bad-input']);
    expect((await problemOf(read('network-log', 'bare tekst'))).remedy).toContain('dnsmasq');
  });

  const word = fc.stringMatching(/^[a-z]{4,9}$/);
  const person = fc.record({
    // Names that no place of the test has in it.
    user: fc.tuple(word, word).map(([one, other]) => `${one}.${other}zq`),
    client: fc
      .tuple(fc.nat(255), fc.nat(255), fc.integer({ min: 1, max: 254 }))
      .map((parts) => `10.${parts.join('.')}`),
  });
  const shapes = [
    (host: string, { client }: { client: string }) => `Nov 19 10:00:01 dnsmasq[1]: query[A] ${host} from ${client}`,
    (host: string, { client }: { client: string }) =>
      `19-Nov-2026 10:00:01.1 client ${client}#53 (${host}): query: ${host} IN A + (10.9.9.9)`,
    (host: string, { client, user }: { client: string; user: string }) =>
      `1763546400.123 15 ${client} TCP_MISS/200 39 GET http://${host}/~${user}?q=${client} ${user} HIER_DIRECT/198.51.100.7 text/html`,
  ];

  test('no client address and no user name of the input stands anywhere in what is kept', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(person, { minLength: 5, maxLength: 12, selector: ({ user }) => user }),
        fc.constantFrom(...shapes),
        async (people, shape) => {
          const hosts = [
            'felles.example',
            ...people.flatMap(({ user, client }) => [
              `${user}.example`,
              `${user.replace('.', '-')}.sky.example`,
              `${client.replaceAll('.', '-')}.dyn.example`,
              client,
              `${client.split('.').reverse().join('.')}.in-addr.arpa`,
            ]),
          ];
          const lines = hosts.flatMap((host) => people.map((one) => shape(host, one)));
          const reading = await read('network-log', lines.join('\n'), { leastClients: 1 });
          const kept = JSON.stringify(reading.observations);
          const isSquid = lines[0]?.includes('TCP_MISS') === true;
          for (const { user, client } of people) {
            expect(kept).not.toContain(client);
            expect(kept).not.toContain(client.replaceAll('.', '-'));
            // Name servers know no users: there a name that many go to can only be left out by the number of clients.
            if (isSquid) expect(kept.replaceAll(/[^a-z]/g, '')).not.toContain(user.replaceAll('.', ''));
          }
          expect(kept).toContain('felles.example');
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('browser extensions', () => {
  test('Google’s report as CSV and as JSON', async () => {
    const csv =
      'App name,App ID,App type,Browsers,Permissions\nOrdhjelp,abcdefghijklmnop,EXTENSION,41,"tabs, history"\n';
    const json = JSON.stringify({
      installedApps: [
        { appId: 'abcdefghijklmnop', displayName: 'Ordhjelp', permissions: ['tabs', 'history'], osUserCount: '40' },
      ],
    });
    const expected: readonly Seen[] = [
      { kind: 'system', name: 'Ordhjelp', id: 'abcdefghijklmnop' },
      { kind: 'receives', name: 'Ordhjelp', id: 'abcdefghijklmnop', field: 'tabs' },
      { kind: 'receives', name: 'Ordhjelp', id: 'abcdefghijklmnop', field: 'history' },
    ];
    expect(seenIn(await read('extension-log', csv))).toEqual(expected);
    expect(seenIn(await read('extension-log', json))).toEqual(expected);
  });

  test('a list of each device’s extensions gives each extension once, and no device or user', async () => {
    const csv = [
      'DeviceName;UserName;ExtensionName;ExtensionId;Version',
      'PC-KARI;kari.nes;Ordhjelp;abcdefghijklmnop;1.2',
      'PC-OLA;ola.dal;Ordhjelp;abcdefghijklmnop;1.3',
    ].join('\n');
    const reading = await read('extension-log', csv);
    expect(seenIn(reading)).toEqual([{ kind: 'system', name: 'Ordhjelp', id: 'abcdefghijklmnop' }]);
    expect(JSON.stringify(reading)).not.toMatch(/kari|ola/i);
  });

  test('something else is said to be so', async () => {
    expect((await problemOf(read('extension-log', 'a;b\n1;2'))).remedy).toContain('Google Admin');
    expect((await problemOf(read('extension-log', '{"x": 1}'))).remedy).toContain('Google Admin');
  });
});

describe('columns of an export', () => {
  const csv = 'Fornavn;Etternavn;Fødselsnummer;Klasse\nKari;Nes;17851250115;9A';

  test('the headings go to the one who gets the file; nothing below them is kept', async () => {
    const reading = await read('export-columns', csv, { recipient: 'Regnereisen' });
    expect(seenIn(reading).map((seen) => (seen.kind === 'receives' ? [seen.name, seen.field] : []))).toEqual([
      ['Regnereisen', 'Fornavn'],
      ['Regnereisen', 'Etternavn'],
      ['Regnereisen', 'Fødselsnummer'],
      ['Regnereisen', 'Klasse'],
    ]);
    expect(JSON.stringify(reading)).not.toMatch(/Kari|Nes|1785/);
  });

  test('a file without headings is not read: its first row is somebody', async () => {
    const problem = await problemOf(read('export-columns', 'Kari;Nes;17851250115;9A', { recipient: 'Regnereisen' }));
    expect([problem.place, problem.remedy]).toEqual(['rad 1', expect.stringContaining('headings')]);
    expect((await problemOf(read('export-columns', 'Kari;Nes;Navnås', { recipient: 'R' }))).code).toBe('bad-input');
    expect((await problemOf(read('export-columns', csv))).place).toBe('recipient');
  });
});

describe('purchases', () => {
  test('what was bought, last when; who ordered it is not read', async () => {
    const csv = [
      'Fakturaliste høsten 2026;;;',
      'Dato;Leverandør;Produkt;Bestiller',
      '01.09.2026;Tallverk AS;Regnereisen;Kari Nes',
      '01.11.2026;Tallverk AS;Regnereisen;Ola Dal',
      '05.11.2026;Papirlager AS;;Ola Dal',
    ].join('\n');
    const reading = await read('purchases', csv);
    expect(
      reading.observations.map(({ seen, at: when }) => [seen.kind === 'system' && seen.name, when.slice(0, 10)]),
    ).toEqual([
      ['Regnereisen', '2026-11-01'],
      ['Papirlager AS', '2026-11-05'],
    ]);
    expect(JSON.stringify(reading)).not.toMatch(/Kari|Ola/);
    expect((await problemOf(read('purchases', 'a;b\n1;2'))).remedy).toContain('product');
  });
});

describe('sign-in logs', () => {
  const entry = (more: object = {}) => ({
    createdDateTime: '2026-11-19T08:00:00Z',
    userPrincipalName: 'kari.nes@skole.example',
    ipAddress: '10.0.0.9',
    appDisplayName: 'Regnereisen',
    appId: 'app1',
    authenticationRequirement: 'singleFactorAuthentication',
    status: { errorCode: 0 },
    authenticationDetails: [
      { authenticationMethod: 'Password', authenticationMethodDetail: '+47 40000000', succeeded: true },
    ],
    ...more,
  });
  const ways = (reading: Reading) =>
    seenIn(reading).flatMap((seen) => (seen.kind === 'sign-in' ? [[seen.name, seen.method, seen.factors]] : []));

  test('Entra as JSON: which methods and how many factors, and nothing of who', async () => {
    const strong = entry({
      authenticationRequirement: 'multiFactorAuthentication',
      authenticationDetails: [
        { authenticationMethod: 'Previously satisfied' },
        { authenticationMethod: 'Text message' },
      ],
    });
    const reading = await read(
      'sign-in-log',
      JSON.stringify({ value: [entry(), entry(), strong, entry({ status: { errorCode: 50126 } })] }),
    );
    expect(ways(reading)).toEqual([
      ['Regnereisen', 'password', 1],
      ['Regnereisen', 'sms', 2],
    ]);
    expect(reading.leftOut).toEqual({ failed: 1 });
    expect(JSON.stringify(reading)).not.toMatch(/kari|10\.0\.0\.9|4000/);
  });

  test('Entra’s and Feide’s lists as CSV', async () => {
    const entra =
      'Date (UTC),User,Username,Application,Application ID,IP address,Status,Authentication requirement\n2026-11-19T08:00:00Z,Kari Nes,kari@skole.example,Regnereisen,app1,10.0.0.9,Success,Multifactor authentication\n';
    const feide =
      'Tjeneste;Metode;Nivå;Bruker\nRegnereisen;Passord;urn:mace:feide.no:auth:level:fad08:2;kari\nRegnereisen;Kari Nes sin nøkkel;;kari';
    expect(ways(await read('sign-in-log', entra))).toEqual([['Regnereisen', 'other', 2]]);
    const reading = await read('sign-in-log', feide);
    expect(ways(reading)).toEqual([
      ['Regnereisen', 'password', 1],
      ['Regnereisen', 'other', undefined],
    ]);
    expect(JSON.stringify(reading)).not.toMatch(/kari/i);
  });

  test('no user, address or detail of a sign-in stands in what is kept', async () => {
    const text = fc.stringMatching(/^[a-z]{3,8}zq[0-9]{2}$/);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ user: text, ip: fc.ipV4(), detail: text }), { minLength: 1 }),
        async (all) => {
          const entries = all.map(({ user, ip, detail }) =>
            entry({
              userPrincipalName: user,
              userDisplayName: user,
              ipAddress: ip,
              authenticationDetails: [{ authenticationMethod: detail, authenticationMethodDetail: detail }],
            }),
          );
          const kept = JSON.stringify((await read('sign-in-log', JSON.stringify({ value: entries }))).observations);
          for (const { user, ip, detail } of all)
            for (const one of [user, `"${ip}"`, detail]) expect(kept).not.toContain(one);
        },
      ),
      { numRuns: 50 },
    );
  });
});

test('every observation has who looked, where, and the hash of what was read', async () => {
  const { observations } = await read('feide', '[{"name": "A"}]', { unit: 'nord' });
  expect(observations).toEqual<readonly Observation[]>([
    {
      observer: 'feide',
      unit: 'nord',
      seen: { kind: 'system', name: 'A' },
      at,
      source: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ]);
});
