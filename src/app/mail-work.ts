import { noteGivenUp, sortNewMails } from '#src/features/cases/index.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { tenantIds } from '#src/platform/db/tenant.ts';
import { describeError, type Logger } from '#src/platform/diagnostics/logger.ts';
import { keepBoxes, type Mailbox } from '#src/platform/mail/boxes.ts';
import { deliverDue } from '#src/platform/mail/deliver.ts';
import type { ImapMailbox } from '#src/platform/mail/imap.ts';
import type { MailSettings } from '#src/platform/mail/settings.ts';
import { listenForMail, type MailListener } from '#src/platform/mail/smtp-in.ts';
import { smtpSender } from '#src/platform/mail/transport.ts';
import { watchMailbox } from '#src/platform/mail/watch.ts';

export interface MailWork {
  readonly db: Db;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly settings: MailSettings;
  /** Milliseconds between two rounds, ten seconds unless told; what comes in is sorted at once. */
  readonly every?: number;
}

export interface RunningMail {
  /** Where mail servers hand over, when they do. */
  readonly port: number | undefined;
  /** Ends after what is under way. */
  stop(): Promise<void>;
}

type Send = ReturnType<typeof smtpSender>['send'];

async function sort({ db, clock, logger }: MailWork, tenant: string): Promise<void> {
  const { sorted, error } = await sortNewMails(db, clock, tenant);
  if (sorted > 0) logger.info('mail.sorted', { tenant, count: sorted });
  if (error !== undefined) logger.error('mail.not-sorted', { tenant, ...describeError(error) });
}

async function deliver(
  { db, clock, logger }: MailWork,
  tenant: string,
  send: Send,
  goingOn: () => boolean,
): Promise<void> {
  const { sent, failed } = await deliverDue(db, clock, tenant, send, goingOn);
  if (sent > 0) logger.info('mail.sent', { tenant, count: sent });
  if (failed > 0) logger.warn('mail.not-sent', { tenant, count: failed });
  const told = await noteGivenUp(db, clock, tenant);
  if (told > 0) logger.warn('mail.given-up', { tenant, count: told });
}

/** One round for every owner: what came is sorted, what is due goes out. */
async function round(o: MailWork, send: Send | undefined, goingOn: () => boolean): Promise<void> {
  for (const id of await tenantIds(o.db)) {
    try {
      await sort(o, id);
      if (send !== undefined) await deliver(o, id, send, goingOn);
    } catch (error) {
      o.logger.error('mail.round-failed', { tenant: id, ...describeError(error) });
    }
  }
}

/** Rounds one after another, a new one at once when something has come. */
function rounds(o: MailWork, send: Send | undefined): { nudge: () => void; end: () => Promise<void> } {
  const every = o.every ?? 10_000;
  let [ended, nudged]: [boolean, boolean] = [false, false];
  let wake: () => void = () => undefined;
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, every);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const run = async () => {
    while (!ended) {
      nudged = false;
      await round(o, send, () => !ended).catch((error: unknown) =>
        o.logger.error('mail.round-failed', describeError(error)),
      );
      if (!ended && !nudged) await pause();
    }
  };
  const running = run();
  const nudge = () => {
    nudged = true;
    wake();
  };
  return {
    nudge,
    end: () => {
      ended = true;
      wake();
      return running;
    },
  };
}

const hasImap = (box: Mailbox): box is ImapMailbox => box.imap !== undefined;

/**
 * What the application does with mail by itself: watches the mailboxes, listens for what servers hand over, sorts what came, and
 * delivers what waits in the outbox. Mails that cases write wait when there is no way out.
 * @throws Error when the address to listen on is taken
 */
export async function startMail(o: MailWork): Promise<RunningMail> {
  const { boxes, ownerless } = await keepBoxes(o.db, o.settings.boxes);
  if (ownerless.length > 0) o.logger.warn('mail.no-such-owner', { count: ownerless.length });
  const sender = o.settings.out === undefined ? undefined : smtpSender(o.settings.out);
  const { nudge, end } = rounds(o, sender?.send);
  const taking = { db: o.db, clock: o.clock, logger: o.logger, maxBytes: o.settings.maxBytes, onKept: nudge };
  const watchers = boxes.filter(hasImap).map((box) => watchMailbox(taking, box));
  const stopWatching = () => Promise.all(watchers.map((stop) => stop()));
  let listener: MailListener | undefined;
  try {
    if (o.settings.listen !== undefined) listener = await listenForMail({ ...taking, boxes }, o.settings.listen);
  } catch (error) {
    await Promise.all([stopWatching(), end()]);
    throw error;
  }
  return {
    port: listener?.port,
    async stop() {
      await Promise.all([stopWatching(), listener?.stop()]);
      await end();
      sender?.close();
    },
  };
}
