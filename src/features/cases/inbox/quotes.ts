import { type Line, linesOf } from '../letter/lines.ts';
import { partsOf } from '../letter/quoted.ts';
import { separatorAt } from '../letter/separators.ts';

/** A stretch of a letter as it is shown. They follow one another and are together all of it. */
export interface ShownPart {
  readonly start: number;
  readonly end: number;
  /** The stored message that it is proved to be a copy of; then it may be folded. */
  readonly copyOf?: string;
}

/** A message that we have, by which a quotation is proved. */
export interface StoredText {
  readonly id: string;
  readonly text: string;
}

/** Fewer words are no quotation but a greeting that anybody may have written. */
const fewest = 3;

/** The words of a text, without what mail programs put around them: marks, line breaks, dashes and quotation marks of another kind. */
function wordsOf(text: string): string {
  const plain = text
    .replace(/^[ \t]*(?:[>|][ \t]?)+/gm, '')
    .replace(/[\u201c\u201d\u00ab\u00bb\u201e]/g, '"')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u2013\u2014]/g, '-')
    .replace(/<(?:mailto:|https?:\/\/)[^<>\s]*>/g, ' ');
  return ` ${plain
    .normalize('NFC')
    .replace(/[\s\u00a0\u200b]+/g, ' ')
    .trim()} `;
}

function copied(words: string, stored: readonly (StoredText & { words: string })[]): string | undefined {
  if (words.trim().split(' ').length < fewest) return undefined;
  return stored.find((one) => one.words.includes(words))?.id;
}

/** The lines with some marks of quotation made blank, so that what was quoted within a quotation shows too; places stay. */
function unmarked(text: string, marks: number): readonly Line[] {
  const pattern = new RegExp(`^(?:[ \\t]*>){0,${marks}}`, 'gm');
  return linesOf(text.replace(pattern, (found) => ' '.repeat(found.length)));
}

interface Block {
  readonly start: number;
  readonly end: number;
  /** False for the lines that a mail program wrote above a quotation. */
  readonly words: boolean;
}

/** The first line after what a mail program wrote above a quotation, at any depth of it; undefined where it wrote nothing. */
function afterSeparator(depths: readonly (readonly Line[])[], index: number): number | undefined {
  for (const lines of depths) {
    const found = separatorAt(lines, index);
    if (found !== undefined && found.how !== 'prefix') return Math.max(found.after, index + 1);
  }
  return undefined;
}

/** The blocks of a quotation: what stands between the lines that mail programs write above what they quote. */
function blocksOf(text: string, from: number, to: number): readonly Block[] {
  const part = text.slice(from, to);
  const depths = [0, 1, 2, 3].map((marks) => unmarked(part, marks));
  const lines = depths[0] ?? [];
  const blocks: Block[] = [];
  const add = (start: number, end: number, words: boolean) => {
    if (end > start) blocks.push({ start: from + start, end: from + end, words });
  };
  const startOf = (index: number) => lines[index]?.start ?? part.length;
  let open = 0;
  for (let index = 0; index < lines.length; ) {
    const after = afterSeparator(depths, index);
    if (after === undefined) {
      index += 1;
      continue;
    }
    add(open, startOf(index), true);
    add(startOf(index), startOf(after), false);
    open = startOf(after);
    index = after;
  }
  add(open, part.length, true);
  return blocks;
}

/**
 * What of a letter may be folded: a quotation, word for word what stands in a message that we have. What was changed by a
 * single word, and what we never sent or got, stays open: a quotation proves nothing by looking like one. The lines that tell who
 * wrote are the sender's and stay open too. Pure.
 * @param stored the messages of the case, and those that it answers
 */
export function shownParts(
  text: string,
  stored: readonly StoredText[],
  marked: readonly { readonly start: number; readonly end: number }[] = [],
): readonly ShownPart[] {
  const known = stored.map((one) => ({ ...one, words: wordsOf(one.text) }));
  const parts = partsOf(text, marked).flatMap(({ start, end, quoted }): ShownPart[] => {
    if (quoted === undefined) return [{ start, end }];
    return blocksOf(text, start, end).map((block) => {
      const of = block.words ? copied(wordsOf(text.slice(block.start, block.end)), known) : undefined;
      return { start: block.start, end: block.end, ...(of !== undefined && { copyOf: of }) };
    });
  });
  const shown: ShownPart[] = [];
  for (const part of parts) {
    const last = shown.at(-1);
    if (last !== undefined && last.copyOf === part.copyOf) shown[shown.length - 1] = { ...last, end: part.end };
    else shown.push(part);
  }
  return shown;
}
