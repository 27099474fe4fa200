import { parseCsv } from 'hucre/csv';
import { limits } from './limits.ts';
import { fileProblem } from './problems.ts';
import type { Sheet } from './sheet.ts';

function decode(file: Uint8Array): string {
  if (file[0] === 0xff && file[1] === 0xfe) return new TextDecoder('utf-16le').decode(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    // What Excel in Norway writes unless it is told otherwise.
    return new TextDecoder('windows-1252').decode(file);
  }
}

const candidates = [';', ',', '\t', '|'] as const;

/** The separator that stands most often outside quotes in the first lines; Excel in Norway writes semicolons. */
function separatorIn(text: string): string {
  const outside = text.slice(0, 20_000).replaceAll(/"[^"]*"/g, '');
  const counted = candidates.map((candidate) => [candidate, outside.split(candidate).length] as const);
  const [best] = [...counted].sort(([, a], [, b]) => b - a);
  return best?.[0] ?? ';';
}

/**
 * Reads a CSV file as one sheet: UTF-8, UTF-16 or Windows-1252, separated by semicolon, comma, tab or bar.
 * @param name what the sheet is called in messages
 * @throws Problem (bad-input)
 */
export function readCsv(file: Uint8Array, name: string): Sheet {
  const decoded = decode(file).replaceAll('\0', '').toWellFormed();
  const told = /^\uFEFF?sep=(.)\r?\n/.exec(decoded);
  const text = told === null ? decoded : decoded.slice(told[0].length);
  const parsed = parseCsv(text, { delimiter: told?.[1] ?? separatorIn(text) });
  const rows = parsed.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  const isHuge = rows.length > limits.rows || rows.some((row) => row.length > limits.columns);
  if (isHuge) throw fileProblem('too-large');
  return { name, rows };
}
