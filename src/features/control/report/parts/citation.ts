import type { Lang } from '#src/kernel/language.ts';
import { type ActId, acts, type LawReference } from '#src/law/acts.ts';

const ordinals: Readonly<Record<string, string>> = {
  første: 'first',
  andre: 'second',
  annet: 'second',
  tredje: 'third',
  fjerde: 'fourth',
  femte: 'fifth',
  sjette: 'sixth',
};

const english: readonly (readonly [RegExp, string])[] = [
  [/\bledd\b/g, 'paragraph'],
  [/\bbokstav\b/g, 'letter'],
  [/\bpunktum\b/g, 'sentence'],
  [/\bkapittel\b/g, 'chapter'],
  [/\bnr\./g, 'no.'],
];

function sectionInWords(section: string, lang: Lang): string {
  // A line must not break between the sign and its number.
  const kept = section.replace(/(§|nr\.) (?=\d)/g, '$1\u00a0');
  if (lang !== 'en') return kept;
  const numbered = kept.replace(/\p{L}+/gu, (word) => ordinals[word] ?? word);
  return english.reduce((text, [from, to]) => text.replace(from, to), numbered);
}

function joined(items: readonly string[], lang: Lang): string {
  return new Intl.ListFormat(lang === 'en' ? 'en-GB' : `${lang}-NO`, { type: 'conjunction' }).format(items);
}

/** The provisions by act, in the order of their first mention, each once. */
export function sectionsByAct(references: readonly LawReference[], lang: Lang): ReadonlyMap<ActId, readonly string[]> {
  const byAct = new Map<ActId, string[]>();
  for (const { act, section } of references) {
    const words = sectionInWords(section, lang);
    const sections = byAct.get(act) ?? [];
    if (!sections.includes(words)) byAct.set(act, [...sections, words]);
  }
  return byAct;
}

/** What a finding cites, in words: "personopplysningsloven (2000) § 14 og § 18 og personopplysningsforskriften (2000) § 3-1". */
export function citation(references: readonly LawReference[], lang: Lang): string {
  const perAct = [...sectionsByAct(references, lang)].map(
    ([act, sections]) => `${acts[act].name[lang]} ${joined(sections, lang)}`,
  );
  return perAct.join('; ');
}
