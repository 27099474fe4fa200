import { readFileSync } from 'node:fs';
import type { ProfileName } from '#src/platform/identity/profiles.ts';
import type { ProviderSettings } from '#src/platform/identity/provider.ts';
import { type Environment, nonsense, readText } from './environment.ts';

/** What a provider's variables begin with. */
const prefixes = { feide: 'SKOLEVERN_FEIDE_', idporten: 'SKOLEVERN_IDPORTEN_' } as const satisfies Record<
  ProfileName,
  string
>;

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** The issuer is compared letter by letter with what the provider says, so it is kept as it was written. */
function readIssuer(env: Environment, name: string, demo: boolean): { issuer: string; insecure: boolean } | undefined {
  const issuer = readText(env, name);
  if (issuer === undefined) return undefined;
  const url = URL.parse(issuer);
  const plain = url !== null && url.search === '' && url.hash === '' && url.username === '';
  if (plain && url.protocol === 'https:') return { issuer, insecure: false };
  if (plain && demo && url.protocol === 'http:' && loopback.has(url.hostname)) return { issuer, insecure: true };
  throw nonsense(
    name,
    'it is not the address of an identity provider',
    'give https:// and the issuer exactly as the provider writes it',
  );
}

/** What the file holds, without the line break at its end. The file's content is never repeated in a message. */
function readSecretFile(name: string, path: string, readFile: (path: string) => string): string {
  try {
    return readFile(path).trim();
  } catch {
    throw nonsense(name, 'the file cannot be read', 'give the path of a file that the program may read');
  }
}

function readKey(name: string, text: string): ProviderSettings['auth'] {
  const remedy =
    'give a private key as JWK (JSON) with "alg" RS256 or ES256, and the "kid" that the provider knows it by';
  let key: unknown;
  try {
    key = JSON.parse(text);
  } catch {
    throw nonsense(name, 'the file holds no key', remedy);
  }
  const { alg, d } = (typeof key === 'object' && key !== null ? key : {}) as Record<string, unknown>;
  if ((alg !== 'RS256' && alg !== 'ES256') || typeof d !== 'string') {
    throw nonsense(name, 'it is not a private key of a kind that is used here', remedy);
  }
  return { kind: 'key', key: key as Extract<ProviderSettings['auth'], { kind: 'key' }>['key'] };
}

function readAuth(env: Environment, prefix: string, readFile: (path: string) => string): ProviderSettings['auth'] {
  const names = [`${prefix}CLIENT_SECRET`, `${prefix}CLIENT_SECRET_FILE`, `${prefix}KEY_FILE`] as const;
  const given = names.filter((name) => readText(env, name) !== undefined);
  const [name, other] = given;
  if (name === undefined || other !== undefined) {
    const what = name === undefined ? 'nothing shows the provider who is asking' : `it stands beside ${name}`;
    throw nonsense(other ?? names[0], what, `set one of ${names.join(', ')}`);
  }
  const value = readText(env, name) ?? '';
  if (name === names[0]) return { kind: 'secret', secret: value };
  const content = readSecretFile(name, value, readFile);
  if (name === names[2]) return readKey(name, content);
  if (content === '') throw nonsense(name, 'the file is empty', 'give a file with the secret in it');
  return { kind: 'secret', secret: content };
}

function readProvider(
  env: Environment,
  profile: ProfileName,
  demo: boolean,
  readFile: (path: string) => string,
): ProviderSettings | undefined {
  const prefix = prefixes[profile];
  const issuer = readIssuer(env, `${prefix}ISSUER`, demo);
  const clientId = readText(env, `${prefix}CLIENT_ID`);
  if (issuer === undefined) {
    const stray = ['CLIENT_ID', 'CLIENT_SECRET', 'CLIENT_SECRET_FILE', 'KEY_FILE'].find(
      (name) => readText(env, prefix + name) !== undefined,
    );
    if (stray === undefined) return undefined;
    throw nonsense(`${prefix}ISSUER`, `it is missing, and ${prefix}${stray} is set`, 'set both, or none');
  }
  if (clientId === undefined) {
    throw nonsense(`${prefix}CLIENT_ID`, 'it is missing', 'give the client id that the provider gave you');
  }
  return { profile, ...issuer, clientId, auth: readAuth(env, prefix, readFile) };
}

/**
 * Reads which identity providers people sign in with; none when nothing is set.
 * @param demo whether plain http on loopback is taken
 * @throws Problem (bad-input) that names the variable; values are never repeated
 */
export function readProviders(
  env: Environment,
  demo: boolean,
  readFile: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): readonly ProviderSettings[] {
  const found = (Object.keys(prefixes) as ProfileName[]).map((profile) => readProvider(env, profile, demo, readFile));
  return found.filter((one) => one !== undefined);
}
