import { describe, expect, test } from 'vitest';
import { isOverdue, type ReadingFault, type ReadingWish, readingFaults, stateOf } from './rules.ts';

const today = '2026-11-22';
const fine: ReadingWish = {
  why: 'suspicion',
  reason: 'Fraværet er endret etter at uken var lukket.',
  reference: '',
  about: 'persons',
  persons: ['p1'],
  account: undefined,
  from: '2026-10-01',
  to: '2026-11-20',
  until: '2026-12-01',
  told: 'before',
  toldGround: '',
  noticeDue: '',
  order: undefined,
};
const order = { reference: '26/123-4', date: '2026-11-10', sha256: 'a'.repeat(64) };
const after = { told: 'after', toldGround: 'må stanses først', noticeDue: '2026-11-30' } as const;

describe('what it takes to read the log', () => {
  const cases: readonly (readonly [string, Partial<ReadingWish>, 'coordinator' | 'leader', readonly ReadingFault[]])[] =
    [
      ['suspicion about certain people', {}, 'coordinator', []],
      ['suspicion about certain people at the own school', {}, 'leader', []],
      ['no reason in words', { reason: '  fordi   ' }, 'coordinator', ['reason']],
      ['nobody named', { persons: [] }, 'coordinator', ['persons']],
      ['everything in a period on suspicion', { about: 'period' }, 'coordinator', ['wide', 'long']],
      ['an incident without its number', { why: 'incident' }, 'coordinator', ['reference']],
      [
        'a short period of an incident',
        { why: 'incident', reference: 'H-12', about: 'period', from: '2026-10-20' },
        'coordinator',
        [],
      ],
      [
        'a long period of an incident',
        { why: 'incident', reference: 'H-12', about: 'period' },
        'coordinator',
        ['long'],
      ],
      ['one employee for control', { why: 'control', about: 'account', account: 'a' }, 'coordinator', ['surveillance']],
      ['one employee on suspicion', { about: 'account', account: 'a' }, 'coordinator', []],
      ['one employee, by a school leader', { about: 'account', account: 'a' }, 'leader', ['leader']],
      ['an incident, by a school leader', { why: 'incident', reference: 'H-12' }, 'leader', ['leader']],
      ['the police without a court order', { why: 'police' }, 'coordinator', ['order']],
      ['the police with a court order', { why: 'police', order }, 'coordinator', []],
      [
        'a court order of tomorrow',
        { why: 'police', order: { ...order, date: '2026-11-23' } },
        'coordinator',
        ['order'],
      ],
      ['our own report to the police', { why: 'own-report' }, 'coordinator', []],
      ['afterwards without a day', { ...after, noticeDue: '' }, 'coordinator', ['due']],
      ['afterwards, much later', { ...after, noticeDue: '2026-12-23' }, 'coordinator', ['due']],
      ['nobody told, with a ground', { told: 'not', toldGround: '§ 16 b' }, 'coordinator', []],
      ['nobody told, without one', { told: 'not' }, 'coordinator', ['toldGround']],
      ['nobody told, by a school leader', { told: 'not', toldGround: '§ 16 b' }, 'leader', ['notTold']],
      ['an emergency told afterwards', { why: 'emergency', reference: 'H-1', ...after }, 'coordinator', []],
      ['an emergency told before', { why: 'emergency', reference: 'H-1' }, 'coordinator', ['emergency']],
      ['open for half a year', { until: '2027-05-01' }, 'coordinator', ['until']],
      ['open until yesterday', { until: '2026-11-21' }, 'coordinator', ['until']],
      ['from after to', { from: '2026-11-21' }, 'coordinator', ['days']],
      [
        'nothing chosen',
        { why: undefined, about: undefined, told: undefined },
        'coordinator',
        ['why', 'about', 'told'],
      ],
    ];
  test.each(cases)('%s', (_, changed, role, faults) => {
    expect(readingFaults({ ...fine, ...changed }, role, today)).toEqual(faults);
  });
});

describe('a reading that has been opened', () => {
  const opened = { untilDay: '2026-12-01', closedAt: null, told: 'before', notifiedOn: null, noticeDue: null } as const;

  test('waits for the notice that comes first, then is open through its last day', () => {
    expect(stateOf(opened, today)).toBe('waiting');
    const told = { ...opened, notifiedOn: today };
    expect([stateOf(told, '2026-12-01'), stateOf(told, '2026-12-02')]).toEqual(['open', 'over']);
    expect(stateOf({ ...told, closedAt: new Date() }, today)).toBe('over');
  });

  test('is overdue from the day after the notice was due, also when it is over', () => {
    const later = { ...opened, told: 'after', noticeDue: '2026-11-30' } as const;
    expect(isOverdue(later, '2026-11-30')).toBe(false);
    expect(isOverdue(later, '2026-12-05')).toBe(true);
    expect(isOverdue({ ...later, notifiedOn: '2026-11-29' }, '2026-12-05')).toBe(false);
  });
});
