import { setTimeout as delay } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLogger } from '#src/platform/diagnostics/logger.ts';
import { readMail } from '#src/platform/mail/read-mail.ts';
import { addTenant, type TestDatabase, testDatabase } from '#test/database.ts';
import { eml } from '#test/mail/build.ts';
import { type Peer, startPeer } from '#test/mail/peers/peer.ts';
import { type RunningMail, startMail } from './mail-work.ts';

let base: TestDatabase;
let peer: Peer;
let running: RunningMail;
const lines: string[] = [];
const clock = { now: () => new Date() };
const logger = createLogger(clock, (line) => lines.push(line));

beforeAll(async () => {
  [base, peer] = await Promise.all([testDatabase(), startPeer()]);
  await addTenant(base.admin, 'solvik', 'Solvik kommune');
  const box = (key: string) => ({
    key,
    owner: key,
    address: `post@${key}.example`,
    replyPattern: `sak+{reference}@${key}.example`,
  });
  const settings = {
    boxes: [box('solvik'), box('ukjent')],
    out: peer.server,
    listen: { host: '127.0.0.1', port: 0, lmtp: false },
    maxBytes: 1_000_000,
  };
  running = await startMail({ db: base.db, clock, logger, settings, every: 100 });
});
afterAll(async () => {
  await running?.stop();
  await peer?.stop();
  await base?.drop();
});

async function handOver(raw: Buffer): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: running.port ?? 0, ignoreTLS: true });
  await transport.sendMail({ envelope: { from: 'kari.nes@eksempel.example', to: 'post@solvik.example' }, raw });
}

async function receipt(n: number) {
  for (let tries = 0; tries < 200 && peer.taken.length < n; tries += 1) await delay(50);
  const taken = peer.taken[n - 1];
  if (taken === undefined) throw new Error('no receipt came');
  return readMail(taken.raw);
}

test('a letter that is handed over is kept, sorted, and its receipt reaches whoever wrote', async () => {
  await handOver(eml({ body: 'Jeg ber om innsyn i avtalen.\n' }));
  const mail = await receipt(1);
  expect(mail).toMatchObject({ subject: 'Vi har fått e-posten din', inReplyTo: '<brev-1@eksempel.example>' });
  const { state, reference } = await base.admin.selectFrom('mail_in').selectAll().executeTakeFirstOrThrow();
  expect([state, mail.replyTo?.address]).toEqual(['waiting', `sak+${reference}@solvik.example`]);
});

test('our own receipt that comes back is not answered, so that two of us would stop at once', async () => {
  const { raw } = peer.taken[0] ?? { raw: Buffer.alloc(0) };
  await handOver(raw);
  await handOver(
    eml({ subject: 'Etterpå', from: 'Per <per@eksempel.example>', body: 'Jeg ber om innsyn i noe annet.\n' }),
  );
  expect((await receipt(2)).to).toMatchObject([{ address: 'per@eksempel.example' }]);
});

test('a mailbox whose owner nobody knows is told of, and no line holds an address or a word of a letter', () => {
  expect(lines.some((line) => line.includes('"mail.no-such-owner"'))).toBe(true);
  expect(lines.some((line) => line.includes('"mail.sent"'))).toBe(true);
  expect(lines.join('')).not.toMatch(/eksempel|solvik|innsyn|Kari/i);
});
