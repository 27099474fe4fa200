import type { Working } from '../draft/working.ts';
import type { RowReading } from '../row-reading.ts';
import { sayData } from './data.ts';
import { sayPurpose } from './purpose.ts';
import { sayRecipients } from './recipients.ts';
import { sayRetention } from './retention.ts';
import { unitsIn } from './uses.ts';

function roleIn(text: string): 'joint-controller' | 'processor' | 'controller' | undefined {
  if (/felles|joint/i.test(text)) return 'joint-controller';
  if (/databehandl|processor/i.test(text)) return 'processor';
  return /ansvarl|controller/i.test(text) ? 'controller' : undefined;
}

function sayRole(row: RowReading, activity: Working): void {
  for (const cell of row.told('role')) {
    const role = roleIn(cell.text);
    if (role === undefined) row.issue(cell, 'role');
    else row.say(activity, 'role', role, cell);
  }
}

/** Everything that a row says of an activity. Units are its own only where the row names no system that they use. */
export function sayOfActivity(row: RowReading, activity: Working): void {
  if (row.told('system').length === 0)
    for (const { unit, cell } of unitsIn(row)) row.sheet.draft.add(activity, 'units', unit.key, cell.source);
  row.sayText(activity, 'responsible', 'responsible');
  sayRole(row, activity);
  sayPurpose(row, activity);
  sayData(row, activity);
  sayRecipients(row, activity);
  sayRetention(row, activity);
}
