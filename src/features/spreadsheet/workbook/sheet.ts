/** One sheet of a spreadsheet, every cell as the text that stands in it: days as YYYY-MM-DD, yes and no as TRUE and FALSE. */
export interface Sheet {
  readonly name: string;
  /** Rows as they stand, empty ones too, so that positions are those that a reader sees. */
  readonly rows: readonly (readonly string[])[];
}

/** The column's letters as spreadsheets show them: 0 → A, 26 → AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? columnLetters(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

/** True for a row in which nobody has written anything. */
export function isBlankRow(row: readonly string[] | undefined): boolean {
  return (row ?? []).every((cell) => cell.trim() === '');
}
