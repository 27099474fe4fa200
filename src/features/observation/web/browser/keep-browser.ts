import type { RunningBrowser } from './start-browser.ts';

/** A browser that is there whenever it is needed. */
export interface BrowserKeeper {
  /** The browser of the run's first visit: what the report says of all. */
  readonly first: RunningBrowser;
  /** Does one visit with a browser that runs. @throws what the visit throws, or Problem where no browser starts any more */
  visit<T>(work: (running: RunningBrowser) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

interface Leased {
  readonly running: RunningBrowser;
  visits: number;
  inUse: number;
}

/** After so many visits comes a new one: what pages leave behind in it does not grow for a whole night. */
const most = 300;

/**
 * Keeps one browser running: a new one when it has ended by itself (a page may bring it down), and after some hundreds of visits.
 * @param start starts a browser @throws what `start` throws the first time
 */
export async function keepBrowser(start: () => Promise<RunningBrowser>, visitsEach = most): Promise<BrowserKeeper> {
  const lease = async (): Promise<Leased> => ({ running: await start(), visits: 0, inUse: 0 });
  const opening = await lease();
  let current: Promise<Leased> = Promise.resolve(opening);
  const all = new Set<Leased>([opening]);
  const done = async (one: Leased) => {
    all.delete(one);
    await one.running.close();
  };
  const spent = ({ running, visits }: Leased) => visits >= visitsEach || !running.browser.isConnected();
  const take = async (): Promise<Leased> => {
    const before = current;
    const one = await before;
    if (!spent(one)) return one;
    // Only the first who finds it spent starts another; the rest wait for that one.
    if (current === before) {
      current = lease();
      if (one.inUse === 0) await done(one);
      all.add(await current);
    }
    return take();
  };
  return {
    first: opening.running,
    async visit(work) {
      const one = await take();
      one.visits += 1;
      one.inUse += 1;
      try {
        return await work(one.running);
      } finally {
        one.inUse -= 1;
        if (one.inUse === 0 && (await current) !== one) await done(one);
      }
    },
    async close() {
      for (const one of [...all]) await done(one);
    },
  };
}
