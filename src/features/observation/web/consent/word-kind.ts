import { wordLists } from './words.ts';
import type { Words } from './words-shape.ts';

/** What a button of a banner does, by its words. */
export type ButtonKind = 'reject' | 'save' | 'settings' | 'accept' | 'other';

export interface Read {
  readonly kind: ButtonKind;
  /** 3: the words are exactly these; 2: they begin so; 1: they have it in them. 0 for `other`. */
  readonly sure: 0 | 1 | 2 | 3;
}

/** Words in lower case, without signs around them. */
export function plainWords(text: string): readonly string[] {
  const lower = text.normalize('NFC').toLocaleLowerCase('nb');
  return lower.replaceAll('’', "'").match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];
}

function fits(word: string | undefined, pattern: string): boolean {
  if (word === undefined) return false;
  return pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern;
}

interface Phrase {
  readonly parts: readonly string[];
}

function compile(pick: (words: Words) => readonly string[]): readonly Phrase[] {
  return wordLists.flatMap(pick).map((phrase) => ({ parts: phrase.split(' ') }));
}

const phrases = {
  reject: compile(({ reject }) => reject),
  save: compile(({ save }) => save),
  settings: compile(({ settings }) => settings),
  accept: compile(({ accept }) => accept),
  subject: compile(({ subject }) => subject),
  weakSubject: compile(({ weakSubject }) => weakSubject),
  reading: compile(({ reading }) => reading),
};

function standsAt(words: readonly string[], { parts }: Phrase, at: number): boolean {
  return parts.every((part, index) => fits(words[at + index], part));
}

const all = new Set(['alle', 'alt', 'all', 'buot', 'visot', 'gaajhke', 'gaajhkesh', 'gaajhkide', 'everything']);

/** What is said yes or no to, after the word for it: "avvis alle informasjonskapsler". */
function isObject(word: string): boolean {
  return all.has(word) || fits(word, 'informasjonskaps*') || fits(word, 'cookie*') || fits(word, 'diehto*');
}

function endOfCore(words: readonly string[], from: number): boolean {
  return words.slice(from).every(isObject);
}

/** How surely one of the phrases stands in the words: exactly, at the beginning, or somewhere (then of two words or more). */
function surelyAs(words: readonly string[], list: readonly Phrase[]): Read['sure'] {
  let best: Read['sure'] = 0;
  for (const phrase of list) {
    if (best < 1 && phrase.parts.length > 1 && words.some((_, at) => standsAt(words, phrase, at))) best = 1;
    if (!standsAt(words, phrase, 0)) continue;
    if (endOfCore(words, phrase.parts.length)) return 3;
    // One short word at the beginning of a sentence says nothing: "Nei, dette er ...", "Ok ..." are read only alone or before few words.
    if (phrase.parts.length > 1 || words.length <= 6) best = 2;
  }
  return best;
}

/** Who speaks, before what is said: "jeg godtar", "ja, jeg samtykker". */
const speakers = new Set(['jeg', 'eg', 'vi', 'me', 'mun', 'i', 'ja', 'yes', 'ok']);

function surely(words: readonly string[], list: readonly Phrase[]): Read['sure'] {
  const whole = surelyAs(words, list);
  const first = words.findIndex((word) => !speakers.has(word));
  if (whole === 3 || first <= 0) return whole;
  const rest = surelyAs(words.slice(first), list);
  return rest > whole ? rest : whole;
}

/** Words that turn what follows: with one of them nothing is taken for consent that does not begin with it. */
const turning = new Set(['ikke', 'ikkje', 'not', "don't", 'in', 'it', 'ii', 'im', 'ih', 'ij', 'iv']);

const longest = 12;
/**
 * What a button says it does. A refusal is looked for first: "godta kun nødvendige" and "ikke godta" have the word of consent in them.
 * Then saving a selection ("godta valgte"), settings ("administrer samtykke"), and consent last. Long texts are never a button.
 */
export function kindOfWords(text: string): Read {
  const words = plainWords(text);
  if (words.length === 0 || words.length > longest) return { kind: 'other', sure: 0 };
  const reject = surely(words, phrases.reject);
  if (reject > 0) return { kind: 'reject', sure: reject };
  if (surely(words, phrases.reading) > 0) return { kind: 'other', sure: 0 };
  const accept = surely(words, phrases.accept);
  const save = surely(words, phrases.save);
  const takesAll = words.some((word) => all.has(word));
  if (save > 0 && !takesAll) return { kind: 'save', sure: save };
  const settings = surely(words, phrases.settings);
  if (settings > 0 && settings >= accept) return { kind: 'settings', sure: settings };
  if (accept > 0) return { kind: 'accept', sure: accept };
  if (
    takesAll &&
    !words.some((word) => turning.has(word)) &&
    words.some((word) => phrases.accept.some(({ parts }) => parts.length === 1 && fits(word, parts[0] ?? '')))
  )
    return { kind: 'accept', sure: 1 };
  return { kind: 'other', sure: 0 };
}

/** Whether a button leads to something to read. */
export const isReading = (text: string): boolean => surely(plainWords(text), phrases.reading) > 0;

/** How plainly a text is about cookies and consent: 2 says it, 1 may, 0 does not. */
export function aboutConsent(text: string): 0 | 1 | 2 {
  const words = plainWords(text);
  const has = (list: readonly Phrase[]) => words.some((_, at) => list.some((phrase) => standsAt(words, phrase, at)));
  if (has(phrases.subject)) return 2;
  return has(phrases.weakSubject) ? 1 : 0;
}
