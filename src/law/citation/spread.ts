import { canonicalNumber, type Provision } from './provision.ts';

/** Longer stretches than this are slips of the pen. */
const longest = 300;

const letters = 'abcdefghijklmnopqrstuvwxyzæøå';

function countUp(from: number, to: number): readonly number[] | undefined {
  if (to < from || to - from > longest) return undefined;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** "1" to "3" is 1, 2, 3; "a" to "c" is a, b, c; undefined when it runs backwards or mixes the two. */
export function valuesBetween(from: string, to: string): readonly string[] | undefined {
  if (/^\d+$/.test(from) && /^\d+$/.test(to)) return countUp(Number(from), Number(to))?.map(String);
  const [first, last] = [letters.indexOf(from), letters.indexOf(to)];
  return first === -1 || last < first ? undefined : [...letters.slice(first, last + 1)];
}

const shape = /^(?:(.+)-)?(\d+)(?: (\p{L}))?$/u;

/**
 * The provisions from one to another, both counted: §§ 11-6–11-11, 13–13 e, chapters 11–12.
 * From one chapter into another only the two ends are told, for how far the first goes is not in the citation.
 * @returns undefined when they run backwards
 */
export function provisionsBetween(from: Provision, to: Provision): readonly Provision[] | undefined {
  const [a, b] = [shape.exec(from.number), shape.exec(to.number)];
  if (a === null || b === null || a[1] !== b[1]) return [from, to];
  const [chapter, first, last] = [a[1] === undefined ? '' : `${a[1]}-`, Number(a[2]), Number(b[2])];
  const named = (number: string) => ({ ...from, number: canonicalNumber(chapter + number, from.kind) });
  if (first === last) {
    const suffixes = b[3] === undefined ? undefined : valuesBetween((a[3] ?? 'a').toLowerCase(), b[3].toLowerCase());
    if (suffixes === undefined) return undefined;
    return [...(a[3] === undefined ? [from] : []), ...suffixes.map((suffix) => named(`${first} ${suffix}`))];
  }
  const whole = countUp(first + 1, last);
  if (whole === undefined) return undefined;
  return [from, ...whole.map((number) => named(String(number))), ...(b[3] === undefined ? [] : [to])];
}
