import { beginDue, come, giveUp, leave, noTurns, type Schedule, type Waiting } from './schedule.ts';

/** Turns at places on the net: whoever asks for something there waits until it is theirs. */
export interface Turns {
  /**
   * Waits for a turn, does the work, and leaves. The work itself must end.
   * @param places hosts and addresses; with none there is nothing to wait for
   * @param pause milliseconds to those before and after at the same place
   * @returns undefined when the signal ended the wait: the work was not begun
   */
  take<T>(
    places: readonly string[],
    pause: number,
    work: () => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T | undefined>;
}

/** Time as it passes: the machine's, or a test's. */
export interface Timing {
  /** Milliseconds since any moment; never goes back. */
  now(): number;
  /** Calls back after so many milliseconds. @returns what calls it off */
  after(ms: number, then: () => void): () => void;
}

export const machineTiming: Timing = {
  now: () => performance.now(),
  after(ms, then) {
    // A timer may ring a little early; then nobody is due, and it is set again.
    const timer = setTimeout(then, Math.ceil(ms));
    return () => clearTimeout(timer);
  },
};

/** Gives turns by `schedule.ts`. */
export function keepTurns(timing: Timing = machineTiming): Turns {
  let schedule: Schedule = noTurns;
  let count = 0;
  let cancel = () => {};
  const starts = new Map<number, () => void>();
  const go = () => {
    cancel();
    const now = timing.now();
    const due = beginDue(schedule, now);
    schedule = due.schedule;
    cancel = due.next === undefined ? () => {} : timing.after(due.next - now, go);
    for (const { id } of due.begin) starts.get(id)?.();
  };
  /** @returns false when the signal ended the wait */
  const wait = (one: Waiting, signal: AbortSignal | undefined) =>
    new Promise<boolean>((resolve) => {
      const end = (begins: boolean) => {
        starts.delete(one.id);
        signal?.removeEventListener('abort', stop);
        resolve(begins);
      };
      const stop = () => {
        schedule = giveUp(schedule, one.id);
        end(false);
        go();
      };
      if (signal?.aborted === true) return void resolve(false);
      signal?.addEventListener('abort', stop, { once: true });
      starts.set(one.id, () => end(true));
      schedule = come(schedule, one);
      go();
    });
  return {
    async take(places, pause, work, signal) {
      count += 1;
      const one = { id: count, places: [...new Set(places)], pause };
      if (!(await wait(one, signal))) return undefined;
      try {
        return await work();
      } finally {
        schedule = leave(schedule, one, timing.now());
        go();
      }
    },
  };
}
