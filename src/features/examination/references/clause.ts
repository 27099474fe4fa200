import type { Reference } from '#src/law/reading/attach.ts';
import { type Block, lastNotAfter } from '#src/law/reading/blocks.ts';
import type { Citation } from '#src/law/reading/citations.ts';

/** What is said around a reference: what it is cited for. */
export interface Clause {
  /** From the sentence's beginning, or the citation before it, to the reference. */
  readonly before: string;
  /** On to the sentence's end or the next citation; empty when the reference stands in brackets. */
  readonly after: string;
}

const sentenceEnd = /(?<!\b(?:jf|jfr|nr|art|kap|pkt|bl\.a|mv|ca|tlf|eks))[.!?;]["»”)]?\s+(?=\p{Lu}|[(§•])/gu;
const enough = /\p{L}{3}/u;
/** A clause is looked through with many patterns; nobody writes longer ones. */
const longest = 600;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function sentencesOf(text: string, { start, end }: Stretch): readonly Stretch[] {
  const ends = [...text.slice(start, end).matchAll(sentenceEnd)].map((match) => start + match.index + match[0].length);
  return [...ends, end].map((last, index) => ({ start: index === 0 ? start : (ends[index - 1] ?? start), end: last }));
}

const joint = /^[\s,;)]*(?:og|samt|eller|jfr?\.?|se også|sjå òg)?\s*$/iu;

/** Where the citation before ends that is cited for something else: "meldeplikt etter § 6-4 og § 15-3" is one matter. */
function chainStart(text: string, citations: readonly Citation[], index: number, start: number): number {
  let from = start;
  for (let at = index - 1; at >= 0 && at > index - 5; at -= 1) {
    const citation = citations[at];
    if (citation === undefined || from - citation.end > 60) return citation?.end ?? 0;
    // The name of another act may stand between the joint and the citation.
    const gap = text.slice(citation.end, from).replace(/\p{L}*(?:lov(?:en|a)?s?|forskrift(?:en|a)?s?)\s*$/iu, '');
    if (!joint.test(gap)) return citation.end;
    from = citation.start;
  }
  return citations[index - 5]?.end ?? 0;
}

/** Sentences are cut once a block, however many references it has. */
export function clauseReader(
  text: string,
  blocks: readonly Block[],
  citations: readonly Citation[],
): (reference: Reference) => Clause {
  const cut = new Map<number, readonly Stretch[]>();
  const sentencesAt = (index: number) => {
    const block = blocks[index];
    if (block === undefined) return [];
    const sentences = cut.get(index) ?? sentencesOf(text, block);
    cut.set(index, sentences);
    return sentences;
  };
  return (reference) => {
    const { citation } = reference;
    const block = lastNotAfter(blocks, citation.start);
    const sentences = sentencesAt(block);
    const at = lastNotAfter(sentences, reference.start);
    const sentence = sentences[at] ?? { start: reference.start, end: reference.end };
    const index = lastNotAfter(citations, citation.start);
    const previous = chainStart(text, citations, index, reference.start);
    const next = citations[index + 1]?.start ?? text.length;
    const from = Math.max(sentence.start, previous, reference.start - longest);
    let before = text.slice(Math.min(from, reference.start), reference.start);
    const bracketed =
      /\(\s*$/.test(text.slice(Math.max(0, reference.start - 3), reference.start)) || /\($/.test(before.trimEnd());
    const after = bracketed ? '' : text.slice(reference.end, Math.min(sentence.end, next, reference.end + longest));
    if (!enough.test(before) && !enough.test(after)) {
      const above = sentences[at - 1] ?? sentencesAt(block - 1).at(-1);
      if (above !== undefined && above.end >= previous)
        before = text.slice(Math.max(above.start, previous), reference.start);
    }
    return { before, after };
  };
}

const goneBefore =
  /(?:tidligere|tidlegare|gamle|daværende|dåverande|dagjeldende|dagjeldande|opphevede|opphevet|oppheva|erstatter|erstattet|erstatta|erstattar|avløser|avløyser|avløste|avløyste|før)\s(?:den\s|det\s|(?:\d{1,2}\.\s?)?\p{L}{2,12}(?:\s\d{4})?:?\s|\d{4}:?\s)?[«"“(]?$/iu;
const goneAfter =
  /^(?:\s(?:fra|frå|av)\s\d{4})?(?:[\s,(]{0,3}(?:(?:nå|no|i dag)(?!\p{L})|som\s(?:nå|no)\ser)|[^.\n§]{0,50}\s(?:ble|blei|vart|er)\s(?:nå\s|no\s)?(?:opphevet|oppheva|erstattet|erstatta|avløst|avløyst)(?!\p{L}))/iu;

/** True when the text itself says that something is of the past: "tidligere § 9 A", "personopplysningsloven av 2000, nå …". */
export function toldAsPast(text: string, start: number, end: number): boolean {
  return goneBefore.test(text.slice(Math.max(0, start - 50), start)) || goneAfter.test(text.slice(end, end + 80));
}
