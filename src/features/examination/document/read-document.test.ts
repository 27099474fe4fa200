import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '#src/kernel/problem.ts';
import { hostilePdfs } from '#test/hostile-pdf.ts';
import type { DocumentHint, GivenDocument } from './given.ts';
import { pdfDocument, readingThread } from './pdf.ts';
import { openDocument, readDocument } from './read-document.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const page = (body: string, hint: DocumentHint = { type: 'text/html' }) => readDocument(bytesOf(body), hint);
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** What stands in the given document for words of the plain text. */
function givenFor({ text, plain, toGiven }: GivenDocument, words: string): string {
  const at = plain.indexOf(words);
  if (at === -1) throw new Error(`“${words}” is not among the words`);
  return text.slice(toGiven(at), toGiven(at + words.length, 'end'));
}

describe('a text file', () => {
  it('is its words, at their places', () => {
    const document = readDocument(bytesOf('Vi følger\u00a0loven.\r\nOg 🙂 mer.'), { name: 'a.txt' });
    expect(document).toMatchObject({ format: 'text', plain: 'Vi følger loven.\r\nOg 🙂 mer.' });
    expect(givenFor(document, 'følger loven')).toBe('følger\u00a0loven');
  });

  it.each<[string, Uint8Array, DocumentHint, string]>([
    ['UTF-8', bytesOf('Læring på skøyter'), {}, 'Læring på skøyter'],
    ['UTF-8 with a mark', bytesOf('\ufeffLæring'), {}, '\ufeffLæring'],
    ['windows-1252 that nobody told of', latin1('L\u00e6ring \u0096 p\u00e5'), {}, 'Læring – på'],
    ['ISO-8859-1 as the server says', latin1('p\u00e5'), { type: 'text/plain; charset=iso-8859-1' }, 'på'],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0xe5, 0, 0x61, 0]), {}, '\ufeffåa'],
    ['an encoding that is told wrongly', bytesOf('på'), { type: 'text/plain; charset=klingon' }, 'på'],
  ])('is read in %s', (_, bytes, hint, expected) => {
    expect(readDocument(bytes, hint).plain).toBe(expected);
  });

  it('in which brackets stand is no web page', () => {
    expect(readDocument(bytesOf('a < b, og <p> er et avsnitt'), { name: 'a.txt' }).format).toBe('text');
  });
});

describe('a web page', () => {
  it('is its words without markup, scripts and styles', () => {
    const document = page(
      '<html><head><title>Tittel</title><style>p { color: red }</style></head><body><h1>Personvern</h1><script>var a = "§ 9A";</script><p>Vi <b>f&oslash;lger</b> <!-- ikke --> loven.</p></body></html>',
    );
    expect(document.plain).toBe('Personvern\n\nVi følger loven.');
  });

  it('has a line for each point of a list, each row and each break', () => {
    expect(
      page('<p>Vi har:</p><ul><li>navn<li>adresse</ul><table><tr><td>A</td><td>B</td></tr><tr><td>C</table>D<br>E')
        .plain,
    ).toBe('Vi har:\n\n• navn\n• adresse\n\nA B\nC\n\nD\nE');
  });

  it('gives the place of words in its source, markup within them and all', () => {
    const document = page(
      '<p>Etter <a href="x">oppl&aelig;ringsloven</a>\n  <b>&sect;&nbsp;9A</b> og Fylkes&shy;mannen.',
    );
    expect(document.plain).toBe('Etter opplæringsloven § 9A og Fylkesmannen.');
    expect(givenFor(document, 'opplæringsloven')).toBe('oppl&aelig;ringsloven');
    expect(givenFor(document, 'opplæringsloven § 9A')).toBe('oppl&aelig;ringsloven</a>\n  <b>&sect;&nbsp;9A');
    expect(givenFor(document, 'Fylkesmannen')).toBe('Fylkes&shy;mannen');
  });

  it('is read in the encoding that it tells of', () => {
    const source = latin1('<meta charset="windows-1252"><p>p\u00e5 \u00a7 5</p>');
    expect(readDocument(source, { name: 'side.html' }).plain).toBe('på § 5');
  });

  it('is known by its beginning', () => {
    expect(readDocument(bytesOf('<!DOCTYPE html><p>Hei')).format).toBe('html');
  });

  it('may be broken in any way: every word has its place', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b',
      '<li>',
      '&aring;',
      '&',
      '&#',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      'ord',
      ' ',
      '\n',
      '>',
      '"',
      '&nbsp;',
      '🙂',
      '<td>',
      '<![CDATA[',
      'x y',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const document = page(`hei ${pieces.join('')}`);
        let last = 0;
        for (let at = 0; at < document.plain.length; at += 1) {
          const given = document.toGiven(at);
          expect(given).toBeGreaterThanOrEqual(last);
          expect(document.toGiven(at + 1, 'end')).toBeGreaterThanOrEqual(given);
          expect(document.toGiven(at + 1, 'end')).toBeLessThanOrEqual(document.text.length);
          last = given;
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

/** A PDF of one page with each text on a line of its own; places of its parts are left for the reader to find. */
function pdf(lines: readonly string[]): Uint8Array {
  const shown = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n');
  const stream = `BT /F1 12 Tf 14 TL 50 800 Td\n${shown}\nET`;
  return latin1(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>>>>>endobj\n4 0 obj<</Length ${stream.length}>>stream\n${stream}\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF`,
  );
}

describe('a PDF', () => {
  it('is its words, the lines of a paragraph and divided words joined', async () => {
    const document = await openDocument(
      pdf([
        'Skolen f\u00f8lger opplæringsloven',
        '\u00a7 9A og tar vare p\u00e5 skole-',
        'milj\u00f8et, b\u00e5de p\u00e5 skole- og',
        'kommuneniv\u00e5.',
      ]),
      { name: 'a.pdf' },
    );
    expect(document.format).toBe('pdf');
    expect(document.plain).toBe(
      'Skolen følger opplæringsloven § 9A og tar vare på skolemiljøet, både på skole- og kommunenivå.',
    );
    expect(document.text).toBe(document.plain);
  });

  it('of pictures only, or broken, is told so', async () => {
    await expect(openDocument(pdf([]), { name: 'bilder.pdf' })).rejects.toMatchObject({
      code: 'bad-input',
      place: 'bilder.pdf',
    });
    await expect(openDocument(latin1('%PDF-1.4\nikke noe'), { name: 'b.pdf' })).rejects.toMatchObject({
      place: 'b.pdf',
    });
  });

  it('that would be read for years is given up, and the next one is read', async () => {
    const thread = readingThread(1500);
    const given: unknown = await pdfDocument(hostilePdfs.forYears(), 'lang.pdf', thread).catch((error) => error);
    expect(given instanceof Problem && given.say('nb').message).toBe('PDF-en krever for mye av maskinen');
    expect((await pdfDocument(hostilePdfs.manyLetters(), 'a.pdf', readingThread(30_000))).plain).toMatch(/a{99}/);
  });
});

describe('what cannot be read', () => {
  it.each<[string, Uint8Array, DocumentHint]>([
    ['nothing', new Uint8Array(), { name: 'tom.txt' }],
    ['a page that a script makes', bytesOf('<html><body><script>lag()</script></body></html>'), { name: 'tom.html' }],
    ['a packed document', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), { name: 'a.docx' }],
    ['a picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), { name: 'a.jpg' }],
    ['bytes that are no text', Uint8Array.from([65, 0, 0, 66]), { name: 'a.bin' }],
    ['more than ten megabytes', new Uint8Array(10_000_001).fill(97), { name: 'stor.txt' }],
  ])('%s is told with its name and what to do', (_, bytes, hint) => {
    try {
      readDocument(bytes, hint);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      expect(error.place).toBe(hint.name);
      for (const lang of ['nb', 'nn', 'en'] as const) expect(error.say(lang).remedy).toMatch(/\S/);
      return;
    }
    throw new Error('it was read');
  });
});
