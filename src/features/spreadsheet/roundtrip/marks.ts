import type { Sheet } from '../workbook/sheet.ts';

/**
 * The second row of a sheet of ours is hidden; its first cell says what the sheet is, the others what each column holds.
 * By it a sheet is known, whatever it is called and in whatever order its columns stand.
 */
export const marks = {
  about: 'skolevern:about',
  record: 'skolevern:record',
  /** What stood in the record's sheets when the file was made, to see what somebody has typed there. */
  asMade: 'skolevern:as-made',
  known: 'skolevern:known',
  entries: 'skolevern:entries:',
} as const;

export const markRow = 1;
export const firstRow = 2;

/** What a sheet says that it is; empty or any text for a sheet that is not ours. */
export const markOf = (sheet: Sheet): string => sheet.rows[markRow]?.[0] ?? '';

/** Columns that are no facts. */
export const frameColumns = { key: '#key', version: '#version', kind: '#kind' } as const;
