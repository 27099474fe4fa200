import { languages } from '#src/kernel/language.ts';
import { wordsOf } from '../../labels/words.ts';
import type { Kind } from '../../schema/kinds.ts';

/** Stands for an empty list, where a list may also be left unanswered. A key holds no colon, so it is mistaken for none. */
export const none = ':ingen';
/** Stands for all entries of a kind. */
export const all = ':alle';
/** What is added to a date's name for its "not stated". */
export const unsaid = ':ikke-sagt';
/** What is added to a list's name for what it is when no row is filled in. */
export const whenEmpty = ':tom';
/** The key of a row that is not there yet. */
export const newRow = '+';

/** A form as it is sent: names, each with what was typed or chosen. */
export type FormValues = ReadonlyMap<string, readonly string[]>;

export function first(values: FormValues, name: string): string {
  return values.get(name)?.[0] ?? '';
}

const noneWords: readonly string[] = ['ingen', 'none', none];

/** True when a person has written that there is none. */
export function saysNone(text: string): boolean {
  return noneWords.includes(text.trim().toLowerCase());
}

/** True when a person has written that nobody has said; a plain hyphen is what keyboards have. */
export function saysUnstated(text: string): boolean {
  return ['–', '-', '—'].includes(text.trim());
}

const units: readonly (readonly [RegExp, string])[] = [
  [/^(år|year)/, 'Y'],
  [/^(måned|månad|month)/, 'M'],
  [/^(uke|veke|week)/, 'W'],
  [/^(dag|day)/, 'D'],
];

/**
 * A period as people write it ("1 år og 6 måneder", "30 dager", "P30D") as ISO 8601.
 * @returns undefined when it cannot be read
 */
export function periodFrom(text: string): string | undefined {
  const typed = text.trim();
  if (/^P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/i.test(typed) && typed.length > 1) return typed.toUpperCase();
  const parts = [...typed.toLowerCase().matchAll(/(\d+)\s*([a-zæøå]+)/g)];
  const rest = typed
    .toLowerCase()
    .replaceAll(/(\d+)\s*([a-zæøå]+)/g, '')
    .replaceAll(/\b(og|and)\b|[\s,]/g, '');
  if (parts.length === 0 || rest !== '') return undefined;
  const found = parts.map(
    ([, amount = '', word = '']) => [units.find(([pattern]) => pattern.test(word))?.[1], amount] as const,
  );
  if (found.some(([unit]) => unit === undefined)) return undefined;
  const iso = ['Y', 'M', 'W', 'D'].flatMap((unit) =>
    found.filter(([each]) => each === unit).map(([, amount]) => `${amount}${unit}`),
  );
  return iso.length === found.length && new Set(found.map(([unit]) => unit)).size === found.length
    ? `P${iso.join('')}`
    : undefined;
}

/** The fixed word of a field that a person has written in any language: "når noe skjer" is `on-event`. */
export function literalFrom(kind: Kind, path: string, literals: readonly string[], text: string): string | undefined {
  const typed = text.trim().toLowerCase();
  return literals.find(
    (literal) =>
      typed === literal || languages.some((lang) => wordsOf(kind, path, literal, lang).toLowerCase() === typed),
  );
}
