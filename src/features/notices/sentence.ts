import { type TellingKind, templateOf } from './kind.ts';
import type { Voice } from './slots.ts';
import type { Values } from './telling.ts';

/** A part of a sentence: words of ours, or the owner's own, which are in the language of the register. */
export interface Segment {
  readonly text: string;
  readonly own?: true;
}

const place = /\{(\w+)\}/g;

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
  return parts;
}

export const textOf = (parts: readonly Segment[]): string => parts.map(({ text }) => text).join('');

/** What a sentence was heard as. */
export interface Heard {
  readonly kind: TellingKind;
  readonly values: Values;
}

/** The expression that hears each kind in a voice, made once. */
const ears = new Map<string, Map<string, RegExp>>();

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function earOf(kind: TellingKind, voice: Voice): RegExp {
  const key = `${voice.lang} ${voice.audience}`;
  const byKind = ears.get(key) ?? new Map<string, RegExp>();
  ears.set(key, byKind);
  const known = byKind.get(kind.id);
  if (known !== undefined) return known;
  const template = templateOf(kind, voice);
  let source = '';
  let end = 0;
  for (const match of template.matchAll(place)) {
    const name = match[1] ?? '';
    source += `${literal(template.slice(end, match.index))}(?<${name}>${kind.slots[name]?.pattern(voice)})`;
    end = match.index + match[0].length;
  }
  const ear = new RegExp(`^${source}${literal(template.slice(end))}$`, 'u');
  byKind.set(kind.id, ear);
  return ear;
}

/** What one sentence may be, by all kinds. More than one only when words of the owner read as words of ours. */
export function hear(text: string, kinds: readonly TellingKind[], voice: Voice): Heard[] {
  return kinds.flatMap((kind) => {
    const found = earOf(kind, voice).exec(text);
    if (found === null) return [];
    const heard = Object.entries(found.groups ?? {}).map(([name, said]) => {
      return [name, kind.slots[name]?.hear(said, voice)] as const;
    });
    return heard.some(([, value]) => value === undefined) ? [] : [{ kind, values: Object.fromEntries(heard) }];
  });
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const tidy = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
  return Array.isArray(value) ? value.map(tidy) : value;
};

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
    if (isSame && sentencesIn(textOf(parts)).length === 1) return parts;
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

/**
 * The sentences of one line: each ends with a stop, a question mark or an exclamation mark that a capital or a quotation mark follows;
 * within quotation marks nothing ends.
 */
export function sentencesIn(line: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (let at = 0; at < line.length; at++) {
    const here = line[at] as string;
    if (here === '«') at = endOfQuotation(line, at);
    else if (/[.!?]/.test(here) && /^\s+[\p{Lu}«]/u.test(line.slice(at + 1, at + 12))) {
      sentences.push(line.slice(start, at + 1));
      start = at + 1;
    }
  }
  return [...sentences, line.slice(start)].map((one) => one.trim()).filter((one) => one !== '');
}
