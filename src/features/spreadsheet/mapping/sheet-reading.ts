import type { Landscape } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import type { Founding } from '../founding.ts';
import { spreadsheetTexts } from '../texts.ts';
import { columnLetters, type Sheet } from '../workbook/sheet.ts';
import type { CellIssue, CellReason } from './cell-issue.ts';
import { Draft } from './draft/draft.ts';
import type { Mapping } from './mapping.ts';
import type { Target } from './targets.ts';
import { oneLine } from './words.ts';

export interface SheetInput {
  readonly sheet: Sheet;
  readonly mapping: Mapping;
  /** The register as it is. */
  readonly register: Landscape;
  readonly today: IsoDate;
  /** Who the owner is, while the register is empty. */
  readonly founding?: Founding;
}

/** One cell with what its column is and where it stands, as a source. Rows and columns from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly target: Target;
  readonly text: string;
  readonly source: string;
}

/** What all rows of a sheet share while it is read: the draft, the issues so far, and what is said of the columns. */
export class SheetReading {
  readonly draft: Draft;
  readonly issues: CellIssue[] = [];
  readonly mapping: Mapping;
  readonly today: IsoDate;
  readonly #headings: readonly string[];
  readonly #targets: ReadonlySet<Target>;
  readonly #issueIds = new Set<string>();
  /** Systems that the register knows a user of. */
  readonly #inUse: ReadonlySet<string>;

  constructor({ sheet, mapping, register, today, founding }: SheetInput) {
    this.mapping = mapping;
    this.today = today;
    this.#targets = new Set(Object.values(mapping.columns));
    this.#headings = sheet.rows[mapping.headerRow] ?? [];
    this.draft = new Draft(register, today);
    const uses = Object.values(register.entries.uses ?? {}).flat();
    this.#inUse = new Set(uses.map(({ system }) => system));
    if (founding !== undefined) this.#found(founding);
  }

  #found({ id, name, kind }: Founding): void {
    // The register's own words are Norwegian, as those of landscapes are.
    const source = spreadsheetTexts.nb.sourceForm;
    this.draft.found({ id, name, kind, publicBody: kind !== 'private-school' }, source);
  }

  /** True where some column of the sheet is this. */
  hasColumn(target: Target): boolean {
    return this.#targets.has(target);
  }

  /** True for a system that the register knew a user of before the sheet. */
  isInUse(system: string): boolean {
    return this.#inUse.has(system);
  }

  /** What a column is called; its letters where nothing is written over it. */
  heading(column: number): string {
    return oneLine(this.#headings[column] ?? '') || columnLetters(column);
  }

  /** Tells of a cell once, though its row be of several systems. */
  tell(cell: Cell, reason: CellReason, kept: boolean): void {
    const { row, column, text } = cell;
    const id = `${row}|${column}|${reason}`;
    if (this.#issueIds.has(id)) return;
    this.#issueIds.add(id);
    this.issues.push({
      row: row + 1,
      column: columnLetters(column),
      heading: this.heading(column),
      text,
      reason,
      kept,
    });
  }
}
