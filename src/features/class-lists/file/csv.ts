import type { Sheet } from './sheet.ts';

/** A telephone number as people write it; it can be no formula. */
const phone = /^\+\d[\d ]*$/;

/** Beginnings that a spreadsheet takes for a formula, in usual and in full width (OWASP: CSV injection). */
const formula = /^[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/u;

/** A cell that is text in every spreadsheet: what could be a formula gets an apostrophe before it. */
export function guarded(text: string): string {
  const line = text.replace(/[\r\n\t]+/g, ' ');
  return formula.test(line) && !phone.test(line) ? `'${line}` : line;
}

const quoted = (text: string) => (/[";]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const lineOf = (cells: readonly string[]) => cells.map((cell) => quoted(guarded(cell))).join(';');

/**
 * The copy as CSV as Norwegian spreadsheets read it: UTF-8 with its mark, semicolons, CRLF. The last column of every line is the
 * copy's mark, so that a line that is passed on alone can be traced too.
 */
export function csvOf({ columns, rows, mark, words }: Sheet): Uint8Array {
  const lines = [[...columns.map(({ header }) => header), words.mark], ...rows.map((row) => [...row, mark])];
  return new TextEncoder().encode(`\ufeff${lines.map(lineOf).join('\r\n')}\r\n`);
}
