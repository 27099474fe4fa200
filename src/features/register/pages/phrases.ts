import type { Lang } from '#src/kernel/language.ts';

const locales: Readonly<Record<Lang, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** "a, b og c". */
export function listOf(items: readonly string[], lang: Lang): string {
  return new Intl.ListFormat(locales[lang], { type: 'conjunction' }).format(items);
}

/** The first letter large, as a sentence, heading or label begins. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('nb') + text.slice(1);
}

/** Names in alphabetical order as Norwegian has it, æ, ø and å last. */
export const byName = new Intl.Collator('nb').compare;
