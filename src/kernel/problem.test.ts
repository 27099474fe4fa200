import { expect, it } from 'vitest';
import { isLang } from './language.ts';
import { Problem } from './problem.ts';

const inThree = { nb: 'nei', nn: 'nei, nei', en: 'no' };

it('says where, what, on which ground and what now', () => {
  const problem = new Problem('wrong', {
    code: 'bad-input',
    place: 'a.yaml:3:1',
    law: 'GDPR art. 32',
    remedy: 'mend it',
  });
  expect(problem.describe()).toBe('a.yaml:3:1: wrong\n  ground: GDPR art. 32\n  remedy: mend it');
});

it('leaves out what it does not know', () => {
  const problem = new Problem('gone', { code: 'not-found' });
  expect(problem.describe()).toBe('gone');
  expect([problem.place, problem.law, problem.remedy]).toEqual([undefined, undefined, undefined]);
});

it('speaks the reader’s language, and English in the log', () => {
  const problem = new Problem(inThree, { code: 'refused', remedy: inThree });
  expect(problem.say('nn')).toEqual({ message: 'nei, nei', remedy: 'nei, nei' });
  expect([problem.message, problem.remedy, problem.name]).toEqual(['no', 'no', 'Problem']);
  expect(new Problem('plain', { code: 'conflict' }).say('nb')).toEqual({ message: 'plain', remedy: undefined });
  expect(problem).toBeInstanceOf(Error);
});

it.each([
  ['nb', true],
  ['en', true],
  ['no', false],
  ['constructor', false],
  [undefined, false],
  [1, false],
])('%s is a language of ours: %s', (value, expected) => {
  expect(isLang(value)).toBe(expected);
});
