import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '#src/kernel/language.ts';
import { parseMoment, printMoment } from '#src/kernel/oslo-time.ts';
import { isWorkingDay } from '#src/kernel/working-days.ts';
import { resolveReference } from '../resolve.ts';
import { type Clock, type ClockEvent, type ClockKind, clockKinds, type EventName, eventNames } from './clock.ts';
import { clocksOf, eventsOf, kindsWith } from './clocks.ts';

type Happened = readonly (readonly [name: EventName, at: string, reason?: string])[];

function clocks(kind: ClockKind, received: string, happened: Happened = [], asOf?: string): readonly Clock[] {
  const events: ClockEvent[] = happened.map(([name, at, reason]) => ({
    name,
    at: parseMoment(at, name),
    ...(reason !== undefined && { reason }),
  }));
  const seen = asOf === undefined ? {} : { asOf: parseMoment(asOf, 'as-of') };
  return clocksOf({ kind, received: parseMoment(received, 'received'), events, ...seen });
}

function named(list: readonly Clock[], name: string): Clock {
  const clock = list.find(({ rule }) => rule.name === name);
  if (clock === undefined) throw new Error(`no clock ${name} among ${list.map(({ rule }) => rule.name).join(', ')}`);
  return clock;
}

/** The names, days and states of clocks, as one line each. */
const lines = (list: readonly Clock[]) =>
  list.map(({ rule, due, state }) => `${rule.name} ${due === null ? '–' : printMoment(due)} ${state}`);
const dueOf = (list: readonly Clock[], name: string) => {
  const { due } = named(list, name);
  return due === null ? null : printMoment(due);
};

describe('a request for documents', () => {
  it.each([
    // received, practice, deemed refusal, outer line
    ['2019-05-07T14:55+02:00', '2019-05-10', '2019-05-14', '2019-05-20'], // over 17 May
    ['2019-05-08T12:26+02:00', '2019-05-13', '2019-05-15', '2019-05-21'],
    ['2019-05-08T23:39+02:00', '2019-05-13', '2019-05-15', '2019-05-21'], // in the evening: the same day
    ['2019-05-08T22:30:00Z', '2019-05-14', '2019-05-16', '2019-05-22'], // half past midnight on the 9th in Oslo
    ['2026-03-30', '2026-04-07', '2026-04-09', '2026-04-14'], // over Easter
    ['2026-12-22', '2026-12-28', '2026-12-30', '2027-01-05'], // Christmas Eve and New Year’s Eve count
    ['2026-05-16', '2026-05-20', '2026-05-22', '2026-05-28'], // on a Saturday, over Whit Monday
    ['2024-02-28', '2024-03-04', '2024-03-06', '2024-03-11'], // 29 February counts
  ])('of %s is due %s by practice, %s by the act and %s at the outside', (received, practice, deemed, outer) => {
    const list = clocks('foi', received);
    expect(['practice', 'deemed-refusal', 'outer-line'].map((name) => dueOf(list, name))).toEqual([
      practice,
      deemed,
      outer,
    ]);
  });

  it('that nobody answers can be complained of for three weeks from when silence is a refusal', () => {
    const list = clocks('foi', '2019-05-07');
    expect(dueOf(list, 'complaint')).toBe('2019-06-05');
    expect(named(list, 'complaint').condition?.nb).toMatch(/ikke blir besvart i tide/);
    expect(named(clocks('foi', '2019-05-07', [], '2019-05-15'), 'complaint').condition).toBeUndefined();
    expect(named(clocks('foi', '2019-05-07', [], '2019-05-14'), 'complaint').state).toBe('not-started');
  });

  it.each([
    ['2019-05-08', 'running', 4],
    ['2019-05-14', 'due-today', 0],
    ['2019-05-15', 'overdue', -1],
    ['2019-05-18', 'overdue', -2], // a Saturday, after 17 May
  ])('seen on %s is %s with %i working days left', (asOf, state, left) => {
    const deemed = named(clocks('foi', '2019-05-07', [], asOf), 'deemed-refusal');
    expect(deemed.state).toBe(state);
    expect(deemed.left).toEqual({ workingDays: left });
  });

  it('is answered in time or late, each clock by its own day', () => {
    expect(lines(clocks('foi', '2019-05-07', [['granted', '2019-05-13']]))).toEqual([
      'practice 2019-05-10 met-late',
      'deemed-refusal 2019-05-14 met',
      'outer-line 2019-05-20 met',
    ]);
  });

  it('that is refused starts the time for reasons and for complaint', () => {
    const list = clocks('foi', '2019-05-07', [['refused', '2019-05-09']]);
    expect(lines(list).slice(3)).toEqual(['reasons-demand 2019-05-31 open', 'complaint 2019-05-31 open']); // Ascension Day is the day before
  });

  it('does not become a refusal while consent is asked for, and takes up the days that were left', () => {
    const asked: Happened = [['consent-asked', '2019-05-09']];
    const standing = named(clocks('foi', '2019-05-07', asked), 'deemed-refusal');
    expect([standing.due, standing.state, standing.reminders]).toEqual([null, 'stopped', []]);
    expect(standing.steps.at(-1)).toMatchObject({ does: 'stop', law: { section: '§ 13 tredje ledd' } });
    const again = clocks('foi', '2019-05-07', [...asked, ['consent-answered', '2019-05-20']]);
    expect(dueOf(again, 'deemed-refusal')).toBe('2019-05-23'); // two days used, three left
    expect(named(again, 'deemed-refusal').because.nb).toMatch(/Fristen er nå torsdag 23\. mai 2019/);
    expect(dueOf(again, 'outer-line')).toBe('2019-05-20'); // only § 32's rule gives way
  });

  it('that has become a refusal does not become one no longer by asking for consent', () => {
    const deemed = named(
      clocks('foi', '2019-05-07', [['consent-asked', '2019-05-15']], '2019-05-16'),
      'deemed-refusal',
    );
    expect([deemed.due?.day, deemed.state, deemed.steps.at(-1)?.does]).toEqual(['2019-05-14', 'overdue', 'none']);
  });

  it.each(['interim', 'clarification-asked', 'clarified'] as const)('runs on after %s, and says why', (event) => {
    const deemed = named(clocks('foi', '2019-05-07', [[event, '2019-05-08']]), 'deemed-refusal');
    expect(deemed.due?.day).toBe('2019-05-14');
    expect(deemed.steps.at(-1)).toMatchObject({ event, does: 'none' });
    expect(deemed.because.en).toContain(deemed.steps.at(-1)?.because.en);
  });

  it('that is clarified would be due later if that were a new request', () => {
    const deemed = named(clocks('foi', '2019-05-07', [['clarified', '2019-05-08']]), 'deemed-refusal');
    expect(deemed.otherwise?.due.day).toBe('2019-05-15');
  });

  it('that comes when nobody is at work is counted from when it came, and the other reading is told', () => {
    for (const received of ['2019-05-11', '2019-05-08T23:39+02:00']) {
      const deemed = named(clocks('foi', received), 'deemed-refusal');
      expect(deemed.otherwise?.due.day).toBe(received.startsWith('2019-05-11') ? '2019-05-21' : '2019-05-16');
      expect(deemed.because.nb).toContain('best for den som spør');
    }
    expect(named(clocks('foi', '2019-05-08T15:59+02:00'), 'deemed-refusal').otherwise).toBeUndefined();
  });

  it('is over when it is withdrawn or forwarded', () => {
    for (const event of ['withdrawn', 'forwarded'] as const) {
      const list = clocks('foi', '2019-05-07', [[event, '2019-05-08']], '2019-06-30');
      expect(list.map(({ state }) => state)).toEqual(['ended', 'ended', 'ended']);
    }
  });
});

describe('reasons and complaint', () => {
  it.each([
    ['2026-11-20', '2026-12-04'],
    ['2026-03-27', '2026-04-15'], // over Easter
    ['2026-12-18', '2027-01-05'], // over Christmas and New Year
  ])('a demand for reasons of %s is met by %s', (received, due) => {
    expect(lines(clocks('foi-reasons', received))).toEqual([`reasons ${due} open`]);
  });

  it('a demand within three weeks of the refusal binds, a later one does not', () => {
    expect(named(clocks('foi-reasons', '2026-11-20', [['refused', '2026-10-30']]), 'reasons').state).toBe('open');
    const late = named(clocks('foi-reasons', '2026-11-23', [['refused', '2026-10-30']]), 'reasons');
    expect(late.state).toBe('ended');
    expect(late.because.nb).toMatch(/etter de tre ukene/);
  });

  it('the complaint waits for reasons that were demanded in time, and has three new weeks from them', () => {
    const demanded: Happened = [['reasons-demanded', '2026-11-10']];
    expect(lines(clocks('foi-complaint', '2026-11-02', demanded))).toEqual(['complaint – stopped']);
    const given: Happened = [...demanded, ['reasons-given', '2026-11-20']];
    expect(lines(clocks('foi-complaint', '2026-11-02', given))).toEqual(['complaint 2026-12-11 open']);
    const late: Happened = [['reasons-demanded', '2026-11-30']];
    expect(lines(clocks('foi-complaint', '2026-11-02', late))).toEqual(['complaint 2026-11-23 open']);
  });

  it('a complaint starts its handling, which goes to the County Governor', () => {
    const list = clocks('foi-complaint', '2026-11-02', [['complained', '2026-11-20']]);
    expect(lines(list)).toEqual(['complaint 2026-11-23 met', 'complaint-sent 2026-11-27 open']);
    expect(named(list, 'complaint-sent').rule.binding).toBe('own');
  });
});

describe('a data subject’s request', () => {
  it.each([
    ['2026-03-05', '2026-04-07'],
    ['2026-01-31', '2026-03-02'],
    ['2024-01-31', '2024-02-29'],
    ['2026-08-31', '2026-09-30'],
  ])('of %s is answered by %s', (received, due) => {
    expect(lines(clocks('gdpr', received))).toEqual([
      `answer ${due} open`,
      `extension-told ${due} open`,
      `refusal-told ${due} open`,
    ]);
  });

  it.each([
    ['2026-04-07', 'complex', '2026-06-05', 'extend'], // told on the last day
    ['2026-04-08', 'complex', '2026-04-07', 'none'], // a day too late
    ['2026-03-20', undefined, '2026-04-07', 'none'], // without a reason
    ['2026-03-20', '  ', '2026-04-07', 'none'],
  ] as const)('extended on %s for the reason "%s" is due %s', (at, reason, due, does) => {
    const happened: Happened = [reason === undefined ? ['extend', at] : ['extend', at, reason]];
    const answer = named(clocks('gdpr', '2026-03-05', happened), 'answer');
    expect(answer.due?.day).toBe(due);
    expect(answer.steps.at(-1)?.does).toBe(does);
  });

  it('is counted from when it came though identity is asked for, and the other reading is told', () => {
    const happened: Happened = [
      ['identity-asked', '2026-03-06'],
      ['identity-shown', '2026-03-16'],
    ];
    const answer = named(clocks('gdpr', '2026-03-05', happened), 'answer');
    expect([answer.due?.day, answer.otherwise?.due.day]).toEqual(['2026-04-07', '2026-04-16']);
  });
});

describe('a party’s request', () => {
  it('has days of ours where the act has none, and a month for a provisional answer', () => {
    const list = clocks('party-access', '2026-11-20', [['refused', '2026-11-24']]);
    expect(lines(list)).toEqual([
      'answer 2026-11-25 met',
      'interim-answer 2026-12-21 met',
      'complaint 2026-12-15 open',
    ]);
    expect(list.map(({ rule }) => rule.binding)).toEqual(['own', 'statute', 'statute']);
  });
});

describe('a breach', () => {
  it.each([
    ['2019-05-08T23:39+02:00', '2019-05-11T23:39+02:00'],
    ['2026-03-27T12:00', '2026-03-30T13:00+02:00'], // an hour is skipped in between
    ['2026-10-24T12:00', '2026-10-27T11:00+01:00'], // an hour comes twice
    ['2026-04-02T09:00', '2026-04-05T09:00+02:00'], // holidays count
    ['2026-11-20', '2026-11-23T00:00+01:00'], // the time is not known: from when the day began
  ])('known at %s is notified by %s', (received, due) => {
    expect(dueOf(clocks('breach', received), 'notify-authority')).toBe(due);
  });

  it('has hours left', () => {
    const clock = named(clocks('breach', '2026-11-20T12:00', [], '2026-11-22T13:30'), 'notify-authority');
    expect([clock.state, clock.left]).toEqual(['running', { workingDays: 1, hours: 22 }]);
    const past = named(clocks('breach', '2026-11-20T12:00', [], '2026-11-23T12:01'), 'notify-authority');
    expect([past.state, past.left?.hours]).toEqual(['overdue', -1]);
  });

  it('that is notified late is told so; without risk it is documented, if a reason is given', () => {
    const notified = clocks('breach', '2026-11-20T12:00', [['notified', '2026-11-23T12:01']]);
    expect(named(notified, 'notify-authority').state).toBe('met-late');
    expect(
      named(clocks('breach', '2026-11-20', [['no-risk', '2026-11-21', 'encrypted']]), 'notify-authority').state,
    ).toBe('ended');
    expect(named(clocks('breach', '2026-11-20', [['no-risk', '2026-11-21']]), 'notify-authority').state).toBe('open');
  });

  it('with high risk is told to people within the same hours, and at once when that is seen later', () => {
    const soon = named(clocks('breach', '2026-11-20T12:00', [['high-risk', '2026-11-21T12:00']]), 'tell-subjects');
    expect([soon.due && printMoment(soon.due), soon.condition]).toEqual(['2026-11-23T12:00+01:00', undefined]);
    const later = named(clocks('breach', '2026-11-20T12:00', [['high-risk', '2026-11-30T12:00']]), 'tell-subjects');
    expect(later.due && printMoment(later.due)).toBe('2026-11-30T12:00+01:00');
  });
});

describe('a case about a pupil’s school environment', () => {
  it('has its plan within the week after which it can be reported', () => {
    const list = clocks('environment-plan', '2026-11-20', [['investigated', '2026-11-23']]);
    expect(lines(list)).toEqual([
      'investigate 2026-11-23 met',
      'plan 2026-11-27 open',
      'county-governor 2026-11-27 open',
    ]);
    expect(named(list, 'county-governor').rule.opens).toBe(true);
  });

  it.each([
    ['2026-11-26', 'not-started'],
    ['2026-11-27', 'running'],
    ['2026-12-10', 'running'],
  ])('nobody is late with what they may do from a day on (%s: %s)', (asOf, state) => {
    expect(named(clocks('environment-plan', '2026-11-20', [], asOf), 'county-governor').state).toBe(state);
  });

  it('does not wait for a holiday to be over', () => {
    expect(dueOf(clocks('environment-plan', '2026-03-30'), 'plan')).toBe('2026-04-06'); // Easter Monday
  });
});

describe('what cannot be', () => {
  it.each([
    ['an event before the start', 'foi', '2026-11-20', [['granted', '2026-11-19']], /event granted.*before/],
    ['an event of other clocks', 'foi', '2026-11-20', [['notified', '2026-11-21']], /does nothing to a clock of foi/],
    ['a day before the act', 'environment-plan', '2024-07-31', [], /in force/],
    ['a day before the GDPR', 'gdpr', '2018-07-19', [], /2018-07-20/],
  ] as const)('%s is refused', (_, kind, received, happened, says) => {
    expect(() => clocks(kind, received, happened as Happened)).toThrow(
      expect.objectContaining({ code: 'bad-input' }) as Error,
    );
    try {
      clocks(kind, received, happened as Happened);
    } catch (error) {
      expect((error as { describe(): string }).describe()).toMatch(says);
    }
  });
});

describe('every clock', () => {
  const day = fc
    .date({ min: new Date('2024-08-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const kind = fc.constantFrom(...clockKinds);
  const story = fc
    .tuple(kind, day, fc.array(fc.tuple(fc.nat(), fc.nat(60), fc.boolean()), { maxLength: 6 }))
    .map(([one, received, happened]) => {
      const events = happened.map(([which, after, reasoned]): ClockEvent => {
        const names = eventsOf(one);
        const at = new Date(Date.parse(received) + after * 86_400_000).toISOString().slice(0, 10);
        return {
          name: names[which % names.length] ?? 'withdrawn',
          at: { day: at },
          ...(reasoned && { reason: 'en grunn' }),
        };
      });
      return { kind: one, received: { day: received }, events };
    });

  it('is explained in every language, with sections that are law on the day', () => {
    fc.assert(
      fc.property(story, (input) => {
        for (const clock of clocksOf(input)) {
          const cited = [clock.rule.law, clock.rule.through ?? clock.rule.law, ...clock.steps.map(({ law }) => law)];
          for (const law of cited) expect(resolveReference(law, '2026-11-22').state).toBe('in-force');
          for (const lang of languages) {
            for (const text of [clock.because, clock.rule.title, ...clock.steps.map(({ because }) => because)]) {
              expect(text[lang].trim()).not.toBe('');
              expect(text[lang]).not.toMatch(/[{}]|undefined/);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('that counts in working days, weeks or months ends on a working day, not before it started', () => {
    fc.assert(
      fc.property(story, (input) => {
        for (const { rule, start, due } of clocksOf(input)) {
          if (due === null) continue;
          expect(due.day >= start.day).toBe(true);
          if (['working-days', 'weeks', 'months'].includes(rule.count.unit)) expect(isWorkingDay(due.day)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('tells the same whatever the order events are given in, and knows nothing that comes later', () => {
    fc.assert(
      fc.property(story, day, (input, asOf) => {
        const days = new Set(input.events.map(({ at }) => at.day));
        fc.pre(days.size === input.events.length);
        expect(lines(clocksOf({ ...input, events: input.events.toReversed() }))).toEqual(lines(clocksOf(input)));
        const before = { ...input, events: input.events.filter(({ at }) => at.day <= asOf) };
        const seen = { asOf: { day: asOf } };
        expect(lines(clocksOf({ ...input, ...seen }))).toEqual(lines(clocksOf({ ...before, ...seen })));
      }),
      { numRuns: 100 },
    );
  });

  it('reminds after it started and not after it is due', () => {
    fc.assert(
      fc.property(story, (input) => {
        for (const { start, due, reminders } of clocksOf(input))
          for (const reminder of reminders) {
            expect(reminder.day >= start.day && due !== null && reminder.day <= due.day).toBe(true);
          }
      }),
      { numRuns: 100 },
    );
  });

  it('has events that bear on it, and every event bears on some', () => {
    for (const event of eventNames) expect(kindsWith(event)).not.toEqual([]);
  });
});
