import { columnLetters, type Sheet } from '../workbook/sheet.ts';
import type { FileFault } from './file-fault.ts';
import { markOf, markRow, marks } from './marks.ts';

/** The cells of a sheet that are not as in the hidden copy of it. */
function differences(sheet: Sheet, copy: Sheet): FileFault[] {
  const faults: FileFault[] = [];
  for (let row = 0; row < Math.max(sheet.rows.length, copy.rows.length); row += 1) {
    if (row === markRow) continue;
    const width = Math.max(sheet.rows[row]?.length ?? 0, copy.rows[row]?.length ?? 0);
    for (let column = 0; column < width; column += 1) {
      const [now, then] = [sheet, copy].map((each) => (each.rows[row]?.[column] ?? '').replaceAll('\r', '').trim());
      if (now === then) continue;
      const belongs = copy.rows[markRow]?.[column + 2];
      faults.push({
        sheet: sheet.name,
        row: row + 1,
        column: columnLetters(column),
        why: 'made-from-others',
        ...(belongs === undefined || belongs === '' ? {} : { detail: belongs }),
      });
    }
  }
  return faults;
}

/** Cells of the record's sheets that are no longer as they were made: they belong in the sheets that they are made from. */
export function typedInRecord(sheets: readonly Sheet[]): FileFault[] {
  const copies = sheets.filter((sheet) => markOf(sheet) === marks.asMade);
  return copies.flatMap((copy) => {
    const id = copy.rows[markRow]?.[1] ?? '';
    const sheet = sheets.find((each) => markOf(each) === marks.record && each.rows[markRow]?.includes(id));
    return sheet === undefined ? [] : differences(sheet, copy);
  });
}
