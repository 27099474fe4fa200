import { CsvError, parse } from 'csv-parse/sync';
import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';

/** One row of a CSV file by the names in its heading, and the line where it ends. */
export interface CsvRow {
  readonly line: number;
  /** The trimmed text of a column; undefined when the file has no such column. */
  get(column: string): string | undefined;
}

/** A file whose rows are read when they are asked for and then let go: a large one need not be held in pieces beside itself. */
export interface CsvFile {
  readonly name: string;
  readonly columns: readonly string[];
  /**
   * Reads the rows from the first to the last.
   * @returns the lines that have not as many cells as the heading
   * @throws Problem (bad-input) when quotes do not match: then nobody knows where rows begin
   */
  each(take: (row: CsvRow) => void): readonly number[];
}

/** UTF-8 when it can be that, else what Excel in Norway writes. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const unreadable = say(
  'Filen er ikke en lesbar CSV-fil.',
  'Fila er ikkje ei lesbar CSV-fil.',
  'The file is not a CSV file that can be read.',
);
const exportAgain = say(
  'Eksporter filen på nytt fra kilden. Ingenting er tatt inn.',
  'Eksporter fila på nytt frå kjelda. Ingenting er teke inn.',
  'Export the file again from its source. Nothing was taken in.',
);

class Row implements CsvRow {
  readonly line: number;
  readonly #cells: readonly string[];
  readonly #at: ReadonlyMap<string, number>;

  constructor(line: number, cells: readonly string[], at: ReadonlyMap<string, number>) {
    this.line = line;
    this.#cells = cells;
    this.#at = at;
  }

  get(column: string): string | undefined {
    const index = this.#at.get(column.toLowerCase());
    return index === undefined ? undefined : (this.#cells[index] ?? '').trim();
  }
}

/** Tells of every record of a CSV file, and the line where it ends. @param most records, all unless told */
function records(
  name: string,
  bytes: Uint8Array,
  delimiter: string,
  take: (cells: readonly string[], line: number) => void,
  most?: number,
): void {
  const text = decode(bytes).replaceAll('\0', '').toWellFormed();
  try {
    parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      ...(most === undefined ? {} : { to: most }),
      on_record: (cells: string[], { lines }) => {
        take(cells, lines);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The message quotes the file, which is about people.
    throw new Problem(unreadable, { code: 'bad-input', place: `${name}:${error.lines ?? 1}`, remedy: exportAgain });
  }
}

/**
 * Reads the heading of a CSV file. Quoted cells, either kind of line end; zero bytes and halves of characters are left out.
 * @throws Problem (bad-input) when quotes do not match in it
 */
export function readCsv(name: string, bytes: Uint8Array, delimiter = ','): CsvFile {
  let columns: readonly string[] = [];
  const heading = (cells: readonly string[]) => {
    columns = cells.map((cell) => cell.trim());
  };
  records(name, bytes, delimiter, heading, 1);
  const at = new Map(columns.map((column, index) => [column.toLowerCase(), index]));
  return {
    name,
    columns,
    each(take) {
      const uneven: number[] = [];
      let isHeading = true;
      records(name, bytes, delimiter, (cells, line) => {
        if (isHeading) isHeading = false;
        else if (cells.length === columns.length) take(new Row(line, cells, at));
        else uneven.push(line);
      });
      return uneven;
    },
  };
}
