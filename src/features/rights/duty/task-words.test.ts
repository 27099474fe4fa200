import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languages } from '#src/kernel/language.ts';
import { allOf, type TaskText, taskIn, taskTexts, taskWords } from './task-words.ts';

const names = Object.keys(taskTexts) as TaskText[];
const word = fc.constantFrom('Blåklokke', 'Granbar Skole (ny)', 'navn, fravær', '2026-11-20–2026-11-22', 'C++ $1 .*');

test('what was written in one language is read in each, with the same names in it', () => {
  const wrote = fc.constantFrom(...languages);
  fc.assert(
    fc.property(fc.constantFrom(...names), word, word, wrote, wrote, (name, system, felt, from, to) => {
      const places = { system, felt, hvem: 'Kim', tid: felt, dag: '2026-12-01' };
      expect(taskIn(taskWords(name, places, from), to)).toBe(taskWords(name, places, to));
    }),
  );
});

test('everything of a kind is said in the language too, and what somebody has written stays as it is', () => {
  const written = taskWords('findDigital', { system: 'Feide', felt: allOf.fields.nn }, 'nn');
  expect(taskIn(written, 'en')).toContain('on whom the case is about: everything.');
  expect(taskIn('Se i papirmappen på kontoret', 'en')).toBeUndefined();
});

test('every task keeps its places in every language', () => {
  const placesIn = (text: string) => (text.match(/\{\p{L}+\}/gu) ?? []).sort();
  for (const name of names)
    for (const lang of languages)
      expect(placesIn(taskTexts[name][lang]), `${name} ${lang}`).toEqual(placesIn(taskTexts[name].nb));
});
