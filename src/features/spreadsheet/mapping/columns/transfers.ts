import type { Working } from '../draft/working.ts';
import type { RowReading } from '../row-reading.ts';
import { placeIn, yesNoIn } from '../values.ts';

/** Says to which countries a system's data is transferred. */
export function sayTransfers(row: RowReading, system: Working): void {
  for (const cell of row.told('transfer')) {
    const { countries } = placeIn(cell.text);
    for (const country of countries) {
      const sources = { system: row.from(system, cell) };
      row.entry('transfers', `${system.key}-${country}`, { system: system.key, country }, cell, sources);
    }
    if (countries.length > 0) continue;
    // "Nei" is no fact that the register holds; it is kept, and nothing is concluded from it.
    if (yesNoIn(cell.text) === false) row.keep(system, cell);
    else row.issue(cell, 'transfer');
  }
}
