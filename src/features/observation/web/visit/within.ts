/** What did not end in its time, in the order it happened: said in the report. */
export interface Hurry {
  /** Milliseconds left for the whole visit. */
  left(): number;
  /**
   * Does a piece of the visit, at most so long. What fails or never ends gives `otherwise`, and the visit goes on; the work's signal is then
   * aborted, so that it does nothing more to the page.
   */
  within<T>(what: string, limit: number, work: (given: AbortSignal) => Promise<T>, otherwise: T): Promise<T>;
  /** What did not end. */
  readonly late: readonly string[];
}

const after = (ms: number) => {
  const { promise, resolve } = Promise.withResolvers<typeof tooLate>();
  const timer = setTimeout(() => resolve(tooLate), ms);
  return { promise, cancel: () => clearTimeout(timer) };
};
const tooLate = Symbol('too late');

async function race<T>(work: Promise<T>, limit: number, otherwise: T): Promise<T | typeof tooLate> {
  const timer = after(limit);
  const first = await Promise.race([work.catch(() => otherwise), timer.promise]);
  timer.cancel();
  return first;
}

/** Work that may never end, at most so many milliseconds; undefined when it has not ended by then, or failed. */
export async function atMost<T>(limit: number, work: Promise<T>): Promise<T | undefined> {
  const first = await race<T | undefined>(work, limit, undefined);
  return first === tooLate ? undefined : first;
}

/** @param limit milliseconds for everything together @param now milliseconds since any moment */
export function hurry(limit: number, now: () => number): Hurry {
  const end = now() + limit;
  const late: string[] = [];
  const left = () => Math.max(0, end - now());
  return {
    left,
    late,
    async within(what, most, work, otherwise) {
      const given = new AbortController();
      const first = await race(work(given.signal), Math.min(most, left()), otherwise);
      if (first !== tooLate) return first;
      given.abort();
      late.push(what);
      return otherwise;
    },
  };
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
