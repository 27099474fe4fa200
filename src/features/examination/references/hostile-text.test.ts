import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referenceFindings } from './references.ts';

const today = '2026-11-22';

describe('long and hostile text', () => {
  // Each something that a careless pattern takes hours over.
  it.each([
    '§ ',
    '§§ 1, ',
    '(§ 1-1) ',
    'forskrift om ',
    'artikkel og til ',
    '• § 5-1\n',
    'opplæringsloven (',
    ' ',
    'a',
    '1-',
    'av ',
    'nr. ',
    'opplæringsloven § 9A ',
    '((((',
    'jf. ',
    'I',
    '\n',
    'Fylkes',
    '1 a ',
  ])('of %j is judged', (piece) => {
    const text = `opplæringsloven ${piece.repeat(300_000 / piece.length)} slutt.`;
    expect(referenceFindings({ text, asOf: today }).every(({ passage }) => passage !== null)).toBe(true);
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    'opplæringsloven',
    ' § 9A',
    '§§ 5-1 til 5-9',
    ' (',
    ')',
    '\n',
    '\n\n',
    ' • ',
    ' og ',
    ', ',
    ' jf. ',
    'artikkel 15',
    ' nr. 1 f',
    'personvernforordningen',
    ' kapittel 3',
    'forskrift til opplæringslova',
    'lov om ',
    '§',
    '– ',
    'Fylkesmannen',
    'forvaltningsloven',
    ' av 2000',
    'rett til sletting',
    '.',
    '\u00a0',
    '\r\n',
    '🙂',
    'tidligere ',
    'i ',
    '99-99',
    'fvl.',
    '\u0000',
    'spesialundervisning',
  );
  const texts = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );
  const days = fc.constantFrom('2012-01-01', '2018-07-20', '2020-06-01', today);

  it('is judged without failing, the same each time, with passages that lie within it', () => {
    fc.assert(
      fc.property(texts, days, (text, asOf) => {
        const findings = referenceFindings({ text, asOf });
        expect(referenceFindings({ text, asOf })).toEqual(findings);
        for (const { passage, message } of findings) {
          if (passage === null) throw new Error('a reference stands somewhere');
          expect(passage.start).toBeGreaterThanOrEqual(0);
          expect(passage.end).toBeGreaterThan(passage.start);
          expect(text.slice(passage.start, passage.end)).toBe(passage.text);
          for (const words of Object.values(message)) expect(words).not.toMatch(/undefined|null|NaN/);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
