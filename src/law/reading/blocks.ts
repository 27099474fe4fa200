/** A paragraph, a heading or one point of a list; `end` is the first unit after it. */
export interface Block {
  readonly start: number;
  readonly end: number;
  /** One point of a list: it belongs to what stands above the list. */
  readonly item: boolean;
}

const bullet = /^[ \t\u00a0]*(?:[•▪◦‣·●○*–—-]|\d{1,2}[.)]|\p{Ll}\))[ \t\u00a0]/u;
const endsSentence = /[.:;!?»"”)]\s*$/;
/** Files that break their lines do so at about this length; a shorter line was meant to end. */
const wrappedFrom = 45;

/** True when a line goes on from the one above it, as in a text whose lines are broken to a width. */
function goesOn(above: string, line: string): boolean {
  if (above.length < wrappedFrom || endsSentence.test(above)) return false;
  return /^[ \t\u00a0]*[\p{Ll}\d§(«"]/u.test(line);
}

/** The paragraphs, headings and list points of a text, in order. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: { start: number; end: number; item: boolean }[] = [];
  let above = '';
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, end).trimEnd();
    const item = bullet.test(line);
    const last = blocks.at(-1);
    if (line.trim() !== '') {
      if (last !== undefined && !item && goesOn(above, line)) last.end = end;
      else blocks.push({ start, end, item });
    }
    above = line;
    start = end + 1;
  }
  return blocks;
}

/** The number of the last of the sorted places that is not after `at`; -1 when all are. */
export function lastNotAfter(places: readonly { readonly start: number }[], at: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
