import type { RowReading } from '../row-reading.ts';
import type { Cell } from '../sheet-reading.ts';
import type { Target } from '../targets.ts';

const ofSystems: readonly Target[] = [
  'system-description',
  'vendor',
  'processor',
  'operation',
  'personal-data',
  'storage',
  'two-factor',
  'system-owner',
  'use-since',
  'agreement',
  'agreement-signed',
  'agreement-ends',
  'risk',
  'dpia',
  'transfer',
  'measures',
  'notice',
];

/** The only cell of a line below or within the table that names nothing; undefined for a row of the table. */
export function footnoteIn(cells: readonly Cell[]): Cell | undefined {
  const [only, ...more] = cells.filter(({ text }) => text.trim() !== '');
  if (only === undefined || more.length > 0) return undefined;
  const isFootnote =
    /^\s*(?:\*|(?:merk|nb|obs|kilde|kjelde|sum|totalt?|antall|forklaring|note)\b)/iu.test(only.text) ||
    only.text.length > 80;
  return isFootnote ? only : undefined;
}

/** One row a processing and no system: what is said of systems has nowhere to stand but a note. */
export function leaveSystemColumns(row: RowReading): void {
  for (const cell of row.told(...ofSystems)) row.issue(cell, 'needs-system');
}

/** What only an activity can say, of a row that has none. */
export function keepActivityColumns(row: RowReading): void {
  for (const cell of row.told('role', 'responsible')) if (row.about !== undefined) row.keep(row.about, cell);
}

/** What is a note, or was not mapped to anything else. */
export function keepNotes(row: RowReading): void {
  for (const cell of row.told('note')) if (row.about !== undefined) row.keep(row.about, cell);
}
