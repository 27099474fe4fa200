import { isKind, type Kind, kindName, labelOf, wordsOf } from '#src/features/register/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { actOf } from '#src/law/acts.ts';
import type { FactRef } from '../telling.ts';
import type { Sentence } from '../write.ts';
import { pageTexts } from './texts.ts';

/** One thing that a sentence stands on, in words. */
export interface BasisLine {
  /** What the fact is of: the entry's name, or how many entries of a kind. */
  readonly of: string;
  /** Where one reads it, when there is one place and the reader may go there. */
  readonly href: string | undefined;
  readonly label: string;
  readonly value: string;
  /** The value is the owner's own words, in the language of the register. */
  readonly own: boolean;
}

/** How facts are spoken of on a page. */
export interface Naming {
  readonly lang: Lang;
  /** What an entry is called; undefined for one that may not be named. */
  readonly name: (ref: string) => string | undefined;
  readonly href?: (ref: string) => string | undefined;
}

export const kindOfEntry = (ref: string): Kind =>
  ref === 'owner' ? 'owner' : (ref.slice(0, ref.indexOf('/')) as Kind);

/** What would be told of an activity if anybody had said it, and in which kind of entry. */
const missing: Readonly<Record<string, Kind>> = { data: 'dataUses', purposes: 'purposes', retention: 'retention' };

/** What a fact's field is called. */
export function fieldInWords(kind: Kind, path: string, { lang, name }: Naming): string {
  const label = labelOf(kind, path, lang, name);
  if (label !== path) return label;
  const other = missing[path] ?? (isKind(path) ? path : undefined);
  return other === undefined ? label : kindName(other, lang);
}

/** A fact's value in words. */
export function valueInWords(
  kind: Kind,
  path: string,
  value: unknown,
  { lang, name }: Naming,
): { readonly words: string; readonly own: boolean } {
  if (value === null || value === undefined) return { words: pageTexts[lang].basis.notSaid, own: false };
  const words = wordsOf(kind, path, value, lang, name);
  return { words, own: words === value };
}

function line(fact: FactRef, naming: Naming): BasisLine {
  const kind = kindOfEntry(fact.entry);
  const { words, own } = valueInWords(kind, fact.path, fact.value, naming);
  return {
    of: naming.name(fact.entry) ?? kindName(kind, naming.lang),
    href: naming.href?.(fact.entry),
    label: fieldInWords(kind, fact.path, naming),
    value: words,
    own,
  };
}

/** Facts of many entries that say the same sort of thing are told together, else the margin is longer than the text. */
function together(facts: readonly FactRef[], naming: Naming): BasisLine[] {
  const [first] = facts;
  if (first === undefined) return [];
  if (facts.length < 3) return facts.map((fact) => line(fact, naming));
  const { lang } = naming;
  const kind = kindOfEntry(first.entry);
  const values = [
    ...new Set(facts.map(({ path, value }) => valueInWords(kindOfEntry(first.entry), path, value, naming).words)),
  ];
  const entries = new Set(facts.map(({ entry }) => entry));
  const one = entries.size === 1;
  return [
    {
      of: one
        ? (naming.name(first.entry) ?? kindName(kind, lang))
        : `${kindName(kind, lang, 'many')} (${entries.size})`,
      href: one ? naming.href?.(first.entry) : undefined,
      label: fieldInWords(kind, first.path, naming).replaceAll(/ \d+(?=:|$)/g, ''),
      value: values.join(', '),
      own: false,
    },
  ];
}

/** The facts of the register that a sentence stands on, in words. */
export function basisOf({ facts }: Pick<Sentence, 'facts'>, naming: Naming): BasisLine[] {
  const alike = Map.groupBy(
    facts,
    ({ entry, path }) => `${kindOfEntry(entry)} ${path.replaceAll(/\.\d+(?=\.|$)/g, '')}`,
  );
  return [...alike.values()].flatMap((those) => together(those, naming));
}

/** The provisions that a sentence stands on, in words: "personvernforordningen (GDPR) art. 15". */
export function lawOf({ law }: Pick<Sentence, 'law'>, lang: Lang): string[] {
  return law.map(({ act, section }) => {
    const cited = lang === 'en' ? section.replace(/ nr\. (\d+)/, '($1)') : section;
    return `${actOf(act)?.name[lang] ?? act} ${cited}`.replaceAll(/(§|art\.|nr\.) (?=\d)/g, '$1\u00a0');
  });
}
