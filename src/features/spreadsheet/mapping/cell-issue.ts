/** Why a cell could not be brought in as a fact. What is kept as a note is said to be. */
export type CellReason =
  | 'no-name'
  | 'footnote'
  | 'yes-no'
  | 'yes-no-or-day'
  | 'day'
  | 'basis'
  | 'subjects'
  | 'some-subjects'
  | 'needs-subjects'
  | 'needs-data'
  | 'retention'
  | 'operation'
  | 'role'
  | 'transfer'
  | 'needs-system'
  | 'otherwise'
  | 'not-text';

/** A cell that was not understood, and what became of its words. */
export interface CellIssue {
  /** As the reader counts: from 1. */
  readonly row: number;
  readonly column: string;
  readonly heading: string;
  readonly text: string;
  readonly reason: CellReason;
  /** The words stand as a note on an entry. */
  readonly kept: boolean;
}
