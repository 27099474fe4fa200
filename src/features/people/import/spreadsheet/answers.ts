import type { PeopleMapping } from './targets.ts';

/** What somebody has said of a spreadsheet: its columns, and what no column tells. */
export interface SheetAnswers {
  readonly mapping: PeopleMapping;
  /** The school of rows that name none; empty for none. */
  readonly school: string;
  readonly whole: boolean;
}
