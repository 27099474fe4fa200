import { spreadsheetTexts } from '../../texts.ts';
import type { Working } from '../draft/working.ts';
import type { RowReading } from '../row-reading.ts';
import type { Cell } from '../sheet-reading.ts';
import { dayIn, listIn } from '../values.ts';
import { isText } from '../words.ts';

const school = /(skole|skule|skolen|skulen|vgs|school)$|\b(skole|skule|vgs|school)\b/i;

/** The units that a row names; what is called a school is one. */
export function unitsIn(row: RowReading): readonly { readonly unit: Working; readonly cell: Cell }[] {
  return row.told('unit').flatMap((cell) =>
    listIn(cell.text)
      .filter(isText)
      .map((name) => ({ cell, unit: row.named('units', name, cell, school.test(name) ? { kind: 'school' } : {}) })),
  );
}

/** Where no column says who uses a system and nobody has said before, the one whom the person at the screen named. */
function sayToldUse({ sheet }: RowReading, system: Working): void {
  const { unit } = sheet.mapping;
  if (unit === undefined || !isText(unit) || sheet.hasColumn('unit') || sheet.isInUse(system.key)) return;
  const source = spreadsheetTexts.nb.sourceUnit;
  const made = sheet.draft.entry('units', unit, { name: unit }, source);
  sheet.draft.entry('uses', `${system.key}-${made.key}`, { system: system.key, unit: made.key }, source);
}

function saySince(row: RowReading, use: Working): void {
  for (const cell of row.told('use-since')) {
    const day = dayIn(cell.text);
    if (day === undefined) row.issue(cell, 'day');
    else row.say(use, 'since', day, cell);
  }
}

/** Says who uses a system, and since when. */
export function sayUses(row: RowReading, system: Working): void {
  sayToldUse(row, system);
  for (const { unit, cell } of unitsIn(row)) {
    const facts = { system: system.key, unit: unit.key };
    const sources = { system: row.from(system, cell) };
    saySince(row, row.entry('uses', `${system.key}-${unit.key}`, facts, cell, sources));
  }
  if (row.told('unit').length === 0) for (const cell of row.told('use-since')) row.keep(system, cell);
}
