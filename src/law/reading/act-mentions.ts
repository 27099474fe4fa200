import { actsNamed, actTitles } from '../act-names.ts';

/** A place where a text names an act, a regulation or something else that has sections. */
export interface ActMention {
  readonly start: number;
  readonly end: number;
  /** The name as `resolveReference` takes it, with its year when the text gives one; absent for what the law table does not know. */
  readonly name?: string;
  /** A title written out ("lov om arkiv"), or a name with a year. */
  readonly precise: boolean;
  /** "avtalen", "reglementet": has sections, but does not take them from an act that is named before it. */
  readonly weak: boolean;
}

const wordPattern = /\p{L}[\p{L}\d‑-]*/gu;
const longestWord = 60;
/** What words for acts end in, without the genitive. */
const strongEnding = /(?:lov|lova|loven|lovens|forskrift|forskrifta|forskriften|forordning|forordninga|forordningen)$/;
const otherNorm =
  /(?:grunnlov(?:a|en)?|konvensjon(?:en)?|direktiv(?:et)?|traktat(?:en)?|instruks(?:en)?|charter(?:et)?|emk)$/;
const weakEnding =
  /(?:regelverk(?:et)?|reglement(?:et)?|vedtekt(?:er|ene|ane)|avtale(?:n)?|avtala|retningslinje(?:r|ne)|retningsline(?:r|ne)|kontrakt(?:en)?)$/;
/** "Loven", "denne forskriften": the one that was named, whichever it was. */
const generic = /^(?:lov|lova|loven)$/;
const genericRegulation = /^(?:forskrift|forskrifta|forskriften)$/;
const abbreviation = /^(?:fvl|offl|popplyl|pol|pof|oppl|oppll|opplæringsl|arkl)$/;
const european = /^(?:gdpr|pvf)$/;

/** Titles of several words, each as a pattern that is tried where it may begin. */
const titlePatterns = actTitles.map((title) => {
  const words = title
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/forskrift(?= |$)/, 'forskrift(?:en|a)?')
    .replace(/lov$/, 'lov(?:en|a)?')
    .replace(/ /g, '\\s{1,3}');
  return { title, pattern: new RegExp(`${words}s?(?![\\p{L}\\d])`, 'iuy') };
});

function knownTitleAt(text: string, at: number): { readonly title: string; readonly end: number } | undefined {
  for (const { title, pattern } of titlePatterns) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return { title, end: pattern.lastIndex };
  }
  return undefined;
}

const unknownTitle = /(?:lov(?:en|a)?|forskrift(?:en|a)?)\s{1,3}(?:om|til)\s[^.,;:()«»"“”§\n]{1,150}/iuy;
const yearAfter =
  /\s{0,3}[»"”]?\s{0,3}\(?(?:(?:av|fra|frå)\s{1,3})?(?:\d{1,2}\.\s?\p{L}{3,9}\s+)?((?:19|20)\d\d)(?!\d)\)?/uy;

/** A name with the year that follows it, when there was such an act: "personopplysningsloven av 2000". */
function withYear(
  text: string,
  end: number,
  name: string,
): { readonly name: string; readonly end: number } | undefined {
  yearAfter.lastIndex = end;
  const match = yearAfter.exec(text);
  if (match === null) return undefined;
  const dated = `${name} (${match[1]})`;
  return actsNamed(dated).length === 0 ? undefined : { name: dated, end: yearAfter.lastIndex };
}

function known(text: string, start: number, end: number, name: string, title: boolean): ActMention {
  const dated = withYear(text, end, name);
  return {
    start,
    end: dated?.end ?? end,
    name: dated?.name ?? name,
    precise: title || dated !== undefined,
    weak: false,
  };
}

const ending = /(?:lov|forskrift|forordning|instruks|reglement|regelverk)(?:en|a|et)?s?$/;

/** The name in the spelling that the law table knows: without genitive and hyphens. */
function knownName(word: string): string | undefined {
  if (!ending.test(word)) return undefined;
  const plain = word.replace(/[-‑]/g, '');
  return [word, plain, word.replace(/s$/, ''), plain.replace(/s$/, '')].find((name) => actsNamed(name).length > 0);
}

function titleAt(text: string, word: string, at: number): ActMention | undefined {
  if (!/^(?:lov|forskrift|riksarkivarens|forordning)/.test(word)) return undefined;
  const title = knownTitleAt(text, at);
  if (title !== undefined) return known(text, at, title.end, title.title, true);
  unknownTitle.lastIndex = at;
  if (!unknownTitle.test(text)) return undefined;
  return { start: at, end: unknownTitle.lastIndex, precise: true, weak: false };
}

const beforeSection = /\.?,?\s{0,2}(?:(?:av\s)?\(?(?:19|20)\d\d\)?\s{1,2})?(?:§|art|kap)/iuy;

function mentionAt(
  text: string,
  raw: string,
  start: number,
  lastRegulation: string | undefined,
): ActMention | undefined {
  const word = raw.toLowerCase();
  const end = start + raw.length;
  const title = titleAt(text, word, start);
  if (title !== undefined) return title;
  const bare = word.replace(/(?<=[nat])s$/, '');
  if (generic.test(bare)) return undefined;
  if (genericRegulation.test(bare)) {
    const name = lastRegulation === undefined ? {} : { name: lastRegulation };
    return { start, end, ...name, precise: false, weak: false };
  }
  if (abbreviation.test(word)) {
    beforeSection.lastIndex = end;
    if (!beforeSection.test(text)) return undefined;
    return known(text, start, text[end] === '.' ? end + 1 : end, word, false);
  }
  if (european.test(word.replace(/s$/, ''))) return known(text, start, end, word.replace(/s$/, ''), false);
  const name = knownName(word);
  if (name !== undefined) return known(text, start, end, name, false);
  const strong = strongEnding.test(bare) || otherNorm.test(bare);
  if (strong) return { start, end, precise: false, weak: false };
  return weakEnding.test(bare) ? { start, end, precise: false, weak: true } : undefined;
}

/** Every act, regulation and the like that a text names, in order. */
export function actMentions(text: string): readonly ActMention[] {
  const mentions: ActMention[] = [];
  let lastRegulation: string | undefined;
  let past = 0;
  for (const match of text.matchAll(wordPattern)) {
    if (match.index < past || match[0].length > longestWord) continue;
    const mention = mentionAt(text, match[0], match.index, lastRegulation);
    if (mention === undefined) continue;
    mentions.push(mention);
    past = mention.end;
    const named = text.slice(mention.start, mention.end).toLowerCase();
    if (named.includes('forskrift')) lastRegulation = mention.name;
  }
  return mentions;
}
