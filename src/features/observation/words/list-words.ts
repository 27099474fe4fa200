import type { Lang, Text } from '#src/kernel/language.ts';

const madeUp: Text = { nb: 'oppdiktet for demoen', nn: 'oppdikta for demoen', en: 'made up for the demo' };
const retold: Text = { nb: 'gjengitt etter en tekst', nn: 'gjengitt etter ein tekst', en: 'retold from a text' };
const unknown: Text = { nb: 'ukjent', nn: 'ukjent', en: 'unknown' };

/** What stands in the evidence, in English, of scans that were not made. */
const notMade: readonly (readonly [mark: RegExp, words: Text])[] = [
  [/\(?\brecorded\)?$/, madeUp],
  [/\(?retold from a text\)?$/, retold],
];

/** The program, browser or list that an answer comes from, as people read it: what was made up, or only told of, says so. Pure. */
export function toolWords(name: string, lang: Lang): string {
  if (name === 'unknown' || name === '') return unknown[lang];
  const found = notMade.find(([mark]) => mark.test(name));
  if (found === undefined) return name;
  const rest = name.replace(found[0], '').trim();
  return rest === '' ? found[1][lang] : `${rest} (${found[1][lang]})`;
}
