import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventNames } from '#src/law/clocks/clock.ts';
import { type MatterKind, matterKinds } from '../model/kinds.ts';
import { clocksOfMatter, type TimedEvent } from './of-matter.ts';
import { nextClock, noticesDue, stageOf, toldOf, waitingClocks } from './stage.ts';

const received = new Date('2026-11-02T09:00:00Z');
const timed = (kind: MatterKind) => ({ kind, receivedAt: received, receivedDayOnly: false });
const at = (instant: string) => new Date(instant);

let count = 0;
const happened = (name: string, when: string, reason: string | null = null): TimedEvent => {
  count += 1;
  return { id: String(count).padStart(6, '0'), name, at: at(when), dayOnly: false, author: 'x', reason };
};

const anyEvents = fc
  .array(
    fc.record({
      name: fc.constantFrom(...eventNames, 'sent', 'reopened', 'appeal-changes', 'noted'),
      at: fc.integer({ min: -3, max: 60 * 24 }).map((hours) => new Date(received.getTime() + hours * 3_600_000)),
      dayOnly: fc.boolean(),
      author: fc.constant('x'),
      reason: fc.constantFrom(null, 'fordi'),
    }),
    { maxLength: 8 },
  )
  .map((events) => events.map((event, index): TimedEvent => ({ ...event, id: `e${index}` })));

describe('the clocks of a case', () => {
  test('are the same in whatever order what happened was read', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...matterKinds),
        anyEvents.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        fc.option(fc.integer({ min: 0, max: 60 * 24 })),
        (kind, [events, shuffled], hours) => {
          const now = hours === null ? undefined : new Date(received.getTime() + hours * 3_600_000);
          expect(clocksOfMatter(timed(kind), shuffled, now)).toEqual(clocksOfMatter(timed(kind), events, now));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('have the day that an interim answer promised; the last promise counts, and the answer keeps it', () => {
    const interim = { ...happened('interim', '2026-11-04T09:00:00Z', 'mye'), data: { promised: '2026-11-11' } };
    const again = { ...happened('interim', '2026-11-05T09:00:00Z', 'mer'), data: { promised: '2026-11-13' } };
    const promised = (events: readonly TimedEvent[], when: string) =>
      clocksOfMatter(timed('foi'), events, at(when)).filter(({ rule }) => rule.name === 'promised');
    expect(promised([interim], '2026-11-06T09:00:00Z')).toMatchObject([
      { due: { day: '2026-11-11' }, state: 'running' },
    ]);
    expect(promised([interim], '2026-11-12T09:00:00Z')).toMatchObject([{ state: 'overdue' }]);
    expect(promised([interim, again], '2026-11-12T09:00:00Z')).toMatchObject([{ due: { day: '2026-11-13' } }]);
    const answer = happened('granted', '2026-11-10T09:00:00Z');
    expect(promised([interim, answer], '2026-11-12T09:00:00Z')).toMatchObject([{ state: 'met' }]);
    expect(promised([happened('interim', '2026-11-04T09:00:00Z', 'mye')], '2026-11-12T09:00:00Z')).toEqual([]);
  });

  test.each(matterKinds)('of a new case of the kind %s: one waits for the owner', (kind) => {
    expect(waitingClocks(clocksOfMatter(timed(kind), [], received)).length).toBeGreaterThan(0);
  });

  test('of a request for documents: practice after three working days, silence after five', () => {
    const clocks = waitingClocks(clocksOfMatter(timed('foi'), [], received));
    expect(clocks.slice(0, 2).map(({ rule, due }) => [rule.name, due?.day])).toEqual([
      ['practice', '2026-11-05'],
      ['deemed-refusal', '2026-11-09'],
    ]);
  });

  test('stop while consent is asked, and wait for nothing when the answer is sent', () => {
    const asked = happened('consent-asked', '2026-11-03T09:00:00Z');
    const answered = [happened('granted', '2026-11-04T09:00:00Z')];
    const named = (events: readonly TimedEvent[]) => clocksOfMatter(timed('foi'), events, at('2026-11-04T12:00:00Z'));
    expect(named([asked]).find(({ rule }) => rule.name === 'deemed-refusal')?.state).toBe('stopped');
    expect(waitingClocks(named(answered))).toEqual([]);
  });

  test('a case that is opened again has a day again', () => {
    const events = [happened('granted', '2026-11-04T09:00:00Z'), happened('reopened', '2026-11-10T09:00:00Z', 'x')];
    expect(nextClock(clocksOfMatter(timed('access'), events, at('2026-11-10T10:00:00Z')))?.due).toEqual({
      day: '2026-11-17',
    });
    const again = [...events, happened('granted', '2026-11-11T09:00:00Z')];
    expect(nextClock(clocksOfMatter(timed('access'), again, at('2026-11-12T10:00:00Z')))).toBeUndefined();
  });

  test('an extension without a reason, or too late, extends nothing', () => {
    const day = (events: readonly TimedEvent[]) =>
      nextClock(clocksOfMatter(timed('access'), events, at('2026-11-20T09:00:00Z')))?.due?.day;
    expect(day([])).toBe('2026-12-02');
    expect(day([happened('extend', '2026-11-19T09:00:00Z')])).toBe('2026-12-02');
    expect(day([happened('extend', '2026-11-19T09:00:00Z', 'mange dokumenter')])).toBe('2027-02-02');
  });
});

describe('how near a day is', () => {
  const stage = (now: string) => stageOf(nextClock(clocksOfMatter(timed('access'), [], at(now))), at(now));
  test('quiet, then soon, then due, then overdue', () => {
    expect(stage('2026-11-03T09:00:00Z')).toBe('quiet');
    // A reminder has gone out, but there are 14 working days left: what has three must stand out from it.
    expect(stage('2026-11-12T09:00:00Z')).toBe('quiet');
    expect(stage('2026-11-27T09:00:00Z')).toBe('soon');
    expect(stage('2026-12-02T22:30:00Z')).toBe('due');
    expect(stage('2026-12-02T23:00:00Z')).toBe('overdue');
  });

  test('hours are soon from the first one', () => {
    const clock = nextClock(clocksOfMatter(timed('breach'), [], at('2026-11-03T09:00:00Z')));
    expect(stageOf(clock, at('2026-11-03T09:00:00Z'))).toBe('soon');
  });

  test('handler and leader hear of a day of the law at once, the owner on the next working day', () => {
    const told = (now: string) => {
      const [clock] = waitingClocks(clocksOfMatter(timed('access'), [], at(now)));
      return clock === undefined ? [] : toldOf(clock, at(now));
    };
    expect(told('2026-12-02T22:00:00Z')).toEqual([]);
    expect(told('2026-12-02T23:30:00Z')).toEqual(['handler', 'leader', 'owner']);
  });

  test('of 72 hours all hear at once', () => {
    const now = at('2026-11-05T10:00:00Z');
    const [clock] = waitingClocks(clocksOfMatter(timed('breach'), [], now));
    expect(clock && toldOf(clock, now)).toEqual(['handler', 'leader', 'owner']);
  });
});

describe('what is told', () => {
  const notices = (now: string) =>
    noticesDue(clocksOfMatter(timed('access'), [], at(now)), at(now)).map(({ event, to, key }) => ({ event, to, key }));
  test('nothing before the first reminder; then the latest that has passed, and not those before it', () => {
    expect(notices('2026-11-03T09:00:00Z')).toEqual([]);
    const [one, ...more] = notices('2026-11-26T09:00:00Z');
    expect(more).toEqual([]);
    expect(one).toMatchObject({ event: 'reminded', to: 'handler' });
    expect(one?.key).toContain('2026-11-25');
  });

  test('its key is the same each time it is asked, so that it is told once', () => {
    expect(notices('2026-11-26T09:00:00Z')).toEqual(notices('2026-11-26T18:00:00Z'));
  });

  test('when it is out, each in turn', () => {
    expect(notices('2026-12-04T09:00:00Z').map(({ to }) => to)).toEqual(['handler', 'leader', 'owner']);
  });
});
