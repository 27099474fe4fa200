import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingOf } from './reading.ts';

const read = (text: string) => readingOf({ text, asOf: '2026-11-22' });
const words = (text: string) => read(text).sentences.map((sentence) => sentence.text.replaceAll(/\s+/g, ' '));

describe('sentences', () => {
  it('end at a stop before a capital, not after an abbreviation or a number in a date', () => {
    expect(
      words('Vi bruker art. 6 nr. 1 bokstav e, jf. loven. Siden 3. september 2018 gjelder den. Er det klart? Ja!'),
    ).toEqual([
      'Vi bruker art. 6 nr. 1 bokstav e, jf. loven.',
      'Siden 3. september 2018 gjelder den.',
      'Er det klart?',
      'Ja!',
    ]);
  });

  it('go on over the lines of a text that was broken into lines', () => {
    const text =
      'Kommunen behandler opplysninger om elevene for å kunne gi dem\nopplæring. Det følger av loven, som\ndu kan lese selv.';
    expect(words(text)).toEqual([
      'Kommunen behandler opplysninger om elevene for å kunne gi dem opplæring.',
      'Det følger av loven, som du kan lese selv.',
    ]);
  });

  it('are points of a list without their marks', () => {
    const { sentences } = read('Vi lagrer:\n • navn\n- adresse\n\uf0b7 Fravær\n1) klasse');
    expect(sentences.filter(({ point }) => point).map(({ text }) => text)).toEqual([
      'navn',
      'adresse',
      'Fravær',
      'klasse',
    ]);
  });

  it('are cut where no writer would go on', () => {
    const { sentences } = read('ord '.repeat(2000));
    expect(sentences.length).toBeGreaterThan(3);
    expect(Math.max(...sentences.map(({ text }) => text.length))).toBeLessThan(2500);
  });
});

describe('sections', () => {
  it('begin at headings, with and without marks and blank lines', () => {
    const { sections } = read(
      'Personvern\n\nVi bryr oss.\nDine rettigheter\nDu har rett til innsyn.\n\n## Hvem er ansvarlig?\n\nKommunen.',
    );
    expect(sections.map(({ heading, sentences }) => [heading?.text, sentences.length])).toEqual([
      [undefined, 0],
      ['Personvern', 1],
      ['Dine rettigheter', 1],
      ['Hvem er ansvarlig?', 1],
    ]);
  });

  it('are not begun by the first line of a broken paragraph', () => {
    expect(read('Skolen samler inn opplysninger\nom elevene.').sections.map(({ heading }) => heading)).toEqual([
      undefined,
    ]);
  });
});

it('every sentence is what stands between its offsets, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc
          .array(fc.constantFrom('Vi ', 'art. 6', '\n', '• ', '§', '. ', 'Å', '\r\n', '\u00a0'))
          .map((parts) => parts.join('')),
      ),
      (text) => {
        let last = 0;
        for (const { start, end, text: slice } of read(text).sentences) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toBe(slice);
          expect(slice).not.toBe('');
          last = end;
        }
      },
    ),
  );
});
