import type { Working } from '../draft/working.ts';
import type { RowReading } from '../row-reading.ts';

/** Says where a system's privacy statement stands: an address, nothing else. */
export function sayNotice(row: RowReading, system: Working): void {
  for (const cell of row.told('notice')) {
    const url = cell.text.trim();
    const name = `Personvernerklæring for ${String(system.body['name'])}`;
    const facts = { name, form: 'statement', url, mentions: { [system.key]: true } };
    if (!/^https?:\/\//i.test(url)) row.issue(cell, 'not-text');
    else row.entry('notices', name, facts, cell, { mentions: row.from(system, cell) });
  }
}
