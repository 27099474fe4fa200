import { readFileSync } from 'node:fs';
import { type Environment, nonsense, readText } from '#src/platform/config/environment.ts';

/** A server that mail is fetched from or handed to. `tls`: from the first byte, by STARTTLS that must succeed, or not at all. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  readonly tls: 'at-once' | 'starttls' | 'none';
  readonly user?: string;
  readonly password?: string;
  /** Certificates that vouch for it beside the usual ones, as PEM. */
  readonly ca?: string;
}

export interface ImapFolder extends MailServer {
  /** Where mails lie that are to be taken. */
  readonly folder: string;
  /** Where they are moved once they are kept; marked where they lie when there is none. */
  readonly done?: string;
}

/** A mailbox of one owner. */
export interface MailboxSettings {
  readonly key: string;
  /** Slug of the owner. */
  readonly owner: string;
  readonly address: string;
  /** The address that answers come to, with `{reference}` in it. */
  readonly replyPattern: string;
  readonly imap?: ImapFolder;
}

/** Where mail servers of the owner hand mails over. */
export interface ListenSettings {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly lmtp: boolean;
  readonly tls?: { readonly key: string; readonly cert: string };
}

export interface MailSettings {
  readonly boxes: readonly MailboxSettings[];
  /** Undefined when nothing can go out; then mails wait. */
  readonly out: MailServer | undefined;
  readonly listen: ListenSettings | undefined;
  /** A larger mail is refused, or left where it lies, and it is said. */
  readonly maxBytes: number;
}

type ReadFile = (path: string) => string;

const loopback = new Set(['127.0.0.1', '[::1]', '::1', 'localhost']);
const address = /^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/;
const megabyte = 1024 * 1024;

function readFileAt(name: string, path: string, readFile: ReadFile): string {
  try {
    return readFile(path);
  } catch {
    throw nonsense(name, 'the file cannot be read', 'give the path of a file that the program may read');
  }
}

/** A password, or the file that holds it. */
function readPassword(env: Environment, prefix: string, readFile: ReadFile): string | undefined {
  const [given, path] = [readText(env, `${prefix}_PASSWORD`), readText(env, `${prefix}_PASSWORD_FILE`)];
  if (given !== undefined && path !== undefined)
    throw nonsense(`${prefix}_PASSWORD_FILE`, `it stands beside ${prefix}_PASSWORD`, 'set one of them');
  return path === undefined ? given : readFileAt(`${prefix}_PASSWORD_FILE`, path, readFile).replace(/\r?\n$/, '');
}

interface Scheme {
  /** The scheme with TLS from the first byte and its port, then the one with STARTTLS. */
  readonly atOnce: readonly [string, number];
  readonly startTls: readonly [string, number];
}
const schemes = {
  imap: { atOnce: ['imaps:', 993], startTls: ['imap:', 143] },
  smtp: { atOnce: ['smtps:', 465], startTls: ['smtp:', 587] },
} as const satisfies Record<string, Scheme>;

function serverIn(url: URL, { atOnce, startTls }: Scheme): Pick<MailServer, 'host' | 'port' | 'tls'> | undefined {
  const found = [atOnce, startTls].find(([scheme]) => scheme === url.protocol);
  if (found === undefined || url.hostname === '' || url.password !== '') return undefined;
  const unprotected = url.searchParams.get('tls') === 'no';
  if (unprotected && (found === atOnce || !loopback.has(url.hostname))) return undefined;
  const tls = unprotected ? 'none' : found === atOnce ? 'at-once' : 'starttls';
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: url.port === '' ? found[1] : Number(url.port), tls };
}

/** @returns the server and the address it was read from, or undefined when nothing is set */
function readServer(env: Environment, name: string, protocol: keyof typeof schemes, readFile: ReadFile) {
  const text = readText(env, name);
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  const server = url === null ? undefined : serverIn(url, schemes[protocol]);
  if (url === null || server === undefined) {
    const [tls] = schemes[protocol].atOnce;
    const remedy = `give ${tls}//user@host, the password in ${name}_PASSWORD or ${name}_PASSWORD_FILE; "?tls=no" is for this machine only`;
    throw nonsense(name, 'it is not the address of a mail server', remedy);
  }
  const user = decodeURIComponent(url.username);
  const password = readPassword(env, name, readFile);
  if ((user === '') !== (password === undefined))
    throw nonsense(`${name}_PASSWORD`, 'a user and a password belong together', 'set both, or none');
  const caPath = readText(env, 'SKOLEVERN_MAIL_CA_FILE');
  return {
    url,
    server: {
      ...server,
      ...(password !== undefined && { user, password }),
      ...(caPath !== undefined && { ca: readFileAt('SKOLEVERN_MAIL_CA_FILE', caPath, readFile) }),
    },
  };
}

function readImap(env: Environment, name: string, readFile: ReadFile): ImapFolder | undefined {
  const found = readServer(env, name, 'imap', readFile);
  if (found === undefined) return undefined;
  if (found.server.user === undefined)
    throw nonsense(name, 'it does not say whose mailbox it is', 'give imaps://user@host');
  const folder = decodeURIComponent(found.url.pathname.slice(1)) || 'INBOX';
  const done = found.url.searchParams.get('done') ?? undefined;
  return { ...found.server, folder, ...(done !== undefined && done !== '' && { done }) };
}

/** The address for answers when nothing is said: what stands after a "+" is the mailbox's own at most servers (RFC 5233). */
const plusAddress = (own: string) => own.replace(/@([^@]+)$/, '+{reference}@$1');

function readBox(env: Environment, key: string, readFile: ReadFile): MailboxSettings {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key))
    throw nonsense('SKOLEVERN_MAILBOXES', `"${key}" is no name of a mailbox`, 'give small letters and digits');
  const prefix = `SKOLEVERN_MAILBOX_${key.toUpperCase().replaceAll('-', '_')}`;
  const own = readText(env, `${prefix}_ADDRESS`);
  if (own === undefined || !address.test(own))
    throw nonsense(`${prefix}_ADDRESS`, 'it is no address', 'give the address that people write to');
  const replyPattern = readText(env, `${prefix}_REPLY`) ?? plusAddress(own);
  if (replyPattern.split('{reference}').length !== 2 || !address.test(replyPattern.replace('{reference}', 'x')))
    throw nonsense(`${prefix}_REPLY`, 'it is no address with {reference} in it', 'give sak+{reference}@example.no');
  const imap = readImap(env, `${prefix}_IMAP`, readFile);
  const owner = readText(env, `${prefix}_OWNER`) ?? key;
  return { key, owner, address: own, replyPattern, ...(imap !== undefined && { imap }) };
}

function readListen(env: Environment, readFile: ReadFile): ListenSettings | undefined {
  const name = 'SKOLEVERN_MAIL_LISTEN';
  const text = readText(env, name);
  if (text === undefined) return undefined;
  const parts = /^(smtp|lmtp):\/\/([a-z0-9.-]+|\[[0-9a-f:]+\]):(\d{1,5})$/i.exec(text);
  if (parts === null || Number(parts[3]) > 65_535)
    throw nonsense(name, 'it is no address to listen on', 'give smtp://127.0.0.1:2525 or lmtp://127.0.0.1:2424');
  const host = (parts[2] ?? '').replace(/^\[|\]$/g, '');
  const [cert, key] = ['CERT', 'KEY'].map((what) => readText(env, `${name}_${what}_FILE`));
  if ((cert === undefined) !== (key === undefined))
    throw nonsense(`${name}_KEY_FILE`, 'a certificate and its key belong together', 'set both, or none');
  if (cert === undefined && !loopback.has(host))
    throw nonsense(
      name,
      'others than this machine would send mails unprotected',
      `set ${name}_CERT_FILE and _KEY_FILE`,
    );
  const read = (what: string, path: string) => readFileAt(`${name}_${what}_FILE`, path, readFile);
  const tls =
    cert === undefined || key === undefined ? {} : { tls: { cert: read('CERT', cert), key: read('KEY', key) } };
  return { host, port: Number(parts[3]), lmtp: parts[1]?.toLowerCase() === 'lmtp', ...tls };
}

function readMaxBytes(env: Environment): number {
  const text = readText(env, 'SKOLEVERN_MAIL_MAX_MB') ?? '100';
  if (/^\d{1,4}$/.test(text) && Number(text) >= 1) return Number(text) * megabyte;
  throw nonsense('SKOLEVERN_MAIL_MAX_MB', `"${text}" is no number of megabytes`, 'give a whole number, such as 100');
}

/**
 * Reads which mailboxes there are, where mail goes out, and where it comes in. Nothing set: no mail.
 * @throws Problem (bad-input) that names the variable; values are never repeated where they may be secret
 */
export function readMailSettings(
  env: Environment,
  readFile: ReadFile = (path) => readFileSync(path, 'utf8'),
): MailSettings {
  const keys = (readText(env, 'SKOLEVERN_MAILBOXES') ?? '').split(',').map((key) => key.trim());
  const boxes = keys.filter((key) => key !== '').map((key) => readBox(env, key, readFile));
  const addresses = boxes.map((box) => box.address.toLowerCase());
  const double = addresses.find((one, index) => addresses.indexOf(one) !== index);
  if (double !== undefined)
    throw nonsense('SKOLEVERN_MAILBOXES', 'two mailboxes have one address', 'give each its own');
  return {
    boxes,
    out: readServer(env, 'SKOLEVERN_SMTP', 'smtp', readFile)?.server,
    listen: readListen(env, readFile),
    maxBytes: readMaxBytes(env),
  };
}
