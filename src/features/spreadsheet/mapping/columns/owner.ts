import type { RowReading } from '../row-reading.ts';
import { plainName } from '../values.ts';

/** Says who the owner's data protection officer is, and who is responsible where that is not the owner itself. */
export function sayOfOwner(row: RowReading): void {
  const owner = row.sheet.draft.owner();
  if (owner === undefined) return;
  for (const cell of row.told('officer')) {
    const before = owner.said.has('dataProtectionOfficer.contact');
    if (!before) row.say(owner, 'dataProtectionOfficer.appointed', true, cell);
    row.say(owner, 'dataProtectionOfficer.contact', cell.text.trim(), cell);
  }
  for (const cell of row.told('controller')) {
    const isOwner = plainName(cell.text) === plainName(String(owner.body['name']));
    if (!isOwner) row.say(owner, 'responsible', cell.text.trim(), cell);
  }
}
