import { Parser } from 'htmlparser2';
import type { Marked } from './mail.ts';

const unread = new Set(['script', 'style', 'template', 'noscript', 'svg', 'math', 'head', 'title', 'iframe', 'object']);
const paragraphs = new Set(
  'address article aside blockquote center dd details dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main ol p pre section table ul'.split(
    ' ',
  ),
);
const lines = new Set(['br', 'div', 'tr', 'li', 'caption', 'option']);

/** What mail programs call the element that holds the letter they answer. */
const quoteClass =
  /(?:^|\s)(?:gmail_quote|gmail_quote_container|yahoo_quoted|moz-cite-prefix|protonmail_quote|zmail_extra)(?:\s|$)/;
/** Outlook's mark stands before the quotation, which runs to the end. */
const restIsQuoted = /^(?:divRplyFwdMsg|appendonsend|x_divRplyFwdMsg|mail-editor-reference-message-container)$/;

/** Gmail indents what the writer wants indented with the element for quotations, without its line at the side. */
const indents = /border(?:-left)?:\s*(?:none|0)/i;

/** What is not shown: words for lists of mails, and words that are meant for programs like this one. */
const hiding = /(?:^|;)\s*(?:display:\s*none|visibility:\s*hidden|mso-hide:\s*all)/i;

interface Walk {
  /** Whether what HTML hides from its readers is left out. */
  readonly asShown: boolean;
  readonly parts: string[];
  length: number;
  /** A space, a line or a paragraph that waits for words. */
  gap: string;
  /** Depth in elements that nobody reads, and in quotations. */
  unread: number;
  readonly open: { readonly quotes: boolean; readonly unread: boolean }[];
  quoted: number;
  quoteFrom: number | undefined;
  readonly marked: Marked[];
}

function widen(walk: Walk, gap: string): void {
  if (walk.length > 0 && gap.length > walk.gap.length) walk.gap = gap;
  else if (walk.gap === ' ' && gap.startsWith('\n')) walk.gap = gap;
}

function write(walk: Walk, raw: string): void {
  const words = raw.replace(/[\s\u00a0]+/g, ' ');
  if (words === '') return;
  if (words === ' ') {
    widen(walk, ' ');
    return;
  }
  const spaced = words.startsWith(' ') && walk.gap === '' && walk.length > 0 ? ' ' : walk.gap;
  const text = `${spaced}${words.trim()}`;
  if (walk.quoted > 0 && walk.quoteFrom === undefined) walk.quoteFrom = walk.length + spaced.length;
  walk.parts.push(text);
  walk.length += text.length;
  walk.gap = words.endsWith(' ') ? ' ' : '';
}

function endQuote(walk: Walk): void {
  if (walk.quoteFrom !== undefined && walk.quoteFrom < walk.length)
    walk.marked.push({ start: walk.quoteFrom, end: walk.length });
  walk.quoteFrom = undefined;
}

function opened(walk: Walk, name: string, attributes: Readonly<Record<string, string>>): void {
  if (paragraphs.has(name)) widen(walk, '\n\n');
  else if (lines.has(name)) widen(walk, '\n');
  if (name === 'td' || name === 'th') widen(walk, ' ');
  const { id = '', class: classes = '', style = '' } = attributes;
  if (restIsQuoted.test(id)) walk.quoted += 1; // and is never taken back
  const quotes = quoteClass.test(classes) || (name === 'blockquote' && !indents.test(style));
  if (quotes) walk.quoted += 1;
  const hidden = walk.asShown && (hiding.test(style) || 'hidden' in attributes);
  const isUnread = unread.has(name) || hidden;
  if (isUnread) walk.unread += 1;
  walk.open.push({ quotes, unread: isUnread });
}

function closed(walk: Walk, name: string): void {
  const element = walk.open.pop();
  if (element?.unread === true) walk.unread -= 1;
  if (element?.quotes === true) {
    walk.quoted -= 1;
    if (walk.quoted === 0) endQuote(walk);
  }
  if (paragraphs.has(name)) widen(walk, '\n\n');
  else if (lines.has(name)) widen(walk, '\n');
}

/** No letter nests its elements deeper; the parser takes quadratic time over mails that are made to. */
const deepest = 1_000;

class TooDeep extends Error {}

/** The words between tags, for HTML that cannot be read as it is meant. */
function stripped(html: string): string {
  return html.replace(/<[^<>]{0,2000}>/g, ' ').replace(/[ \t\u00a0]+/g, ' ');
}

interface HtmlText {
  readonly text: string;
  readonly marked: readonly Marked[];
}

/**
 * An HTML mail as text, with the stretches that it marks as quoted. Reads anything; links keep their words, pictures are left out, and what
 * is not shown too, unless there is nothing else.
 */
export function htmlText(html: string): HtmlText {
  const shown = walked(html, true);
  return shown.text.trim() === '' ? walked(html, false) : shown;
}

function walked(html: string, asShown: boolean): HtmlText {
  const walk: Walk = {
    asShown,
    parts: [],
    length: 0,
    gap: '',
    unread: 0,
    open: [],
    quoted: 0,
    quoteFrom: undefined,
    marked: [],
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (walk.open.length > deepest) throw new TooDeep();
        opened(walk, name, attributes);
      },
      onclosetag: (name) => closed(walk, name),
      ontext: (text) => {
        if (walk.unread === 0) write(walk, text);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  try {
    parser.write(html);
    parser.end();
  } catch (error) {
    if (error instanceof TooDeep) return { text: stripped(html), marked: [] };
    throw error;
  }
  endQuote(walk);
  return { text: walk.parts.join(''), marked: walk.marked };
}
