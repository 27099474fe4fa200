import { describe, expect, it } from 'vitest';
import { parseLandscape, snapshotOf } from '#src/features/register/index.ts';
import { verdictOf } from './judge.ts';
import { type Check, check, requirement } from './requirement.ts';
import { control } from './run.ts';

const none = { nb: '', nn: '', en: '' };
const state = (of: Check['state']): Check => ({ state: of, says: none });

describe('a verdict', () => {
  it.each([
    [['holds', 'holds'], 'met'],
    [['holds', 'advice'], 'remark'],
    [['holds', 'condition', 'advice'], 'conditional'],
    [['holds', 'unknown', 'condition', 'advice'], 'unknown'],
    [['fails', 'unknown', 'condition', 'advice', 'holds'], 'deviation'],
    [['unknown'], 'unknown'],
    [[], 'unknown'], // nothing looked at is nothing known
  ] as const)('of %j is %s', (states, verdict) => {
    expect(verdictOf(states.map(state))).toBe(verdict);
  });
});

const reviewed = requirement({
  id: 'reviewed',
  theme: 'test',
  scope: 'system',
  title: none,
  question: none,
  law: [],
  severity: 'low',
  evidence: { wants: none, of: ['systems'], maxAge: 'P1Y' },
  judge: (read, system) => ({
    checks: [check(read.fact(system, 'freeText.reviewed'), { holds: none, fails: none, unknown: none })],
  }),
  remedy: () => [],
});
const ageless = { ...reviewed, evidence: { wants: none, of: ['systems'] } } as typeof reviewed;

/** The verdict on a system whose free text is reviewed, by how that is known, as of 3 December 2013. */
function verdict(grounding: string, evidence = 'date: 2013-06-01', asked = reviewed, value = 'true') {
  const text = `landscape: 1
origin: { kind: invented, title: T, date: 2013-12-03 }
owner: { id: eier, name: Eier }
units: { u: { name: U } }
systems: { s: { name: S, freeText: { reviewed: ${value} }, known: [${grounding}] } }
uses: { x: { system: s, unit: u } }
evidence: { e: { title: E, kind: document, ${evidence} }, w: { title: W, kind: statement, date: 2013-06-01 } }
`;
  return control([asked as never], snapshotOf(parseLandscape(text, 'judge'), '2013-12-03'))[0]?.verdict;
}

const document = '{ how: evidenced, evidence: e, source: s. 1 }';

describe('what is met is only claimed', () => {
  it.each([
    ['on somebody’s word', '{ how: stated, source: rektor }', 'date: 2013-06-01', 'claimed'],
    ['by a statement on file', '{ how: evidenced, evidence: w, source: rektor }', 'date: 2013-06-01', 'claimed'],
    ['by a document', document, 'date: 2013-06-01', 'met'],
    ['by a document of the day itself', document, 'date: 2013-12-03', 'met'],
    ['by a document from the day after', document, 'date: 2013-12-04', 'claimed'],
    ['by a document exactly a year old', document, 'date: 2012-12-03', 'met'],
    ['by a document a day older than that', document, 'date: 2012-12-02', 'claimed'],
    ['by a document without a date', document, 'date: –', 'claimed'],
    ['by a document on its last day', document, 'date: 2013-06-01, expires: 2013-12-03', 'met'],
    ['by a document that expired yesterday', document, 'date: 2013-06-01, expires: 2013-12-02', 'claimed'],
    ['by a document that was not yet one', document, 'date: 2013-06-01, from: 2013-12-04', 'claimed'],
    ['by what was observed today', '{ how: observed, source: skanning, on: 2013-12-03 }', 'date: –', 'met'],
    ['by what will be observed', '{ how: observed, source: skanning, on: 2013-12-04 }', 'date: –', 'claimed'],
    ['by what was observed too long ago', '{ how: observed, source: skanning, on: 2012-12-02 }', 'date: –', 'claimed'],
    [
      'by a fresh look at an old document',
      '{ how: evidenced, evidence: e, source: s. 1, on: 2013-12-01 }',
      'date: 2010-01-01',
      'met',
    ],
    [
      'by a look before the document was',
      '{ how: evidenced, evidence: e, source: s. 1, on: 2013-12-01 }',
      'date: 2014-01-01',
      'claimed',
    ],
  ])('%s', (_what, grounding, evidence, expected) => {
    expect(verdict(grounding, evidence)).toBe(expected);
  });

  it('where no age is asked for: an old or undated document carries, one from the future does not', () => {
    expect(verdict(document, 'date: 1990-01-01', ageless)).toBe('met');
    expect(verdict(document, 'date: –', ageless)).toBe('met');
    expect(verdict(document, 'date: 2013-12-04', ageless)).toBe('claimed');
    expect(verdict('{ how: observed, source: skanning, on: 2013-12-04 }', 'date: –', ageless)).toBe('claimed');
  });
});

it('what is not met stays so however it is known', () => {
  expect(verdict(document, undefined, undefined, 'false')).toBe('deviation');
  expect(verdict('{ how: stated, source: rektor }', undefined, undefined, 'false')).toBe('deviation');
  expect(verdict(document, undefined, undefined, '–')).toBe('unknown');
});

describe('a system that is said to hold no personal data', () => {
  const verdictWith = (more: string) => {
    const text = `landscape: 1
origin: { kind: invented, title: T, date: 2013-12-03 }
owner: { id: eier, name: Eier }
units: { u: { name: U } }
systems: { s: { name: S, personalData: false, freeText: { reviewed: false } } }
uses: { x: { system: s, unit: u } }
${more}`;
    return control([reviewed as never], snapshotOf(parseLandscape(text, 'judge'), '2013-12-03'))[0]?.verdict;
  };

  it('is asked nothing', () => expect(verdictWith('')).toBe('not-applicable'));
  it('is asked all the same when personal data is registered on it', () => {
    const used = `activities: { a: { name: A, systems: [s] } }
dataTypes: { d: { name: D } }
dataUses: { w: { activity: a, data: d, subjects: pupils } }
`;
    expect(verdictWith(used)).toBe('deviation');
  });
});
