import { type Line, linesOf } from './lines.ts';
import { isPrefixed, type QuotedHow, type Separator, separatorAt } from './separators.ts';

/** A stretch of a letter. The parts of a letter follow one another and are together all of it. */
export interface LetterPart {
  readonly start: number;
  readonly end: number;
  /** Absent for what the writer wrote this time. */
  readonly quoted?: QuotedPart;
}

export interface QuotedPart {
  readonly how: QuotedHow;
  /** Sent on to be read, not answered. */
  readonly forwarded: boolean;
  /** As the quotation's own header or attribution has it. */
  readonly from?: string;
  readonly sent?: string;
  readonly subject?: string;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

interface Found extends Range {
  readonly quoted: QuotedPart;
}

function toldBy({ how, forwarded, from, sent, subject }: Separator): QuotedPart {
  return {
    how,
    forwarded,
    ...(from !== undefined && { from }),
    ...(sent !== undefined && { sent }),
    ...(subject !== undefined && { subject }),
  };
}

/** The first line after a run of marked lines; a blank line within it belongs to it. */
function runEnd(lines: readonly Line[], from: number): number {
  let end = from;
  for (let index = from; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? '';
    if (isPrefixed(text)) end = index + 1;
    else if (text.trim() !== '' || index > end) break;
  }
  return end;
}

/** The quotations of plain text. After a header block or a bare attribution all the rest is quoted, message by message. */
function inText(text: string): readonly Found[] {
  const lines = linesOf(text);
  const found: Found[] = [];
  let rest: { start: number; quoted: QuotedPart } | undefined;
  let index = 0;
  while (index < lines.length) {
    const line = lines[index];
    if (line === undefined) break;
    const separator = separatorAt(lines, index);
    if (separator !== undefined && separator.how !== 'prefix') {
      if (rest !== undefined) found.push({ ...rest, end: line.start });
      rest = { start: line.start, quoted: toldBy(separator) };
      index = separator.after;
    } else if (rest === undefined && (separator !== undefined || isPrefixed(line.text))) {
      const first = separator === undefined ? index : separator.after;
      const end = runEnd(lines, firstPrefixed(lines, first));
      const quoted = separator === undefined ? ({ how: 'prefix', forwarded: false } as const) : toldBy(separator);
      found.push({ start: line.start, end: lines[end - 1]?.next ?? text.length, quoted });
      index = Math.max(end, index + 1);
    } else index += 1;
  }
  if (rest !== undefined) found.push({ ...rest, end: text.length });
  return found;
}

function firstPrefixed(lines: readonly Line[], from: number): number {
  let index = from;
  while (index < lines.length && lines[index]?.text.trim() === '') index += 1;
  return index;
}

/** The attribution just above a quotation that HTML marks belongs to it. */
function withAttribution(text: string, { start, end }: Range): Range {
  const above = text.slice(Math.max(0, start - 400), start).trimEnd();
  const from = Math.max(0, start - 400);
  const lines = linesOf(above);
  for (let at = lines.length - 1; at >= Math.max(0, lines.length - 3); at -= 1) {
    const joined = lines
      .slice(at)
      .map((line) => line.text.trim())
      .join(' ');
    if (/(?:skrev|skreiv|wrote)/i.test(joined) && /\d/.test(joined) && joined.endsWith(':') && joined.length < 300)
      return { start: from + (lines[at]?.start ?? 0), end };
  }
  return { start, end };
}

/** Quotations that are found in what HTML leaves unmarked, at their place in the whole text. */
function between(text: string, from: number, to: number): readonly Found[] {
  return inText(text.slice(from, to)).map(({ start, end, quoted }) => ({
    start: start + from,
    end: end + from,
    quoted,
  }));
}

function allFound(text: string, marked: readonly Range[]): readonly Found[] {
  const found: Found[] = [];
  let past = 0;
  for (const mark of marked) {
    const { start, end } = withAttribution(text, mark);
    if (start < past || end > text.length || start >= end) continue;
    const before = between(text, past, start);
    found.push(...before);
    // What stands under a header block is quoted to the end, whatever is marked in it.
    const open = before.at(-1);
    if (open !== undefined && open.end === start && open.quoted.how !== 'prefix') {
      found[found.length - 1] = { ...open, end: text.length };
      return found;
    }
    found.push({ start, end, quoted: { how: 'html', forwarded: false } });
    past = end;
  }
  return [...found, ...between(text, past, text.length)];
}

/**
 * Takes a letter apart into what is new and what is quoted. What is not clearly a quotation is new: nothing that somebody wrote is
 * taken for a copy because of a dashed line.
 * @param marked the stretches that HTML marks as quoted, in order, none within another
 */
export function partsOf(text: string, marked: readonly Range[] = []): readonly LetterPart[] {
  const parts: LetterPart[] = [];
  let past = 0;
  for (const { start, end, quoted } of allFound(text, marked)) {
    if (start > past) parts.push({ start: past, end: start });
    parts.push({ start, end, quoted });
    past = end;
  }
  if (past < text.length) parts.push({ start: past, end: text.length });
  return parts;
}
