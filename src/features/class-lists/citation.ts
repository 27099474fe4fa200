import type { Lang } from '#src/kernel/language.ts';
import { acts, type LawReference } from '#src/law/acts.ts';

const english: Readonly<Record<string, string>> = {
  første: 'first',
  andre: 'second',
  tredje: 'third',
  fjerde: 'fourth',
  femte: 'fifth',
  ledd: 'paragraph',
  bokstav: 'letter',
  nr: 'no',
};

function inWords(section: string, lang: Lang): string {
  // A line must not break between the sign and its number.
  const kept = section.replace(/(§|nr\.|art\.) (?=\d)/g, '$1\u00a0');
  return lang === 'en' ? kept.replace(/\p{L}+/gu, (word) => english[word] ?? word) : kept;
}

/** Provisions in words: "forvaltningsloven § 13 første ledd; folkeregisterloven § 10-4". */
export function citation(references: readonly LawReference[], lang: Lang): string {
  return references.map(({ act, section }) => `${acts[act].name[lang]} ${inWords(section, lang)}`).join('; ');
}
