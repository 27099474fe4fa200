import type { Mupdf } from '#src/platform/pdf/mupdf.ts';
import { aroundAll, type Box } from './box.ts';
import { cannotRedact } from './original.ts';

/** A letter of a page, where it stands. */
export interface Letter {
  readonly text: string;
  readonly box: Box;
  /** Where it stands on its line, and the direction in which the line goes (a unit vector; [1, 0] is from left to right). */
  readonly origin: readonly [number, number];
  readonly direction: readonly [number, number];
  readonly size: number;
}

/** Letters between spaces. */
export interface Word {
  readonly text: string;
  readonly letters: readonly Letter[];
}

/** The words of a line, in the order in which they are read. */
export interface Line {
  /** Lines of one block belong together as a paragraph does. */
  readonly block: number;
  readonly words: readonly Word[];
}

/** A page with its words. */
export interface PageText {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

type Page = ReturnType<import('mupdf').Document['loadPage']>;
type Quad = readonly [number, number, number, number, number, number, number, number];

/** How far a letter reaches above and below its line, as a part of the height that its font claims: room for Å and g, none for the next line. */
const trimTop = 0.06;
const trimBottom = 0.04;

function boxOf(quad: Quad, left: number, top: number): Box {
  const xs = [quad[0], quad[2], quad[4], quad[6]];
  const ys = [quad[1], quad[3], quad[5], quad[7]];
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  const isUpright = Math.abs(quad[1] - quad[3]) < 0.5;
  const height = high - low;
  return [
    Math.min(...xs) - left,
    low - top + (isUpright ? height * trimTop : 0),
    Math.max(...xs) - left,
    high - top - (isUpright ? height * trimBottom : 0),
  ];
}

function directionOf(quad: Quad): readonly [number, number] {
  const [dx, dy] = [quad[2] - quad[0], quad[3] - quad[1]];
  const length = Math.hypot(dx, dy);
  return length < 1e-6 ? [1, 0] : [dx / length, dy / length];
}

/** Letters that a font draws as one ("fi") come as one with a width and one without: both stand where the first does. */
function withWidths(letters: readonly Letter[]): readonly Letter[] {
  const whole: Letter[] = [];
  for (const letter of letters) {
    const before = whole.at(-1);
    const [left, top, right, bottom] = letter.box;
    const isFlat = Math.max(right - left, 0) < 0.01 || Math.max(bottom - top, 0) < 0.01;
    whole.push(isFlat && before !== undefined ? { ...letter, box: before.box, direction: before.direction } : letter);
  }
  return whole;
}

function wordsOf(letters: readonly Letter[]): readonly Word[] {
  const words: Letter[][] = [[]];
  for (const letter of withWidths(letters)) {
    if (/^[\s\u00a0]*$/u.test(letter.text)) words.push([]);
    else words.at(-1)?.push(letter);
  }
  return words.flatMap((of) =>
    of.length === 0
      ? []
      : [
          {
            text: of
              .map(({ text }) => text)
              .join('')
              .normalize('NFC'),
            letters: of,
          },
        ],
  );
}

/** No page that people read has more letters (A0 in small print has a third); each takes memory here. */
const mostLetters = 300_000;

/** Where glyphs are painted, and what is painted after them: a picture on top of a word hides it. */
function hiddenByPictures(
  mupdf: Mupdf,
  page: Page,
): (x: number, y: number, middle: readonly [number, number]) => boolean {
  const painted = new Map<string, number>();
  const pictures: { readonly at: number; readonly box: Box }[] = [];
  let [at, letters] = [0, 0];
  const key = (x: number, y: number) => `${Math.round(x * 4)} ${Math.round(y * 4)}`;
  type Matrix = readonly number[];
  const place = (x: number, y: number, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix) =>
    [a * x + c * y + e, b * x + d * y + f] as const;
  const glyphs = (text: import('mupdf').Text, ctm: Matrix) => {
    at += 1;
    text.walk({
      showGlyph: (_font, [, , , , e, f]) => {
        letters += 1;
        if (letters > mostLetters) throw cannotRedact('heavy');
        painted.set(key(...place(e, f, ctm)), at);
      },
    });
  };
  const picture = (ctm: Matrix, alpha: number) => {
    at += 1;
    if (alpha < 1) return;
    const corners = [place(0, 0, ctm), place(1, 0, ctm), place(0, 1, ctm), place(1, 1, ctm)];
    pictures.push({ at, box: aroundAll(corners.map(([x, y]): Box => [x, y, x, y])) });
  };
  const device = new mupdf.Device({
    fillText: (text, ctm) => glyphs(text, ctm),
    strokeText: (text, _stroke, ctm) => glyphs(text, ctm),
    fillImage: (_image, ctm, alpha) => picture(ctm, alpha),
  });
  page.run(device, mupdf.Matrix.identity);
  device.close();
  device.destroy();
  return (x, y, [middleX, middleY]) => {
    const when = painted.get(key(x, y));
    if (when === undefined) return false;
    return pictures.some(({ at: later, box: [left, top, right, bottom] }) => {
      return later > when && left <= middleX && middleX <= right && top <= middleY && middleY <= bottom;
    });
  };
}

/**
 * The words of a page where they stand, as far as they can be seen: what is outside the page, under a picture, or of the same colour
 * as what is behind it (`isSeen`) is not carried into any copy. A name under a black box that somebody drew stays out.
 */
export function wordsOfPage(mupdf: Mupdf, page: Page, isSeen: (box: Box) => boolean): PageText {
  const [left, top, right, bottom] = page.getBounds();
  const [width, height] = [right - left, bottom - top];
  const isHidden = hiddenByPictures(mupdf, page);
  const lines: Line[] = [];
  let [block, letters]: [number, Letter[]] = [-1, []];
  const text = page.toStructuredText('preserve-whitespace');
  text.walk({
    beginTextBlock: () => {
      block += 1;
    },
    beginLine: () => {
      letters = [];
    },
    onChar: (char, origin, _font, size, quad) => {
      const box = boxOf(quad as unknown as Quad, left, top);
      const middle = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] as const;
      const isOutside = middle[0] < 0 || middle[1] < 0 || middle[0] > width || middle[1] > height;
      const [x, y] = origin as unknown as readonly [number, number];
      if (isOutside || isHidden(x, y, [middle[0] + left, middle[1] + top])) return;
      const direction = directionOf(quad as unknown as Quad);
      letters.push({ text: char, box, origin: [x - left, y - top], direction, size });
    },
    endLine: () => {
      const words = wordsOf(letters).flatMap(({ letters: of }) => seenWords(of, isSeen));
      if (words.length > 0) lines.push({ block, words });
    },
  });
  text.destroy();
  return { width, height, lines };
}

function seenWords(letters: readonly Letter[], isSeen: (box: Box) => boolean): readonly Word[] {
  const seen = letters.filter(({ box }) => isSeen(box));
  return seen.length === 0
    ? []
    : [
        {
          text: seen
            .map(({ text }) => text)
            .join('')
            .normalize('NFC'),
          letters: seen,
        },
      ];
}
