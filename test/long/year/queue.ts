/** What is to happen, by when. */
export interface Happening {
  readonly at: number;
  readonly happens: () => Promise<void>;
}

/** Things to come, the first of them first; of those at the same time, in the order in which they were put in. */
export class Queue {
  #heap: (Happening & { readonly order: number })[] = [];
  #order = 0;

  get size(): number {
    return this.#heap.length;
  }

  add(at: number, happens: () => Promise<void>): void {
    const one = { at, happens, order: this.#order++ };
    const heap = this.#heap;
    let low = 0;
    let high = heap.length;
    // Kept from last to first, so that the first is taken from the end.
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = heap[middle] as (typeof heap)[number];
      if (other.at > at || (other.at === at && other.order > one.order)) low = middle + 1;
      else high = middle;
    }
    heap.splice(low, 0, one);
  }

  next(): Happening | undefined {
    return this.#heap.pop();
  }
}

/** Chance that is the same every time (mulberry32). */
export function chanceOf(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    /** From one whole number up to and with another. */
    between: (least: number, most: number) => least + Math.floor(next() * (most - least + 1)),
    happens: (share: number) => next() < share,
    one: <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T,
    /** One of some, each as often as its weight says. */
    weighted<T>(all: readonly (readonly [T, number])[]): T {
      let left = next() * all.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [one, weight] of all) {
        left -= weight;
        if (left < 0) return one;
      }
      return (all[0] as readonly [T, number])[0];
    },
  };
}

export type Chance = ReturnType<typeof chanceOf>;
