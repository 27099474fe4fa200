import { notStated } from '#src/features/register/index.ts';
import { basesIn } from '../bases.ts';
import type { Working } from '../draft/working.ts';
import type { RowReading } from '../row-reading.ts';
import { saysNothing } from '../values.ts';
import { oneLine } from '../words.ts';

/** Says an activity's purpose and the legal bases that are claimed for it; without a purpose of its own it has the activity's name. */
export function sayPurpose(row: RowReading, activity: Working): void {
  const told = row.told('purpose');
  const name = told[0] === undefined ? String(activity.body['name']) : oneLine(told[0].text);
  const [at] = [...told, ...row.told('basis')];
  if (at === undefined) return;
  const facts = { name, activity: activity.key };
  const purpose = row.entry('purposes', `${activity.key}-${name}`, facts, at, { activity: row.from(activity, at) });
  for (const cell of row.cells('basis')) {
    const bases = saysNothing(cell.text) ? notStated : basesIn(cell.text, row.sheet.today);
    if (bases === undefined) row.issue(cell, 'basis');
    else row.say(purpose, 'bases', bases, cell);
  }
}
