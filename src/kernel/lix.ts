/** How hard a text is to read, with what it was counted from. */
export interface Lix {
  readonly value: number;
  readonly words: number;
  /** Words of more than six letters. */
  readonly long: number;
  readonly sentences: number;
}

const word = /[\p{L}\p{N}]+(?:[-'’./@][\p{L}\p{N}]+)*/gu;

/** A sentence ends with a stop that something new follows, and so does a line that holds a word: a heading, an item of a list. */
const end = /[.!?:](?=["»”)]*(?:\s|$))|\n/g;

/**
 * LIX, the readability index of C.-H. Björnsson (Läsbarhet, 1968): words per sentence, plus the share of words of more than six letters
 * in per cent. Under 30 very easy, as books for children; 30–40 easy; over 60 very hard.
 * @returns a value of 0 for a text without words
 */
export function lixOf(text: string): Lix {
  const words = text.match(word) ?? [];
  const long = words.filter((one) => (one.match(/\p{L}/gu) ?? []).length > 6).length;
  const sentences = text.split(end).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
  if (words.length === 0) return { value: 0, words: 0, long: 0, sentences: 0 };
  return { value: words.length / sentences + (100 * long) / words.length, words: words.length, long, sentences };
}
