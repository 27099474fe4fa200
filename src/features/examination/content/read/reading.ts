import type { Examined, Passage } from '../../finding.ts';
import { isWrapped, type Line, linesOf } from './lines.ts';

/** A sentence, a point of a list or a heading, without its mark. */
export interface Sentence extends Passage {
  /** Which of all sentences. */
  readonly index: number;
  /** Which section it is in: an index into `sections`. */
  readonly section: number;
  /** Which paragraph or point of a list: sentences of one share it. */
  readonly block: number;
  readonly heading: boolean;
  readonly point: boolean;
}

/** What stands under one heading; what stands before the first heading is a section without. */
export interface Section {
  readonly heading: Sentence | undefined;
  /** Its sentences, without the heading. */
  readonly sentences: readonly Sentence[];
}

/** A text with its sentences and sections, each of which knows where it stands. */
export interface Reading {
  readonly text: string;
  /** All of them, with the headings, in the order of the text. */
  readonly sentences: readonly Sentence[];
  readonly sections: readonly Section[];
}

/** No sentence is longer; what is, is cut at a blank, so that every search in it is short. */
const longest = 1200;

/** Words that end in a full stop without ending the sentence. */
const shortened =
  /(?:^|[\s(«"])(?:nr|jf|jfr|art|f\.?eks|t\.?d|bl\.?\s?a|m\.?\s?a|m\.?v|mv|osv|o\.l|dvs|d\.v\.s|ca|kap|pkt|evt|ev|inkl|eks|m\.m|m\.fl|kl|tlf|st|pst|mnd|vgs|§|e\.g|i\.e|cf|etc|no)\.$/iu;

/** "P. Hansen"; but "bokstav e. Vi" are two sentences. */
const initial = /(?:^|\s)\p{Lu}\.$/u;

function isEnd(text: string, end: number, from: number): boolean {
  const next = /^[»”"')\]]*\s+[«“"'(–-]*([\p{Lu}\p{N}§«"])/u.exec(text.slice(end, end + 12));
  if (next === null) return false;
  const before = text.slice(Math.max(from, end - 12), end);
  if (!before.endsWith('.')) return true;
  // "1. Innledning" is not two sentences.
  return !shortened.test(before) && !initial.test(before) && !/^\s*\d{1,2}\.$/u.test(text.slice(from, end));
}

/** Where the sentences of a block end. */
function* endsIn(text: string, start: number, end: number): Generator<number> {
  let from = start;
  for (let at = start; at < end; at += 1) {
    const stop = '.!?'.includes(text.charAt(at)) && isEnd(text, at + 1, from);
    const tooLong = at - from >= longest && /\s/u.test(text.charAt(at));
    if (!stop && !tooLong && at - from < longest * 2) continue;
    yield at + 1;
    from = at + 1;
  }
  yield end;
}

function trimmed(text: string, start: number, end: number): Passage | undefined {
  let [first, last] = [start, end];
  while (first < last && /\s/u.test(text.charAt(first))) first += 1;
  while (last > first && /\s/u.test(text.charAt(last - 1))) last -= 1;
  return first === last ? undefined : { start: first, end: last, text: text.slice(first, last) };
}

/** A line goes on from the one before when that did not end, and neither is a heading or opens a point. */
function goesOn(before: Line | undefined, line: Line): boolean {
  if (before === undefined || before.heading || line.heading || line.point || line.afterBlank) return false;
  if (/[.!?:;]["»”)]?$/u.test(before.words)) return false;
  // A point of a list is followed by a paragraph more often than it is broken before a capital.
  return /^[\p{Ll}\p{N}(«"]/u.test(line.words) || (!before.point && isWrapped(before.words));
}

function readText(text: string): Reading {
  const sentences: Sentence[] = [];
  const sections: { heading: Sentence | undefined; sentences: Sentence[] }[] = [{ heading: undefined, sentences: [] }];
  const blocks: { line: Line; end: number }[] = [];
  let before: Line | undefined;
  for (const line of linesOf(text)) {
    const last = blocks.at(-1);
    if (last !== undefined && goesOn(before, line)) last.end = line.end;
    else blocks.push({ line, end: line.end });
    before = line;
  }
  for (const [block, { line, end }] of blocks.entries()) {
    if (line.heading) sections.push({ heading: undefined, sentences: [] });
    let from = line.start;
    for (const stop of line.heading ? [end] : endsIn(text, line.start, end)) {
      const passage = trimmed(text, from, stop);
      from = stop;
      const section = sections.at(-1);
      if (passage === undefined || section === undefined) continue;
      const { heading, point } = line;
      const sentence = { ...passage, index: sentences.length, section: sections.length - 1, block, heading, point };
      sentences.push(sentence);
      if (heading) section.heading = sentence;
      else section.sentences.push(sentence);
    }
  }
  return { text, sentences, sections };
}

const read = new WeakMap<Examined, Reading>();

/** A statement in sentences and sections; every check of one statement shares one reading. */
export function readingOf(examined: Examined): Reading {
  const known = read.get(examined);
  if (known !== undefined) return known;
  const reading = readText(examined.text);
  read.set(examined, reading);
  return reading;
}
