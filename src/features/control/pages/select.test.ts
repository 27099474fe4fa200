import { describe, expect, it } from 'vitest';
import { verdicts as inWords } from '#src/ui/verdict.tsx';
import { type Finding, type Reason, type Severity, type Verdict, verdicts } from '../verdict.ts';
import {
  byGravity,
  countsOf,
  decidingReason,
  groupByTheme,
  isSelected,
  neighboursOf,
  reasonsByGravity,
} from './select.ts';

const text = (nb: string) => ({ nb, nn: nb, en: nb });

function finding(id: string, verdict: Verdict, more: Partial<Finding> = {}): Finding {
  return {
    requirement: id,
    theme: 'security',
    title: text(id),
    verdict,
    severity: 'medium' as Severity,
    owner: 'solvik',
    units: ['solbakken'],
    subject: 'systems/alfa',
    systems: ['alfa'],
    law: [],
    reasons: [],
    facts: [],
    evidence: [],
    remedy: [],
    ...more,
  };
}

const reason = (state: Reason['state'], nb: string): Reason => ({ state, says: text(nb) });
const ids = (findings: readonly Finding[]) => findings.map(({ requirement }) => requirement);

it('knows every verdict by its word', () => {
  expect([...verdicts].sort()).toEqual([...inWords].sort());
});

describe('the order of findings', () => {
  it('is by verdict, then severity, then as they came', () => {
    const list = [
      finding('met', 'met', { severity: 'high' }),
      finding('low', 'deviation', { severity: 'low' }),
      finding('first', 'deviation', { severity: 'high' }),
      finding('unknown', 'unknown', { severity: 'high' }),
      finding('second', 'deviation', { severity: 'high' }),
      finding('remark', 'remark', { severity: 'low' }),
    ];
    expect(ids(byGravity(list))).toEqual(['first', 'second', 'low', 'remark', 'unknown', 'met']);
  });

  it('is by theme as the law pack has them, and none is lost', () => {
    const list = [
      finding('a', 'met', { theme: 'record' }),
      finding('b', 'met'),
      finding('c', 'deviation', { theme: 'record' }),
      finding('d', 'remark'),
    ];
    const groups = groupByTheme(list).map(({ theme, findings }) => [theme, ids(findings)]);
    expect(groups).toEqual([
      ['record', ['c', 'a']],
      ['security', ['d', 'b']],
    ]);
  });
});

describe('a selection', () => {
  const owner = finding('o', 'deviation', { subject: 'owner', systems: [], units: [] });
  const alfa = finding('a', 'deviation');
  const beta = finding('b', 'met', {
    subject: 'systems/beta',
    systems: ['beta'],
    units: ['fjordgata', 'solbakken'],
    theme: 'rights',
  });
  const all = [owner, alfa, beta];
  const chosen = (selection: Parameters<typeof isSelected>[1]) => ids(all.filter((one) => isSelected(one, selection)));

  it('leaves everything in when nothing is chosen', () => expect(chosen({})).toEqual(['o', 'a', 'b']));
  it('is by verdict', () => expect(chosen({ verdict: 'deviation' })).toEqual(['o', 'a']));
  it('is by theme', () => expect(chosen({ theme: 'rights' })).toEqual(['b']));
  it('is by system that a finding concerns', () => expect(chosen({ system: 'alfa' })).toEqual(['a']));
  it('is by unit, to which the owner as a whole does not belong', () =>
    expect(chosen({ unit: 'solbakken' })).toEqual(['a', 'b']));
  it('is by all that is chosen at once', () => expect(chosen({ unit: 'solbakken', verdict: 'met' })).toEqual(['b']));
  it('is empty for what is not there', () => expect(chosen({ system: 'gamma' })).toEqual([]));
});

describe('the findings beside one', () => {
  const list = [finding('a', 'met'), finding('b', 'deviation'), finding('c', 'remark')];
  const beside = (of: Finding | undefined, selection = {}) => {
    if (of === undefined) throw new Error('there is no such finding');
    const { previous, next } = neighboursOf(list, selection, of);
    return [previous?.requirement, next?.requirement];
  };

  it('are those of the list as it is shown', () => {
    expect(beside(list[1])).toEqual([undefined, 'c']);
    expect(beside(list[2])).toEqual(['b', 'a']);
    expect(beside(list[0])).toEqual(['c', undefined]);
  });

  it('are those of the selection, also when the finding itself is not in it', () => {
    expect(beside(list[2], { verdict: 'met' })).toEqual([undefined, 'a']);
  });
});

describe('why', () => {
  it('is decided by the first sentence of the same kind as the verdict', () => {
    const reasons = [
      reason('holds', 'in order'),
      reason('advice', 'could be better'),
      reason('fails', 'wrong'),
      reason('fails', 'wrong too'),
    ];
    expect(decidingReason(finding('x', 'deviation', { reasons }))?.says.nb).toBe('wrong');
    expect(decidingReason(finding('x', 'remark', { reasons }))?.says.nb).toBe('could be better');
  });

  it('is the only sentence there is where the requirement does not apply', () => {
    const reasons = [reason('holds', 'no login')];
    expect(decidingReason(finding('x', 'not-applicable', { reasons }))?.says.nb).toBe('no login');
  });

  it('begins with what decided, then what weighs most', () => {
    const reasons = [reason('holds', '4'), reason('advice', '2'), reason('condition', '1'), reason('claim', '3')];
    expect(reasonsByGravity(finding('x', 'conditional', { reasons })).map(({ says }) => says.nb)).toEqual([
      '1',
      '2',
      '3',
      '4',
    ]);
  });
});

it('counts each verdict that there is', () => {
  expect(countsOf([finding('a', 'met'), finding('b', 'met'), finding('c', 'unknown')])).toEqual({ met: 2, unknown: 1 });
});
