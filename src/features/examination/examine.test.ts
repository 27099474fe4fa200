import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from './document/read-document.ts';
import { examine, examineDocument } from './examine.ts';
import { findingKinds } from './finding.ts';
import { kindNames } from './kind-names.ts';

const asOf = '2026-11-22';

function documentOf(source: string) {
  return readDocument(new TextEncoder().encode(source), { type: 'text/html' });
}

const piece = fc.constantFrom(
  '<p>',
  '</p>',
  '<li>',
  '<b>',
  '</b>',
  '&aring;',
  '&nbsp;',
  '&sect; 9A',
  'Oppl&aelig;ringsloven',
  ' § 5-1 ',
  'Fylkes&shy;mannen',
  ' ',
  'samtykke',
  'Vi sletter aldri noe. ',
  'berettiget interesse',
  '.',
  '\n',
  'barnevernet',
  '🙂',
  '<script>§ 9A</script>',
  'GDPR art. 120',
);

describe('examining', () => {
  it('gives findings in the order of the text, those that stand nowhere last, each place once a check', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const findings = examine({ text, asOf });
        expect(examine({ text, asOf })).toEqual(findings);
        const starts = findings.map(({ passage }) => passage?.start ?? Number.MAX_SAFE_INTEGER);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        const places = findings.map(({ kind, check, passage }) => `${kind} ${check} ${passage?.start}`);
        expect(new Set(places).size).toBe(places.length);
        for (const { passage } of findings)
          if (passage) expect(text.slice(passage.start, passage.end)).toBe(passage.text);
      }),
      { numRuns: 300 },
    );
  });

  it('of a web page gives places in its source', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const document = documentOf(`<h1>Personvern</h1>${pieces.join('')}`);
        const findings = examineDocument(document, { asOf });
        const inWords = examine({ text: document.plain, asOf });
        expect(findings.map(({ kind, check }) => `${kind} ${check}`)).toEqual(
          inWords.map(({ kind, check }) => `${kind} ${check}`),
        );
        for (const [index, { passage }] of findings.entries()) {
          expect(passage === null).toBe(inWords[index]?.passage === null);
          if (passage === null) continue;
          expect(document.text.slice(passage.start, passage.end)).toBe(passage.text);
          expect(passage.end).toBeGreaterThan(passage.start);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('finds the same words in a page as in its text', () => {
    const [found] = examineDocument(documentOf('<p>Klager etter oppl&aelig;ringsloven&nbsp;<b>§ 9A</b>.'), { asOf });
    expect(found).toMatchObject({
      kind: 'renumbered-reference',
      passage: { text: 'oppl&aelig;ringsloven&nbsp;<b>§ 9A' },
    });
  });

  it('has a name for every kind in every language', () => {
    for (const kind of findingKinds) for (const name of Object.values(kindNames[kind])) expect(name).toMatch(/\p{L}/u);
  });
});
