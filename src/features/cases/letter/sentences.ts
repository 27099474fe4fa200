import { blocksOf } from '#src/law/reading/blocks.ts';

/** A sentence at its place; one that ends with a colon has the list below it with it. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** On one line, with single spaces. */
  readonly text: string;
}

/** "3. november" goes on; "i 2026." and "artikkel 20." may be the end. */
const ends =
  /(?<!(?:^|[^\p{L}])(?:jf|jfr|nr|art|kap|pkt|bl\.a|mv|ca|tlf|eks|f\.eks|dvs|kl|st|dr|osv|avd|(?<!\d{3}|\d\.\d|(?:§|artikkel|art\.|kapittel|kap\.|nr\.?|punkt|ledd|side|uke|veke)\s?\d{0,3})\d))[.!?]+["»”)]*\s+(?=["«“(]?[\p{Lu}\d])/gu;
/** Patterns are tried on so much of a sentence; nobody writes longer ones. */
const longest = 1_500;

function sentencesIn(text: string, start: number, end: number): readonly Sentence[] {
  const cuts = [...text.slice(start, end).matchAll(ends)].map((match) => start + match.index + match[0].length);
  return [...cuts, end].flatMap((cut, index) => {
    const from = index === 0 ? start : (cuts[index - 1] ?? start);
    const words = text.slice(from, cut);
    const lead = words.length - words.trimStart().length;
    const trimmed = words.trim();
    if (trimmed === '') return [];
    const at = from + lead;
    return [{ start: at, end: at + trimmed.length, text: trimmed.replace(/\s+/g, ' ').slice(0, longest) }];
  });
}

/** The sentences of a letter, in order. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const { start, end, item } of blocksOf(text)) {
    const last = sentences.at(-1);
    if (item && last !== undefined && (last.text.endsWith(':') || listed.has(last))) {
      const whole = {
        start: last.start,
        end,
        text: `${last.text} ${text.slice(start, end).replace(/\s+/g, ' ').trim()}`.slice(0, longest),
      };
      sentences[sentences.length - 1] = whole;
      listed.add(whole);
    } else sentences.push(...sentencesIn(text, start, end));
  }
  return sentences;
}

/** Sentences that a list has been joined to, which may have more points. */
const listed = new WeakSet<Sentence>();

/**
 * Where a sentence begins to say something new by itself: "…, og jeg klager", "and please delete". "Innsyn i, og kopi av" and
 * "avtaler og meldinger" are one thing.
 */
const anew =
  /(?:\s*[,;])?\s+(?:og|samt|and|men|but)\s+(?=(?:(?:samtidig|samstundes|også|òg|dessuten|i tillegg|also|derfor)\s+)?(?:jeg|eg|vi|i|we|please|klager|klagar|påklager|påklagar|krever|krev|ber|bed|ønsker|ønskjer|vil|trekker|trekkjer|protesterer|protesterar|reserverer|reserverar|motsetter|motset|melder|varsler|varslar|would like|request|object|withdraw|complain|appeal|want)(?![\p{L}]))/giu;

/** The parts of a sentence that each say something by themselves, in order; one for most. @param text that the sentence is of */
export function clausesOf(text: string, { start, end }: Sentence): readonly Sentence[] {
  const cuts = [...text.slice(start, end).matchAll(anew)];
  const starts = [start, ...cuts.map((cut) => start + cut.index + cut[0].length)];
  const lasts = [...cuts.map((cut) => start + cut.index), end];
  return starts.map((from, index) => {
    const to = lasts[index] ?? end;
    return { start: from, end: to, text: text.slice(from, to).replace(/\s+/g, ' ').slice(0, longest) };
  });
}
