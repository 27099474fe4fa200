import type { Row } from './row.ts';
import { agreementRows } from './rows-agreements.ts';
import { evidenceRows, groundingRows } from './rows-evidence.ts';
import { followUpRows } from './rows-follow-up.ts';
import { organisationRows } from './rows-organisation.ts';
import { processingRows } from './rows-processing.ts';
import { systemRows } from './rows-systems.ts';
import { todayRows } from './rows-today.ts';

/**
 * For every fact of the perfect owner: what must turn when it is changed, written by hand from the law and the report,
 * never from what the engine happens to say. Where nothing turns, the row says why the fact is there.
 */
export const factRows: readonly Row[] = [
  ...organisationRows,
  ...systemRows,
  ...processingRows,
  ...agreementRows,
  ...followUpRows,
  ...evidenceRows,
  ...todayRows,
];

export { groundingRows };
