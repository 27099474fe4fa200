import type { Line } from './lines.ts';

/** How a quotation is told from what is new. */
export type QuotedHow = 'header-block' | 'attribution' | 'prefix' | 'html';

/** What a mail program writes above what it quotes. */
export interface Separator {
  readonly how: QuotedHow;
  /** The first line after it. */
  readonly after: number;
  readonly forwarded: boolean;
  readonly from?: string;
  readonly sent?: string;
  readonly subject?: string;
}

/** Longer lines are prose. */
const longest = 600;

const dashed =
  /^\s*[-–—_]{2,}\s*(opprinnelig melding|opprinneleg melding|opphavleg melding|opphavleg e-post|opprinnelig e-post|original message|original melding|original appointment|opprinnelig avtale|opphavleg avtale|opprinneleg avtale|videresendt melding|vidaresendt melding|vidaresend melding|videresendt e-post|forwarded message|oprindelig meddelelse)\s*[-–—_]{2,}\s*$/i;
const begun = /^\s*(?:start på videresendt melding|byrjing på vidaresend melding|begin forwarded message)\s*:\s*$/i;
const rule = /^\s*(?:_{10,}|-{10,})\s*$/;
const forwards = /videresend|vidaresend|forward/i;

type Field = 'from' | 'sent' | 'to' | 'subject' | 'other';

const fieldNames: Readonly<Record<string, Field>> = {
  fra: 'from',
  frå: 'from',
  from: 'from',
  avsender: 'from',
  sendt: 'sent',
  sent: 'sent',
  dato: 'sent',
  date: 'sent',
  til: 'to',
  to: 'to',
  mottaker: 'to',
  emne: 'subject',
  subject: 'subject',
  tema: 'subject',
  kopi: 'other',
  cc: 'other',
  bcc: 'other',
  blindkopi: 'other',
  'svar til': 'other',
  'reply-to': 'other',
  viktighet: 'other',
  prioritet: 'other',
  importance: 'other',
  vedlegg: 'other',
  attachments: 'other',
};

const fieldPattern = /^[\s>*]*([\p{L}-]{2,12}(?: til)?)\s?:\*?(?:\s+\*?(.*)|)$/u;

function fieldOf(text: string): { readonly name: Field; readonly value: string } | undefined {
  if (text.length > longest) return undefined;
  const [, word = '', value = ''] = fieldPattern.exec(text) ?? [];
  const name = Object.hasOwn(fieldNames, word.toLowerCase()) ? fieldNames[word.toLowerCase()] : undefined;
  return name === undefined ? undefined : { name, value: value.trim() };
}

/** A block of fields may have blank lines in it, and values that run over; more than this is prose. */
const mostStray = 3;
const mostLines = 24;

interface Block {
  readonly after: number;
  readonly fields: ReadonlyMap<Field, string>;
}

/** The fields from a line on: "Fra: … Sendt: … Til: … Emne: …". */
function blockAt(lines: readonly Line[], at: number): Block | undefined {
  const fields = new Map<Field, string>();
  let stray = 0;
  let after = at;
  for (let index = at; index < Math.min(lines.length, at + mostLines); index += 1) {
    const text = lines[index]?.text ?? '';
    const field = fieldOf(text);
    if (field !== undefined && (field.name === 'other' || !fields.has(field.name))) {
      fields.set(field.name, field.value);
      stray = 0;
      after = index + 1;
    } else if (field !== undefined || fields.size === 0) break;
    else {
      // After the subject a blank line ends the block; before it a value may run over.
      if (fields.has('subject') && text.trim() === '') break;
      stray += 1;
      if (stray > mostStray) break;
    }
  }
  const told = (['from', 'sent', 'to', 'subject'] as const).filter((name) => fields.has(name)).length;
  if (told < 3 || !fields.has('from')) return undefined;
  return { after: runOver(lines, after), fields };
}

/** "Emne: … Utdanningsetaten" and on the next line "har med …": a subject that was broken. */
function runOver(lines: readonly Line[], after: number): number {
  const [last, next, beyond] = [lines[after - 1], lines[after], lines[after + 1]];
  const broken = last !== undefined && next !== undefined && last.text.length > 60 && next.text.trim() !== '';
  return broken && (beyond === undefined || beyond.text.trim() === '') ? after + 1 : after;
}

function separatorOf(block: Block, forwarded: boolean): Separator {
  const [from, sent, subject] = [block.fields.get('from'), block.fields.get('sent'), block.fields.get('subject')];
  return {
    how: 'header-block',
    after: block.after,
    forwarded,
    ...(from !== undefined && { from }),
    ...(sent !== undefined && { sent }),
    ...(subject !== undefined && { subject }),
  };
}

function firstWords(lines: readonly Line[], from: number, farthest: number): number {
  let index = from;
  while (index < lines.length && index < from + farthest && lines[index]?.text.trim() === '') index += 1;
  return index;
}

/** A block of fields, alone or under a line that says "Opprinnelig melding" or is drawn. */
function headerBlock(lines: readonly Line[], at: number): Separator | undefined {
  const text = lines[at]?.text ?? '';
  if (text.length > longest) return undefined;
  const [, words = ''] = dashed.exec(text) ?? [];
  const told = words !== '' || begun.test(text);
  if (told || rule.test(text)) {
    const block = blockAt(lines, firstWords(lines, at + 1, 3));
    return block === undefined ? undefined : separatorOf(block, told && forwards.test(text));
  }
  const first = fieldOf(text);
  const block = first?.name === 'from' ? blockAt(lines, at) : undefined;
  return block === undefined ? undefined : separatorOf(block, false);
}

const wrote = /(?<!\p{L})(?:skrev|skreiv|wrote|čálii|čállii)(?!\p{L})/iu;
const dated = /\d{1,4}[.:/-]\s?(?:\d{1,2}|\p{L}{3,9})|\d{1,2} \p{L}{3,9}\.? \d{4}|\p{L}{3,9} \d{1,2}, \d{4}/u;
/** Who tells what somebody wrote, in a sentence of a letter. */
const byWriter =
  /(?:skrev|skreiv|wrote)\s+(?:jeg|eg|vi|me|dere|de|dykk|du|han|hun|ho|i|we|you|they)(?!\p{L})|(?<!\p{L})(?:jeg|eg|vi|dere|dykk|du|i|we|you)\s+(?:skrev|skreiv|wrote)/iu;
const address = /[<[(][^<>[\]()]{2,120}[>\])]/;
const longestAttribution = 300;

/** "Den tor. 7. mai 2019 kl. 10:11 skrev Kari Nes <kari@…>:", also when it is broken over lines. */
function attribution(lines: readonly Line[], at: number): Separator | undefined {
  let joined = '';
  for (let index = at; index < Math.min(lines.length, at + 3); index += 1) {
    const text = lines[index]?.text.trim() ?? '';
    if (text === '' || text.startsWith('>')) return undefined;
    joined = joined === '' ? text : `${joined} ${text}`;
    if (joined.length > longestAttribution) return undefined;
    if (!joined.endsWith(':')) continue;
    if (!wrote.test(joined) || !dated.test(joined) || byWriter.test(joined)) return undefined;
    const prefixed = /^\s*>/.test(lines[firstWords(lines, index + 1, 3)]?.text ?? '');
    // Without marks below it and without an address in it, it may be the letter's own words.
    if (!prefixed && !address.test(joined)) return undefined;
    return { how: prefixed ? 'prefix' : 'attribution', after: index + 1, forwarded: false, from: joined };
  }
  return undefined;
}

/** The separator that begins at a line, or undefined. Those of the kind `prefix` have quoted lines below them. */
export function separatorAt(lines: readonly Line[], at: number): Separator | undefined {
  return headerBlock(lines, at) ?? attribution(lines, at);
}

/** A line that a mail program marked as quoted. ">From" at the start of a line is how mailboxes write "From". */
export function isPrefixed(text: string): boolean {
  return /^\s{0,3}>/.test(text) && !/^>From /.test(text);
}
