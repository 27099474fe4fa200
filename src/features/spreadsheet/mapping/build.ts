import type { Landscape } from '#src/features/register/index.ts';
import { atOnce } from '../in-turns.ts';
import { columnLetters, isBlankRow } from '../workbook/sheet.ts';
import type { CellIssue } from './cell-issue.ts';
import { readRow } from './read-row.ts';
import { type Cell, type SheetInput, SheetReading } from './sheet-reading.ts';

export interface BuildInput extends SheetInput {
  /** What the file is called, for the sources of facts. */
  readonly file: string;
}

export interface Built {
  /** What the spreadsheet says something about; the rest of the register is left alone. */
  readonly landscape: Landscape;
  readonly issues: readonly CellIssue[];
  /** Rows that became something. */
  readonly rows: number;
}

/** Where a cell stands, as a source: "apper.xlsx, ark «Systemer», rad 5, kolonne C". */
function sourceOf(file: string, sheet: string, row: number, column: number): string {
  return `${file}, ark «${sheet}», rad ${row + 1}, kolonne ${columnLetters(column)}`;
}

function cellsOf({ sheet, mapping, file }: BuildInput, row: number): readonly Cell[] {
  return (sheet.rows[row] ?? []).flatMap((text, column): Cell[] => {
    const target = mapping.columns[column] ?? 'note';
    return target === 'ignore' ? [] : [{ row, column, target, text, source: sourceOf(file, sheet.name, row, column) }];
  });
}

/** Rows that are read before others may have their turn. */
const rowsATurn = 100;

/**
 * Makes entries of a spreadsheet's rows by a mapping, some rows a step. Pure: nothing is written. Every cell becomes a fact, a
 * note, or an issue with its row, column and reason; those under «ikke importer» alone are left out, as somebody has said.
 */
export function* building(input: BuildInput): Generator<undefined, Built> {
  const { sheet, mapping } = input;
  const reading = new SheetReading(input);
  let rows = 0;
  for (let row = mapping.headerRow + 1; row < sheet.rows.length; row += 1) {
    if (row % rowsATurn === 0) yield;
    if (isBlankRow(sheet.rows[row] ?? [])) continue;
    const cells = cellsOf(input, row);
    if (cells.some(({ text }) => text.trim() !== '') && readRow(reading, cells)) rows += 1;
  }
  const landscape = yield* reading.draft.landscape();
  return { landscape, issues: reading.issues, rows };
}

/** As `building`, in one go. */
export function buildLandscape(input: BuildInput): Built {
  return atOnce(building(input));
}
