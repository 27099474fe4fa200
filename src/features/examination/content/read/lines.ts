/** A line that says something, without blanks, list mark and heading mark around it. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly point: boolean;
  readonly heading: boolean;
  readonly afterBlank: boolean;
}

/** What lists are made with, and what word processors leave of it. */
const pointMark = /^(?:[•·▪◦●○■*\uf0b7\u2023\u2043–—-]|\d{1,2}[.)]|\p{Ll}\))\s+/u;
const headingMark = /^#{1,6}\s+/u;

interface Bare {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly mark: 'point' | 'heading' | undefined;
}

function bare(line: string, offset: number): Bare {
  const lead = /^\s*/u.exec(line)?.[0].length ?? 0;
  const body = line.slice(lead).trimEnd();
  const heading = headingMark.exec(body)?.[0].length ?? 0;
  // "1. Innledning" may be a heading too: a number is no mark of a point when the line is short and ends with no stop.
  const numbered = /^\d{1,2}(?:\.\d{1,2})*[.)]?\s+\p{Lu}[^.:;]{1,70}$/u.test(body);
  const point = heading > 0 || numbered ? 0 : (pointMark.exec(body)?.[0].length ?? 0);
  const skipped = heading + point;
  const start = offset + lead + skipped;
  const words = body.slice(skipped);
  return { start, end: start + words.length, words, mark: heading > 0 ? 'heading' : point > 0 ? 'point' : undefined };
}

/** As long as the lines of a text that was broken into lines, and no whole paragraph. */
export function isWrapped(words: string): boolean {
  return words.length >= 55 && words.length <= 140;
}

const leadsIn = /\s(?:kan|skal|må|vil|å|at|om|for|som|er|har|med|og|fra|frå|may|can|to|that)$/iu;

/** Short, without a stop, beginning like a heading, and with something under it. */
function looksLikeHeading(line: Bare, before: Bare | undefined, after: Bare | undefined): boolean {
  if (line.mark !== undefined) return line.mark === 'heading';
  const { words } = line;
  if (words.length > 110 || words.split(/\s+/u).length > 14 || !/^["«“(]?[\p{Lu}\p{N}§]/u.test(words)) return false;
  if (
    /[.:;,!]$/u.test(words) ||
    /(?<!^(?:[Dd]el|[Pp]art|[Pp]unkt|[Kk]apittel) \d{1,2}):\s|https?:|@|\.\s+\p{Lu}/u.test(words)
  )
    return false;
  // "Guardians may" leads into its list.
  if (after?.mark === 'point' && leadsIn.test(words)) return false;
  // The words of a paragraph that is broken into lines begin in the line above.
  const broken = before !== undefined && isWrapped(before.words) && !/[.!?:;]["»”)]?$/u.test(before.words);
  if (before !== undefined && before.mark === undefined && broken) return false;
  // A line that goes on below in small letters is the first of a paragraph.
  return after === undefined || after.mark === 'point' || !/^\p{Ll}/u.test(after.words);
}

/** The lines of a text that say something, in order. */
export function linesOf(text: string): readonly Line[] {
  const rows: (Bare | undefined)[] = [];
  let offset = 0;
  for (const row of text.split('\n')) {
    const line = bare(row, offset);
    rows.push(line.words === '' ? undefined : line);
    offset += row.length + 1;
  }
  return rows.flatMap((line, index) => {
    if (line === undefined) return [];
    const heading = looksLikeHeading(line, rows[index - 1], rows[index + 1]);
    const point = line.mark === 'point';
    return [{ ...line, point, heading, afterBlank: index > 0 && rows[index - 1] === undefined }];
  });
}
