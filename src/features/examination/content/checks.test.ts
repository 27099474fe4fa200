import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '#src/kernel/language.ts';
import { resolveReference } from '#src/law/resolve.ts';
import { allContentChecks, contentChecks } from './checks.ts';

const asOf = '2026-11-22';
const examine = (text: string, day = asOf) => {
  const examined = { text, asOf: day };
  return contentChecks.flatMap((check) => check(examined));
};

describe('every check', () => {
  it.each(allContentChecks.map((one) => [`${one.kind} ${one.check}`, one] as const))(
    '%s cites law that is in force, or was on another day',
    (_name, { law }) => {
      const states = law.map((reference) => resolveReference(reference, asOf).state);
      expect(states).toContain('in-force');
      expect(states.filter((state) => state === 'unknown-act')).toEqual([]);
      // What is not law any more is there for statements that are examined as of an earlier day.
      const others = law.filter((reference) => resolveReference(reference, asOf).state !== 'in-force');
      expect(others.every(({ act }) => act === 'ekomloven-2003')).toBe(true);
    },
  );

  it('says what it found in three languages, none of them twice the same', () => {
    const found = examine('Vi behandler opplysninger om deg.');
    expect(found.length).toBeGreaterThan(5);
    for (const { message } of found) {
      const said = languages.map((lang) => message[lang]);
      expect(new Set(said).size).toBe(3);
      expect(said.every((words) => words.length > 20 && words.endsWith('.'))).toBe(true);
    }
  });
});

it('nothing is found in a text that is not about personal data', () => {
  expect(examine('Kok opp vannet og tilsett salt. La det stå i ti minutter.')).toEqual([]);
  expect(examine('')).toEqual([]);
});

it('what was not yet law is not asked for', () => {
  const text = 'Skolen behandler opplysninger om elevene med deres samtykke.';
  expect(examine(text, '2017-05-01')).toEqual([]);
  expect(examine(text, '2018-07-20').length).toBeGreaterThan(5);
});

const pieces = fc.constantFrom(
  'Vi behandler personopplysninger',
  'Elevens navn er aldri synlig',
  'ikke ',
  'slettes etter ',
  'artikkel 6 nr. 1 bokstav f',
  'berettiget interesse ',
  'samtykke eller ',
  'logges ',
  'tre måneder',
  '\n',
  '. ',
  '• ',
  '"',
  'ø'.repeat(50),
  ' '.repeat(30),
);

it('whatever the text, no check throws, and every passage is what stands there', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const { passage } of examine(text)) {
        if (passage === null) continue;
        expect(passage.start).toBeGreaterThanOrEqual(0);
        expect(passage.end).toBeGreaterThan(passage.start);
        expect(passage.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(passage.start, passage.end)).toBe(passage.text);
      }
    }),
    { numRuns: 60 },
  );
});

it('long texts of any make are read through', () => {
  const longs = ['personopplysninger ', 'a', 'slettes etter etter ', 'Vi. ', '• x\n', 'navn aldri ', '(((((', '2018 '];
  for (const one of longs) expect(Array.isArray(examine(one.repeat(30_000 / one.length)))).toBe(true);
});
