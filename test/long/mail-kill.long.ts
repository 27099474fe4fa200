import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '#src/platform/config/root.ts';
import { connect, type Db } from '#src/platform/db/connect.ts';
import { migrate } from '#src/platform/db/migrate.ts';
import { eml } from '#test/mail/build.ts';
import { type Dovecot, startDovecot } from '#test/mail/peers/dovecot.ts';
import { ownFolder, quietServer, removeFolder } from '#test/own-database.ts';

/** The taking of mails, killed with SIGKILL wherever it happens to be: between fetch and commit, commit and mark, commit and 250. */
const rounds = 40;
const program = join(projectRoot(), 'test', 'long', 'mail-kill-child.ts');
const dataDir = ownFolder('killmail');
const children: ChildProcess[] = [];
let server: Awaited<ReturnType<typeof quietServer>>;
let dovecot: Dovecot;
let admin: Db;

beforeAll(async () => {
  server = await quietServer(dataDir);
  await migrate(server.adminUrl);
  admin = connect(server.adminUrl);
  const owner = { id: crypto.randomUUID(), slug: 'solvik', name: 'Solvik', origin: null };
  await admin.insertInto('tenant').values(owner).execute();
  dovecot = await startDovecot();
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await dovecot?.stop();
  await admin?.destroy();
  await server?.stop();
  removeFolder(dataDir);
});

function start() {
  const given = JSON.stringify({ url: server.url, imap: dovecot.folder('post', 'Tatt') });
  const child = spawn(process.execPath, [program, given], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const port = new Promise<number | undefined>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const ready = /^ready (\d+)$/.exec(line)?.[1];
      if (ready !== undefined) resolve(Number(ready));
    });
    child.once('close', () => resolve(undefined));
  });
  return { child, ended, port };
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
let n = 0;
/** Of every size from a line to some pieces, so that kills fall within fetches too. */
function mail(via: string): Buffer {
  n += 1;
  const body = `${via} ${n}\n${`${'x'.repeat(70)}\n`.repeat(n % 5 === 0 ? 40_000 : n % 50)}`;
  return eml({ subject: `Nr. ${n}`, headers: [`X-Nr: ${crypto.randomUUID()}`], body });
}

/** Hands a mail over until somebody says that it is kept, as every mail server does. */
async function handOver(port: number, raw: Buffer): Promise<boolean> {
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
  try {
    await transport.sendMail({ envelope: { from: 'a@b.example', to: 'post@solvik.example' }, raw });
    return true;
  } catch {
    return false;
  } finally {
    transport.close();
  }
}

async function left(): Promise<number> {
  const status = await dovecot.as('post', (client) => client.status('INBOX', { messages: true }));
  return status === false ? -1 : (status.messages ?? -1);
}

test(`no mail is lost and none is doubled in ${rounds} rounds of kill -9`, async () => {
  const sent: Buffer[] = [];
  let again: Buffer[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const running = start();
    const came = [mail('imap'), mail('imap'), mail('imap')];
    const byPost = dovecot.as('post', async (client) => {
      for (const raw of came) await client.append('INBOX', raw);
    });
    sent.push(...came);
    const port = await running.port;
    const batch = [...again, mail('smtp'), mail('smtp')];
    sent.push(...batch.filter((raw) => !again.includes(raw)));
    const handed = Promise.all(batch.map((raw) => (port === undefined ? false : handOver(port, raw))));
    await delay(Math.random() * 700);
    running.child.kill('SIGKILL');
    await Promise.all([byPost, running.ended]);
    const taken = await handed;
    again = batch.filter((_raw, index) => taken[index] === false);
  }
  const last = start();
  const port = (await last.port) ?? 0;
  for (const raw of again) expect(await handOver(port, raw)).toBe(true);
  for (let tries = 0; tries < 600 && (await left()) > 0; tries += 1) await delay(200);
  expect(await left()).toBe(0);
  last.child.kill('SIGKILL');
  await last.ended;
  const rows = await admin.selectFrom('mail_in').select(['id', 'sha256', 'duplicate_of', 'size']).execute();
  const firsts = rows.filter(({ duplicate_of }) => duplicate_of === null);
  expect(firsts.map(({ sha256: hash }) => hash).sort()).toEqual(sent.map(sha256).sort());
  for (const { id, sha256: hash } of firsts) {
    const pieces = await admin
      .selectFrom('mail_in_piece')
      .select('bytes')
      .where('mail', '=', id)
      .orderBy('n')
      .execute();
    expect(sha256(Buffer.concat(pieces.map(({ bytes }) => bytes)))).toBe(hash);
  }
  console.log(
    `${rounds} rounds, ${sent.length} mails, none lost, ${rows.length - firsts.length} handed over twice and known`,
  );
});

test('a mail of 50 MB is kept whole, and the program that takes it stays small', async () => {
  const line = `${'QUJD'.repeat(19)}\r\n`;
  const head = eml({ mime: ['MIME-Version: 1.0', 'Content-Transfer-Encoding: base64'], body: '' });
  const raw = Buffer.concat([head, Buffer.from(line.repeat(Math.ceil((50 * 1024 * 1024) / line.length)))]);
  const running = start();
  expect(await handOver((await running.port) ?? 0, raw)).toBe(true);
  const most = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${running.child.pid}/status`, 'utf8'))?.[1];
  running.child.kill('SIGKILL');
  await running.ended;
  const row = await admin
    .selectFrom('mail_in')
    .select(['id', 'size'])
    .where('sha256', '=', sha256(raw))
    .executeTakeFirst();
  expect(row?.size).toBe(raw.length);
  console.log(`at most ${Math.round(Number(most) / 1024)} MB of memory`);
  expect(Number(most)).toBeLessThan(400 * 1024);
});
