import { setTimeout as delay } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import type { BrowserContext } from 'playwright-core';
import { type RunningMail, startMail } from '#src/app/mail-work.ts';
import { navigation, routes } from '#src/app/routes.ts';
import { remindAll } from '#src/features/cases/index.ts';
import { setPublished } from '#src/features/register/index.ts';
import { osloTime, parseMoment } from '#src/kernel/oslo-time.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { createLogger } from '#src/platform/diagnostics/logger.ts';
import { createSession } from '#src/platform/identity/sessions.ts';
import type { Mail } from '#src/platform/mail/mail.ts';
import { readMail } from '#src/platform/mail/read-mail.ts';
import { shippedLandscape, strongIdentity } from '#test/house.ts';
import { type Peer, startPeer } from '#test/mail/peers/peer.ts';
import { desktop } from '../browser.ts';
import { type BrowserHouse, openBrowserHouse } from '../browser-house.ts';
import { mailbox, writer } from './letters.ts';

export const coordinatorMail = 'koordinator@utdanningsetaten.example';

const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));

/** The running system with a clock that the test moves: its pages in a browser, its mail through real servers. */
export interface World {
  readonly house: BrowserHouse<'coordinator' | 'leader'>;
  readonly coordinator: Actor;
  readonly tenant: string;
  /** What has gone out to whoever wrote, as they get it. */
  readonly out: readonly Mail[];
  /** Waits until a mail with a subject has gone out to an address. @returns its words */
  mailTo(address: string, subject: string): Promise<string>;
  /** Now, in Oslo. */
  now(): string;
  /** Moves the clock on, hour by hour, and does each hour what the application does by itself. */
  until(at: string): Promise<void>;
  /** A mail is handed over by SMTP, sorted, and what answers it has gone out. @param replies how many mails are to have gone out then */
  handOver(raw: Buffer, replies: number): Promise<void>;
  /** Waits until so many letters that came are in a state. */
  settled(state: 'placed' | 'waiting', count: number): Promise<void>;
  /** Waits until a mail with these words has gone out to whoever wrote. @returns all its words */
  answered(words: RegExp): Promise<string>;
  /** Waits until so many mails have gone out to whoever wrote. */
  sent(count: number): Promise<void>;
  /** A window as the coordinator, signed in now with two factors; or as anybody. */
  open(as?: 'coordinator', viewport?: { width: number; height: number }): Promise<BrowserContext>;
  end(): Promise<void>;
}

export async function openWorld(from: string): Promise<World> {
  let at = parseMoment(from, 'from').instant ?? 0;
  const clock = { now: () => new Date(at) };
  const house = await openBrowserHouse<'coordinator' | 'leader'>({ clock, navigation, routes });
  const tenant = await house.addOwner(await shippedLandscape('oslo-utdanningsetaten-2019'));
  const coordinator = await house.addPerson('coordinator', tenant, 'coordinator', [], true);
  await setPublished({ db: house.db, clock }, coordinator, true);
  const { slug } = await house.admin
    .selectFrom('tenant')
    .select('slug')
    .where('id', '=', tenant)
    .executeTakeFirstOrThrow();
  // Whoever coordinates wants to be told by mail.
  const notice = {
    tenant,
    account: coordinator.id,
    email: coordinatorMail,
    lang: 'nb',
  } as const;
  await house.admin.insertInto('matter_notice').values(notice).execute();
  const peer: Peer = await startPeer();
  const logger = createLogger(clock, () => undefined);
  const mail: RunningMail = await startMail({
    db: house.db,
    clock,
    logger,
    settings: {
      boxes: [{ key: 'post', owner: slug, address: mailbox, replyPattern: 'sak+{reference}@utdanningsetaten.example' }],
      out: peer.server,
      listen: { host: '127.0.0.1', port: 0, lmtp: false },
      maxBytes: 10_000_000,
    },
    every: 50,
  });
  const out: Mail[] = [];
  const others: { readonly to: string; readonly mail: Mail }[] = [];
  const take = async () => {
    for (const { to, raw } of peer.taken.slice(out.length + others.length)) {
      const mail = await readMail(raw);
      if (to.includes(writer.address)) out.push(mail);
      else others.push({ to: to[0] ?? '', mail });
    }
  };
  const sent = async (count: number) => {
    for (let tries = 0; tries < 800 && out.length < count; tries += 1) {
      await take();
      await delay(25);
    }
    if (out.length < count) throw new Error(`${count} mails were to have gone out, and ${out.length} have`);
  };
  return {
    house,
    coordinator,
    tenant,
    out,
    now: () => osloTime(at),
    async until(day) {
      const end = parseMoment(day, 'until').instant ?? 0;
      for (; at < end; at = Math.min(end, at + 3_600_000))
        await remindAll(house.db, { clock, origin: house.origin }, [tenant]);
      at = end;
      await remindAll(house.db, { clock, origin: house.origin }, [tenant]);
    },
    async handOver(raw, replies) {
      const transport = createTransport({ host: '127.0.0.1', port: mail.port ?? 0, ignoreTLS: true });
      const to = /^To: (.*)$/m.exec(raw.toString('utf8'))?.[1]?.trim() ?? mailbox;
      await transport.sendMail({ envelope: { from: writer.address, to }, raw });
      await sent(replies);
    },
    sent,
    async mailTo(address, subject) {
      for (let tries = 0; tries < 800; tries += 1) {
        await take();
        const found = others.find(({ to, mail: { subject: of } }) => to === address && of?.includes(subject));
        if (found !== undefined) return found.mail.text;
        await delay(25);
      }
      throw new Error(`no mail to ${address}`);
    },
    async answered(words) {
      for (let tries = 0; tries < 800; tries += 1) {
        await take();
        const found = out.findLast(({ text }) => words.test(text));
        if (found !== undefined) return found.text;
        await delay(25);
      }
      throw new Error(`no mail says ${words}`);
    },
    async settled(state, count) {
      for (let tries = 0; tries < 400; tries += 1) {
        const rows = await house.admin.selectFrom('mail_in').select('id').where('state', '=', state).execute();
        if (rows.length >= count) return;
        await delay(25);
      }
      throw new Error(`${count} letters were to be ${state}`);
    },
    async open(as, viewport = desktop) {
      const context = await house.browser.newContext({ viewport, locale: 'nb-NO' });
      if (as === undefined) return context;
      const identity = strongIdentity();
      const { id } = coordinator;
      const token = await createSession(house.db, clock, random, { tenant, id, because: 'test', identity });
      await context.addCookies([{ name: 'skolevern', value: token, url: house.origin }]);
      return context;
    },
    async end() {
      await mail.stop();
      await peer.stop();
      await house.drop();
    },
  };
}
