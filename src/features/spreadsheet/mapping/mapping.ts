import type { Target } from './targets.ts';

/** Which column is what, in one sheet. */
export interface Mapping {
  readonly sheet: string;
  /** From 0. */
  readonly headerRow: number;
  /** Column (from 0) → what it is; a column that is not named is kept as a note. */
  readonly columns: Readonly<Record<number, Target>>;
  /** Who uses the systems, as somebody says where no column does: only systems in use are judged. */
  readonly unit?: string;
}
