import { describeError, type Logger } from '#src/platform/diagnostics/logger.ts';
import { failureCode } from './failure-code.ts';
import { type ImapMailbox, type ImapSession, openImap, type Taking, tellHow } from './imap.ts';

const [second, longestPause] = [1_000, 5 * 60_000];

export interface Watching extends Taking {
  readonly logger: Logger;
  /** Milliseconds before the first new try, 1 s unless told; doubled each time, to five minutes. */
  readonly pause?: number;
}

/** Something that may be waited for and can be cut short. */
function interruptible() {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const sleep = async (milliseconds: number) => {
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([
      ended,
      new Promise<void>((resolve) => {
        timer = setTimeout(resolve, milliseconds);
      }),
    ]);
    clearTimeout(timer);
  };
  return { sleep, end };
}

/**
 * Watches a mailbox until it is told to end: takes what is there, waits by IDLE, and connects anew with growing pauses when
 * the server is gone. How it fares stands in `mail_box`, for people to see.
 * @returns what ends it, after the mail under way
 */
export function watchMailbox(o: Watching, box: ImapMailbox): () => Promise<void> {
  const { sleep, end } = interruptible();
  let [ended, pause, session]: [boolean, number, ImapSession | undefined] = [false, o.pause ?? second, undefined];
  const take = async (open: ImapSession) => {
    while (!ended) {
      const { taken, error } = await open.takeAll();
      if (taken > 0) o.logger.info('mail.taken', { tenant: box.tenant, count: taken });
      await tellHow(o, box, error === undefined ? { answered: true } : { failure: failureCode(error) });
      if (error !== undefined) throw error;
      pause = o.pause ?? second;
      if (!ended) await open.wait();
    }
  };
  const once = async () => {
    try {
      session = await openImap(o, box);
      await take(session);
    } catch (error) {
      if (ended) return;
      o.logger.warn('mail.not-fetched', { tenant: box.tenant, ...describeError(error), code: failureCode(error) });
      await tellHow(o, box, { failure: failureCode(error) }).catch(() => undefined);
    } finally {
      await session?.close();
      session = undefined;
    }
  };
  const run = async () => {
    while (!ended) {
      await once();
      if (ended) return;
      await sleep(pause);
      pause = Math.min(longestPause, pause * 2);
    }
  };
  const running = run();
  return async () => {
    ended = true;
    end();
    await session?.close();
    await running;
  };
}
