import { fieldLabel } from '#src/features/register/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import type { PersonAct } from '#src/platform/access/policy.ts';
import { accessTexts } from './texts.ts';

const locales: Readonly<Record<Lang, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** "a, b og c"; with semicolons where an item has a comma itself. */
export function inList(items: readonly string[], lang: Lang): string {
  if (items.some((item) => item.includes(','))) return items.join('; ');
  return new Intl.ListFormat(locales[lang], { type: 'conjunction' }).format(items);
}

/** "se, endre og ta ut". */
export const actsInWords = (acts: readonly PersonAct[], lang: Lang): string =>
  inList(
    acts.map((act) => accessTexts[lang].acts[act]),
    lang,
  );

/** What a value of a line of access is called: `own-class` is "elever i klassen de er kontaktlærer for". */
export function valueName(field: 'relation' | 'who' | 'may', value: string, lang: Lang): string {
  return fieldLabel('activities', `access.${field}`)?.values?.[value]?.[lang] ?? value;
}

/** The first letter large, as a sentence begins. */
export const sentence = (words: string): string => words.charAt(0).toLocaleUpperCase('nb') + words.slice(1);
