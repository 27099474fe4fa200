/** A document that somebody gave us, as words and as it was given. */
export interface GivenDocument {
  readonly format: 'text' | 'html' | 'pdf';
  /** What passages count in: a text file or the source of a page as decoded, and of a PDF the words drawn out of it. */
  readonly text: string;
  /** The words alone, a paragraph a line, points of lists begun with "•". */
  readonly plain: string;
  /**
   * Where a place in `plain` is in `text`, in UTF-16 units.
   * @param side `end` for the first unit after a stretch, which is not the first unit of what follows it
   */
  toGiven(offset: number, side?: 'start' | 'end'): number;
}

/** What is told of a document beside its bytes. */
export interface DocumentHint {
  /** File name or address: its ending tells of the format. */
  readonly name?: string;
  /** A media type, with charset or without. */
  readonly type?: string;
}

/** A document whose words are the whole of it. Spaces that do not break are spaces; nothing moves. */
export function plainDocument(text: string, format: 'text' | 'pdf'): GivenDocument {
  return { format, text, plain: text.replaceAll('\u00a0', ' '), toGiven: (offset) => offset };
}
