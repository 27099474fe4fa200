import { sayOfActivity } from './columns/activity.ts';
import { footnoteIn, keepActivityColumns, keepNotes, leaveSystemColumns } from './columns/left-over.ts';
import { activityIn, systemsIn } from './columns/named-entries.ts';
import { sayOfOwner } from './columns/owner.ts';
import { sayOfSystem } from './columns/system.ts';
import { RowReading } from './row-reading.ts';
import type { Cell, SheetReading } from './sheet-reading.ts';

/**
 * Reads one row into the draft: first which entries it is about, then what each column says of them.
 * @returns false for a row that names nothing
 */
export function readRow(sheet: SheetReading, cells: readonly Cell[]): boolean {
  const row = new RowReading(sheet, cells);
  const footnote = footnoteIn(cells);
  if (footnote !== undefined) {
    row.issue(footnote, 'footnote');
    return false;
  }
  const systems = systemsIn(row);
  const activity = activityIn(row, systems);
  row.about = systems[0] ?? activity;
  if (row.about === undefined) {
    const first = cells.find(({ text }) => text.trim() !== '');
    if (first !== undefined) row.issue(first, 'no-name');
    return false;
  }
  for (const system of systems) sayOfSystem(row, system);
  if (systems.length === 0) leaveSystemColumns(row);
  if (activity !== undefined) sayOfActivity(row, activity);
  else keepActivityColumns(row);
  sayOfOwner(row);
  keepNotes(row);
  return true;
}
