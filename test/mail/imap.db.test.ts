import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type ImapMailbox, openImap, type Taking } from '#src/platform/mail/imap.ts';
import { watchMailbox } from '#src/platform/mail/watch.ts';
import { type ImapHouse, imapHouse, letterTo } from './imap-house.ts';
import { lineThatBreaks } from './peers/cut.ts';

let house: ImapHouse;
let taking: Taking;
let n = 0;

beforeAll(async () => {
  house = await imapHouse();
  taking = house.taking;
});
afterAll(() => house?.stop());

let user: string;
/** A mailbox that nothing has come to, for each test. */
let box: ImapMailbox;
const boxFor = (done?: string) => house.box(user, house.dovecot.folder(user, done));
beforeEach(async () => {
  n += 1;
  user = `boks${n}`;
  box = await boxFor('Tatt imot');
});

const put = (...mails: Buffer[]) => house.put(user, ...mails);
const letter = (of: number | string, body?: string) => letterTo(user, of, body);
const rows = () => house.kept(user);
const fares = () => house.fares(user);
const bytesOf = (id: string) => house.bytes(id);
const count = (folder: string) => house.lying(user, folder);

async function takeOnce(of = taking, from = box) {
  const session = await openImap(of, from);
  try {
    return await session.takeAll();
  } finally {
    await session.close();
  }
}

test('a mail is kept byte for byte, and moved after that', async () => {
  const mail = letter(1);
  await put(mail);
  expect(await takeOnce()).toEqual({ taken: 1 });
  const [row] = await rows();
  expect(row).toMatchObject({ via: 'imap', state: 'new', size: mail.length, message_id: 'brev-1@eksempel.example' });
  expect(row?.sha256).toBe(createHash('sha256').update(mail).digest('hex'));
  expect(await bytesOf(row?.id ?? '')).toEqual(mail);
  expect([await count('INBOX'), await count('Tatt imot')]).toEqual([0, 1]);
});

test('a mail of several pieces comes whole, and what breaks off in its middle is taken the next time', async () => {
  const mail = letter('lang', `${'Et langt brev. '.repeat(180_000)}\n`);
  await put(mail);
  const line = await lineThatBreaks(box.imap, 1_500_000);
  await expect(takeOnce(taking, { ...box, imap: { ...box.imap, port: line.port } })).rejects.toThrow();
  await line.close();
  expect(await rows()).toEqual([]);
  expect(await takeOnce()).toEqual({ taken: 1 });
  const [row] = await rows();
  expect((await bytesOf(row?.id ?? '')).equals(mail)).toBe(true);
});

test('without a folder to move to, a mail is marked, not as read by people, and not taken twice', async () => {
  box = await boxFor();
  await put(letter(1), letter(2));
  expect(await takeOnce()).toEqual({ taken: 2 });
  expect(await takeOnce()).toEqual({ taken: 0 });
  await put(letter(3));
  expect(await takeOnce()).toEqual({ taken: 1 });
  expect(await rows()).toHaveLength(3);
  const flags = await house.dovecot.as(user, (client) => client.fetchAll('1:*', { flags: true }));
  expect(flags.map((one) => [...(one.flags ?? [])].filter((flag) => flag !== '\\Recent'))).toEqual([
    ['$Skolevern'],
    ['$Skolevern'],
    ['$Skolevern'],
  ]);
});

test('a mail that people have read in the mailbox is taken all the same', async () => {
  await put(letter(1));
  await house.dovecot.as(user, (client) => client.messageFlagsAdd('1:*', ['\\Seen']));
  expect(await takeOnce()).toEqual({ taken: 1 });
});

test('when the mailbox is numbered anew, its mails are known by their bytes and doubled by none', async () => {
  box = await boxFor();
  await put(letter(1), letter(2));
  await takeOnce();
  house.dovecot.renumber(user);
  await put(letter(3));
  expect((await takeOnce()).taken).toBe(3);
  const states = (await rows()).map(({ state }) => state).sort();
  expect(states).toEqual(['duplicate', 'duplicate', 'new', 'new', 'new']);
  expect(await takeOnce()).toEqual({ taken: 0 });
});

test('a mail that is too large stays where it is, unmarked, and is told of; those behind it come', async () => {
  const small = { ...taking, maxBytes: 2_000 };
  await put(letter('stort', 'x'.repeat(5_000)), letter(2));
  expect(await takeOnce(small)).toEqual({ taken: 2 });
  const [large, other] = await rows();
  expect([large?.state, large?.sha256, other?.state]).toEqual(['too-large', null, 'new']);
  expect((await bytesOf(large?.id ?? '')).toString()).toContain('Subject: Brev stort');
  expect(await count('INBOX')).toBe(1);
  expect(await takeOnce(small)).toEqual({ taken: 0 });
});

test('what is not kept is not marked: when the database refuses, the mail stays and comes the next time', async () => {
  await put(letter(1));
  await sql`alter table mail_in_piece add constraint refused check (n > 99) not valid`.execute(house.admin);
  const failed = await takeOnce();
  expect(failed.taken).toBe(0);
  expect(failed.error).toBeInstanceOf(Error);
  expect(await rows()).toEqual([]);
  expect(await count('INBOX')).toBe(1);
  await sql`alter table mail_in_piece drop constraint refused`.execute(house.admin);
  expect(await takeOnce()).toEqual({ taken: 1 });
});

test('bytes that are no mail are kept too', async () => {
  const nonsense = Buffer.from([0x46, 0x72, 0x6f, 0x6d, 0x80, 0xff, 0xfe, 0x0d, 0x0a, 0x41, 0x0d, 0x0a]);
  await put(nonsense);
  expect(await takeOnce()).toEqual({ taken: 1 });
  const [row] = await rows();
  expect(await bytesOf(row?.id ?? '')).toEqual(nonsense);
});

async function until(what: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await what()) return;
    await delay(50);
  }
  throw new Error('it did not happen');
}

test('while it is watched, a mail is taken as it comes, also after the server was away', async () => {
  const stop = watchMailbox({ ...taking, logger: house.logger, pause: 100 }, box);
  try {
    await until(async () => (await fares()).answered_at !== null);
    await put(letter(1));
    await until(async () => (await rows()).length === 1);
    await house.dovecot.halt();
    await until(async () => (await fares()).failing_since !== null);
    await house.dovecot.start();
    await put(letter(2));
    await until(async () => (await rows()).length === 2);
    await until(async () => (await fares()).failing_since === null);
  } finally {
    await stop();
  }
});

test('a wrong password is told with a code, and without the words of the server', async () => {
  const wrong = { ...box, imap: { ...box.imap, password: 'feil' } };
  const stop = watchMailbox({ ...taking, logger: house.logger, pause: 60_000 }, wrong);
  await until(async () => (await fares()).failing_since !== null);
  await stop();
  expect((await fares()).failure).toBe('AUTHENTICATIONFAILED');
});
