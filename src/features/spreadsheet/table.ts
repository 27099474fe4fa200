import type { ColumnType } from 'kysely';
import type { Founding } from './founding.ts';
import type { Mapping } from './mapping/mapping.ts';
import type { Sheet } from './workbook/sheet.ts';

type Json<T> = ColumnType<T, string, string>;

/** A spreadsheet on its way into the register; it lives for a day. */
export interface SpreadsheetUploadTable {
  tenant: string;
  id: string;
  /** The account that uploaded it; nobody else sees it. */
  actor: string;
  uploaded_at: Date;
  expires_at: Date;
  file_name: string;
  sheets: Json<readonly Sheet[]>;
  mapping: Json<Mapping> | null;
  founding: Json<Founding> | null;
}

declare module '#src/platform/db/tables.ts' {
  interface Tables {
    spreadsheet_upload: SpreadsheetUploadTable;
  }
}
