import { type PdfFile, pdfText, type Ref } from './pdf-file.ts';

/** Codes of a font go from 1; 0 is kept free. */
const mostInFont = 255;
/** Every letter is half as wide as it is high; each stretch of text is stretched to where its letters stand in the picture. */
const advance = 500;

/** Where a letter is found in the fonts of a text layer. */
interface Place {
  readonly font: number;
  readonly code: number;
}

/** Fonts that draw nothing, for text that stands in a picture already: what there is of them is which letter each code means. */
export interface LayerFonts {
  /** A text as stretches of one font each, the codes in hexadecimal. */
  readonly runs: (text: string) => readonly { readonly font: number; readonly codes: string; readonly count: number }[];
  /** Writes the fonts. @returns the entries of the resource dictionary */
  readonly write: (file: PdfFile) => string;
}

const hex = (code: number) => code.toString(16).padStart(2, '0');

function toUnicode(letters: readonly string[]): string {
  const rows = letters.map((letter, index) => `<${hex(index + 1)}> ${pdfText(letter).replace('feff', '')}`);
  const chunks = Array.from({ length: Math.ceil(rows.length / 100) }, (_, at) => rows.slice(at * 100, at * 100 + 100));
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <00> <ff> endcodespacerange',
    ...chunks.map((chunk) => `${chunk.length} beginbfchar\n${chunk.join('\n')}\nendbfchar`),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

/** The fonts of a document whose text layer is being written. Letters are given codes as they come. */
export function layerFonts(): LayerFonts {
  const places = new Map<string, Place>();
  const fonts: string[][] = [];
  const placeOf = (letter: string): Place => {
    const known = places.get(letter);
    if (known !== undefined) return known;
    if ((fonts.at(-1)?.length ?? mostInFont) >= mostInFont) fonts.push([]);
    const font = fonts.length - 1;
    const code = fonts[font]?.push(letter) ?? 0;
    places.set(letter, { font, code });
    return { font, code };
  };
  const runs = (text: string) => {
    const found: { font: number; codes: string; count: number }[] = [];
    for (const letter of text) {
      const { font, code } = placeOf(letter);
      const last = found.at(-1);
      if (last?.font === font) {
        last.codes += hex(code);
        last.count += 1;
      } else found.push({ font, codes: hex(code), count: 1 });
    }
    return found;
  };
  const write = (file: PdfFile) => {
    const glyph = file.stream('', Buffer.from(`${advance} 0 d0`));
    return fonts.map((letters, index) => `/F${index} ${writeFont(file, letters, glyph)} 0 R`).join(' ');
  };
  return { runs, write };
}

function writeFont(file: PdfFile, letters: readonly string[], glyph: Ref): Ref {
  const names = letters.map((_, index) => `/g${index + 1}`);
  const unicode = file.stream('', Buffer.from(toUnicode(letters), 'latin1'));
  return file.add(
    [
      '<< /Type /Font /Subtype /Type3 /FontBBox [0 -200 500 800] /FontMatrix [0.001 0 0 0.001 0 0] /Resources << >>',
      `/FirstChar 1 /LastChar ${letters.length} /Widths [${letters.map(() => advance).join(' ')}]`,
      `/Encoding << /Type /Encoding /Differences [1 ${names.join(' ')}] >>`,
      `/CharProcs << ${names.map((name) => `${name} ${glyph} 0 R`).join(' ')} >>`,
      `/ToUnicode ${unicode} 0 R >>`,
    ].join(' '),
  );
}
