import { HucreError } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { limits } from './limits.ts';
import { fileProblem } from './problems.ts';
import type { Sheet } from './sheet.ts';
import { withinLimits } from './unpack.ts';

type Workbook = Awaited<ReturnType<typeof readXlsx>>;
type ReadSheet = Workbook['sheets'][number];
type Value = ReadSheet['rows'][number][number];

/** A time of day is kept only when there is one: most dates in spreadsheets are days. */
function dayOrTime(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
}

function textOf(value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dayOrTime(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  // Neither the database nor a landscape takes a zero byte or half a character.
  return String(value).replaceAll('\0', '').toWellFormed();
}

/** A cell merged over several rows says the same for all of them; merged over columns it is a heading and stays where it is. */
function fillDown(rows: string[][], merges: ReadSheet['merges']): void {
  for (const { startRow, endRow, startCol } of merges ?? []) {
    const value = rows[startRow]?.[startCol];
    if (value === undefined || value === '') continue;
    for (let row = startRow + 1; row <= Math.min(endRow, rows.length - 1); row += 1) {
      const cells = rows[row];
      if (cells === undefined) continue;
      while (cells.length <= startCol) cells.push('');
      cells[startCol] = value;
    }
  }
}

function sheetOf(sheet: ReadSheet): Sheet {
  const rows = sheet.rows.map((row) => row.map(textOf));
  fillDown(rows, sheet.merges);
  return { name: sheet.name, rows };
}

function refuseHuge(sheets: readonly ReadSheet[]): void {
  const cells = sheets.flatMap(({ rows }) => rows.map((row) => row.length)).reduce((sum, length) => sum + length, 0);
  const isHuge =
    sheets.length > limits.sheets ||
    cells > limits.cells ||
    sheets.some(({ rows }) => rows.length > limits.rows || rows.some((row) => row.length > limits.columns));
  if (isHuge) throw fileProblem('too-large');
}

/**
 * Reads the cells of an Excel workbook (.xlsx): formulas by their last value, dates of both calendars (1900, 1904).
 * @throws Problem (bad-input) for what is no workbook, or one that is too large
 */
export async function readWorkbook(file: Uint8Array): Promise<Sheet[]> {
  const safe = withinLimits(file);
  try {
    const { sheets } = await readXlsx(safe, { maxRows: limits.rows + 1 });
    refuseHuge(sheets);
    return sheets.map(sheetOf);
  } catch (error) {
    if (error instanceof HucreError) throw fileProblem('not-spreadsheet');
    throw error;
  }
}
