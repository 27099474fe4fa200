import { countryName } from '#src/features/register/index.ts';
import type { Lang, Text } from '#src/kernel/language.ts';
import { shortDate } from '#src/ui/dates.ts';
import type { Audience } from './audience.ts';

/** In which language a statement speaks, and to whom. */
export interface Voice {
  readonly lang: Lang;
  readonly audience: Audience;
}

/** A place in a sentence: how a value is said there, and how it is heard again. */
export interface Slot<V = unknown> {
  /** @param careful in quotation marks, for words that could be taken for part of the sentence */
  say(value: V, voice: Voice, careful: boolean): string;
  /** The source of a regular expression, without groups that capture, for what may stand there. */
  readonly pattern: (voice: Voice) => string;
  /** What was said; undefined for what this place does not hold. */
  hear(said: string, voice: Voice): V | undefined;
  /** The words are the owner's own, in the language of the register. */
  readonly own?: true;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Words in quotation marks, with those within them doubled, so that the end is never in doubt. */
export function quoted(words: string): string {
  return `«${words.replace(/[«»]/g, '$&$&')}»`;
}

function unquoted(said: string): string {
  return said.startsWith('«') ? said.slice(1, -1).replace(/([«»])\1/g, '$1') : said;
}

const inQuotes = '«(?:[^«»\\n]|««|»»)*»';

/** Words that stand safely without quotation marks: nothing in them ends a sentence, and no mark of ours is in them. */
function isPlain(words: string): boolean {
  return !/[«»\n:]|[.!?](\s|$)|^\s|\s$|^$/.test(words);
}

/** The owner's own words: a name, a reason. Line ends in them are said as spaces. */
export const words: Slot<string> = {
  say: (value, _voice, careful) => {
    const line = value.replace(/\s+/g, ' ').trim();
    return careful || !isPlain(line) ? quoted(line) : line;
  },
  pattern: () => `(?:${inQuotes}|[^«»\\n]+)`,
  hear: (said) => unquoted(said),
  own: true,
};

/** Words on a line of their own, where nothing else stands. */
export const line: Slot<string> = {
  say: (value) => value.replace(/\s+/g, ' ').trim(),
  pattern: () => '[^\\n]+',
  hear: (said) => said,
  own: true,
};

/** A whole number. */
export const number: Slot<number> = {
  say: String,
  pattern: () => '\\d+',
  hear: (said) => Number(said),
};

const and: Readonly<Record<Lang, string>> = { nb: ' og ', nn: ' og ', en: ' and ' };

/** What stands where a name is looked for must hold none of the words that part names. */
function isPlainItem(item: string, lang: Lang): boolean {
  return isPlain(item) && !/, |;/.test(item) && !item.includes(and[lang]);
}

/** The items of a row; undefined for what is none. */
function itemsOf(said: string, lang: Lang): string[] | undefined {
  const item = new RegExp(`${inQuotes}|(?:(?!, |${and[lang]})[^«»])+`, 'y');
  const between = new RegExp(`, |${and[lang]}`, 'y');
  const items: string[] = [];
  for (let at = 0; ; at = between.lastIndex) {
    item.lastIndex = at;
    const found = item.exec(said)?.[0];
    if (found === undefined) return undefined;
    items.push(unquoted(found));
    between.lastIndex = item.lastIndex;
    if (item.lastIndex === said.length) return items;
    if (!between.test(said)) return undefined;
  }
}

/** Several of the owner's own words in a row: "a, b og c". */
export const list: Slot<readonly string[]> = {
  say: (items, { lang }, careful) => {
    const said = items
      .map((item) => item.replace(/\s+/g, ' ').trim())
      .map((item) => (careful || !isPlainItem(item, lang) ? quoted(item) : item));
    return said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')}${and[lang]}${said.at(-1)}`;
  },
  pattern: ({ lang }) => {
    const item = `(?:${inQuotes}|[^«»\\n,]+?)`;
    return `${item}(?:(?:, |${and[lang]})${item})*`;
  },
  hear: (said, { lang }) => itemsOf(said, lang),
  own: true,
};

/** Words for a value that comes from a fixed list; they may differ by audience. */
export type Codes = Readonly<Record<string, Text | ((voice: Voice) => string | undefined)>>;

function wordsFor(codes: Codes, voice: Voice): Map<string, string> {
  const said = Object.entries(codes).flatMap(([code, text]) => {
    const phrase = typeof text === 'function' ? text(voice) : text[voice.lang];
    return phrase === undefined ? [] : [[code, phrase] as const];
  });
  return new Map(said);
}

/** A value from a fixed list. @throws Error for a value that the list lacks */
export function code(codes: Codes): Slot<string> {
  return {
    say: (value, voice) => {
      const phrase = wordsFor(codes, voice).get(value);
      if (phrase === undefined) throw new Error(`no words for "${value}"`);
      return phrase;
    },
    pattern: (voice) => `(?:${[...wordsFor(codes, voice).values()].map(escaped).join('|')})`,
    hear: (said, voice) => [...wordsFor(codes, voice)].find(([, phrase]) => phrase === said)?.[0],
  };
}

/** Several values from a fixed list: "a, b og c". */
export function codeList(codes: Codes): Slot<readonly string[]> {
  const one = code(codes);
  return {
    say: (values, voice) => {
      const said = values.map((value) => one.say(value, voice, false));
      return said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')}${and[voice.lang]}${said.at(-1)}`;
    },
    pattern: (voice) => `${one.pattern(voice)}(?:(?:, |${and[voice.lang]})${one.pattern(voice)})*`,
    hear: (said, voice) => {
      const parts = said.match(new RegExp(one.pattern(voice), 'g')) ?? [];
      const heard = parts.map((part) => one.hear(part, voice));
      return heard.every((value) => value !== undefined) ? (heard as string[]) : undefined;
    },
  };
}

const units: Readonly<Record<Lang, Readonly<Record<string, readonly [string, string]>>>> = {
  nb: { Y: ['år', 'år'], M: ['måned', 'måneder'], W: ['uke', 'uker'], D: ['dag', 'dager'] },
  nn: { Y: ['år', 'år'], M: ['månad', 'månader'], W: ['veke', 'veker'], D: ['dag', 'dagar'] },
  en: { Y: ['year', 'years'], M: ['month', 'months'], W: ['week', 'weeks'], D: ['day', 'days'] },
};

/** A period (ISO 8601: P1Y6M) in words: "1 år og 6 måneder". */
export const period: Slot<string> = {
  say: (value, { lang }) => {
    const parts = [...value.matchAll(/(\d+)([YMWD])/g)].map(([, amount = '', unit = '']) => {
      const [one, many] = units[lang][unit] ?? [unit, unit];
      return `${amount} ${Number(amount) === 1 ? one : many}`;
    });
    return parts.join(and[lang]);
  },
  pattern: ({ lang }) => {
    const any = [...new Set(Object.values(units[lang]).flat())].sort((a, b) => b.length - a.length);
    const part = `\\d+ (?:${any.join('|')})`;
    return `${part}(?:${and[lang]}${part})*`;
  },
  hear: (said, { lang }) => {
    const parts = said.split(and[lang]).map((part) => {
      const [amount, unit] = part.split(' ');
      const letter = Object.entries(units[lang]).find(([, both]) => both.includes(unit ?? ''))?.[0];
      return `${amount}${letter}`;
    });
    return `P${parts.join('')}`;
  },
};

const months = Array.from({ length: 12 }, (_, month) => month + 1);
const two = (value: number | string) => String(value).padStart(2, '0');

/** A day: "3. september 2018". */
export const date: Slot<string> = {
  say: (value, { lang }) => shortDate(value, lang),
  pattern: () => '\\d{1,2}\\.? \\p{L}+ \\d{4}',
  hear: (said, { lang }) => {
    const [, day = '', , year] = /^(\d+)\.? (\p{L}+) (\d{4})$/u.exec(said) ?? [];
    const month = months.find((one) => shortDate(`${year}-${two(one)}-${two(day)}`, lang) === said);
    return month === undefined ? undefined : `${year}-${two(month)}-${two(day)}`;
  },
};

/** Codes of countries that are no more; each shares its name with one that is. */
const former = new Set('AN BU CS DD DY FX HV NH RH SU TP UK VD YD YU ZR'.split(' '));
const regions = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].flatMap((a) => [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((b) => a + b));
const named = new Map<Lang, ReadonlyMap<string, string>>();

/** Names of countries in a language, by name. */
function countries(lang: Lang): ReadonlyMap<string, string> {
  const known =
    named.get(lang) ??
    new Map(regions.filter((region) => !former.has(region)).map((region) => [countryName(region, lang), region]));
  named.set(lang, known);
  return known;
}

/** Countries by name: "Norge og Irland". */
export const countryList: Slot<readonly string[]> = {
  say: (values, voice) =>
    list.say(
      values.map((value) => countryName(value, voice.lang)),
      voice,
      false,
    ),
  pattern: (voice) => list.pattern(voice),
  hear: (said, voice) => {
    const heard = (list.hear(said, voice) ?? []).map((name) => countries(voice.lang).get(name));
    return heard.every((value) => value !== undefined) ? (heard as string[]) : undefined;
  },
};

/** A country by name. */
export const country: Slot<string> = {
  say: (value, { lang }) => countryName(value, lang),
  pattern: () => '[^«»\\n]+',
  hear: (said, { lang }) => countries(lang).get(said),
};
