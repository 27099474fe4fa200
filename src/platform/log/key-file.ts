import { generateKeyPairSync } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { Problem } from '#src/kernel/problem.ts';
import { defaultDataDir } from '#src/platform/db/database.ts';
import { parseSigner, type Signer } from './signing.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the private key lies: SKOLEVERN_LOG_KEY, else `keys/log-signing.pem` in the data folder. @throws Problem (bad-input) */
export function logKeyPath(env: Environment): string {
  const told = env.SKOLEVERN_LOG_KEY?.trim() ?? '';
  if (told === '') return join(defaultDataDir(env), 'keys', 'log-signing.pem');
  if (isAbsolute(told)) return told;
  throw new Problem(`"${told}" is not an absolute path`, {
    code: 'bad-input',
    place: 'SKOLEVERN_LOG_KEY',
    remedy: 'give the whole path, starting with /',
  });
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '');

function unusable(path: string, error: unknown, what: string): Problem {
  return new Problem(`the key that signs the log ${what} (${codeOf(error)})`, {
    code: 'unavailable',
    place: path,
    remedy: 'let the user that runs Skolevern read and write there, or set SKOLEVERN_LOG_KEY',
  });
}

/** The key of this installation, or undefined when none was made yet. @throws Problem when it cannot be read or is no key */
export function readSigner(path: string): Signer | undefined {
  try {
    return parseSigner(readFileSync(path, 'utf8'), path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error instanceof Problem ? error : unusable(path, error, 'cannot be read');
  }
}

/** A new key beside the place where it shall lie; only its owner may read it. */
function writeNew(path: string): string {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' });
  const beside = `${path}.new-${process.pid}-${crypto.randomUUID().slice(0, 8)}`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(beside, pem, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    throw unusable(path, error, 'cannot be made');
  }
  return beside;
}

/** The key of this installation, made now when there is none; of two that make it at once one wins and both use it. */
export function ensureSigner(path: string): Signer {
  const found = readSigner(path);
  if (found !== undefined) return found;
  const beside = writeNew(path);
  try {
    linkSync(beside, path); // unlike a rename this never replaces a key
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw unusable(path, error, 'cannot be made');
  } finally {
    rmSync(beside, { force: true });
  }
  const made = readSigner(path);
  if (made === undefined) throw new Error('the key vanished as it was made');
  return made;
}

/**
 * Makes a new key and puts it in the place of the old one, which is gone with that.
 * @param announced told of the new key before it is in use; when it throws, the old one stays
 */
export async function replaceSigner(path: string, announced: (next: Signer) => Promise<void>): Promise<Signer> {
  const beside = writeNew(path);
  try {
    const next = parseSigner(readFileSync(beside, 'utf8'), beside);
    await announced(next);
    renameSync(beside, path);
    return next;
  } finally {
    rmSync(beside, { force: true });
  }
}
