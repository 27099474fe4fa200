/** The steps below a section, largest first. */
export type Unit = 'division' | 'paragraph' | 'number' | 'letter' | 'sentence' | 'indent';

export interface Part {
  readonly unit: Unit;
  /** A number in digits, a small letter, a Roman numeral for a division, or `last`. */
  readonly value: string;
}

/** One provision, the same however it was written. */
export interface Provision {
  readonly kind: 'section' | 'article' | 'chapter';
  /** As the law spells it: "25-1", "9 A-4", "12 a", "IV". */
  readonly number: string;
  readonly parts: readonly Part[];
}

const shape = /^(\d+) ?([a-zæøå])?(?: ?- ?(\d+) ?([a-zæøå])?)?$/i;

/**
 * A section's number spelt one way: "9a-4", "9A-4" and "9 a-4" are "9 A-4"; "12A" is "12 a"; Roman numerals stay.
 * @param kind a chapter's letter is a capital, a section's own is small
 */
export function canonicalNumber(raw: string, kind: Provision['kind']): string {
  const match = shape.exec(raw.trim());
  if (match === null) return raw.trim().toUpperCase();
  const [, first, letter, second, suffix] = match;
  const capital = second !== undefined || kind === 'chapter';
  const head = letter === undefined ? first : `${first} ${capital ? letter.toUpperCase() : letter.toLowerCase()}`;
  if (second === undefined) return `${head}`;
  return `${head}-${second}${suffix === undefined ? '' : ` ${suffix.toLowerCase()}`}`;
}

/** The chapter that a section's number tells of: "9 A" of "9 A-4"; undefined where numbers run through the act. */
export function chapterOf(number: string): string | undefined {
  const hyphen = number.indexOf('-');
  return hyphen === -1 ? undefined : number.slice(0, hyphen);
}
