import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { readProviders } from './identity-settings.ts';

const feide = {
  SKOLEVERN_FEIDE_ISSUER: 'https://auth.example.no',
  SKOLEVERN_FEIDE_CLIENT_ID: 'skolevern',
  SKOLEVERN_FEIDE_CLIENT_SECRET: 'hush',
};

test('without settings it listens on loopback, with health and metrics on the next port', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 8080,
    adminPort: 8081,
    publicUrl: undefined,
    dataDir: undefined,
    databaseUrl: undefined,
    databaseAdminUrl: undefined,
    demo: false,
    providers: [],
    trustedProxies: [],
    sourceUrl: undefined,
  });
});

test('every setting is read', () => {
  const env = {
    SKOLEVERN_HOST: '::1',
    SKOLEVERN_PORT: '9000',
    SKOLEVERN_ADMIN_PORT: '9100',
    SKOLEVERN_PUBLIC_URL: 'https://personvern.example.no/',
    SKOLEVERN_DATA: '/srv/skolevern',
    DATABASE_URL: 'postgres://app@db/skolevern',
    DATABASE_ADMIN_URL: 'postgresql://owner@db/skolevern',
    SKOLEVERN_DEMO: '1',
    SKOLEVERN_TRUSTED_PROXY: '127.0.0.1, 10.0.0.0/24',
    SKOLEVERN_SOURCE_URL: 'https://code.example.no/skolevern',
  };
  expect(readConfig(env)).toEqual({
    host: '::1',
    port: 9000,
    adminPort: 9100,
    publicUrl: 'https://personvern.example.no',
    dataDir: '/srv/skolevern',
    databaseUrl: 'postgres://app@db/skolevern',
    databaseAdminUrl: 'postgresql://owner@db/skolevern',
    demo: true,
    providers: [],
    trustedProxies: ['127.0.0.1', '10.0.0.0/24'],
    sourceUrl: 'https://code.example.no/skolevern',
  });
});

test('an empty variable counts as not set', () => {
  expect(readConfig({ SKOLEVERN_PORT: '', DATABASE_URL: ' ', SKOLEVERN_DEMO: '' })).toEqual(readConfig({}));
});

test('any free port means any free port for health and metrics too', () => {
  expect(readConfig({ SKOLEVERN_PORT: '0' })).toMatchObject({ port: 0, adminPort: 0 });
});

test.each([
  [{ SKOLEVERN_PORT: 'http' }, 'SKOLEVERN_PORT'],
  [{ SKOLEVERN_PORT: '65536' }, 'SKOLEVERN_PORT'],
  [{ SKOLEVERN_PORT: '-1' }, 'SKOLEVERN_PORT'],
  [{ SKOLEVERN_PORT: '65535' }, 'SKOLEVERN_ADMIN_PORT'],
  [{ SKOLEVERN_PORT: '8080', SKOLEVERN_ADMIN_PORT: '8080' }, 'SKOLEVERN_ADMIN_PORT'],
  [{ SKOLEVERN_HOST: 'http://x' }, 'SKOLEVERN_HOST'],
  [{ SKOLEVERN_HOST: '0.0.0.0', SKOLEVERN_DEMO: '1' }, 'SKOLEVERN_HOST'],
  [{ SKOLEVERN_DATA: 'var' }, 'SKOLEVERN_DATA'],
  [{ SKOLEVERN_DEMO: 'maybe' }, 'SKOLEVERN_DEMO'],
  [{ SKOLEVERN_PUBLIC_URL: 'personvern.example.no' }, 'SKOLEVERN_PUBLIC_URL'],
  [{ SKOLEVERN_PUBLIC_URL: 'http://personvern.example.no' }, 'SKOLEVERN_PUBLIC_URL'],
  [{ SKOLEVERN_PUBLIC_URL: 'https://personvern.example.no/a' }, 'SKOLEVERN_PUBLIC_URL'],
  [{ SKOLEVERN_SOURCE_URL: 'code.example.no' }, 'SKOLEVERN_SOURCE_URL'],
  [{ DATABASE_URL: 'mysql://app:secret@db/x' }, 'DATABASE_URL'],
  [{ SKOLEVERN_TRUSTED_PROXY: 'proxy.example.no' }, 'SKOLEVERN_TRUSTED_PROXY'],
  [{ SKOLEVERN_FEIDE_ISSUER: 'auth.example.no' }, 'SKOLEVERN_FEIDE_ISSUER'],
  [{ SKOLEVERN_FEIDE_ISSUER: 'http://127.0.0.1:9000' }, 'SKOLEVERN_FEIDE_ISSUER'],
  [{ SKOLEVERN_FEIDE_ISSUER: 'http://auth.example.no', SKOLEVERN_DEMO: '1' }, 'SKOLEVERN_FEIDE_ISSUER'],
  [{ SKOLEVERN_FEIDE_CLIENT_ID: 'a' }, 'SKOLEVERN_FEIDE_ISSUER'],
  [{ SKOLEVERN_FEIDE_ISSUER: 'https://auth.example.no' }, 'SKOLEVERN_FEIDE_CLIENT_ID'],
  [{ ...feide, SKOLEVERN_FEIDE_CLIENT_SECRET: '' }, 'SKOLEVERN_FEIDE_CLIENT_SECRET'],
  [{ ...feide, SKOLEVERN_FEIDE_KEY_FILE: '/x' }, 'SKOLEVERN_FEIDE_KEY_FILE'],
  [{ ...feide, SKOLEVERN_FEIDE_CLIENT_SECRET: '', SKOLEVERN_FEIDE_KEY_FILE: '/nowhere' }, 'SKOLEVERN_FEIDE_KEY_FILE'],
  [{ DATABASE_ADMIN_URL: 'postgres://owner@db/x' }, 'DATABASE_ADMIN_URL'],
])('nonsense names its variable and what to write instead: %o', (env, place) => {
  expect(() => readConfig(env)).toThrow(
    expect.objectContaining({ code: 'bad-input', place, remedy: expect.stringMatching(/give|set|leave/) }),
  );
});

test('a password in a bad address is not repeated', () => {
  expect(() => readConfig({ DATABASE_URL: 'mysql://app:secret@db/x' })).toThrow(/^(?!.*secret)/s);
});

test('an identity provider is read with its secret, and the issuer as it was written', () => {
  const { providers } = readConfig({ ...feide, SKOLEVERN_FEIDE_ISSUER: 'https://auth.example.no/' });
  const auth = { kind: 'secret', secret: 'hush' };
  const issuer = 'https://auth.example.no/';
  expect(providers).toEqual([{ profile: 'feide', issuer, insecure: false, clientId: 'skolevern', auth }]);
});

test('a secret and a key may stand in files', () => {
  const key = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', d: 'd', alg: 'ES256', kid: 'one' };
  const files: Record<string, string> = { '/run/secret': 'hush\n', '/run/key': JSON.stringify(key) };
  const env = {
    ...feide,
    SKOLEVERN_FEIDE_CLIENT_SECRET: '',
    SKOLEVERN_FEIDE_CLIENT_SECRET_FILE: '/run/secret',
    SKOLEVERN_IDPORTEN_ISSUER: 'https://id.example.no',
    SKOLEVERN_IDPORTEN_CLIENT_ID: 'b',
    SKOLEVERN_IDPORTEN_KEY_FILE: '/run/key',
  };
  const auths = readProviders(env, false, (path) => files[path] ?? '').map(({ auth }) => auth);
  expect(auths).toEqual([
    { kind: 'secret', secret: 'hush' },
    { kind: 'key', key },
  ]);
});

test.each(['', '{}', 'not json', '{"alg":"none","d":"x"}'])('"%s" is no key', (content) => {
  const env = { ...feide, SKOLEVERN_FEIDE_CLIENT_SECRET: '', SKOLEVERN_FEIDE_KEY_FILE: '/run/key' };
  expect(() => readProviders(env, false, () => content)).toThrow(
    expect.objectContaining({ place: 'SKOLEVERN_FEIDE_KEY_FILE', code: 'bad-input' }),
  );
});

test('only the demo takes a provider on loopback without https', () => {
  const env = { ...feide, SKOLEVERN_FEIDE_ISSUER: 'http://127.0.0.1:9000' };
  expect(readConfig({ ...env, SKOLEVERN_DEMO: '1' }).providers[0]).toMatchObject({ insecure: true });
});
