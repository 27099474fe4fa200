import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StatementFinding } from '../finding.ts';
import { numbered, stretchesOf } from './marked.ts';

const words = { nb: 'x', nn: 'x', en: 'x' };
const textAndPlaces = fc.string({ minLength: 1, maxLength: 60 }).chain((text) =>
  fc.record({
    text: fc.constant(text),
    places: fc.array(fc.tuple(fc.nat(text.length - 1), fc.nat(text.length)), { maxLength: 8 }),
  }),
);

function findingsAt(text: string, places: readonly (readonly [number, number])[]): StatementFinding[] {
  return places.map(([start, length]) => {
    const end = Math.min(text.length, start + length + 1);
    const passage = { start, end, text: text.slice(start, end) };
    return { kind: 'outdated-name', check: 'x', passage, message: words, law: [] };
  });
}

describe('the text with its marks', () => {
  test('is the text, whatever is marked in it, also where marks are about the same words', () => {
    fc.assert(
      fc.property(textAndPlaces, ({ text, places }) => {
        const stretches = stretchesOf(text, numbered(findingsAt(text, places)));
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
      }),
    );
  });

  test('has each number once, in order, where its passage begins', () => {
    fc.assert(
      fc.property(textAndPlaces, ({ text, places }) => {
        let at = 0;
        const seen: number[] = [];
        for (const stretch of stretchesOf(text, numbered(findingsAt(text, places)))) {
          for (const { number, finding } of stretch.begins) {
            expect(finding.passage.start).toBe(at);
            seen.push(number);
          }
          at += stretch.text.length;
        }
        expect(seen).toEqual(places.map((_, index) => index + 1));
      }),
    );
  });

  test('covers exactly what is within a passage', () => {
    fc.assert(
      fc.property(textAndPlaces, ({ text, places }) => {
        const findings = findingsAt(text, places);
        let at = 0;
        for (const { text: part, covered } of stretchesOf(text, numbered(findings))) {
          for (let offset = at; offset < at + part.length; offset += 1) {
            const within = findings.some(
              ({ passage }) => passage !== null && passage.start <= offset && passage.end > offset,
            );
            expect(covered).toBe(within);
          }
          at += part.length;
        }
      }),
    );
  });

  test('numbers nothing that stands nowhere', () => {
    const finding: StatementFinding = {
      kind: 'missing-information',
      check: 'x',
      passage: null,
      message: words,
      law: [],
    };
    expect(numbered([finding])).toEqual([]);
  });
});
