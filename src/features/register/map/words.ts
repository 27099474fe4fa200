import type { Lang } from '#src/kernel/language.ts';
import { capital, listOf } from '../pages/phrases.ts';
import type { MapNode } from './graph.ts';
import type { Place } from './place.ts';
import { mapTexts } from './texts.ts';

/** How ends of links are called. */
export interface Namer {
  readonly lang: Lang;
  /** The name of an entry by its reference. */
  name(ref: string): string;
}

const locales: Readonly<Record<Lang, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** A country in words; its code when nobody has a name for it. */
export function countryName(code: string, lang: Lang): string {
  return new Intl.DisplayNames(locales[lang], { type: 'region', fallback: 'code' }).of(code) ?? code;
}

const toldPrefix = 'told/';

/** What an end of a link is called: the name of an entry, somebody in the register's own words, or a country. */
export function nameOf({ lang, name }: Namer, ref: string): string {
  if (ref.startsWith(toldPrefix)) return capital(ref.slice(toldPrefix.length));
  if (ref.startsWith('country/')) return countryName(ref.slice('country/'.length), lang);
  return name(ref);
}

/** Where something is, in words; undefined for what is the owner's own, where it goes without saying. */
export function placeInWords(place: Place, lang: Lang): string | undefined {
  const texts = mapTexts[lang];
  if (place.is === 'own') return undefined;
  if (place.is === 'unknown') return texts.unknownCountry;
  if (place.is === 'area') return texts.areas[place.area];
  return listOf(
    place.countries.map((code) => countryName(code, lang)),
    lang,
  );
}

/** Names of nodes by their ids, in alphabetical order, "a, b og c"; of one who stands on both sides only once. */
export function namesOf(namer: Namer, nodes: readonly MapNode[], ids: readonly string[]): string {
  const refs = new Set(nodes.filter(({ id }) => ids.includes(id)).map(({ ref }) => ref));
  // In a sentence the register's own words stand as they were written.
  const names = [...refs]
    .map((ref) => (ref.startsWith(toldPrefix) ? ref.slice(toldPrefix.length) : nameOf(namer, ref)))
    .sort(new Intl.Collator('nb').compare);
  return listOf(names, namer.lang);
}
