import type { Working } from '../draft/working.ts';
import type { RowReading } from '../row-reading.ts';
import { isText } from '../words.ts';

/** Says what is done to keep a system's data safe: one measure a line, or parted by semicolons or bullets. */
export function sayMeasures(row: RowReading, system: Working): void {
  for (const cell of row.told('measures')) {
    const items = cell.text.split(/[\n;•]/u).map((item) => item.trim());
    for (const what of items.filter(isText)) {
      const sources = { system: row.from(system, cell) };
      row.entry('measures', `${system.key}-${what}`, { system: system.key, what }, cell, sources);
    }
  }
}
