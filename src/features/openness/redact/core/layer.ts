import { isTaken } from './areas.ts';
import { heightOf, widthOf } from './box.ts';
import type { Mark } from './mark.ts';
import type { Letter, Line, PageText } from './page-words.ts';

/** A stretch of text of the new layer, where it stands. */
export interface Stretch {
  readonly text: string;
  readonly origin: readonly [number, number];
  readonly direction: readonly [number, number];
  readonly size: number;
  readonly width: number;
  /** The next one is of the same word. */
  readonly goesOn?: boolean;
}

/** A paragraph of the new layer. */
export interface Paragraph {
  readonly stretches: readonly Stretch[];
}

/** What is read aloud where something was taken out. */
export const spoken = (code: string): string => `[${code === '' ? 'sladdet' : code}]`;

function stretchOf(letters: readonly Letter[]): Stretch {
  const [first, last] = [letters[0], letters.at(-1)] as [Letter, Letter];
  const [dx, dy] = first.direction;
  const along = Math.abs((last.origin[0] - first.origin[0]) * dx + (last.origin[1] - first.origin[1]) * dy);
  const lastWidth = Math.abs(dx) >= Math.abs(dy) ? widthOf(last.box) : heightOf(last.box);
  return {
    text: letters.map(({ text }) => text).join(''),
    origin: first.origin,
    direction: first.direction,
    size: Math.max(1, first.size),
    width: Math.max(1, along + lastWidth),
  };
}

function stretchOfMark({ area: [left, , right, bottom], code }: Mark, size: number, line = bottom - 1): Stretch {
  return { text: spoken(code), origin: [left, line], direction: [1, 0], size, width: Math.max(1, right - left) };
}

/** Where the line of a letter goes within a mark: a copy is read line by line. */
const lineOf = ({ area: [, top, , bottom] }: Mark, { origin: [, y], direction: [, dy] }: Letter): number =>
  Math.abs(dy) < 0.1 && top < y && y < bottom ? y : bottom - 1;

/** A line without what is taken from it; each mark is spoken once, where the first that it takes stood. */
function stretchesOf({ words }: Line, covered: readonly Mark[], said: Set<Mark>): readonly Stretch[] {
  return words.flatMap(({ letters }) => {
    const found: Stretch[] = [];
    let run: Letter[] = [];
    const flush = () => {
      if (run.length > 0) found.push(stretchOf(run));
      run = [];
    };
    for (const letter of letters) {
      if (!isTaken(letter, covered)) {
        run.push(letter);
        continue;
      }
      flush();
      const mark = covered.find((one) => isTaken(letter, [one]));
      if (mark === undefined || said.has(mark)) continue;
      said.add(mark);
      found.push(stretchOfMark(mark, Math.max(1, letter.size), lineOf(mark, letter)));
    }
    flush();
    return found.map((stretch, index) => (index < found.length - 1 ? { ...stretch, goesOn: true } : stretch));
  });
}

/** The text of a page's copy: what is seen of the original and not taken out, paragraph by paragraph, and a word for each mark. */
export function layerOf(page: PageText, covered: readonly Mark[]): readonly Paragraph[] {
  const said = new Set<Mark>();
  const blocks = Map.groupBy(page.lines, ({ block }) => block);
  const paragraphs = [...blocks.values()].map((lines) => ({
    stretches: lines.flatMap((line) => stretchesOf(line, covered, said)),
  }));
  const ofPictures = covered
    .filter((mark) => !said.has(mark))
    .map((mark) => ({ stretches: [stretchOfMark(mark, Math.min(9, Math.max(1, heightOf(mark.area))))] }));
  return [...paragraphs, ...ofPictures].filter(({ stretches }) => stretches.length > 0);
}
