import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type ImapMailbox, openImap } from '#src/platform/mail/imap.ts';
import { watchMailbox } from '#src/platform/mail/watch.ts';
import { type ImapHouse, imapHouse, letterTo } from './imap-house.ts';
import { type Mishap, type Mishaps, unreliableLine } from './peers/unreliable.ts';

// Servers and lines that fail in every way we could think of. Whatever happens, mails come, none is lost, and nobody waits for ever.
let house: ImapHouse;
let n = 0;
let user: string;
const lines: Awaited<ReturnType<typeof unreliableLine>>[] = [];

beforeAll(async () => {
  house = await imapHouse();
});
afterAll(async () => {
  await Promise.all(lines.map((line) => line.close()));
  await house?.stop();
});
beforeEach(() => {
  n += 1;
  user = `uhell${n}`;
});

/** Somebody's mailbox at the end of a line on which things go wrong. */
async function boxOn(of: string, mishaps: Mishaps, tls: 'at-once' | 'none' = 'none') {
  const { dovecot } = house;
  const imap = tls === 'none' ? dovecot.plainFolder(of, 'Tatt imot') : dovecot.folder(of, 'Tatt imot');
  const line = await unreliableLine(imap, mishaps);
  lines.push(line);
  return { box: await house.box(of, { ...imap, port: line.port }), line };
}

/** A mishap the first time that something like this is sent, and never again. */
function once(like: RegExp, mishap: Mishap): { mishaps: Mishaps; happened: () => boolean } {
  let happened = false;
  const mishaps = (sent: string) => {
    if (happened || !like.test(sent)) return undefined;
    happened = true;
    return mishap;
  };
  return { mishaps, happened: () => happened };
}

async function until(what: () => boolean | Promise<boolean>, why: string): Promise<void> {
  const end = Date.now() + 25_000;
  while (!(await what())) {
    if (Date.now() > end) throw new Error(`it did not happen: ${why}`);
    await delay(50);
  }
}

async function takeOnce(box: ImapMailbox, o = house.taking) {
  const session = await openImap(o, box);
  try {
    return await session.takeAll();
  } finally {
    await session.close();
  }
}
const numbers = async (of = user) =>
  (await house.kept(of)).map(({ message_id }) => /\d+/.exec(message_id ?? '')?.[0]).sort();

/** All that is sent in taking one mail, in the order in which it is: at each of them the other side may be gone. */
const stages = {
  'before the greeting': /^$/,
  'in the TLS handshake': /./,
  'at ID': /^\w+ ID /,
  'at the password': /^\w+ (LOGIN|AUTHENTICATE)/,
  'at NAMESPACE': /^\w+ NAMESPACE/,
  'at ENABLE': /^\w+ ENABLE/,
  'at CREATE': /^\w+ CREATE/,
  'at LIST': /^\w+ LIST/,
  'at SELECT': /^\w+ SELECT/,
  'at SEARCH': /^\w+ UID SEARCH/,
  'at asking for the size': /^\w+ UID FETCH .*SIZE/,
  'at fetching': /^\w+ UID FETCH .*BODY/,
  'at MOVE': /^\w+ UID MOVE/,
  'at IDLE': /^\w+ IDLE/,
  'at the end of IDLE': /^DONE/,
} as const;
const patience = { answer: 600, idle: 300, farewell: 200 };

test('a server that falls silent, at whatever moment, is left; its mails come by the next connection, each of them once', async () => {
  const seen = await Promise.all(
    Object.entries(stages).map(async ([stage, like], index) => {
      const own = `${user}-${index}`;
      const { mishaps, happened } = once(like, 'silence');
      const { box } = await boxOn(own, mishaps, stage === 'in the TLS handshake' ? 'at-once' : 'none');
      await house.put(own, letterTo(own, 1));
      const stop = watchMailbox({ ...house.taking, logger: house.logger, pause: 20, patience }, box);
      await until(happened, `silence ${stage}`);
      await house.put(own, letterTo(own, 2));
      await until(async () => (await numbers(own)).length === 2, `the mails after silence ${stage}`);
      await until(async () => (await house.fares(own)).failing_since === null, `health after silence ${stage}`);
      await stop();
      return [stage, await numbers(own)];
    }),
  );
  expect(seen).toEqual(Object.keys(stages).map((stage) => [stage, ['1', '2']]));
});

test('who stops watching does not wait for a silent server, at whatever moment it fell silent', async () => {
  const took = await Promise.all(
    Object.entries(stages).map(async ([stage, like], index) => {
      const own = `${user}-${index}`;
      const { mishaps, happened } = once(like, 'silence');
      const { box } = await boxOn(own, mishaps, stage === 'in the TLS handshake' ? 'at-once' : 'none');
      await house.put(own, letterTo(own, 1));
      const calm = { answer: 600_000, idle: 100, farewell: 200 };
      const stop = watchMailbox({ ...house.taking, logger: house.logger, patience: calm }, box);
      await until(happened, `silence ${stage}`);
      const begun = Date.now();
      await stop();
      return [stage, Date.now() - begun < 5_000];
    }),
  );
  expect(took).toEqual(Object.keys(stages).map((stage) => [stage, true]));
});

test.each<[string, 'cut' | 'bye']>([
  ['the line breaks', 'cut'],
  ['the server says goodbye and does not hang up', 'bye'],
])('when %s just after a commit, the mails behind it are not passed over', async (_what, how) => {
  await house.put(user, letterTo(user, 1), letterTo(user, 2), letterTo(user, 3));
  let over = false;
  const bye = { instead: '* BYE Server shutting down\r\nTAG NO [UNAVAILABLE] Server shutting down' };
  const { box, line } = await boxOn(user, (sent) => (over && how === 'bye' && sent !== '' ? bye : undefined));
  const onKept = () => {
    over = true;
    if (how === 'cut') line.cut();
  };
  const o = { ...house.taking, onKept, patience };
  await takeOnce(box, o).catch(() => undefined);
  expect(await numbers()).toEqual(['1']);
  over = false;
  await takeOnce(box, { ...house.taking });
  expect(await numbers()).toEqual(['1', '2', '3']);
});

test('a search that the server refuses is a failure, and not an empty mailbox', async () => {
  const { box } = await boxOn(user, once(/UID SEARCH/, { instead: 'TAG NO [SERVERBUG] Internal error' }).mishaps);
  await house.put(user, letterTo(user, 1));
  await expect(takeOnce(box)).rejects.toThrow();
  expect(await takeOnce(box)).toEqual({ taken: 1 });
});

test('what a server tells of other mails, or of this one, while it is fetched is not taken for the mail', async () => {
  const mishaps = (sent: string) => {
    if (!/UID FETCH/.test(sent)) return undefined;
    return { before: '* 2 FETCH (FLAGS (\\Seen))\r\n* 1 FETCH (FLAGS (\\Seen) UID 1)' };
  };
  const { box } = await boxOn(user, mishaps);
  const mail = letterTo(user, 1);
  await house.put(user, mail, letterTo(user, 2));
  expect(await takeOnce(box)).toEqual({ taken: 2 });
  const [first] = await house.kept(user);
  expect((await house.bytes(first?.id ?? '')).toString()).toBe(mail.toString());
});

test('a mail that the server says it has and does not hand over stays, is told of, and comes the next time', async () => {
  const { box } = await boxOn(user, once(/UID FETCH 1 /, { instead: 'TAG OK Fetch completed' }).mishaps);
  await house.put(user, letterTo(user, 1), letterTo(user, 2));
  expect(await takeOnce(box)).toMatchObject({ taken: 1, error: { code: 'NOT-HANDED-OVER' } });
  expect(await takeOnce(box)).toEqual({ taken: 1 });
  expect(await numbers()).toEqual(['1', '2']);
});

test('a mail that somebody else took away before we fetched it is no failure', async () => {
  await house.put(user, letterTo(user, 1), letterTo(user, 2));
  await house.dovecot.as(user, (client) => client.messageDelete('1', { uid: true }));
  const { box } = await boxOn(user, once(/UID SEARCH/, { instead: '* SEARCH 1 2\r\nTAG OK Search completed' }).mishaps);
  expect(await takeOnce(box)).toEqual({ taken: 1 });
  expect(await numbers()).toEqual(['2']);
});

test('a mail that cannot be moved is kept and told of, and is moved when it can be', async () => {
  const { box } = await boxOn(user, once(/UID MOVE/, { instead: 'TAG NO [OVERQUOTA] Quota exceeded' }).mishaps);
  await house.put(user, letterTo(user, 1));
  expect(await takeOnce(box)).toMatchObject({ taken: 1, error: { code: 'NOT-MOVED' } });
  expect(await house.lying(user, 'INBOX')).toBe(1);
  expect(await takeOnce(box)).toEqual({ taken: 0 });
  expect([await house.lying(user, 'INBOX'), (await house.kept(user)).length]).toEqual([0, 1]);
});
