import { createHash } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTenant } from '#src/platform/db/tenant.ts';
import { createLogger } from '#src/platform/diagnostics/logger.ts';
import { keepBoxes, type Mailbox } from '#src/platform/mail/boxes.ts';
import { rawMail } from '#src/platform/mail/raw.ts';
import { listenForMail, type MailListener } from '#src/platform/mail/smtp-in.ts';
import { addTenant, type TestDatabase, testDatabase } from '#test/database.ts';
import { eml } from '#test/mail/build.ts';

let base: TestDatabase;
let boxes: readonly Mailbox[];
let smtp: MailListener;
let lmtp: MailListener;
const lines: string[] = [];
let at = Date.parse('2026-11-23T09:00:00Z');
const clock = {
  now: () => {
    at += 1;
    return new Date(at);
  },
};
const logger = createLogger(clock, (line) => lines.push(line));
const maxBytes = 4 * 1024 * 1024;

beforeAll(async () => {
  base = await testDatabase();
  for (const slug of ['solvik', 'nordby']) await addTenant(base.admin, slug);
  const box = (key: string) => ({
    key,
    owner: key,
    address: `post@${key}.example`,
    replyPattern: `sak+{reference}@${key}.example`,
  });
  ({ boxes } = await keepBoxes(base.db, [box('solvik'), box('nordby'), { ...box('ukjent'), owner: 'ingen' }]));
  const receiving = { db: base.db, clock, logger, boxes, maxBytes };
  smtp = await listenForMail(receiving, { host: '127.0.0.1', port: 0, lmtp: false });
  lmtp = await listenForMail(receiving, { host: '127.0.0.1', port: 0, lmtp: true });
});
afterAll(async () => {
  await Promise.all([smtp?.stop(), lmtp?.stop()]);
  await base?.drop();
});

const tenantOf = (key: string) => boxes.find((box) => box.key === key)?.tenant ?? '';
const rows = (key: string) =>
  inTenant(base.db, tenantOf(key), (trx) => trx.selectFrom('mail_in').selectAll().orderBy('id').execute());
const bytesOf = (key: string, id: string) =>
  inTenant(base.db, tenantOf(key), async (trx) => {
    const hash = createHash('sha256');
    for await (const piece of rawMail(trx, id)) hash.update(piece);
    return hash.digest('hex');
  });
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

function deliver(
  raw: Buffer,
  to: string | string[],
  { port, from = 'kari@eksempel.example' }: { port: number; from?: string },
) {
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true, lmtp: port === lmtp.port });
  return transport.sendMail({ envelope: { from, to }, raw });
}

test('a mail that is handed over is kept byte for byte with its envelope before it is acknowledged', async () => {
  const raw = eml({ subject: 'Første', body: 'Hei.\n.\n..\nEn linje med punktum over.\n' });
  const { response } = await deliver(raw, `sak+abcdefgh12345678@solvik.example`, { port: smtp.port });
  expect(response).toMatch(/^250 2\.0\.0/);
  const [row] = await rows('solvik');
  expect(row).toMatchObject({
    via: 'smtp',
    size: raw.length,
    sha256: sha256(raw),
    envelope_from: 'kari@eksempel.example',
    envelope_to: ['sak+abcdefgh12345678@solvik.example'],
  });
  expect(await bytesOf('solvik', row?.id ?? '')).toBe(sha256(raw));
});

test('the same mail again is acknowledged, and known as a copy of the first', async () => {
  const raw = eml({ subject: 'Første', body: 'Hei.\n.\n..\nEn linje med punktum over.\n' });
  await deliver(raw, 'post@solvik.example', { port: lmtp.port });
  const [first, copy] = await rows('solvik');
  expect(copy).toMatchObject({ state: 'duplicate', duplicate_of: first?.id });
  expect(await bytesOf('solvik', copy?.id ?? '')).toBe(sha256(raw));
});

test('a copy that went another way, with other lines on top, is known by its Message-ID and its text', async () => {
  const raw = eml({
    subject: 'Første',
    headers: ['Received: from en annen vei'],
    body: 'Hei.\n.\n..\nEn linje med punktum over.\n',
  });
  await deliver(raw, 'post@solvik.example', { port: smtp.port });
  const copy = (await rows('solvik')).at(-1);
  expect(copy).toMatchObject({ state: 'duplicate', sha256: sha256(raw) });
  expect(await bytesOf('solvik', copy?.id ?? '')).toBe(sha256(raw));
});

test('another text under the same Message-ID is another mail', async () => {
  await deliver(eml({ body: 'Noe ganske annet.\n' }), 'post@solvik.example', { port: smtp.port });
  expect((await rows('solvik')).at(-1)).toMatchObject({ state: 'new' });
});

test('a mail to two owners is kept by each, and neither sees whom else it was for', async () => {
  await deliver(eml({ body: 'Til begge.\n' }), ['post@solvik.example', 'post@nordby.example'], { port: smtp.port });
  expect((await rows('solvik')).at(-1)?.envelope_to).toEqual(['post@solvik.example']);
  expect((await rows('nordby')).map((row) => row.envelope_to)).toEqual([['post@nordby.example']]);
});

test.each(['post@annet.example', 'sak+kort@solvik.example', 'post@ukjent.example'])(
  'nothing is taken for %s, and nothing is passed on',
  async (address) => {
    await expect(deliver(eml({ body: 'x\n' }), address, { port: smtp.port })).rejects.toMatchObject({
      responseCode: 550,
    });
  },
);

test('a report without a sender is taken', async () => {
  await deliver(eml({ body: 'Den kom ikke fram.\n' }), 'post@nordby.example', { port: smtp.port, from: '' });
  expect((await rows('nordby')).at(-1)).toMatchObject({ envelope_from: '', state: 'new' });
});

function largeMail(megabytes: number): Buffer {
  const line = `${'QUJD'.repeat(19)}\r\n`;
  const lines = Math.ceil((megabytes * 1024 * 1024) / line.length);
  const head = eml({
    mime: ['MIME-Version: 1.0', 'Content-Type: application/pdf', 'Content-Transfer-Encoding: base64'],
    body: '',
  });
  return Buffer.concat([head, Buffer.from(line.repeat(lines))]);
}

test('a mail of several pieces is kept whole', async () => {
  const raw = largeMail(3);
  await deliver(raw, 'post@nordby.example', { port: smtp.port });
  const row = (await rows('nordby')).at(-1);
  expect(row).toMatchObject({ size: raw.length, sha256: sha256(raw) });
  expect(await bytesOf('nordby', row?.id ?? '')).toBe(sha256(raw));
});

test('a mail above the limit is refused with a reason, whether it tells its size first or not', async () => {
  const raw = largeMail(5);
  const before = (await rows('nordby')).length;
  const refused = expect.objectContaining({ responseCode: 552, response: expect.stringContaining('4 MB') });
  await expect(deliver(raw, 'post@nordby.example', { port: smtp.port })).rejects.toEqual(refused);
  const line = await dialogue(smtp.port, raw);
  expect(line).toMatch(/^552 5\.3\.4 .*4 MB/);
  expect(await rows('nordby')).toHaveLength(before);
});

/** One mail told line by line, without a word of its size. @returns what is answered at its end */
function dialogue(port: number, raw: Buffer, then?: (socket: Socket) => void): Promise<string> {
  const steps = ['EHLO test', 'MAIL FROM:<a@b.example>', 'RCPT TO:<post@nordby.example>', 'DATA'];
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', reject);
    socket.on('data', (chunk: Buffer) => {
      const answer = chunk.toString().trim().split('\r\n').at(-1) ?? '';
      if (/^\d{3}-/.test(answer)) return;
      const step = steps.shift();
      if (step !== undefined) socket.write(`${step}\r\n`);
      else if (answer.startsWith('354')) {
        if (then === undefined) socket.write(Buffer.concat([raw, Buffer.from('\r\n.\r\n')]));
        else then(socket);
      } else {
        socket.end('QUIT\r\n');
        resolve(answer);
      }
    });
    socket.on('close', () => resolve('closed'));
  });
}

test('what breaks off in its middle is not kept', async () => {
  const before = (await rows('nordby')).length;
  expect(
    await dialogue(smtp.port, Buffer.alloc(0), (socket) =>
      socket.write('Subject: halv\r\n\r\nhal', () => socket.destroy()),
    ),
  ).toBe('closed');
  expect(await rows('nordby')).toHaveLength(before);
});

test('when it cannot be kept, the sender is told to try later', async () => {
  const boxes = [
    {
      key: 'borte',
      owner: 'x',
      tenant: tenantOf('solvik'),
      address: 'post@borte.example',
      replyPattern: 'a+{reference}@b.example',
    },
  ];
  const broken = await listenForMail(
    { db: base.db, clock, logger, boxes, maxBytes },
    { host: '127.0.0.1', port: 0, lmtp: false },
  );
  try {
    await expect(deliver(eml({ body: 'x\n' }), 'post@borte.example', { port: broken.port })).rejects.toMatchObject({
      responseCode: 451,
    });
  } finally {
    await broken.stop();
  }
});

test('no line of the log says who wrote or what', () => {
  expect(lines.join('')).not.toMatch(/kari|eksempel|Første|solvik\.example/);
});
