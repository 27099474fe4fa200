import type { Working } from '../draft/working.ts';
import type { RowReading } from '../row-reading.ts';
import { listIn, yesNoIn } from '../values.ts';
import { isText } from '../words.ts';

/** Says whom an activity's data is given to; that it is given to nobody is kept as words. */
export function sayRecipients(row: RowReading, activity: Working): void {
  for (const cell of row.told('recipients')) {
    if (yesNoIn(cell.text) === false) {
      row.keep(activity, cell);
      continue;
    }
    for (const name of listIn(cell.text).filter(isText)) {
      const recipient = row.named('parties', name, cell).key;
      const facts = { activity: activity.key, recipient };
      const sources = { activity: row.from(activity, cell) };
      row.entry('disclosures', `${activity.key}-${recipient}`, facts, cell, sources);
    }
  }
}
