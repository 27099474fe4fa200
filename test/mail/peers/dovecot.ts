import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import type { ImapFolder } from '#src/platform/mail/settings.ts';

/** A real IMAP server on loopback, with mailboxes of its own. */
export interface Dovecot {
  /** How our side reaches somebody's mailbox, with TLS. */
  folder(user: string, done?: string): ImapFolder;
  /** The same in plain text, for a line that the test listens in on. */
  plainFolder(user: string, done?: string): ImapFolder;
  /** A second client at the same mailbox, as the people have who write and read there. */
  as<T>(user: string, work: (client: ImapFlow) => Promise<T>): Promise<T>;
  /** Gives the folder a new generation: its mails are the same and their numbers are not. */
  renumber(user: string): void;
  /** Ends every connection, as when the server is restarted; with `start` it is there again. */
  halt(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const password = 'hemmelig-i-testen';

function program(): string {
  const found = [process.env.DOVECOT, '/usr/sbin/dovecot', '/usr/local/sbin/dovecot'].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );
  if (found === undefined)
    throw new Error('This test needs dovecot and it is not on this machine: sudo apt-get install -y dovecot-imapd');
  return found;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as { port: number };
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

/** A certificate of its own for 127.0.0.1, good for a day. */
export function ownCertificate(folder: string): { cert: string; key: string } {
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'];
  execFileSync('openssl', ['req', '-x509', ...kind, ...subject, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  return { cert, key };
}

/** Dovecot keeps no mails of root; as root they are those of nobody. */
function owner(): { uid: number; gid: number; internal: string; login: string; group: string } {
  const { uid, gid, username } = userInfo();
  if (uid === 0) return { uid: 65_534, gid: 65_534, internal: 'dovecot', login: 'dovenull', group: 'dovecot' };
  const group = execFileSync('id', ['-gn']).toString().trim();
  return { uid, gid, internal: username, login: username, group };
}

function configuration(folder: string, ports: { plain: number; tls: number }): string {
  const { uid, gid, internal, login, group } = owner();
  const { cert, key } = ownCertificate(folder);
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
default_internal_user = ${internal}
default_internal_group = ${group}
default_login_user = ${login}
first_valid_uid = 1
first_valid_gid = 1
ssl = yes
ssl_cert = <${cert}
ssl_key = <${key}
disable_plaintext_auth = yes
mail_location = maildir:~/Maildir
mailbox_list_index = no
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}/homes/%u
}
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${ports.plain}
  }
  inet_listener imaps {
    port = ${ports.tls}
    ssl = yes
  }
}
service stats {
  chroot =
}
`;
}

const arrange = (folder: string, ports: { plain: number; tls: number }): void => {
  const { uid, gid } = owner();
  chmodSync(folder, 0o755);
  for (const name of ['run', 'state', 'homes']) mkdirSync(join(folder, name), { mode: 0o755 });
  if (process.getuid?.() === 0) chownSync(join(folder, 'homes'), uid, gid);
  writeFileSync(join(folder, 'dovecot.conf'), configuration(folder, ports));
};

async function answers(port: number, log: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const client = new ImapFlow({
      host: '127.0.0.1',
      port,
      secure: true,
      tls: { rejectUnauthorized: false },
      auth: { user: 'nobody-yet', pass: password },
      logger: false,
      verifyOnly: true,
      // One that is taken in before the server is ready may never be answered: the next try is.
      connectionTimeout: 2_000,
      greetingTimeout: 2_000,
      socketTimeout: 5_000,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return;
    } catch {
      await delay(100);
    }
  }
  throw new Error(`dovecot does not answer: ${existsSync(log) ? readFileSync(log, 'utf8').slice(-2_000) : 'no log'}`);
}

/** Starts dovecot in a folder of its own, as root or not. @throws Error that names the package when there is none */
export async function startDovecot(): Promise<Dovecot> {
  const path = program();
  const folder = mkdtempSync(join(tmpdir(), 'skolevern-dovecot-'));
  const ports = { plain: await freePort(), tls: await freePort() };
  arrange(folder, ports);
  const ca = readFileSync(join(folder, 'cert.pem'), 'utf8');
  let running: { readonly ended: Promise<void>; readonly kill: () => void } | undefined;
  const start = async () => {
    const child = spawn(path, ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore', detached: true });
    const { pid } = child;
    running = {
      ended: new Promise((resolve) => child.once('close', () => resolve())),
      // With all it has started, at once: asked politely, it lets go of connections after ten seconds.
      kill: () => pid !== undefined && process.kill(-pid, 'SIGKILL'),
    };
    await answers(ports.tls, join(folder, 'log'));
  };
  const halt = async () => {
    running?.kill();
    await running?.ended;
    running = undefined;
  };
  const reach = (user: string): ImapFolder => ({
    host: '127.0.0.1',
    port: ports.tls,
    tls: 'at-once',
    user,
    password,
    ca,
    folder: 'INBOX',
  });
  await start();
  return {
    folder: (user, done) => ({ ...reach(user), ...(done !== undefined && { done }) }),
    plainFolder: (user, done) => ({
      ...reach(user),
      port: ports.plain,
      tls: 'none',
      ...(done !== undefined && { done }),
    }),
    async as(user, work) {
      const auth = { user, pass: password };
      const client = new ImapFlow({
        host: '127.0.0.1',
        port: ports.tls,
        secure: true,
        tls: { ca },
        auth,
        logger: false,
        socketTimeout: 20_000,
      });
      client.on('error', () => undefined);
      await client.connect();
      try {
        await client.mailboxOpen('INBOX');
        return await work(client);
      } finally {
        await client.logout();
        client.close();
      }
    },
    renumber(user) {
      const mail = join(folder, 'homes', user, 'Maildir');
      for (const name of [
        'dovecot-uidlist',
        'dovecot.index',
        'dovecot.index.cache',
        'dovecot.index.log',
        'dovecot-uidvalidity',
      ])
        rmSync(join(mail, name), { force: true });
    },
    halt,
    start,
    async stop() {
      await halt();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
