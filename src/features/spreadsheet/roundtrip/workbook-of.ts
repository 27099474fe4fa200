import { type Landscape, snapshotOf } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { writeWorkbook } from '../workbook/write-xlsx.ts';
import { detailSheets } from './detail-sheets.ts';
import { recordSheets } from './record-sheets.ts';

/**
 * A register as an Excel workbook: the record of art. 30 first, then everything from which the register comes back.
 * @param asOf the day of the record on the first two sheets; the others hold every version
 * @throws Problem (conflict) for a text that no cell can hold
 */
export function workbookOf(landscape: Landscape, asOf: IsoDate, lang: Lang): Promise<Uint8Array> {
  const { shown, hidden } = recordSheets(snapshotOf(landscape, asOf), lang);
  return writeWorkbook([...shown, ...detailSheets(landscape, lang), ...hidden]);
}
