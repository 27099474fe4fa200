import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lixOf } from './lix.ts';

describe('LIX', () => {
  it('is the words of a sentence and the share of long ones', () => {
    // Eight words in two sentences, two of them longer than six letters: 8 / 2 + 200 / 8.
    expect(lixOf('Vi vet hva du heter. Skolen passer personopplysninger.')).toEqual({
      value: 4 + (100 * 1) / 8,
      words: 8,
      long: 1,
      sentences: 2,
    });
  });

  it('counts a word of six letters as short and one of seven as long', () => {
    expect(lixOf('skolen').long).toBe(0);
    expect(lixOf('skolene').long).toBe(1);
  });

  it('takes a heading and an item of a list for sentences, and no stop within a word for an end', () => {
    expect(lixOf('Dette vet vi:\n– navn\n– post@skole.example\n').sentences).toBe(3);
    expect(lixOf('Fra 3. mai kl. 12.30.').sentences).toBe(3);
  });

  it('is nothing for a text without words', () => {
    expect(lixOf(' \n – ! ').value).toBe(0);
  });

  it('is the same whatever space stands between words', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zæøå]{1,12}$/), { minLength: 1 }), (words) => {
        expect(lixOf(`${words.join(' ')}.`).value).toBeCloseTo(lixOf(`${words.join('   ')} .`).value);
      }),
    );
  });
});
