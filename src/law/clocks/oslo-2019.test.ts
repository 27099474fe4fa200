import { describe, expect, it } from 'vitest';
import { parseMoment, printMoment } from '#src/kernel/oslo-time.ts';
import type { ClockEvent, ClockKind, EventName } from './clock.ts';
import { clocksOf } from './clocks.ts';

/** What was written to Oslo about its agreements in May 2019, by the times that the letters quote; a Tuesday and a Wednesday. */
const asked = '2019-05-07T14:55+02:00';
const clarified = '2019-05-08T12:26+02:00';
const told = '2019-05-08T23:39+02:00';

function seen(kind: ClockKind, received: string, happened: readonly (readonly [EventName, string])[], asOf?: string) {
  const events: ClockEvent[] = happened.map(([name, at]) => ({ name, at: parseMoment(at, name) }));
  const clocks = clocksOf({
    kind,
    received: parseMoment(received, 'received'),
    events,
    ...(asOf !== undefined && { asOf: parseMoment(asOf, 'as-of') }),
  });
  return Object.fromEntries(
    clocks.map(({ rule, due, state, left, otherwise }) => [
      rule.name,
      { due: due && printMoment(due), state, left, otherwise: otherwise?.due.day },
    ]),
  );
}

describe('the letters to Oslo of May 2019', () => {
  it('the request is due on Friday by practice, deemed refused after Tuesday, and past all bounds after 20 May', () => {
    const clocks = seen('foi', asked, []);
    expect(clocks.practice?.due).toBe('2019-05-10');
    expect(clocks['deemed-refusal']?.due).toBe('2019-05-14');
    expect(clocks['outer-line']?.due).toBe('2019-05-20'); // 17 May is passed over
  });

  it.each([
    ['2019-05-07T15:00', 'running', 'running'],
    ['2019-05-08T12:26', 'running', 'running'],
    ['2019-05-10T09:00', 'due-today', 'running'],
    ['2019-05-11T09:00', 'overdue', 'running'],
    ['2019-05-14T23:59', 'overdue', 'due-today'],
    ['2019-05-15T00:01', 'overdue', 'overdue'],
  ])('at %s its practice is %s and its five days are %s', (asOf, practice, deemed) => {
    const clocks = seen('foi', asked, [['clarified', clarified]], asOf);
    expect([clocks.practice?.state, clocks['deemed-refusal']?.state]).toEqual([practice, deemed]);
  });

  it('pointing to another body and a promise to look closer do not answer it', () => {
    const events = [
      ['interim', '2019-05-08T10:00'],
      ['clarified', clarified],
      ['interim', '2019-05-13'],
    ] as const;
    expect(seen('foi', asked, events, '2019-05-15')['deemed-refusal']).toEqual({
      due: '2019-05-14',
      state: 'overdue',
      left: { workingDays: -1 },
      otherwise: '2019-05-15', // were the clarification a request of its own
    });
  });

  it('"no agreements" on 8 May answers it in time, and is a refusal that may be complained of until 29 May', () => {
    const clocks = seen('foi', asked, [['refused', '2019-05-08T15:00']]);
    expect(clocks.practice?.state).toBe('met');
    expect(clocks.complaint?.due).toBe('2019-05-29');
    expect(clocks['reasons-demand']?.due).toBe('2019-05-29');
  });

  it('the question of 8 May at 23.39, were it a request, is due on the 15th, or the 16th by the other reading', () => {
    const clock = seen('foi', told, [])['deemed-refusal'];
    expect([clock?.due, clock?.otherwise]).toEqual(['2019-05-15', '2019-05-16']);
  });

  it('and it tells of a possible breach: 72 hours from the same minute', () => {
    expect(seen('breach', told, [], '2019-05-10T23:39')['notify-authority']).toMatchObject({
      due: '2019-05-11T23:39+02:00',
      state: 'running',
      left: { hours: 24 },
    });
  });

  it('silence can be complained of until 5 June, and a demand for reasons of 15 May is answered by 31 May', () => {
    const clocks = seen('foi', asked, [['reasons-demanded', '2019-05-15']], '2019-05-15');
    expect(clocks.complaint?.state).toBe('stopped');
    expect(clocks.reasons?.due).toBe('2019-05-31'); // 17 May and Ascension Day are passed over
    expect(seen('foi', asked, [], '2019-05-15').complaint?.due).toBe('2019-06-05');
  });
});
