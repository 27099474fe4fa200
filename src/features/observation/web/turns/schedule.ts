/** Somebody who waits for a turn at some places. */
export interface Waiting {
  readonly id: number;
  /** Hosts and addresses that the turn is at. */
  readonly places: readonly string[];
  /** Milliseconds that must lie between this turn and those before and after it at the same place. */
  readonly pause: number;
}

/** Who has a turn, who waits, in the order they came, and when each place was left. */
export interface Schedule {
  readonly waiting: readonly Waiting[];
  readonly busy: ReadonlySet<string>;
  /** When the last turn at a place ended, and the pause it asked for. */
  readonly left: ReadonlyMap<string, { readonly at: number; readonly pause: number }>;
}

export const noTurns: Schedule = { waiting: [], busy: new Set(), left: new Map() };

/** The earliest moment at which the places, all free, may be visited. */
function earliest({ places, pause }: Waiting, left: Schedule['left']): number {
  const moments = places.map((place) => {
    const last = left.get(place);
    return last === undefined ? Number.NEGATIVE_INFINITY : last.at + Math.max(last.pause, pause);
  });
  return Math.max(...moments, Number.NEGATIVE_INFINITY);
}

/**
 * Who may begin now: at a place one at a time, in the order they came, with the longer of the two pauses between. Who came later never
 * overtakes somebody who waits for one of the same places, so nobody waits for ever. Pure.
 * @param now milliseconds since any moment
 * @returns who begins, the schedule after it, and when somebody is next due, if it is not for the end of a turn
 */
export function beginDue(
  schedule: Schedule,
  now: number,
): { readonly begin: readonly Waiting[]; readonly schedule: Schedule; readonly next: number | undefined } {
  const busy = new Set(schedule.busy);
  // What those who came earlier wait for is kept free for them.
  const wanted = new Set<string>();
  const begin: Waiting[] = [];
  let next: number | undefined;
  for (const one of schedule.waiting) {
    const free = one.places.every((place) => !busy.has(place) && !wanted.has(place));
    const at = free ? earliest(one, schedule.left) : undefined;
    if (at !== undefined && at <= now) {
      begin.push(one);
      for (const place of one.places) busy.add(place);
      continue;
    }
    for (const place of one.places) wanted.add(place);
    if (at !== undefined) next = Math.min(next ?? at, at);
  }
  const waiting = schedule.waiting.filter((one) => !begin.includes(one));
  return { begin, schedule: { ...schedule, waiting, busy }, next };
}

/** The schedule when somebody has come. Pure. */
export const come = (schedule: Schedule, one: Waiting): Schedule => ({
  ...schedule,
  waiting: [...schedule.waiting, one],
});

/** The schedule when somebody has given up waiting. Pure. */
export const giveUp = (schedule: Schedule, id: number): Schedule => ({
  ...schedule,
  waiting: schedule.waiting.filter((one) => one.id !== id),
});

/** The schedule when a turn is over. Pure. */
export function leave(schedule: Schedule, { places, pause }: Waiting, now: number): Schedule {
  const busy = new Set(schedule.busy);
  for (const place of places) busy.delete(place);
  const left = new Map([...schedule.left, ...places.map((place) => [place, { at: now, pause }] as const)]);
  return { ...schedule, busy, left };
}
