import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOn, type Days, dayBeforeBirthday, type RelationFacts, relationsFrom } from './relations.ts';

const today = '2026-11-22';
const open: Days = { from: null, to: null };
const none: RelationFacts = { known: [], shared: [], roles: [], children: [] };
const pupil = { person: 'pupil', school: 'nord', endedOn: null };

/** What the actor `adult` is to `pupil`, of facts that differ in one thing. */
function kinds(facts: Partial<RelationFacts>, day = today): string[] {
  const found = relationsFrom({ ...none, known: [pupil], ...facts }, 'adult', ['pupil'], day, 18);
  return (found.get('pupil') ?? []).map(({ kind }) => kind);
}

const shares = (
  role: 'pupil' | 'teacher' | 'contact-teacher' | 'assistant',
  days = [open],
): RelationFacts['shared'] => [{ person: 'pupil', school: 'nord', group: '9B', role, days }];

describe('a relation through a group', () => {
  it.each([
    ['teacher', ['teaches']],
    ['contact-teacher', ['contact-teacher']],
    ['assistant', ['assists']],
    ['pupil', []],
  ] as const)('%s', (role, expected) => {
    expect(kinds({ shared: shares(role) })).toEqual(expected);
  });

  it.each([
    ['the day before the first', '2026-08-16', []],
    ['the first day', '2026-08-17', ['teaches']],
    ['the last day', '2026-11-22', ['teaches']],
    ['the day after the last', '2026-11-23', []],
  ])('on %s', (_, day, expected) => {
    // The teacher comes after the group has begun, and the pupil leaves before it ends.
    const days = [
      { from: '2026-08-17', to: null },
      { from: '2026-08-01', to: '2027-06-20' },
      { from: null, to: '2026-11-22' },
    ];
    expect(kinds({ shared: shares('teacher', days) }, day)).toEqual(expected);
  });

  it('tells the group and the days that all have in common', () => {
    const days = [
      { from: '2026-08-17', to: null },
      { from: '2026-08-01', to: '2027-06-20' },
    ];
    const found = relationsFrom(
      { ...none, known: [pupil], shared: shares('teacher', days) },
      'adult',
      ['pupil'],
      today,
      18,
    );
    expect(found.get('pupil')).toEqual([
      { kind: 'teaches', school: 'nord', group: '9B', from: '2026-08-17', to: '2027-06-20' },
    ]);
  });

  it('ends with the day on which the pupil leaves the school', () => {
    const left = { known: [{ ...pupil, endedOn: '2026-10-01' }], shared: shares('teacher') };
    expect([kinds(left, '2026-10-01'), kinds(left, '2026-10-02')]).toEqual([['teaches'], []]);
  });

  it('is not there at another school with a group of the same name', () => {
    expect(kinds({ shared: [{ ...shares('teacher')[0], school: 'sør' } as RelationFacts['shared'][number]] })).toEqual(
      [],
    );
  });
});

describe('a relation through the school', () => {
  const role = (one: RelationFacts['roles'][number]['role'], school = 'nord', days = open) => ({
    roles: [{ school, role: one, days }],
  });

  it('leads it, works there, or is neither', () => {
    expect(kinds(role('leader'))).toEqual(['leads-school', 'works-at-school']);
    expect(kinds(role('health'))).toEqual(['works-at-school']);
    expect([kinds(role('guardian')), kinds(role('pupil'))]).toEqual([[], []]);
  });

  it('is none for another school, nor before the first day or after the last', () => {
    const days = { from: '2026-11-22', to: '2026-11-22' };
    expect(kinds(role('leader', 'sør'))).toEqual([]);
    const on = ['2026-11-21', '2026-11-22', '2026-11-23'].map((day) => kinds(role('teacher', 'nord', days), day));
    expect(on).toEqual([[], ['works-at-school'], []]);
  });
});

describe('a guardian', () => {
  const child = (birthDate: string | null, days = open) => ({
    children: [{ person: 'pupil', school: 'nord', kind: 'information-only' as const, birthDate, days }],
  });

  it('is one until the day before the child is of age', () => {
    const days = ['2026-11-21', '2026-11-22'].map((day) => kinds(child('2008-11-22'), day));
    expect(days).toEqual([['guardian'], []]);
  });

  it('says of which kind, and the last day', () => {
    const found = relationsFrom({ ...none, known: [pupil], ...child('2012-02-29') }, 'adult', ['pupil'], today, 18);
    expect(found.get('pupil')).toEqual([
      { kind: 'guardian', school: 'nord', guardianship: 'information-only', to: '2030-02-28' },
    ]);
  });

  it('stays one when the child has left the school, and when nobody knows the age', () => {
    expect(kinds({ ...child(null), known: [{ ...pupil, endedOn: '2020-01-01' }] })).toEqual(['guardian']);
  });
});

it('is oneself at every school that knows one', () => {
  const known = [pupil, { ...pupil, school: 'sør', endedOn: '2020-01-01' }];
  expect(relationsFrom({ ...none, known }, 'pupil', ['pupil', 'other'], today, 18)).toEqual(
    new Map([
      [
        'pupil',
        [
          { kind: 'self', school: 'nord' },
          { kind: 'self', school: 'sør' },
        ],
      ],
      ['other', []],
    ]),
  );
});

describe('ages', () => {
  it('come with the birthday, on 1 March for those born on 29 February', () => {
    expect([ageOn('2013-11-22', today), ageOn('2013-11-23', today)]).toEqual([13, 12]);
    expect([ageOn('2012-02-29', '2026-02-28'), ageOn('2012-02-29', '2026-03-01')]).toEqual([13, 14]);
    expect(dayBeforeBirthday('2012-02-29', 16)).toBe('2028-02-28');
  });

  it('grow by one on a birthday and on no other day', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 30 }), (born, age) => {
        const birthDate = born.toISOString().slice(0, 10);
        const last = dayBeforeBirthday(birthDate, age + 1);
        const next = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
        expect([ageOn(birthDate, last), ageOn(birthDate, next)]).toEqual([age, age + 1]);
      }),
    );
  });
});
