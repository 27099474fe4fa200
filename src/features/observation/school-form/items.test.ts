import { describe, expect, test } from 'vitest';
import { parseLandscape, snapshotOf } from '#src/features/register/index.ts';
import type { GapRow } from '../observers/gap.ts';
import { type FormItem, itemsOf, standingOf } from './items.ts';
import type { SchoolForm } from './store.ts';

const today = '2026-11-20';
const landscape = `
landscape: 1
origin: { kind: invented, title: Skjema, date: ${today} }
owner: { id: eier, name: Eier }
units: { a: { name: A skole, kind: school } }
systems: { alfa: { name: Alfa } }
uses: { alfa-a: { system: alfa, unit: a } }
`;
const snapshot = snapshotOf(parseLandscape(landscape, 'skjema'), today);

const seen = (name: string, lastSeen: string, more: Partial<GapRow> = {}): GapRow => ({
  kind: 'not-registered',
  name,
  unit: 'a',
  lastSeen,
  observers: ['network-log'],
  ...more,
});
const answered = (day: string, answers: SchoolForm['answers']): SchoolForm => ({
  unit: 'a',
  year: 2025,
  answeredAt: new Date(`${day}T12:00:00Z`),
  answers,
});
const itemIn = (name: string, rows: readonly GapRow[], last?: SchoolForm): FormItem => {
  const item = itemsOf('a', rows, snapshot, last).find((one) => one.name === name);
  return item ?? expect.fail(`${name} is not asked about`);
};

describe('what the form proposes', () => {
  test('is that what was seen lately is in use, and nothing of what nobody has seen', () => {
    expect(itemIn('Quizkong', [seen('Quizkong', '2026-11-01T10:00:00Z')]).proposed).toBe('in-use');
    expect(itemIn('Alfa', []).proposed).toBeUndefined();
  });

  test('is nothing of what was last seen more than a year ago, and that is not seen as in use either', () => {
    const row = seen('Alfa', '2025-11-20', { kind: 'not-observed', system: 'alfa' });
    const item = itemIn('Alfa', [row]);
    expect([item.proposed, item.isSilent, standingOf(item)]).toEqual([undefined, true, 'unknown']);
    expect(itemIn('Alfa', [{ ...row, lastSeen: '2025-11-21' }]).proposed).toBe('in-use');
    const denied = itemIn(
      'Alfa',
      [row],
      answered('2026-10-01', [{ name: 'Alfa', system: 'alfa', said: 'not-in-use' }]),
    );
    expect(standingOf(denied)).toBe('not-in-use');
    expect(itemIn('Gammel', [seen('Gammel', '2024-01-01T10:00:00Z')]).proposed).toBeUndefined();
  });

  test('is nothing of what was only seen for the owner as a whole: that is asked, and is not seen at the school', () => {
    const forAll = seen('Alfa', '2026-11-01T10:00:00Z', {
      kind: 'registered',
      system: 'alfa',
      unit: undefined,
      observers: ['feide'],
    });
    const item = itemIn('Alfa', [forAll]);
    expect([item.proposed, item.lastSeen, item.seenForAll]).toEqual([
      undefined,
      undefined,
      { at: '2026-11-01T10:00:00Z', by: ['feide'] },
    ]);
    expect(standingOf(item)).toBe('unknown');
    // A school that said no is not told that it was seen there.
    const no = answered('2026-10-10', [{ name: 'Alfa', system: 'alfa', said: 'not-in-use' }]);
    expect([itemIn('Alfa', [forAll], no).proposed, standingOf(itemIn('Alfa', [forAll], no))]).toEqual([
      'not-in-use',
      'not-in-use',
    ]);
    const long = { ...forAll, lastSeen: '2024-11-01T10:00:00Z' };
    expect(itemIn('Alfa', [long]).seenForAll).toBeUndefined();
    expect(itemIn('Alfa', [forAll, seen('Alfa', '2026-11-02T10:00:00Z', { system: 'alfa' })]).proposed).toBe('in-use');
  });

  test('is what the school said the last time, unless it was seen since or the school did not know', () => {
    const row = seen('Quizkong', '2026-11-01T10:00:00Z');
    const said = (day: string, what: 'not-in-use' | 'unknown') =>
      itemIn('Quizkong', [row], answered(day, [{ name: 'Quizkong', said: what }])).proposed;
    expect(said('2026-11-10', 'not-in-use')).toBe('not-in-use');
    expect(said('2025-10-10', 'not-in-use')).toBe('in-use');
    expect(said('2026-11-10', 'unknown')).toBe('in-use');
    expect(
      itemIn('Alfa', [], answered('2025-10-10', [{ name: 'Alfa', system: 'alfa', said: 'unknown' }])).proposed,
    ).toBe('unknown');
  });
});
