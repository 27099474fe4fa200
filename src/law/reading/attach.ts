import { actsNamed } from '../act-names.ts';
import { acts } from '../acts.ts';
import type { ActMention } from './act-mentions.ts';
import { type Block, lastNotAfter } from './blocks.ts';
import type { Citation } from './citations.ts';

/** A citation with the act that it is a citation of. */
export interface Reference {
  readonly citation: Citation;
  /** As `resolveReference` takes it. */
  readonly act: string;
  /** The reference as written: with the name of the act when that stands beside it. */
  readonly start: number;
  readonly end: number;
  /** The mention that it took its act from. */
  readonly mention: ActMention;
  /** The name stands beside the citation, not further up. */
  readonly beside: boolean;
  /** No other act is named where this one is taken from, so that no other can be meant. */
  readonly sure: boolean;
}

/** What may stand between the name of an act and the section that is cited of it. */
const between =
  /^[\s,:»"”]{0,4}(?:nr\.?\s?\d+[\s,]{0,2})?(?:\((?:[^()\n]{0,60})\)[\s,]{0,2})?(?:(?:av|fra|frå)\s\d{1,2}\.?\s?\p{L}+\s\d{4}(?:\s?nr\.?\s?\d+)?[\s,]{0,2})?(?:\((?:[^()\n]{0,60})\)[\s,]{0,2})?(?:(?:sin|si|sitt|sine)\s)?(?:(?:jf|jfr|jamfør|jevnfør|se|sjå)\.?\s)?\(?$/iu;
const farthestBeside = 140;
/** "§ 13 i forvaltningsloven". */
const namedAfter = /^\s(?:i|av|etter)(?:\s(?:den|eus?|ny[ea]?))?\s[«"“]?$/iu;
/** "Art. 6 GDPR": of sections only what stands between tells, for a heading may be "§ 4 Forvaltningsloven". */
const articleNamedAfter = /^\)?(?:\s(?:i|av|etter)(?:\s(?:den|eus?))?)?\s[«"“(]?$/iu;

const isArticle = ({ provisions }: Citation) => provisions[0]?.kind === 'article';
const isChapter = ({ provisions }: Citation) => provisions[0]?.kind === 'chapter';

/** True when the act has provisions of the kind that is cited: articles are of regulations of the Union. */
function suits({ name }: ActMention, citation: Citation): boolean {
  if (name === undefined) return true;
  const articles = actsNamed(name).some((id) => acts[id].style === 'article');
  return isArticle(citation) === articles;
}

function besideBefore(text: string, mention: ActMention | undefined, citation: Citation): boolean {
  if (mention === undefined || mention.end > citation.start || citation.start - mention.end > farthestBeside)
    return false;
  const gap = text.slice(mention.end, citation.start);
  return between.test(gap) && !/\n\s*\n/.test(gap);
}

function besideAfter(text: string, mention: ActMention | undefined, citation: Citation): boolean {
  if (mention === undefined || mention.start - citation.end > 12) return false;
  const gap = text.slice(citation.end, mention.start);
  return (isArticle(citation) ? articleNamedAfter : namedAfter).test(gap);
}

/** Where acts may be named for a citation in a block: the block so far, and for a point of a list what stands above it. */
function* above(blocks: readonly Block[], at: number, before: number): Generator<readonly [number, number]> {
  for (let index = at; index >= 0; index -= 1) {
    const block = blocks[index];
    if (block === undefined) return;
    yield [block.start, index === at ? before : block.end];
    if (!block.item) return;
  }
}

/** Lists longer than this do not take the act from the line above them. */
const longestList = 80;

/**
 * The act of a citation that names none beside it: the last one named before it in its paragraph, or above its list.
 * Not sure when the paragraph names others too.
 */
function fromContext(
  mentions: readonly ActMention[],
  blocks: readonly Block[],
  citation: Citation,
): { readonly mention: ActMention; readonly sure: boolean } | undefined {
  const at = lastNotAfter(blocks, citation.start);
  let count = 0;
  for (const [start, end] of above(blocks, at, citation.start)) {
    count += 1;
    if (count > longestList) return undefined;
    const last = lastNotAfter(mentions, end - 1);
    const named: ActMention[] = [];
    for (let index = last; index >= 0 && (mentions[index]?.start ?? -1) >= start; index -= 1) {
      const mention = mentions[index];
      if (mention !== undefined && !mention.weak && mention.end <= end) named.push(mention);
    }
    const mention = named.find((one) => suits(one, citation));
    if (named.length > 0) return mention && { mention, sure: named.every(({ name }) => name === mention.name) };
  }
  return undefined;
}

/**
 * "Innsyn (artikkel 15)" in a paragraph that names no act: of the one act with articles that the text names. Silent when
 * it names another norm that may have articles too.
 */
function onlyWithArticles(mentions: readonly ActMention[], citation: Citation) {
  if (!isArticle(citation)) return undefined;
  const strong = mentions.filter(({ weak }) => !weak);
  const [mention, ...more] = strong.filter(({ name }) => name !== undefined && suits({ name } as ActMention, citation));
  const sameAct = more.every(({ name }) => actsNamed(name ?? '')[0] === actsNamed(mention?.name ?? '')[0]);
  const sure = sameAct && strong.every(({ name }) => name !== undefined);
  return mention !== undefined && sure ? { mention, sure } : undefined;
}

/** Where a reference ends: with the bracket that closes the one within it. */
function closed(text: string, start: number, end: number): number {
  const open = text.slice(start, end).lastIndexOf('(');
  const shut = text.slice(start, end).lastIndexOf(')');
  return open > shut && text[end] === ')' ? end + 1 : end;
}

function attachOne(
  text: string,
  mentions: readonly ActMention[],
  blocks: readonly Block[],
  citation: Citation,
): Reference | undefined {
  const last = lastNotAfter(mentions, citation.start);
  const [before, after] = [mentions[last], mentions[last + 1]];
  const pair = (mention: ActMention, start: number, end: number, beside: boolean, sure: boolean) =>
    mention.name === undefined ? undefined : { citation, act: mention.name, start, end, mention, beside, sure };
  // "Forskrift om miljøretta helsevern § 7": the title that nobody knows runs up to its section.
  if (before !== undefined && besideBefore(text, before, citation)) {
    return pair(before, before.start, closed(text, before.start, citation.end), true, true);
  }
  if (after !== undefined && besideAfter(text, after, citation))
    return pair(after, citation.start, after.end, true, true);
  // A chapter that stands alone may be one of the document's own.
  if (isChapter(citation)) return undefined;
  const context = fromContext(mentions, blocks, citation) ?? onlyWithArticles(mentions, citation);
  if (context === undefined) return undefined;
  return pair(context.mention, citation.start, citation.end, false, context.sure);
}

/** A line that begins a section of the document itself. */
const ownSection = /^(?:#+ |\*\*)?§ ?\d/;
/** So many of them, and "§ 5" may be the document's own anywhere in it. */
const ownSectionsFrom = 3;

/** The citations whose act the text tells, each with its act; those of acts that nobody knows fall out. */
export function attach(
  text: string,
  mentions: readonly ActMention[],
  blocks: readonly Block[],
  citations: readonly Citation[],
): readonly Reference[] {
  const own = blocks.filter(({ start }) => ownSection.test(text.slice(start, start + 12))).length;
  const found = citations.flatMap((citation) => attachOne(text, mentions, blocks, citation) ?? []);
  return own < ownSectionsFrom ? found : found.filter(({ beside }) => beside);
}
