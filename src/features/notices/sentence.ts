import { type TellingKind, templateOf } from './kind.ts';
import type { Voice } from './slots.ts';
import type { Values } from './telling.ts';

/** A part of a sentence: words of ours, or the owner's own, which are in the language of the register. */
export interface Segment {
  readonly text: string;
  readonly own?: true;
}

const place = /\{(\w+)\}/g;

/** A quotation at the end whose own last mark is a stop. */
const endsItself = /[.!?]»$/;

function segments(kind: TellingKind, values: Values, voice: Voice, careful: boolean): Segment[] {
  const template = templateOf(kind, voice);
  const parts: Segment[] = [];
  let end = 0;
  for (const match of template.matchAll(place)) {
    if (match.index > end) parts.push({ text: template.slice(end, match.index) });
    const slot = kind.slots[match[1] ?? ''];
    if (slot === undefined) throw new Error(`${kind.id}: no slot for ${match[0]}`);
    const text = slot.say(values[match[1] ?? ''], voice, careful);
    parts.push(slot.own ? { text, own: true } : { text });
    end = match.index + match[0].length;
  }
  if (end < template.length) parts.push({ text: template.slice(end) });
  // A quotation that ends with a stop of its own ends the sentence too.
  return parts.at(-1)?.text === '.' && endsItself.test(parts.at(-2)?.text ?? '') ? parts.slice(0, -1) : parts;
}

export const textOf = (parts: readonly Segment[]): string => parts.map(({ text }) => text).join('');

/** What a sentence was heard as. */
export interface Heard {
  readonly kind: TellingKind;
  readonly values: Values;
}

/** How a kind is heard in a voice. */
interface Ear {
  readonly expression: RegExp;
  /** The words before its first place and after its last: what has not these is not heard any further. */
  readonly start: string;
  readonly end: string;
  /** How many letters are words of its own: of two that a sentence may be, it is the one with more. */
  readonly own: number;
}

/** The ear of each kind in a voice, made once. */
const ears = new Map<string, Map<string, Ear>>();

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function makeEar(kind: TellingKind, voice: Voice): Ear {
  const [start = '', ...rest] = templateOf(kind, voice).split(place);
  // What stands between the places, and by turns the name of each.
  let source = literal(start);
  let own = start.length;
  for (let at = 0; at < rest.length; at += 2) {
    const [name = '', after = ''] = rest.slice(at);
    source += `(?<${name}>${kind.slots[name]?.pattern(voice)})${literal(after)}`;
    own += after.length;
  }
  return { expression: new RegExp(`^${source}$`, 'u'), start, end: rest.at(-1) ?? start, own };
}

function earOf(kind: TellingKind, voice: Voice): Ear {
  const key = `${voice.lang} ${voice.audience}`;
  const byKind = ears.get(key) ?? new Map<string, Ear>();
  ears.set(key, byKind);
  const ear = byKind.get(kind.id) ?? makeEar(kind, voice);
  byKind.set(kind.id, ear);
  return ear;
}

function hearAs(said: string, kind: TellingKind, voice: Voice): (Heard & { readonly own: number })[] {
  const { expression, start, end, own } = earOf(kind, voice);
  const text = end === '.' && endsItself.test(said) ? `${said}.` : said;
  if (!text.startsWith(start) || !text.endsWith(end)) return [];
  const found = expression.exec(text);
  if (found === null) return [];
  const heard = Object.entries(found.groups ?? {}).map(([name, value]) => {
    return [name, kind.slots[name]?.hear(value, voice)] as const;
  });
  if (heard.some(([, value]) => value === undefined)) return [];
  return [{ kind, values: Object.fromEntries(heard), own }];
}

/** What one sentence is: of all kinds that it may be the one with most words of its own; more than one only when two have as many. */
export function hear(text: string, kinds: readonly TellingKind[], voice: Voice): Heard[] {
  const all = kinds.flatMap((kind) => hearAs(text, kind, voice));
  const most = Math.max(...all.map(({ own }) => own));
  return all.filter(({ own }) => own === most);
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const tidy = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
  return Array.isArray(value) ? value.map(tidy) : value;
};

/** It is seen where it ends, and, by its first letter, where it begins: a name such as "itslearning" at its beginning is quoted. */
function isOneSentence(text: string): boolean {
  return /^[\p{Lu}«]/u.test(text) && sentencesIn(text).length === 1;
}

/**
 * A sentence of a kind in words. It is heard again before it is given: where the owner's words could be taken for ours, they are
 * put in quotation marks.
 * @param kinds all kinds that the sentence must not be taken for
 * @throws Error when even then it is not heard as what it is: a fault in the kinds, never in the register
 */
export function sayTelling(kind: TellingKind, values: Values, voice: Voice, kinds: readonly TellingKind[]): Segment[] {
  for (const careful of [false, true]) {
    const parts = segments(kind, values, voice, careful);
    const heard = hear(textOf(parts), kinds, voice);
    const [only] = heard;
    const isSame =
      heard.length === 1 &&
      only?.kind.id === kind.id &&
      Object.entries(only.values).every(([name, value]) => same(value, tidy(values[name])));
    if (isSame && isOneSentence(textOf(parts))) return parts;
  }
  throw new Error(`${kind.id}: what is written cannot be read back`);
}

const quotation = /«(?:[^«»]|««|»»)*»/y;

/** Where the quotation that begins at `at` ends; `at` itself when none does. */
function endOfQuotation(line: string, at: number): number {
  quotation.lastIndex = at;
  const found = quotation.exec(line);
  return found === null ? at : at + found[0].length - 1;
}

/** What follows the end of a sentence: a capital, or a quotation mark. */
const next = /^\s+[\p{Lu}«]/u;

/**
 * The sentences of one line: each ends with a stop, a question mark or an exclamation mark that a capital or a quotation mark follows;
 * within quotation marks nothing ends, but a quotation with such a mark at its own end may be the end.
 */
export function sentencesIn(line: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (let at = 0; at < line.length; at++) {
    const opened = at;
    if (line[at] === '«') at = endOfQuotation(line, at);
    const end = at === opened ? line.slice(at, at + 1) : line.slice(at - 1, at);
    if (/[.!?]/.test(end) && next.test(line.slice(at + 1, at + 12))) {
      sentences.push(line.slice(start, at + 1));
      start = at + 1;
    }
  }
  return [...sentences, line.slice(start)].map((one) => one.trim()).filter((one) => one !== '');
}
