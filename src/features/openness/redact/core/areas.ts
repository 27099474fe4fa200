import { around, type Box, common } from './box.ts';
import type { Mark } from './mark.ts';
import type { Letter, PageText } from './page-words.ts';

/** Less of a letter than this is an edge that the mark happens to touch; the letter stays, and so do most of its pixels. */
const partOfWidth = 0.2;
const partOfHeight = 0.3;

/** Whether a stretch goes over the middle of another, or over enough of it. */
const coversEnough = (from: number, to: number, start: number, end: number, part: number): boolean => {
  const middle = (start + end) / 2;
  const shared = Math.min(to, end) - Math.max(from, start);
  return (from <= middle && middle <= to) || (shared > 0 && shared >= part * (end - start));
};

/** Whether a mark takes a letter: also a line that is drawn through it does. */
export function takes([left, top, right, bottom]: Box, { box }: Letter): boolean {
  const isAcross = coversEnough(left, right, box[0], box[2], partOfWidth);
  return isAcross && coversEnough(top, bottom, box[1], box[3], partOfHeight);
}

/** A mark's area grown until no letter that it takes sticks out of it: half a letter can be read. */
function grown(area: Box, letters: readonly Letter[]): Box {
  let now = area;
  for (;;) {
    const taken = letters.filter((letter) => takes(now, letter));
    const next = taken.reduce((box, letter) => around(box, letter.box), now);
    if (next.every((edge, index) => edge === now[index])) return now;
    now = next;
  }
}

/** What is covered on a page: the areas of its marks, each around the whole of every letter that it takes. */
export function coveredOn(page: PageText, marks: readonly Mark[]): readonly Mark[] {
  const letters = page.lines.flatMap(({ words }) => words.flatMap((word) => word.letters));
  const whole: Box = [0, 0, page.width, page.height];
  return marks.flatMap((mark) => {
    const area = common(mark.area, whole);
    return area === undefined ? [] : [{ ...mark, area: grown(area, letters) }];
  });
}

/** Whether a letter is under any of them. */
export const isTaken = (letter: Letter, covered: readonly Mark[]): boolean =>
  covered.some(({ area }) => takes(area, letter));
