import type { Working } from '../draft/working.ts';
import type { RowReading } from '../row-reading.ts';
import { retentionIn } from '../values.ts';
import { oneLine } from '../words.ts';

/** Says how long an activity's data is kept; the words themselves stay as a note, understood or not. */
export function sayRetention(row: RowReading, activity: Working): void {
  for (const cell of row.told('retention')) {
    const facts = retentionIn(cell.text);
    const sources = { activity: row.from(activity, cell) };
    const retention = row.entry('retention', activity.key, { activity: activity.key }, cell, sources);
    row.sheet.draft.note(retention, oneLine(cell.text));
    if (facts === undefined) row.issue(cell, 'retention');
    for (const [path, value] of Object.entries(facts ?? {})) row.say(retention, path, value, cell);
  }
}
