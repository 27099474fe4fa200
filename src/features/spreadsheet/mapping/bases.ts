import { type Body, notStated, schemaOf } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import { actsNamed } from '#src/law/act-names.ts';
import { inForce } from '#src/law/acts.ts';

type Basis = Exclude<NonNullable<Body<'purposes'>['bases']>, typeof notStated>[number];

const article =
  /(?:art(?:ikkel|icle|\.)?\s*|\b)([69])\s*(?:[.,]|nr\.?|\(|,?\s*nummer)?\s*([12])\s*\)?\s*(?:[.,]?\s*(?:bokstav|litra|letter)?\s*\(?)\s*([a-j])\b/giu;

const spoken: readonly (readonly [RegExp, string])[] = [
  [/\b(uttrykkelig|uttrykkeleg|explicit) (samtykke|consent)/i, 'gdpr-9-2-a'],
  [/\b(samtykke|consent)\b/i, 'gdpr-6-1-a'],
  [/\b(rettslig|rettsleg) (forpliktelse|plikt)|\blegal obligation\b/i, 'gdpr-6-1-c'],
  [
    /\b(offentlig|offentleg) (myndighet|mynde|styresmakt)|\ballmenn interesse|\bpublic (interest|task|authority)/i,
    'gdpr-6-1-e',
  ],
  [/\b(berettiget|rettkomen|berettiga) interesse|\blegitimate interest/i, 'gdpr-6-1-f'],
  [
    /\b(oppfylle (en )?avtale|avtale med den registrerte|arbeidsavtale)\b|\bperformance of (a )?contract\b/i,
    'gdpr-6-1-b',
  ],
];

/** A provision beside the name of its act: "opplæringslova § 13-1", "forvaltningsloven § 13 b". */
const national =
  /(\p{L}[\p{L}-]*(?:lov[a-zæøå]*|forskrift[a-zæøå]*)(?:\s\d{4})?)\s*((?:§+|kap(?:ittel|\.)?)\s*\d+\s*[A-Za-z]?\s*(?:[-–]\s*\d+)?(?:\s*[a-z]\b)?)/giu;

function isArticle(value: string): boolean {
  return schemaOf('purposes').safeParse({ name: 'x', activity: 'x', bases: [{ article: value }] }).success;
}

/** The act in force that a name means; the name itself where the table knows none, or several. */
function actOf(name: string, today: IsoDate): string {
  const held = actsNamed(name).filter((id) => inForce(id, today));
  return held.length === 1 && held[0] !== undefined ? held[0] : name;
}

/**
 * The legal bases that a cell claims: articles of the GDPR however they are written, the usual words for them, and national provisions.
 * Which provision belongs to which article no cell says for sure, so a provision is put with (c) or (e), else with the only article.
 * @param today to tell an act from the one it replaced
 * @returns undefined when none is understood
 */
export function basesIn(text: string, today: IsoDate): readonly Basis[] | undefined {
  const written = [...text.matchAll(article)].map(
    ([, number, part, letter]) => `gdpr-${number}-${part}-${letter?.toLowerCase()}`,
  );
  const named =
    written.length > 0 ? written : spoken.flatMap(([pattern, code]) => (pattern.test(text) ? [code] : [])).slice(0, 1);
  const articles = [...new Set(named.filter(isArticle))];
  const provisions = [...text.matchAll(national)].map(([, act = '', section = '']) => ({
    act: actOf(act.trim(), today),
    section: section.replaceAll(/\s+/g, ' ').replace(/^§\s*/, '§ ').trim(),
  }));
  if (articles.length === 0 && provisions.length === 0) return undefined;
  const rests =
    articles.find((one) => one === 'gdpr-6-1-c' || one === 'gdpr-6-1-e') ??
    (articles.length === 1 ? articles[0] : undefined);
  const bases = articles.flatMap((one): Basis[] => {
    if (one !== rests || provisions.length === 0) return [{ article: one } as Basis];
    return provisions.map((provision) => ({ article: one, national: provision }) as Basis);
  });
  const alone =
    rests === undefined ? provisions.map((provision): Basis => ({ article: notStated, national: provision })) : [];
  return [...bases, ...alone];
}
