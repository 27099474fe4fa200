/** What did not end in its time, in the order it happened: said in the report. */
export interface Hurry {
  /** Milliseconds left for the whole visit. */
  left(): number;
  /** Does a piece of the visit, at most so long. What fails or never ends gives `otherwise`, and the visit goes on. */
  within<T>(what: string, limit: number, work: () => Promise<T>, otherwise: T): Promise<T>;
  /** What did not end. */
  readonly late: readonly string[];
}

const after = (ms: number) => {
  const { promise, resolve } = Promise.withResolvers<typeof tooLate>();
  const timer = setTimeout(() => resolve(tooLate), ms);
  return { promise, cancel: () => clearTimeout(timer) };
};
const tooLate = Symbol('too late');

/** @param limit milliseconds for everything together @param now milliseconds since any moment */
export function hurry(limit: number, now: () => number): Hurry {
  const end = now() + limit;
  const late: string[] = [];
  const left = () => Math.max(0, end - now());
  return {
    left,
    late,
    async within(what, most, work, otherwise) {
      const timer = after(Math.min(most, left()));
      const done = work().catch(() => otherwise);
      const first = await Promise.race([done, timer.promise]);
      timer.cancel();
      if (first !== tooLate) return first;
      late.push(what);
      return otherwise;
    },
  };
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
