import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTenant } from '#src/platform/db/tenant.ts';
import { keepBoxes } from '#src/platform/mail/boxes.ts';
import { deliverDue, deliverNext, pauses, tryAgain } from '#src/platform/mail/deliver.ts';
import { enqueueMail, type OutgoingMail } from '#src/platform/mail/outbox.ts';
import { readMail } from '#src/platform/mail/read-mail.ts';
import { smtpSender } from '#src/platform/mail/transport.ts';
import { addTenant, type TestDatabase, testDatabase } from '#test/database.ts';
import { type Peer, startPeer } from '#test/mail/peers/peer.ts';

let base: TestDatabase;
let peer: Peer;
let tenant: string;
let other: string;
let now = new Date('2026-11-23T09:00:00Z');
const clock = { now: () => now };
const later = (milliseconds: number) => {
  now = new Date(now.getTime() + milliseconds);
};

beforeAll(async () => {
  [base, peer] = await Promise.all([testDatabase(), startPeer()]);
  tenant = await addTenant(base.admin, 'solvik', 'Solvik kommune');
  other = await addTenant(base.admin, 'nordby');
  const address = 'post@solvik.example';
  await keepBoxes(base.db, [
    { key: 'solvik', owner: 'solvik', address, replyPattern: 'sak+{reference}@solvik.example' },
  ]);
});
afterAll(async () => {
  await peer?.stop();
  await base?.drop();
});

const reference = 'abcdefgh12345678';
const receipt: OutgoingMail = {
  to: { name: 'Åse Nes', address: 'ase@eksempel.example' },
  subject: 'Vi har fått brevet ditt',
  text: 'Hei.\n\nVi har fått brevet ditt – og svarer på det.\n',
  language: 'nb',
  purpose: 'receipt',
  reference,
  answers: ['<brev-1@eksempel.example>'],
};
const put = (mail: OutgoingMail, of = tenant) => inTenant(base.db, of, (trx) => enqueueMail(trx, clock, mail));
const send = () => {
  const { send: sending } = smtpSender(peer.server);
  return sending;
};
const row = (id: string) =>
  inTenant(base.db, tenant, (trx) =>
    trx.selectFrom('mail_out').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  );
const last = () => {
  const taken = peer.taken.at(-1);
  if (taken === undefined) throw new Error('nothing was taken');
  return taken;
};

test('a mail of the outbox arrives whole, under the Message-ID that the act was told, with the address of its case for answers', async () => {
  const { id, messageId } = await put(receipt);
  expect(await deliverDue(base.db, clock, tenant, send())).toEqual({ sent: 1, failed: 0 });
  const { from, to, raw } = last();
  expect([from, to]).toEqual([`sak+${reference}@solvik.example`, ['ase@eksempel.example']]);
  const mail = await readMail(raw);
  expect(mail).toMatchObject({
    from: { name: 'Solvik kommune', address: 'post@solvik.example' },
    replyTo: { address: `sak+${reference}@solvik.example` },
    to: [{ name: 'Åse Nes', address: 'ase@eksempel.example' }],
    subject: 'Vi har fått brevet ditt',
    messageId: `<${messageId}>`,
    inReplyTo: '<brev-1@eksempel.example>',
    sentAt: now.getTime(),
  });
  expect(mail.text.trim()).toBe(receipt.text.trim());
  expect(mail.headers.get('auto-submitted')).toEqual(['auto-replied']);
  expect(messageId).toMatch(/@solvik\.example$/);
  expect(await row(id)).toMatchObject({ state: 'sent', attempts: 1, failure: null });
});

test('what a person sends is not marked as a program’s, and its files come with it', async () => {
  const files = [{ name: 'Svar på krav.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([37, 80, 68, 70]) }];
  await put({ ...receipt, purpose: 'letter', files });
  await deliverDue(base.db, clock, tenant, send());
  const mail = await readMail(last().raw);
  expect(mail.headers.has('auto-submitted')).toBe(false);
  expect(mail.attachments).toMatchObject([{ name: 'Svar på krav.pdf', type: 'application/pdf', bytes: 4 }]);
});

test('when the act is rolled back, so is its mail', async () => {
  const before = peer.taken.length;
  const act = inTenant(base.db, tenant, async (trx) => {
    await enqueueMail(trx, clock, receipt);
    throw new Error('the act failed');
  });
  await expect(act).rejects.toThrow('the act failed');
  expect(await deliverDue(base.db, clock, tenant, send())).toEqual({ sent: 0, failed: 0 });
  expect(peer.taken).toHaveLength(before);
});

test('a refusal for now is tried again, with longer and longer pauses, and in the end given up with its code', async () => {
  const { id } = await put({ ...receipt, to: { address: 'senere-a@eksempel.example' } });
  for (const pause of pauses) {
    expect(await deliverNext(base.db, clock, tenant, send())).toBe('failed');
    expect(await row(id)).toMatchObject({ state: 'waiting', failure: '4.7.1' });
    later(pause - 1);
    expect(await deliverNext(base.db, clock, tenant, send())).toBeUndefined();
    later(1);
  }
  expect(await deliverNext(base.db, clock, tenant, send())).toBe('failed');
  expect(await row(id)).toMatchObject({ state: 'given-up', attempts: pauses.length + 1, ended_at: now });
  await inTenant(base.db, tenant, (trx) => tryAgain(trx, clock, id));
  expect(await deliverNext(base.db, clock, tenant, send())).toBe('failed');
  expect(await row(id)).toMatchObject({ state: 'waiting', attempts: 1 });
  await base.admin.deleteFrom('mail_out').where('id', '=', id).execute();
});

test('a server that cannot be reached costs one mail an attempt, and not each that waits', async () => {
  const ids = [(await put(receipt)).id, (await put(receipt)).id];
  const gone = smtpSender({ host: '127.0.0.1', port: 1, tls: 'none' }).send;
  expect(await deliverDue(base.db, clock, tenant, gone)).toEqual({ sent: 0, failed: 1 });
  // Both were put there in the same instant: which is first, is nobody's business.
  expect((await Promise.all(ids.map(row))).map(({ attempts }) => attempts).sort()).toEqual([0, 1]);
  expect(await deliverDue(base.db, clock, tenant, send(), () => false)).toEqual({ sent: 0, failed: 0 });
  later(60_000);
  expect(await deliverDue(base.db, clock, tenant, send())).toEqual({ sent: 2, failed: 0 });
});

test('a refusal for good is not tried again, and the server’s words, which name people, are not kept', async () => {
  const { id } = await put({ ...receipt, to: { address: 'nei-b@eksempel.example' } });
  await deliverDue(base.db, clock, tenant, send());
  const kept = await row(id);
  expect(kept).toMatchObject({ state: 'given-up', attempts: 1, failure: '5.1.1' });
  expect(JSON.stringify(kept)).not.toContain('finnes ikke her');
});

test('an attempt that was broken off is made again under the same Message-ID, and counted', async () => {
  const { id, messageId } = await put(receipt);
  const never = () => new Promise<void>(() => undefined);
  void deliverNext(base.db, clock, tenant, never); // The program ends here.
  while ((await row(id)).trying_since === null) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(await deliverNext(base.db, clock, tenant, send())).toBeUndefined();
  later(16 * 60_000);
  expect(await deliverNext(base.db, clock, tenant, send())).toBe('sent');
  expect((await readMail(last().raw)).messageId).toBe(`<${messageId}>`);
  expect(await row(id)).toMatchObject({ state: 'sent', attempts: 2, unknown_ends: 1 });
});

test('two that deliver at the same time send each mail once', async () => {
  const before = peer.taken.length;
  for (let n = 0; n < 6; n += 1) await put(receipt);
  const counts = await Promise.all([1, 2].map(() => deliverDue(base.db, clock, tenant, send())));
  expect(counts.reduce((sum, { sent }) => sum + sent, 0)).toBe(6);
  expect(peer.taken).toHaveLength(before + 6);
});

test('an owner without a mailbox sends nothing: the mail waits and says why', async () => {
  const { id } = await put(receipt, other);
  expect(await deliverNext(base.db, clock, other, send())).toBe('no-sender');
  const kept = await inTenant(base.db, other, (trx) =>
    trx.selectFrom('mail_out').select(['state', 'failure']).where('id', '=', id).executeTakeFirstOrThrow(),
  );
  expect(kept).toEqual({ state: 'waiting', failure: 'NO_MAILBOX' });
});

test.each([
  '',
  'kari',
  'a@b@c',
  'Kari <kari@eksempel.example>',
  'a@b.example, c@d.example',
  'a@b.example\r\nBcc: c@d.example',
])('nothing is put in the outbox for %j', async (address) => {
  await expect(put({ ...receipt, to: { address } })).rejects.toMatchObject({ code: 'bad-input' });
});

test('a line break in a subject or a name makes no header', async () => {
  await put({
    ...receipt,
    subject: 'Svar\r\nBcc: alle@eksempel.example',
    to: { name: 'A\r\nX-B: c', address: 'a@b.example' },
  });
  await deliverDue(base.db, clock, tenant, send());
  const mail = await readMail(last().raw);
  expect([mail.subject, mail.headers.has('bcc'), mail.headers.has('x-b')]).toEqual([
    'Svar Bcc: alle@eksempel.example',
    false,
    false,
  ]);
});
