import type { Mupdf } from '#src/platform/pdf/mupdf.ts';
import { type Box, common } from './box.ts';
import { spoken } from './layer.ts';
import type { Mark } from './mark.ts';
import { codePlace, drawPage, scaleOf } from './picture.ts';

/** What a copy must keep to, by which it is judged when it has been read anew. */
export interface Expected {
  /** What is covered, page by page. */
  readonly covered: readonly (readonly Mark[])[];
  /** Words that were taken out wherever they stood: in lower case. */
  readonly gone: ReadonlySet<string>;
}

/** Something that is in a copy and must not be. It says where and of what kind, never the words. */
export interface Leak {
  readonly page: number | undefined;
  readonly kind: 'text-under-mark' | 'word' | 'word-in-file' | 'not-black' | 'structure' | 'pages';
}

/** What a copy has no need of, and what words could hide in. */
const forbidden = [
  'JavaScript',
  'JS',
  'EmbeddedFiles',
  'EmbeddedFile',
  'Filespec',
  'AcroForm',
  'OCProperties',
  'OCG',
  'Annots',
  'AA',
  'OpenAction',
  'Outlines',
  'Names',
  'Dests',
  'Metadata',
  'PieceInfo',
  'Thumb',
  'URI',
  'Prev',
  'Alt',
  'ActualText',
  'Alternates',
  'SMask',
];

/** The words of a text, as they are compared: in lower case, without what stands around them. */
export function comparedWords(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** What our own files are written with: no word of an original. */
const vocabulary = new Set(
  comparedWords(
    `cidinit procset findresource begin dict begincmap cidsysteminfo registry adobe ordering ucs supplement def cmapname identity
    cmaptype begincodespacerange endcodespacerange beginbfchar endbfchar endcmap currentdict cmap defineresource pop end artifact
    type font type3 subtype fontbbox fontmatrix resources firstchar lastchar widths encoding differences charprocs tounicode page
    pages parent mediabox contents xobject image width height colorspace devicegray devicergb bitspercomponent structparents tabs
    structelem document structtreeroot parenttree nums count kids catalog lang marked true markinfo viewerpreferences
    displaydoctitle title producer skolevern creationdate moddate filter flatedecode dctdecode length false null stream endstream`,
  ),
);

type OpenPdf = import('mupdf').PDFDocument;

/** All dictionaries and all streams but pictures of a file, as text: what a program that looks for words in it would find. */
function rawTexts(pdf: OpenPdf): readonly string[] {
  return Array.from({ length: pdf.countObjects() }, (_, number) => {
    const object = pdf.newIndirect(number);
    const resolved = object.resolve();
    if (resolved.isNull()) return '';
    const words = resolved.toString(true, false);
    if (!object.isStream() || /\/Subtype\s*\/Image/.test(words)) return words;
    return `${words} ${Buffer.from(object.readStream().asUint8Array()).toString('latin1')}`;
  });
}

function structureLeaks(bytes: Uint8Array, raw: readonly string[]): readonly Leak[] {
  const file = Buffer.from(bytes).toString('latin1');
  const ends = file.split('%%EOF').length - 1;
  const named = raw.some((text) => forbidden.some((name) => new RegExp(`/${name}(?![A-Za-z0-9])`).test(text)));
  return ends !== 1 || named ? [{ page: undefined, kind: 'structure' }] : [];
}

function middleOf(quad: readonly number[]): readonly [number, number] {
  const at = (index: number) => quad[index] ?? 0;
  return [(at(0) + at(2) + at(4) + at(6)) / 4, (at(1) + at(3) + at(5) + at(7)) / 4];
}

/** The text that stands within each mark must be its code and nothing else; outside, no word that was to be gone. */
function textLeaks(pdf: OpenPdf, number: number, { covered, gone }: Expected): readonly Leak[] {
  const marks = covered[number] ?? [];
  const codes = new Set(marks.flatMap(({ code }) => [...spoken(code)]));
  const page = pdf.loadPage(number);
  const text = page.toStructuredText('preserve-whitespace');
  let whole = '';
  let isUnder = false;
  text.walk({
    onChar: (char, _origin, _font, _size, quad) => {
      whole += char;
      const [x, y] = middleOf(quad as unknown as readonly number[]);
      const under = marks.some(({ area: [l, t, r, b] }) => l + 0.5 < x && x < r - 0.5 && t + 0.5 < y && y < b - 0.5);
      if (under && char.trim() !== '' && !codes.has(char)) isUnder = true;
    },
    endLine: () => {
      whole += '\n';
    },
  });
  text.destroy();
  page.destroy();
  const withoutCodes = marks.reduce((rest, { code }) => rest.replaceAll(spoken(code), ' '), whole);
  const hasWord = comparedWords(withoutCodes).some((word) => gone.has(word));
  return [
    ...(isUnder ? [{ page: number, kind: 'text-under-mark' as const }] : []),
    ...(hasWord ? [{ page: number, kind: 'word' as const }] : []),
  ];
}

/** Every point of a mark must be black but for its code. */
function pictureLeaks(mupdf: Mupdf, pdf: OpenPdf, number: number, marks: readonly Mark[]): readonly Leak[] {
  if (marks.length === 0) return [];
  const page = pdf.loadPage(number);
  const [, , width, height] = page.getBounds();
  const scale = scaleOf(width, height);
  const pixels = drawPage(mupdf, page, scale);
  const [data, stride, parts] = [pixels.getPixels(), pixels.getStride(), pixels.getNumberOfComponents()];
  const places = marks.flatMap((mark) => {
    const place = codePlace(mupdf, mark);
    place?.font.destroy();
    return place === undefined ? [] : [place.box];
  });
  const isCode = (x: number, y: number) =>
    places.some((box) => common(box, [x / scale - 1, y / scale - 1, x / scale + 1, y / scale + 1]) !== undefined);
  const isLight = ({ area: [left, top, right, bottom] }: { readonly area: Box }) => {
    const end = [
      Math.min(pixels.getWidth(), right * scale - 2),
      Math.min(pixels.getHeight(), bottom * scale - 2),
    ] as const;
    for (let y = Math.max(0, Math.ceil(top * scale) + 2); y < end[1]; y += 1)
      for (let x = Math.max(0, Math.ceil(left * scale) + 2); x < end[0]; x += 1)
        if ((data[y * stride + x * parts] ?? 0) > 90 && !isCode(x, y)) return true;
    return false;
  };
  const found = marks.some(isLight);
  pixels.destroy();
  page.destroy();
  return found ? [{ page: number, kind: 'not-black' }] : [];
}

/**
 * Reads a copy as anybody could and looks for what must not be in it: letters under marks, words that were taken out everywhere (in
 * text, titles and raw streams), points that are not black, and whatever a file may hide words in. None found is an empty list.
 */
export function leaksIn(mupdf: Mupdf, copy: Uint8Array, { covered, gone: words }: Expected): readonly Leak[] {
  // The words of our own codes stand in the copy, whatever was taken out.
  const own = new Set(covered.flat().flatMap(({ code }) => comparedWords(spoken(code))));
  const expected: Expected = { covered, gone: new Set([...words].filter((word) => !own.has(word))) };
  const opened = mupdf.Document.openDocument(copy.slice(), 'application/pdf');
  try {
    const pdf = opened.asPDF();
    if (pdf === null || pdf.countPages() !== expected.covered.length) return [{ page: undefined, kind: 'pages' }];
    const raw = rawTexts(pdf);
    const title = pdf.getMetaData('info:Title') ?? '';
    const hasWord = [...raw, title].some((text) =>
      comparedWords(text).some((word) => word.length > 3 && expected.gone.has(word) && !vocabulary.has(word)),
    );
    const pages = expected.covered.flatMap((marks, number) => [
      ...textLeaks(pdf, number, expected),
      ...pictureLeaks(mupdf, pdf, number, marks),
    ]);
    return [
      ...structureLeaks(copy, raw),
      ...(hasWord ? [{ page: undefined, kind: 'word-in-file' as const }] : []),
      ...pages,
    ];
  } finally {
    opened.destroy();
  }
}
