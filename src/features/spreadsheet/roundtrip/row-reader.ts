import type * as z from 'zod';
import type { Kind } from '#src/features/register/index.ts';
import { columnLetters, type Sheet } from '../workbook/sheet.ts';
import { readCell } from './cell.ts';
import type { FileFault } from './file-fault.ts';
import { markRow } from './marks.ts';
import { assemble, schemaFor } from './paths.ts';

export type Facts = Record<string, unknown>;

/** Reads rows of a workbook of ours by the paths of its hidden row, and gathers what is wrong in it. */
export class RowReader {
  readonly faults: FileFault[] = [];

  /** Tells of a fault; `at` counts from 0. */
  fault(sheet: Sheet, why: FileFault['why'], at: { row?: number; column?: number; detail?: string } = {}): void {
    this.faults.push({
      sheet: sheet.name,
      why,
      ...(at.row === undefined ? {} : { row: at.row + 1 }),
      ...(at.column === undefined ? {} : { column: columnLetters(at.column) }),
      ...(at.detail === undefined ? {} : { detail: at.detail }),
    });
  }

  /** The facts of one row, by the paths of the hidden row. */
  facts(
    sheet: Sheet,
    row: number,
    schema: z.ZodType,
    place: (path: readonly string[]) => { kind: Kind; field: string },
  ): Facts {
    const cells: (readonly [readonly string[], unknown])[] = [];
    for (const [column, name] of (sheet.rows[markRow] ?? []).entries()) {
      const text = sheet.rows[row]?.[column] ?? '';
      if (text === '' || column === 0 || name.startsWith('#')) continue;
      const path = name.split('.');
      const at = schemaFor(schema, path);
      if (name === '' || at === undefined) {
        this.fault(sheet, 'unknown-column', { row, column });
        continue;
      }
      const value = this.#value(at, text, place(path));
      if (value === undefined || !at.safeParse(value).success) this.fault(sheet, 'value', { row, column });
      else cells.push([path, value]);
    }
    for (let column = sheet.rows[markRow]?.length ?? 0; column < (sheet.rows[row]?.length ?? 0); column += 1) {
      if ((sheet.rows[row]?.[column] ?? '').trim() !== '') this.fault(sheet, 'unknown-column', { row, column });
    }
    try {
      return cells.length === 0 ? {} : (assemble(schema, cells) as Facts);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.fault(sheet, 'twice', { row, detail: error.message });
      return {};
    }
  }

  #value(schema: z.ZodType, text: string, place: { kind: Kind; field: string }): unknown {
    try {
      return readCell(schema, text, place);
    } catch (error) {
      if (error instanceof SyntaxError) return undefined;
      throw error;
    }
  }
}
