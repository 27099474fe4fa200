import type { Sentence, Statement } from '../write.ts';

/** A sentence with its place in the statement, by which it is spoken of elsewhere. */
export interface Placed {
  readonly sentence: Sentence;
  /** Which paragraph, from 0, and which sentence in it. */
  readonly paragraph: number;
  readonly at: number;
}

/** What stands under one heading; the first part has none. */
export interface Part {
  readonly heading: Placed | undefined;
  readonly paragraphs: readonly (readonly Placed[])[];
}

export interface Parts {
  readonly title: Placed | undefined;
  readonly parts: readonly Part[];
}

/** The name of a sentence's place: `avsnitt-4-2`. */
export function placeId({ paragraph, at }: Pick<Placed, 'paragraph' | 'at'>): string {
  return `avsnitt-${paragraph + 1}-${at + 1}`;
}

/** A statement by its headings. */
export function partsOf({ paragraphs }: Pick<Statement, 'paragraphs'>): Parts {
  let title: Placed | undefined;
  const parts: { heading: Placed | undefined; paragraphs: (readonly Placed[])[] }[] = [];
  for (const [paragraph, sentences] of paragraphs.entries()) {
    const placed = sentences.map((sentence, at) => ({ sentence, paragraph, at }));
    const [first] = placed;
    if (first?.sentence.shape === 'title') title = first;
    else if (first?.sentence.shape === 'heading') parts.push({ heading: first, paragraphs: [] });
    else if (parts.length === 0) parts.push({ heading: undefined, paragraphs: [placed] });
    else parts.at(-1)?.paragraphs.push(placed);
  }
  return { title, parts };
}

/** True for a sentence that says what the register does not know. */
export function isOpen({ facts }: Sentence): boolean {
  return facts.some(({ value }) => value === null);
}

/** The owner's own words in a sentence: the first name or value that it tells. */
export const ownWords = ({ segments }: Sentence): string => segments.find(({ own }) => own)?.text ?? '';
