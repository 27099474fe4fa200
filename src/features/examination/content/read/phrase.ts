/** Letters and digits of any language: `\b` knows only those of English. */
const wordMark = String.raw`[\p{L}\p{N}]`;

/** Up to eight blanks, so that no pattern reads on for ever. */
const blanks = String.raw`\s{1,8}`;

function source(written: string): string {
  return written
    .replaceAll(' … ', String.raw`${blanks}(?:\S{1,40}${blanks}){0,6}?`)
    .replaceAll(' ?', String.raw`\s{0,8}`)
    .replaceAll(' ', blanks)
    .replaceAll('~', String.raw`\p{L}{0,40}`);
}

/**
 * A pattern for any of some phrases, whole words, whatever the case.
 * @param written regular expressions without anchors, in which ` ` is any blanks, ` ?` perhaps some, `~` the rest of a word, and ` … ` up to six words
 */
export function phrase(...written: readonly string[]): RegExp {
  return new RegExp(`(?<!${wordMark})(?:${written.map(source).join('|')})(?!${wordMark})`, 'iu');
}
