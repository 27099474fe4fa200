import { type Pattern, patternIn } from '../../patterns.ts';
import { aroundAll, type Box } from './box.ts';
import type { Letter, PageText } from './page-words.ts';

/** What is looked for in a document. */
export type Wanted = { readonly words: string } | { readonly pattern: Pattern };

/** A place where it stands. */
export interface Hit {
  readonly page: number;
  /** One for each line that it stands on. */
  readonly areas: readonly Box[];
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

/** The letters of a page as one text; places between words belong to no letter. */
interface Running {
  readonly text: string;
  readonly letters: readonly (Letter | undefined)[];
  readonly lines: readonly number[];
}

function runningText({ lines }: PageText): Running {
  let text = '';
  const letters: (Letter | undefined)[] = [];
  const at: number[] = [];
  const add = (part: string, letter: Letter | undefined, line: number) => {
    for (let index = 0; index < part.length; index += 1) {
      letters.push(letter);
      at.push(line);
    }
    text += part;
  };
  for (const [number, { words }] of lines.entries()) {
    // A word that was divided at the end of a line is one word.
    const isDivided = /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(words[0]?.text ?? '');
    if (isDivided) {
      text = text.slice(0, -1);
      letters.pop();
      at.pop();
    } else if (number > 0) add(' ', undefined, number);
    for (const [place, word] of words.entries()) {
      if (place > 0) add(' ', undefined, number);
      for (const letter of word.letters) add(letter.text, letter, number);
    }
  }
  return { text, letters, lines: at };
}

const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Whole words, in any case of letters, and with what is put on the end of a name: "Kari" finds "Karis" and "KARI", not "Karin". */
function ofWords(words: string): RegExp | undefined {
  const parts = words
    .normalize('NFC')
    .trim()
    .split(/\s+/u)
    .filter((part) => part !== '');
  if (parts.length === 0) return undefined;
  const pattern = parts.map(escaped).join("(?:['’]?s)?[\\s,.]+");
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?:['’]?s)?(?![\\p{L}\\p{N}])`, 'giu');
}

function placesOf(text: string, wanted: Wanted) {
  if ('pattern' in wanted) return patternIn(text, wanted.pattern);
  const looks = ofWords(wanted.words);
  if (looks === undefined) return [];
  return [...text.matchAll(looks)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

const around = 40;

/** Where something stands on a page, with the words around it, in the order of reading. */
export function findOnPage(page: PageText, number: number, wanted: Wanted): readonly Hit[] {
  const { text, letters, lines } = runningText(page);
  return placesOf(text, wanted).flatMap(({ start, end }): Hit[] => {
    const places = Array.from({ length: end - start }, (_, index) => start + index);
    const byLine = Map.groupBy(
      places.filter((at) => letters[at] !== undefined),
      (at) => lines[at] ?? 0,
    );
    const areas = [...byLine.values()].map((of) =>
      aroundAll(of.flatMap((at) => (letters[at] === undefined ? [] : [(letters[at] as Letter).box]))),
    );
    if (areas.length === 0) return [];
    const [before, after] = [text.slice(Math.max(0, start - around), start), text.slice(end, end + around)];
    return [{ page: number, areas, before, found: text.slice(start, end), after }];
  });
}
