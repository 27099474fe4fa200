import { limits } from './limits.ts';
import { fileProblem } from './problems.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-xlsx.ts';
import { isBlankRow, type Sheet } from './sheet.ts';

const starts = (file: Uint8Array, ...bytes: readonly number[]) => bytes.every((byte, index) => file[index] === byte);

/** Bytes that no text has: the file is something else, whatever it is called. */
function isBinary(file: Uint8Array): boolean {
  const head = file.subarray(0, 4_000);
  return !starts(file, 0xff, 0xfe) && head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}

/**
 * Reads a spreadsheet by what it holds, not by what it is called: .xlsx or CSV.
 * @param name the file's name, for the sheet of a CSV file
 * @throws Problem (bad-input)
 */
export async function readSpreadsheet(file: Uint8Array, name: string): Promise<readonly Sheet[]> {
  if (file.length > limits.bytes) throw fileProblem('too-large');
  if (starts(file, 0xd0, 0xcf, 0x11, 0xe0)) throw fileProblem('old-excel');
  const isZip = starts(file, 0x50, 0x4b);
  if (!isZip && isBinary(file)) throw fileProblem('not-spreadsheet');
  const sheets = isZip ? await readWorkbook(file) : [readCsv(file, name.replace(/\.[^.]*$/, '') || 'CSV')];
  if (sheets.every(({ rows }) => rows.every(isBlankRow))) throw fileProblem('empty');
  return sheets;
}
