import { writeXlsx } from 'hucre/xlsx';
import { Problem } from '#src/kernel/problem.ts';
import { limits } from './limits.ts';
import { columnLetters } from './sheet.ts';

/** A sheet as it is to be written. Every text stays text: nothing that begins with = + - or @ becomes a formula. */
export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number)[])[];
  /** How many rows on top are headings; they stay in view. */
  readonly headings: number;
  /** Rows that are there for the program, counted from 0. */
  readonly hiddenRows?: readonly number[];
  /** Excel asks before anybody writes in it: what stands there is made from other sheets. */
  readonly locked?: boolean;
  readonly hidden?: boolean;
  readonly widths?: readonly number[];
}

/** Excel reads `_x0007_` as one character; a text that looks like that is told apart. */
const plain = (text: string) => text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

function cellFor(value: string | number, sheet: string, row: number, column: number): string | number | null {
  if (value === '') return null;
  if (typeof value === 'number') return value;
  const text = plain(value);
  if (text.length > limits.cellText) {
    throw new Problem(
      {
        nb: 'En tekst er lengre enn det en celle i Excel rommer.',
        nn: 'Ein tekst er lengre enn det ei celle i Excel rommar.',
        en: 'A text is longer than a cell in Excel can hold.',
      },
      {
        code: 'conflict',
        place: `${sheet}!${columnLetters(column)}${row + 1}`,
        remedy: {
          nb: 'Eksporter som YAML eller JSON, eller kort ned teksten i registeret.',
          nn: 'Eksporter som YAML eller JSON, eller kort ned teksten i registeret.',
          en: 'Export as YAML or JSON, or shorten the text in the register.',
        },
      },
    );
  }
  return text;
}

const heading = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E3E9EF' } },
  alignment: { wrapText: true, vertical: 'top' },
} as const;

function forLibrary(sheet: WrittenSheet) {
  const { name, headings, hiddenRows = [], widths = [] } = sheet;
  const rows = sheet.rows.map((row, index) => row.map((value, column) => cellFor(value, name, index, column)));
  const across = Math.max(1, ...rows.map((row) => row.length));
  const cells = new Map<string, { style: typeof heading }>();
  for (let row = 0; row < headings; row += 1) {
    for (let column = 0; column < (rows[row]?.length ?? 0); column += 1)
      cells.set(`${row},${column}`, { style: heading });
  }
  return {
    name,
    rows,
    cells,
    columns: Array.from({ length: across }, (_, index) => ({
      width: widths[index] ?? 24,
      style: { alignment: { wrapText: true, vertical: 'top' as const } },
    })),
    rowDefs: new Map(hiddenRows.map((row) => [row, { hidden: true }])),
    ...(headings > 0 ? { freezePane: { rows: headings, columns: 1 } } : {}),
    ...(sheet.locked === true ? { protection: { sheet: true, formatColumns: true, formatRows: true } } : {}),
    ...(sheet.hidden === true ? { hidden: true } : {}),
  };
}

/** When a workbook was made is for the file system to know: the same register always gives the same bytes. */
const noDay = new Date('2000-01-01T00:00:00Z');

/**
 * An Excel workbook (.xlsx). The same sheets always give the same bytes.
 * @throws Problem (conflict) for a text that no cell can hold
 */
export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map(forLibrary), properties: { created: noDay, modified: noDay } });
}
