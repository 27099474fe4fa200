import type { Db } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { createLogger, type Logger } from '#src/platform/diagnostics/logger.ts';
import { keepBoxes } from '#src/platform/mail/boxes.ts';
import type { ImapMailbox, Taking } from '#src/platform/mail/imap.ts';
import { rawMail } from '#src/platform/mail/raw.ts';
import type { ImapFolder } from '#src/platform/mail/settings.ts';
import { addTenant, testDatabase } from '#test/database.ts';
import { eml } from './build.ts';
import { type Dovecot, startDovecot } from './peers/dovecot.ts';

/** An owner with mailboxes at a real IMAP server: what is trusted here is what dovecot does, not what we think that servers do. */
export interface ImapHouse {
  readonly dovecot: Dovecot;
  readonly admin: Db;
  readonly taking: Taking;
  readonly logger: Logger;
  /** Our side of somebody's mailbox. */
  box(user: string, imap: ImapFolder): Promise<ImapMailbox>;
  /** Mails come to somebody. */
  put(user: string, ...mails: Buffer[]): Promise<void>;
  /** How many mails lie in a folder at the server. */
  lying(user: string, folder: string): Promise<number | undefined>;
  /** What is kept of a mailbox, in order. */
  kept(user: string): ReturnType<typeof keptOf>;
  /** A kept mail as it came. */
  bytes(id: string): Promise<Buffer>;
  /** How a mailbox fares, as people are told. */
  fares(user: string): ReturnType<typeof faresOf>;
  stop(): Promise<void>;
}

/** A mail that is like no other. */
export const letterTo = (user: string, of: number | string, body = 'Hei.\n'): Buffer =>
  eml({
    subject: `Brev ${of}`,
    messageId: `brev-${of}`,
    headers: [`X-Nummer: ${user}-${of}`],
    body: `${body}${user} ${of}\n`,
  });

const keptOf = (db: Db, tenant: string, user: string) =>
  inTenant(db, tenant, (trx) =>
    trx.selectFrom('mail_in').selectAll().where('mailbox', '=', user).orderBy('id').execute(),
  );

const faresOf = (db: Db, tenant: string, user: string) =>
  inTenant(db, tenant, (trx) =>
    trx.selectFrom('mail_box').selectAll().where('key', '=', user).executeTakeFirstOrThrow(),
  );

/** Starts it, with a database of its own. */
export async function imapHouse(): Promise<ImapHouse> {
  const [base, dovecot] = await Promise.all([testDatabase(), startDovecot()]);
  const tenant = await addTenant(base.admin, 'solvik');
  let at = Date.parse('2026-11-23T09:00:00Z');
  const clock = {
    now: () => {
      at += 1;
      return new Date(at);
    },
  };
  return {
    dovecot,
    admin: base.admin,
    taking: { db: base.db, clock, maxBytes: 3_000_000 },
    logger: createLogger(clock, () => undefined),
    async box(user, imap) {
      const address = `${user}@solvik.example`;
      const settings = { key: user, owner: 'solvik', address, replyPattern: `${user}+{reference}@solvik.example` };
      await keepBoxes(base.db, [settings]);
      return { ...settings, tenant, imap };
    },
    put: (user, ...mails) =>
      dovecot.as(user, async (client) => {
        for (const mail of mails) await client.append('INBOX', mail);
      }),
    lying: (user, folder) =>
      dovecot.as(user, async (client) => {
        const status = await client.status(folder, { messages: true });
        return status === false ? undefined : status.messages;
      }),
    kept: (user) => keptOf(base.db, tenant, user),
    bytes: (id) =>
      inTenant(base.db, tenant, async (trx) => {
        const pieces: Buffer[] = [];
        for await (const piece of rawMail(trx, id)) pieces.push(piece);
        return Buffer.concat(pieces);
      }),
    fares: (user) => faresOf(base.db, tenant, user),
    async stop() {
      await dovecot.stop();
      await base.drop();
    },
  };
}
