import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Names } from '../ledger/names.ts';
import { keepTurns, type Timing } from './keep-turns.ts';
import { pauseOf, placesOf, withDelay } from './places.ts';

/** A clock that stands still until it is told to go on, and then goes from bell to bell. */
function fakeTiming() {
  let now = 0;
  let bells: { readonly at: number; readonly then: () => void }[] = [];
  const timing: Timing = {
    now: () => now,
    after(ms, then) {
      const bell = { at: now + Math.max(0, ms), then };
      bells.push(bell);
      return () => {
        bells = bells.filter((one) => one !== bell);
      };
    },
  };
  /** Lets what waits for promises alone be done. */
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return {
    timing,
    sleep: (ms: number) => new Promise<void>((resolve) => void timing.after(ms, resolve)),
    async run() {
      await settle();
      for (;;) {
        const [bell] = bells.toSorted((a, b) => a.at - b.at);
        if (bell === undefined) return;
        bells = bells.filter((one) => one !== bell);
        now = bell.at;
        bell.then();
        await settle();
      }
    },
  };
}

interface Job {
  readonly comes: number;
  readonly places: readonly string[];
  readonly pause: number;
  readonly lasts: number;
}

/** Lets all have their turn. @returns when each began and ended; undefined for who never did */
async function play(jobs: readonly Job[]) {
  const { timing, sleep, run } = fakeTiming();
  const turns = keepTurns(timing);
  const had: ({ begin: number; end: number } | undefined)[] = jobs.map(() => undefined);
  for (const [index, { comes, places, pause, lasts }] of jobs.entries())
    void sleep(comes).then(() =>
      turns.take(places, pause, async () => {
        const begin = timing.now();
        await sleep(lasts);
        had[index] = { begin, end: timing.now() };
      }),
    );
  await run();
  return had;
}

const job = fc.record({
  comes: fc.integer({ min: 0, max: 60 }),
  places: fc.subarray(['a', 'b', 'c', '192.0.2.1', '192.0.2.2'], { minLength: 1, maxLength: 3 }),
  pause: fc.integer({ min: 0, max: 30 }),
  lasts: fc.integer({ min: 0, max: 20 }),
});
const shares = (one: Job, other: Job) => one.places.some((place) => other.places.includes(place));

test('two visits to one host or address are never closer than the longer of their pauses', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(job, { maxLength: 12 }), async (jobs) => {
      const had = await play(jobs);
      for (const [first, one] of jobs.entries())
        for (const [second, other] of jobs.entries()) {
          const [a, b] = [had[first], had[second]];
          if (first === second || a === undefined || b === undefined || !shares(one, other)) continue;
          const [earlier, later] = a.begin < b.begin || (a.begin === b.begin && a.end <= b.end) ? [a, b] : [b, a];
          expect(later.begin - earlier.end).toBeGreaterThanOrEqual(Math.max(one.pause, other.pause));
        }
    }),
    { numRuns: 150 },
  );
});

test('everybody gets a turn, in the order they came to a place, and waits for none but those who came before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(job, { maxLength: 12 }), async (unsorted) => {
      const jobs = unsorted.toSorted((a, b) => a.comes - b.comes);
      const had = await play(jobs);
      for (const [index, one] of jobs.entries()) {
        const turn = had[index];
        expect(turn).toBeDefined();
        if (turn === undefined) continue;
        const before = jobs.slice(0, index);
        const longest = Math.max(one.pause, ...before.map(({ pause }) => pause));
        const most = before.reduce((sum, { lasts }) => sum + lasts + longest, one.comes);
        expect(turn.begin).toBeLessThanOrEqual(most);
        for (const [earlier, other] of before.entries())
          if (shares(one, other)) expect(had[earlier]?.begin).toBeLessThanOrEqual(turn.begin);
      }
    }),
    { numRuns: 150 },
  );
});

test('places that have nothing to do with one another do not wait for one another', async () => {
  const had = await play([
    { comes: 0, places: ['a', '192.0.2.1'], pause: 1_000, lasts: 50 },
    { comes: 0, places: ['b', '192.0.2.1'], pause: 1_000, lasts: 50 },
    { comes: 0, places: ['c', '192.0.2.2'], pause: 1_000, lasts: 50 },
  ]);
  expect(had.map((turn) => turn?.begin)).toEqual([0, 1_050, 0]);
});

test('who stops waiting is not begun, and stands in nobody’s way; a turn that fails is over', async () => {
  const { timing, sleep, run } = fakeTiming();
  const turns = keepTurns(timing);
  const stop = new AbortController();
  const began: string[] = [];
  const work = (name: string, lasts: number) => async () => {
    began.push(`${name} ${timing.now()}`);
    await sleep(lasts);
    if (name === 'fails') throw new Error('no');
    return name;
  };
  const all = Promise.allSettled([
    turns.take(['a'], 10, work('fails', 5)),
    turns.take(['a', 'b'], 10, work('stopped', 5), stop.signal),
    turns.take(['b'], 10, work('behind', 5)),
  ]);
  void sleep(3).then(() => stop.abort());
  await run();
  expect(began).toEqual(['fails 0', 'behind 3']);
  expect((await all).map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual([
    'failed',
    undefined,
    'behind',
  ]);
  expect(await turns.take(['a'], 0, work('never', 0), stop.signal)).toBeUndefined();
});

const names: Names = { look: async () => ({ chain: [], addresses: ['192.0.2.7', '2001:db8::7'] }) };

test.each([
  [undefined, undefined, ['www.skole.no', '192.0.2.7', '2001:db8::7']],
  [undefined, { dns: '127.0.0.1:53' }, ['www.skole.no', '192.0.2.7', '2001:db8::7']],
  // Every name of the test sites lies at one address: only who asks for a pause is held to it.
  [undefined, { resolveTo: '127.0.0.1:8443' }, ['www.skole.no']],
  [500, { resolveTo: '127.0.0.1:8443' }, ['www.skole.no', '127.0.0.1:8443']],
])('with the pause %j and test sites at %j the places are %j', async (told, local, places) => {
  const pause = pauseOf(told, local);
  expect(await placesOf(new URL('https://WWW.skole.no./om'), names, local, pause)).toEqual(places);
});

test('the pause is a second, none at test sites, and what somebody said', () => {
  expect([pauseOf(undefined, undefined), pauseOf(undefined, { resolveTo: 'x' }), pauseOf(3_000, undefined)]).toEqual([
    1_000, 0, 3_000,
  ]);
});

test.each([
  [1_000, undefined, { pause: 1_000, isCut: false }],
  [1_000, 0.5, { pause: 1_000, isCut: false }],
  [0, 4.5, { pause: 4_500, isCut: false }],
  [1_000, 30, { pause: 30_000, isCut: false }],
  [1_000, 600, { pause: 30_000, isCut: true }],
  [60_000, 600, { pause: 60_000, isCut: true }],
])('a pause of %i where robots.txt asks for %j seconds is %j', (pause, delay, kept) => {
  expect(withDelay(pause, delay)).toEqual(kept);
});
