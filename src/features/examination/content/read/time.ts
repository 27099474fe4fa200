import { numberWords as numbers } from '#src/kernel/number-words.ts';

const units: readonly (readonly [RegExp, number, 'D' | 'M' | 'Y'])[] = [
  [/^(?:døgn|dag|day)/iu, 1, 'D'],
  [/^(?:uke|veke|week)/iu, 7, 'D'],
  [/^(?:måned|månad|mnd|month)/iu, 30, 'M'],
  [/^(?:år|skoleår|skuleår|year)/iu, 365, 'Y'],
];

const written = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:et|eit) )?(\\d{1,3}|${Object.keys(numbers).join('|')})(?:\\s?[-–]\\s?(\\d{1,3}))?\\s{1,4}(døgn|dag\\p{L}{0,4}|uker?|veker?|måned\\p{L}{0,3}|månad\\p{L}{0,3}|mnd|skoleår|skuleår|år|days?|weeks?|months?|years?)(?![\\p{L}\\p{N}])`,
  'giu',
);

/** A length of time as it is written: in days, about, for comparing; and as our register writes it (ISO 8601). */
export interface Length {
  readonly days: number;
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/** Every length of time in a text: "tre måneder" is 90 days and P3M, "25-30 år" the longer. */
export function lengthsIn(text: string): readonly Length[] {
  return [...text.matchAll(written)].flatMap((match) => {
    const [whole, first = '', second, unit = ''] = match;
    const count = Number(second ?? first);
    const number = Number.isNaN(count) ? numbers[first.toLowerCase()] : count;
    const found = units.find(([pattern]) => pattern.test(unit));
    if (number === undefined || found === undefined) return [];
    const [, days, letter] = found;
    const iso = days === 7 ? `P${number * 7}D` : `P${number}${letter}`;
    return [{ days: number * days, iso, start: match.index, end: match.index + whole.length }];
  });
}

/** The longest time that a text names, in days; undefined when it names none. */
export function longestDays(text: string): number | undefined {
  const all = lengthsIn(text).map(({ days }) => days);
  return all.length === 0 ? undefined : Math.max(...all);
}
