import { describe, expect, it } from 'vitest';
import { type Requirement, requirement } from '../requirement.ts';
import { packs, requirementsOn, usualPack } from './packs.ts';

const none = { nb: '', nn: '', en: '' };

function citing(...law: Requirement['law']): Requirement {
  return requirement({
    id: law.map(({ act }) => act).join(),
    theme: 'test',
    scope: 'owner',
    title: none,
    question: none,
    law,
    severity: 'low',
    evidence: { wants: none, of: [] },
    judge: () => ({ checks: [] }),
    remedy: () => [],
  }) as unknown as Requirement;
}

const old = { act: 'opplaeringslova-1998', section: '§ 9 A-4' } as const;
const now = { act: 'opplaeringslova-2023', section: '§ 12-4' } as const;

describe('what a pack asks on a day', () => {
  const pack = { id: 'test', act: 'gdpr', requirements: [citing(old, now), citing(now)], lawDate: 'today' } as const;

  it.each([
    ['2024-07-31', [[old]]],
    ['2024-08-01', [[now], [now]]],
  ] as const)('on %s cites only what is in force', (day, law) => {
    expect(requirementsOn(pack, day).map((one) => one.law)).toEqual(law);
  });

  it('is the whole pack when its own act is not in force', () => {
    expect(requirementsOn(pack, '2018-07-19')).toBe(pack.requirements);
  });
});

it.each([
  ['2018-07-19', 'pol-2000'],
  ['2018-07-20', 'gdpr'],
])('judges the facts of %s by %s unless something else is asked', (day, pack) => {
  expect(usualPack(day)).toBe(pack);
});

it('has no requirement twice, in one pack or in two: a finding’s address does not always say its law', () => {
  const ids = Object.values(packs).flatMap(({ requirements }) => requirements.map((one) => one.id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
