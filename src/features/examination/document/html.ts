import { Parser } from 'htmlparser2';
import type { GivenDocument } from './given.ts';

/** Elements whose content nobody reads on the page. */
const unread = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'head',
  'iframe',
  'object',
  'textarea',
  'select',
]);
/** Elements that begin and end a paragraph. */
const paragraphs = new Set(
  'address article aside blockquote body dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend main nav ol p pre section summary table ul'.split(
    ' ',
  ),
);
/** Elements that begin a line. */
const lines = new Set(['br', 'tr', 'caption', 'option', 'label']);

/** A stretch of the words and where it comes from: letter by letter, or all from one place as "å" from `&aring;`. */
interface Piece {
  readonly plain: number;
  readonly start: number;
  readonly end: number;
  readonly verbatim: boolean;
}

const invisible = /[\u00ad\u200b-\u200d\ufeff]/u;
const blank = /[\s\u00a0]/u;

/** Collects words with their origin; spaces fall together as they do on a page. */
class Words {
  readonly pieces: Piece[] = [];
  #parts: string[] = [];
  #length = 0;
  #waiting: { readonly text: string; readonly at: number } | undefined;

  get plain(): string {
    return this.#parts.join('');
  }

  #write(text: string, start: number, end: number, verbatim: boolean): void {
    this.pieces.push({ plain: this.#length, start, end, verbatim });
    this.#parts.push(text);
    this.#length += text.length;
  }

  /** A space, a line or a paragraph between words; the largest that is asked for between two words is written. */
  gap(text: string, at: number): void {
    if (this.#length > 0 && text.length > (this.#waiting?.text.length ?? 0)) this.#waiting = { text, at };
    else if (this.#waiting?.text === ' ' && text.startsWith('\n')) this.#waiting = { text, at };
  }

  #settle(): void {
    const gap = this.#waiting;
    this.#waiting = undefined;
    if (gap !== undefined) this.#write(gap.text, gap.at, gap.at, false);
  }

  word(text: string, start: number, end: number, verbatim: boolean): void {
    this.#settle();
    this.#write(text, start, end, verbatim);
  }

  bullet(at: number): void {
    this.gap('\n', at);
    this.word('• ', at, at, false);
  }
}

function addText(words: Words, data: string, start: number, end: number): void {
  const verbatim = data.length === end - start;
  if (!verbatim) {
    if (invisible.test(data)) return;
    if (blank.test(data)) words.gap(' ', start);
    else words.word(data, start, end, false);
    return;
  }
  let from = 0;
  for (let at = 0; at <= data.length; at += 1) {
    const letter = data[at];
    const cut = letter === undefined || blank.test(letter) || invisible.test(letter);
    if (!cut) continue;
    if (at > from) words.word(data.slice(from, at), start + from, start + at, true);
    if (letter !== undefined && !invisible.test(letter)) words.gap(' ', start + at);
    from = at + 1;
  }
}

function read(source: string): Words {
  const words = new Words();
  let skipped = 0;
  const parser = new Parser({
    onopentag(name) {
      if (unread.has(name)) skipped += 1;
      if (paragraphs.has(name)) words.gap('\n\n', parser.startIndex);
      else if (lines.has(name)) words.gap('\n', parser.startIndex);
      else if (name === 'td' || name === 'th') words.gap(' ', parser.startIndex);
      else if (name === 'li' && skipped === 0) words.bullet(parser.startIndex);
    },
    onclosetag(name) {
      if (unread.has(name)) skipped = Math.max(0, skipped - 1);
      if (paragraphs.has(name)) words.gap('\n\n', parser.startIndex);
      else if (lines.has(name) || name === 'li') words.gap('\n', parser.startIndex);
    },
    ontext(data) {
      if (skipped === 0) addText(words, data, parser.startIndex, parser.endIndex + 1);
    },
  });
  parser.end(source);
  return words;
}

function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.plain ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return pieces[low - 1];
}

/** The words of a web page, each with its place in the source; markup, scripts and styles are none. */
export function htmlDocument(source: string): GivenDocument {
  const words = read(source);
  return {
    format: 'html',
    text: source,
    plain: words.plain,
    toGiven(offset, side = 'start') {
      const inside = side === 'end' ? Math.max(0, offset - 1) : offset;
      const piece = pieceAt(words.pieces, inside);
      if (piece === undefined) return 0;
      if (piece.verbatim) return Math.min(piece.end, piece.start + (inside - piece.plain) + (side === 'end' ? 1 : 0));
      return side === 'end' ? piece.end : piece.start;
    },
  };
}
