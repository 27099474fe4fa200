import { describe, expect, it } from 'vitest';
import type { Finding, Verdict } from '../verdict.ts';
import { compare, countStates, directionOf, gainOf, stateOf } from './compare.ts';

const text = (nb: string) => ({ nb, nn: nb, en: nb });

function finding(requirement: string, verdict: Verdict, subject = 'systems/alfa'): Finding {
  return {
    requirement,
    theme: 'security',
    title: text(requirement),
    verdict,
    severity: 'medium',
    owner: 'solvik',
    units: [],
    systems: [],
    subject,
    law: [],
    reasons: [],
    facts: [],
    evidence: [],
    remedy: [],
  };
}

const before = [
  finding('a', 'unknown'),
  finding('b', 'met'),
  finding('gone', 'met'),
  finding('a', 'met', 'systems/beta'),
];
const after = [
  finding('new', 'claimed'),
  finding('b', 'met'),
  finding('a', 'met'),
  finding('a', 'deviation', 'systems/beta'),
];
const pairs = compare(before, after);

describe('two runs side by side', () => {
  it('pair by requirement and subject, in the order of the second, and lose nothing', () => {
    expect(pairs.map((pair) => [pair.requirement, pair.subject, stateOf(pair)])).toEqual([
      ['new', 'systems/alfa', 'only-after'],
      ['b', 'systems/alfa', 'same'],
      ['a', 'systems/alfa', 'turned'],
      ['a', 'systems/beta', 'turned'],
      ['gone', 'systems/alfa', 'only-before'],
    ]);
  });

  it('are counted by how they stand', () => {
    expect(countStates(pairs)).toEqual({ same: 1, turned: 2, 'only-before': 1, 'only-after': 1 });
  });

  it('are all the same against themselves, whatever their order', () => {
    expect(countStates(compare(after, after.toReversed()))).toEqual({
      same: 4,
      turned: 0,
      'only-before': 0,
      'only-after': 0,
    });
  });

  it('turn the other way when they change places', () => {
    const back = compare(after, before);
    const turned = (list: typeof pairs) => list.filter((pair) => stateOf(pair) === 'turned').map(directionOf);
    expect(turned(pairs)).toEqual([1, -1]);
    expect(turned(back)).toEqual([-1, 1]);
    expect(gainOf(back) + gainOf(pairs)).toBe(0);
  });
});

it.each([
  ['deviation', 'unknown', 1],
  ['unknown', 'claimed', 1],
  ['claimed', 'met', 1],
  ['met', 'remark', -1],
  ['met', 'not-applicable', 0],
  ['unknown', 'deviation', -1],
] as const)('from %s to %s is %i', (from, to, direction) => {
  const [pair] = compare([finding('a', from)], [finding('a', to)]);
  expect(pair && directionOf(pair)).toBe(direction);
});

it('gains what is in order after and was not before', () => {
  expect(
    gainOf(compare([finding('a', 'met'), finding('b', 'unknown')], [finding('a', 'met'), finding('b', 'met')])),
  ).toBe(1);
  expect(gainOf(pairs)).toBe(-1);
});
