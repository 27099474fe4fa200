import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadMupdf } from '#src/platform/pdf/mupdf.ts';
import { takes } from './areas.ts';
import { aroundAll, type Box } from './box.ts';
import { leaksIn } from './check-copy.ts';
import { findOnPage } from './find.ts';
import type { Mark } from './mark.ts';
import { openOriginal } from './original.ts';
import type { PageText } from './page-words.ts';
import { readPage, redact } from './redact.ts';

const mupdf = await loadMupdf();
const info = { title: 'Sak 2026/1, dokument 1', lang: 'nb' as const, madeAt: new Date('2026-11-23T09:00:00Z') };
type Device = import('mupdf').Device;

interface Sheet {
  readonly size: Box;
  readonly draw: (device: Device) => void;
}

function madePdf(sheets: readonly Sheet[], change: (pdf: import('mupdf').PDFDocument) => void = () => {}): Uint8Array {
  const buffer = new mupdf.Buffer();
  const writer = new mupdf.DocumentWriter(buffer, 'pdf', '');
  for (const { size, draw } of sheets) {
    draw(writer.beginPage([...size]));
    writer.endPage();
  }
  writer.close();
  const pdf = new mupdf.PDFDocument(buffer.asUint8Array().slice());
  change(pdf);
  return pdf.saveToBuffer('compress=no').asUint8Array().slice();
}

function write(device: Device, text: string, x: number, y: number, { size = 12, grey = 0, turned = false } = {}): void {
  const shown = new mupdf.Text();
  shown.showString(new mupdf.Font('Helvetica'), turned ? [0, size, size, 0, x, y] : [size, 0, 0, -size, x, y], text);
  device.fillText(shown, mupdf.Matrix.identity, mupdf.ColorSpace.DeviceGray, [grey], 1);
}

/** Each a line below the one before, so much further in. */
function writeAll(device: Device, texts: readonly string[], x: number, further: number): void {
  for (const [at, text] of texts.entries()) write(device, text, x + at * further, 30 + at * 17);
}

function pagesOf(bytes: Uint8Array, mediaType = 'application/pdf'): readonly PageText[] {
  const document = openOriginal(mupdf, bytes.slice(), mediaType);
  return Array.from({ length: document.countPages() }, (_, number) => {
    const { pixels, text } = readPage(mupdf, document.loadPage(number));
    pixels.destroy();
    return text;
  });
}

const wordsIn = (pages: readonly PageText[]) =>
  pages.flatMap(({ lines }, page) => lines.flatMap(({ words }) => words.map((word) => ({ page, word }))));

const markOf = ({ page, word }: ReturnType<typeof wordsIn>[number], code = '§ 13'): Mark => ({
  page,
  code,
  area: aroundAll(word.letters.map(({ box }) => box)),
});

/** Everything that can be read out of a file: its bytes, its streams unpacked, its texts. */
function everythingIn(bytes: Uint8Array): string {
  const pdf = mupdf.Document.openDocument(bytes.slice(), 'application/pdf').asPDF();
  if (pdf === null) throw new Error('no PDF');
  const objects = Array.from({ length: pdf.countObjects() }, (_, number) => {
    const object = pdf.newIndirect(number);
    const stream = object.isStream() ? Buffer.from(object.readStream().asUint8Array()) : Buffer.alloc(0);
    return `${object.resolve().toString()} ${stream.toString('latin1')} ${stream.toString('utf16le')}`;
  });
  const texts = Array.from({ length: pdf.countPages() }, (_, number) =>
    pdf.loadPage(number).toStructuredText('preserve-whitespace').asText(),
  );
  return [Buffer.from(bytes).toString('latin1'), ...objects, ...texts].join('\n');
}

/** What any program reads in each page. */
function textOf(bytes: Uint8Array): readonly string[] {
  const pdf = mupdf.Document.openDocument(bytes.slice(), 'application/pdf');
  return Array.from({ length: pdf.countPages() }, (_, number) =>
    pdf.loadPage(number).toStructuredText('preserve-whitespace').asText().replaceAll(/\s+/g, ' ').trim(),
  );
}

const a5: Box = [0, 0, 420, 300];
const bodyOf = (bytes: Uint8Array, mediaType = 'application/pdf') => ({ bytes, mediaType });

describe('a copy', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abdefghijklmnoprstuvæøå'), minLength: 4, maxLength: 9 });
  const sheet = fc.uniqueArray(word, { minLength: 2, maxLength: 14 });

  test('has no marked word in any of its bytes, and every other word, whatever the page is turned or cut', async () => {
    // What every copy says, such as the mark of UTF-16 before its title (feff), may be a word that chance makes.
    const always = everythingIn((await redact(bodyOf(madePdf([{ size: a5, draw: () => {} }])), [], info)).bytes);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(
          word.filter((one) => !always.includes(one)),
          { minLength: 3, maxLength: 20 },
        ),
        fc.constantFrom(0, 90, 180, 270),
        fc.boolean(),
        fc.infiniteStream(fc.boolean()),
        async (words, turn, isCut, choices) => {
          const drawn = (device: Device) => {
            for (const [index, text] of words.entries())
              write(device, text, 40 + (index % 4) * 90, 60 + Math.floor(index / 4) * 22);
          };
          const bytes = madePdf([{ size: a5, draw: drawn }], (pdf) => {
            const page = pdf.loadPage(0).getObject();
            page.put('Rotate', turn);
            if (isCut) page.put('CropBox', [20, 20, 410, 280]);
            pdf.setMetaData('info:Subject', words.join(' '));
          });
          const found = wordsIn(pagesOf(bytes));
          expect(found.map((one) => one.word.text).toSorted()).toEqual([...words].toSorted());
          const marked = found.filter(() => choices.next().value);
          const before = Buffer.from(bytes);
          const { bytes: copy } = await redact(
            bodyOf(bytes),
            marked.map((one) => markOf(one)),
            info,
          );
          expect(before.equals(bytes)).toBe(true);
          const all = everythingIn(copy);
          const gone = marked.map((one) => one.word.text);
          const left = found.map((one) => one.word.text).filter((one) => !gone.includes(one));
          const [text = ''] = textOf(copy);
          const inCopy = text.split(/\s+/);
          // A short word may be a part of one that stays.
          expect(gone.filter((one) => all.includes(one) && !left.some((other) => other.includes(one)))).toEqual([]);
          expect(gone.filter((one) => inCopy.includes(one))).toEqual([]);
          expect(left.filter((one) => !inCopy.includes(one))).toEqual([]);
        },
      ),
      { numRuns: 12, endOnFailure: true },
    );
  });

  test('has of a page of several marks, wherever they are, no letter that one of them takes', async () => {
    await fc.assert(
      fc.asyncProperty(
        sheet,
        fc.array(
          fc.tuple(fc.nat(400), fc.nat(280), fc.integer({ min: 3, max: 120 }), fc.integer({ min: 3, max: 60 })),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
        async (words, areas) => {
          const bytes = madePdf([{ size: a5, draw: (device) => writeAll(device, words, 30, 20) }]);
          const marks = areas.map(([x, y, w, h]): Mark => ({ page: 0, area: [x, y, x + w, y + h], code: '' }));
          const { bytes: copy } = await redact(bodyOf(bytes), marks, info);
          const before = pagesOf(bytes);
          const taken = wordsIn(before).flatMap((one) =>
            one.word.letters.filter((l) => marks.some((m) => takes(m.area, l))),
          );
          const kept = wordsIn(before).flatMap(({ word: { letters } }) => letters).length - taken.length;
          const shown = textOf(copy).join('').replaceAll('[sladdet]', '').replaceAll(' ', '');
          expect([...shown].length).toBeLessThanOrEqual(kept);
        },
      ),
      { numRuns: 8, endOnFailure: true },
    );
  });

  test('says at each mark what it is for, in the picture and in the text that is read aloud', async () => {
    const bytes = madePdf([{ size: a5, draw: (device) => write(device, 'Eleven heter Nora Lie.', 40, 60) }]);
    const name = wordsIn(pagesOf(bytes)).filter(({ word: { text } }) => text === 'Nora' || text === 'Lie.');
    const { bytes: copy } = await redact(
      bodyOf(bytes),
      name.map((one) => markOf(one)),
      info,
    );
    expect(textOf(copy)[0]).toBe('Eleven heter [§ 13] [§ 13]');
  });

  test('keeps none of what a file holds beside its pages', async () => {
    const secret = 'Hemmelighetsord';
    const bytes = madePdf([{ size: a5, draw: (device) => write(device, 'Vedtak', 40, 60) }], (pdf) => {
      pdf.setMetaData('info:Title', secret);
      pdf.setMetaData('info:Author', secret);
      const note = pdf.loadPage(0).createAnnotation('Text');
      note.setContents(secret);
      const file = pdf.addEmbeddedFile(`${secret}.txt`, 'text/plain', secret, new Date(0), new Date(0));
      pdf.insertEmbeddedFile(secret, file);
      const root = pdf.getTrailer().get('Root');
      const script = pdf.addObject({ S: pdf.newName('JavaScript'), JS: pdf.newString(`app.alert("${secret}")`) });
      root.put('OpenAction', script);
      root.put('Metadata', pdf.addStream(`<x>${secret}</x>`, { Type: pdf.newName('Metadata') }));
    });
    expect(everythingIn(bytes)).toContain(secret);
    const { bytes: copy } = await redact(bodyOf(bytes), [], info);
    expect(everythingIn(copy)).not.toContain(secret);
    expect(textOf(copy)).toEqual(['Vedtak']);
  });

  test('carries no word that cannot be seen: white on white, under a drawn box, under a picture, outside the page', async () => {
    const picture = new mupdf.Pixmap(mupdf.ColorSpace.DeviceRGB, [0, 0, 80, 20], false);
    picture.getPixels().forEach((_, at, all) => {
      all[at] = (at * 37) % 255;
    });
    const bytes = madePdf([
      {
        size: a5,
        draw: (device) => {
          write(device, 'synlig', 40, 60);
          write(device, 'kvitt', 40, 90, { grey: 1 });
          write(device, 'overstrøket', 40, 120);
          const box = new mupdf.Path();
          box.rect(30, 100, 200, 130);
          device.fillPath(box, false, mupdf.Matrix.identity, mupdf.ColorSpace.DeviceGray, [0], 1);
          write(device, 'underbildet', 40, 170);
          device.fillImage(new mupdf.Image(picture), [120, 0, 0, 30, 35, 150], 1);
          write(device, 'utenfor', 40, 900);
        },
      },
    ]);
    expect(wordsIn(pagesOf(bytes)).map(({ word: { text } }) => text)).toEqual(['synlig']);
    const { bytes: copy } = await redact(bodyOf(bytes), [], info);
    expect(everythingIn(copy)).not.toMatch(/kvitt|overstr|underbildet|utenfor/);
  });

  test('is of letters drawn as one, of turned text, of pictures and of plain text too', async () => {
    const bytes = madePdf([
      {
        size: a5,
        draw: (device) => {
          write(device, 'en ﬁsk', 40, 60);
          write(device, 'loddrett', 300, 60, { turned: true });
        },
      },
    ]);
    const marked = wordsIn(pagesOf(bytes)).filter(({ word: { text } }) => text !== 'en');
    expect(marked.map(({ word: { text } }) => text)).toEqual(['fisk', 'loddrett']);
    const { bytes: copy } = await redact(
      bodyOf(bytes),
      marked.map((one) => markOf(one, '')),
      info,
    );
    expect(textOf(copy)).toEqual(['en [sladdet] [sladdet]']);

    const png = mupdf.Document.openDocument(bytes.slice(), 'application/pdf')
      .loadPage(0)
      .toPixmap(mupdf.Matrix.identity, mupdf.ColorSpace.DeviceRGB)
      .asPNG()
      .slice();
    const pictured = await redact(bodyOf(png, 'image/png'), [{ page: 0, area: [0, 0, 200, 100], code: '§ 14' }], info);
    expect(textOf(pictured.bytes)).toEqual(['[§ 14]']);

    const plain = Buffer.from('Hei, jeg heter Čoarvi Ánde.\nSvar meg.\n');
    const named = wordsIn(pagesOf(plain, 'text/plain')).filter(({ word: { text } }) => /Čoarvi|Ánde/.test(text));
    const written = await redact(
      bodyOf(plain, 'text/plain'),
      named.map((one) => markOf(one, '')),
      info,
    );
    expect(textOf(written.bytes)[0]).toBe('Hei, jeg heter [sladdet] [sladdet] Svar meg.');
  });

  test('tells which words were taken out in one place and stand in another', async () => {
    const bytes = madePdf([
      { size: a5, draw: (device) => write(device, 'Nora ringte', 40, 60) },
      { size: a5, draw: (device) => write(device, 'Så kom NORA', 40, 60) },
    ]);
    const [first] = wordsIn(pagesOf(bytes));
    const { standing } = await redact(bodyOf(bytes), first === undefined ? [] : [markOf(first)], info);
    expect(standing).toEqual([{ word: 'nora', pages: [1] }]);
  });
});

describe('the check of a copy', () => {
  const whole = () => madePdf([{ size: a5, draw: (device) => write(device, 'Nora Lie bor her', 40, 60) }]);

  test('finds letters under a mark, words that should be gone, light points and what words can hide in', () => {
    const mark: Mark = { page: 0, area: [30, 40, 120, 70], code: '§ 13' };
    const kinds = (bytes: Uint8Array, gone: readonly string[]) =>
      new Set(leaksIn(mupdf, bytes, { covered: [[mark]], gone: new Set(gone) }).map(({ kind }) => kind));
    expect(kinds(whole(), ['nora'])).toEqual(new Set(['text-under-mark', 'word', 'not-black']));
    const noted = madePdf([{ size: a5, draw: () => {} }], (pdf) => {
      pdf.loadPage(0).createAnnotation('Text').setContents('hei');
    });
    expect(kinds(noted, [])).toContain('structure');
    expect(leaksIn(mupdf, whole(), { covered: [[], []], gone: new Set() })).toEqual([
      { page: undefined, kind: 'pages' },
    ]);
  });

  test('finds a word in a title', async () => {
    const { bytes } = await redact(bodyOf(whole()), [], { ...info, title: 'Saken til Nora' });
    const kinds = leaksIn(mupdf, bytes, { covered: [[]], gone: new Set(['nora']) }).map(({ kind }) => kind);
    expect(kinds).toContain('word-in-file');
  });
});

describe('what cannot be redacted', () => {
  test.each([
    ['a text document of an office program', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'application/msword'],
    ['a broken PDF', Buffer.from('%PDF-1.7 and nothing'), 'application/pdf'],
    ['nothing', Buffer.alloc(0), 'text/plain'],
  ])('is refused with words: %s', async (_, bytes, mediaType) => {
    await expect(redact(bodyOf(bytes, mediaType), [], info)).rejects.toMatchObject({
      code: 'bad-input',
      place: 'file',
    });
  });
});

describe('a search', () => {
  const found = (text: readonly string[], wanted: Parameters<typeof findOnPage>[2]) => {
    const bytes = madePdf([{ size: a5, draw: (device) => writeAll(device, text, 20, 0) }]);
    const [page] = pagesOf(bytes);
    return page === undefined ? [] : findOnPage(page, 0, wanted);
  };

  test('finds whole words in any case, with what is put on the end of a name, over the end of a line too', () => {
    const lines = ['Kari og KARIS mor, Karin.', 'Møtte Kari', 'Nord-', 'mann i dag'];
    expect(found(lines, { words: 'kari' }).map((hit) => hit.found)).toEqual(['Kari', 'KARIS', 'Kari']);
    const [whole] = found(lines, { words: 'Kari Nordmann' });
    expect(whole).toMatchObject({ found: 'Kari Nordmann' });
    expect(whole?.areas).toHaveLength(3);
    expect(found(lines, { words: ' ' })).toEqual([]);
    expect(found(lines, { words: '(' })).toEqual([]);
  });

  test('finds numbers and addresses by their form', () => {
    const lines = [
      'Født 010112 12345, tlf. 412 34 567 eller +47 22 33 44 55.',
      'Skriv til nora.lie@eksempel.no. Sak 2026/17, 1234',
    ];
    expect(found(lines, { pattern: 'identity-number' }).map((hit) => hit.found)).toEqual(['010112 12345']);
    expect(found(lines, { pattern: 'phone' }).map((hit) => hit.found)).toEqual(['412 34 567', '+47 22 33 44 55']);
    expect(found(lines, { pattern: 'email' }).map((hit) => hit.found)).toEqual(['nora.lie@eksempel.no']);
  });
});
