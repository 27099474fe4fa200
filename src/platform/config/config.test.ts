import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

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
  [{ DATABASE_ADMIN_URL: 'postgres://owner@db/x' }, 'DATABASE_ADMIN_URL'],
])('nonsense names its variable and what to write instead: %o', (env, place) => {
  expect(() => readConfig(env)).toThrow(
    expect.objectContaining({ code: 'bad-input', place, remedy: expect.stringMatching(/give|set|leave/) }),
  );
});

test('a password in a bad address is not repeated', () => {
  expect(() => readConfig({ DATABASE_URL: 'mysql://app:secret@db/x' })).toThrow(/^(?!.*secret)/s);
});
