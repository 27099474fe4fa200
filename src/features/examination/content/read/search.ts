import type { Reading, Section, Sentence } from './reading.ts';

/** Something that a text is tried with. */
export type Pattern = Pick<RegExp, 'test'>;

/** The sentences that match, headings among them, in the order of the text. */
export function saying(reading: Reading, says: Pattern, unless?: Pattern): readonly Sentence[] {
  return reading.sentences.filter(({ text }) => says.test(text) && unless?.test(text) !== true);
}

/** Whether any sentence matches. */
export function says(reading: Reading, pattern: Pattern, unless?: Pattern): boolean {
  return reading.sentences.some(({ text }) => pattern.test(text) && unless?.test(text) !== true);
}

/** Whether a section has it, in its heading or below. */
export function sectionSays({ heading, sentences }: Section, pattern: Pattern, unless?: Pattern): boolean {
  const all = heading === undefined ? sentences : [heading, ...sentences];
  return all.some(({ text }) => pattern.test(text) && unless?.test(text) !== true);
}

/** The section that a sentence stands in. */
export function sectionOf(reading: Reading, sentence: Sentence): Section {
  return reading.sections[sentence.section] ?? { heading: undefined, sentences: [] };
}

/** A sentence with those beside it in its own section. */
export function around(reading: Reading, sentence: Sentence, reach: number): readonly Sentence[] {
  const at = sentence.index;
  return reading.sentences
    .slice(Math.max(0, at - reach), at + reach + 1)
    .filter(({ section }) => section === sentence.section);
}
