import { isAbsolute } from 'node:path';
import { readNetwork } from '#src/platform/identity/network.ts';
import type { ProviderSettings } from '#src/platform/identity/provider.ts';
import { type Environment, nonsense, readText } from './environment.ts';
import { readProviders } from './identity-settings.ts';

export type { Environment } from './environment.ts';

/** What the installation decides; everything else is in the register. */
export interface Config {
  /** Where the application listens. */
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Health and metrics, on loopback only. */
  readonly adminPort: number;
  /** As people write it in the browser, without a slash at the end; undefined when it is `http://host:port`. */
  readonly publicUrl: string | undefined;
  /** Absolute; undefined when the default is to be used. */
  readonly dataDir: string | undefined;
  readonly databaseUrl: string | undefined;
  /** The owner of the tables, for migrations and backup; undefined when it is the user of `databaseUrl`. */
  readonly databaseAdminUrl: string | undefined;
  /** For demonstration on one's own machine only: identity providers on loopback are taken without https. */
  readonly demo: boolean;
  /** Whom people show who they are; nobody can sign in where there is none. */
  readonly providers: readonly ProviderSettings[];
  /** Addresses of proxies whose X-Forwarded-For is believed; none unless told. */
  readonly trustedProxies: readonly string[];
  /** Where the source of this installation is offered to its users (AGPL-3.0 section 13); undefined until somebody says. */
  readonly sourceUrl: string | undefined;
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

function readPort(env: Environment, name: string, fallback: number): number {
  const text = readText(env, name);
  if (text === undefined) return fallback;
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw nonsense(name, `"${text}" is not a port`, 'give a number from 1 to 65535, or 0 for any free port');
}

function readFlag(env: Environment, name: string): boolean {
  const text = readText(env, name);
  if (text === undefined || text === '0' || text === 'false') return false;
  if (text === '1' || text === 'true') return true;
  throw nonsense(name, `"${text}" is neither yes nor no`, 'give 1 or 0');
}

function readPublicUrl(env: Environment): string | undefined {
  const name = 'SKOLEVERN_PUBLIC_URL';
  const text = readText(env, name);
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const plain =
    url !== undefined && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  if (plain && (url.protocol === 'https:' || (url.protocol === 'http:' && loopback.has(url.hostname))))
    return url.origin;
  throw nonsense(name, 'it is not an address people may use', 'give https:// and the host, without a path');
}

function readSourceUrl(env: Environment): string | undefined {
  const text = readText(env, 'SKOLEVERN_SOURCE_URL');
  if (text === undefined || (URL.canParse(text) && new URL(text).protocol === 'https:')) return text;
  throw nonsense(
    'SKOLEVERN_SOURCE_URL',
    `"${text}" is not an address of a web page`,
    'give https:// and the rest of it',
  );
}

/** The value is never repeated in the message: it may hold a password. */
function readDatabaseUrl(env: Environment, name: string): string | undefined {
  const text = readText(env, name);
  if (text === undefined || /^postgres(ql)?:\/\/\S+$/.test(text)) return text;
  throw nonsense(name, 'it is not an address of a PostgreSQL database', 'give postgres://user:password@host/database');
}

function readDataDir(env: Environment): string | undefined {
  const text = readText(env, 'SKOLEVERN_DATA');
  if (text === undefined || isAbsolute(text)) return text;
  throw nonsense('SKOLEVERN_DATA', `"${text}" is not an absolute path`, 'give the whole path, starting with /');
}

function readHost(env: Environment): string {
  const host = readText(env, 'SKOLEVERN_HOST') ?? '127.0.0.1';
  if (/^[a-z0-9.:-]+$/i.test(host)) return host;
  throw nonsense('SKOLEVERN_HOST', `"${host}" is not a host to listen on`, 'give an address such as 127.0.0.1');
}

function readTrustedProxies(env: Environment): readonly string[] {
  const name = 'SKOLEVERN_TRUSTED_PROXY';
  return (readText(env, name) ?? '')
    .split(',')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const network = readNetwork(part);
      if (network !== undefined) return network;
      throw nonsense(
        name,
        'it is not the address of a proxy',
        'give addresses or networks, such as 127.0.0.1 or 10.0.0.0/24, with a comma between',
      );
    });
}

/**
 * Reads the settings from the environment; nothing else is looked at but the files it names with secrets in them.
 * @throws Problem (bad-input) that names the variable and what is allowed
 */
export function readConfig(env: Environment): Config {
  const port = readPort(env, 'SKOLEVERN_PORT', 8080);
  const adminPort = readPort(env, 'SKOLEVERN_ADMIN_PORT', port === 0 ? 0 : port + 1);
  const demo = readFlag(env, 'SKOLEVERN_DEMO');
  const config: Config = {
    host: readHost(env),
    port,
    adminPort,
    publicUrl: readPublicUrl(env),
    dataDir: readDataDir(env),
    databaseUrl: readDatabaseUrl(env, 'DATABASE_URL'),
    databaseAdminUrl: readDatabaseUrl(env, 'DATABASE_ADMIN_URL'),
    demo,
    providers: readProviders(env, demo),
    trustedProxies: readTrustedProxies(env),
    sourceUrl: readSourceUrl(env),
  };
  if (adminPort !== 0 && adminPort === port) {
    throw nonsense('SKOLEVERN_ADMIN_PORT', 'it is the same port as SKOLEVERN_PORT', 'give another port');
  }
  if (adminPort > 65_535) {
    throw nonsense('SKOLEVERN_ADMIN_PORT', 'there is no port after 65535', 'give another port for health and metrics');
  }
  if (config.databaseAdminUrl !== undefined && config.databaseUrl === undefined) {
    throw nonsense('DATABASE_ADMIN_URL', 'it stands without DATABASE_URL', 'set both, or none');
  }
  if (config.demo && !loopback.has(config.host)) {
    const what = `the demo lets anyone sign in as anyone, and "${config.host}" is open to others`;
    throw nonsense('SKOLEVERN_HOST', what, 'leave it at 127.0.0.1, or leave out SKOLEVERN_DEMO');
  }
  return config;
}
