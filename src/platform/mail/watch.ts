import { setTimeout as delay } from 'node:timers/promises';
import { describeError, type Logger } from '#src/platform/diagnostics/logger.ts';
import { failureCode } from './failure-code.ts';
import { type ImapMailbox, type ImapSession, openImap, type Taking, tellHow } from './imap.ts';
import type { Patience } from './imap-connection.ts';

const [second, longestPause] = [1_000, 5 * 60_000];

export interface Watching extends Taking {
  readonly logger: Logger;
  /** Milliseconds before the first new try, 1 s unless told; doubled each time, to five minutes. */
  readonly pause?: number;
  /** How long the server is waited for; the usual time unless told. */
  readonly patience?: Patience;
}

/**
 * Watches a mailbox until it is told to end: takes what is there, waits by IDLE, and connects anew with growing pauses when
 * the server is gone. How it fares stands in `mail_box`, for people to see.
 * @returns what ends it, after the mail under way
 */
export function watchMailbox(o: Watching, box: ImapMailbox): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  let [pause, session]: [number, ImapSession | undefined] = [o.pause ?? second, undefined];
  const take = async (open: ImapSession) => {
    while (!signal.aborted) {
      const { taken, error } = await open.takeAll();
      if (taken > 0) o.logger.info('mail.taken', { tenant: box.tenant, count: taken });
      await tellHow(o, box, error === undefined ? { answered: true } : { failure: failureCode(error) });
      if (error !== undefined) throw error;
      pause = o.pause ?? second;
      if (!signal.aborted) await open.wait();
    }
  };
  const once = async () => {
    try {
      session = await openImap(o, box, { ...(o.patience !== undefined && { patience: o.patience }), ended: signal });
      await take(session);
    } catch (error) {
      if (signal.aborted) return;
      o.logger.warn('mail.not-fetched', { tenant: box.tenant, ...describeError(error), code: failureCode(error) });
      await tellHow(o, box, { failure: failureCode(error) }).catch(() => undefined);
    } finally {
      await session?.close();
      session = undefined;
    }
  };
  const run = async () => {
    while (!signal.aborted) {
      await once();
      // Cut short when the watching ends.
      await delay(pause, undefined, { signal }).catch(() => undefined);
      pause = Math.min(longestPause, pause * 2);
    }
  };
  const running = run();
  return async () => {
    stopping.abort();
    await session?.close();
    await running;
  };
}
